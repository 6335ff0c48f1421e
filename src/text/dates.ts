import { monthNumbers, monthWords, type Weekday, weekdays } from './calendar.ts'
import { isDigit, startsUpper } from './characters.ts'
import type { Span } from './span.ts'
import { isPossessive, type Token, tokenize, tokensOf } from './tokens.ts'
import { wordSet } from './word-set.ts'

/**
 * A date as far as the text states it: `iso` is "2015-10-28", "2015-10", "2015" or, without a year, "10-28". Of a range
 * ("October 16-17") it is the first day; the span covers the whole expression and a weekday beside it.
 */
export type DateMention = Span & { readonly iso: string; readonly weekday: Weekday | null }

/**
 * The dates in `text` (or the part `within`), in order, without overlap: "October 28", "28 October 2015", "Oct. 28, 2015",
 * "2015-10-28", "Sat, 21 May 2022", "June 2014", "late 2014", "2013-2014". A month alone ("in May") is not one, nor is a
 * number that only looks like a year ("2,000", "2000 people"), nor the impossible ("February 31").
 */
export const findDates = (text: string, within?: Span): DateMention[] => {
  const tokens = within === undefined ? tokenize(text) : tokensOf(text, within)
  const dates: DateMention[] = []
  let at = 0
  while (at < tokens.length) {
    const found = dateAt(tokens, at)
    const first = tokens[found?.from ?? at]
    const last = tokens[(found?.to ?? 0) - 1]
    if (found === null || first === undefined || last === undefined) {
      at++
      continue
    }
    const weekday = weekdayBefore(tokens, found.from)
    const start = weekday?.start ?? first.start
    dates.push({ start, end: found.end ?? last.end, iso: found.iso, weekday: weekday?.day ?? null })
    at = found.to
  }
  return dates
}

/** A date that the tokens from `from` to before `to` write; `end` where it ends inside the last of them. */
type Found = { readonly from: number; readonly to: number; readonly iso: string; readonly end?: number }

const dateAt = (tokens: readonly Token[], at: number): Found | null => {
  const token = tokens[at]
  if (token === undefined || token.kind === 'mark') return null
  if (monthOf(tokens, at) > 0) return monthFirst(tokens, at)
  if (token.kind === 'number')
    return isoDate(tokens, at) ?? inFigures(tokens, at) ?? dayFirst(tokens, at) ?? bareYear(tokens, at)
  return dayOf(token) > 0 ? dayFirst(tokens, at) : (decorated(tokens, at) ?? null)
}

/** "October 28", "October 16-17, 2015", "Oct. 28", "June 2014", "October 28th". */
const monthFirst = (tokens: readonly Token[], at: number): Found | null => {
  const month = monthOf(tokens, at)
  let next = afterMonth(tokens, at)
  const year = yearOf(tokens[isMark(tokens[next], ',') ? next + 1 : next])
  if (year !== null)
    return { from: at, to: (isMark(tokens[next], ',') ? next + 1 : next) + 1, iso: `${year}-${two(month)}` }
  if (isOf(tokens[next]) && yearOf(tokens[next + 1]) !== null) {
    return { from: at, to: next + 2, iso: `${yearOf(tokens[next + 1])}-${two(month)}` }
  }
  if (tokens[next]?.text === 'the') next++
  const day = dayOf(tokens[next])
  if (day === 0 || day > daysIn(month) || isCounting(tokens, next)) return null
  return withYear(tokens, at, afterRange(tokens, next + 1, month), month, day)
}

/** "28 October 2015", "16-17 October", "the 28th of October". */
const dayFirst = (tokens: readonly Token[], at: number): Found | null => {
  const day = dayOf(tokens[at])
  if (day === 0) return null
  let next = at + 1
  if (isRange(tokens[next]) && dayOf(tokens[next + 1]) > day) next += 2
  if (isOf(tokens[next])) next++
  const month = monthOf(tokens, next)
  if (month === 0 || day > daysIn(month)) return null
  return withYear(tokens, at, afterMonth(tokens, next), month, day)
}

