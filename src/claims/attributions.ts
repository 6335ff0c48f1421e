import type { Document } from '../corpus/document.ts'
import { inReadingOrder, type Span } from '../text/span.ts'
import { attachQuotations, type Draft } from './attach-quotations.ts'
import type { Attribution } from './claims.ts'
import { contentsOf, type Run } from './contents.ts'
import { findCues } from './cues.ts'
import { type Reading, type ReadSentence, readingOf } from './reading.ts'
import { kindOf, nameBeforeColon, structuralSource } from './structure.ts'

/** From so many turns "NAME: …" on a document is read as a transcript. */
const turnsOfTranscript = 2

/**
 * Who says what in a document's quotable text, in reading order: source, cue and content as spans of `document.text`,
 * by rules over tokens and closed word classes, without a parser. An attribution whose source the text does not name
 * ("According to reports, …") has the words that stand for it, or null.
 */
export const findAttributions = (document: Document): Attribution[] => {
  const reading = readingOf(document)
  const transcript = countTurns(reading) >= turnsOfTranscript
  const covered = new Set<number>()
  const drafts: Draft[] = []
  for (const [index, read] of reading.sentences.entries()) {
    const opensBlock = reading.sentences[index - 1]?.sentence.block !== read.sentence.block
    drafts.push(...draftsOf(reading, read, index, opensBlock, transcript, covered))
  }
  attachQuotations(reading, drafts, covered)
  const counts = quotedCounter(reading)
  return drafts
    .map(({ source, cue, content }) => ({ source, cue, content: merged(content), kind: kindOf(...counts(content)) }))
    .filter(({ content }) => content.length > 0)
    .toSorted((a, b) => extent(a).start - extent(b).start || (a.cue?.start ?? 0) - (b.cue?.start ?? 0))
}

const countTurns = ({ sentences }: Reading): number =>
  sentences.filter(
    ({ words, sentence }, index) =>
      sentences[index - 1]?.sentence.block !== sentence.block && nameBeforeColon(words) > 0
  ).length

const draftsOf = (
  reading: Reading,
  read: ReadSentence,
  index: number,
  opensBlock: boolean,
  transcript: boolean,
  covered: Set<number>
): Draft[] => {
  const { words, sentence } = read
  const block = reading.document.blocks[sentence.block]
  if (block === undefined) return []
  const structural = structuralSource(read, block, opensBlock, transcript)
  if (structural !== null) {
    for (const { quotation } of words) if (quotation >= 0) covered.add(quotation)
    return [{ ...structural, content: [...structural.content], sentence: index }]
  }
  const cues = findCues(words, block.kind === 'headline' || block.kind === 'subheading')
  return contentsOf(words, cues).flatMap((runs, position) => {
    const cue = cues[position]
    const announces = position === cues.length - 1 && words.at(-1)?.text === ':'
    if (cue === undefined || (runs.length === 0 && !announces)) return []
    const inQuotation = words[cue.head]?.quotation ?? -1
    const content = runs.flatMap(run => spanOfRun(reading, read, run, inQuotation, covered))
    return [
      {
        source: cue.source === null ? null : spanOf(read, cue.source),
        cue: spanOf(read, cue),
        content,
        sentence: index
      }
    ]
  })
}

const spanOf = ({ words }: ReadSentence, { from, to }: Run): Span | null => {
  const first = words[from]
  const last = words[to - 1]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** The span of a run of words; where it ends or begins inside a quotation that its cue is outside of, the whole quotation. */
const spanOfRun = (
  reading: Reading,
  read: ReadSentence,
  run: Run,
  cueQuotation: number,
  covered: Set<number>
): Span[] => {
  const span = spanOf(read, run)
  if (span === null) return []
  for (let at = run.from; at < run.to; at++) {
    const quotation = read.words[at]?.quotation ?? -1
    if (quotation >= 0 && quotation !== cueQuotation) covered.add(quotation)
  }
  const quotationOf = (at: number): Span | undefined => {
    const quotation = read.words[at]?.quotation ?? -1
    return quotation >= 0 && quotation !== cueQuotation ? reading.quotations[quotation] : undefined
  }
  const start = Math.min(span.start, quotationOf(run.from)?.start ?? span.start)
  const end = Math.max(span.end, quotationOf(run.to - 1)?.end ?? span.end)
  return [{ start, end }]
}

/** Spans in reading order, those that overlap made one. */
const merged = (spans: readonly Span[]): Span[] => {
  const out: Span[] = []
  for (const span of spans.toSorted(inReadingOrder)) {
    const last = out.at(-1)
    if (last !== undefined && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}

const extent = ({ source, cue, content }: Attribution): Span => {
  const spans = [source, cue, ...content].filter(span => span !== null)
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/** Counts the words of spans, and those of them inside quotation marks, from one table of running totals. */
const quotedCounter = ({ sentences }: Reading): ((spans: readonly Span[]) => [quoted: number, total: number]) => {
  const starts: number[] = []
  const quotedBefore: number[] = [0]
  for (const { words } of sentences)
    for (const { kind, start, quotation } of words) {
      if (kind === 'mark') continue
      starts.push(start)
      quotedBefore.push((quotedBefore.at(-1) ?? 0) + (quotation >= 0 ? 1 : 0))
    }
  const firstFrom = (offset: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return spans => {
    let quoted = 0
    let total = 0
    for (const { start, end } of spans) {
      const from = firstFrom(start)
      const to = firstFrom(end)
      quoted += (quotedBefore[to] ?? 0) - (quotedBefore[from] ?? 0)
      total += to - from
    }
    return [quoted, total]
  }
}
