import type { Answer } from '../../answers/answer.ts'
import type { Archive } from '../../answers/archive/archive.ts'
import type { Rejection } from '../../corpus/corpus.ts'
import { inCodeOrder } from '../../text/characters.ts'

/** What a corpus consists of, without its texts, as it crosses threads. */
export type Manifest = {
  readonly version: string
  /** How many there are. */
  readonly documents: number
  readonly rejected: readonly Rejection[]
  readonly listing: Listing
}

/**
 * The documents' ids and hashes as lines of JSON, in memory that threads share: to copy and to compare those of a large corpus
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

/** A listing of documents, which are sorted by their ids as their corpus sorts them. */
export const listingOf = (documents: readonly Listed[]): Listing => {
  const lines = documents.map(({ id, sha256 }) => `${JSON.stringify([id, sha256])}\n`).join('')
  const listing = new SharedArrayBuffer(Buffer.byteLength(lines))
  Buffer.from(listing).write(lines)
  return listing
}

/**
 * What came, changed and went between two readings of a corpus: a document is known by its id, its text by its hash. Compares the lines of
 * both in their order, and reads those that differ.
 */
export const differences = (before: Listing, after: Listing): Differences => {
  const old = linesOf(before)
  const [added, changed, removed]: [string[], string[], string[]] = [[], [], []]
  const idAt = (line: number): string | null => idIn(old[line] ?? '')
  let at = 0
  for (const line of linesOf(after)) {
    if (line !== old[at]) {
      const id = idIn(line) ?? ''
      let other = idAt(at)
      for (; other !== null && inCodeOrder(other, id) < 0; other = idAt(++at)) removed.push(other)
      if (other !== id) {
        added.push(id)
        continue
      }
      if (line !== old[at]) changed.push(id)
    }
    at++
  }
  for (let id = idAt(at); id !== null; id = idAt(++at)) removed.push(id)
  return { added: changedOf(added), changed: changedOf(changed), removed: changedOf(removed) }
}

/** More names than anybody reads are only counted. */
const mostNamed = 1000

const changedOf = (ids: readonly string[]): Changed => ({ count: ids.length, first: ids.slice(0, mostNamed) })

type Listed = { readonly id: string; readonly sha256: string }

const linesOf = (listing: Listing): readonly string[] => {
  const lines = Buffer.from(listing).toString().split('\n')
  // Every line ends with a line feed, so that nothing stands behind the last.
  lines.pop()
  return lines
}

/** The id in a line; null where there is no line. A listing was written by `listingOf`, in this program: it is taken for what it is. */
const idIn = (line: string): string | null => (line === '' ? null : JSON.parse(line)[0])
