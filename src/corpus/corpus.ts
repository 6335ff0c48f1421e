import type { Document } from './document.ts'

/** A document that could not be read: its name, and what to do about it in one line. */
export type Rejection = { readonly document: string; readonly reason: string }

/** The documents of a corpus in the order of their ids. Those that are stored elsewhere are read when they are asked for. */
export type Documents = Iterable<Document> & {
  readonly length: number
  slice(start: number, end: number): readonly Document[]
}

/** An immutable set of documents. `version` is a short hash of their ids and texts: equal corpora have equal versions. */
export type Corpus = {
  readonly version: string
  /** Sorted by id. */
  readonly documents: readonly Document[]
  readonly rejected: readonly Rejection[]
  /** Files that a folder holds but the corpus does not read, since they are of other kinds. */
  readonly leftOut?: readonly string[]
}
