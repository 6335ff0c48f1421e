import type { APIChatInputApplicationCommandInteraction, APIInteraction, APIModalSubmitInteraction } from 'discord.js'
import type { Moderation } from '../../commands/command/command.ts'
import { typedCommand } from '../../commands/command/typed-command.ts'
import { noteFailure, noteRefusal } from '../../commands/moderation/moderate.ts'
import { languageOf } from '../../languages/languages.ts'
import { actorOf } from '../interactions/actor.ts'
import { messageShowing } from '../interactions/answer-message.ts'
import type { Responder } from '../interactions/responder.ts'
import { type PlainOptions, shownOptions, type UsedCommand } from '../interactions/used-command.ts'
import { escapedLine } from '../messages/excerpt.ts'
import { type Message, notice } from '../messages/message.ts'
import { formFor, sentForm } from './forms.ts'
import { type GivenOptions, givenOptions } from './given-options.ts'
import { mayModerate } from './moderators.ts'
import { showProgress } from './show-progress.ts'

/** Runs a moderation command for a moderator, who alone sees the answer; where it was given too little, asks for the rest in a form. */
export const answerModeration = async (
  responder: Responder,
  interaction: APIChatInputApplicationCommandInteraction,
  used: UsedCommand,
  command: Moderation
): Promise<void> => {
  const shown = shownOptions(interaction, used)
  const attempt = { interaction, command, shown }
  if (!mayModerate(interaction, responder.moderation)) return refuse(responder, attempt)
  const form = formFor(command, shown, interaction.locale)
  if (form !== null) return responder.replies.ask(interaction, form)
  await run(responder, attempt, () => givenOptions(interaction, used, command, responder.attachmentOrigins))
}

/** Runs the command that a form was sent in for. Whoever may send one in may have made it up: rights and options are looked at again. */
export const answerForm = async (responder: Responder, interaction: APIModalSubmitInteraction): Promise<void> => {
  const sent = sentForm(interaction, responder.commands)
  if (sent?.command.kind !== 'moderation')
    return responder.replies.send(interaction, notice(languageOf(interaction.locale).discord.formGone))
  const { command, options } = sent
  const attempt = { interaction, command, shown: options }
  if (!mayModerate(interaction, responder.moderation)) return refuse(responder, attempt)
  await run(responder, attempt, async () => ({ kind: 'options', options }))
}

/** A moderation command that somebody used; `shown` are its options as a person would read them. */
type Attempt = {
  readonly interaction: APIInteraction & { readonly locale: string }
  readonly command: Moderation
  readonly shown: PlainOptions
}

const run = async (responder: Responder, attempt: Attempt, giving: () => Promise<GivenOptions>): Promise<void> => {
  const { replies } = responder
  const { interaction } = attempt
  await replies.defer(interaction, true)
  await replies.edit(interaction, await showProgress(responder, interaction, outcomeOf(responder, attempt, giving)))
}

const outcomeOf = async (
  responder: Responder,
  { interaction, command, shown }: Attempt,
  giving: () => Promise<GivenOptions>
): Promise<Message> => {
  const { commands, desk, log } = responder
  const { name } = command
  const { id, locale } = interaction
  const actor = actorOf(interaction)
  const given = await giving()
  if (given.kind === 'problem') {
    const trouble = await noteFailure(desk, { actor, command, options: shown }, given.problem)
    if (trouble !== null) log.error({ reason: trouble }, 'audit log not written')
    return notice(escapedLine(given.problem, 400))
  }
  const view = {
    question: typedCommand(commands, { command: name, options: shown }),
    asking: null,
    language: languageOf(locale),
    wanted: { kind: 'page', page: 0 },
    isPrivate: true,
    before: null
  } as const
  return messageShowing(responder, view, id, () =>
    desk.answer({ command: name, options: given.options, locale }, actor)
  )
}

const refuse = async (
  { desk, replies, log }: Responder,
  { interaction, command, shown: options }: Attempt
): Promise<void> => {
  const actor = actorOf(interaction)
  const { name } = command
  log.warn({ command: name, user: actor.id, guild: interaction.guild_id }, 'moderation refused')
  await replies.send(interaction, notice(languageOf(interaction.locale).discord.forModeratorsHere(name)))
  const trouble = await noteRefusal(desk, { actor, command, options })
  if (trouble !== null) log.error({ reason: trouble }, 'audit log not written')
}
