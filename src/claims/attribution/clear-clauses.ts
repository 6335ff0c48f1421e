import type { Phrase } from '../../text/phrases.ts'
import { isBracketed } from './contents.ts'
import { countBetween, firstPhraseAfter, isFiniteVerb } from './context.ts'
import type { Finding } from './finding.ts'
import { quotedAsSaying } from './inner-speakers.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'
import { phraseAt, phraseEndingAt, verbGroupStart } from './whole-source.ts'

/** Constructions that cannot be mistaken, also where unusual words around them made the models doubt. */

const saying = new Set('say says said saying'.split(' '))
const reporting = new Set('report reports reported'.split(' '))
const claiming = new Set(
  `claim claims claimed allege alleges alleged insist insists insisted contend contends contended assert asserts asserted
  argue argues argued`.split(/\s+/)
)
const tellings = new Set('tell tells told telling'.split(' '))
const authorship = new Set(['by', 'from'])
const statements = new Set(
  `statement claim claims warning warnings allegation allegations accusation accusations assertion conclusion announcement
  declaration argument insistence denial complaint prediction acknowledgment acknowledgement admission contention suggestion
  promise assurance threat`.split(/\s+/)
)

/** Whether a word opens such a construction: "reports by", "its claim that", "said that", "told him that", "quoted Lund as saying". */
export const isClearCue = (reading: Reading, position: number): boolean => {
  const { tag, lower, sentence } = wordAt(reading, position)
  const next = wordAt(reading, position + 1, sentence)
  if (tag.startsWith('NN'))
    return authorship.has(next.lower) || (next.lower === 'that' && ownerOf(reading, position) !== null)
  if (saying.has(lower)) return next.lower === 'that' || quotedAsSaying(reading, position) !== null
  const hearer = tellings.has(lower) ? phraseAt(reading.sentences[sentence]?.phrases ?? [], position + 1) : null
  return hearer !== null && wordAt(reading, hearer.end, sentence).lower === 'that'
}

/** Their cues are looked at from this likelihood on. */
export const leastClear = 0.02

/** "the council |’s| earlier claim": whose statement a noun of speech is; null for another noun, or where it belongs to nobody. */
const ownerOf = (reading: Reading, noun: number): Phrase | null => {
  const { lower, sentence } = wordAt(reading, noun)
  if (!statements.has(lower)) return null
  let place = noun - 1
  while (place > noun - 3 && wordAt(reading, place, sentence).tag.startsWith('JJ')) place--
  const { tag } = wordAt(reading, place, sentence)
  const phrases = reading.sentences[sentence]?.phrases ?? []
  if (tag === 'POS') {
    const owner = phraseEndingAt(phrases, place)
    return owner?.kind === 'owner' ? owner : null
  }
  const first = firstPhraseAfter(phrases, place)
  const own = tag === 'PRP$' ? phrases.slice(first, first + 2) : []
  return own.find(({ start, kind }) => start === place && kind === 'owner') ?? null
}

/**
 * "Smith said that …", "Smith told him that …", "Smith’s claim that …". The clause ends with the content that it stands in, or
 * with its sentence, but not farther than a hundred words on.
 */
export const withThatClauses = (reading: Reading, findings: readonly Finding[]): Finding[] => {
  const open: number[] = []
  return findings.map(finding => {
    while (open.length > 0 && (open.at(-1) ?? 0) <= finding.cue) open.pop()
    const mended = isUnsettled(reading, finding) ? clearly(reading, finding, open.at(-1)) : finding
    const reach = mended.extents.find(({ start, end }) => start > finding.cue && end > finding.cue)?.end
    if (reach !== undefined && reach <= (open.at(-1) ?? reach)) open.push(reach)
    return mended
  })
}

/** Nothing was found, or "Speaking on the radio |, Quist said the piers were sound": what opens the sentence and is no clause. */
const isUnsettled = (reading: Reading, { cue, extents }: Finding): boolean =>
  extents.every(extent => extent.end <= cue && wordAt(reading, extent.start).quotation < 0 && !hasVerb(reading, extent))

const clearly = (reading: Reading, finding: Finding, outerEnd: number | undefined): Finding => {
  const { cue } = finding
  const { sentence, quotation, tag } = wordAt(reading, cue)
  const bounds = reading.sentences[sentence]
  if (!bounds) return finding
  const owner = tag.startsWith('NN') ? ownerOf(reading, cue) : null
  const source = owner ?? finding.source
  const start = owner ? cue + 1 : startOfClause(reading, finding, bounds.phrases)
  const first = wordAt(reading, start, sentence)
  if (!source || start < 0 || first.quotation !== quotation || (owner && first.lower !== 'that')) return finding
  let end = Math.min(bounds.end, outerEnd ?? bounds.end, start + longestClause)
  while (end > start && wordAt(reading, end - 1).kind === 'mark') end--
  return end > start + 1 ? { ...finding, source, extents: [{ start, end }] } : finding
}

