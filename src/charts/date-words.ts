import { datePeriod } from '../index/date-period.ts'

/** A partial ISO date in words, in a language (BCP 47), with nothing added: "28 October 2015", "October 2015", "2015", "28 October". */
export const dateInWords = (date: string, locale: string): string => {
  const period = datePeriod(date)
  if (period === null) return date
  const { first, last, hasYear } = period
  if (first % 10_000 === 101 && last % 10_000 === 1231) return date
  const parts = { month: 'long', timeZone: 'UTC', ...(first === last ? day : {}), ...(hasYear ? year : {}) } as const
  return new Intl.DateTimeFormat(locale, parts).format(dayOf(first))
}

const day = { day: 'numeric' } as const
const year = { year: 'numeric' } as const

/** The middle of the days that a partial date may mean; one without a year falls into a leap year that stands for any. */
export const middleOf = (date: string): Date | null => {
  const period = datePeriod(date)
  if (period === null) return null
  return new Date((dayOf(period.first).getTime() + dayOf(period.last).getTime()) / 2)
}

/** The day of a number such as 20151028; year 0 becomes 2000, which has a 29 February. */
const dayOf = (day: number): Date =>
  new Date(Date.UTC(Math.floor(day / 10_000) || 2000, (Math.floor(day / 100) % 100) - 1, day % 100))
