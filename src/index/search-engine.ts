import type { Span } from '../text/span.ts'
import type { Query } from './query.ts'
import type { Spelling } from './spellings.ts'

/** A passage: what is indexed, ranked and shown, whole consecutive sentences of one document. */
export type Passage = Span & {
  /** The document's id. */
  readonly document: string
}

/** A sentence of a passage found: how much of the query stands in it, and where (spans in reading order). */
export type FoundSentence = Span & {
  /** Share of the query's terms in it, from 0 to 1, each counted by how rare it is. */
  readonly coverage: number
  readonly matches: readonly Span[]
}

/**
 * A passage found. Scores order the hits of one query and mean nothing beside those of another; coverage can be compared
 * between queries. A match is a word of the query in any of its forms, a phrase, or another name of something the query names.
 */
export type Hit = {
  /**
   * What is shown: the passage as it was cut where the query asks for phrases, for a speaker or for the absence of words, else the
   * sentences about the one found that hold most of the question, in no more room. No two hits share a sentence.
   */
  readonly passage: Passage
  readonly score: number
  /** Share of the query's terms in the passage and its title, from 0 to 1, each counted by how rare it is. */
  readonly coverage: number
  /** Spans of the document, in reading order. */
  readonly matches: readonly Span[]
  /** The passage's sentences, in reading order. */
  readonly sentences: readonly FoundSentence[]
}

/**
 * Full-text search over the passages of a corpus. The one interface between answers and whatever engine ranks:
 * MiniSearch in memory today, an engine on disk or on other machines tomorrow.
 */
export interface SearchEngine {
  /** The best `limit` passages at most, best first; none for a query without a searchable word or phrase. */
  search(query: Query, limit: number): readonly Hit[]
  /** In how many passages a word's stem stands: what a question needs to know how much a word tells, and whether it is known at all. */
  frequency(word: string): number
  /** Known words that are written almost as `word`, the likeliest first: for a word that no passage holds. */
  spellings(word: string): readonly Spelling[]
  readonly passages: number
}
