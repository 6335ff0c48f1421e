import type { Claims } from '../../claims/claims.ts'
import type { Documents } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { countOf, eachText, numberOfText, type Texts, textAt } from '../../index/tables/columns.ts'
import type { Origin } from '../../index/tables/merge-tables.ts'
import type { Analysis } from './analyses.ts'

/** The stored bytes of one part of each document. */
export type Records = {
  /** Where the record of each document starts, in bytes, if all stand one after the other, and where the last one ends. */
  readonly from: Float64Array
  /** The records of the documents from `start` to the one before `end`, one after the other, in pieces. */
  pieces(start: number, end: number): Iterable<Uint8Array>
}

/** The record of one document. */
export const recordAt = (records: Records, document: number): Buffer =>
  Buffer.concat([...records.pieces(document, document + 1)])

/** The records that stand in memory, one a document. */
export const recordsIn = (made: readonly Uint8Array[]): Records => ({
  from: startsOf(made.length, document => made[document]?.length ?? 0),
  pieces: (start, end) => made.slice(start, end)
})

/** The records that two hold for documents, in the order given: what follows each other there is read at once. */
export const mergeRecords = (older: Records, newer: Records, order: readonly Origin[]): Records => {
  const of = { older, newer }
  return {
    from: startsOf(order.length, number => {
      const { from, document } = order[number] ?? nowhere
      return (of[from].from[document + 1] ?? 0) - (of[from].from[document] ?? 0)
    }),
    *pieces(start, end) {
      for (let next = start; next < end; ) {
        const { from, document } = order[next] ?? nowhere
        const first = next++
        while (next < end && order[next]?.from === from && order[next]?.document === document + next - first) next++
        yield* of[from].pieces(document, document + next - first)
      }
    }
  }
}

const nowhere: Origin = { from: 'newer', document: -1 }

const startsOf = (documents: number, lengthOf: (document: number) => number): Float64Array => {
  const from = new Float64Array(documents + 1)
  for (let document = 0; document < documents; document++)
    from[document + 1] = (from[document] ?? 0) + lengthOf(document)
  return from
}

/** The parts in which a document is stored: what was read of it (JSON), what it claims (JSON), and its text. */
export const recordNames = ['documents', 'claims', 'texts'] as const
export type RecordName = (typeof recordNames)[number]

/** The records of one document. Its id is not among them. */
export const storedOf = ({ document, claims }: Analysis): Readonly<Record<RecordName, string>> => {
  const { id: _, text, ...taken } = document
  return { documents: JSON.stringify(taken), claims: JSON.stringify(claims), texts: text }
}

/** Documents and claims that are read from their records when they are asked for. `ids` are sorted. */
export class StoredDocuments {
  readonly documents: ReadonlyMap<string, Document>
  readonly claims: ReadonlyMap<string, Claims>
  readonly list: Documents

  /** `records` is asked each time, since what is stored may move. */
  constructor(ids: Texts, records: (name: RecordName) => Records) {
    const read = (name: RecordName, number: number): string => recordAt(records(name), number).toString()
    const documents = new StoredMap(ids, (number): Document => {
      const taken: Omit<Document, 'id' | 'text'> = JSON.parse(read('documents', number))
      return { id: textAt(ids, number), text: read('texts', number), ...taken }
    })
    this.documents = documents
    this.claims = new StoredMap(ids, (number): Claims => JSON.parse(read('claims', number)))
    this.list = {
      length: countOf(ids),
      slice: (start, end) =>
        Array.from({ length: Math.max(0, Math.min(end, countOf(ids)) - start) }, (_, at) => documents.at(start + at)),
      [Symbol.iterator]: () => documents.values()
    }
  }
}

/**
 * A map whose values are made when they are asked for. A value that somebody still holds, or that was given in the same turn of
 * the thread, is given again: so one answer never sees two of the same, and memory holds no more than what is in use.
 */
class StoredMap<Value extends object> implements ReadonlyMap<string, Value> {
  readonly #ids: Texts
  readonly #make: (number: number) => Value
  readonly #made = new Map<number, WeakRef<Value>>()

  constructor(ids: Texts, make: (number: number) => Value) {
    this.#ids = ids
    this.#make = make
  }

  get size(): number {
    return countOf(this.#ids)
  }

  at(number: number): Value {
    const known = this.#made.get(number)?.deref()
    if (known !== undefined) return known
    const made = this.#make(number)
    this.#made.set(number, new WeakRef(made))
    return made
  }

  get(id: string): Value | undefined {
    const number = numberOfText(this.#ids, id)
    return number < 0 ? undefined : this.at(number)
  }

  has(id: string): boolean {
    return numberOfText(this.#ids, id) >= 0
  }

  keys(): MapIterator<string> {
    return eachText(this.#ids)
  }

  *values(): Generator<Value, undefined> {
    for (let number = 0; number < this.size; number++) yield this.at(number)
  }

  *entries(): Generator<[string, Value], undefined> {
    for (let number = 0; number < this.size; number++) yield [textAt(this.#ids, number), this.at(number)]
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }

  forEach(visit: (value: Value, id: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [id, value] of this.entries()) visit(value, id, this)
  }
}
