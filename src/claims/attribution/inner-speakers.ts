import type { Phrase } from '../../text/phrases.ts'
import type { Finding } from './finding.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'
import { phraseEndingAt, verbGroupStart } from './whole-source.ts'

/**
 * In "the minister revealed that the envoy, Jane Smith, warned him, calling it a trap" the clause that opens with "that" has a
 * subject of its own: a cue inside another's content cannot have the outer speaker where a noun phrase stands right before
 * it, nor a participle behind such a cue. `findings` are in the order of their cues.
 */
export const withInnerSubjects = (reading: Reading, findings: readonly Finding[]): Finding[] => {
  const open: Finding[] = []
  let last: Finding | null = null
  return findings.map(finding => {
    while (open.length > 0 && reachOf(open.at(-1)) <= finding.cue) open.pop()
    const outer = open.at(-1)
    const { source, cue } = finding
    const clause = outer?.extents.find(({ start, end }) => start <= cue && cue < end)
    const crosses = source && clause && source.end <= clause.start
    const subject = crosses
      ? (subjectBefore(reading, cue, clause) ??
        subjectOfParticiple(reading, cue, clause, last) ??
        quotedAsSaying(reading, cue))
      : (quotedAsSaying(reading, cue) ?? subjectApposed(reading, finding, last))
    const mended = subject ? { ...finding, source: subject } : finding
    if (mended.extents.length > 0) {
      open.push(mended)
      last = mended
    }
    return mended
  })
}

const reachOf = (finding: Finding | undefined): number => Math.max(0, ...(finding?.extents ?? []).map(({ end }) => end))

/** The noun phrase right before the verb of a that-clause, or the one that an apposition before the verb explains. */
const subjectBefore = (reading: Reading, cue: number, clause: Stretch): Phrase | null => {
  if (wordAt(reading, clause.start).lower !== 'that') return null
  const { sentence } = wordAt(reading, cue)
  const phrases = reading.sentences[sentence]?.phrases ?? []
  const start = verbGroupStart(reading, cue)
  const comma = wordAt(reading, start - 1, sentence).text === ','
  const last = phraseEndingAt(phrases, comma ? start - 1 : start)
  if (!last || last.start < clause.start) return null
  if (!comma) return last
  const apposed =
    wordAt(reading, last.start - 1, sentence).text === ',' ? phraseEndingAt(phrases, last.start - 1) : null
  return apposed && apposed.start >= clause.start ? apposed : null
}

/** ", calling it a trap": the speaker of the verb before, where that one speaks inside the same content. */
const subjectOfParticiple = (reading: Reading, cue: number, clause: Stretch, last: Finding | null): Phrase | null => {
  if (!opensParticiple(reading, cue) || !last?.source) return null
  return last.cue >= clause.start && last.source.start >= clause.start ? last.source : null
}

/** "the engineer, Jane Smith, warned him, calling it a trap": not who stands between the subject and its verb, but the subject. */
const subjectApposed = (reading: Reading, { cue, source }: Finding, last: Finding | null): Phrase | null => {
  if (!source || !last?.source || !opensParticiple(reading, cue)) return null
  if (wordAt(reading, last.cue).sentence !== wordAt(reading, cue).sentence) return null
  return last.source.end <= source.start && source.end <= last.cue ? last.source : null
}

const opensParticiple = (reading: Reading, cue: number): boolean =>
  wordAt(reading, cue).tag === 'VBG' && wordAt(reading, cue - 1).text === ','

const quoting = new Set('quote quotes quoted quoting cite cites cited citing'.split(' '))

/** "quoted | the minister | as saying": who is quoted says it, not who quotes; null where the cue is not such a "saying". */
export const quotedAsSaying = (reading: Reading, cue: number): Phrase | null => {
  const { sentence, lower } = wordAt(reading, cue)
  if (lower !== 'saying' || wordAt(reading, cue - 1, sentence).lower !== 'as') return null
  const phrase = phraseEndingAt(reading.sentences[sentence]?.phrases ?? [], cue - 1)
  return phrase && quoting.has(wordAt(reading, phrase.start - 1, sentence).lower) ? phrase : null
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

/**
 * "| will hold.”" behind "“The dam,” said Lund, who built it,": the other half of a quotation that a comma before its cue left
 * unfinished, in the same sentence and in no content yet, however short it is.
 */
export const withOtherHalves = (reading: Reading, findings: readonly Finding[]): Finding[] => {
  const starts = new Set(findings.flatMap(({ extents }) => extents.map(({ start }) => start)))
  return findings.map((finding, place) => {
    const { cue, extents } = finding
    const [half, ...more] = extents
    const { sentence } = wordAt(reading, cue)
    const first = reading.quotations[wordAt(reading, half?.start ?? -1).quotation]
    if (!half || !first?.closed || more.length > 0 || first.end > cue) return finding
    const bounds = reading.sentences[sentence]
    const second = reading.quotations[wordAt(reading, half.start).quotation + 1]
    const isUnfinished = [first.end - 2, first.end].some(mark => wordAt(reading, mark).text === ',')
    if (!bounds || !isUnfinished || !second || second.start <= cue || second.end > bounds.end) return finding
    const isFree =
      !starts.has(second.start) &&
      !starts.has(second.start + 1) &&
      (findings[place + 1]?.cue ?? second.end) >= second.start
    const isSetOff = wordAt(reading, second.start - 1).text === ','
    return isFree && isSetOff ? { ...finding, extents: [half, { start: second.start, end: second.end }] } : finding
  })
}
