import type { Answer } from '../../answers/answer.ts'
import type { Progress } from '../../answers/archive/reading-progress.ts'
import type { CitedPlace, Context } from '../../answers/context.ts'
import type { SourceList, SourcePage } from '../../answers/source-page.ts'
import type { Plot } from '../../charts/plot.ts'
import { english } from '../../languages/english.ts'
import { languageOf } from '../../languages/languages.ts'
import type { Actor } from '../command/actor.ts'
import type { Asking } from '../command/asking.ts'
import type { Command } from '../command/command.ts'
import type { Completes } from '../command/options.ts'
import { readAsking } from '../command/read-asking.ts'
import { Keeper } from '../moderation/keeper.ts'
import { answerProblem, moderate } from '../moderation/moderate.ts'
import { invalidAnswer } from './answer-command.ts'
import type { Desk } from './desk.ts'
import type { DeskRequest } from './desk-messages.ts'
import { DeskThread, type Outcome, type Started } from './desk-thread.ts'
import { listingOf, type Manifest, sizeOf } from './manifest.ts'
import { reasonToKeep, reloadFailure, reloadRefusal, reloadReport } from './reload-report.ts'

type DeskSettings = {
  /** A folder or a single file. */
  readonly corpus: string
  /**
   * A folder where the thread keeps what it read of the documents, so that the next start reads only what has changed; moderation
   * keeps its log there, and what it took out of the corpus.
   */
  readonly data?: string
  /** The commands that `program` answers; moderation runs on this side of the thread. */
  readonly commands: readonly Command[]
  /** Called when the thread crashed, and when it could not be started again. */
  readonly onTrouble?: (trouble: string) => void
  /** Told a few times a second how far a reading of the corpus has come. */
  readonly onProgress?: (progress: Progress) => void
  /** The thread's program: a module that calls `serveArchive`. */
  readonly program?: URL
}

/** An open desk, or one line that says why it could not be opened. */
type OpenedDesk =
  | { readonly kind: 'opened'; readonly desk: ThreadDesk }
  | { readonly kind: 'failed'; readonly reason: string }

/** Opens a desk whose archive lives in a worker thread: this thread never reads, indexes or searches. */
export const openDesk = async (settings: DeskSettings): Promise<OpenedDesk> => {
  const desk = new ThreadDesk(settings)
  for (const line of await desk.keeper.recover()) settings.onTrouble?.(line)
  const reason = await desk.start()
  return reason === null ? { kind: 'opened', desk } : { kind: 'failed', reason }
}

/** The desk of `openDesk`. A crashed thread is started again at once, and once more whenever somebody asks meanwhile. */
export class ThreadDesk implements Desk {
  readonly keeper: Keeper
  readonly #settings: DeskSettings
  #serving: DeskThread | null = null
  /** Threads that another has taken the place of, and that still write down what they read. */
  readonly #retiring = new Set<DeskThread>()
  #starting: Promise<string | null> | null = null
  /** Of the corpus that serves, or that served last. */
  #manifest: Manifest = { version: '', documents: 0, rejected: [], listing: listingOf([]) }
  #reading: Progress | null = null
  #reloading = false
  #closed = false

  constructor(settings: DeskSettings) {
    this.#settings = settings
    this.keeper = new Keeper({ corpus: settings.corpus, data: settings.data ?? null })
  }

  get reading(): Progress | null {
    return this.#reading
  }

  get manifest(): Manifest {
    return this.#manifest
  }

