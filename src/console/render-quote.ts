import type { Slice, Span } from '../text/span.ts'
import type { Style } from './style.ts'
import { harmless, wrapped } from './terminal-text.ts'

/**
 * A quotation as lines with a bar before them, broken between words, with the marked words told apart. Nothing is added to the words or
 * left out, except that of a very long quotation only what stands around the marked words is shown, and that is said.
 * `mark` counts in the document, as the quotation does.
 */
export const renderQuote = (
  quote: Slice,
  mark: Span | null,
  margin: number,
  { width, style }: { readonly width: number; readonly style: Style }
): readonly string[] => {
  const text = harmless(quote.text)
  const marked = mark === null ? null : { start: mark.start - quote.start, end: mark.end - quote.start }
  const shown = shownPart(text, marked)
  const bar = `${' '.repeat(margin)}${style.quiet('│')} `
  const lines = wrapped(text.slice(shown.start, shown.end), width - margin - 2).map(({ start, end }) =>
    withMark(text, { start: start + shown.start, end: end + shown.start }, marked, style)
  )
  const left = text.length - (shown.end - shown.start)
  const note = left === 0 ? [] : [style.quiet(`[${left} more characters of this passage are not shown here]`)]
  return [...lines, ...note].map(line => bar + line)
}

const longestQuote = 2_000

/** All of a quotation, or a part of it, from space to space, that has the marked words in its middle. */
const shownPart = (text: string, marked: Span | null): Span => {
  if (text.length <= longestQuote) return { start: 0, end: text.length }
  const middle = marked === null ? 0 : Math.min(marked.start, text.length)
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

const withMark = (text: string, line: Span, marked: Span | null, style: Style): string => {
  if (marked === null || marked.end <= line.start || marked.start >= line.end) return text.slice(line.start, line.end)
  const start = Math.max(line.start, marked.start)
  const end = Math.min(line.end, marked.end)
  return text.slice(line.start, start) + style.mark(text.slice(start, end)) + text.slice(end, line.end)
}
