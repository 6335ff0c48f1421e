import { describe, expect, it } from 'vitest'
import type { Claims } from '../../src/claims/claims.ts'
import type { Register } from '../../src/claims/register/register.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import { allowedBy } from '../../src/index/filters.ts'
import { plainQuery } from '../../src/index/parse-query.ts'
import type { Query } from '../../src/index/query.ts'
import { tabulate } from '../../src/index/tables/passage-table.ts'
import { indexTable } from '../../src/index/tables/search-index.ts'
import { corpusOf, register, table, wordsAt } from './invented-harbour.ts'

const index = indexTable(table)
const query = (filters: Partial<Query>): Query => ({ ...plainQuery('ice'), ...filters })
/** 1 for each passage that is left, in the order ferry, bridge, union, NPU. */
const left = (filters: Partial<Query>) => [...(allowedBy(index, register, query(filters)) ?? [])]

describe('allowedBy', () => {
  it('says that there is no filter where none has a word', () => {
    expect(allowedBy(index, register, query({}))).toBeNull()
    expect(allowedBy(index, register, query({ phrases: ['—'], without: ['', '“”'] }))).toBeNull()
  })

  it('leaves what passes every filter', () => {
    expect(left({ source: 'Harbour' })).toEqual([1, 0, 1, 0])
    expect(left({ source: 'Harbour', without: ['ice'] })).toEqual([0, 0, 1, 0])
    expect(left({ source: 'Harbour', without: ['ice'], phrases: ['in port'] })).toEqual([0, 0, 0, 0])
  })

  it('finds nothing by a source or speaker of marks alone, and not everything', () => {
    expect(left({ source: '—' })).toEqual([0, 0, 0, 0])
    expect(left({ speaker: '?' })).toEqual([0, 0, 0, 0])
  })

  it('takes a source for the beginning of words of publisher, title or id, not for words across two of them', () => {
    expect(left({ source: 'gaz' })).toEqual([1, 0, 1, 0])
    expect(left({ source: 'union.txt' })).toEqual([0, 0, 1, 0])
    expect(left({ source: 'Gazette Ferry' })).toEqual([0, 0, 0, 0])
  })

  it('leaves out every form of a word, but of a phrase only that very one', () => {
    expect(left({ without: ['waiting'] })).toEqual([0, 0, 1, 1])
    expect(left({ without: ['would waits'] })).toEqual([1, 1, 1, 1])
    expect(left({ without: ['Would, WAIT'] })).toEqual([0, 1, 1, 1])
  })

  it('holds a word that says nothing on its own as it is written: a country is no pronoun', () => {
    expect(left({ without: ['US'] })).toEqual([1, 1, 0, 1])
    expect(left({ without: ['us'] })).toEqual([1, 1, 1, 1])
  })

  it.each([
    ['mira', true],
    ['MIRA HOLT', true],
    ['Hol', true],
    ['harbour master', true],
    ['O’Del', true],
    ['she', true],
    ['olt', false],
    ['mir holt', false],
    ['holt harbour', false],
    ['ice', false]
  ])('knows a speaker by whole words of name, role or mention, the last perhaps begun only: %s', (speaker, isKnown) => {
    const text = 'Ice broke the pier, the harbour master Mira Hölt O’Dell said. “It was old,” she added.'
    const document = readDocument('pier.txt', text)
    const part = (words: string) => wordsAt(document, words)
    const claims: Claims = {
      estimates: [],
      statements: [
        {
          source: null,
          cue: null,
          content: [part('It was old')],
          kind: 'direct',
          speaker: { name: part('Mira Hölt O’Dell'), role: part('harbour master'), mention: part('she') },
          via: []
        }
      ]
    }
    const pier = indexTable(tabulate(corpusOf([document]), new Map([['pier.txt', claims]])))
    const none: Register = { speakers: [], aliasesOf: () => [] }
    expect(allowedBy(pier, none, query({ speaker }))?.[0]).toBe(isKnown ? 1 : 0)
  })
})