  /** Starts the thread unless one serves already; gives the reason where that fails, null otherwise. */
  start(): Promise<string | null> {
    if (this.#serving !== null) return Promise.resolve(null)
    this.#starting ??= this.#startThread().finally(() => {
      this.#starting = null
    })
    return this.#starting
  }

  async answer(asking: Asking, actor?: Actor): Promise<Answer> {
    const read = readAsking(this.#settings.commands, asking)
    if (read.kind === 'moderation') return moderate(this, read, actor, languageOf(asking.locale))
    if (read.kind === 'problem') return answerProblem(this, read, asking, actor)
    const outcome = await this.#ask({ kind: 'answer', asking })
    if (outcome.kind === 'answered') return outcome.answer
    const { unreadable, ending, stopped } = languageOf(asking.locale).desk
    return this.#invalid(
      asking.command,
      outcome.kind === 'unavailable' ? unreadable(outcome.reason ?? ending) : stopped
    )
  }

  async complete(completes: Completes, typed: string): Promise<readonly string[]> {
    const outcome = await this.#ask({ kind: 'complete', completes, typed })
    return outcome.kind === 'completed' ? outcome.completions : []
  }

  async context(place: CitedPlace): Promise<Context | null> {
    const outcome = await this.#ask({ kind: 'context', place })
    return outcome.kind === 'found' ? outcome.context : null
  }

  async draw(plot: Plot): Promise<Uint8Array | null> {
    const outcome = await this.#ask({ kind: 'draw', plot })
    return outcome.kind === 'drawn' ? outcome.png : null
  }

  async page(id: string, offset: number): Promise<SourcePage | null> {
    const outcome = await this.#ask({ kind: 'page', id, offset })
    return outcome.kind === 'page' ? outcome.page : null
  }

  async list(first: number): Promise<SourceList | null> {
    const outcome = await this.#ask({ kind: 'list', first })
    return outcome.kind === 'list' ? outcome.list : null
  }

  async reload(language = english): Promise<Answer> {
    const says = language.moderation
    const running = this.#manifest
    if (this.#reloading) return reloadRefusal(running, says)
    this.#reloading = true
    try {
      const read = await this.#thread()
      if (read.kind === 'failed') return reloadFailure(running, read.reason, says)
      const reason = this.#closed ? language.desk.ending : reasonToKeep(running, read.thread.manifest, says)
      if (reason !== null) {
        await read.thread.close()
        return reloadFailure(running, reason, says)
      }
      const old = this.#serving
      this.#serve(read.thread)
      if (old !== null) this.#retire(old)
      return reloadReport(read.thread.manifest, read.thread.differences, says)
    } finally {
      this.#reloading = false
    }
  }

  /** Waits for the answers under way, then ends the thread. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#starting
    await Promise.all(
      [...this.#retiring, ...(this.#serving === null ? [] : [this.#serving])].map(thread => thread.close())
    )
    this.#serving = null
  }

  #retire(thread: DeskThread): void {
    this.#retiring.add(thread)
    void thread.retire().finally(() => this.#retiring.delete(thread))
  }

  #serve(thread: DeskThread): void {
    this.#serving = thread
    this.#manifest = thread.manifest
  }

  async #startThread(): Promise<string | null> {
    const started = await this.#thread()
    if (started.kind === 'failed') return started.reason
    // A reload may have brought a thread of its own while this one was reading.
    if (this.#serving === null && !this.#closed) this.#serve(started.thread)
    else void started.thread.close()
    return null
  }

  async #thread(): Promise<Started> {
    const { program = new URL('./desk-worker.ts', import.meta.url), corpus, data = null } = this.#settings
    const onCrash = (thread: DeskThread, cause: string): void => void this.#recover(thread, cause)
    const onProgress = (progress: Progress): void => {
      this.#reading = progress
      this.#settings.onProgress?.(progress)
    }
    const before = this.#manifest.listing
    return DeskThread.start(program, { corpus, data, before }, onCrash, onProgress).finally(() => {
      this.#reading = null
    })
  }

  async #recover(thread: DeskThread, cause: string): Promise<void> {
    this.#settings.onTrouble?.(`The thread that holds the documents crashed: ${cause}`)
    if (this.#serving !== thread || this.#closed) return
    this.#serving = null
    const reason = await this.start()
    if (reason !== null) this.#settings.onTrouble?.(`The documents could not be read again: ${reason}`)
  }

  async #ask(request: DeskRequest): Promise<Exclude<Outcome, { kind: 'threw' }> | Unavailable> {
    const reason = this.#closed ? null : await this.start()
    const outcome = await this.#serving?.ask(request)
    if (outcome === undefined) return { kind: 'unavailable', reason }
    if (outcome.kind === 'threw') throw new Error(outcome.error)
    return outcome
  }

  #invalid(command: string, message: string): Answer {
    return invalidAnswer(command, message, sizeOf(this.#manifest))
  }
}

/** Without a reason where the program ends. */
type Unavailable = { readonly kind: 'unavailable'; readonly reason: string | null }
