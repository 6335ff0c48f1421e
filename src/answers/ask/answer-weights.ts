import type { SpanFeatures } from './answer-spans.ts'
import type { Weights } from './linear.ts'

/** How much each feature counts, learned by `bench/ask/train.ts` (see `bench/README.md`). */
export const spanWeights: Weights<SpanFeatures> = {
  fits: 1.44,
  fitsNear: 2.83,
  unfit: -0.69,
  near: 2.02,
  nearTelling: -0.39,
  repeats: -1.34,
  capitals: 0.72,
  capitalsWanted: 0.25,
  length: 0.44,
  subjectBefore: 0.57,
  objectAfter: 0.57,
  called: 2.02,
  bracketed: -1.24,
  led: 0.76,
  preposition: 1.21,
  head: 1.82,
  joined: -0.72,
  figure: 0.59,
  nameOfThing: 0.3,
  fresh: 0.33,
  closes: 0.35,
  afterVerb: -0.1,
  surrounded: 1.6
}
/** Words less likely than this to be the answer are not marked: a wrong mark is worse than none. */
export const enoughToMark = 0.47
