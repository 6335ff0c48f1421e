import type { SpanFeatures } from './answer-spans.ts'
import type { Weights } from './linear.ts'

/** How much each feature counts, learned by `bench/ask/train.ts` (see `bench/README.md`). */
export const spanWeights: Weights<SpanFeatures> = {
  fits: 1.38,
  fitsNear: 2.84,
  unfit: -0.7,
  near: 1.93,
  nearTelling: -0.39,
  repeats: -1.32,
  capitals: 0.69,
  capitalsWanted: 0.39,
  length: 0.44,
  subjectBefore: 0.59,
  objectAfter: 0.54,
  called: 2.03,
  bracketed: -1.21,
  led: 0.78,
  preposition: 1.24,
  head: 1.83,
  joined: -0.74,
  figure: 0.62,
  nameOfThing: 0.33,
  fresh: 0.38,
  closes: 0.33,
  afterVerb: -0.07,
  surrounded: 1.57
}
/** Words less likely than this to be the answer are not marked: a wrong mark is worse than none. */
export const enoughToMark = 0.468
