import { type FeatureList, step } from '../../text/features.ts'
import { hashText } from '../../text/hashing.ts'
import { countBetween, isMark, quotationMarks } from './context.ts'
import { type CueCandidate, type CueStems, cueStemOf } from './cue.ts'
import type { Extent } from './extent.ts'
import type { Proposal } from './proposal.ts'
import { quotationOf, type Reading, type Stretch, wordAt } from './reading.ts'
import { regionOf } from './region.ts'

/** A probability as one of about a dozen steps, finer near nought and one. */
const chance = (probability: number): number => {
  const logit = Math.log((probability + 1e-4) / (1 - probability + 1e-4))
  return Math.round(Math.max(-6, Math.min(6, logit)))
}

/** What speaks for a proposal as a whole. `cues` are all likely cues of the document, in reading order. */
export const judgeFeatures = (
  reading: Reading,
  proposal: Proposal,
  place: number,
  cues: readonly CueCandidate[],
  stems: CueStems,
  features: FeatureList
): void => {
  const { cue, source, side } = proposal
  const word = wordAt(reading, cue.position)
  const stem = cueStemOf(word, stems)
  const from = features.length
  opinionFeatures(proposal, features)
  features.add('place', Math.min(place, 8))
  sourceFeatures(reading, proposal, features)
  for (const extent of proposal.extents) extentFeatures(reading, proposal, extent, features)
  wholeFeatures(reading, proposal, features)
  neighbourFeatures(proposal, cues, features)
  features.cross(from, 'side', hashText(side))
  const crossed = features.length
  features.add('stem', stem)
  features.addPair('stem and tag', stem, word.tagHash)
  features.addPair('stem and cue chance', stem, chance(cue.probability))
  features.addPair('stem and side', stem, hashText(side))
  features.addPair('stem and source', stem, hashText(source.phrase?.kind ?? 'nobody'))
  features.addPair('tag and side', word.tagHash, hashText(side))
  for (const { start, end } of proposal.extents) {
    features.addPair('stem and size', stem, step(end - start))
    features.addPair('stem and first tag', stem, wordAt(reading, start).tagHash)
    features.addPair('stem and word before', stem, wordAt(reading, start - 1).spelling.lower)
    features.addPair('stem and word behind', stem, wordAt(reading, end).spelling.lower)
  }
  features.cross(crossed, 'quoted cue', word.quotation >= 0 ? 1 : 0)
}

const opinionFeatures = ({ cue, source, sideProbability, extents }: Proposal, features: FeatureList): void => {
  const cueChance = chance(cue.probability)
  const sourceChance = chance(source.probability)
  const sideChance = chance(sideProbability)
  const startLog = extents.reduce((least, extent) => Math.min(least, extent.startLog), 0)
  const endLog = extents.reduce((least, extent) => Math.min(least, extent.endLog), 0)
  features.add('proposal')
  features.add('cue chance', cueChance)
  features.add('source chance', sourceChance)
  features.add('side chance', sideChance)
  features.add('start chance', Math.round(2 * startLog))
  features.add('end chance', Math.round(2 * endLog))
  features.add('extent chance', Math.round(2 * (startLog + endLog)))
  features.add(
    'all chances',
    Math.round(2 * (startLog + endLog + Math.log(sideProbability + 1e-4) + Math.log(source.probability + 1e-4)))
  )
  features.addPair('cue and source chance', cueChance, sourceChance)
  features.addPair('cue and side chance', cueChance, sideChance)
  features.addPair('cue and extent chance', cueChance, Math.round(startLog + endLog))
}

const sourceFeatures = (reading: Reading, { cue, source, extents }: Proposal, features: FeatureList): void => {
  const kind = hashText(source.phrase?.kind ?? 'nobody')
  features.add('source kind', kind)
  features.addPair('source kind and chance', kind, chance(source.probability))
  if (!source.phrase) return
  const { start, end, head } = source.phrase
  features.add('source head', wordAt(reading, head).spelling.lower)
  features.add('source distance', step(start > cue.position ? start - cue.position : end - cue.position))
  const inside = extents.some(extent => start < extent.end && extent.start < end)
  features.add('source in content', inside ? 1 : 0)
  for (const extent of extents) {
    features.add('source to content', step(extent.start >= end ? extent.start - end : extent.end - start))
  }
}