const withYear = (tokens: readonly Token[], from: number, to: number, month: number, day: number): Found => {
  const next = isMark(tokens[to], ',') || tokens[to]?.text === 'of' ? to + 1 : to
  const year = yearOf(tokens[next])
  const known = year !== null && !isCounting(tokens, next)
  if (known && isDay(year, month, day)) return { from, to: next + 1, iso: `${year}-${two(month)}-${two(day)}` }
  return { from, to, iso: `${two(month)}-${two(day)}` }
}

/** "2015-10-28", also as the date of "2015-10-28T09:00". */
const isoDate = (tokens: readonly Token[], at: number): Found | null => {
  const [year, first, month, second, day] = tokens.slice(at, at + 5)
  if (year === undefined || !isJoined(tokens, at, 3) || !/^\d{4}$/.test(year.text) || first?.text !== '-') return null
  if (!/^\d{2}$/.test(month?.text ?? '') || isMark(tokens[at - 1], '-')) return null
  const of = Number(month?.text)
  if (of < 1 || of > 12) return null
  const date = /^\d\d/.exec(day?.text ?? '')?.[0]
  if (second?.text !== '-' || date === undefined || !isJoined(tokens, at, 5)) return null
  if (!/^\d{2}(?:[tT]\d.*)?$/.test(day?.text ?? '') || !isDay(year.text, of, Number(date))) return null
  return { from: at, to: at + 5, iso: `${year.text}-${month?.text}-${date}`, end: (day?.start ?? 0) + 2 }
}

/** "28.10.2015", and "10/28/2015" or "28/10/2015" where only one of the two can be the month. */
const inFigures = (tokens: readonly Token[], at: number): Found | null => {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.text ?? '')
  if (dotted !== null) return figures(at, at + 1, dotted[3] ?? '', Number(dotted[2]), Number(dotted[1]))
  const [first, slash, second, other, year] = tokens.slice(at, at + 5)
  if (!isMark(slash, '/') || !isMark(other, '/') || !isJoined(tokens, at, 5) || yearOf(year) === null) return null
  const [a, b] = [dayOf(first), dayOf(second)]
  if (a > 12 === b > 12 || a * b === 0) return null
  return figures(at, at + 5, year?.text ?? '', Math.min(a, b), Math.max(a, b))
}

const figures = (from: number, to: number, year: string, month: number, day: number): Found | null =>
  month >= 1 && month <= 12 && isDay(year, month, day) ? { from, to, iso: `${year}-${two(month)}-${two(day)}` } : null

/** A year where words around it show that it is one: "in 2014", "late 2014", "since 2013-2014", "(2014)". */
const bareYear = (tokens: readonly Token[], at: number): Found | null => {
  const year = yearOf(tokens[at])
  if (year === null || isCounting(tokens, at)) return null
  const before = tokens[at - 1]
  if (before !== undefined && before.kind === 'mark' && !mildMarks.has(before.text)) return null
  if (before?.kind === 'mark' && before.end === tokens[at]?.start && '-./'.includes(before.text)) return null
  const shown = before === undefined || before.kind === 'mark' || beforeYear.has(before.text.toLowerCase())
  const next = tokens[at + 1]
  const ends =
    next === undefined || next.kind === 'mark' || isPossessive(next) || afterYear.has(next.text.toLowerCase())
  if (!shown && !(ends && isTime(before))) return null
  if (!shown || (before?.kind === 'mark' && !ends)) return null
  const ranged = isRange(next) && yearOf(tokens[at + 2]) !== null && Number(tokens[at + 2]?.text) > Number(year)
  return { from: at, to: ranged ? at + 3 : at + 1, iso: year }
}

/** "mid-2014". */
const decorated = (tokens: readonly Token[], at: number): Found | null => {
  const text = tokens[at]?.text ?? ''
  const year = isDigit(text.at(-1)) ? /^(?:mid|early|late|pre|post)-((?:1[5-9]|20)\d\d)$/i.exec(text)?.[1] : undefined
  return year === undefined ? null : { from: at, to: at + 1, iso: year }
}

