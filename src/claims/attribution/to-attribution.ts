import type { Attribution, StatementKind } from '../claims.ts'
import { isMark, quotationMarks } from './context.ts'
import type { Finding } from './finding.ts'
import { type Reading, type Stretch, spanOf, wordAt } from './reading.ts'
import { wholeCue } from './whole-cue.ts'
import { wholeSource } from './whole-source.ts'

/** A finding as spans of the text: contents with their quotation marks, the cue with its auxiliaries, the source with its role. */
export const toAttribution = (reading: Reading, finding: Finding): Attribution => {
  const { source, extents } = finding
  const content = merged(
    reading,
    extents.map(extent => withMarks(reading, extent)).flatMap(extent => inBlocks(reading, extent))
  )
  return {
    source: source ? spanOf(reading, wholeSource(reading, source, finding)) : null,
    cue: spanOf(reading, wholeCue(reading, finding)),
    content: content.map(extent => spanOf(reading, extent)),
    kind: kindOf(reading, content)
  }
}

/** Takes in the marks right around the content, so that a quotation stands in its own marks. */
const withMarks = (reading: Reading, { start, end }: Stretch): Stretch => {
  let from = start
  let to = end
  while (isOpeningMark(reading, from - 1)) from--
  const quotation = reading.quotations[wordAt(reading, to - 1).quotation]
  if (quotation && quotation.start >= from && quotation.end > to && onlyMarks(reading, to, quotation.end))
    to = quotation.end
  return { start: from, end: to }
}

/** A mark that goes with the word after it: an opening quotation mark, a currency sign, a bracket. */
const isOpeningMark = (reading: Reading, position: number): boolean => {
  const word = reading.words[position]
  const next = reading.words[position + 1]
  if (!word || !next || word.kind !== 'mark' || word.end !== next.start || word.sentence !== next.sentence) return false
  if (isMark(word, quotationMarks)) return reading.quotations[next.quotation]?.start === position
  return '$£€#@'.includes(word.text)
}

const onlyMarks = ({ words }: Reading, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (words[i]?.kind !== 'mark') return false
  return true
}

/** A quotation that runs over paragraphs is a piece in each. */
const inBlocks = (reading: Reading, { start, end }: Stretch): Stretch[] => {
  const pieces: Stretch[] = []
  let from = start
  while (from < end) {
    const block = blockAt(reading, from)
    let to = from
    while (to < end && blockAt(reading, to) === block) to = reading.sentences[wordAt(reading, to).sentence]?.end ?? end
    pieces.push({ start: from, end: Math.min(to, end) })
    from = to
  }
  return pieces
}

const blockAt = (reading: Reading, position: number): number =>
  reading.sentences[wordAt(reading, position).sentence]?.block ?? -1

const merged = (reading: Reading, extents: readonly Stretch[]): Stretch[] => {
  const result: Stretch[] = []
  for (const extent of [...extents].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && extent.start <= last.end && blockAt(reading, last.start) === blockAt(reading, extent.start))
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, extent.end) }
    else result.push(extent)
  }
  return result
}

/** Direct when nearly all words stand in quotation marks, mixed when some do. */
const kindOf = ({ words }: Reading, content: readonly Stretch[]): StatementKind => {
  let all = 0
  let quoted = 0
  for (const { start, end } of content)
    for (let i = start; i < end; i++) {
      const word = words[i]
      if (!word || word.kind === 'mark') continue
      all++
      if (word.quotation >= 0) quoted++
    }
  if (quoted === 0) return 'indirect'
  return quoted >= all * 0.95 ? 'direct' : 'mixed'
}
