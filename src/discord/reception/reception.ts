import { setTimeout as wait } from 'node:timers/promises'
import { type APIInteraction, type APIPingInteraction, InteractionType } from 'discord.js'
import { languageOf } from '../../languages/languages.ts'
import { actorOf } from '../interactions/actor.ts'
import { answerInteraction, isSlashCommand } from '../interactions/interactions.ts'
import type { Responder } from '../interactions/responder.ts'
import { usedCommand } from '../interactions/used-command.ts'
import { type Message, notice } from '../messages/message.ts'
import { Cooldowns } from './cooldowns.ts'
import { Queue } from './queue.ts'
import { queuedDesk } from './queued-desk.ts'

/** How much the bot takes on. */
export type ReceptionLimits = {
  /** How many questions a user may ask at once, and after how many milliseconds one more. */
  readonly burst: number
  readonly every: number
  /** How many questions are answered at once, and how many wait for it. */
  readonly atOnce: number
  readonly waiting: number
  /** How many completions are looked up at once; the others offer nothing. */
  readonly completions: number
}

/** Right for one process: what a server of some thousand members asks in its busiest minute. */
export const usualLimits: ReceptionLimits = { burst: 5, every: 2000, atOnce: 4, waiting: 250, completions: 25 }

/** Where interactions come in, whichever way Discord brings them: nobody is left without a reply, nobody takes the bot for themselves alone. */
export class Reception {
  readonly #responder: Responder
  readonly #limits: ReceptionLimits
  readonly #cooldowns: Cooldowns
  readonly #queue: Queue
  readonly #underWay = new Set<Promise<void>>()
  readonly #giveUp: () => void
  #completing = 0
  #isOpen = true

  constructor(responder: Responder, limits: ReceptionLimits = usualLimits) {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#giveUp = resolve
    this.#limits = limits
    this.#cooldowns = new Cooldowns(limits.burst, limits.every)
    this.#queue = new Queue(limits.atOnce, limits.waiting)
    this.#responder = { ...responder, desk: queuedDesk(responder.desk, this.#queue, promise) }
  }

  /** Answers an interaction; never rejects, also where one lacks what its type says of it. */
  receive(interaction: APIInteraction): Promise<void> {
    const answering = this.#answer(interaction).catch((error: unknown) =>
      this.#responder.log.error({ interaction: interaction.id, err: error }, 'interaction failed')
    )
    this.waitFor(answering)
    return answering
  }

  /** Has `close` wait for something else too, as long as it waits for answers; the work must not reject. */
  waitFor(work: Promise<void>): void {
    const done = work.finally(() => this.#underWay.delete(done))
    this.#underWay.add(done)
  }

  /** Answers what is under way, and whoever comes now with a line that says why not; in four seconds at most. */
  async close(): Promise<void> {
    this.#isOpen = false
    await Promise.race([this.#allAnswered(), wait(lastAnswers, null, { ref: false })])
    this.#giveUp()
    await Promise.race([this.#allAnswered(), wait(lastReplies, null, { ref: false })])
  }

  async #answer(interaction: APIInteraction): Promise<void> {
    const { replies, log } = this.#responder
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      if (!this.#isOpen || this.#completing >= this.#limits.completions) return replies.suggest(interaction, [])
      this.#completing++
      return answerInteraction(this.#responder, interaction).finally(() => {
        this.#completing--
      })
    }
    const refusal = interaction.type === InteractionType.Ping ? null : this.#refusal(interaction)
    if (refusal === null) return answerInteraction(this.#responder, interaction)
    log.info({ interaction: interaction.id, refusal: refusal.kind }, 'sent away')
    return replies.send(interaction, refusal.message)
  }

  #refusal(interaction: Exclude<APIInteraction, APIPingInteraction>): Refusal | null {
    const { busy, tooFast, restarting } = languageOf(interaction.locale).discord
    if (!this.#isOpen) return { kind: 'closing', message: notice(restarting) }
    if (this.#moderates(interaction)) return null
    if (this.#queue.isFull) return { kind: 'full', message: notice(busy) }
    const seconds = Math.ceil(this.#cooldowns.ask(actorOf(interaction).id) / 1000)
    return seconds === 0 ? null : { kind: 'too fast', message: notice(tooFast(seconds)) }
  }

  /** Moderation is neither slowed down nor queued; whether somebody may moderate is checked where it is done. */
  #moderates(interaction: APIInteraction): boolean {
    if (interaction.type !== InteractionType.ApplicationCommand || !isSlashCommand(interaction)) return false
    const { name: used } = usedCommand(interaction)
    return this.#responder.commands.some(({ name, kind }) => kind === 'moderation' && name === used)
  }

  async #allAnswered(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay)
  }
}

/** Why somebody is sent away, for the log and for them. */
type Refusal = { readonly kind: 'closing' | 'full' | 'too fast'; readonly message: Message }

// Together with logging out less than the five seconds after which a service manager loses patience.
const lastAnswers = 3000
const lastReplies = 700
