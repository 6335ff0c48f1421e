import { resolve } from 'node:path'
import type { Claims } from '../claims/claims.ts'
import { buildRegister } from '../claims/register.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { indexCorpus } from '../index/index-corpus.ts'
import { type Analyse, type Analysis, analyse, analysisOf, KeptAnalyses } from './analyses.ts'
import type { Archive } from './archive.ts'

/**
 * Reads a folder (or one file) into everything that answers need.
 * Rejects with a `CorpusError` of one clear line where the path itself cannot be read.
 */
export const openArchive = (path: string): Promise<Archive> => readArchive(path, analyse)

/** An archive, and how to keep what was read of its documents for the next time. Keeping rejects where the disk does. */
export type OpenedArchive = { readonly archive: Archive; readonly keep: () => Promise<void> }

/** As `openArchive`, but reads anew only documents that are not as they were when the folder `data` was last written to. */
export const openKeptArchive = async (path: string, data: string): Promise<OpenedArchive> => {
  const kept = await KeptAnalyses.open(data, resolve(path))
  return { archive: await readArchive(path, kept.analyse), keep: () => kept.save() }
}

/** Adds to a corpus what its documents claim, who speaks in them, and the index over their passages. */
export const archiveOf = (corpus: Corpus): Archive => assemble(corpus, corpus.documents.map(analysisOf))

const readArchive = async (path: string, analyse: Analyse): Promise<Archive> => {
  const analyses = new Map<string, Analysis>()
  const corpus = await readCorpus(path, (...of) => {
    const analysis = analyse(...of)
    analyses.set(analysis.document.id, analysis)
    return analysis.document
  })
  return assemble(
    corpus,
    corpus.documents.map(document => analyses.get(document.id) ?? analysisOf(document))
  )
}

const assemble = (corpus: Corpus, analyses: readonly Analysis[]): Archive => {
  const claims: ReadonlyMap<string, Claims> = new Map(analyses.map(({ document, claims }) => [document.id, claims]))
  const names = analyses.map(({ names }) => names)
  const register = buildRegister(corpus.documents, claims, names)
  return {
    corpus,
    documents: new Map(corpus.documents.map(document => [document.id, document])),
    claims,
    register,
    engine: indexCorpus(corpus, claims, register)
  }
}
