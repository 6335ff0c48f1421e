import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClaims } from '../../../src/claims/read-claims.ts'
import { buildRegister } from '../../../src/claims/register/register.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'

const registerOf = (...texts: readonly string[]) => {
  const documents = texts.map((text, index) => readDocument(`${index}.txt`, `Council meets on the harbour\n\n${text}`))
  return buildRegister(documents, new Map(documents.map(document => [document.id, readClaims(document)])))
}

test('one entry for a person over documents, with surnames, roles and counts', () => {
  const { speakers } = registerOf(
    'Harbour Minister Nora Quist said the piers had cracked. “Nobody was hurt,” Quist said.',
    'Nora Quist, chair of the council, said the piers were sound.'
  )
  expect(speakers).toEqual([
    {
      name: 'Nora Quist',
      aliases: ['Quist'],
      roles: [
        { role: 'Harbour Minister', earliest: null, latest: null },
        { role: 'chair of the council', earliest: null, latest: null }
      ],
      documents: ['0.txt', '1.txt'],
      statements: 3
    }
  ])
})

test('a surname alone joins nobody across documents', () => {
  const { speakers } = registerOf(
    'Harbour Minister Nora Quist said the piers had cracked.',
    '“Nobody was hurt,” Mr. Quist said.',
    '“Nobody was hurt,” Mr. Quist said.'
  )
  expect(speakers.map(({ name, documents }) => [name, documents])).toEqual([
    ['Nora Quist', ['0.txt']],
    ['Quist', ['1.txt']],
    ['Quist', ['2.txt']]
  ])
})

describe('one person under several spellings', () => {
  const named = (...texts: readonly string[]) => registerOf(...texts).speakers.map(({ name }) => name)

  test('is one where the office and its country, or the body, agree', () => {
    const { speakers, aliasesOf } = registerOf(
      'Russian Harbour Minister Sergei Gorin said the piers had cracked.',
      'Russian harbour minister Sergey Gorin said the piers were sound. “Nobody was hurt,” Gorin said.'
    )
    expect(speakers).toEqual([
      expect.objectContaining({ name: 'Sergei Gorin', documents: ['0.txt', '1.txt'], statements: 3 })
    ])
    expect(speakers[0]?.aliases).toEqual(expect.arrayContaining(['Sergey Gorin', 'Gorin']))
    expect(aliasesOf('Sergey Gorin')).toEqual(['sergei gorin'])
    expect(
      named(
        'Yury Shoikin, director of the Harbour Safety Office, said the piers had cracked.',
        'Yuri Shoykin, a spokesman for the Harbour Safety Office, said the piers were sound.'
      )
    ).toHaveLength(1)
  })

  test('is two where no role says that it is one, or roles say that it is not', () => {
    expect(
      named(
        'Russian Harbour Minister Sergei Gorin said the piers had cracked.',
        'Sergey Gorin said the piers were sound.'
      )
    ).toHaveLength(2)
    expect(
      named(
        'Russian Harbour Minister Sergei Gorin said the piers had cracked.',
        'Belarusian Harbour Minister Sergey Gorin said the piers were sound.'
      )
    ).toHaveLength(2)
    expect(
      named(
        'Russian Harbour Minister Sergei Gorin said the piers had cracked.',
        'Russian Deputy Harbour Minister Sergey Gorin said the piers were sound.'
      )
    ).toHaveLength(2)
  })

  test('is never one for a surname and an office alone', () => {
    expect(
      named(
        'Russian Harbour Minister Sergei Gorin said the piers had cracked.',
        'Russian Harbour Minister Pavel Gorin said the piers were sound.'
      )
    ).toHaveLength(2)
  })

  test('is never one for two given names, whatever the roles', () => {
    const given = fc.constantFrom('Nora', 'Peter', 'Sergei', 'Pavel', 'Maria', 'Yusuf', 'Elena', 'David')
    const role = fc.constantFrom('Russian Harbour Minister', 'Harbour engineer', 'Senator', '')
    fc.assert(
      fc.property(given, given, role, role, (one, other, oneRole, otherRole) => {
        fc.pre(one !== other)
        const told = `said the piers had cracked.`
        expect(named(`${oneRole} ${one} Gorin ${told}`, `${otherRole} ${other} Gorin ${told}`)).toHaveLength(2)
      }),
      { numRuns: 40 }
    )
  })

  test('is one with and without an initial, unless the initial could be that of two', () => {
    const said = 'said the piers had cracked.'
    expect(named(`Nora B. Quist ${said}`, `Nora Quist ${said}`)).toEqual(['Nora B. Quist'])
    expect(named(`Nora B. Quist ${said}`, `Nora C. Quist ${said}`)).toHaveLength(2)
    expect(named(`Nora B. Quist ${said}`, `Nora C. Quist ${said}`, `Nora Quist ${said}`)).toHaveLength(3)
  })

  test('keeps each role with the dates of the documents that state it', () => {
    const dated = (date: string, text: string) =>
      readDocument(`${date}.md`, `---\ndate: ${date}\n---\n\nCouncil meets on the harbour\n\n${text}`)
    const documents = [
      dated('2031-05-02', 'Harbour Minister Nora Quist said the piers had cracked.'),
      dated('2030-04-01', 'Harbour Minister Nora Quist said the piers were sound.'),
      dated('2033-01-09', 'Nora Quist, director of the bank, said nobody had been hurt.')
    ]
    const { speakers } = buildRegister(documents, new Map(documents.map(one => [one.id, readClaims(one)])))
    expect(speakers[0]?.roles).toEqual([
      { role: 'Harbour Minister', earliest: '2030-04-01', latest: '2031-05-02' },
      { role: 'director of the bank', earliest: '2033-01-09', latest: '2033-01-09' }
    ])
  })
})

test('who only relays is registered without statements', () => {
  const { speakers } = registerOf(
    'Nobody was hurt, Harbour Minister Nora Quist said, the Nordpost news agency reported.'
  )
  expect(speakers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Nora Quist', 'Nordpost']))
})

test('a body is one under its long and short names', () => {
  const { speakers, aliasesOf } = registerOf(
    'The Norwegian Harbour Office (NHO) said the piers had cracked.',
    'NHO said nobody had been hurt.'
  )
  expect(speakers).toHaveLength(1)
  expect(speakers[0]).toMatchObject({ name: 'Norwegian Harbour Office', aliases: ['NHO'], statements: 2 })
  expect(aliasesOf('nho')).toEqual(['norwegian harbour office'])
  expect(aliasesOf('the Norwegian Harbour Office')).toEqual(['nho'])
  expect(aliasesOf('Nora Quist')).toEqual([])
})

test('aliases are joined through documents and through what a body called itself', () => {
  const { aliasesOf } = registerOf(
    'The Harbour Watch (HW) is a club. In 1990 it called itself the Harbour Watch of Larvik and Moss (HWLM).',
    'HWLM was founded by fishermen.'
  )
  expect(aliasesOf('HW')).toEqual(expect.arrayContaining(['harbour watch', 'hwlm', 'harbour watch of larvik and moss']))
})

test('a short form of two things is left out, and one that is a common word is no search word', () => {
  const { aliasesOf } = registerOf('The Harbour Office (HO) is closed.', 'The Hill Orchestra (HO) played on.')
  expect(aliasesOf('HO')).toEqual([])
  const island = registerOf('The Inland Sailors (IS) won.')
  expect(island.aliasesOf('Inland Sailors')).toEqual([])
  expect(island.aliasesOf('IS')).toEqual(['inland sailors'])
  expect(island.aliasesOf('is')).toEqual([])
})
