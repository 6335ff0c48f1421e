import type { Claims } from '../claims/claims.ts'
import type { Register } from '../claims/register.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import type { SearchEngine } from '../index/search-engine.ts'

/** Everything a question is answered from: the corpus, what its documents claim, and the index over their passages. */
export type Archive = {
  readonly corpus: Corpus
  /** The corpus's documents by id. */
  readonly documents: ReadonlyMap<string, Document>
  /** By document id; one entry a document. */
  readonly claims: ReadonlyMap<string, Claims>
  readonly register: Register
  readonly engine: SearchEngine
}
