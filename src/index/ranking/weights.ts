import type { FeatureName } from './features.ts'

/** How much each feature counts; features that are not named count nothing. */
export type RankingWeights = Partial<Readonly<Record<FeatureName, number>>>

/**
 * Two profiles, because what finds the parts of a question about several reports misleads in a short one. A question is
 * compound when it names an outlet of the corpus. The compound weights are learned (`bench/train-ranking.ts`); the simple
 * ones are set by hand to round values, which held on every set, where learned ones gained on one what they lost on another
 * (figures in `bench/README.md`).
 */
export const profiles: { readonly compound: RankingWeights; readonly simple: RankingWeights } = {
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
    engine: 0.65,
    bm25: 0.4,
    pairsInOrder: 0.25,
    pairsNear: 0.25,
    window: 0.1,
    relatives: 0.3,
    names: 0.25,
    clause: 0.5,
    title: 0.15
  }
}

/**
 * How much likeness to the leaders (see `likenessToLeaders`) counts in the simple profile, by how many terms a question has:
 * nothing for one that is short, whose words say all there is to go by, and more the more it describes.
 */
export const likenessWeight = (terms: number): number => 0.35 * Math.min(1, Math.max(0, (terms - 3) / 4))
