import { setTimeout as delay } from 'node:timers/promises'
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandType,
  InteractionType
} from 'discord.js'
import type { Logger } from 'pino'
import type { Actor, Command } from '../commands/command.ts'
import type { Desk } from '../commands/desk.ts'
import { optionsOf } from '../commands/options.ts'
import { onOneLine } from './escape.ts'
import { escapedLine } from './excerpt.ts'
import { type Message, notice } from './message.ts'
import { type ModerationRules, mayModerate } from './moderators.ts'
import { picturesOf } from './pictures.ts'
import { renderAnswer } from './render-answer.ts'
import type { Choice, Replies } from './replies.ts'
import { givenOptions, shownOptions, usedCommand } from './used-command.ts'

/** What interactions are answered with. */
export type Responder = {
  readonly commands: readonly Command[]
  readonly desk: Desk
  readonly replies: Replies
  readonly moderation: ModerationRules
  /** Where files may be fetched from that come with an interaction: schemes and hosts. */
  readonly attachmentOrigins: readonly string[]
  readonly log: Logger
}

/**
 * Answers one interaction as Discord sends it, over the gateway or otherwise. Never rejects: what goes wrong is logged, and
 * the one who asked reads one calm line.
 * It works on Discord's own data rather than on discord.js' objects, which are made from the gateway's cache: so no intent
 * is needed to know a member's roles, and whatever else receives interactions can hand them in here.
 */
export const answerInteraction = async (responder: Responder, interaction: APIInteraction): Promise<void> => {
  try {
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        if (isSlashCommand(interaction)) return await answerCommand(responder, interaction)
        return await responder.replies.send(interaction, notice('This command is not in use any more.'))
      case InteractionType.ApplicationCommandAutocomplete:
        return await complete(responder, interaction)
      case InteractionType.MessageComponent:
      case InteractionType.ModalSubmit:
        return await responder.replies.send(
          interaction,
          notice('This button is not in use any more. Please ask again.')
        )
      case InteractionType.Ping:
        return
    }
  } catch (error) {
    responder.log.error({ interaction: interaction.id, err: error }, 'interaction failed')
  }
}

const answerCommand = async (
  responder: Responder,
  interaction: APIChatInputApplicationCommandInteraction
): Promise<void> => {
  const { commands, replies, moderation, log } = responder
  const used = usedCommand(interaction)
  const command = commands.find(({ name }) => name === used.name)
  const moderates = command?.kind === 'moderation'
  if (moderates && !mayModerate(interaction, moderation)) {
    log.warn({ command: command.name, user: userOf(interaction), guild: interaction.guild_id }, 'moderation refused')
    return replies.send(interaction, notice(`/${command.name} is for moderators of the server only.`))
  }
  const answered = messageFor(responder, interaction, command)
  if (!moderates) {
    const prompt = await Promise.race([answered, delay(deferAfter, null, { ref: false })])
    if (prompt !== null) return replies.send(interaction, prompt)
  }
  await replies.defer(interaction, moderates)
  await replies.edit(interaction, await answered)
}

const messageFor = async (
  { desk, attachmentOrigins, log }: Responder,
  interaction: APIChatInputApplicationCommandInteraction,
  command: Command | undefined
): Promise<Message> => {
  const began = performance.now()
  const used = usedCommand(interaction)
  try {
    const given = await givenOptions(interaction, used, command, attachmentOrigins)
    if (given.kind === 'problem') return notice(escapedLine(given.problem, 400))
    const actor = command?.kind === 'moderation' ? actorOf(interaction) : undefined
    const answer = await desk.answer({ command: used.name, options: given.options }, actor)
    const took = Math.round(performance.now() - began)
    log.info({ command: answer.command, status: answer.status, findings: answer.findings.length, took }, 'answered')
    const pictures = await picturesOf(answer, desk, log)
    return renderAnswer(answer, typed(used.name, shownOptions(interaction, used), command), pictures)
  } catch (error) {
    log.error({ interaction: interaction.id, command: used.name, err: error }, 'command failed')
    return notice('Something went wrong on our side, and it has been noted. Please try again in a moment.')
  }
}

const complete = async (
  responder: Responder,
  interaction: APIApplicationCommandAutocompleteInteraction
): Promise<void> => {
  const { replies, log } = responder
  const suggestions = suggestionsFor(responder, interaction).catch(error => {
    log.error({ interaction: interaction.id, command: interaction.data.name, err: error }, 'completion failed')
    return []
  })
  await replies.suggest(interaction, await Promise.race([suggestions, delay(suggestWithin, [], { ref: false })]))
}

const suggestionsFor = async (
  { commands, desk }: Responder,
  interaction: APIApplicationCommandAutocompleteInteraction
): Promise<readonly Choice[]> => {
  const { name: used, options } = usedCommand(interaction)
  const focused = options.find(option => 'focused' in option && option.focused === true)
  const command = commands.find(({ name }) => name === used)
  if (command === undefined || focused === undefined || !('value' in focused)) return []
  const option = optionsOf(command).find(({ name }) => name === focused.name)
  if (!option?.completes) return []
  const values = await desk.complete(option.completes, String(focused.value))
  return [...new Set(values)]
    .map(value => ({ name: onOneLine(value), value }))
    .filter(isOffered)
    .slice(0, mostChoices)
}

// A cut value would be another one, so that an overlong one is left out.
const isOffered = ({ name, value }: Choice): boolean => name !== '' && value.isWellFormed() && value.length <= 100

/** The command as a person would type it: the first option's words bare, the others as `name:value`. */
const typed = (name: string, options: Readonly<Record<string, unknown>>, command: Command | undefined): string => {
  const first = command === undefined ? undefined : optionsOf(command)[0]?.name
  const words = Object.entries(options)
    .sort(([a], [b]) => Number(b === first) - Number(a === first))
    .map(([option, value]) => (option === first ? String(value) : `${option}:${value}`))
  return [`/${name}`, ...words].join(' ')
}

const isSlashCommand = (
  interaction: APIApplicationCommandInteraction
): interaction is APIChatInputApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.ChatInput

const userOf = ({ member, user }: APIInteraction): string | undefined => (member?.user ?? user)?.id

const actorOf = ({ member, user }: APIInteraction): Actor => {
  const { id, username } = member?.user ?? user ?? { id: '', username: '' }
  return { id, name: username, surface: 'discord' }
}

// Discord gives three seconds for the first answer, its own way there and back included.
const deferAfter = 1500
const suggestWithin = 1500
const mostChoices = 25
