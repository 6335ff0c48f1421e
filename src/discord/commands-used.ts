import type { APIChatInputApplicationCommandInteraction, APIMessageApplicationCommandInteraction } from 'discord.js'
import type { Moderation } from '../commands/command.ts'
import { english } from '../languages/english.ts'
import { languageOf } from '../languages/languages.ts'
import { answerMessage, messageOf, typedCommand } from './answer-message.ts'
import { privateOption } from './application-commands.ts'
import { escapedLine } from './excerpt.ts'
import { sendInTime } from './in-time.ts'
import type { Responder } from './interactions.ts'
import { type Message, notice } from './message.ts'
import { messageCommandsFor, wordsOfMessage } from './message-commands.ts'
import { mayModerate } from './moderators.ts'
import { givenOptions, plainOptions, shownOptions, type UsedCommand, usedCommand } from './used-command.ts'
import { actorOf } from './user.ts'

/** Answers a slash command: a question for all to see or for one, moderation for the moderator alone. */
export const answerSlashCommand = async (
  responder: Responder,
  interaction: APIChatInputApplicationCommandInteraction
): Promise<void> => {
  const { commands, replies, moderation, log } = responder
  const used = usedCommand(interaction)
  const command = commands.find(({ name }) => name === used.name)
  if (command?.kind !== 'moderation') {
    const { [privateOption]: isPrivate = false, ...options } = plainOptions(used)
    const asked = { command: used.name, options }
    const request = { asked, interaction, wanted: firstPage, isPrivate: isPrivate === true, before: null }
    return sendInTime(replies, interaction, request.isPrivate, answerMessage(responder, request))
  }
  if (!mayModerate(interaction, moderation)) {
    const { id: user } = actorOf(interaction)
    log.warn({ command: command.name, user, guild: interaction.guild_id }, 'moderation refused')
    return replies.send(interaction, notice(languageOf(interaction.locale).discord.forModeratorsHere(command.name)))
  }
  await replies.defer(interaction, true)
  await replies.edit(interaction, await moderated(responder, interaction, used, command))
}

/** Answers a command on a message, whose words come with the interaction; the answer is for the one who asks alone. */
export const answerMessageCommand = async (
  responder: Responder,
  interaction: APIMessageApplicationCommandInteraction
): Promise<void> => {
  const { commands, replies } = responder
  const { name, target_id: target, resolved } = interaction.data
  const says = languageOf(interaction.locale).discord
  const command = messageCommandsFor(commands).find(({ command }) => english.discord.onMessages[command] === name)
  const message = resolved.messages[target]
  if (command === undefined || message === undefined) return replies.send(interaction, notice(says.commandGone))
  const words = wordsOfMessage(message, command.longest)
  if (words === null) return replies.send(interaction, notice(says.noWords))
  const asked = { command: command.command, options: command.options(words) }
  const request = { asked, interaction, wanted: firstPage, isPrivate: true, before: null }
  return sendInTime(replies, interaction, true, answerMessage(responder, request))
}

const moderated = async (
  responder: Responder,
  interaction: APIChatInputApplicationCommandInteraction,
  used: UsedCommand,
  command: Moderation
): Promise<Message> => {
  const { commands, desk, attachmentOrigins } = responder
  const { id, locale } = interaction
  const view = {
    question: typedCommand(commands, { command: used.name, options: shownOptions(interaction, used) }),
    asking: null,
    language: languageOf(locale),
    wanted: firstPage,
    isPrivate: true,
    before: null
  }
  const given = await givenOptions(interaction, used, command, attachmentOrigins)
  if (given.kind === 'problem') return notice(escapedLine(given.problem, 400))
  return messageOf(responder, view, id, () =>
    desk.answer({ command: used.name, options: given.options, locale }, actorOf(interaction))
  )
}

const firstPage = { kind: 'page', page: 0 } as const
