import { createHash } from 'node:crypto'
import { inCodeOrder } from '../text/characters.ts'
import type { Corpus, Rejection } from './corpus.ts'
import type { Document } from './document.ts'
import { takeApart } from './read-document.ts'
import { findSources, readSource, type Source } from './read-sources.ts'
import type { SourceStretch } from './stretches.ts'

export { CorpusError } from './read-sources.ts'

/**
 * Reads a folder, recursively, or a single `.txt`, `.md` or `.jsonl` file. A document that cannot be read is rejected alone; of two with
 * one id the first in reading order stays. Throws `CorpusError` when `path` itself cannot be read.
 */
export const readCorpus = async (path: string): Promise<Corpus> => {
  const { read, rejected, leftOut } = await gatherSources<Document>(path, {
    recall: () => null,
    read: sources => async () => sources.map(documentIn)
  })
  const documents = read.toSorted((a, b) => inCodeOrder(a.id, b.id))
  return { version: versionOf(documents), documents, rejected, leftOut }
}

const documentIn = (source: Source): Document | Refused => {
  const parts = readSource(source)
  return 'reason' in parts ? parts : takeApart(parts.id, parts.text, parts.fields, parts.front)
}

/** Why a source does not become a document. */
export type Refused = { readonly reason: string }

/** How a source becomes what is wanted of it; `id` is that of its document. */
export type SourceReader<Value extends { readonly id: string }> = {
  /** What came of this very source before; null where that is not known. */
  recall(source: Source): Value | null
  /** What came of all sources of a stretch with this key, in their order; null where that is not known. */
  recallStretch?(key: string): readonly Value[] | null
  /**
   * What comes of some other sources, in their order. Whoever reads in threads starts at once; whoever does not reads when the result is asked
   * for, which is once, and batch after batch in reading order.
   */
  read(sources: readonly Source[]): () => Promise<readonly (Value | Refused)[]>
  /** So many bytes to read make a batch. */
  readonly batchBytes?: number | undefined
  /** Told how many documents there are, and what share of the bytes has been read for them. */
  onProgress?(documents: number, share: number): void
}

/** What became of the sources of a corpus, in reading order. */
export type Gathered<Value> = {
  readonly read: readonly Value[]
  /** The stretches of which every source became something. */
  readonly stretches: readonly GatheredStretch<Value>[]
  readonly rejected: readonly Rejection[]
  readonly leftOut: readonly string[]
  /** As `fingerprintOf` the files that were read; null where one broke off. */
  readonly fingerprint: string | null
}

/** What came of a stretch, in the order of its sources. */
export type GatheredStretch<Value> = { readonly key: string; readonly values: readonly Value[] }

/**
 * Reads the sources of a corpus, as `readCorpus` does, into values of any kind. What is to be read is handed out in batches, of which
 * so many are under way and no more; what comes of them is taken in reading order, whichever was ready first.
 */
