import type { Answer } from '../../answers/answer.ts'
import { messageOf } from '../../corpus/system-errors.ts'
import type { Language } from '../../languages/language.ts'
import { languageOf } from '../../languages/languages.ts'
import type { Actor } from '../command/actor.ts'
import type { Asking } from '../command/asking.ts'
import type { Moderation } from '../command/command.ts'
import type { ReadAsking } from '../command/read-asking.ts'
import { invalidAnswer } from '../desk/answer-command.ts'
import type { Desk } from '../desk/desk.ts'
import { sizeOf } from '../desk/manifest.ts'
import type { AuditEntry } from './audit-log.ts'

/** A moderation command as somebody used it. */
export type Attempt = {
  readonly actor: Actor
  readonly command: Moderation
  readonly options: Readonly<Record<string, unknown>>
}

/**
 * Runs a moderation command for somebody who may, and writes down what came of it; without anybody it is refused, so that no surface
 * moderates by oversight.
 */
export const moderate = async (
  desk: Desk,
  { command, options }: Extract<ReadAsking, { readonly kind: 'moderation' }>,
  actor: Actor | undefined,
  language: Language
): Promise<Answer> => {
  if (actor === undefined)
    return invalidAnswer(command.name, language.desk.forModerators(command.name), sizeOf(desk.manifest))
  const attempt = { actor, command, options }
  const answer = await command.act(desk, options, actor, language).catch(async (error: unknown) => {
    await note(desk, attempt, 'failed', 'It failed by a fault of the program.')
    throw error
  })
  if (command.onlyReads) return answer
  const trouble = await note(desk, attempt, answer.status === 'invalid' ? 'failed' : 'done', answer.message)
  return trouble === null
    ? answer
    : { ...answer, details: [...answer.details, language.moderation.notAudited(trouble)] }
}

/** Writes down that somebody tried to moderate who may not. Resolves with the reason where that cannot be written, else null. */
export const noteRefusal = (desk: Desk, attempt: Attempt): Promise<string | null> =>
  note(desk, attempt, 'refused', `/${attempt.command.name} is for moderators only.`)

/**
 * Writes down that a moderator asked for a change with what could not be taken: an option, or a file that could not be had. `problem` is what
 * the moderator is told. Resolves with the reason where that cannot be written, else null.
 */
export const noteFailure = async (desk: Desk, attempt: Attempt, problem: string): Promise<string | null> =>
  attempt.command.onlyReads ? null : note(desk, attempt, 'failed', problem)

/** The answer to an asking that could not be understood, which is written down where a moderator asked for a change. */
export const answerProblem = async (
  desk: Desk,
  { command, problem }: Extract<ReadAsking, { readonly kind: 'problem' }>,
  { command: name, options, locale }: Asking,
  actor: Actor | undefined
): Promise<Answer> => {
  const answer = invalidAnswer(name, problem, sizeOf(desk.manifest))
  if (actor === undefined || command?.kind !== 'moderation') return answer
  const trouble = await noteFailure(desk, { actor, command, options }, problem)
  return trouble === null ? answer : { ...answer, details: [languageOf(locale).moderation.notAudited(trouble)] }
}

const note = async (
  { keeper }: Desk,
  { actor, command, options }: Attempt,
  outcome: AuditEntry['outcome'],
  message: string
): Promise<string | null> => {
  try {
    await keeper.audit.note({ actor, command: command.name, options, outcome, message })
    return null
  } catch (error) {
    return messageOf(error)
  }
}
