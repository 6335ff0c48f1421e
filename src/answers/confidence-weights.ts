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
    enough: 0.503,
    intercept: -6.39,
    weights: {
      coverage: 1.72,
      coverageGap: -0.12,
      passageGap: 4.88,
      words: 0.24,
      sentence: 0.17,
      sentenceGap: 0.03,
      missing: 0.86,
      ofIdeal: 1.29,
      names: -1.27,
      withNeighbours: 0.09,
      window: 1.02,
      lacksKind: -0.33,
      count: 1.91
    }
  },
  compound: {
    enough: 0.746,
    intercept: -5.77,
    weights: {
      coverage: 1.23,
      coverageGap: -5.32,
      passageGap: -4.52,
      words: 0.02,
      sentence: 1.2,
      sentenceGap: -0.28,
      missing: -1,
      ofIdeal: 7.02,
      names: -0.65,
      withNeighbours: 1.86,
      window: 5.56,
      lacksKind: 1.06,
      count: 3.19
    }
  }
}