/** The number of the month that a token names, else 0. In lower case only an unmistakable name counts. */
const monthOf = (tokens: readonly Token[], at: number): number => {
  const text = tokens[at]?.text ?? ''
  if (tokens[at]?.kind !== 'word' || !startsUpper(text)) return 0
  return monthNumbers.get(text.toLowerCase()) ?? 0
}

const afterMonth = (tokens: readonly Token[], at: number): number =>
  (tokens[at]?.text.length ?? 0) <= 4 && isMark(tokens[at + 1], '.') && tokens[at + 1]?.start === tokens[at]?.end
    ? at + 2
    : at + 1

/** "28" and "28th" → 28; 0 for what is no day of a month. */
const dayOf = (token: Token | undefined): number => {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.text ?? '')?.[1]
  const day = Number(digits ?? 0)
  return day <= 31 ? day : 0
}

const yearOf = (token: Token | undefined): string | null =>
  token?.kind === 'number' && /^(?:1[5-9]|20)\d\d$/.test(token.text) ? token.text : null

/** "October 16-17", "October 30 - November 2", "May 3 and 4" keeps to the first: only dashes make a range. */
const afterRange = (tokens: readonly Token[], at: number, month: number): number => {
  if (!isRange(tokens[at])) return at
  if (dayOf(tokens[at + 1]) > 0) return at + 2
  if (monthOf(tokens, at + 1) < month) return at
  const next = afterMonth(tokens, at + 1)
  return dayOf(tokens[next]) > 0 ? next + 1 : at
}

/** "Sat, 21 May", "Wednesday October 28": the weekday right before a date, with where it starts. */
const weekdayBefore = (
  tokens: readonly Token[],
  from: number
): { readonly day: Weekday; readonly start: number } | null => {
  let at = from - 1
  if (tokens[at]?.text === 'the') at--
  if (isMark(tokens[at], ',')) at--
  if (isMark(tokens[at], '.') && (tokens[at - 1]?.text.length ?? 0) <= 5) at--
  const token = tokens[at]
  const day = token === undefined ? undefined : weekdayOf(token.text)
  return token === undefined || day === undefined ? null : { day, start: token.start }
}

const weekdayOf = (word: string): Weekday | undefined => {
  const lower = word.toLowerCase()
  if (!startsUpper(word) || lower.length < 3) return undefined
  return weekdays.find(name => name === lower || (lower.length <= 5 && name.startsWith(lower)))
}

/** Whether a number counts what follows it: "May 5 people", "2000 soldiers", "October 28 percent". */
const isCounting = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]
  if (next === undefined || isPossessive(next)) return false
  if (next.kind === 'mark') return next.text === '%' || next.text === '°'
  return counted.has(next.text.toLowerCase())
}

const counted =
  wordSet(`people percent per million billion thousand hundred trillion dollars euros pounds militants soldiers troops men women
  children civilians refugees migrants others were are of kilometers kilometres km miles meters metres feet tons tonnes
  barrels years months weeks days hours minutes seconds points votes seats deaths cases victims workers members`)

const beforeYear =
  wordSet(`in since by from until till of late early mid before after during through throughout between and to year spring summer
  autumn fall winter around circa about back the a for`)
const afterYear = wordSet(
  'and to or when as but after before until through he she they it we the that which who with by in at on for from'
)
const mildMarks = new Set(['(', '[', ',', '–', '—', '"', '“', '‘', '/', '©', '-', ':'])

const isTime = (token: Token | undefined): boolean => token !== undefined && monthWords.has(token.text.toLowerCase())
const isMark = (token: Token | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text
const isOf = (token: Token | undefined): boolean => token?.text === 'of'
const isRange = (token: Token | undefined): boolean => isMark(token, '-') || isMark(token, '–') || isMark(token, '—')
const isJoined = (tokens: readonly Token[], at: number, count: number): boolean =>
  tokens.slice(at, at + count).length === count &&
  tokens.slice(at, at + count - 1).every(({ end }, index) => end === tokens[at + index + 1]?.start)
const two = (number: number): string => String(number).padStart(2, '0')
const daysIn = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)
const isDay = (year: string, month: number, day: number): boolean =>
  day >= 1 && day <= new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
