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
  const answer = await command.act(desk, options, actor, language).catch(async (error: unknown) => {
    await note(desk, actor, command.name, options, 'failed', 'It failed by a fault of the program.')
    throw error
  })
  if (command.onlyReads) return answer
  const outcome = answer.status === 'invalid' ? 'failed' : 'done'
  const trouble = await note(desk, actor, command.name, options, outcome, answer.message)
  return trouble === null
    ? answer
    : { ...answer, details: [...answer.details, language.moderation.notAudited(trouble)] }
}

/** Writes down that somebody tried to moderate who may not. Resolves with the reason where that cannot be written, else null. */
export const noteRefusal = (
  desk: Desk,
  actor: Actor,
  command: string,
  options: Readonly<Record<string, unknown>>
): Promise<string | null> => note(desk, actor, command, options, 'refused', `/${command} is for moderators only.`)

/**
 * Writes down that a moderator asked for a change with what could not be taken: an option, or a file that could not be had. `problem` is what
 * the moderator is told. Resolves with the reason where that cannot be written, else null.
 */
export const noteFailure = async (
  desk: Desk,
  actor: Actor,
  command: Moderation,
  options: Readonly<Record<string, unknown>>,
  problem: string
): Promise<string | null> => (command.onlyReads ? null : note(desk, actor, command.name, options, 'failed', problem))

/** The answer to an asking that could not be understood, which is written down where a moderator asked for a change. */
export const answerProblem = async (
  desk: Desk,
  { command, problem }: Extract<ReadAsking, { readonly kind: 'problem' }>,
  asking: Asking,
  actor: Actor | undefined
): Promise<Answer> => {
  const answer = invalidAnswer(asking.command, problem, sizeOf(desk.manifest))
  if (actor === undefined || command?.kind !== 'moderation') return answer
  const trouble = await noteFailure(desk, actor, command, asking.options, problem)
  return trouble === null ? answer : { ...answer, details: [languageOf(asking.locale).moderation.notAudited(trouble)] }
}

const note = async (
  { keeper }: Desk,
  actor: Actor,
  command: string,
  options: Readonly<Record<string, unknown>>,
  outcome: 'done' | 'failed' | 'refused',
  message: string
): Promise<string | null> => {
  try {
    await keeper.audit.note({ actor, command, options, outcome, message })
    return null
  } catch (error) {
    return messageOf(error)
  }
}
