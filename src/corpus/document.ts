import type { Span } from '../text/span.ts'

/** Where a fact about a document was read: a span of its text, or a named field (front matter, a record's `metadata`). */
type FactOrigin = (Span & { readonly kind: 'span' }) | { readonly kind: 'field'; readonly field: string }

/** A fact as the document states it, and where it does. */
export type Stated = { readonly value: string; readonly origin: FactOrigin }

/**
 * What a document says about itself; null where it does not say.
 * Dates are ISO 8601 as far as they are stated: `2015-10-28`, `2015-10`, `2015`, or `10-28` where no year stands.
 */
export type Metadata = {
  readonly title: Stated | null
  readonly publisher: Stated | null
  readonly author: Stated | null
  readonly date: Stated | null
  /** Other dates the document gives for itself that contradict `date`: shown beside it, never chosen between. */
  readonly conflictingDates: readonly Stated[]
  /** "OSLO, May 4. /AGENCY/." as it stands. */
  readonly dateline: Stated | null
  readonly url: Stated | null
}

/**
 * What a paragraph is for. Only headline, standfirst, subheading, body and background are searched and quoted;
 * `background` is the publisher's own voice after the report; `metadata` is front matter, bylines and page dates.
 */
export type BlockKind = 'metadata' | 'headline' | 'standfirst' | 'subheading' | 'body' | 'background' | 'boilerplate'

/** A paragraph or heading: its span (without the blank lines around it) and what it is for. */
export type Block = Span & { readonly kind: BlockKind }

/** A sentence and the position of its block in `Document.blocks`. A sentence never crosses a block. */
export type Sentence = Span & { readonly block: number }

/** One source, read and taken apart. Offsets count in `text`, which is the file (or the record's `text`) as stored. */
export type Document = {
  /** Path relative to the corpus with `/` separators, or the record's id: unique in a corpus. */
  readonly id: string
  readonly text: string
  /** Lower-case hex SHA-256 of `text` in UTF-8. */
  readonly sha256: string
  readonly metadata: Metadata
  /** In reading order, without gaps other than white space and the marks that make Markdown's headings, lists and quotes. */
  readonly blocks: readonly Block[]
  /** Of quotable blocks only, in reading order. */
  readonly sentences: readonly Sentence[]
}

/** Whether a block may be searched and quoted. */
export const isQuotable = ({ kind }: Block): boolean => kind !== 'metadata' && kind !== 'boilerplate'
