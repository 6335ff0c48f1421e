import type { Claims } from '../claims/claims.ts'
import type { Register } from '../claims/register/register.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { PassageEngine } from './passage-engine.ts'
import type { SearchEngine } from './search-engine.ts'
import { tabulate } from './tables/passage-table.ts'
import { indexTable } from './tables/search-index.ts'

/**
 * Indexes the quotable passages of a corpus. `claims` (by document id) tell who speaks where: without them nothing is
 * found by speaker. The register tells which names mean the same.
 */
export const indexCorpus = (corpus: Corpus, claims: ReadonlyMap<string, Claims>, register: Register): SearchEngine => {
  const documents = new Map(corpus.documents.map(document => [document.id, document]))
  return new PassageEngine(indexTable(tabulate(corpus, claims)), documents, register)
}
