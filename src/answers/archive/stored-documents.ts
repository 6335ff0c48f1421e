import type { Claims } from '../../claims/claims.ts'
import type { Documents } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { countOf, eachText, numberOfText, type Texts, textAt } from '../../index/tables/columns.ts'
import type { Analysis } from './analyses.ts'

/** The stored bytes of one part of each document, by its number. */
export type Records = (document: number) => Uint8Array

/** The parts in which a document is stored: what was read of it (JSON), what it claims (JSON), and its text. */
export const recordNames = ['documents', 'claims', 'texts'] as const
export type RecordName = (typeof recordNames)[number]

/** The records of one document. Its id is not among them. */
export const recordsOf = ({ document, claims }: Analysis): Readonly<Record<RecordName, Uint8Array>> => {
  const { id: _, text, ...taken } = document
  return {
    documents: Buffer.from(JSON.stringify(taken)),
    claims: Buffer.from(JSON.stringify(claims)),
    texts: Buffer.from(text)
  }
}

/** Documents and claims that are read from their records when they are asked for. `ids` are sorted. */
export class StoredDocuments {
  readonly documents: ReadonlyMap<string, Document>
  readonly claims: ReadonlyMap<string, Claims>
  readonly list: Documents

  constructor(ids: Texts, records: Readonly<Record<RecordName, Records>>) {
    const read = (name: RecordName, number: number): string => Buffer.from(records[name](number)).toString()
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
