import type { Difference } from '../../languages/language.ts'
import type { Quantity } from '../../text/quantities/quantity.ts'
import { type Interval, intervalOf } from './interval.ts'

/** A figure as it is compared: its numbers, and who gives it. */
export type Compared = {
  readonly quantity: Pick<Quantity, 'kind' | 'bound' | 'limit' | 'value' | 'low' | 'high' | 'unitAt'>
  /** One key for one claimant; null where no claimant is named. */
  readonly claimant: string | null
  /** As of when, as far as it is known. */
  readonly date: string | null
}

/**
 * How figures that count the same thing differ ("30,000 and 200,000: 6.7 times apart, different claimants"). An open bound
 * is only as far from another figure as its one end tells, and figures that leave a number in common are not apart at all.
 * Null for fewer than two figures with numbers.
 */
export const differenceOf = (figures: readonly Compared[]): Difference | null => {
  const ranged = figures.flatMap(figure => {
    const interval = inPoints(figure)
    return interval === null ? [] : [{ figure, interval }]
  })
  const [first, second] = ranged
  if (first === undefined || second === undefined) return null
  const lowest = ranged.reduce((best, one) => (upper(one.interval) < upper(best.interval) ? one : best))
  const highest = ranged.reduce((best, one) => (lower(one.interval) > lower(best.interval) ? one : best))
  const facts = { all: ranged.length, claimants: claimantsOf(ranged.map(({ figure }) => figure)) }
  if (upper(lowest.interval) < lower(highest.interval))
    return { ...facts, from: endsOf(lowest), to: endsOf(highest), outcome: distance(lowest, highest) }
  const kind = areEqual(ranged.map(({ interval }) => interval)) ? 'same' : 'overlapping'
  return { ...facts, from: endsOf(first), to: endsOf(second), outcome: { kind } }
}

type Ranged = { readonly figure: Compared; readonly interval: Interval }

const upper = ({ high }: Interval): number => high ?? Number.POSITIVE_INFINITY
const lower = ({ low }: Interval): number => low ?? Number.NEGATIVE_INFINITY

const areEqual = (intervals: readonly Interval[]): boolean =>
  intervals.every(({ low, high }) => low === intervals[0]?.low && high === intervals[0]?.high)

/** Between the nearest ends: a range or an open bound may be further away than that. */
const distance = (lowest: Ranged, highest: Ranged): Difference['outcome'] => {
  const [from, to] = [upper(lowest.interval), lower(highest.interval)]
  const isLeast = [lowest, highest].some(({ interval: { low, high } }) => low !== high)
  const apart = { kind: 'apart', isLeast } as const
  if (isShare(lowest.figure)) return { ...apart, by: to - from, unit: 'points' }
  if (from <= 0) return { ...apart, by: to - from, unit: 'number' }
  const ratio = to / from
  return ratio < 1.5 ? { ...apart, by: (ratio - 1) * 100, unit: 'percent' } : { ...apart, by: ratio, unit: 'times' }
}

const isShare = ({ quantity: { kind } }: Compared): boolean => kind === 'percentage' || kind === 'share'

/** What a figure says, a share in per cent also where it is written as a fraction. */
const inPoints = ({ quantity }: Compared): Interval | null => {
  const interval = intervalOf(quantity)
  if (interval === null || quantity.kind !== 'share') return interval
  const { low, high } = interval
  return { low: low === null ? null : low * 100, high: high === null ? null : high * 100 }
}

const endsOf = ({ figure, interval }: Ranged): Difference['from'] => ({ ...interval, unit: unitOf(figure) })

const unitOf = (figure: Compared): string | null => {
  const { kind, unitAt } = figure.quantity
  if (isShare(figure)) return '%'
  return kind === 'money' || kind === 'measure' ? (unitAt?.text ?? null) : null
}

const claimantsOf = (figures: readonly Compared[]): Difference['claimants'] => {
  const claimants = new Set(figures.map(({ claimant }) => claimant))
  const dates = new Set(figures.map(({ date }) => date))
  if (claimants.size === 1 && !claimants.has(null))
    return { kind: 'same', dates: dates.size === 1 ? 'same' : dates.has(null) ? 'unlike' : 'different' }
  if (claimants.has(null)) return { kind: 'partly-named', named: claimants.size - 1 }
  return { kind: 'different', all: claimants.size, isEach: claimants.size === figures.length }
}
