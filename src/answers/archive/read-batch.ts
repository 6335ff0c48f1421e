import type { Refused } from '../../corpus/read-corpus.ts'
import { takeApart } from '../../corpus/read-document.ts'
import { readSource, type Source } from '../../corpus/read-sources.ts'
import { type Texts, textsOf } from '../../index/tables/columns.ts'
import { type TablePart, tablePart } from '../../index/tables/table-part.ts'
import { type Analysis, analysisOf, outlineOf } from './analyses.ts'
import { namingText } from './namings.ts'
import { type RecordName, storedOf } from './stored-documents.ts'

/**
 * What was read of some sources, as columns: what is stored of each document, and what they bring to the index. It crosses from one
 * thread to another as it stands. Columns are by document, of those that could be read.
 */
export type BatchReading = {
  /** By source: why it became no document, or null. */
  readonly refused: readonly (string | null)[]
  readonly table: TablePart
  readonly namings: Texts
  /** JSON of an `Outline`. */
  readonly outlines: Texts
  /** SHA-256 of the texts. */
  readonly hashes: Texts
  readonly records: Readonly<Record<RecordName, Texts>>
}

/** Reads sources, each by itself: what comes of one does not depend on the others. */
export const readBatch = (sources: readonly Source[]): BatchReading => {
  const refused: (string | null)[] = []
  const analyses: Analysis[] = []
  for (const source of sources) {
    const analysis = read(source)
    refused.push('reason' in analysis ? analysis.reason : null)
    if (!('reason' in analysis)) analyses.push(analysis)
  }
  const stored = analyses.map(storedOf)
  return {
    refused,
    table: tablePart(analyses),
    namings: textsOf(analyses.map(({ naming }) => namingText(naming))),
    outlines: textsOf(analyses.map(({ document, claims }) => JSON.stringify(outlineOf(document, claims)))),
    hashes: textsOf(analyses.map(({ document }) => document.sha256)),
    records: {
      documents: textsOf(stored.map(({ documents }) => documents)),
      claims: textsOf(stored.map(({ claims }) => claims)),
      texts: textsOf(stored.map(({ texts }) => texts))
    }
  }
}

/** What is read of a source that is refused. */
export const refusedSource = (reason: string): BatchReading => ({ ...readBatch([]), refused: [reason] })

/** The buffers of a reading: they go to another thread without being copied. */
export const buffersIn = (value: unknown): readonly ArrayBuffer[] => {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : []
}

/** A reading as it comes from another thread, where buffers have become plain arrays of bytes. */
export const receivedBatch = ({ refused, table, namings, outlines, hashes, records }: BatchReading): BatchReading => ({
  refused,
  table: {
    ...table,
    words: received(table.words),
    ids: received(table.ids),
    publishers: received(table.publishers),
    dates: received(table.dates)
  },
  namings: received(namings),
  outlines: received(outlines),
  hashes: received(hashes),
  records: {
    documents: received(records.documents),
    claims: received(records.claims),
    texts: received(records.texts)
  }
})

const received = ({ bytes, from }: Texts): Texts => ({
  bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
  from
})

/** A document on which the program stumbles costs nobody the others. */
const read = (source: Source): Analysis | Refused => {
  try {
    const parts = readSource(source)
    return 'reason' in parts ? parts : analysisOf(takeApart(parts.id, parts.text, parts.fields, parts.front))
  } catch (error) {
    const [line = ''] = String(error).split('\n')
    return {
      reason: `cannot be read, which is a fault of this program (${line.slice(0, 200)}); leave it out and report that`
    }
  }
}
