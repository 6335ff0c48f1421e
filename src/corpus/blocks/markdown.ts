import { isDigit } from '../../text/characters.ts'
import { type Span, trimmed } from '../../text/span.ts'
import { type Form, linesOf, type Paragraph } from './paragraphs.ts'

/**
 * The paragraphs of Markdown from offset `from` on, by the block rules of CommonMark 0.31 that news and notes use: headings with `#` or
 * underlined, lists, block quotes, fenced code, rules, link reference definitions, HTML comments. Marks that only say what a
 * paragraph is (`# `, `- `, `> `) stand outside the spans; code, rules, references and comments are `hidden`.
 */
export const markdownParagraphs = (text: string, from = 0): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  const draft: { open: Paragraph | null; until: string | null } = { open: null, until: null }
  const close = () => {
    if (draft.open !== null) {
      const { start, end } = trimmed(text, draft.open)
      if (start < end) paragraphs.push({ start, end, form: draft.open.form })
    }
    draft.open = null
  }
  const alone = (span: Span, form: Form) => {
    close()
    draft.open = { ...span, form }
    close()
  }
  for (const { start, end } of linesOf(text, from).map(line => trimmed(text, line))) {
    const words = text.slice(start, end)
    const { open, until } = draft
    if (until !== null) {
      draft.open = { start: open?.start ?? start, end, form: 'hidden' }
      if (words.includes(until)) close()
      if (words.includes(until)) draft.until = null
      continue
    }
    const mark = readMark(words)
    if (mark.kind === 'blank') close()
    else if (mark.kind === 'heading') alone({ start: start + mark.length, end: start + mark.end }, 'heading')
    else if (mark.kind === 'hidden') alone({ start, end }, 'hidden')
    else if (mark.kind === 'rule') {
      // Under a line of text, dashes and equals signs make it a heading; alone they are a rule.
      const underlines = open?.form === 'text' && (words[0] === '=' || words[0] === '-')
      if (underlines) draft.open = { ...open, form: 'heading' }
      if (underlines) close()
      else alone({ start, end }, 'hidden')
    } else if (mark.kind === 'fence') {
      close()
      draft.open = { start, end, form: 'hidden' }
      draft.until = mark.until
    } else if (mark.kind === 'item') {
      close()
      draft.open = { start: start + mark.length, end, form: 'item' }
    } else if (open === null) {
      draft.open = { start: start + quoteMark(words), end, form: 'text' }
    } else {
      draft.open = { ...open, end }
    }
  }
  close()
  return paragraphs
}

/** What the start of a line says in Markdown. `length` and `end` are offsets in the line. */
type Mark =
  | { readonly kind: 'blank' | 'hidden' | 'rule' | 'text' }
  | { readonly kind: 'heading'; readonly length: number; readonly end: number }
  | { readonly kind: 'item'; readonly length: number }
  | { readonly kind: 'fence'; readonly until: string }

const readMark = (words: string): Mark => {
  if (words === '' || words === '>') return { kind: 'blank' }
  const fence = fences.find(([opening]) => words.startsWith(opening))
  if (fence !== undefined) {
    const [opening, until] = fence
    return words.includes(until, opening.length) ? { kind: 'hidden' } : { kind: 'fence', until }
  }
  const heading = headingMark(words)
  if (heading > 0) return { kind: 'heading', length: heading, end: withoutClosingMarks(words) }
  if (isRule(words)) return { kind: 'rule' }
  if (isReference(words)) return { kind: 'hidden' }
  const item = itemMark(words)
  return item > 0 ? { kind: 'item', length: item } : { kind: 'text' }
}

/** What opens text that is not prose, and what closes it. */
const fences = [
  ['```', '```'],
  ['~~~', '~~~'],
  ['<!--', '-->']
] as const

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
