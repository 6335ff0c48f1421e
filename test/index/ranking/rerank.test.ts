import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Column, type FeatureName, featureNames, type Judged } from '../../../src/index/ranking/features.ts'
import { rank, weigh } from '../../../src/index/ranking/rerank.ts'

type Candidate = {
  readonly passage: number
  readonly known: Partial<Record<FeatureName, number>>
  readonly parts: readonly number[]
}
const judged = (passage: number, known: Candidate['known'], parts: readonly number[] = []): Candidate => ({
  passage,
  known,
  parts
})
const column = (of: readonly Candidate[], value: (candidate: Candidate) => number | undefined): Column =>
  Float64Array.from(of, each => value(each) ?? 0)
const features = (of: readonly Candidate[]): Judged['features'] => {
  const named = (name: FeatureName): Column => column(of, ({ known }) => known[name])
  return {
    engine: named('engine'),
    bm25: named('bm25'),
    telling: named('telling'),
    coverage: named('coverage'),
    title: named('title'),
    names: named('names'),
    fullNames: named('fullNames'),
    numbers: named('numbers'),
    pairsInOrder: named('pairsInOrder'),
    pairsNear: named('pairsNear'),
    window: named('window'),
    relatives: named('relatives'),
    density: named('density'),
    clause: named('clause'),
    clauseWindow: named('clauseWindow'),
    clauseInOutlet: named('clauseInOutlet'),
    part: named('part'),
    outlet: named('outlet'),
    day: named('day')
  }
}
const columns = (of: readonly Candidate[], outlets: number): Judged => ({
  passages: of.map(({ passage }) => passage),
  features: features(of),
  parts: Array.from({ length: outlets }, (_, part) => column(of, ({ parts }) => parts[part]))
})
const asked = (outlets: number, terms = 0) => ({ terms: { length: terms }, outlets: { length: outlets } })
const unlike = (best: readonly unknown[]) => best.map(() => 0)
const order = (of: readonly Candidate[], outlets: number) =>
  rank(columns(of, outlets), asked(outlets), unlike).map(({ passage }) => passage)

describe('weigh', () => {
  it('adds up what is named, and nothing else', () => {
    const two = features([judged(1, { bm25: 0.5, day: 1, title: 1 }), judged(2, { day: 0.5 })])
    expect([...weigh(2, two, { bm25: 2, day: 3 })]).toEqual([4, 1.5])
  })

  it('counts every feature', () => {
    for (const name of featureNames)
      expect([...weigh(1, features([judged(1, { [name]: 1 })]), { [name]: 2 })]).toEqual([2])
  })
})

describe('rank', () => {
  it('puts the best first, and of equals the one that comes first in the corpus', () => {
    const [good, better] = [{ engine: 0.4 }, { engine: 0.9 }]
    expect(order([judged(7, good), judged(5, better), judged(3, good)], 0)).toEqual([5, 3, 7])
  })

  it('gives each part of a question about two reports a passage before a part gets its second', () => {
    const first = [judged(1, { part: 1 }, [1, 0]), judged(2, { part: 0.98 }, [0.98, 0])]
    const second = judged(3, { part: 0.9 }, [0, 0.9])
    expect(order([...first, second], 1)).toEqual([1, 2, 3])
    expect(order([...first, second], 2)).toEqual([1, 3, 2])
  })

  it('raises what is like the leaders where a question describes much, and not where it is short or names an outlet', () => {
    const all = [judged(1, { engine: 1 }), judged(2, { engine: 0.45 }), judged(3, { engine: 0.4 })]
    const like = (best: readonly { readonly passage: number }[]) => best.map(({ passage }) => (passage === 3 ? 1 : 0))
    const ranked = (terms: number, outlets: number) =>
      rank(columns(all, outlets), asked(outlets, terms), like).map(({ passage }) => passage)
    expect(ranked(9, 0)).toEqual([1, 3, 2])
    expect(ranked(3, 0)).toEqual([1, 2, 3])
    expect(ranked(9, 1)).toEqual(order(all, 1))
  })

  it('keeps every candidate once, with scores that never rise', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const candidate = fc.record({ clause: share, density: share, part: share, parts: fc.tuple(share, share, share) })
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 70 }), fc.integer({ min: 0, max: 3 }), (candidates, outlets) => {
        const all = candidates.map(({ parts, ...known }, at) => judged(at, known, parts.slice(0, outlets)))
        const ranked = rank(columns(all, outlets), asked(outlets, 9), unlike)
        expect(ranked.map(({ passage }) => passage).toSorted((a, b) => a - b)).toEqual(all.map((_, at) => at))
        ranked.forEach(({ score }, at) => {
          expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? score)
        })
      })
    )
  })
})
