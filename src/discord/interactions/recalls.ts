import { extname } from 'node:path'
import { type APIChatInputApplicationCommandInteraction, ComponentType } from 'discord.js'
import { readAsking } from '../../commands/command/read-asking.ts'
import { typedCommand } from '../../commands/command/typed-command.ts'
import { languageOf } from '../../languages/languages.ts'
import { escapedLine } from '../messages/excerpt.ts'
import { type Message, notice } from '../messages/message.ts'
import { actorOf } from './actor.ts'
import { sendInTime } from './in-time.ts'
import type { Responder } from './responder.ts'
import { plainOptions, type UsedCommand } from './used-command.ts'

/** Answers a command on the last answer of the one who uses it, who alone gets the file. The question is asked again: only it is remembered. */
export const answerRecall = (
  responder: Responder,
  interaction: APIChatInputApplicationCommandInteraction,
  used: UsedCommand
): Promise<void> =>
  sendInTime(
    responder.replies,
    interaction,
    true,
    fileMessage(responder, interaction, used).catch((err: unknown) => {
      responder.log.error({ interaction: interaction.id, err }, 'export failed')
      return notice(languageOf(interaction.locale).discord.failed)
    })
  )

const fileMessage = async (
  { commands, desk, last }: Responder,
  interaction: APIChatInputApplicationCommandInteraction,
  used: UsedCommand
): Promise<Message> => {
  const { locale } = interaction
  const read = readAsking(commands, { command: used.name, options: plainOptions(used), locale })
  if (read.kind === 'problem') return notice(escapedLine(read.problem, 400))
  const asking = last.of(actorOf(interaction).id)
  const answer = asking === null ? null : await desk.answer({ ...asking, locale })
  if (asking === null || answer === null || answer.status === 'invalid' || read.kind !== 'recall')
    return notice(languageOf(locale).desk.nothingToRecall(used.name))
  const question = typedCommand(commands, asking)
  const { name: given, text, type } = read.command.give(answer, question, read.options, languageOf(locale))
  // Discord takes other letters out of a file's name, and a component would then show a file that is not there.
  const name = /^[\w.-]+$/.test(given) ? given : `answer${extname(given)}`
  return {
    components: [
      { type: ComponentType.TextDisplay, content: `-# ${escapedLine(question, 240)}` },
      { type: ComponentType.File, file: { url: `attachment://${name}` } }
    ],
    isPrivate: true,
    isNotice: false,
    pictures: [],
    files: [{ name, type, data: Buffer.from(text) }]
  }
}
