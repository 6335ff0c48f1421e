import { gatherRegister } from '../../claims/register/register.ts'
import { type GatheredStretch, gatherSources, versionOf } from '../../corpus/read-corpus.ts'
import { eachText, GrowingLists, listAt, type Texts, textAt, textBytesAt, textsOf } from '../../index/tables/columns.ts'
import { mergeTexts, type Origin } from '../../index/tables/merge-tables.ts'
import { assembleTable } from '../../index/tables/passage-table.ts'
import { indexTable, mergeIndexes, type SearchIndex } from '../../index/tables/search-index.ts'
import { inCodeOrder } from '../../text/characters.ts'
import type { ArchiveContents, StoredStretches } from './archive-contents.ts'
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
  const known = numbersOf(older.keys)
  const olderStretches = older.stretches()
  const knownStretches = numbersOf(olderStretches.keys)
  const ofOlder = (document: number): Found => ({
    from: 'older',
    id: textAt(older.index.table.ids, document),
    document
  })
  const readers = new Readers(settings)
  const gathered = await gatherSources<Found>(path, {
    recall: ({ key }) => {
      const document = known.get(key)
      return document === undefined ? null : ofOlder(document)
    },
    recallStretch: key => {
      const stretch = knownStretches.get(key)
      return stretch === undefined ? null : Array.from(listAt(olderStretches.documents, stretch), ofOlder)
    },
    read: sources => {
      const reading = readers.read(sources)
      return async () => (await reading()).map((each, at) => ({ ...each, key: sources[at]?.key ?? '' }))
    },
    batchBytes: settings.batchBytes,
    onProgress: (documents, share) => progress.read(documents, share)
  }).finally(() => readers.close())
  progress.indexing()
  const found = gathered.read.toSorted(inOrder)
  const newer: Newer[] = []
  const order = found.map((each): Origin => {
    if (each.from === 'older') return { from: 'older', document: each.document }
    newer.push(each)
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
      version: versionOf(found.map(({ id }, number) => ({ id, sha256: textAt(hashes, number) }))),
      fingerprint: gathered.fingerprint,
      rejected: gathered.rejected,
      leftOut: gathered.leftOut
    },
    stretches: giving(stretchesOf(gathered.stretches, found)),
    keys: mergeTexts(older.keys, textsOf(newer.map(({ key }) => key)), order),
    index: indexOf(older.index, newer, order),
    register: tellTheSame(olderNamings, namings) ? older.register : gatherRegister(namingsIn(namings)),
    namings: giving(namings),
    outlines: giving(outlines),
    hashes: giving(hashes),
    records: { documents: records('documents'), claims: records('claims'), texts: records('texts') }
  }
}

const numbersOf = (texts: Texts): ReadonlyMap<string, number> =>
  new Map(Array.from(eachText(texts), (text, number) => [text, number]))

/** A document of the older contents, or one that was read. */
type Found = Newer | { readonly from: 'older'; readonly id: string; readonly document: number }
type Newer = ReadDocument & { readonly key: string }

/** By their ids, in the order of which older documents are numbered. */
const inOrder = (a: Found, b: Found): number =>
  a.from === 'older' && b.from === 'older' ? a.document - b.document : inCodeOrder(a.id, b.id)

/** Stretches of documents as they are stored; `found` are all documents by their number. */
const stretchesOf = (stretches: readonly GatheredStretch<Found>[], found: readonly Found[]): StoredStretches => {
  const numbers = new Map(found.map((each, number) => [each, number]))
  const documents = new GrowingLists()
  for (const { values } of stretches) {
    for (const value of values) documents.push(numbers.get(value) ?? 0)
    documents.close()
  }
  return { keys: textsOf(stretches.map(({ key }) => key)), documents: documents.taken() }
}

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
