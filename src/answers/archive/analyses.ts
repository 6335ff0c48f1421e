import type { Claims } from '../../claims/claims.ts'
import { readClaims } from '../../claims/read-claims.ts'
import { type Naming, namingOf } from '../../claims/register/register.ts'
import type { Document } from '../../corpus/document.ts'
import { countedKeys } from '../estimates/counted-keys.ts'

/** What is read from one document: itself taken apart, what it claims, and what it tells the register. */
export type Analysis = { readonly document: Document; readonly claims: Claims; readonly naming: Naming }

/** All that can be told from a document alone. Linear in its length. */
export const analysisOf = (document: Document): Analysis => {
  const claims = readClaims(document)
  return { document, claims, naming: namingOf(document, claims) }
}

/** What lists of documents show and complete, of one document. */
export type Outline = {
  readonly id: string
  readonly sha256: string
  readonly title: string | null
  readonly publisher: string | null
  /** What its estimates count, as written. */
  readonly counted: readonly string[]
  /** Keys of the words by which they can be asked for. */
  readonly countedKeys: readonly string[]
}

/** The outline of a document with its claims. */
export const outlineOf = (document: Document, { estimates }: Claims): Outline => ({
  id: document.id,
  sha256: document.sha256,
  title: document.metadata.title?.value ?? null,
  publisher: document.metadata.publisher?.value ?? null,
  counted: estimates.flatMap(({ of }) => of?.text ?? []),
  countedKeys: countedKeys(document, estimates)
})
