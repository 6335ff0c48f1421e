/** A parsed search: what must, may and must not stand in a passage, and which documents and speakers it is limited to. */
export type Query = {
  /** Free words, in the order typed. */
  readonly words: string
  /** Exact phrases, without their quotation marks. */
  readonly phrases: readonly string[]
  /** Words that must not stand in the passage. */
  readonly without: readonly string[]
  /** Part of a publisher, title or document id. */
  readonly source: string | null
  /** Part of a speaker's name or role. */
  readonly speaker: string | null
  /** ISO dates, as far as given. */
  readonly after: string | null
  readonly before: string | null
}
