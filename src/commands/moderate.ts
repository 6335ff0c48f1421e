import type { Answer } from '../answers/answer.ts'
import { invalidAnswer, type ReadAsking } from './answer-command.ts'
import type { Actor } from './command.ts'
import type { Desk } from './desk.ts'
import { sizeOf } from './manifest.ts'

/** Runs a moderation command for somebody who may; without anybody it is refused, so that no surface moderates by oversight. */
export const moderate = async (
  desk: Desk,
  { command, options }: Extract<ReadAsking, { readonly kind: 'moderation' }>,
  actor: Actor | undefined
): Promise<Answer> =>
  actor === undefined
    ? invalidAnswer(command.name, `/${command.name} is for moderators only.`, sizeOf(desk.manifest))
    : command.act(desk, options, actor)
