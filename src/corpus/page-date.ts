import type { Span } from '../text/span.ts'

const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' '
  )
)

const company = new Set(
  'published posted updated last modified first created on at date time dated monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm a.m p.m gmt utc est edt cst cdt pst pdt bst cet cest msk ist et pt hrs noon midnight of and the'.split(
    ' '
  )
)

/**
 * Whether a line does nothing but date the page: "Sat, 21 May 2022", "Published: May 21, 2022 10:30 GMT", "2022-05-21".
 * Every word of it must be a month, a figure, a weekday, a time or one of the words that stand beside them.
 */
export const isPageDate = (text: string, { start, end }: Span): boolean => {
  if (end - start > 90) return false
  const words = text
    .slice(start, end)
    .toLowerCase()
    .split(/[\s,|:·•/()–—-]/)
    .map(withoutFullStop)
    .filter(Boolean)
  const figures = words.filter(isFigure)
  if (figures.length === 0 || words.length > 16) return false
  if (!words.every(word => isFigure(word) || months.has(word) || company.has(word))) return false
  return words.some(word => months.has(word)) || figures.some(isYear)
}

const withoutFullStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)

const isFigure = (word: string): boolean => {
  const digits = ['st', 'nd', 'rd', 'th', 'am', 'pm', 'z'].reduce(
    (rest, ending) => (rest.endsWith(ending) ? rest.slice(0, -ending.length) : rest),
    word
  )
  return digits !== '' && digits.length <= 4 && [...digits].every(character => character >= '0' && character <= '9')
}

const isYear = (word: string): boolean => word.length === 4 && (word.startsWith('19') || word.startsWith('20'))
