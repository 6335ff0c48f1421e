import type { Quantity } from '../text/quantity.ts'

/** The numbers that a figure leaves possible; an end that is null is open. */
export type Interval = { readonly low: number | null; readonly high: number | null }

/** What a quantity says: "about 30" is taken at its word, "up to 50" is open below, "2,000-3,000" has two ends. Null for no number. */
export const intervalOf = ({
  limit,
  value,
  low,
  high
}: Pick<Quantity, 'limit' | 'value' | 'low' | 'high'>): Interval | null => {
  const [from, to] = value === null ? [low, high] : [value, value]
  if (from === null && to === null) return null
  if (limit === '<') return { low: null, high: to ?? from }
  if (limit === '>') return { low: from ?? to, high: null }
  return { low: from, high: to }
}
