import type { SpanFeatures } from './answer-spans.ts'
import type { Weights } from './linear.ts'

/** How much each feature counts, learned by `bench/ask/train.ts` (see `bench/README.md`). */
export const spanWeights: Weights<SpanFeatures> = {
  fits: 1.74,
  fitsNear: 2.1,
  unfit: -0.8,
  near: 2.66,
  nearTelling: 0.02,
  repeats: -1.67,
  capitals: 0.71,
  capitalsWanted: -0.7,
  length: 0.6,
  subjectBefore: 0.23,
  objectAfter: 0.61,
  called: 1.87,
  bracketed: -0.94,
  led: 0.67,
  preposition: 1.89,
  head: 1.86,
  joined: -1.26,
  figure: 0.86,
  nameOfThing: 0.46,
  fresh: 0.79,
  closes: 0.31,
  afterVerb: -0.02,
  surrounded: 1.17
}
/** Words less likely than this to be the answer are not marked: a wrong mark is worse than none. */
export const enoughToMark = 0.526
