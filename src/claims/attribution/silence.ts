import { stem } from '../../text/stems.ts'
import { isFiniteVerb, isNegation } from './context.ts'
import type { Finding } from './finding.ts'
import { isLabel } from './layout.ts'
import { type Reading, wordAt } from './reading.ts'

/** Verbs that state nothing when they are denied: who "did not say when" has not said it. Denied beliefs are statements. */
const telling = new Set(
  `say said tell told comment discuss elaborate specify answer reply respond disclose reveal confirm deny admit acknowledge
  concede clarify`
    .split(/\s+/)
    .map(stem)
)
const declining = new Set(['decline', 'refuse'].map(stem))
const nothing = new Set(['nothing'])
const reach = 3

/** Whether a finding tells that nobody says something, as far as the text knows: silence, a name given, a mere possibility, a look. */
export const isSilence = (reading: Reading, finding: Finding): boolean =>
  wordAt(reading, finding.cue).tag === 'RB' ||
  isDenied(reading, finding) ||
  isOfNobody(reading, finding) ||
  isSupposed(reading, finding) ||
  isUnsaid(reading, finding) ||
  isNaming(reading, finding) ||
  isSpokenOf(reading, finding) ||
  isAllTold(reading, finding) ||
  isWhereabouts(reading, finding) ||
  isLabelled(reading, finding) ||
  isWork(reading, finding)

/** "has said nothing about …", "did not say whether …", "declined to comment on …", "asked not to be named". */
const isDenied = (reading: Reading, { cue }: Finding): boolean => {
  const { sentence } = wordAt(reading, cue)
  const stemAt = (position: number): string => stem(wordAt(reading, position, sentence).text)
  const lowerAt = (position: number): string => wordAt(reading, position, sentence).lower
  if (declining.has(stemAt(cue))) return wordAt(reading, cue + 1, sentence).tag === 'TO' && telling.has(stemAt(cue + 2))
  if (stemAt(cue) === 'ask') return lowerAt(cue + 1) === 'not' && lowerAt(cue + 2) === 'to' && lowerAt(cue + 3) === 'be'
  if (!telling.has(stemAt(cue))) return false
  if (nothing.has(lowerAt(cue + 1))) return true
  for (let position = cue - 1; position >= cue - reach; position--) {
    const word = wordAt(reading, position, sentence)
    if (word.kind === 'mark' || word.tag.startsWith('NN') || word.tag.startsWith('PRP')) return false
    if (isNegation(word) || declining.has(stemAt(position))) return true
  }
  return false
}

const nobody = new Set(['nobody', 'none', 'neither', 'nor'])

/** "Nobody said", "no group has claimed", "neither the mayor nor the council said". */
const isOfNobody = (reading: Reading, { source }: Finding): boolean => {
  if (!source) return false
  const { sentence } = wordAt(reading, source.head)
  const first = wordAt(reading, source.start).lower
  return first === 'no' || nobody.has(first) || nobody.has(wordAt(reading, source.start - 1, sentence).lower)
}

/** Cues that tell of speech also where the speaker is left out: "it was reported", "an accusation that". */
const impersonal = new Set(
  `say report allege claim accuse accusation allegation announce quote tell describe rumor rumour charge blame criticize
  criticise criticism praise condemn denounce declare state confirm predict estimate argue suggest warn warning note call
  label write dispute hail`
    .split(/\s+/)
    .map(stem)
)

/** "is expected to …", "seems to …", "Highlights of …": without a source it is no speech; words in quotation marks are. */
const isUnsaid = (reading: Reading, { source, cue, extents }: Finding): boolean => {
  if (source || impersonal.has(stem(wordAt(reading, cue).text))) return false
  const { tag, kind } = wordAt(reading, cue)
  const speaks = (tag.startsWith('VB') && !isTitle(wordAt(reading, cue).lower)) || kind === 'mark'
  return (
    !speaks || !extents.some(({ start, end }) => end - start > fewestQuoted && wordAt(reading, start).quotation >= 0)
  )
}

