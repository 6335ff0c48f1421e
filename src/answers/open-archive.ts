import { readClaims } from '../claims/read-claims.ts'
import { buildRegister } from '../claims/register.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { indexCorpus } from '../index/index-corpus.ts'
import type { Archive } from './archive.ts'

/**
 * Reads a folder (or one file) into everything that answers need.
 * Rejects with a `CorpusError` of one clear line where the path itself cannot be read.
 */
export const openArchive = async (path: string): Promise<Archive> => archiveOf(await readCorpus(path))

/** Adds to a corpus what its documents claim, who speaks in them, and the index over their passages. */
export const archiveOf = (corpus: Corpus): Archive => {
  const claims = new Map(corpus.documents.map(document => [document.id, readClaims(document)]))
  const register = buildRegister(corpus.documents, claims)
  return {
    corpus,
    documents: new Map(corpus.documents.map(document => [document.id, document])),
    claims,
    register,
    engine: indexCorpus(corpus, claims, register)
  }
}
