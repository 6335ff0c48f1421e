import type { Answer } from '../../answers/answer.ts'
import type { Archive } from '../../answers/archive/archive.ts'
import type { Rejection } from '../../corpus/corpus.ts'

/** What a corpus consists of, without its texts, as it crosses threads. */
export type Manifest = {
  readonly version: string
  /** How many there are. */
  readonly documents: number
  readonly rejected: readonly Rejection[]
  readonly listing: Listing
}

/**
 * The documents' ids and hashes as JSON, in memory that threads share: to copy and to compare those of a large corpus
 * takes longer than a gateway's thread may be held, so that it only hands them on.
 */
type Listing = SharedArrayBuffer

/** Ids of documents, sorted as their corpus sorts them: how many, and the first of them. */
export type Changed = { readonly count: number; readonly first: readonly string[] }
/** What came, changed and went between two readings of a corpus. */
export type Differences = { readonly added: Changed; readonly changed: Changed; readonly removed: Changed }

/** The manifest of an archive. */
export const manifestOf = ({
  corpus: {
    version,
    documents: { length },
    rejected
  },
  documents,
  hashes
}: Pick<Archive, 'corpus' | 'documents' | 'hashes'>): Manifest => {
  const ids = documents.keys()
  const listed = Array.from(hashes(), (sha256): Listed => ({ id: ids.next().value ?? '', sha256 }))
  return { version, documents: length, rejected, listing: listingOf(listed) }
}

/** A corpus, or its manifest, as every answer names it. */
export const sizeOf = ({ version, documents }: Archive['corpus'] | Manifest): Answer['corpus'] => ({
  version,
  documents: typeof documents === 'number' ? documents : documents.length
})

/** A listing of documents. */
export const listingOf = (documents: readonly Listed[]): Listing => {
  const json = Buffer.from(JSON.stringify(documents.map(({ id, sha256 }) => [id, sha256])))
  const listing = new SharedArrayBuffer(json.length)
  new Uint8Array(listing).set(json)
  return listing
}

/** What came, changed and went between two readings of a corpus: a document is known by its id, its text by its hash. */
export const differences = (before: Listing, after: Listing): Differences => {
  if (bytesOf(before).equals(bytesOf(after)))
    return { added: changedOf([]), changed: changedOf([]), removed: changedOf([]) }
  const old = hashesOf(before)
  const present = hashesOf(after)
  return {
    added: changedOf([...present.keys()].filter(id => !old.has(id))),
    changed: changedOf([...present].filter(([id, sha256]) => old.has(id) && old.get(id) !== sha256).map(([id]) => id)),
    removed: changedOf([...old.keys()].filter(id => !present.has(id)))
  }
}

/** More names than anybody reads are only counted. */
const mostNamed = 1000

const changedOf = (ids: readonly string[]): Changed => ({ count: ids.length, first: ids.slice(0, mostNamed) })

type Listed = { readonly id: string; readonly sha256: string }

/** A listing was written by `listingOf`, in this program: it is taken for what it is. */
const hashesOf = (listing: Listing): ReadonlyMap<string, string> => {
  const pairs: readonly (readonly [string, string])[] = JSON.parse(bytesOf(listing).toString())
  return new Map(pairs)
}

const bytesOf = (listing: Listing): Buffer => Buffer.from(listing)
