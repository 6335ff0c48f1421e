import { monthWords, weekdayWords } from '../../text/calendar.ts'
import { isDigit } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'

const zones = wordSet('am pm a.m p.m gmt utc est edt cst cdt pst pdt bst cet cest')

const company: ReadonlySet<string> = new Set([
  ...weekdayWords,
  ...zones,
  ...wordSet(
    'published posted updated last modified first created on at date time dated msk ist et pt hrs noon midnight of and the'
  )
])

/**
 * Whether a line does nothing but date the page: "Sat, 4 May 2019", "Published: May 4, 2019 10:30 GMT", "2019-05-04".
 * Every word of it must be a month, a figure, a weekday, a time or one of the words that stand beside them.
 */
export const isPageDate = (text: string, { start, end }: Span): boolean => {
  if (end - start > 90) return false
  const words = wordsOfLine(text.slice(start, end))
  const figures = words.filter(isFigure)
  if (figures.length === 0 || words.length > 16) return false
  if (!words.every(word => isFigure(word) || monthWords.has(word) || company.has(word))) return false
  return words.some(word => monthWords.has(word)) || figures.some(isYear)
}

const ages = wordSet(
  'ago second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks today yesterday updated published posted last'
)

/** Whether a line only tells how old the page is, or a time of day: "Updated 3 hours ago", "10:05 A.M. EST". No date stands in it. */
export const isPageAge = (text: string, { start, end }: Span): boolean => {
  if (end - start > 40) return false
  const words = wordsOfLine(text.slice(start, end))
  if (!words.some(isFigure)) return false
  const isAge = words.includes('ago') && words.every(word => isFigure(word) || ages.has(word))
  return isAge || (words.some(word => zones.has(word)) && words.every(word => isFigure(word) || company.has(word)))
}

const wordsOfLine = (line: string): string[] =>
  line
    .toLowerCase()
    .split(/[\s,|:·•/()–—-]/)
    .map(withoutFullStop)
    .filter(Boolean)

const withoutFullStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)

const isFigure = (word: string): boolean => {
  const digits = ['st', 'nd', 'rd', 'th', 'am', 'pm', 'z'].reduce(
    (rest, ending) => (rest.endsWith(ending) ? rest.slice(0, -ending.length) : rest),
    word
  )
  return digits !== '' && digits.length <= 4 && [...digits].every(isDigit)
}

const isYear = (word: string): boolean => word.length === 4 && (word.startsWith('19') || word.startsWith('20'))
