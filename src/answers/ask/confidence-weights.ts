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
    enough: 0.495,
    intercept: -6.4,
    weights: {
      coverage: 1.35,
      coverageGap: -1.21,
      passageGap: 3.31,
      words: 0.25,
      sentence: 0.09,
      sentenceGap: 0.06,
      missing: 0.69,
      ofIdeal: -0.14,
      names: -1.1,
      withNeighbours: 0.46,
      window: 0.82,
      lacksKind: -0.25,
      count: 1.19,
      aboveMean: 3.18,
      tenthGap: 1.34,
      pairs: 0.83,
      answer: 0.89,
      belowBest: 0.07
    }
  },
  compound: {
    enough: 0.752,
    intercept: -4.93,
    weights: {
      coverage: 1.52,
      coverageGap: -3.67,
      passageGap: -4.47,
      words: 0.02,
      sentence: 0.82,
      sentenceGap: -0.09,
      missing: -0.7,
      ofIdeal: 7.15,
      names: -0.6,
      withNeighbours: 2.03,
      window: 5.24,
      lacksKind: 0.65,
      count: 3.21,
      aboveMean: -4.93,
      tenthGap: -0.68,
      pairs: 6.11,
      answer: -0.22,
      belowBest: 1.97
    }
  }
}
