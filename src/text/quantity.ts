import type { Slice, Span } from './span.ts'

/** How a figure limits what it counts: exactly, about, less than (or up to), more than (or at least), or between two ends. */
export type Bound = '=' | '~' | '<' | '>' | 'range'

/**
 * A quantity as written. The span covers the bound's words, the figure and its unit ("up to 50,000 militants" → "up to 50,000");
 * `value` is null for a range or a vague count ("dozens"), `low` and `high` are null where that end is open.
 */
export type Quantity = Span & {
  readonly bound: Bound
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Unit in normal form ("percentage", "kilometre", "dollar", "militant"), null for a bare number. */
  readonly unit: string | null
  /** Unit as written. */
  readonly unitAt: Slice | null
  /** The number itself, without the bound's words and the unit. */
  readonly figure: Span
  /** A verb of change beside it: "rose by 3%" → up. Kept apart from the bound. */
  readonly change: 'up' | 'down' | null
}
