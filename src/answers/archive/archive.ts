import type { Claims } from '../../claims/claims.ts'
import type { Register } from '../../claims/register/register.ts'
import type { Corpus, Documents } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import type { SearchEngine } from '../../index/search-engine.ts'
import type { Outline } from './analyses.ts'

/**
 * Everything a question is answered from: the corpus, what its documents claim, and the index over their passages. Documents and
 * claims may be read from the disk when they are asked for; within one answer, one document is one object.
 */
export type Archive = {
  readonly corpus: Omit<Corpus, 'documents'> & { readonly documents: Documents }
  /** The corpus's documents by id. */
  readonly documents: ReadonlyMap<string, Document>
  /** By document id; one entry a document. */
  readonly claims: ReadonlyMap<string, Claims>
  /** The outlines of all documents in their order, each made as it is come to: to list them reads no document. */
  outlines(): Iterable<Outline>
  /** The SHA-256 of each document's text, in their order. */
  hashes(): Iterable<string>
  readonly register: Register
  readonly engine: SearchEngine
}
