import type { Bound } from '../../src/text/quantities/quantity.ts'

/** A quantity as a reader of any make gives it; `unit` in words, "-" for none. */
export type ReadFigure = {
  readonly span: readonly [start: number, end: number]
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly change: string
  readonly unit: string
}

/** The sorts of the cases of Recognizers-Text, each of which one of its models reads. */
export type CaseKind = 'number' | 'numberrange' | 'percent' | 'currency' | 'dimension' | 'age' | 'ordinal'

/** All that was read of a case, and how many of that are of the case's own kind. */
export type ReadCase = { readonly figures: readonly ReadFigure[]; readonly ofKind: number }

/** Something that finds quantities: all of a sentence, or what a case asks for; null for a kind that it does not know. */
export type Reader = {
  readonly name: string
  readonly read: (text: string) => readonly ReadFigure[]
  readonly readCase: (kind: CaseKind, text: string) => ReadCase | null
}
