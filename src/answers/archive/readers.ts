import { availableParallelism } from 'node:os'
import type { Refused } from '../../corpus/read-corpus.ts'
import type { Source } from '../../corpus/read-sources.ts'
import { textAt } from '../../index/tables/columns.ts'
import { type BatchReading, readBatch } from './read-batch.ts'
import { ReaderPool } from './reader-pool.ts'

/** Who reads the documents of a corpus. */
export type ReaderSettings = {
  /** At most so many threads besides the one that gathers what they read; 0 for none. */
  readonly threads?: number
  /** Threads are started when more bytes than these are to be read. */
  readonly worthThreads?: number
  readonly batchBytes?: number | undefined
  /** The program of a thread, and how many megabytes its heap may have. */
  readonly program?: URL
  readonly heap?: number
}

/** A document that was read: its place in what was read of its batch. */
export type ReadDocument = {
  readonly from: 'newer'
  readonly id: string
  readonly batch: BatchReading
  readonly at: number
}

/** Reads batches of sources: a few in the thread that asks, and where there are many, all of them in threads of their own. */
export class Readers {
  readonly #threads: number
  readonly #worthThreads: number
  readonly #newPool: () => ReaderPool
  #pool: ReaderPool | null = null
  #bytes = 0
  /** Starts what was not asked for before there was a pool. */
  #waiting: (() => void)[] = []

  constructor({
    threads = threadsHere(),
    worthThreads = bytesWorthThreads,
    program = new URL('./reader-thread.ts', import.meta.url),
    heap = threadHeap
  }: ReaderSettings = {}) {
    this.#threads = threads
    this.#worthThreads = worthThreads
    this.#newPool = () => new ReaderPool(program, threads, heap)
  }

  /** What becomes of some sources, in their order (see `SourceReader`). */
  read(sources: readonly Source[]): () => Promise<readonly (ReadDocument | Refused)[]> {
    let reading: Promise<readonly BatchReading[]> | null = null
    const start = (): Promise<readonly BatchReading[]> => {
      reading ??= this.#pool?.read(sources) ?? new Promise(resolve => resolve([readBatch(sources)]))
      return reading
    }
    for (const { bytes } of sources) this.#bytes += bytes.length
    if (this.#threads > 0) this.#waiting.push(start)
    if (this.#threads > 0 && this.#bytes > this.#worthThreads) {
      this.#pool ??= this.#newPool()
      for (const each of this.#waiting.splice(0)) each()
    }
    return async () => (await start()).flatMap(documentsIn)
  }

  /** Ends the threads, if there are any. */
  async close(): Promise<void> {
    await this.#pool?.close()
  }
}

/** One core needs no second thread; more than a few outrun whoever gathers what they read. */
const threadsHere = (): number => {
  const cores = availableParallelism()
  return cores < 2 ? 0 : Math.min(cores, mostThreads)
}

const mostThreads = 4
/** A thread loads the program and its models for half a second, in which it could have read a hundred kilobytes. */
const bytesWorthThreads = 400_000
/** Three times what the hungriest document of the largest size took, so that no thread refuses what another program would read. */
const threadHeap = 2000

const documentsIn = (batch: BatchReading): readonly (ReadDocument | Refused)[] => {
  let at = 0
  return batch.refused.map(reason => {
    if (reason !== null) return { reason }
    return { from: 'newer', id: textAt(batch.table.ids, at), batch, at: at++ }
  })
}
