import type { Quantity } from '../text/quantities/quantity.ts'
import type { Slice, Span } from '../text/span.ts'

/**
 * Somebody who says something. Every part is a slice of the same document; `name` and `role` may stand elsewhere in it
 * than the words that stand beside the quote (`mention`: "the harbour chief", "he", "Quist").
 */
export type Speaker = {
  /** The fullest name the document gives to the person or body, null where none can be given for certain. */
  readonly name: Slice | null
  /** Office or description: "Norwegian Deputy Harbour Minister". */
  readonly role: Slice | null
  readonly mention: Slice | null
}

/** Whether the words are the speaker's own, the document's, or some of each. */
export type StatementKind = 'direct' | 'indirect' | 'mixed'

/** Who says what in one stretch of text, before it is known who that is. Spans in reading order inside `content`. */
export type Attribution = {
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly kind: StatementKind
}

/** An attribution whose source has been traced to the speaker the document names. */
export type Statement = Attribution & {
  readonly speaker: Speaker | null
  /** Who relayed it, outermost last: a mayor who tells what an engineer told her; an agency that reports a minister. */
  readonly via: readonly Speaker[]
}

/** A quantity of something, somewhere, claimed by someone. */
export type Estimate = Quantity & {
  /** What is counted, with its modifiers: "old fishing boats"; of a share its whole or its part, as `Quantity.counted` tells. */
  readonly of: Slice | null
  /** The group or whole that what is counted belongs to, where the document tells: "around 900 in X", "X includes people". */
  readonly about: Slice | null
  /** Where, from the sentence or its paragraph. */
  readonly place: Slice | null
  /** The speaker of the statement that claims it; null where the publisher does in its own voice. */
  readonly claimant: Speaker | null
  /** As of when, as far as the document says: "2015-10-28", "10-28", null. */
  readonly date: string | null
  /** The sentence it stands in. */
  readonly sentence: Span
}

/** What one document asserts, in reading order. */
export type Claims = { readonly statements: readonly Statement[]; readonly estimates: readonly Estimate[] }
