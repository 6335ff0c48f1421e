import type { Quantity } from '../../text/quantities/quantity.ts'

/** The numbers that a figure leaves possible; an end that is null is open. */
export type Interval = { readonly low: number | null; readonly high: number | null }

/**
 * What a quantity says: "about 30" is taken at its word, "up to 50" is open below, "2,000-3,000" has two ends, in whichever order they
 * are written ("from 34 to 12"). Null for no number.
 */
export const intervalOf = ({
  limit,
  value,
  low,
  high
}: Pick<Quantity, 'limit' | 'value' | 'low' | 'high'>): Interval | null => {
  const [from, to] = value === null ? [low, high] : [value, value]
  if (from === null && to === null) return null
  const ends = [from, to].filter(end => end !== null)
  if (limit === '<') return { low: null, high: Math.max(...ends) }
  if (limit === '>') return { low: Math.min(...ends), high: null }
  return ends.length < 2 ? { low: from, high: to } : { low: Math.min(...ends), high: Math.max(...ends) }
}
