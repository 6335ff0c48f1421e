import type { SpanFeatures } from './answer-spans.ts'
import type { Weights } from './linear.ts'

/** How much each feature counts, learned by `bench/ask/train.ts` (see `bench/README.md`). */
export const spanWeights: Weights<SpanFeatures> = {
  fits: 0.62,
  fitsNear: 2.23,
  unfit: -0.68,
  near: 2.08,
  nearTelling: -0.5,
  repeats: -1.39,
  capitals: 0.63,
  capitalsWanted: 0.64,
  length: 0.37,
  subjectBefore: 0.64,
  objectAfter: 0.52,
  called: 1.73,
  bracketed: -0.65,
  led: 1.35,
  preposition: 1.33,
  head: 1.88,
  joined: -0.65,
  figure: 0.69,
  nameOfThing: 0.46,
  fresh: 0.32,
  closes: 0.26,
  afterVerb: -0.08,
  surrounded: 1.56
}
/** Words less likely than this to be the answer are not marked: a wrong mark is worse than none. */
export const enoughToMark = 0.419
