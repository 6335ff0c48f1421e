import type { Weights } from './linear.ts'
import type { SentenceFeatures } from './sentence-features.ts'

/** How much each feature counts, learned by `bench/ask/train.ts` (see `bench/README.md`). */
export const sentenceWeights: Weights<SentenceFeatures> = {
  passage: 2.99,
  passageRank: 2.09,
  inPassage: 1.58,
  inSentence: -0.3,
  count: 3.3,
  withTitle: 2.23,
  related: 0.57,
  withNeighbours: 2.38,
  names: 0.49,
  behindBest: -0.58,
  window: 0.37,
  kind: 1.45,
  kindNear: 1.04,
  length: -0.2,
  pointsBack: 1.47
}
