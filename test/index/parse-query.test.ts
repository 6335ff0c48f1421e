import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery, plainQuery } from '../../src/index/parse-query.ts'

const nothing = plainQuery('')

describe('parseQuery', () => {
  it.each([
    ['harbour drones', { words: 'harbour drones' }],
    ['"ice road" supply', { words: 'supply', phrases: ['ice road'] }],
    ['“ice road” „two words“ «three»', { phrases: ['ice road', 'two words', 'three'] }],
    ['“ice road" supply', { words: 'supply', phrases: ['ice road'] }],
    ['ferry -tunnel -"north pier"', { words: 'ferry', without: ['tunnel', 'north pier'] }],
    ['source:Gazette strike', { words: 'strike', source: 'Gazette' }],
    ['Source:"Harbour Gazette", strike', { words: 'strike', source: 'Harbour Gazette' }],
    ['speaker:“Mira Holt” ice', { words: 'ice', speaker: 'Mira Holt' }],
    ['after:2019-03 before:2020 ice', { words: 'ice', after: '2019-03', before: '2020' }],
    ['after:10-28, ice', { words: 'ice', after: '10-28' }],
    ['source:A source:B', { source: 'B' }]
  ])('reads %s', (text, parts) => {
    expect(parseQuery(text)).toEqual({ kind: 'query', query: { ...nothing, ...parts } })
  })

  it.each([
    ['an "unbalanced mark', 'an unbalanced mark'],
    ['source:"open value', 'value', 'open'],
    ['low-lying - coast — flood', 'low-lying coast flood'],
    ['author:Holt ratio 3:1', 'author:Holt ratio 3:1'],
    ['source: speaker: who', 'source: speaker: who'],
    ['"" -"" -', ''],
    ['', '']
  ])('takes %s for words', (text, words, source: string | null = null) => {
    expect(parseQuery(text)).toEqual({ kind: 'query', query: { ...nothing, words, source } })
  })

  it.each([
    ['after:2019-13', 'after', '2019-13'],
    ['before:2019-02-30', 'before', '2019-02-30'],
    ['after:soon', 'after', 'soon'],
    ['before:0-0', 'before', '0-0'],
    ['after:"next week"', 'after', 'next week']
  ])('says that %s holds no date', (text, field, value) => {
    expect(parseQuery(`ice ${text}`)).toEqual({ kind: 'invalid', field, value })
  })

  it('reads whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', '“', '”', '-', ':', ' ', 'source:', 'after:', 'speaker:"', '-"')
    )
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const parsed = parseQuery(pieces.join(''))
        if (parsed.kind === 'invalid') return
        const { words, phrases, without } = parsed.query
        expect(words).toBe(words.trim())
        for (const part of [...phrases, ...without]) expect(part.trim()).not.toBe('')
      })
    )
  })
})
