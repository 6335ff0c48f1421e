import type { Slice, Span } from '../text/span.ts'
import type { Screen, TerminalStyle } from './style.ts'
import { harmless, wrapped } from './terminal-text.ts'

/**
 * A quotation as lines with a bar before them, broken between words, with the marked words told apart. Nothing is added to the words or
 * left out, except that of a very long quotation only what stands around the first marked words is shown, and that is said.
 * `marks` count in the document, as the quotation does, and stand in reading order.
 */
export const renderQuote = (
  quote: Slice,
  marks: readonly Span[],
  margin: number,
  { width, style }: Screen
): readonly string[] => {
  const text = harmless(quote.text)
  const marked = marks.map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }))
  const shown = shownPart(text, marked[0])
  const bar = `${' '.repeat(margin)}${style.quiet('│')} `
  const lines = wrapped(text.slice(shown.start, shown.end), width - margin - 2).map(({ start, end }) =>
    withMarks(text, { start: start + shown.start, end: end + shown.start }, marked, style)
  )
  const left = text.length - (shown.end - shown.start)
  const note = left === 0 ? [] : [style.quiet(`[${left} more characters of this passage are not shown here]`)]
  return [...lines, ...note].map(line => bar + line)
}

const longestQuote = 2_000

/** All of a quotation, or a part of it, from space to space, that has the marked words in its middle. */
const shownPart = (text: string, marked: Span | undefined): Span => {
  if (text.length <= longestQuote) return { start: 0, end: text.length }
  const middle = marked === undefined ? 0 : Math.min(marked.start, text.length)
  const from = Math.max(0, Math.min(middle - longestQuote / 2, text.length - longestQuote))
  const start = from === 0 ? 0 : cutBefore(text, from)
  const to = start + longestQuote
  return { start, end: to >= text.length ? text.length : cutBefore(text, to) }
}

/** The last space before an offset, if one is near; else the offset itself, never inside a character. */
const cutBefore = (text: string, offset: number): number => {
  const space = text.lastIndexOf(' ', offset)
  if (space > offset - longestQuote / 8) return space
  return isSecondHalf(text, offset) ? offset - 1 : offset
}

const isSecondHalf = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff
}

const withMarks = (text: string, line: Span, marked: readonly Span[], style: TerminalStyle): string => {
  let shown = ''
  let at = line.start
  for (const mark of marked) {
    const start = Math.max(at, mark.start)
    const end = Math.min(line.end, mark.end)
    if (start >= end) continue
    shown += text.slice(at, start) + style.mark(text.slice(start, end))
    at = end
  }
  return shown + text.slice(at, line.end)
}
