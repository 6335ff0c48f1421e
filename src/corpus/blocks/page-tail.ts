import type { Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import type { Furniture } from './furniture-phrases.ts'
import type { Paragraph } from './paragraphs.ts'
import { isNameLine, isProse } from './shape.ts'

/** Where the page's closing furniture begins, and the author it names in a biography. */
export type Tail = { readonly start: number; readonly author: Span | null }

/**
 * Reads the end of a page: comment forms, the author's biography, copyright lines. Nothing after the first of them is the report's, unless
 * more of the report would stand after it than before it: then it only stood on top of the page.
 */
export const readTail = (
  text: string,
  paragraphs: readonly Paragraph[],
  furniture: readonly (Furniture | null)[],
  from: number
): Tail => {
  const prose = paragraphs.map(paragraph => (isProse(text, paragraph) ? paragraph.end - paragraph.start : 0))
  const total = prose.slice(from).reduce((sum, length) => sum + length, 0)
  let before = 0
  for (let position = from; position < paragraphs.length; position++) {
    const paragraph = paragraphs[position]
    if (paragraph === undefined) break
    const isLate = before > 0 && before * 2 >= total
    if (isLate && furniture[position] === 'closing') return { start: position, author: null }
    if (isLate && isBiography(text, paragraphs, position))
      return { start: position, author: authorOf(text, paragraphs, position) }
    before += prose[position] ?? 0
  }
  return { start: paragraphs.length, author: null }
}

const trades = wordSet(
  'journalist reporter correspondent editor writer columnist contributor freelancer author blogger broadcaster translator photographer analyst fellow professor lecturer researcher producer commentator'
)

const deeds = [
  'has worked',
  'worked for',
  'worked as',
  'writes for',
  'writes about',
  'reports on',
  'reports from',
  'covers ',
  'is based in'
]

/**
 * Whether an author's biography begins here: a line with nothing but a name over a paragraph that starts with it, or a last paragraph
 * without a quotation that says which trade of words somebody named at its start follows.
 */
const isBiography = (text: string, paragraphs: readonly Paragraph[], position: number): boolean => {
  const paragraph = paragraphs[position]
  if (paragraph === undefined) return false
  if (isNameLine(text, paragraph)) {
    const name = text.slice(paragraph.start, paragraph.end)
    const after = paragraphs.slice(position + 1, position + 3).find(({ start, end }) => text.slice(start, end) !== name)
    return after !== undefined && text.startsWith(name, after.start) && tellsOfTrade(text, after)
  }
  const isLast = paragraphs.length - position <= 2
  return isLast && opensWithName(text, paragraph) && tellsOfTrade(text, paragraph)
}

const authorOf = (text: string, paragraphs: readonly Paragraph[], position: number): Span | null => {
  const paragraph = paragraphs[position]
  if (paragraph === undefined || !isNameLine(text, paragraph)) return null
  return { start: paragraph.start, end: paragraph.end }
}

const opensWithName = (text: string, paragraph: Paragraph): boolean => {
  const second = text.indexOf(' ', text.indexOf(' ', paragraph.start) + 1)
  return second > 0 && second < paragraph.end && isNameLine(text, { start: paragraph.start, end: second })
}

const tellsOfTrade = (text: string, paragraph: Paragraph): boolean => {
  if (paragraph.end - paragraph.start > 900) return false
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200))
  if (/["“”«]/.test(opening)) return false
  const lower = opening.toLowerCase()
  const words = lower.split(/[\s,.]/).filter(Boolean)
  const hasTrade = words.slice(0, 24).some(word => trades.has(word))
  if (deeds.some(deed => lower.includes(` ${deed}`))) return hasTrade
  return hasTrade && [' is a ', ' is an ', ' is the ', ' was a '].some(copula => lower.slice(0, 60).includes(copula))
}
