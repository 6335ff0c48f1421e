import type { Weights } from './linear.ts'
import type { SentenceFeatures } from './sentence-features.ts'

/** How much each feature counts, learned by `bench/ask/train.ts` (see `bench/README.md`). */
export const sentenceWeights: Weights<SentenceFeatures> = {
  passage: 4.52,
  passageRank: 1.3,
  inPassage: 2.02,
  inSentence: -1.39,
  count: 4.02,
  withTitle: 2.53,
  related: 0.89,
  withNeighbours: 2.07,
  names: 0.52,
  behindBest: -2.08,
  window: 0.93,
  kind: 1.98,
  kindNear: 0.51,
  length: -0.1,
  pointsBack: -0.42,
  broughtAlong: 2.77,
  wordsBefore: 1.2,
  behindInWords: 1.52,
  place: -0.4
}
