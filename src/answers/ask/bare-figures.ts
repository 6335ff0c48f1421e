import { monthWords, weekdayNames } from '../../text/calendar.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { isPossessive, type Token, tokenize } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'

/** Words that tell a time or a number by their place in the sentence alone. */
export type BareFigure = Span & { readonly kind: 'date' | 'count' }

/**
 * What tells a time though it is no date ("in March", "on Friday", "the 1970s", "the 19th century", "from 1350"), and numbers
 * that stand alone in brackets ("tackles (118)", "the battle (1288)"), in no order. A claim needs more than that; an answer
 * to "when" or "how many" may be no more. `known` are the dates and quantities found: what overlaps one is left out, unless it
 * is the same number, told anew (a year that was taken for a count, "2014 boats" that were taken for a year).
 */
export const findBareFigures = (text: string, sentence: Span, known: readonly Span[]): BareFigure[] => {
  const tokens = tokenize(text, sentence)
  return tokens.flatMap((token, at): BareFigure[] => {
    const found = figureAt(tokens, at)
    return found === null || known.some(each => overlaps(each, found) && !isSame(each, token)) ? [] : [found]
  })
}

const isSame = (span: Span, { start, end }: Span): boolean => span.start === start && span.end === end

const figureAt = (tokens: readonly Token[], at: number): BareFigure | null => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined || token.kind === 'mark') return null
  const lower = token.text.toLowerCase()
  const lead = before?.text.toLowerCase() ?? ''
  const { start, end } = token
  const isCapital = token.text !== lower
  if (isCapital && (monthWords.has(lower) || weekdayNames.has(lower)))
    return timeLeads.has(lead) ? { start, end, kind: 'date' } : null
  if (isDecade(lower)) return { start, end, kind: 'date' }
  if (next && isPossessive(next) && lead === 'the' && isDecade(`${lower}s`))
    return { start, end: next.end, kind: 'date' }
  if (next && (next.text === 'century' || next.text === 'centuries') && isOrdinal(lower))
    return { start, end: next.end, kind: 'date' }
  if (token.kind !== 'number' || !isWhole(token.text)) return null
  const isBracketed = lead === '(' && next?.text === ')'
  if (isYear(token.text)) {
    const isPlaced = isBracketed || (timeLeads.has(lead) && (next === undefined || !isNoun(next)))
    if (isPlaced) return { start, end, kind: 'date' }
    return next && isNoun(next) && isPlural(next.text) && !yearLeads.has(lead) ? { start, end, kind: 'count' } : null
  }
  return isBracketed ? { start, end, kind: 'count' } : null
}

/** Words before a time. */
const timeLeads = wordSet(
  'in on since until till from before after by around about circa during last next early mid late of and between this that'
)

/** Of these the ones that stand before no count. */
const yearLeads = wordSet('in on since until till before after during early mid late')

/** "1970s", "70s", "1800's" is split before its s. */
const isDecade = (word: string): boolean => /^(?:1[0-9]|20)?\d0s$/.test(word)

const isOrdinal = (word: string): boolean => /^\d{1,2}(?:st|nd|rd|th)$/.test(word) || ordinals.has(word)

const ordinals = wordSet(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
  seventeenth eighteenth nineteenth twentieth twenty-first last previous next this`
)

const isWhole = (text: string): boolean => /^\d[\d,]*$/.test(text)
const isYear = (text: string): boolean => /^(?:1\d|20)\d\d$/.test(text)

/** A word in small letters that may be what a number counts. */
const isNoun = ({ kind, text }: Token): boolean =>
  kind === 'word' && text === text.toLowerCase() && !afterYear.has(text)

const isPlural = (noun: string): boolean => noun.endsWith('s') || noun === 'people' || noun.endsWith('men')

const afterYear = wordSet(
  'and or to until till in on at by when as while after before with the a an he she it they was were'
)
