import { gatherRegister } from '../../claims/register/register.ts'
import { gatherSources, versionOf } from '../../corpus/read-corpus.ts'
import { eachText, type Texts, textAt, textBytesAt, textsOf } from '../../index/tables/columns.ts'
import { mergeTexts, type Origin } from '../../index/tables/merge-tables.ts'
import { assembleTable } from '../../index/tables/passage-table.ts'
import { indexTable, mergeIndexes, type SearchIndex } from '../../index/tables/search-index.ts'
import type { ArchiveContents } from './archive-contents.ts'
import { namingsIn, tellTheSame } from './namings.ts'
import { type ReadDocument, type ReaderSettings, Readers } from './readers.ts'
import type { ReadingProgress } from './reading-progress.ts'
import { mergeRecords, type RecordName, type Records, recordsIn } from './stored-documents.ts'

/**
 * The contents of the corpus at `path` as it is now. What `older` has of a source that has not changed is taken over: only
 * others are read, in threads where they are many, and everything that is made of all documents is merged or gathered out of
 * what is known of each. Equal to contents made of no older ones, and by however many threads. Rejects with a `CorpusError` where
 * the path itself cannot be read.
 */
export const renewContents = async (
  path: string,
  older: ArchiveContents,
  progress: ReadingProgress,
  settings: ReaderSettings = {}
): Promise<ArchiveContents> => {
  const known = new Map<string, number>()
  let number = 0
  for (const key of eachText(older.keys)) known.set(key, number++)
  const readers = new Readers(settings)
  const gathered = await gatherSources<Found>(path, {
    recall: ({ key }) => {
      const document = known.get(key)
      return document === undefined ? null : { from: 'older', id: textAt(older.index.table.ids, document), document }
    },
    read: sources => readers.read(sources),
    batchBytes: settings.batchBytes,
    onProgress: (documents, share) => progress.read(documents, share)
  }).finally(() => readers.close())
  progress.indexing()
  const newer: (ReadDocument & { readonly key: string })[] = []
  const order = gathered.read.map(({ key, value }): Origin => {
    if (value.from === 'older') return { from: 'older', document: value.document }
    newer.push({ ...value, key })
    return { from: 'newer', document: newer.length - 1 }
  })
  const merged = (ofOlder: Texts, name: 'namings' | 'outlines' | 'hashes'): Texts =>
    mergeTexts(ofOlder, textsOf(newer.map(({ batch, at }) => textAt(batch[name], at))), order)
  const olderNamings = older.namings()
  const namings = merged(olderNamings, 'namings')
  const outlines = merged(older.outlines(), 'outlines')
  const hashes = merged(older.hashes(), 'hashes')
  const records = (name: RecordName): Records =>
    mergeRecords(
      older.records[name],
      recordsIn(newer.map(({ batch, at }) => textBytesAt(batch.records[name], at))),
      order
    )
  return {
    facts: {
      version: versionOf(gathered.read.map(({ value: { id } }, number) => ({ id, sha256: textAt(hashes, number) }))),
      fingerprint: gathered.fingerprint,
      rejected: gathered.rejected,
      leftOut: gathered.leftOut
    },
    keys: mergeTexts(older.keys, textsOf(newer.map(({ key }) => key)), order),
    index: indexOf(older.index, newer, order),
    register: tellTheSame(olderNamings, namings) ? older.register : gatherRegister(namingsIn(namings)),
    namings: giving(namings),
    outlines: giving(outlines),
    hashes: giving(hashes),
    records: { documents: records('documents'), claims: records('claims'), texts: records('texts') }
  }
}

/** A document of the older contents, or one that was read. */
type Found = ReadDocument | { readonly from: 'older'; readonly id: string; readonly document: number }

/** A function that holds this value and, unlike one made where the others are known too, nothing else. */
const giving =
  <Value>(value: Value) =>
  (): Value =>
    value

const indexOf = (older: SearchIndex, newer: readonly ReadDocument[], order: readonly Origin[]): SearchIndex => {
  if (newer.length === 0 && order.length === older.table.documents) return older
  const ofNewer = indexTable(assembleTable(newer.map(({ batch, at }) => ({ part: batch.table, document: at }))))
  // What was read is in the order of the ids: where nothing else is left, there is nothing to merge.
  return newer.length === order.length ? ofNewer : mergeIndexes(older, ofNewer, order)
}
