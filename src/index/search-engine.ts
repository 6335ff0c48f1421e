import type { Span } from '../text/span.ts'
import type { Query } from './query.ts'

/** A passage: what is indexed and ranked, one or more whole sentences of one block of one document. */
export type Passage = Span & {
  /** The document's id. */
  readonly document: string
}

/** A passage found, and where the query's words stand in it (spans of the document, in reading order). */
export type Hit = { readonly passage: Passage; readonly score: number; readonly matches: readonly Span[] }

/**
 * Full-text search over the passages of a corpus. The one interface between answers and whatever engine ranks:
 * MiniSearch in memory today, an engine on disk or on other machines tomorrow.
 */
export interface SearchEngine {
  /** The best `limit` passages, best first; none for a query without a searchable word or phrase. */
  search(query: Query, limit: number): readonly Hit[]
  /** In how many passages a word's stem stands: what a question needs to know how much a word tells, and whether it is known at all. */
  frequency(word: string): number
  readonly passages: number
}
