import { describe, expect, it } from 'vitest'
import type { Claims } from '../../src/claims/claims.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import { allowedBy } from '../../src/index/filters.ts'
import { plainQuery } from '../../src/index/parse-query.ts'
import { tabulate } from '../../src/index/passage-table.ts'
import type { Query } from '../../src/index/query.ts'
import { corpusOf, register, table, wordsAt } from './invented-harbour.ts'

const query = (filters: Partial<Query>): Query => ({ ...plainQuery('ice'), ...filters })
/** 1 for each passage that is left, in the order ferry, bridge, union, NPU. */
const left = (filters: Partial<Query>) => [...(allowedBy(table, register, query(filters)) ?? [])]

describe('allowedBy', () => {
  it('says that there is no filter where none has a word', () => {
    expect(allowedBy(table, register, query({}))).toBeNull()
    expect(allowedBy(table, register, query({ phrases: ['—'], without: ['', '“”'] }))).toBeNull()
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

  it('knows a speaker by role and by mention', () => {
    const document = readDocument(
      'pier.txt',
      'Ice broke the pier, the harbour master Ada Quill said. “It was old,” she added.'
    )
    const part = (words: string) => wordsAt(document, words)
    const claims: Claims = {
      estimates: [],
      statements: [
        {
          source: null,
          cue: null,
          content: [part('It was old')],
          kind: 'direct',
          speaker: { name: part('Ada Quill'), role: part('harbour master'), mention: part('she') },
          via: []
        }
      ]
    }
    const pier = tabulate(corpusOf([document]), new Map([['pier.txt', claims]]))
    for (const speaker of ['quill', 'Harbour Master', 'she'])
      expect(allowedBy(pier, register, query({ speaker }))?.[0], speaker).toBe(1)
    expect(allowedBy(pier, register, query({ speaker: 'pier' }))?.[0]).toBe(0)
  })
})
