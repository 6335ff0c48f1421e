import type { Quantity } from '../text/quantity.ts'
import { type Interval, intervalOf } from './interval.ts'

/** A figure as it is compared: its numbers, and who gives it. */
export type Compared = {
  readonly quantity: Pick<Quantity, 'kind' | 'bound' | 'limit' | 'value' | 'low' | 'high'>
  /** One key for one claimant; null where no claimant is named. */
  readonly claimant: string | null
  /** As of when, as far as it is known. */
  readonly date: string | null
}

/**
 * How figures that count the same thing differ, in one line: "30,000 and 200,000: 6.7 times apart, different claimants". An open bound
 * is only as far from another figure as its one end tells, and figures that leave a number in common are not apart at all.
 * Null for fewer than two figures with numbers.
 */
export const differenceOf = (figures: readonly Compared[]): string | null => {
  const ranged = figures.flatMap(figure => {
    const interval = inPoints(figure)
    return interval === null ? [] : [{ figure, interval }]
  })
  const [first] = ranged
  if (first === undefined || ranged.length < 2) return null
  const lowest = ranged.reduce((best, one) => (upper(one.interval) < upper(best.interval) ? one : best))
  const highest = ranged.reduce((best, one) => (lower(one.interval) > lower(best.interval) ? one : best))
  const who = whose(ranged.map(({ figure }) => figure))
  if (upper(lowest.interval) < lower(highest.interval)) {
    const [from, to] = [figureWords(lowest), figureWords(highest)]
    const named = ranged.length === 2 ? `${from} and ${to}` : `${ranged.length} figures from ${from} to ${to}`
    return capitalised(`${named}: ${distance(lowest, highest)} apart, ${who}`)
  }
  const named = ranged.length === 2 ? ranged.map(figureWords).join(' and ') : `${ranged.length} figures`
  const common = areEqual(ranged.map(({ interval }) => interval)) ? 'the same' : 'not in conflict, since they overlap'
  return capitalised(`${named}: ${common}, ${who}`)
}

const capitalised = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)

type Ranged = { readonly figure: Compared; readonly interval: Interval }

const upper = ({ high }: Interval): number => high ?? Number.POSITIVE_INFINITY
const lower = ({ low }: Interval): number => low ?? Number.NEGATIVE_INFINITY

const areEqual = (intervals: readonly Interval[]): boolean =>
  intervals.every(({ low, high }) => low === intervals[0]?.low && high === intervals[0]?.high)

/** Between the nearest ends: a range or an open bound may be further away than that. */
const distance = (lowest: Ranged, highest: Ranged): string => {
  const [from, to] = [upper(lowest.interval), lower(highest.interval)]
  const atLeast = [lowest, highest].every(({ interval: { low, high } }) => low === high) ? '' : 'at least '
  if (isShare(lowest.figure)) return `${atLeast}${shortNumber(to - from)} points`
  if (from <= 0) return `${atLeast}${wholeNumber(to - from)}`
  const ratio = to / from
  return ratio < 1.5 ? `${atLeast}${shortNumber((ratio - 1) * 100)}%` : `${atLeast}${shortNumber(ratio)} times`
}

const isShare = ({ quantity: { kind } }: Compared): boolean => kind === 'percentage' || kind === 'share'

/** What a figure says, a share in per cent also where it is written as a fraction. */
const inPoints = ({ quantity }: Compared): Interval | null => {
  const interval = intervalOf(quantity)
  if (interval === null || quantity.kind !== 'share') return interval
  const { low, high } = interval
  return { low: low === null ? null : low * 100, high: high === null ? null : high * 100 }
}

const figureWords = ({ figure, interval: { low, high } }: Ranged): string => {
  const unit = isShare(figure) ? '%' : ''
  if (low === null) return `at most ${wholeNumber(high ?? 0)}${unit}`
  if (high === null) return `at least ${wholeNumber(low)}${unit}`
  return low === high ? `${wholeNumber(low)}${unit}` : `${wholeNumber(low)}–${wholeNumber(high)}${unit}`
}

const whose = (figures: readonly Compared[]): string => {
  const claimants = new Set(figures.map(({ claimant }) => claimant))
  const dates = new Set(figures.map(({ date }) => date))
  if (claimants.size === 1 && !claimants.has(null)) {
    const when = dates.size === 1 ? '' : dates.has(null) ? ', not of one date' : ', at different dates'
    return `the same claimant${when}`
  }
  if (claimants.size === 1) return 'no claimant named'
  if (claimants.has(null)) return claimants.size === 2 ? 'one claimant named' : `${claimants.size - 1} claimants named`
  return claimants.size === 2 && figures.length === 2 ? 'different claimants' : `${claimants.size} claimants`
}

const wholeNumber = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 })

/** Two significant digits, and none after the point from ten on. */
const shortNumber = (value: number): string =>
  value >= 10 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2)))
