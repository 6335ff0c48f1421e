import { Worker } from 'node:worker_threads'
import type { Progress } from '../../answers/archive/reading-progress.ts'
import type { ArchiveSettings, DeskReply, DeskRequest, NumberedRequest, ThreadMessage } from './desk-messages.ts'
import type { Differences, Manifest } from './manifest.ts'

/** What became of a request: its reply, or nothing because the thread ended before it replied. */
export type Outcome = DeskReply | { readonly kind: 'lost' }

/** A thread that could be started, or one line that says why not. */
export type Started =
  | { readonly kind: 'started'; readonly thread: DeskThread }
  | { readonly kind: 'failed'; readonly reason: string }

/** One worker thread with one archive, from this side of it. */
export class DeskThread {
  readonly manifest: Manifest
  /** From the corpus whose listing the thread was started with. */
  readonly differences: Differences
  readonly #worker: Worker
  readonly #waiting = new Map<number, (outcome: Outcome) => void>()
  /** Resolves when the thread has written down what it read, or has ended. */
  readonly #kept = Promise.withResolvers<void>()
  #asked = 0
  #ended = false
  #whenIdle: (() => void) | null = null

  /**
   * Starts a thread that runs `program` over the corpus of `settings`, and waits until it is ready to answer.
   * `onProgress` is told how far that has come. `onCrash` is called once, with what is known of the cause, if the thread ends later without having been closed.
   */
  static start(
    program: URL,
    settings: ArchiveSettings,
    onCrash: (thread: DeskThread, cause: string) => void,
    onProgress: (progress: Progress) => void
  ): Promise<Started> {
    return new Promise(resolve => {
      // The thread needs none of the environment, and above all not the bot's token.
      const worker = new Worker(program, { workerData: settings, env: {}, execArgv: [] })
      let cause = ''
      let thread: DeskThread | null = null
      worker.on('error', error => {
        cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
      })
      worker.on('exit', code => {
        const why = cause === '' ? `it ended with code ${code}` : cause
        if (thread === null) resolve({ kind: 'failed', reason: `the thread that reads it crashed: ${why}` })
        else if (thread.#end()) onCrash(thread, why)
      })
      worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'opened') {
          thread = new DeskThread(worker, message.manifest, message.differences)
          resolve({ kind: 'started', thread })
        } else if (message.kind === 'unreadable') {
          resolve({ kind: 'failed', reason: message.reason })
          void worker.terminate()
        } else if (message.kind === 'progress') onProgress(message.progress)
        else if (thread === null) return
        else if (message.kind === 'kept') thread.#kept.resolve()
        else thread.#deliver(message.number, message.reply)
      })
    })
  }

  private constructor(worker: Worker, manifest: Manifest, differences: Differences) {
    this.#worker = worker
    this.manifest = manifest
    this.differences = differences
  }

  /** Asks the thread; resolves with `lost` if it ends before it has replied. */
  ask(request: DeskRequest): Promise<Outcome> {
    if (this.#ended) return Promise.resolve({ kind: 'lost' })
    const numbered: NumberedRequest = { number: this.#asked++, request }
    return new Promise(resolve => {
      this.#waiting.set(numbered.number, resolve)
      this.#worker.postMessage(numbered)
    })
  }

  /** Ends a thread that is not asked any more once it has written down what it read: else half a file would be left. */
  async retire(): Promise<void> {
    await this.#kept.promise
    await this.close()
  }

  /** Lets the thread finish what it was asked, then ends it. */
  async close(): Promise<void> {
    if (this.#waiting.size > 0) {
      await new Promise<void>(resolve => {
        this.#whenIdle = resolve
      })
    }
    this.#end()
    await this.#worker.terminate()
  }

  #deliver(number: number, outcome: Outcome): void {
    this.#waiting.get(number)?.(outcome)
    this.#waiting.delete(number)
    if (this.#waiting.size === 0) this.#whenIdle?.()
  }

  /** Whether the thread was still in use; whatever waits for it is told that it is lost. */
  #end(): boolean {
    if (this.#ended) return false
    this.#ended = true
    this.#kept.resolve()
    for (const number of [...this.#waiting.keys()]) this.#deliver(number, { kind: 'lost' })
    return true
  }
}