const extentFeatures = (reading: Reading, proposal: Proposal, extent: Extent, features: FeatureList): void => {
  const { start, end } = extent
  const first = wordAt(reading, start)
  const last = wordAt(reading, end - 1)
  const before = wordAt(reading, start - 1)
  const after = wordAt(reading, end)
  const later = wordAt(reading, end + 1)
  const cue = wordAt(reading, proposal.cue.position)
  features.add('first tag', first.tagHash)
  features.add('first word', first.spelling.lower)
  features.add('last tag', last.tagHash)
  features.add('word before', before.spelling.lower)
  features.add('word behind', after.spelling.lower)
  features.addPair('words behind', after.spelling.lower, later.spelling.lower)
  features.addPair('tags behind', after.tagHash, later.tagHash)
  features.addPair('tags at edges', first.tagHash, after.tagHash)
  features.addPair('tags outside', before.tagHash, after.tagHash)
  features.addPair('words outside', before.spelling.lower, after.spelling.lower)
  features.addTriple(
    'quoted edges',
    quotedAs(first.quotation, cue.quotation),
    quotedAs(last.quotation, cue.quotation),
    first.quotation === last.quotation ? 1 : 0
  )
  features.addTriple(
    'marks at edges',
    isMark(before, quotationMarks) ? 1 : 0,
    isMark(after, quotationMarks) ? 1 : 0,
    isMark(later, quotationMarks) ? 1 : 0
  )
  const quotation = quotationOf(reading, first)
  features.add('whole quotation', quotation ? (quotation.end - end <= 2 && quotation.end >= end ? 2 : 1) : 0)
  const reach = Math.min(end, start + 60)
  const verbs = countBetween(reading, start, reach, 3, 'verb')
  features.addPair('size', step(end - start), Math.min(verbs, 1))
  features.addPair('verbs and first tag', verbs, first.tagHash)
  features.add('commas', countBetween(reading, start, reach, 3, 'comma'))
  features.add('marks inside', countBetween(reading, start, reach, 3, 'quotationMark'))
  const cueEnd = step(start > proposal.cue.position ? start - proposal.cue.position : end - 1 - proposal.cue.position)
  features.add('from cue', cueEnd)
  leftoverFeatures(reading, proposal, extent, features)
}

const quotedAs = (quotation: number, other: number): number => (quotation < 0 ? 0 : quotation === other ? 1 : 2)

/** What the region holds besides the content. */
const leftoverFeatures = (
  reading: Reading,
  { cue, source, side }: Proposal,
  { start, end }: Stretch,
  features: FeatureList
): void => {
  const onLeft = end <= cue.position
  const region = regionOf(reading, { cue: cue.position, source: source.phrase }, onLeft ? 'left' : 'right')
  const behind = Math.max(0, region.end - end)
  const ahead = Math.max(0, start - region.start)
  features.addTriple('left over', hashText(side), step(ahead), step(behind))
  features.addPair(
    'verbs left behind',
    countBetween(reading, end, Math.min(region.end, end + 40), 2, 'verb'),
    step(behind)
  )
  features.addPair(
    'verbs left ahead',
    countBetween(reading, Math.max(region.start, start - 40), start, 2, 'verb'),
    step(ahead)
  )
  features.addPair(
    'marks left behind',
    countBetween(reading, end + 1, Math.min(region.end, end + 40), 2, 'quotationMark'),
    step(behind)
  )
}

const wholeFeatures = (reading: Reading, { cue, extents }: Proposal, features: FeatureList): void => {
  const sentence = reading.sentences[wordAt(reading, cue.position).sentence]
  const size = extents.reduce((sum, { start, end }) => sum + end - start, 0)
  features.add('whole size', step(size))
  if (!sentence) return
  features.add('share of sentence', Math.min(5, Math.round((5 * size) / (sentence.end - sentence.start))))
}

/** Other likely cues: inside the content, between content and cue, elsewhere in the sentence. */
const neighbourFeatures = ({ cue, extents }: Proposal, cues: readonly CueCandidate[], features: FeatureList): void => {
  let inside = -6
  let beside = -6
  let betweenCues = -6
  for (const other of nearby(cues, cue)) {
    const likelihood = chance(other.probability)
    const within = extents.some(({ start, end }) => other.position >= start && other.position < end)
    const between = extents.some(({ start, end }) =>
      start > cue.position
        ? other.position > cue.position && other.position < start
        : other.position < cue.position && other.position >= end
    )
    if (within) inside = Math.max(inside, likelihood)
    else if (between) betweenCues = Math.max(betweenCues, likelihood)
    else beside = Math.max(beside, likelihood)
  }
  features.add('cue inside', inside)
  features.add('cue beside', beside)
  features.add('cue between', betweenCues)
  features.addPair('cue and cue inside', chance(cue.probability), inside)
  features.addPair('cue and cue beside', chance(cue.probability), beside)
}

const neighbours = 4

const nearby = (cues: readonly CueCandidate[], cue: CueCandidate): CueCandidate[] => {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.position ?? 0) >= cue.position) high = middle
    else low = middle + 1
  }
  return cues
    .slice(Math.max(0, low - neighbours), low + neighbours + 1)
    .filter(other => other !== cue && other.sentence === cue.sentence)
}
