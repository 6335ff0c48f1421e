import type { Phrase } from '../../text/phrases.ts'
import { isBracketed } from './contents.ts'
import { firstPhraseAfter } from './context.ts'
import type { Finding } from './quotation.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'
import { phraseAt, verbGroupStart } from './whole-source.ts'

/**
 * In "the minister revealed that the envoy, Jane Smith, warned him" the clause that opens with "that" has a subject of its own:
 * a cue inside another's content cannot have the outer speaker where a noun phrase stands right before it.
 * `findings` are in the order of their cues.
 */
export const withInnerSubjects = (reading: Reading, findings: readonly Finding[]): Finding[] => {
  const open: Finding[] = []
  return findings.map(finding => {
    while (open.length > 0 && reachOf(open.at(-1)) <= finding.cue) open.pop()
    const outer = open.at(-1)
    const { source } = finding
    const clause = outer?.extents.find(({ start, end }) => start <= finding.cue && finding.cue < end)
    const crosses = source && clause && source.end <= clause.start && wordAt(reading, clause.start).lower === 'that'
    const subject = crosses ? subjectBefore(reading, finding.cue, clause.start) : null
    const mended = subject ? { ...finding, source: subject } : finding
    if (mended.extents.length > 0) open.push(mended)
    return mended
  })
}

/**
 * "The piers have cracked, the minister said on Monday, an agency reported": what stands before the comma and the inner
 * speaker is the inner speaker's, when the agency's content holds it all and the models left the inner verb without content.
 */
export const withInnerContents = (reading: Reading, findings: readonly Finding[]): Finding[] => {
  const reported = findings.flatMap(({ cue, extents }) => extents.filter(({ end }) => end <= cue))
  let next = 0
  return findings.map(finding => {
    while ((reported[next]?.end ?? finding.cue + 1) <= finding.cue) next++
    const clause = reported[next]
    const { source, cue, extents } = finding
    if (extents.length > 0 || !clause || !source || source.end !== verbGroupStart(reading, cue)) return finding
    const inside = clause.start < source.start - 1 && cue < clause.end
    const split = inside && wordAt(reading, source.start - 1).text === ','
    return split ? { ...finding, extents: [{ start: clause.start, end: source.start - 1 }] } : finding
  })
}

const saying = new Set('say says said saying'.split(' '))
const tellings = new Set('tell tells told telling'.split(' '))

/**
 * "Smith said that …", "Smith told him that …": a clause that cannot be mistaken, also where unusual words around it made the
 * models doubt. It ends with the content that it stands in, or with its sentence.
 */
export const withThatClauses = (reading: Reading, findings: readonly Finding[]): Finding[] => {
  const open: number[] = []
  return findings.map(finding => {
    while (open.length > 0 && (open.at(-1) ?? 0) <= finding.cue) open.pop()
    const clause = finding.extents.length === 0 ? thatClauseOf(reading, finding, open.at(-1)) : null
    const mended = clause ? { ...finding, extents: [clause] } : finding
    const reach = mended.extents.find(({ start, end }) => start > finding.cue && end > finding.cue)?.end
    if (reach !== undefined && reach <= (open.at(-1) ?? reach)) open.push(reach)
    return mended
  })
}

const thatClauseOf = (reading: Reading, finding: Finding, outerEnd: number | undefined): Stretch | null => {
  const { cue, source } = finding
  const { sentence, lower, quotation, tag } = wordAt(reading, cue)
  const bounds = reading.sentences[sentence]
  if (!source || !bounds) return null
  const start = tag.startsWith('NN') ? behindAuthor(reading, finding) : behindHearer(finding, lower, bounds.phrases)
  const that = wordAt(reading, start, sentence)
  if (that.lower !== 'that' || that.quotation !== quotation) return null
  let end = Math.min(bounds.end, outerEnd ?? bounds.end)
  while (end > start && wordAt(reading, end - 1).kind === 'mark') end--
  return end > start + 1 ? { start, end } : null
}

/** Where "that" has to stand behind "said" or "told him"; -1 where the verb is another or its subject follows. */
const behindHearer = ({ cue, source }: Finding, verb: string, phrases: readonly Phrase[]): number => {
  if (!source || source.start > cue || !(saying.has(verb) || tellings.has(verb))) return -1
  return tellings.has(verb) ? (phraseAt(phrases, cue + 1)?.end ?? -1) : cue + 1
}

/** The same behind "reports by officials". */
const behindAuthor = (reading: Reading, { cue, source }: Finding): number =>
  authorship.has(wordAt(reading, cue + 1).lower) && source?.start === cue + 2 ? source.end : -1

/** "reports by": a noun of speech that names its author, which may be a cue where the model doubts. */
export const isAuthored = (reading: Reading, position: number): boolean =>
  wordAt(reading, position).tag.startsWith('NN') && authorship.has(wordAt(reading, position + 1).lower)

export const leastAuthored = 0.05

const authorship = new Set(['by', 'from'])

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
    if (settled || !bounds || !source || !saying.has(lower) || quotation >= 0 || source.end !== cue) return finding
    let comma = source.start - 1
    while (comma > Math.max(bounds.start, cue - longestRole) && isOfRole(reading, comma)) comma--
    const clause = { start: bounds.start, end: comma }
    const clear = wordAt(reading, comma).text === ',' && hasVerb(reading, clause)
    return clear ? { ...finding, extents: [clause] } : finding
  })

const isOfRole = (reading: Reading, position: number): boolean => {
  const { text, tag, quotation, kind } = wordAt(reading, position)
  return quotation < 0 && (kind === 'word' ? !isFiniteVerb(tag) : "()’'".includes(text))
}

const hasVerb = (reading: Reading, { start, end }: Stretch): boolean => {
  for (let place = start; place < Math.min(end, start + longestClause); place++)
    if (isFiniteVerb(wordAt(reading, place).tag)) return true
  return false
}

const longestClause = 100
const isFiniteVerb = (tag: string): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD'

const reachOf = (finding: Finding | undefined): number => Math.max(0, ...(finding?.extents ?? []).map(({ end }) => end))

/** The noun phrase right before a verb, or the one that an apposition before the verb explains. */
const subjectBefore = (reading: Reading, cue: number, floor: number): Phrase | null => {
  const { sentence } = wordAt(reading, cue)
  const phrases = reading.sentences[sentence]?.phrases ?? []
  const start = verbGroupStart(reading, cue)
  const comma = wordAt(reading, start - 1, sentence).text === ','
  const last = phraseEndingAt(phrases, comma ? start - 1 : start)
  if (!last || last.start < floor) return null
  if (!comma) return last
  const apposed =
    wordAt(reading, last.start - 1, sentence).text === ',' ? phraseEndingAt(phrases, last.start - 1) : null
  return apposed && apposed.start >= floor ? apposed : null
}

const farthest = 12

const phraseEndingAt = (phrases: readonly Phrase[], end: number): Phrase | null => {
  const place = firstPhraseAfter(phrases, end)
  for (const phrase of phrases.slice(Math.max(0, place - farthest), place))
    if (phrase.end === end && phrase.kind !== 'relative') return phrase
  return null
}
