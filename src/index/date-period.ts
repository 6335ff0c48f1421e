/**
 * The days a partial date may mean, first and last, as numbers that order like dates: `year × 10,000 + month × 100 + day`,
 * with year 0 where none is stated.
 */
export type DatePeriod = { readonly first: number; readonly last: number; readonly hasYear: boolean }

/**
 * Reads an ISO date as far as it is given: `2015`, `2015-10`, `2015-10-28`, or `10-28` without a year (also with `/` or
 * `.` between). Null for anything else and for days that no calendar holds.
 */
export const datePeriod = (date: string): DatePeriod | null => {
  const parts = date.trim().split(/[-/.]/)
  if (parts.some(part => !/^\d{1,4}$/.test(part))) return null
  const [first = '', second, third, more] = parts
  if (more !== undefined) return null
  if (first.length === 4) return Number(first) === 0 ? null : period(Number(first), numeral(second), numeral(third))
  return second === undefined || third !== undefined ? null : period(0, numeral(first), numeral(second))
}

/**
 * Whether a document's date certainly lies on or after the first day of `after`, and certainly before the first day of
 * `before`, so that `before:2015` and `after:2015` share no day and leave none out. A date that is missing, or too vague
 * to tell, lies nowhere, nor does one without a year beside a limit that has one; beside a limit without a year, day and
 * month alone are compared.
 */
export const liesWithin = (date: string | null, after: string | null, before: string | null): boolean => {
  const stated = date === null ? null : datePeriod(date)
  if (stated === null) return after === null && before === null
  return (
    (after === null || compares(stated, datePeriod(after), (own, other) => own.first >= other.first)) &&
    (before === null || compares(stated, datePeriod(before), (own, other) => own.last < other.first))
  )
}

const compares = (
  own: DatePeriod,
  other: DatePeriod | null,
  holds: (own: DatePeriod, other: DatePeriod) => boolean
): boolean => {
  if (other === null) return false
  if (other.hasYear) return own.hasYear && holds(own, other)
  const [ownDay, otherDay] = [withoutYear(own), withoutYear(other)]
  return ownDay !== null && otherDay !== null && holds(ownDay, otherDay)
}

/** Month and day alone; null for a period that covers a whole year or more. */
const withoutYear = ({ first, last, hasYear }: DatePeriod): DatePeriod | null =>
  hasYear && first % 10_000 === 101 && last % 10_000 === 1231
    ? null
    : { first: first % 10_000, last: last % 10_000, hasYear: false }

const numeral = (part: string | undefined): number | null => (part === undefined ? null : Number(part))

const period = (year: number, month: number | null, day: number | null): DatePeriod | null => {
  // A day without a year may be 29 February: 2000 was a leap year.
  const daysIn = (of: number): number => new Date(Date.UTC(year || 2000, of, 0)).getUTCDate()
  const hasYear = year > 0
  if (month === null) return { first: year * 10_000 + 101, last: year * 10_000 + 1231, hasYear }
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysIn(month)))) return null
  const base = year * 10_000 + month * 100
  return { first: base + (day ?? 1), last: base + (day ?? daysIn(month)), hasYear }
}
