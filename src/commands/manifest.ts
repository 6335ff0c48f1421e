import type { Answer } from '../answers/answer.ts'
import type { Corpus, Rejection } from '../corpus/corpus.ts'

/** What a corpus consists of, without its texts: small enough to cross threads and to compare. */
export type Manifest = {
  readonly version: string
  /** Sorted by id. */
  readonly documents: readonly { readonly id: string; readonly sha256: string }[]
  readonly rejected: readonly Rejection[]
}

/** Ids of documents, sorted as their corpus sorts them. */
export type Differences = {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** The manifest of a corpus. */
export const manifestOf = ({ version, documents, rejected }: Corpus): Manifest => ({
  version,
  documents: documents.map(({ id, sha256 }) => ({ id, sha256 })),
  rejected
})

/** A corpus, or its manifest, as every answer names it. */
export const sizeOf = ({ version, documents }: Pick<Corpus | Manifest, 'version' | 'documents'>): Answer['corpus'] => ({
  version,
  documents: documents.length
})

/** What came, changed and went between two readings of a corpus: a document is known by its id, its text by its hash. */
export const differences = (before: Manifest, after: Manifest): Differences => {
  const old = hashesOf(before)
  const present = hashesOf(after)
  return {
    added: [...present.keys()].filter(id => !old.has(id)),
    changed: [...present].filter(([id, sha256]) => old.has(id) && old.get(id) !== sha256).map(([id]) => id),
    removed: [...old.keys()].filter(id => !present.has(id))
  }
}

const hashesOf = ({ documents }: Manifest): ReadonlyMap<string, string> =>
  new Map(documents.map(({ id, sha256 }) => [id, sha256]))