const fewestQuoted = 3
const isTitle = (lower: string): boolean => titling.has(stem(lower))
const titling = new Set('title entitle dub know name nickname ask'.split(' ').map(stem))

const suppositions = new Set(['if', 'unless', 'whether', 'lest'])

/** "If the mayor says so, …": the subject stands right behind a word that makes the clause a mere possibility. */
const isSupposed = (reading: Reading, { source, cue }: Finding): boolean => {
  if (!source || source.start > cue) return false
  const { sentence } = wordAt(reading, source.head)
  return suppositions.has(wordAt(reading, source.start - 1, sentence).lower)
}

const reflexives = new Set('itself himself herself themselves myself yourself ourselves'.split(' '))
const naming = new Set('call name style position present brand'.split(' ').map(stem))

/** "calls itself …", "positioned itself as …": what somebody is or wants to be, not a statement. */
const isNaming = (reading: Reading, { cue }: Finding): boolean => {
  const { sentence, text } = wordAt(reading, cue)
  return naming.has(stem(text)) && reflexives.has(wordAt(reading, cue + 1, sentence).lower)
}

/** "a phrase | the council | rejects": what a clause without its own "that" is about, right before who speaks. */
const isSpokenOf = (reading: Reading, { source, cue, extents }: Finding): boolean => {
  const [only, ...more] = extents
  if (!only || !source || more.length > 0 || only.end !== source.start || source.end > cue) return false
  return reading.words
    .slice(only.start, Math.min(only.end, only.start + longestTitle))
    .every(word => word.kind === 'word' && word.quotation < 0 && !isFiniteVerb(word))
}

/** "All told, nine boats sank": altogether, and nobody tells it. */
const isAllTold = (reading: Reading, { cue }: Finding): boolean =>
  wordAt(reading, cue).lower === 'told' && wordAt(reading, cue - 1, wordAt(reading, cue).sentence).lower === 'all'

/** "in | Larvik |, nine": a preposition makes a speaker of its own object alone, and of that only where a clause or words in marks follow. */
const isWhereabouts = (reading: Reading, { source, cue, extents }: Finding): boolean => {
  if (wordAt(reading, cue).tag !== 'IN' || !source || source.start < cue) return false
  const speaks = extents.some(
    ({ start, end }) =>
      wordAt(reading, start).quotation >= 0 ||
      reading.words.slice(start, Math.min(end, start + longestClause)).some(isFiniteVerb)
  )
  return source.start > cue + 1 || !speaks
}

/**
 * "Analysis: …" over an article, "Larvik: …" before a paragraph: where layout shows no transcript, a colon makes a speaker only of
 * who is quoted behind it, and of a name in a headline or a line without a stop.
 */
const isLabelled = (reading: Reading, { cue, source, extents, probability }: Finding): boolean => {
  const { text, sentence } = wordAt(reading, cue)
  const bounds = reading.sentences[sentence]
  if (text !== ':' || probability === 1 || !source || source.end !== cue || bounds?.start !== source.start) return false
  if (isLabel(reading, source)) return true
  const isTitled = bounds.heading || sentence === 0
  if (isTitled || wordAt(reading, bounds.end - 1).text !== '.') return false
  return !extents.some(({ start }) => wordAt(reading, start).quotation >= 0)
}

const enjoying = new Set('read sing sang play watch see saw hear publish write wrote open visit'.split(' ').map(stem))

/** "read “The Long Winter”", "sang “The Old Dam”": the title of a work, every longer word with a capital and no mark inside. */
const isWork = (reading: Reading, { cue, extents }: Finding): boolean => {
  const [only, ...more] = extents
  if (
    !only ||
    more.length > 0 ||
    only.end - only.start > longestTitle ||
    !enjoying.has(stem(wordAt(reading, cue).text))
  )
    return false
  const title = reading.words.slice(only.start, only.end).filter(({ text }) => text !== '“' && text !== '”')
  return title.every(
    ({ kind, text, quotation }) =>
      kind === 'word' && quotation >= 0 && (text.length <= 3 || text !== text.toLowerCase())
  )
}

const longestTitle = 12
const longestClause = 100
