import type { Features } from './features.ts'

/** How much each feature counts; features that are not named count nothing. */
export type Weights = Partial<Readonly<Record<keyof Features, number>>>

/**
 * Two profiles, because what finds the parts of a question about several reports misleads in a short one. A question is
 * compound when it names an outlet of the corpus. `bench/train-ranking.ts` finds the weights; `bench/README.md` has their
 * figures.
 */
export const profiles: { readonly compound: Weights; readonly simple: Weights } = {
  compound: {
    coverage: 0.56,
    title: -0.08,
    fullNames: -0.83,
    numbers: 0.45,
    pairsInOrder: 3.16,
    pairsNear: 3.12,
    window: 0.05,
    density: -2.68,
    clause: 2.19,
    clauseWindow: 2.28,
    clauseInOutlet: 2.25,
    part: 2.11,
    outlet: 0.21,
    day: 1.55
  },
  simple: {
    engine: 3.01,
    bm25: 3.93,
    telling: 2.78,
    coverage: -1.92,
    names: 2.69,
    fullNames: 2.12,
    pairsInOrder: 1.5,
    relatives: 3.76,
    clause: 1.63
  }
}
