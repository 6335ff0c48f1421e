import type { Answer } from '../../answers/answer.ts'
import type { Archive } from '../../answers/archive/archive.ts'
import { type CitedPlace, type Context, contextOf } from '../../answers/context.ts'
import { type SourceList, type SourcePage, sourceList, sourcePage } from '../../answers/source-page.ts'
import { drawPng } from '../../charts/draw-png.ts'
import type { Plot } from '../../charts/plot.ts'
import { messageOf } from '../../corpus/system-errors.ts'
import { english } from '../../languages/english.ts'
import { languageOf } from '../../languages/languages.ts'
import type { Actor } from '../command/actor.ts'
import type { Asking } from '../command/asking.ts'
import type { Command } from '../command/command.ts'
import type { Completes } from '../command/options.ts'
import { readAsking } from '../command/read-asking.ts'
import type { Keeper } from '../moderation/keeper.ts'
import { answerProblem, moderate } from '../moderation/moderate.ts'
import { answerCommand } from './answer-command.ts'
import { type Complete, completionOf } from './complete.ts'
import type { Desk } from './desk.ts'
import { differences, type Manifest, manifestOf } from './manifest.ts'
import { reasonToKeep, reloadFailure, reloadRefusal, reloadReport } from './reload-report.ts'

/** Reads an archive, or rejects with one clear line where the corpus cannot be read. */
type OpenArchive = () => Promise<Archive>

/**
 * A desk in the thread that asks: it starts at once, and holds that thread while it reads, indexes and searches.
 * Right for a terminal; a gateway wants the desk of `open-desk.ts`, whose thread has one of these inside.
 */
export class LocalDesk implements Desk {
  /** Whoever could look is waiting for the reading itself. */
  readonly reading = null
  readonly #commands: readonly Command[]
  readonly #open: OpenArchive
  #archive: Archive
  #complete: Complete
  #reloading = false

  readonly keeper: Keeper

  /** `open` is called for every reload; the first archive comes from outside, so that whoever opens the desk sees it fail. */
  constructor(commands: readonly Command[], archive: Archive, open: OpenArchive, keeper: Keeper) {
    this.keeper = keeper
    this.#commands = commands
    this.#open = open
    this.#archive = archive
    this.#complete = completionOf(archive)
  }

  get manifest(): Manifest {
    return manifestOf(this.#archive)
  }

  async answer(asking: Asking, actor?: Actor): Promise<Answer> {
    const read = readAsking(this.#commands, asking)
    if (read.kind === 'problem') return answerProblem(this, read, asking, actor)
    return read.kind === 'moderation'
      ? moderate(this, read, actor, languageOf(asking.locale))
      : answerCommand(this.#commands, this.#archive, asking)
  }

  async complete(completes: Completes, typed: string): Promise<readonly string[]> {
    return this.#complete(completes, typed)
  }

  async context(place: CitedPlace): Promise<Context | null> {
    return contextOf(this.#archive, place)
  }

  draw(plot: Plot): Promise<Uint8Array> {
    return drawPng(plot)
  }

  async page(id: string, offset: number): Promise<SourcePage | null> {
    return sourcePage(this.#archive, id, offset)
  }

  async list(first: number): Promise<SourceList> {
    return sourceList(this.#archive, first)
  }

  async reload(language = english): Promise<Answer> {
    const says = language.moderation
    const running = this.manifest
    if (this.#reloading) return reloadRefusal(running, says)
    this.#reloading = true
    try {
      const archive = await this.#open()
      const read = manifestOf(archive)
      const reason = reasonToKeep(running, read, says)
      if (reason !== null) return reloadFailure(running, reason, says)
      this.#archive = archive
      this.#complete = completionOf(archive)
      return reloadReport(read, differences(running.listing, read.listing), says)
    } catch (error) {
      return reloadFailure(running, messageOf(error), says)
    } finally {
      this.#reloading = false
    }
  }

  async close(): Promise<void> {}
}
