/** The parts of an ISO date as far as they are stated: `2015-10-28`, `2015-10`, `2015`, `10-28`. */
export type DateParts = { readonly year: number | null; readonly month: number | null; readonly day: number | null }

/** Takes an ISO date apart; null for anything else, and for months and days that its year, or without one any year, has not. */
export const dateParts = (iso: string): DateParts | null => {
  const parts = iso.split('-')
  if (parts.length > 3 || !parts.every(isFigure)) return null
  const year = parts[0]?.length === 4 ? Number(parts.shift()) : null
  const [month = null, day = null] = parts.map(Number)
  if (year === null && day === null) return null
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (day < 1 || day > daysIn(year ?? leapYear, month ?? 1))) return null
  return { year, month, day }
}

const leapYear = 2000

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether two dates cannot be the same day: a part that both state differs. */
export const contradicts = (one: string, other: string): boolean => {
  const a = dateParts(one)
  const b = dateParts(other)
  if (a === null || b === null) return false
  return differs(a.year, b.year) || differs(a.month, b.month) || differs(a.day, b.day)
}

/** Whether within one year `later` comes after `earlier`; false where month or day are not stated. */
export const isLaterInYear = (later: DateParts, earlier: DateParts): boolean => {
  if (later.month === null || later.day === null || earlier.month === null) return false
  return later.month > earlier.month || (later.month === earlier.month && later.day > (earlier.day ?? 31))
}

/** The weekday of a date in some year, 0 for Sunday; null where no day is stated. */
export const weekdayIn = (year: number, { month, day }: DateParts): number | null =>
  month === null || day === null ? null : new Date(Date.UTC(year, month - 1, day)).getUTCDay()

const differs = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b

const isFigure = (part: string): boolean => (part.length === 2 || part.length === 4) && /^\d+$/.test(part)
