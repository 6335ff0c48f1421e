import type { Answer } from '../../answers/answer.ts'
import { typedCommand } from '../../commands/command/typed-command.ts'
import { languageOf } from '../../languages/languages.ts'
import { type Message, notice } from '../messages/message.ts'
import type { MessageState } from '../messages/message-state.ts'
import { picturesOf } from '../messages/pictures.ts'
import { pageIn, renderAnswer, type View } from '../messages/render-answer.ts'
import type { Responder } from './responder.ts'

/** What is asked, by whom, and which part of the answer is to be seen by whom. */
export type AnswerRequest = Pick<View, 'wanted' | 'isPrivate' | 'before'> & {
  readonly asked: Pick<MessageState, 'command' | 'options'>
  readonly interaction: { readonly id: string; readonly locale: string }
}

/** The message that answers a question. Never rejects: a failure is logged, and its message is one calm line. */
export const answerMessage = (responder: Responder, request: AnswerRequest): Promise<Message> => {
  const { asked, interaction, ...view } = request
  const { locale } = interaction
  const language = languageOf(locale)
  const question = typedCommand(responder.commands, asked)
  return messageShowing(responder, { ...view, language, question, asking: asked }, interaction.id, () =>
    responder.desk.answer({ ...asked, locale })
  )
}

/**
 * The message that shows what `answering` gives. Never rejects: a failure is logged under the interaction's id, and its message is one
 * calm line.
 */
export const messageShowing = async (
  { desk, publicUrl, log }: Responder,
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
