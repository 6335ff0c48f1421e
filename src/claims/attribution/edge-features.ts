import { type FeatureList, step } from '../../text/features.ts'
import { hashText } from '../../text/hashing.ts'
import { countBetween, firstPhraseAfter, isMark, quotationMarks } from './context.ts'
import { type CueStems, cueStemOf } from './cue.ts'
import { quotationOf, type Reading, type Stretch, type Word, wordAt } from './reading.ts'
import type { Frame } from './region.ts'

/** Which end of a content a word may be. */
export type Edge = 'start' | 'end'

/** What speaks for a word as the first or the last of the content. */
export const edgeFeatures = (
  reading: Reading,
  frame: Frame,
  side: 'left' | 'right',
  edge: Edge,
  region: Stretch,
  position: number,
  stems: CueStems,
  features: FeatureList
): void => {
  bothEdgesFeatures(reading, frame, side, region, position, stems, features)
  oneEdgeFeatures(reading, frame, edge, region, position, features)
}

/** What is the same of a word whichever end it may be: to be added first. */
export const bothEdgesFeatures = (
  reading: Reading,
  frame: Frame,
  side: 'left' | 'right',
  region: Stretch,
  position: number,
  stems: CueStems,
  features: FeatureList
): void => {
  const cue = wordAt(reading, frame.cue)
  const word = wordAt(reading, position)
  features.within('side', side === 'left' ? 1 : 2)
  const from = features.length
  surroundings(reading, position, word.sentence, features)
  markFeatures(reading, position, cue, features)
  distances(reading, frame, region, position, features)
  pathFeatures(reading, frame, side, position, features)
  features.cross(from, 'cue tag', cue.tagHash)
  stemFeatures(reading, frame, position, cueStemOf(cue, stems), features)
}

/** What is said of a word as one end alone, behind what is said of it as either. */
export const oneEdgeFeatures = (
  reading: Reading,
  frame: Frame,
  edge: Edge,
  region: Stretch,
  position: number,
  features: FeatureList
): void => {
  const from = features.length
  phrasePlace(reading, position, edge, features)
  clauseFeatures(reading, position, edge, region, features)
  features.cross(from, 'cue tag', wordAt(reading, frame.cue).tagHash)
}

const surroundings = (reading: Reading, position: number, sentence: number, features: FeatureList): void => {
  const word = wordAt(reading, position)
  const before = wordAt(reading, position - 1, sentence)
  const earlier = wordAt(reading, position - 2, sentence)
  const next = wordAt(reading, position + 1, sentence)
  const later = wordAt(reading, position + 2, sentence)
  features.add('word', word.spelling.lower)
  features.add('tag', word.tagHash)
  features.add('word before', before.spelling.lower)
  features.add('tag before', before.tagHash)
  features.add('next word', next.spelling.lower)
  features.add('next tag', next.tagHash)
  features.addPair('tags before', before.tagHash, earlier.tagHash)
  features.addPair('tags behind', next.tagHash, later.tagHash)
  features.addPair('tag pair before', before.tagHash, word.tagHash)
  features.addPair('tag pair behind', word.tagHash, next.tagHash)
  features.addPair('next two', next.spelling.lower, later.spelling.lower)
  features.addPair('next and tag behind', next.spelling.lower, later.tagHash)
  features.addPair('last two', before.spelling.lower, earlier.spelling.lower)
  features.addTriple('tags about', before.tagHash, word.tagHash, next.tagHash)
}

const markFeatures = (reading: Reading, position: number, cue: Word, features: FeatureList): void => {
  const word = wordAt(reading, position)
  const before = wordAt(reading, position - 1)
  const next = wordAt(reading, position + 1)
  const beyond = wordAt(reading, position + 2)
  const quoted = word.quotation >= 0 ? 1 : 0
  const likeCue = word.quotation === cue.quotation ? 1 : 0
  const opens = quoted && isMark(before, quotationMarks) ? 1 : 0
  const closes = quoted && (isMark(next, quotationMarks) || isMark(beyond, quotationMarks)) ? 1 : 0
  features.addPair('quoted', quoted, likeCue)
  features.addTriple('at marks', opens, closes, likeCue)
  const quotation = quotationOf(reading, word)
  if (!quotation) return
  features.addPair(
    'first of quotation',
    position - quotation.start <= 1 ? 1 : 0,
    step((quotation.end - quotation.start) >> 1)
  )
  features.addPair(
    'last of quotation',
    quotation.end - position <= 3 ? 1 : 0,
    step((quotation.end - quotation.start) >> 1)
  )
}

