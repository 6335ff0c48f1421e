import { type DateMention, findDates } from '../../text/dates.ts'
import { type Span, wordsOf } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { type DateParts, dateParts, isLaterInYear } from './partial-dates.ts'

/**
 * Dates of a text that cannot lie in the past of its own date although the text tells them as past: "on October 2" beside "this autumn",
 * or "on October 2 this year", on a page of June. `sentences` are spans of `text` in reading order.
 */
export const contradictingDates = (text: string, sentences: readonly Span[], date: string): DateMention[] => {
  const parts = dateParts(date)
  if (parts === null || parts.month === null) return []
  const named = seasons.filter(({ words }) => text.includes(words)).filter(season => !canHaveBegun(season, parts))
  if (named.length === 0 && !text.includes(thisYear)) return []
  const past = sentences.filter(sentence => isToldAsPast(wordsOf(text, sentence)))
  const impossible = named.filter(({ words }) => past.some(sentence => wordsOf(text, sentence).includes(words)))
  return past.flatMap(sentence => {
    const inThisYear = wordsOf(text, sentence).includes(thisYear)
    if (!inThisYear && impossible.length === 0) return []
    return findDates(text, sentence).filter(mention => {
      const stated = dateParts(mention.iso)
      if (stated === null || stated.year !== null || !isLaterInYear(stated, parts)) return false
      return inThisYear || impossible.some(({ months }) => stated.month !== null && months.includes(stated.month))
    })
  })
}

const thisYear = 'this year'

type Season = { readonly words: string; readonly months: readonly number[]; readonly southern: readonly number[] }

const seasons: readonly Season[] = [
  { words: 'this spring', months: [3, 4, 5], southern: [9, 10, 11] },
  { words: 'this summer', months: [6, 7, 8], southern: [12, 1, 2] },
  { words: 'this autumn', months: [9, 10, 11], southern: [3, 4, 5] },
  { words: 'this fall', months: [9, 10, 11], southern: [3, 4, 5] }
]

/** Whether a season can have begun by a date of the same year, or is the southern one of that date. */
const canHaveBegun = ({ months, southern }: Season, { month }: DateParts): boolean => {
  const [begins] = months
  return month === null || begins === undefined || month >= begins || southern.includes(month)
}

const future = wordSet(
  'will would shall should could may might next upcoming coming expected expects plans planned planning scheduled due until ahead hopes wants'
)

const isToldAsPast = (sentence: string): boolean =>
  !sentence
    .toLowerCase()
    .split(/[\s,.;:]/)
    .some(word => future.has(word))
