import { monthWords } from '../calendar.ts'
import type { FigureToken } from '../numerals/figure-tokens.ts'
import { wordSet } from '../word-set.ts'
import type { FigureReading } from './readings.ts'

/** The day or the short year beside a month: "May 5", "5 May", "5 MAY 89". */
export const isDay = (
  tokens: readonly FigureToken[],
  { first, last }: FigureReading,
  counted: 'plural' | 'singular' | null
): boolean => {
  const { value, form } = first.numeral
  if (!Number.isInteger(value) || form === 'words' || value < 1 || value > 99) return false
  const dot = tokens[first.from - 1]?.text === '.' ? 1 : 0
  const before = tokens[first.from - 1 - dot]
  const dated = tokens[first.from - 2 - dot]?.kind === 'digits'
  if (isMonth(before, tokens[first.from])) return dated ? counted !== 'plural' : value <= 31
  const after = tokens[last.next]
  return value <= 31 && isMonth(after, tokens[last.next + 1])
}

/** A month's name: in capitals, unabbreviated, or beside a figure. */
export const isMonth = (token: FigureToken | undefined, beside: FigureToken | undefined): boolean => {
  if (token === undefined || !monthWords.has(withoutPeriod(token.lower))) return false
  return token.text !== token.lower || token.lower.length > 5 || (beside?.kind === 'digits' && token.lower !== 'may')
}

const withoutPeriod = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)

/** "5 pm", "9 GMT": words of the clock after a figure, at `next`. */
export const isClockTime = (tokens: readonly FigureToken[], next: number): boolean =>
  clockWords.has(tokens[next]?.lower ?? '')

const clockWords = wordSet(`am pm a.m p.m a.m. p.m. o'clock gmt utc est edt pst pdt cet bst et pt noon midnight hrs`)

/**
 * "2015", "2015-16": a figure that may be a year by its digits. Before something counted in the plural (`counted`) it is one where it
 * opens the text, stands behind a capital or a word that leads to a year ("in"), or is not round; with a bound's words before it
 * (`bounded`), behind "the" alone.
 */
export const isYear = (
  tokens: readonly FigureToken[],
  { kind, first, last }: FigureReading,
  counted: 'plural' | 'singular' | null,
  bounded: boolean
): boolean => {
  const own = tokens[last.figure]?.text ?? ''
  const other = tokens[first.figure]?.text ?? ''
  if (!isYearText(other) || (!isYearText(own) && own.length > 2)) return false
  if (last.numeral.next > last.figure + 1 || kind.startsWith('limits')) return false
  if (counted !== 'plural') return true
  const before = tokens[first.from - 1]
  if (bounded) return before?.lower === 'the'
  return (
    before === undefined ||
    before.text !== before.lower ||
    beforeYear.has(before.lower) ||
    last.numeral.value % 50 !== 0
  )
}

const beforeYear = wordSet(
  `in of since by until till from during through throughout before after early late mid the to and for spring summer autumn fall
   winter year years fiscal circa`
)

const isYearText = (text: string): boolean => text.length === 4 && Number(text) >= 1500 && Number(text) <= 2100
