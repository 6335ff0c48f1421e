import { stem } from '../../text/stems.ts'
import { withoutMainVerb } from './clause-edges.ts'
import { isFiniteVerb, isVerb } from './context.ts'
import type { Finding } from './finding.ts'
import { type Reading, type ReadSentence, type Stretch, wordAt } from './reading.ts'
import { phraseEndingAt, verbGroupStart } from './whole-source.ts'

/**
 * What is said by nobody the text names: "has reportedly failed", "is said to have failed", "reports that the dam had failed".
 * Only where no content of `findings` holds it already: what somebody passes on is that one's statement.
 */
export const findHearsay = (reading: Reading, findings: readonly Finding[]): Finding[] => {
  const taken = new Uint8Array(reading.words.length)
  for (const { cue, extents } of findings) {
    if (extents.length > 0) taken[cue] = 1
    for (const { start, end } of extents) taken.fill(1, start, end)
  }
  return reading.sentences.flatMap(sentence => {
    for (let cue = sentence.start; cue < sentence.end; cue++) {
      if (wordAt(reading, cue).quotation >= 0) continue
      const extents = hearsayAt(reading, sentence, cue).filter(({ start, end }) => start < end)
      const isFree = extents.length > 0 && extents.every(extent => !isTaken(taken, extent)) && taken[cue] === 0
      if (isFree) return [{ cue, source: null, extents, probability: 1 }]
    }
    return []
  })
}

const isTaken = (taken: Uint8Array, { start, end }: Stretch): boolean => taken.subarray(start, end).includes(1)

const hearsayAt = (reading: Reading, sentence: ReadSentence, cue: number): Stretch[] => {
  const { lower } = wordAt(reading, cue)
  if (adverbs.has(lower)) return clauseAround(reading, sentence, cue)
  if (rumours.has(lower)) return clauseOfRumour(reading, sentence, cue)
  return passives.has(lower) ? clauseOfPassive(reading, sentence, cue) : []
}

const adverbs = new Set(['reportedly', 'allegedly', 'purportedly'])
const farthest = 60

/** The clause of an adverb that stands beside a verb, without the adverb. */
const clauseAround = (reading: Reading, sentence: ReadSentence, adverb: number): Stretch[] => {
  const opens = adverb === sentence.start
  const next = wordAt(reading, adverb + 1)
  if (!opens && !isVerb(next) && !isVerb(wordAt(reading, adverb - 1))) return []
  const start = opens ? adverb : startOfClause(reading, sentence, adverb)
  const isRelative = wordAt(reading, start).tag.startsWith('W')
  const end = endOfClause(reading, sentence, adverb, isRelative)
  const behind = { start: next.text === ',' ? adverb + 2 : adverb + 1, end }
  const whole = { start, end }
  if (start < adverb - farthest || !hasFiniteVerb(reading, whole)) return []
  return opens ? [behind] : [{ start, end: adverb }, behind]
}

/** Back to the word that opens the clause whose verb this is, to the comma before "and", or to the sentence's start. */
const startOfClause = (reading: Reading, { start }: ReadSentence, adverb: number): number => {
  let verbs = 0
  for (let place = adverb - 1; place > Math.max(start, adverb - farthest); place--) {
    const word = wordAt(reading, place)
    if (isFiniteVerb(word) && !isVerb(wordAt(reading, place + 1)) && place < adverb - 1) verbs++
    if (word.tag.startsWith('W') && verbs === 0) return place
    if (subordinators.has(word.lower) && verbs === 0) return place + 1
    if (word.text === ';' || (word.tag === 'CC' && wordAt(reading, place - 1).text === ',')) return place + 1
  }
  return start
}

/** The end of the sentence or, before that, of the clause; a relative clause ends with the next comma. */
const endOfClause = (reading: Reading, sentence: ReadSentence, adverb: number, isRelative = false): number => {
  let end = Math.min(sentence.end, adverb + 2 * farthest)
  for (let place = adverb + 2; place < Math.min(sentence.end, adverb + farthest); place++) {
    const { tag, text, lower } = wordAt(reading, place)
    const opens = tag === 'CC' || tag.startsWith('W') || contrasts.has(lower)
    if (text === ';' || (isRelative && text === ',') || (opens && wordAt(reading, place - 1).text === ',')) {
      end = place
      break
    }
  }
  while (end > adverb && wordAt(reading, end - 1).kind === 'mark') end--
  return end
}

const subordinators = new Set('that because if as while when after before since although though'.split(' '))
const contrasts = new Set(['while', 'although', 'though', 'whereas', 'amid'])

const rumours = new Set('report reports rumor rumors rumour rumours allegation allegations speculation'.split(' '))
const authors = new Set(['NNP', 'NNPS', 'POS', 'PRP$', 'WP$'])

/** "Reports that …" with no author before the noun. */
const clauseOfRumour = (reading: Reading, sentence: ReadSentence, noun: number): Stretch[] => {
  const that = wordAt(reading, noun + 1)
  if (that.lower !== 'that' || isFiniteVerb(wordAt(reading, noun + 2))) return []
  for (let place = noun - 1; place >= Math.max(sentence.start, noun - 4); place--) {
    const { tag } = wordAt(reading, place)
    if (authors.has(tag)) return []
    if (!tag.startsWith('JJ') && !tag.startsWith('NN') && tag !== 'DT') break
  }
  const clause = { start: noun + 1, end: endOfClause(reading, sentence, noun + 1) }
  const own = withoutMainVerb(reading, { cue: noun }, clause)
  return hasFiniteVerb(reading, own) ? [own] : []
}

const passives = new Set('said reported alleged rumored rumoured'.split(' '))

/** "The dam | is said | to have failed": the subject and what is told of it. */
const clauseOfPassive = (reading: Reading, sentence: ReadSentence, participle: number): Stretch[] => {
  const group = verbGroupStart(reading, participle)
  const isPassive = being.has(stem(wordAt(reading, participle - 1).text)) || being.has(wordAt(reading, group).lower)
  if (!isPassive || wordAt(reading, participle + 1).tag !== 'TO') return []
  const subject = phraseEndingAt(sentence.phrases, group)
  if (!subject || subject.start < sentence.start) return []
  return [
    { start: subject.start, end: subject.end },
    { start: participle + 1, end: endOfClause(reading, sentence, participle) }
  ]
}

const being = new Set('is are was were be been'.split(' '))

const hasFiniteVerb = (reading: Reading, { start, end }: Stretch): boolean => {
  for (let place = start; place < Math.min(end, start + 2 * farthest); place++)
    if (isFiniteVerb(wordAt(reading, place))) return true
  return false
}
