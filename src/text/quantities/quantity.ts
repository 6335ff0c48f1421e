import type { Slice, Span } from '../span.ts'

/** How a figure limits what it counts: exactly, about, less than (or up to), more than (or at least), or between two ends. */
export type Bound = '=' | '~' | '<' | '>' | 'range'

/**
 * What sort of quantity it is: a count of things ("300 fishing boats", also a bare number), a measure ("100 kilometres"), money,
 * a percentage, a share written as a fraction ("one in five", "two-thirds of"; `value` is the fraction), or somebody's age.
 */
export type QuantityKind = 'count' | 'measure' | 'money' | 'percentage' | 'share' | 'age'

/**
 * A quantity as written. The span covers the bound's words, the figure and its unit, except that a counted thing is left out
 * ("up to 300 boats" → "up to 300"; "about $3 million" and "around 30%" whole).
 * A single value stands in `value`, with `low` and `high` null. A range or a vague count ("dozens") has no `value` and stands
 * in `low` and `high`; an end that is open there is null.
 */
export type Quantity = Span & {
  readonly kind: QuantityKind
  readonly bound: Bound
  /** What the bound's words say, also where the figure itself is a range: "about 400-600" → '~'. */
  readonly limit: '=' | '~' | '<' | '>'
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** A count in round words, "dozens", "tens of thousands", "several hundred": at least two of its scale. */
  readonly vague: boolean
  /** Unit in normal form ("percentage", "kilometre", "dollar", "boat"), null for a bare number. */
  readonly unit: string | null
  /** Unit as written. */
  readonly unitAt: Slice | null
  /**
   * What is counted, as written and without its article: "old fishing boats", "ferries and rafts"; "the number of ferries reached
   * 300" → "ferries". Of a share it is the whole where the figure stands before it ("30% of the seats" → "seats"), and the part where
   * the share is named ("the share of ferries is 30%" → "ferries"). Of money and measures it is what they are of ("losses of $3 billion",
   * "$3 billion in aid").
   */
  readonly counted: Slice | null
  /** The number itself, without the bound's words and the unit. */
  readonly figure: Span
  /** A verb of change beside it: "rose by 3%" → up. Kept apart from the bound. */
  readonly change: 'up' | 'down' | null
}
