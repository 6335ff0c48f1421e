import { createHash } from 'node:crypto'
import { inCodeOrder } from '../text/characters.ts'
import type { Corpus, Rejection } from './corpus.ts'
import { takeApart } from './read-document.ts'
import { findSources, type Source, type SourceParts } from './read-sources.ts'

export { CorpusError } from './read-sources.ts'

/**
 * Reads a folder, recursively, or a single `.txt`, `.md` or `.jsonl` file. A document that cannot be read is rejected alone; of two with
 * one id the first in reading order stays. Throws `CorpusError` when `path` itself cannot be read.
 */
export const readCorpus = async (path: string): Promise<Corpus> => {
  const { read, rejected, leftOut } = await gatherSources(path, {
    recall: () => null,
    read: ({ id, text, fields, front }) => takeApart(id, text, fields, front)
  })
  const documents = read.map(({ value }) => value)
  return { version: versionOf(documents), documents, rejected, leftOut }
}

/** How a source becomes what is wanted of it. */
export type SourceReader<Value> = {
  /** What came of this very source before, with the id of its document; null where that is not known. */
  recall(source: Source): { readonly id: string; readonly value: Value } | null
  /** Called once for each other source that becomes a document. */
  read(parts: SourceParts, source: Source): Value
  /** Told after every source how many documents there are, and what share of the bytes was read. */
  onProgress?(documents: number, share: number): void
}

/** What became of the sources of a corpus, sorted by the ids of their documents. */
export type Gathered<Value> = {
  readonly read: readonly { readonly id: string; readonly key: string; readonly value: Value }[]
  readonly rejected: readonly Rejection[]
  readonly leftOut: readonly string[]
  /** As `fingerprintOf` the files that were read; null where one broke off. */
  readonly fingerprint: string | null
}

/** Reads the sources of a corpus, as `readCorpus` does, into values of any kind. */
export const gatherSources = async <Value>(path: string, reader: SourceReader<Value>): Promise<Gathered<Value>> => {
  const sources = await findSources(path)
  const taken = new Map<string, { readonly id: string; readonly key: string; readonly value: Value }>()
  const rejected: Rejection[] = []
  const take = (source: Source | Rejection): void => {
    if ('reason' in source) {
      rejected.push(source)
      return
    }
    const parts = reader.recall(source) ?? source.read()
    if ('reason' in parts) rejected.push({ document: source.name, reason: parts.reason })
    else if (taken.has(parts.id)) rejected.push({ document: source.name, reason: idTaken(parts.id) })
    else {
      const value = 'value' in parts ? parts.value : reader.read(parts, source)
      taken.set(parts.id, { id: parts.id, key: source.key, value })
    }
  }
  for await (const some of sources.each())
    for (const source of some) {
      take(source)
      reader.onProgress?.(taken.size, sources.bytes === 0 ? 1 : Math.min(1, sources.bytesRead() / sources.bytes))
    }
  const read = [...taken.values()].sort((a, b) => inCodeOrder(a.id, b.id))
  return { read, rejected, leftOut: sources.leftOut, fingerprint: sources.fingerprint() }
}

const idTaken = (id: string): string => `its id "${id}" is taken by another document; give it one of its own`

/** Twelve hexadecimal digits over ids and texts. */
export const versionOf = (documents: Iterable<{ readonly id: string; readonly sha256: string }>): string => {
  const hash = createHash('sha256')
  for (const { id, sha256 } of documents) hash.update(`${JSON.stringify(id)} ${sha256}\n`)
  return hash.digest('hex').slice(0, 12)
}
