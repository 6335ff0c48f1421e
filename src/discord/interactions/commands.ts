import type { APIChatInputApplicationCommandInteraction, APIMessageApplicationCommandInteraction } from 'discord.js'
import { english } from '../../languages/english.ts'
import { languageOf } from '../../languages/languages.ts'
import { notice } from '../messages/message.ts'
import { answerModeration } from '../moderation/moderation.ts'
import { privateOption } from '../registration/application-commands.ts'
import { messageCommandsFor } from '../registration/message-commands.ts'
import { actorOf } from './actor.ts'
import { type AnswerRequest, answerMessage } from './answer-message.ts'
import { sendInTime } from './in-time.ts'
import { wordsOfMessage } from './message-words.ts'
import { answerRecall } from './recalls.ts'
import type { Responder } from './responder.ts'
import { plainOptions, usedCommand } from './used-command.ts'

/** Answers a slash command: a question for all to see or for one, moderation for the moderator alone. */
export const answerSlashCommand = async (
  responder: Responder,
  interaction: APIChatInputApplicationCommandInteraction
): Promise<void> => {
  const used = usedCommand(interaction)
  const command = responder.commands.find(({ name }) => name === used.name)
  if (command?.kind === 'moderation') return answerModeration(responder, interaction, used, command)
  if (command?.kind === 'recall') return answerRecall(responder, interaction, used)
  const { [privateOption]: isPrivate = false, ...options } = plainOptions(used)
  await answerQuestion(responder, interaction, { command: used.name, options }, isPrivate === true)
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
  await answerQuestion(responder, interaction, { command: command.command, options: command.options(words) }, true)
}

const answerQuestion = (
  responder: Responder,
  interaction: APIChatInputApplicationCommandInteraction | APIMessageApplicationCommandInteraction,
  asked: AnswerRequest['asked'],
  isPrivate: boolean
): Promise<void> => {
  responder.last.remember(actorOf(interaction).id, asked)
  const request = { asked, interaction, wanted: { kind: 'page', page: 0 }, isPrivate, before: null } as const
  return sendInTime(responder.replies, interaction, isPrivate, answerMessage(responder, request))
}
