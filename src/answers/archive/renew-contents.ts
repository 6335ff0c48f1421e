import { gatherRegister } from '../../claims/register/register.ts'
import { gatherSources, versionOf } from '../../corpus/read-corpus.ts'
import { takeApart } from '../../corpus/read-document.ts'
import { eachText, textAt, textsOf } from '../../index/tables/columns.ts'
import { mergeTexts, type Origin } from '../../index/tables/merge-tables.ts'
import { GrowingTable } from '../../index/tables/passage-table.ts'
import { indexTable, mergeIndexes } from '../../index/tables/search-index.ts'
import { type Analysis, analysisOf, outlineOf } from './analyses.ts'
import type { ArchiveContents } from './archive-contents.ts'
import { namingsIn, namingText, tellTheSame } from './namings.ts'
import type { ReadingProgress } from './reading-progress.ts'
import { mergeRecords, type RecordName, type Records, recordsIn, recordsOf } from './stored-documents.ts'

/**
 * The contents of the corpus at `path` as it is now. What `older` has of a source that has not changed is taken over: only
 * others are read, and everything that is made of all documents is merged or gathered out of what is known of each.
 * Equal to contents made of no older ones. Rejects with a `CorpusError` where the path itself cannot be read.
 */
export const renewContents = async (
  path: string,
  older: ArchiveContents,
  progress: ReadingProgress
): Promise<ArchiveContents> => {
  const known = new Map<string, number>()
  let number = 0
  for (const key of eachText(older.keys)) known.set(key, number++)
  const table = new GrowingTable()
  const newer: Newer[] = []
  const newerKeys: string[] = []
  const gathered = await gatherSources<Origin>(path, {
    recall: ({ key }) => {
      const document = known.get(key)
      if (document === undefined) return null
      return { id: textAt(older.index.table.ids, document), value: { from: 'older', document } }
    },
    read: ({ id, text, fields, front }, { key }) => {
      const analysis = analysisOf(takeApart(id, text, fields, front))
      table.add(analysis.document, analysis.claims)
      newer.push(newerOf(analysis))
      newerKeys.push(key)
      return { from: 'newer', document: newer.length - 1 }
    },
    onProgress: (documents, share) => progress.read(documents, share)
  })
  progress.indexing()
  const order = gathered.read.map(({ value }) => value)
  const olderNamings = older.namings()
  const namings = mergeTexts(olderNamings, textsOf(newer.map(({ naming }) => naming)), order)
  const outlines = mergeTexts(older.outlines(), textsOf(newer.map(({ outline }) => outline)), order)
  const hashes = mergeTexts(older.hashes(), textsOf(newer.map(({ sha256 }) => sha256)), order)
  const records = (name: RecordName): Records =>
    mergeRecords(older.records[name], recordsIn(newer.map(each => each.records[name])), order)
  const isSame = newer.length === 0 && order.length === older.index.table.documents
  return {
    facts: {
      version: versionOf(gathered.read.map(({ id }, number) => ({ id, sha256: textAt(hashes, number) }))),
      fingerprint: gathered.fingerprint,
      rejected: gathered.rejected,
      leftOut: gathered.leftOut
    },
    keys: mergeTexts(older.keys, textsOf(newerKeys), order),
    index: isSame ? older.index : mergeIndexes(older.index, indexTable(table.taken()), order),
    register: tellTheSame(olderNamings, namings) ? older.register : gatherRegister(namingsIn(namings)),
    namings: () => namings,
    outlines: () => outlines,
    hashes: () => hashes,
    records: { documents: records('documents'), claims: records('claims'), texts: records('texts') }
  }
}

/** What is kept of a document that was read: its text and its claims only as they are stored. */
type Newer = {
  readonly naming: string
  readonly outline: string
  readonly sha256: string
  readonly records: ReturnType<typeof recordsOf>
}

const newerOf = (analysis: Analysis): Newer => ({
  naming: namingText(analysis.naming),
  outline: JSON.stringify(outlineOf(analysis.document, analysis.claims)),
  sha256: analysis.document.sha256,
  records: recordsOf(analysis)
})
