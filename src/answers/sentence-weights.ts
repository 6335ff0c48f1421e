import type { Weights } from './linear.ts'
import type { SentenceFeatures } from './sentence-features.ts'

/** How much each feature counts, learned by `bench/ask/train.ts` (see `bench/README.md`). */
export const sentenceWeights: Weights<SentenceFeatures> = {
  passage: 2,
  passageRank: 2.15,
  inPassage: 1.41,
  inSentence: 0.52,
  count: 2.19,
  withTitle: 1.67,
  related: 0.83,
  withNeighbours: 1.93,
  names: 0.36,
  behindBest: -0.27,
  window: 0.67,
  kind: 0.67,
  kindNear: 1.13,
  length: -0.08,
  pointsBack: 1.17
}
