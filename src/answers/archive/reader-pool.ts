import { Worker } from 'node:worker_threads'
import type { Source } from '../../corpus/read-sources.ts'
import { type BatchReading, readBatch, receivedBatch, refusedSource } from './read-batch.ts'

/**
 * Threads that read batches of sources, each one batch at a time; they are started as there is work for them. A batch whose thread
 * crashed is read once more, source by source: which of them crashes its thread again is refused. Where no thread can be started, batches
 * are read in this one.
 */
export class ReaderPool {
  readonly #program: URL
  readonly #heap: number
  #most: number
  /** What each thread reads; null for one that waits for work. */
  readonly #threads = new Map<Worker, Task | null>()
  readonly #waiting: Task[] = []
  #closed = false

  /** At most `most` threads, each of which runs `program` with a heap of so many megabytes at most. */
  constructor(program: URL, most: number, heap: number) {
    this.#program = program
    this.#most = most
    this.#heap = heap
  }

  /** What is read of some sources, in their order: as one batch, or where that crashed a thread, as one for each. Never rejects. */
  async read(sources: readonly Source[]): Promise<readonly BatchReading[]> {
    const first = await this.#ask(sources)
    if (first.kind === 'read') return [first.batch]
    const alone: BatchReading[] = []
    for (const source of sources) {
      const again = await this.#ask([source])
      alone.push(again.kind === 'read' ? again.batch : refusedSource(again.reason))
    }
    return alone
  }

  /** Ends the threads, and with them whatever they read. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#threads.keys()].map(thread => thread.terminate()))
  }

  #ask(sources: readonly Source[]): Promise<Outcome> {
    return new Promise(resolve => {
      this.#waiting.push({ sources, resolve })
      this.#handOut()
    })
  }

  #handOut(): void {
    for (const [thread, reading] of this.#threads) if (reading === null) this.#give(thread)
    while (this.#waiting.length > 0 && this.#threads.size < this.#most && !this.#closed) this.#start()
    if (this.#threads.size > 0) return
    for (const { sources, resolve } of this.#waiting.splice(0))
      resolve(this.#closed ? lost('the reading was given up') : { kind: 'read', batch: readBatch(sources) })
  }

  #give(thread: Worker): void {
    this.#threads.set(thread, null)
    const mayBeLarge = [...this.#threads.values()].every(task => task === null || !isLarge(task))
    const next = this.#waiting.findIndex(task => mayBeLarge || !isLarge(task))
    const [task = null] = next < 0 ? [] : this.#waiting.splice(next, 1)
    this.#threads.set(thread, task)
    if (task === null) return
    // Copied, since a source's bytes are part of a larger piece of its file, and are needed again if the thread crashes.
    const sources = task.sources.map(source => ({ ...source, bytes: new Uint8Array(source.bytes) }))
    thread.postMessage(
      sources,
      sources.map(({ bytes }) => bytes.buffer)
    )
  }

  #start(): void {
    const thread = newThread(this.#program, this.#heap)
    if (thread === null) {
      this.#most = this.#threads.size
      return
    }
    let isReady = false
    let reason = ''
    thread.on('message', (message: 'ready' | BatchReading) => {
      if (message === 'ready') isReady = true
      else this.#threads.get(thread)?.resolve({ kind: 'read', batch: receivedBatch(message) })
      this.#threads.set(thread, null)
      this.#handOut()
    })
    thread.on('error', error => {
      reason = reasonOf(error)
    })
    thread.on('exit', code => {
      const task = this.#threads.get(thread)
      this.#threads.delete(thread)
      // One that never was ready tells nothing about a document, and another would fare no better.
      if (!isReady) this.#most = this.#threads.size
      task?.resolve(lost(reason === '' ? `it ended with code ${code}` : reason))
      this.#handOut()
    })
    this.#threads.set(thread, starting)
  }
}

type Task = { readonly sources: readonly Source[]; readonly resolve: (outcome: Outcome) => void }

/** What came of a batch: what was read, or why a source that is read alone is refused, as its thread crashed. */
type Outcome =
  | { readonly kind: 'read'; readonly batch: BatchReading }
  | { readonly kind: 'lost'; readonly reason: string }

/**
 * The memory that a thread takes grows with what it reads, to some hundred times as much: of batches like these, which hold one long
 * document, only one is read at a time.
 */
const isLarge = ({ sources }: Task): boolean => sources.reduce((sum, { bytes }) => sum + bytes.length, 0) > 500_000

/** What a thread does that is not ready yet. */
const starting: Task = { sources: [], resolve: () => undefined }

/** A thread needs nothing of the environment, least of all the bot's token. */
const newThread = (program: URL, heap: number): Worker | null => {
  try {
    return new Worker(program, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: heap } })
  } catch {
    return null
  }
}

const lost = (why: string): Outcome => ({
  kind: 'lost',
  reason: `cannot be read: the thread that read it crashed: ${why}; leave it out, or split it into several documents`
})

const reasonOf = (error: unknown): string => {
  const line = error instanceof Error ? error.message : String(error)
  return line.split('\n')[0]?.slice(0, 200) ?? ''
}
