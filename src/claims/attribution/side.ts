import { type FeatureList, step } from '../../text/features.ts'
import { hashText } from '../../text/hashing.ts'
import { type LinearModel, score, softmax } from '../../text/linear-model.ts'
import { countBetween } from './context.ts'
import { type CueStems, cueStemOf } from './cue.ts'
import { type Reading, wordAt } from './reading.ts'
import { type Frame, regionOf } from './region.ts'

/** Where content stands, seen from the cue. */
export type Side = 'left' | 'right' | 'both'
/** In the order in which `weighSides` answers. */
export const sides: readonly Side[] = ['left', 'right', 'both']

/** How likely content is on the left, on the right and on both sides of the cue, in that order. */
export const weighSides = (
  reading: Reading,
  frame: Frame,
  model: LinearModel,
  stems: CueStems,
  features: FeatureList
): number[] =>
  softmax(
    sides.map(side => {
      features.clear()
      sideFeatures(reading, frame, side, stems, features)
      return score(model, features)
    })
  )

/** The hashed features by which one side is judged to hold the content. */
export const sideFeatures = (
  reading: Reading,
  { cue, source }: Frame,
  side: Side,
  stems: CueStems,
  features: FeatureList
): void => {
  const word = wordAt(reading, cue)
  const sentence = reading.sentences[word.sentence]
  if (!sentence) return
  const stem = cueStemOf(word, stems)
  features.within('chosen side', hashText(side))
  const from = features.length
  const sourceSide = source ? (source.start > cue ? 1 : -1) : 0
  const room = regionOf(reading, { cue, source }, 'left')
  const roomRight = sentence.end - Math.max(cue + 1, source?.end ?? 0)
  features.add('side')
  features.add('source side', sourceSide)
  features.addPair('source side and tag', sourceSide, word.tagHash)
  features.add('room left', step(room.end - room.start))
  features.add('room right', step(roomRight))
  features.addTriple('room', sourceSide, step(room.end - room.start), step(roomRight))
  const edges = [
    wordAt(reading, cue - 1, word.sentence),
    wordAt(reading, cue + 1, word.sentence),
    wordAt(reading, cue + 2, word.sentence),
    wordAt(reading, room.end - 1, word.sentence),
    wordAt(reading, Math.max(cue + 1, source?.end ?? 0), word.sentence),
    wordAt(reading, Math.max(cue + 1, source?.end ?? 0) + 1, word.sentence)
  ]
  for (const [place, edge] of edges.entries()) {
    features.addPair('edge word', place, edge.spelling.lower)
    features.addPair('edge tag', place, edge.tagHash)
    features.addTriple('edge tag and source side', place, edge.tagHash, sourceSide)
  }
  const verbsLeft = countBetween(reading, room.start, room.end, 2, 'verb')
  const verbsRight = countBetween(reading, cue + 1, sentence.end, 2, 'verb')
  const marksLeft = countBetween(reading, room.start, room.end, 2, 'quotationMark')
  const marksRight = countBetween(reading, cue + 1, sentence.end, 2, 'quotationMark')
  features.addTriple('verbs', sourceSide, verbsLeft, verbsRight)
  features.addTriple('marks', sourceSide, marksLeft, marksRight)
  features.addPair('words in quotation', wordAt(reading, sentence.start).quotation >= 0 ? 1 : 0, marksRight)
  features.add('cue in quotation', word.quotation >= 0 ? 1 : 0)
  const that = countBetween(reading, cue + 1, Math.min(cue + 7, sentence.end), 1, 'that')
  features.addPair('that ahead', sourceSide, that)
  features.cross(from, 'stem', stem)
}