const phrasePlace = (reading: Reading, position: number, edge: Edge, features: FeatureList): void => {
  const word = wordAt(reading, position)
  const phrases = reading.sentences[word.sentence]?.phrases ?? []
  const after = firstPhraseAfter(phrases, position)
  const here = phrases[after]?.start === position ? phrases[after] : null
  const around = phrases[after - 1]
  const inside = around && around.end > position ? around : null
  features.add('in phrase', here ? 1 : inside ? (inside.end === position + 1 ? 2 : 3) : 0)
  if (edge === 'start' && here) {
    const follower = wordAt(reading, here.end, word.sentence)
    features.addPair('phrase and what follows', hashText(here.kind), follower.tagHash)
    features.add('after the phrase', follower.spelling.lower)
  }
  const next = phrases[inside ? after : after]
  if (edge === 'end' && next && next.start <= position + 3) {
    const follower = wordAt(reading, next.end, word.sentence)
    features.addTriple('next phrase and what follows', next.start - position, hashText(next.kind), follower.tagHash)
  }
}

const distances = (
  reading: Reading,
  { cue, source }: Frame,
  region: Stretch,
  position: number,
  features: FeatureList
): void => {
  const sentence = reading.sentences[wordAt(reading, cue).sentence]
  features.add('from region start', step(position - region.start))
  features.add('to region end', step(region.end - position))
  features.add('from cue', step(position - cue))
  features.addPair('from edges', Math.min(position - region.start, 4), Math.min(region.end - position, 4))
  if (sentence) {
    features.add('to sentence end', step(Math.max(-1, sentence.end - position)))
    features.add('from sentence start', step(Math.max(-1, position - sentence.start)))
  }
  if (!source) return
  features.add('from source', step(position < source.start ? position - source.start : position - source.end + 1))
  features.add('in source', position >= source.start && position < source.end ? 1 : 0)
}

/** What is left of the region outside: nothing, a mere adverb of time, or another clause. */
const clauseFeatures = (
  reading: Reading,
  position: number,
  edge: Edge,
  region: Stretch,
  features: FeatureList
): void => {
  const start = edge === 'start' ? region.start : position + 1
  const end = edge === 'start' ? position : region.end
  const reach = Math.min(end, start + 40)
  const verbs = countBetween(reading, start, reach, 2, 'verb')
  const marks = countBetween(reading, start, reach, 2, 'quotationMark')
  const commas = countBetween(reading, start, reach, 3, 'comma')
  features.addPair('verbs left out', verbs, commas)
  features.addPair('marks left out', marks, step(end - start))
  const inReach = Math.min(region.end, position + 12)
  const clause = countBetween(reading, position, inReach, 2, 'verb')
  features.add('verbs ahead', clause)
}

/** The short way from the cue to the start of its content: "said on Monday that", "told reporters". */
const pathFeatures = (
  reading: Reading,
  { cue, source }: Frame,
  side: 'left' | 'right',
  position: number,
  features: FeatureList
): void => {
  const start = side === 'right' ? cue + 1 : position + 1
  const end = side === 'right' ? position : source && source.end <= cue ? source.start : cue
  const reach = Math.min(end, start + 40)
  features.addPair(
    'verbs on the way',
    countBetween(reading, start, reach, 3, 'verb'),
    Math.min(Math.max(end - start, 0), 6)
  )
  features.addPair(
    'marks on the way',
    countBetween(reading, start, reach, 3, 'comma'),
    countBetween(reading, start, reach, 2, 'quotationMark')
  )
  features.add('that on the way', countBetween(reading, start, reach, 2, 'that'))
  if (end - start > 5 || end < start) return
  let tags = 1
  let words = 1
  for (let i = start; i < end; i++) {
    tags = Math.imul(tags, 31) + wordAt(reading, i).tagHash
    words = Math.imul(words, 31) + wordAt(reading, i).spelling.lower
  }
  features.add('tags on the way', tags)
  features.add('words on the way', words)
}

const stemFeatures = (
  reading: Reading,
  { cue }: Frame,
  position: number,
  stem: number,
  features: FeatureList
): void => {
  const word = wordAt(reading, position)
  const before = wordAt(reading, position - 1, word.sentence)
  const next = wordAt(reading, position + 1, word.sentence)
  features.addPair('stem: word', stem, word.spelling.lower)
  features.addPair('stem: tag', stem, word.tagHash)
  features.addPair('stem: before', stem, before.spelling.lower)
  features.addPair('stem: tag before', stem, before.tagHash)
  features.addPair('stem: next', stem, next.spelling.lower)
  features.addPair('stem: next tag', stem, next.tagHash)
  features.addPair('stem: distance', stem, Math.max(-6, Math.min(position - cue, 6)))
  features.addPair('stem: quoted', stem, word.quotation >= 0 ? 1 : 0)
}
