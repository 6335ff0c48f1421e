import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNames, type Name } from '../../src/text/names.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { resolveSurnames } from '../../src/text/surnames.ts'
import { oddText } from './odd-text.ts'

/** Names of one text, each with what it resolves to. */
const resolve = (...mentions: string[]): (string | null)[] => {
  const text = mentions.join(', ')
  let at = 0
  const names = mentions.map((mention): Name => {
    const start = at
    at += mention.length + 2
    return { start, end: start + mention.length, kind: 'person' }
  })
  return resolveSurnames(text, names).map(name => (name === null ? null : text.slice(name.start, name.end)))
}

test('a surname is the person named in full before or after', () => {
  expect(resolve('Okoro', 'Mary Okoro', 'Mary Ann Okoro')).toEqual([
    'Mary Ann Okoro',
    'Mary Ann Okoro',
    'Mary Ann Okoro'
  ])
  expect(resolve('Zub')).toEqual(['Zub'])
})

test('a surname that two people share is nobody’s, their full names are their own', () => {
  expect(resolve('Mary Okoro', 'Okoro', 'John Okoro')).toEqual(['Mary Okoro', null, 'John Okoro'])
})

test('family names first, particles, accents, initials and titles of descent', () => {
  expect(resolve('Li Wei', 'Li')).toEqual(['Li Wei', 'Li Wei'])
  expect(resolve('Adel al-Sharif', 'Sharif', 'al-Sharif')).toEqual(Array(3).fill('Adel al-Sharif'))
  expect(resolve('Omar bin Rashid', 'bin Rashid')).toEqual(['Omar bin Rashid', 'Omar bin Rashid'])
  expect(resolve('Ana Muñoz', 'Munoz')).toEqual(['Ana Muñoz', 'Ana Muñoz'])
  expect(resolve('John Hale Jr.', 'J. Hale', 'Hale')).toEqual(Array(3).fill('John Hale Jr.'))
})

test('what is no person resolves to nothing', () => {
  expect(resolveSurnames('Peru', [{ start: 0, end: 4, kind: 'place' }])).toEqual([null])
})

test('one result a name, each a person’s mention of the text', () => {
  fc.assert(
    fc.property(oddText, text => {
      const names = findNames(text, splitSentences(text))
      const resolved = resolveSurnames(text, names)
      expect(resolved).toHaveLength(names.length)
      for (const name of resolved) if (name !== null) expect(names).toContainEqual({ ...name, kind: 'person' })
    })
  )
})
