import type { Features } from './features.ts'

/** How much each feature counts; features that are not named count nothing. */
export type Weights = Partial<Readonly<Record<keyof Features, number>>>

/**
 * Two profiles, because what finds the parts of a question about several reports misleads in a short one. A question is
 * compound when it names an outlet of the corpus. How the weights were found: `bench/README.md`.
 */
export const profiles: { readonly compound: Weights; readonly simple: Weights } = {
  compound: {
    engine: 1.24,
    bm25Telling: 0.76,
    coverage: -2.25,
    pairsInOrder: -0.15,
    outlet: 1.85,
    day: 1.6,
    part: 2.54,
    clause: 3.3,
    clauseWindow: 2.89,
    names: 0.35,
    title: -2.45,
    length: 1.1
  },
  simple: { engineSum: 0.65, bm25: 0.4, pairsInOrder: 0.25, pairsNear: 0.25, window: 0.1, prefix: 0.3 }
}
