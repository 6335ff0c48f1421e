import type { Limit } from './bounds.ts'
import type { Quantity, QuantityKind } from './quantity.ts'
import type { FigureReading } from './readings.ts'

/** A stretch of tokens, by position: `next` is the first after it. */
export type Tokens = { readonly from: number; readonly next: number }

/** A reading with all that stands around it; positions count tokens. */
export type Figure = {
  readonly reading: FigureReading
  readonly kind: QuantityKind
  /** First token of its bound's words, or its own. */
  readonly from: number
  /** First token after the bound's words that follow it. */
  readonly next: number
  readonly limit: Limit
  change: Quantity['change']
  unit: string | null
  readonly unitTokens: Tokens | null
  counted: Tokens | null
  /** Position after the figure proper and a unit of the tables. */
  readonly close: number
}