export const gatherSources = async <Value extends { readonly id: string }>(
  path: string,
  reader: SourceReader<Value>
): Promise<Gathered<Value>> => {
  const sources = await findSources(path)
  const taken = new Map<string, Value>()
  const rejected: Rejection[] = []
  const stretches: GatheredStretch<Value>[] = []
  const waiting: Batch<Value>[] = []
  let batch: Turn<Value>[] = []
  let [unread, bytesSettled] = [0, 0]
  const settle = (value: Value | Refused, nameOf: () => string, into: Value[]): void => {
    if ('reason' in value) rejected.push({ document: nameOf(), reason: value.reason })
    else if (taken.has(value.id)) rejected.push({ document: nameOf(), reason: idTaken(value.id) })
    else {
      taken.set(value.id, value)
      into.push(value)
    }
  }
  const finish = ({ stretch: { key, bytes }, values, sources: count }: OpenStretch<Value>): void => {
    if (key !== null && values.length === count) stretches.push({ key, values })
    bytesSettled += bytes
    reader.onProgress?.(taken.size, Math.min(1, bytesSettled / Math.max(1, sources.bytes)))
  }
  const settleFirst = async (): Promise<void> => {
    const first = waiting.shift()
    if (first === undefined) return
    const read = (await first.values()).values()
    for (const turn of first.turns) {
      const { of } = turn
      if ('recalledAll' in turn)
        turn.recalledAll.forEach((value, at) => {
          settle(value, () => nameOf(of.stretch.sources()[at]), of.values)
        })
      else if ('reason' in turn.source) rejected.push(turn.source)
      else {
        const value = turn.recalled ?? read.next().value
        if (value === undefined) throw new Error(`nothing came of ${turn.source.name}`)
        settle(value, () => nameOf(turn.source), of.values)
      }
      if (--of.unsettled === 0) finish(of)
    }
  }
  const close = (): void => {
    const toRead = batch.flatMap(turn =>
      'source' in turn && turn.recalled === null && !('reason' in turn.source) ? [turn.source] : []
    )
    waiting.push({ turns: batch, values: toRead.length === 0 ? async () => [] : reader.read(toRead) })
    batch = []
    unread = 0
  }
  for await (const stretch of sources.each()) {
    for (const turn of turnsOf(stretch, reader)) {
      batch.push(turn)
      if ('source' in turn && turn.recalled === null && !('reason' in turn.source)) unread += turn.source.bytes.length
      if (unread < (reader.batchBytes ?? batchBytes) && batch.length < batchTurns) continue
      close()
      if (waiting.length > mostWaiting) await settleFirst()
    }
  }
  close()
  while (waiting.length > 0) await settleFirst()
  const fingerprint = sources.fingerprint()
  return { read: [...taken.values()], stretches, rejected, leftOut: sources.leftOut, fingerprint }
}

/** Something to be settled in its turn: all of a stretch that is known as a whole, or one source, known by itself or not, or what is none. */
type Turn<Value> = { readonly of: OpenStretch<Value> } & (
  | { readonly recalledAll: readonly Value[] }
  | { readonly source: Source | Rejection; readonly recalled: Value | null }
)

/** A stretch of which some turns are not settled, with what came of the others. */
type OpenStretch<Value> = {
  readonly stretch: SourceStretch
  readonly sources: number
  readonly values: Value[]
  unsettled: number
}

const turnsOf = <Value extends { readonly id: string }>(
  stretch: SourceStretch,
  reader: SourceReader<Value>
): readonly Turn<Value>[] => {
  const recalledAll = stretch.key === null ? null : (reader.recallStretch?.(stretch.key) ?? null)
  if (recalledAll !== null)
    return [{ of: { stretch, sources: recalledAll.length, values: [], unsettled: 1 }, recalledAll }]
  const sources = stretch.sources()
  const of = { stretch, sources: sources.length, values: [], unsettled: sources.length }
  return sources.map(source => ({ of, source, recalled: 'reason' in source ? null : reader.recall(source) }))
}

const nameOf = (source: Source | Rejection | undefined): string =>
  source === undefined ? '' : 'reason' in source ? source.document : source.name

/** Turns that follow each other, and what comes of those that are to be read. */
type Batch<Value> = {
  readonly turns: readonly Turn<Value>[]
  readonly values: () => Promise<readonly (Value | Refused)[]>
}

/** So many bytes to read make a batch: a third of a second's work, and little enough that no thread is left alone with the last of it. */
const batchBytes = 1 << 16
/** So many turns make a batch, however little is to read in them. */
const batchTurns = 1000
/** So many batches wait to be taken: enough that nobody idles while one long document is read. */
const mostWaiting = 32

const idTaken = (id: string): string => `its id "${id}" is taken by another document; give it one of its own`

/** Twelve hexadecimal digits over ids and texts. */
export const versionOf = (documents: Iterable<{ readonly id: string; readonly sha256: string }>): string => {
  const hash = createHash('sha256')
  let lines = ''
  for (const { id, sha256 } of documents) {
    lines += `${JSON.stringify(id)} ${sha256}\n`
    if (lines.length < hashedAtOnce) continue
    hash.update(lines)
    lines = ''
  }
  return hash.update(lines).digest('hex').slice(0, 12)
}

/** In characters: each line by itself would take longer. */
const hashedAtOnce = 1 << 16
