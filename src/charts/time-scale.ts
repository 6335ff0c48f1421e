import { datePeriod } from '../index/date-period.ts'
import { middleOf } from './date-words.ts'
import type { PlotRow } from './plot.ts'

/** A figure at its date, in milliseconds since 1970. */
type Point = { readonly row: PlotRow; readonly time: number }

/** The figure in the middle of the days that its date may mean; none for a figure without a date. */
export const pointOf = (row: PlotRow): readonly Point[] => {
  const middle = row.date === null ? null : middleOf(row.date)
  return middle === null ? [] : [{ row, time: middle.getTime() }]
}

/** An axis of time, and the times that are marked on it, in words. */
export type Times = {
  readonly from: number
  readonly to: number
  readonly ticks: readonly { readonly time: number; readonly words: string }[]
}

/** From the first to the last date, with years, months or days marked in a language (BCP 47), as many as can be read. */
export const timeScale = (points: readonly Point[], locale: string): Times => {
  const times = points.map(({ time }) => time)
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const hasYear = points.every(({ row }) => row.date !== null && datePeriod(row.date)?.hasYear)
  const ticks = [ticksOf(from, to, 'year'), ticksOf(from, to, 'month'), ticksOf(from, to, 'day')]
  const enough = ticks.find((each, at) => each.length >= 2 && (hasYear || at > 0)) ?? times
  const size = enough === ticks[0] ? 'year' : enough === ticks[1] ? 'month' : 'day'
  const every = Math.ceil(enough.length / 7)
  const shown = enough.filter((_, at) => at % every === 0)
  return { from, to, ticks: shown.map(time => ({ time, words: tickWords(time, size, hasYear, locale) })) }
}

type Size = 'year' | 'month' | 'day'

const ticksOf = (from: number, to: number, size: Size): number[] => {
  const ticks: number[] = []
  const first = new Date(from)
  const start = [
    first.getUTCFullYear(),
    size === 'year' ? 0 : first.getUTCMonth(),
    size === 'day' ? first.getUTCDate() : 1
  ] as const
  for (let step = 0; ticks.length < 400; step++) {
    const [year, month, day] = start
    const time = Date.UTC(
      year + (size === 'year' ? step : 0),
      month + (size === 'month' ? step : 0),
      day + (size === 'day' ? step : 0)
    )
    if (time > to) break
    if (time >= from) ticks.push(time)
  }
  return ticks
}

const tickWords = (time: number, size: Size, hasYear: boolean, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(size === 'year' ? {} : { month: 'short' }),
    ...(size === 'day' ? { day: 'numeric' } : {}),
    ...(hasYear ? { year: 'numeric' } : {})
  }).format(time)
