import type { Finding } from './finding.ts'
import { findHeadlines } from './headlines.ts'
import { breaksLine, endsLine, isDash, nameFrom, shownBy } from './layout.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'
import { findTurns } from './transcripts.ts'

/**
 * Attributions that layout shows rather than words: the turns of a transcript, a headline that names its source, and a
 * quotation with its author behind a dash ("…" — Jane Smith). What a structure has settled, the models need not guess.
 */
export const findStructures = (reading: Reading): Finding[] => {
  const turns = findTurns(reading)
  const settled = new Set(turns.map(({ cue }) => cue))
  const headlines = findHeadlines(reading).filter(({ cue }) => !settled.has(cue))
  return [...turns, ...headlines, ...findClosings(reading)]
}

/** Quotations with a dash and a name behind them, up to the end of the line or the next quotation. */
const findClosings = (reading: Reading): Finding[] =>
  reading.quotations.flatMap(quotation => {
    const dash = quotation.end
    const mark = wordAt(reading, dash)
    if (quotation.start < 0 || !isDash(mark) || reading.sentences[mark.sentence]?.heading) return []
    const name = nameFrom(reading, dash + 1)
    const isWhole = name.end > name.start && (endsLine(reading, name.end) || isDescribed(reading, name))
    return isWhole ? [shownBy(dash, name, { start: quotation.start, end: quotation.end })] : []
  })

const longestDescription = 10

/** "Jane Smith, harbour chief" at the end of a line. */
const isDescribed = (reading: Reading, { end }: Stretch): boolean => {
  if (wordAt(reading, end).text !== ',' || breaksLine(reading, end)) return false
  for (let place = end + 1; place <= end + longestDescription; place++) {
    if (breaksLine(reading, place + 1)) return true
    if (wordAt(reading, place).kind === 'mark') return false
  }
  return false
}
