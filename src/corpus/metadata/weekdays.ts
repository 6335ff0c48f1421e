import { type Weekday, weekdays } from '../../text/calendar.ts'
import { type DateParts, dateParts, isLaterInYear, weekdayIn } from './partial-dates.ts'

/**
 * Whether a date without a year, with the weekday beside it, can lie in the year of another date; in the one before where it comes later in
 * the year, in the next where it lies more than half a year back.
 */
export const canBeNear = (stated: DateParts, weekday: Weekday, own: DateParts): boolean => {
  if (own.year === null || own.month === null || stated.month === null) return true
  const years = [own.year]
  if (isLaterInYear(stated, own)) years.push(own.year - 1)
  if (own.month - stated.month > 6) years.push(own.year + 1)
  return years.some(year => weekdayIn(year, stated) === weekdays.indexOf(weekday))
}

/** Whether a date with a year falls on another weekday than the one stated. */
export const fallsOnAnother = (iso: string, weekday: Weekday): boolean => {
  const parts = dateParts(iso)
  if (parts === null || parts.year === null) return false
  const falls = weekdayIn(parts.year, parts)
  return falls !== null && falls !== weekdays.indexOf(weekday)
}
