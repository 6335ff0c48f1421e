import type { Logger } from 'pino'
import type { Answer } from '../../answers/answer.ts'
import type { Command } from '../../commands/command/command.ts'
import { typedCommand } from '../../commands/command/typed-command.ts'
import type { Desk } from '../../commands/desk/desk.ts'
import { languageOf } from '../../languages/languages.ts'
import { type Message, notice } from '../messages/message.ts'
import type { MessageState } from '../messages/message-state.ts'
import { picturesOf } from '../messages/pictures.ts'
import { pageIn, renderAnswer, type View } from '../messages/render-answer.ts'

/** Where answers come from. */
export type Source = {
  readonly commands: readonly Command[]
  readonly desk: Desk
  /** Where the source viewer is reached, if anywhere. */
  readonly publicUrl: string | null
  readonly log: Logger
}

/** What is asked, by whom, and which part of the answer is to be seen by whom. */
export type Request = Pick<View, 'wanted' | 'isPrivate' | 'before'> & {
  readonly asked: Pick<MessageState, 'command' | 'options'>
  readonly interaction: { readonly id: string; readonly locale: string }
}

/** The message that answers a question. Never rejects: a failure is logged, and its message is one calm line. */
export const answerMessage = (source: Source, request: Request): Promise<Message> => {
  const { asked, interaction, ...view } = request
  const { locale } = interaction
  const language = languageOf(locale)
  const question = typedCommand(source.commands, asked)
  return messageOf(source, { ...view, language, question, asking: asked }, interaction.id, () =>
    source.desk.answer({ ...asked, locale })
  )
}

/**
 * The message that shows what `answering` gives. Never rejects: a failure is logged under the interaction's id, and its message is one
 * calm line.
 */
export const messageOf = async (
  { desk, publicUrl, log }: Source,
  view: Omit<View, 'publicUrl'>,
  interaction: string,
  answering: () => Promise<Answer>
): Promise<Message> => {
  const began = performance.now()
  try {
    const answer = await answering()
    const took = Math.round(performance.now() - began)
    log.info({ command: answer.command, status: answer.status, findings: answer.findings.length, took }, 'answered')
    const shown = { ...view, publicUrl }
    const page = pageIn(answer, shown)
    return renderAnswer(
      answer,
      shown,
      page,
      page.number === 0 ? await picturesOf(answer, view.language, desk, log) : []
    )
  } catch (error) {
    log.error({ interaction, question: view.question.split(' ', 1)[0], err: error }, 'command failed')
    return notice(view.language.discord.failed)
  }
}
