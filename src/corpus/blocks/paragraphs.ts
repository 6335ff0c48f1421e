import { type Span, trimmed } from '../../text/span.ts'

/** What a paragraph's marks say about it: `hidden` is Markdown that no reader of the page sees as prose (code, link references, rules). */
export type Form = 'text' | 'heading' | 'item' | 'hidden'

/** A run of lines that belong together: its span without white space around it, and without a Markdown mark before it. */
export type Paragraph = Span & { readonly form: Form }

/** Every line of `text` from offset `from` on, without its line end (LF, CR LF, CR, and Unicode's two separators). */
export const linesOf = (text: string, from = 0): Span[] => {
  const lines: Span[] = []
  const lineEnd = /\r\n|[\n\r\u2028\u2029]/g
  lineEnd.lastIndex = from
  let start = from
  for (let found = lineEnd.exec(text); found !== null; found = lineEnd.exec(text)) {
    lines.push({ start, end: found.index })
    start = lineEnd.lastIndex
  }
  lines.push({ start, end: text.length })
  return lines
}

/**
 * The paragraphs of plain text. A line is a paragraph, as web pages saved as text have it, unless the text was wrapped at a
 * column, as mail and wire copy are: then a full line goes on in the next one.
 */
export const plainParagraphs = (text: string, from = 0): Paragraph[] => {
  const lines = linesOf(text, from)
  const column = wrapColumn(text, lines)
  const paragraphs: Paragraph[] = []
  let start: number | null = null
  lines.forEach((line, position) => {
    const written = trimmed(text, line)
    if (written.start === written.end) return
    start ??= written.start
    if (column !== null && isFull(text, line, lines[position + 1], column)) return
    paragraphs.push({ start, end: written.end, form: 'text' })
    start = null
  })
  return paragraphs
}

const narrowest = 45
const widest = 100

/** The column at which a text was wrapped, null when it was not: most lines that another line follows must be full. */
const wrapColumn = (text: string, lines: readonly Span[]): number | null => {
  let column = 0
  for (const { start, end } of lines) column = Math.max(column, end - start)
  if (column < narrowest || column > widest) return null
  let followed = 0
  let full = 0
  lines.forEach((line, position) => {
    const next = lines[position + 1]
    if (next === undefined || isBlank(text, line) || isBlank(text, next)) return
    followed++
    if (isFull(text, line, next, column)) full++
  })
  return full >= 2 && full * 2 > followed ? column : null
}

/** Whether the next line's first word would not have fitted any more, give or take a ragged edge. */
const isFull = (text: string, line: Span, next: Span | undefined, column: number): boolean => {
  if (next === undefined || isBlank(text, next) || isIndented(text, next)) return false
  // Not by indexOf, which would search on to the text's end for every line of one word.
  let wordEnd = next.start
  while (wordEnd < next.end && text[wordEnd] !== ' ') wordEnd++
  return line.end - line.start + 1 + wordEnd - next.start > column * 0.9
}

const isBlank = (text: string, line: Span): boolean => {
  const { start, end } = trimmed(text, line)
  return start === end
}

const isIndented = (text: string, { start }: Span): boolean => text[start] === ' ' || text[start] === '\t'
