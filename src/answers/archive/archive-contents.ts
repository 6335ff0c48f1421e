import { type RegisterContents, registerOf } from '../../claims/register/register.ts'
import type { Rejection } from '../../corpus/corpus.ts'
import { PassageEngine } from '../../index/passage-engine.ts'
import { eachText, GrowingLists, type Lists, type Texts, textAt, textsOf } from '../../index/tables/columns.ts'
import { assembleTable } from '../../index/tables/passage-table.ts'
import { indexTable, type SearchIndex } from '../../index/tables/search-index.ts'
import { columnsOf, indexFrom, type StoredColumns } from '../../index/tables/storage.ts'
import type { Outline } from './analyses.ts'
import type { Archive } from './archive.ts'
import type { Section, Snapshot } from './snapshot-file.ts'
import { type RecordName, type Records, recordNames, recordsIn, StoredDocuments } from './stored-documents.ts'

/** What is said about a corpus as a whole. */
export type CorpusFacts = {
  readonly version: string
  /** Of the files that were read, as `fingerprintOf` tells it; null where one broke off. */
  readonly fingerprint: string | null
  readonly rejected: readonly Rejection[]
  readonly leftOut: readonly string[]
}

/**
 * All that an archive is made of, in the form in which it is stored. Whatever is by document is in the order of their ids.
 * What only a reload or a list needs is read when it is asked for.
 */
export type ArchiveContents = {
  readonly facts: CorpusFacts
  /** By document: the key of the source that it was read from. */
  readonly keys: Texts
  readonly index: SearchIndex
  readonly register: RegisterContents
  /** By document: what the register is gathered from, as `namings.ts` writes it. */
  namings(): Texts
  stretches(): StoredStretches
  /** By document: its outline as JSON. */
  outlines(): Texts
  /** By document: the SHA-256 of its text. */
  hashes(): Texts
  readonly records: Readonly<Record<RecordName, Records>>
}

/** By stretch of a file of records: its key, and the numbers of its documents in reading order. */
export type StoredStretches = { readonly keys: Texts; readonly documents: Lists }

/** An archive that answers from what is stored. */
export const archiveFrom = (contents: ArchiveContents): Archive => {
  const { facts, index } = contents
  const { documents, claims, list } = new StoredDocuments(index.table.ids, name => contents.records[name])
  const register = registerOf(contents.register)
  const made: Outline[] = []
  return {
    corpus: { version: facts.version, documents: list, rejected: facts.rejected, leftOut: facts.leftOut },
    documents,
    claims,
    *outlines() {
      const stored = made.length < index.table.documents ? contents.outlines() : textsOf([])
      for (let number = 0; number < index.table.documents; number++) {
        const outline: Outline = made[number] ?? JSON.parse(textAt(stored, number))
        made[number] = outline
        yield outline
      }
    },
    hashes: () => eachText(contents.hashes()),
    register,
    engine: new PassageEngine(index, documents, register)
  }
}

/** The sections of a snapshot. This and `contentsOf` are all there is to say about how an archive is stored. */
export function* sectionsOf(contents: ArchiveContents): Generator<Section, undefined> {
  const { facts, keys, index, register, records } = contents
  yield json('facts', facts)
  yield json('register', register)
  for (const [name, column] of columnsOf(index)) yield { name, parts: [bytesOf(column)] }
  yield* texts('keys', keys)
  yield* texts('namings', contents.namings())
  const stretches = contents.stretches()
  yield* texts('stretches', stretches.keys)
  yield { name: 'stretches.numbers', parts: [bytesOf(stretches.documents.numbers)] }
  yield { name: 'stretches.starts', parts: [bytesOf(stretches.documents.from)] }
  yield* texts('outlines', contents.outlines())
  yield* texts('hashes', contents.hashes())
  for (const name of recordNames) {
    yield { name: `records.${name}`, parts: records[name].pieces(0, index.table.documents) }
    yield { name: `records.${name}.from`, parts: [bytesOf(records[name].from)] }
  }
}

/** What a snapshot that `sectionsOf` was written to holds. */
export const contentsOf = (snapshot: Snapshot): ArchiveContents => {
  const columns = columnsIn(snapshot)
  return {
    facts: JSON.parse(snapshot.read('facts').toString()),
    register: JSON.parse(snapshot.read('register').toString()),
    index: indexFrom(columns),
    keys: textsIn(columns, 'keys'),
    ...partsOnDisk(snapshot)
  }
}

/** As much is read at once of what is copied from an older snapshot. */
const pieceLength = 1 << 20

/** Of what a snapshot holds, all that stays in its file until it is asked for. */
export const partsOnDisk = (
  snapshot: Snapshot
): Pick<ArchiveContents, 'namings' | 'stretches' | 'outlines' | 'hashes' | 'records'> => {
  const of = (name: RecordName): Records => {
    const bytes = snapshot.read(`records.${name}.from`)
    const from = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / Float64Array.BYTES_PER_ELEMENT)
    return {
      from,
      *pieces(start, end) {
        const last = from[end] ?? 0
        for (let at = from[start] ?? 0; at < last; at += pieceLength)
          yield snapshot.readPart(`records.${name}`, at, Math.min(last, at + pieceLength))
      }
    }
  }
  return {
    namings: () => textsIn(columnsIn(snapshot), 'namings'),
    stretches: () => {
      const columns = columnsIn(snapshot)
      const documents = { numbers: columns.u32('stretches.numbers'), from: columns.u32('stretches.starts') }
      return { keys: textsIn(columns, 'stretches'), documents }
    },
    outlines: () => textsIn(columnsIn(snapshot), 'outlines'),
    hashes: () => textsIn(columnsIn(snapshot), 'hashes'),
    records: { documents: of('documents'), claims: of('claims'), texts: of('texts') }
  }
}

const textsIn = (columns: StoredColumns, name: string): Texts => ({
  bytes: columns.bytes(`${name}.bytes`),
  from: columns.u32(`${name}.from`)
})

const columnsIn = (snapshot: Snapshot): StoredColumns => {
  const over = <Column>(
    type: { new (buffer: ArrayBufferLike, start: number, length: number): Column; readonly BYTES_PER_ELEMENT: number },
    name: string
  ): Column => {
    const { buffer, byteOffset, length } = snapshot.read(name)
    return new type(buffer, byteOffset, length / type.BYTES_PER_ELEMENT)
  }
  return {
    bytes: name => snapshot.read(name),
    u16: name => over(Uint16Array, name),
    u32: name => over(Uint32Array, name),
    i32: name => over(Int32Array, name)
  }
}

/** The contents of no archive at all. */
export const emptyContents = (): ArchiveContents => {
  const none = recordsIn([])
  return {
    facts: { version: '', fingerprint: null, rejected: [], leftOut: [] },
    keys: textsOf([]),
    index: indexTable(assembleTable([])),
    register: { speakers: [], groups: [] },
    namings: () => textsOf([]),
    stretches: () => ({ keys: textsOf([]), documents: new GrowingLists().taken() }),
    outlines: () => textsOf([]),
    hashes: () => textsOf([]),
    records: { documents: none, claims: none, texts: none }
  }
}

const json = (name: string, value: unknown): Section => ({ name, parts: [Buffer.from(JSON.stringify(value))] })

const texts = (name: string, { bytes, from }: Texts): readonly Section[] => [
  { name: `${name}.bytes`, parts: [bytes] },
  { name: `${name}.from`, parts: [bytesOf(from)] }
]

const bytesOf = (column: ArrayBufferView): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
