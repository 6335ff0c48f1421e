import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { StoredSearch } from '../../../src/index/ranking/stored-search.ts'
import { invert } from '../../../src/index/tables/postings.ts'

const terms = 12
const field = fc.array(fc.integer({ min: -1, max: terms - 1 }), { maxLength: 15 })
const corpus = fc.array(fc.record({ text: field, title: field }), { maxLength: 20 })
const question = fc.uniqueArray(fc.integer({ min: 0, max: terms + 1 }), { maxLength: 5 })

const written = (numbers: readonly number[]): string => numbers.filter(number => number >= 0).join(' ')

describe('MiniSearch over stored postings', () => {
  it('finds, scores and orders as MiniSearch does over passages added one by one', () => {
    fc.assert(
      fc.property(corpus, question, fc.boolean(), (passages, asked, odd) => {
        const options = { tokenize: (text: string) => text.split(' '), processTerm: (term: string) => term }
        const own = new MiniSearch({ fields: ['text', 'title'], ...options })
        own.addAll(passages.map(({ text, title }, id) => ({ id, text: written(text), title: written(title) })))
        const stored = new StoredSearch(
          {
            text: invert(terms, passages.length, passage => passages[passage]?.text ?? []),
            title: invert(terms, passages.length, passage => passages[passage]?.title ?? [])
          },
          passages.length
        )
        const chosen = odd ? { boostDocument: (id: number) => id % 2 } : {}
        const expected = own.search(asked.join(' '), chosen)
        const found = stored.search(asked.map(StoredSearch.nameOf).join(' '), chosen)
        expect(found.map(({ id, queryTerms }) => ({ id, queryTerms }))).toEqual(
          expected.map(({ id, queryTerms }) => ({ id, queryTerms: queryTerms.map(Number).map(StoredSearch.nameOf) }))
        )
        for (const [rank, { score }] of found.entries()) expect(score).toBeCloseTo(expected[rank]?.score ?? -1, 9)
      })
    )
  })
})

describe('postings', () => {
  it('tell how often a term stands in a passage, passages in order', () => {
    const { from, passages, counts, lengths, meanLength } = invert(
      3,
      3,
      passage => [[0, 2, 0], [], [2, -1]][passage] ?? []
    )
    expect([...from]).toEqual([0, 1, 1, 3])
    expect([...passages]).toEqual([0, 0, 2])
    expect([...counts]).toEqual([2, 1, 1])
    expect([...lengths]).toEqual([2, 1, 1])
    expect(meanLength).toBeCloseTo(4 / 3)
  })

  it('count a term no higher than two bytes hold', () => {
    const { counts } = invert(1, 1, () => new Int32Array(70_000))
    expect([...counts]).toEqual([65_535])
  })
})
