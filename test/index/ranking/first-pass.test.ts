import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOf, FirstPass, only } from '../../../src/index/ranking/first-pass.ts'
import { invert } from '../../../src/index/tables/postings.ts'

const terms = 6
const texts = [[0, 1, 2], [0, 0, 3, 4, 5, 5], [3], []]
const titles = [[], [1], [3], []]
const field = (lists: readonly (readonly number[])[]) => invert(terms, lists.length, passage => lists[passage] ?? [])
const pass = new FirstPass([field(texts), field(titles)], texts.length)
const scored = (sought: readonly number[], coordination = 0, allowed: readonly number[] | null = null) => {
  const { passages, scores } = pass.score(sought, allowed && Uint8Array.from(allowed), coordination)
  return new Map(passages.map((passage, at) => [passage, scores[at] ?? 0]))
}

describe('the first pass', () => {
  it('finds what holds a term in any field, each passage once', () => {
    expect([...scored([1]).keys()].toSorted()).toEqual([0, 1])
    expect([...scored([0, 1, 3]).keys()].toSorted()).toEqual([0, 1, 2])
    expect(scored([]).size).toBe(0)
  })

  it('adds up what terms tell in all fields, and counts each term once for coordination', () => {
    const alone = scored([3]).get(2) ?? 0
    expect(scored([3], 2).get(2)).toBeCloseTo(alone, 9)
    const both = scored([0, 1], 0).get(1) ?? 0
    expect(both).toBeCloseTo((scored([0]).get(1) ?? 0) + (scored([1]).get(1) ?? 0), 9)
    expect(scored([0, 1], 2).get(1)).toBeCloseTo(4 * both, 9)
  })

  it('takes a rare term for more than a common one, and a short text for more than a long one', () => {
    expect(scored([2]).get(0)).toBeGreaterThan(scored([0]).get(0) ?? 0)
    expect(scored([3]).get(2)).toBeGreaterThan(scored([3]).get(1) ?? 0)
  })

  it('leaves out what is not allowed, and remembers nothing', () => {
    const before = scored([0, 3], 0.5)
    expect([...scored([0, 3], 0.5, [0, 0, 1, 0]).keys()]).toEqual([2])
    expect(scored([0, 3], 0.5)).toEqual(before)
  })
})

describe('bestOf', () => {
  it('gives the highest scores, and of equals those that come first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(500), { maxLength: 60 }),
        fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }),
        fc.nat(70),
        (passages, values, count) => {
          const scores = Float64Array.from(passages, (_, at) => values[at] ?? 0)
          const expected = passages
            .map((passage, at) => ({ passage, score: scores[at] ?? 0 }))
            .sort((a, b) => b.score - a.score || a.passage - b.passage)
            .slice(0, count)
            .map(({ passage }) => passage)
          const before = scores.slice()
          expect(bestOf({ passages, scores }, count).toSorted()).toEqual(expected.toSorted())
          expect(scores).toEqual(before)
        }
      )
    )
  })
})

describe('only', () => {
  it('keeps passages with their scores', () => {
    const { passages, scores } = only({ passages: [4, 7, 2], scores: Float64Array.of(1, 2, 3) }, at => at % 2 === 0)
    expect([passages, [...scores]]).toEqual([
      [4, 2],
      [1, 3]
    ])
  })
})
