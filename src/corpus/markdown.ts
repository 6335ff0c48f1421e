import { type Span, trimmed } from '../text/span.ts'
import { linesOf, type Paragraph } from './paragraphs.ts'

/**
 * The paragraphs of Markdown from offset `from` on, by the block rules of CommonMark 0.31 that news and notes use: headings with `#` or
 * underlined, lists, block quotes, fenced code, rules, link reference definitions, HTML comments. Marks that only say what a
 * paragraph is (`# `, `- `, `> `) stand outside the spans; code, rules, references and comments are `hidden`.
 */
export const markdownParagraphs = (text: string, from = 0): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  let open: Paragraph | null = null
  let fence: string | null = null
  let comment = false
  const add = (span: Span, form: Paragraph['form']) => {
    const { start, end } = trimmed(text, span)
    if (start < end) paragraphs.push({ start, end, form })
  }
  const close = () => {
    if (open !== null) add(open, open.form)
    open = null
  }
  for (const line of linesOf(text, from)) {
    const words = text.slice(line.start, line.end).trim()
    const at = words === '' ? line.start : text.indexOf(words, line.start)
    if (fence !== null || comment) {
      open = { start: (open ?? line).start, end: line.end, form: 'hidden' }
      if (fence !== null ? words.startsWith(fence) : words.includes('-->')) {
        close()
        fence = null
        comment = false
      }
      continue
    }
    if (words === '') {
      close()
      continue
    }
    const fenceMark = words.startsWith('```') ? '```' : words.startsWith('~~~') ? '~~~' : null
    if (fenceMark !== null || words.startsWith('<!--')) {
      close()
      open = { start: at, end: line.end, form: 'hidden' }
      fence = fenceMark
      comment = fenceMark === null && !words.includes('-->')
      if (fence === null && !comment) close()
      continue
    }
    const heading = headingMark(words)
    if (heading > 0) {
      close()
      add({ start: at + heading, end: at + withoutClosingMarks(words) }, 'heading')
      continue
    }
    if (isRule(words)) {
      // Under a line of text, dashes and equals signs make it a heading; alone they are a rule.
      const underlined: Paragraph | null = open
      if (underlined !== null && (words[0] === '=' || words[0] === '-')) {
        open = { ...(underlined as Paragraph), form: 'heading' }
        close()
      } else {
        close()
        add({ start: at, end: line.end }, 'hidden')
      }
      continue
    }
    if (isReference(words)) {
      close()
      add({ start: at, end: line.end }, 'hidden')
      continue
    }
    const item = itemMark(words)
    const quote: number = item > 0 ? 0 : quoteMark(words)
    const begun: Paragraph | null = open
    if (item > 0) {
      close()
      open = { start: at + item, end: line.end, form: 'item' }
    } else if (begun === null) {
      open = { start: at + quote, end: line.end, form: 'text' }
    } else {
      open = { ...(begun as Paragraph), end: line.end }
    }
  }
  close()
  return paragraphs
}

/** Length of `# ` to `###### ` at the start of a line, 0 when it is no heading. */
const headingMark = (line: string): number => {
  let level = 0
  while (line[level] === '#') level++
  return level >= 1 && level <= 6 && (line[level] === ' ' || line[level] === '\t') ? level + 1 : 0
}

/** Where a heading's words end when marks close it: `## Title ##`. */
const withoutClosingMarks = (line: string): number => {
  let end = line.length
  while (line[end - 1] === '#') end--
  return end < line.length && line[end - 1] === ' ' ? end : line.length
}

/** Length of a list mark (`- `, `* `, `+ `, `12. `, `3) `), 0 when there is none. */
const itemMark = (line: string): number => {
  if (line[1] === ' ' && '-*+'.includes(line.charAt(0))) return 2
  let digits = 0
  while (digits < 9 && isDigit(line[digits])) digits++
  const mark = line[digits]
  return digits > 0 && (mark === '.' || mark === ')') && line[digits + 1] === ' ' ? digits + 2 : 0
}

const quoteMark = (line: string): number => {
  let length = 0
  while (line[length] === '>' || (length > 0 && line[length] === ' ')) length++
  return length
}

/** Three or more of one of `-`, `*`, `_`, `=` and nothing else but spaces. */
const isRule = (line: string): boolean => {
  const mark = line.charAt(0)
  if (!'-*_='.includes(mark)) return false
  let marks = 0
  for (const character of line) {
    if (character === mark) marks++
    else if (character !== ' ') return false
  }
  return marks >= 3
}

/** `[label]: address` */
const isReference = (line: string): boolean => {
  if (line[0] !== '[') return false
  const close = line.indexOf(']:')
  return (
    close > 1 &&
    close < 100 &&
    !line
      .slice(close + 2)
      .trim()
      .includes(' ')
  )
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'
