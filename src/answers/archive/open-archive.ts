import { resolve } from 'node:path'
import { gatherRegister, registerOf } from '../../claims/register/register.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { fingerprintOf } from '../../corpus/read-sources.ts'
import { indexCorpus } from '../../index/index-corpus.ts'
import { analysisOf, outlineOf } from './analyses.ts'
import type { Archive } from './archive.ts'
import {
  type ArchiveContents,
  archiveFrom,
  contentsOf,
  emptyContents,
  partsOnDisk,
  sectionsOf
} from './archive-contents.ts'
import { snapshotPath, tidyDataFolder } from './data-folder.ts'
import { programVersion } from './program-version.ts'
import type { ReaderSettings } from './readers.ts'
import { type Progress, ReadingProgress } from './reading-progress.ts'
import { renewContents } from './renew-contents.ts'
import { openSnapshot, type Snapshot, writeSnapshot } from './snapshot-file.ts'

/**
 * Reads a folder (or one file) into everything that answers need, in memory.
 * Rejects with a `CorpusError` of one clear line where the path itself cannot be read.
 */
export const openArchive = async (
  path: string,
  tell?: (progress: Progress) => void,
  readers?: ReaderSettings
): Promise<Archive> => archiveFrom(await renewContents(path, emptyContents(), new ReadingProgress(tell), readers))

/** Adds to a corpus what its documents claim, who speaks in them, and the index over their passages. */
export const archiveOf = (corpus: Corpus): Archive => {
  const analyses = corpus.documents.map(analysisOf)
  const claims = new Map(analyses.map(({ document, claims }) => [document.id, claims]))
  const register = registerOf(gatherRegister(analyses.map(({ naming }) => naming)))
  return {
    corpus,
    documents: new Map(corpus.documents.map(document => [document.id, document])),
    claims,
    outlines: () => analyses.map(({ document, claims }) => outlineOf(document, claims)),
    hashes: () => corpus.documents.map(({ sha256 }) => sha256),
    register,
    engine: indexCorpus(corpus, claims, register)
  }
}

/** An archive, and how to keep what was read of its documents for the next time. */
export type OpenedArchive = {
  readonly archive: Archive
  /** Writes the snapshot, unless it holds this already; answers go on meanwhile. Rejects where the disk does. */
  readonly keep: () => Promise<void>
  /** Lets go of the file. The archive answers no more. */
  readonly close: () => void
}

/**
 * As `openArchive`, but with what is kept in the folder `data`: where no file has changed since that was written, all of it
 * is taken from there; where some have, only they are read. Texts and claims stay on the disk.
 */
export const openKeptArchive = async (
  path: string,
  data: string,
  tell?: (progress: Progress) => void,
  readers?: ReaderSettings
): Promise<OpenedArchive> => {
  const of = { program: await programVersion(), corpus: resolve(path) }
  const place = snapshotPath(data, of.corpus)
  await tidyDataFolder(data, place)
  let snapshot = openSnapshot(place, of)
  const close = (): void => snapshot?.close()
  try {
    const older = snapshot === null ? emptyContents() : contentsOf(snapshot)
    const { fingerprint } = older.facts
    if (snapshot !== null && fingerprint !== null && fingerprint === (await fingerprintOf(path)))
      return { archive: archiveFrom(older), keep: async () => undefined, close }
    const renewed = await renewContents(path, older, new ReadingProgress(tell), readers)
    const contents = withMovableRecords(renewed)
    const keep = async (): Promise<void> => {
      const written = await writeSnapshot(place, of, sectionsOf(contents))
      contents.moveTo(written)
      snapshot?.close()
      snapshot = written
    }
    return { archive: archiveFrom(contents), keep, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Contents whose records can be moved from memory and from an older snapshot into a newer one, while they are in use. */
const withMovableRecords = (contents: ArchiveContents): ArchiveContents & { moveTo(snapshot: Snapshot): void } => {
  let { namings, stretches, outlines, hashes, records } = contents
  return {
    ...contents,
    namings: () => namings(),
    stretches: () => stretches(),
    outlines: () => outlines(),
    hashes: () => hashes(),
    get records() {
      return records
    },
    moveTo: snapshot => {
      ;({ namings, stretches, outlines, hashes, records } = partsOnDisk(snapshot))
    }
  }
}
