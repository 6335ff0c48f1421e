import type { Weights } from './linear.ts'
import type { SentenceFeatures } from './sentence-features.ts'

/** How much each feature counts, learned by `bench/ask/train.ts` (see `bench/README.md`). */
export const sentenceWeights: Weights<SentenceFeatures> = {
  passage: 3.88,
  passageRank: 2,
  inPassage: 1.72,
  inSentence: -0.71,
  count: 3.81,
  withTitle: 2.19,
  related: 0.58,
  withNeighbours: 2.03,
  names: 0.69,
  behindBest: -0.83,
  window: 0.32,
  kind: 1.83,
  kindNear: 0.82,
  length: -0.24,
  pointsBack: 0.32,
  broughtAlong: 1.68,
  wordsBefore: 1.1,
  behindInWords: 1.12,
  place: 0.04
}
