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
    enough: 0.47,
    intercept: -6.61,
    weights: {
      coverage: 0.12,
      coverageGap: -0.96,
      passageGap: 4.04,
      words: 0.23,
      sentence: 0.1,
      sentenceGap: 0.05,
      missing: 0.25,
      ofIdeal: 0.04,
      names: -0.65,
      withNeighbours: 0.33,
      window: 0.73,
      lacksKind: -0.62,
      count: 1.74,
      aboveMean: 2.92,
      tenthGap: 1.54,
      pairs: 1.08,
      answer: 0.8,
      belowBest: 0.16
    }
  },
  compound: {
    enough: 0.767,
    intercept: -7.32,
    weights: {
      coverage: 0.66,
      coverageGap: -3.56,
      passageGap: -3.6,
      words: 0.02,
      sentence: 0.88,
      sentenceGap: -0.34,
      missing: 0.76,
      ofIdeal: 8.2,
      names: -1.28,
      withNeighbours: 1.31,
      window: 6.16,
      lacksKind: -0.38,
      count: 2.48,
      aboveMean: -3.21,
      tenthGap: 0.7,
      pairs: 7.51,
      answer: 0.22,
      belowBest: 3.57
    }
  }
}
