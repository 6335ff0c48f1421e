import { expect, test } from 'vitest'
import { readClaims } from '../../src/claims/read-claims.ts'
import { buildRegister } from '../../src/claims/register.ts'
import { readDocument } from '../../src/corpus/read-document.ts'

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
      roles: ['Harbour Minister', 'chair of the council'],
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
