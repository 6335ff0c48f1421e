import { type FeatureList, step } from '../../text/features.ts'
import { hashText } from '../../text/hashing.ts'
import { isMark } from './context.ts'
import { type CueStems, cueStemOf } from './cue.ts'
import type { Finding } from './finding.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'

/** What speaks for giving a quotation to a finding (or, `finding` null, to none). */
export const quotationFeatures = (
  reading: Reading,
  finding: Finding | null,
  quotation: Stretch,
  findings: readonly Finding[],
  places: readonly number[],
  stems: CueStems,
  features: FeatureList
): void => {
  features.within('owner', finding ? 1 : 0)
  const from = features.length
  placeFeatures(reading, quotation, places.length, features)
  if (!finding) return
  const sentence = wordAt(reading, quotation.start).sentence
  const distance = distanceInSentences(reading, finding, sentence)
  const cue = wordAt(reading, finding.cue)
  const blocks = (reading.sentences[sentence]?.block ?? 0) - (reading.sentences[cue.sentence]?.block ?? 0)
  const side = finding.cue < quotation.start ? -1 : finding.cue >= quotation.end ? 1 : 0
  features.cross(from, 'sentences away', Math.max(-4, Math.min(4, distance)))
  const near = features.length
  features.addPair('paragraphs away', Math.max(-3, Math.min(3, blocks)), side)
  features.addTriple(
    'sentences and paragraphs away',
    Math.max(-5, Math.min(5, distance)),
    Math.max(-3, Math.min(3, blocks)),
    side
  )
  findingFeatures(reading, finding, cue.stem, stems, features)
  orderFeatures(finding, quotation, findings, places, features)
  betweenFeatures(reading, finding, quotation, features)
  features.cross(near, 'side and distance', side * 100 + Math.max(-3, Math.min(3, distance)))
}

/** How the quotation stands in its sentence and paragraph. */
const placeFeatures = (reading: Reading, quotation: Stretch, candidates: number, features: FeatureList): void => {
  const first = wordAt(reading, quotation.start)
  const last = wordAt(reading, quotation.end - 1)
  const sentence = reading.sentences[first.sentence]
  const final = reading.sentences[last.sentence]
  if (!sentence || !final) return
  const before = wordAt(reading, quotation.start - 1, first.sentence)
  const earlier = wordAt(reading, quotation.start - 2, first.sentence)
  const after = wordAt(reading, quotation.end, last.sentence)
  const opens = quotation.start === sentence.start ? 1 : 0
  const closes = quotation.end >= final.end ? 1 : 0
  const paragraphs = reading.sentencesOf.get(sentence.block)?.length ?? 0
  const fills = sentence.place === 0 && final.place === paragraphs - 1 && opens && closes ? 1 : 0
  features.add('quotation')
  features.add('candidates', candidates)
  features.addPair('words', step((quotation.end - quotation.start) >> 1), opens + 2 * closes)
  features.addTriple('opens and closes', opens, closes, fills)
  features.addPair('sentences', Math.min(3, last.sentence - first.sentence), fills)
  features.addPair('place in paragraph', Math.min(2, sentence.place), opens)
  features.add('before', before.spelling.lower)
  features.add('after', after.spelling.lower)
  features.add('tag before', before.tagHash)
  features.add('tag after', after.tagHash)
  features.addPair('two before', before.spelling.lower, earlier.spelling.lower)
  features.add('last word', wordAt(reading, quotation.end - 2).spelling.lower)
  features.add('first tag', wordAt(reading, quotation.start + 1).tagHash)
  features.add('mark', first.spelling.lower)
  const closed = reading.quotations[first.quotation]?.closed ? 1 : 0
  features.add('closed', closed)
  const previous = reading.quotations[first.quotation - 1]
  features.add('quotation before left open', previous && !previous.closed ? 1 : 0)
}

const findingFeatures = (
  reading: Reading,
  finding: Finding,
  cueStem: number,
  stems: CueStems,
  features: FeatureList
): void => {
  const cue = wordAt(reading, finding.cue)
  features.add('stem', cueStemOf(cue, stems))
  features.add('real stem', cueStem)
  features.add('cue tag', cue.tagHash)
  features.add('source kind', hashText(finding.source?.kind ?? 'nobody'))
  features.add('chance', Math.round(finding.probability * 10))
  const quoted = finding.extents.some(
    ({ start, end }) => wordAt(reading, start).quotation >= 0 || wordAt(reading, end - 1).quotation >= 0
  )
  features.add('has quotation', quoted ? 1 : 0)
  features.addPair('contents', Math.min(3, finding.extents.length), quoted ? 1 : 0)
  const sides = finding.extents.reduce((sum, { start }) => sum | (start > finding.cue ? 1 : 2), 0)
  features.addPair('sides', sides, quoted ? 1 : 0)
  const last = finding.extents.at(-1)
  features.add('last content in quotation', last && wordAt(reading, last.start).quotation >= 0 ? 1 : 0)
  const sentence = reading.sentences[cue.sentence]
  features.add('cue ends its sentence', sentence ? step(Math.min(12, sentence.end - finding.cue)) : 0)
  features.add('sentence ends with', sentence ? wordAt(reading, sentence.end - 1).spelling.lower : 0)
  features.add('cue in quotation', cue.quotation >= 0 ? 1 : 0)
}

/** How many findings stand between this one and the quotation. */
const orderFeatures = (
  finding: Finding,
  quotation: Stretch,
  findings: readonly Finding[],
  places: readonly number[],
  features: FeatureList
): void => {
  let between = 0
  let likelyBetween = 0
  for (const place of places) {
    const other = findings[place]
    if (!other || other === finding) continue
    const inWay =
      finding.cue < quotation.start
        ? other.cue > finding.cue && other.cue < quotation.start
        : other.cue < finding.cue && other.cue >= quotation.start
    if (!inWay) continue
    between++
    if (other.extents.length > 0) likelyBetween++
  }
  features.addPair('findings between', between, likelyBetween)
}

/** The words between the finding's nearest content (or cue) and the quotation. */
const betweenFeatures = (
  reading: Reading,
  { cue, extents, source }: Finding,
  quotation: Stretch,
  features: FeatureList
): void => {
  let start = cue < quotation.start ? cue + 1 : quotation.end
  let end = cue < quotation.start ? quotation.start : cue
  if (source && cue < quotation.start && source.end <= quotation.start) start = Math.max(start, source.end)
  if (source && cue >= quotation.end && source.start >= quotation.end) end = Math.min(end, source.start)
  for (const extent of extents) {
    if (cue < quotation.start && extent.end <= quotation.start) start = Math.max(start, extent.end)
    if (cue >= quotation.end && extent.start >= quotation.end) end = Math.min(end, extent.start)
  }
  const size = Math.max(0, end - start)
  features.add('words between', step(size))
  features.add('next between', wordAt(reading, start).spelling.lower)
  let quoted = 0
  for (let i = start; i < Math.min(end, start + 60); i++) {
    const word = reading.words[i]
    if (word && word.quotation >= 0 && isMark(word, '"“')) quoted++
  }
  features.add('quotations between', Math.min(2, quoted))
}

/** From the last content (or the cue, when that is nearer) to the quotation's sentence; negative: the finding is behind it. */
export const distanceInSentences = (reading: Reading, { cue, extents }: Finding, sentence: number): number => {
  let nearest = sentence - wordAt(reading, cue).sentence
  for (const { end } of extents) {
    const distance = sentence - wordAt(reading, end - 1).sentence
    if (Math.abs(distance) < Math.abs(nearest)) nearest = distance
  }
  return nearest
}