/** Where the clause has to stand behind "said", "told him" or "reports by officials"; -1 where there is none. */
const startOfClause = (reading: Reading, { cue, source }: Finding, phrases: readonly Phrase[]): number => {
  const { lower, tag, sentence } = wordAt(reading, cue)
  const thatAt = (place: number): number => (wordAt(reading, place, sentence).lower === 'that' ? place : -1)
  if (!source) return -1
  if (tag.startsWith('NN')) {
    const isAuthor = authorship.has(wordAt(reading, cue + 1).lower) && source.start === cue + 2
    return isAuthor ? thatAt(source.end) : -1
  }
  if (source.start > cue) return -1
  if (tellings.has(lower)) return thatAt(phraseAt(phrases, cue + 1)?.end ?? -1)
  if (!saying.has(lower) && !(claiming.has(lower) && tag.startsWith('VB'))) return -1
  const says = source.end === verbGroupStart(reading, cue) || quotedAsSaying(reading, cue) === source
  return says && isClauseAt(reading, cue + 1, phrases) ? cue + 1 : thatAt(cue + 1)
}

/** Whether a subject and its verb stand at a position: "the dam was", "there are". */
const isClauseAt = (reading: Reading, start: number, phrases: readonly Phrase[]): boolean => {
  const { tag, sentence } = wordAt(reading, start)
  const end = tag === 'EX' ? start + 1 : phraseAt(phrases, start)?.end
  return end !== undefined && isFiniteVerb(wordAt(reading, end, sentence))
}

/**
 * "revealed that the engineer, | Jane Smith, warned him": a clause that "that" opens has a verb, so one that was cut at the comma
 * behind its subject goes on to the end of its sentence, but not farther than a hundred words.
 */
export const withVerbsOfClauses = (reading: Reading, findings: readonly Finding[]): Finding[] =>
  findings.map(finding => ({
    ...finding,
    extents: finding.extents.map(extent =>
      lacksVerb(reading, finding, extent) ? toSentenceEnd(reading, extent) : extent
    )
  }))

const lacksVerb = (reading: Reading, { cue }: Finding, { start, end }: Stretch): boolean => {
  const { lower, tag, sentence } = wordAt(reading, start)
  if (start < cue || lower !== 'that' || tag !== 'IN' || wordAt(reading, end, sentence).text !== ',') return false
  const subject = phraseAt(reading.sentences[sentence]?.phrases ?? [], start + 1)
  return subject !== null && countBetween(reading, start, end, 1, 'verb') === 0
}

const toSentenceEnd = (reading: Reading, { start, end: reached }: Stretch): Stretch => {
  let end = Math.min(reading.sentences[wordAt(reading, start).sentence]?.end ?? reached, start + longestClause)
  while (end > reached && wordAt(reading, end - 1).kind === 'mark') end--
  return { start, end: Math.max(end, reached) }
}

const longestRole = 25

/**
 * "The piers have cracked, director of the Harbour Office (NHO) Jane Smith said": where a long role between comma and name
 * hides the content from the models, it is what stands before the comma, a clause of its own.
 */
export const withClausesBefore = (reading: Reading, findings: readonly Finding[]): Finding[] =>
  findings.map(finding => {
    const { cue, source, extents } = finding
    const { sentence, lower, quotation } = wordAt(reading, cue)
    const bounds = reading.sentences[sentence]
    // What follows the cue without a verb of its own ("said in Larvik at a meeting of …") is where it was said.
    const settled = extents.some(
      extent => !isBracketed(reading, extent) && (extent.end <= cue || hasVerb(reading, extent))
    )
    const mayStandBehind = saying.has(lower) || reporting.has(lower)
    if (settled || !bounds || !source || !mayStandBehind || quotation >= 0 || source.end !== cue) return finding
    let comma = source.start - 1
    while (comma > Math.max(bounds.start, cue - longestRole) && isOfRole(reading, comma)) comma--
    const clause = { start: bounds.start, end: comma }
    const clear = wordAt(reading, comma).text === ',' && hasVerb(reading, clause)
    return clear ? { ...finding, extents: [clause] } : finding
  })

const isOfRole = (reading: Reading, position: number): boolean => {
  const word = wordAt(reading, position)
  return word.quotation < 0 && (word.kind === 'word' ? !isFiniteVerb(word) : "()’'".includes(word.text))
}

const hasVerb = (reading: Reading, { start, end }: Stretch): boolean => {
  for (let place = start; place < Math.min(end, start + longestClause); place++)
    if (isFiniteVerb(wordAt(reading, place))) return true
  return false
}

const longestClause = 100
