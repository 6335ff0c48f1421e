import type { ConfidenceFeatures } from './confidence.ts'
import type { Weights } from './linear.ts'

/** The weights of a logistic regression, and the chance from which on a sentence counts as an answer. */
type Profile = {
  readonly enough: number
  readonly intercept: number
  readonly weights: Weights<ConfidenceFeatures>
}

/**
 * Compound questions have a profile of their own, because no sentence holds most of their words.
 * Learned by `bench/ask/train.ts` (see `bench/README.md`).
 */
export const confidenceProfiles: { readonly simple: Profile; readonly compound: Profile } = {
  simple: {
    enough: 0.463,
    intercept: -6.4,
    weights: {
      coverage: 1.38,
      coverageGap: -1.13,
      passageGap: 3.32,
      words: 0.26,
      sentence: 0.1,
      sentenceGap: 0.07,
      missing: 0.76,
      ofIdeal: 0.23,
      names: -1.35,
      withNeighbours: 0.28,
      window: 0.57,
      lacksKind: -0.24,
      count: 1.32,
      aboveMean: 3.12,
      tenthGap: 1.28,
      pairs: 0.8,
      answer: 0.89,
      belowBest: 0.06
    }
  },
  compound: {
    enough: 0.671,
    intercept: -5.18,
    weights: {
      coverage: 1.38,
      coverageGap: -3.32,
      passageGap: -5.36,
      words: 0.01,
      sentence: 0.94,
      sentenceGap: -0.12,
      missing: -0.68,
      ofIdeal: 6.97,
      names: -0.52,
      withNeighbours: 2.11,
      window: 4.22,
      lacksKind: 0.52,
      count: 3.3,
      aboveMean: -4.61,
      tenthGap: -0.71,
      pairs: 6.04,
      answer: 0.19,
      belowBest: 1.68
    }
  }
}
