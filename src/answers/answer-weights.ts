import type { SpanFeatures } from './answer-spans.ts'
import type { Weights } from './linear.ts'

/** How much each feature counts, learned by `bench/ask/train.ts` (see `bench/README.md`). */
export const spanWeights: Weights<SpanFeatures> = {
  fits: 0.87,
  fitsNear: 2.52,
  unfit: -0.73,
  near: 2.03,
  nearTelling: -0.54,
  repeats: -1.36,
  capitals: 0.61,
  capitalsWanted: 0.55,
  length: 0.42,
  subjectBefore: 0.56,
  objectAfter: 0.53,
  called: 1.72,
  bracketed: -0.86,
  led: 1.16,
  preposition: 1.29,
  head: 1.88,
  joined: -0.69,
  figure: 0.79,
  nameOfThing: 0.47,
  fresh: 0.39,
  closes: 0.29,
  afterVerb: -0.09,
  surrounded: 1.65
}
/** Words less likely than this to be the answer are not marked: a wrong mark is worse than none. */
export const enoughToMark = 0.473
