import { createHash } from 'node:crypto'
import type { Document } from '../corpus/document.ts'
import { firstEndingAfter, hull, type Slice, type Span, slice } from '../text/span.ts'
import type { Citation } from './answer.ts'
import type { Archive } from './archive/archive.ts'
import { cite } from './cite.ts'

/** A place in a document that can be found again later: short enough for an address or a button. */
export type CitedPlace = Span & {
  /** The document's key, see `documentKey`. */
  readonly document: string
}

/** Cited words with the sentences around them: `cited` lies within `citation`, both in their document's offsets. */
export type Context = { readonly citation: Citation; readonly cited: Slice }

/**
 * 24 hexadecimal digits for a document as it is now: the first of its text's hash, and of its id's. A document that was changed, moved
 * or removed is not found by it any more, so that no old offset is ever read in another text.
 */
export const documentKey = ({ id, sha256 }: Pick<Document, 'id' | 'sha256'>): string =>
  `${sha256.slice(0, textDigits)}${idDigitsOf(id)}`

/** The place of a citation. */
export const placeCited = ({ document: id, sha256, start, end }: Citation): CitedPlace => ({
  document: documentKey({ id, sha256 }),
  start,
  end
})

/**
 * A cited place with up to two sentences before it and two after it, of its own and of the neighbouring paragraphs. Null where no such
 * document is in the archive, and where no sentence that may be quoted stands at the place.
 */
export const contextOf = (archive: Archive, place: CitedPlace): Context | null => {
  const document = documentOf(archive, place)
  if (document === undefined) return null
  const { sentences, text } = document
  const first = firstEndingAfter(sentences, place.start)
  // The last sentence that begins before the place ends is the one before the first that ends after its last character.
  const last = Math.min(firstEndingAfter(sentences, place.end - 1), sentences.length - 1)
  const touched = sentences.slice(first, last + 1).filter(({ start }) => start < place.end)
  const cited = hull(touched)
  const [opening] = touched
  const closing = touched.at(-1)
  if (cited === null || opening === undefined || closing === undefined) return null
  const before = sentences.slice(Math.max(0, first - around), first).filter(({ block }) => block >= opening.block - 1)
  const behind = first + touched.length
  const after = sentences.slice(behind, behind + around).filter(({ block }) => block <= closing.block + 1)
  return { citation: cite(document, hull([...before, cited, ...after]) ?? cited), cited: slice(text, cited) }
}

/** The document whose key a place holds. */
const documentOf = ({ outlines, documents }: Archive, place: CitedPlace): Document | undefined => {
  for (const { id, sha256 } of outlines()) {
    const isPossible = place.document.startsWith(sha256.slice(0, textDigits))
    if (isPossible && documentKey({ id, sha256 }) === place.document) return documents.get(id)
  }
  return undefined
}

const idDigitsOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, idDigits)

const textDigits = 16
const idDigits = 8
const around = 2
