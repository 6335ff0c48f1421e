import { dirname, relative } from 'node:path'
import type { Answer } from '../answers/answer.ts'
import { count } from '../answers/reply.ts'
import type { Rejection } from '../corpus/corpus.ts'
import type { FolderChange } from '../corpus/shelf.ts'
import { invalidAnswer } from './answer-command.ts'
import type { Actor } from './command.ts'
import type { Desk } from './desk.ts'
import { sizeOf } from './manifest.ts'

/** A change of the corpus that a command wants. */
export type WantedChange = {
  readonly command: string
  /** What is done, for messages: "report.md was not added". */
  readonly name: string
  readonly done: 'added' | 'removed'
  /** Changes the folder. */
  make(): Promise<FolderChange>
}

/**
 * Changes the corpus folder and reads the corpus anew. A change that cannot be read, or with which the corpus rejects a document that it
 * did not reject before, is taken back, and the corpus read once more where it had been read with it.
 */
export const changeCorpus = async (desk: Desk, wanted: WantedChange, actor: Actor): Promise<Answer> => {
  const worked = await desk.keeper.alone(actor, () => change(desk, wanted))
  return worked.kind === 'done' ? worked.done : busyAnswer(desk, wanted.command, worked.with)
}

/** The answer while somebody else changes the corpus. */
export const busyAnswer = (desk: Desk, command: string, { name }: Actor): Answer =>
  invalid(
    desk,
    command,
    `A change of the corpus is already under way${name === '' ? '' : `, by ${name}`}. Try again when it is done.`
  )

const change = async (desk: Desk, wanted: WantedChange): Promise<Answer> => {
  const known = new Set(desk.manifest.rejected.map(keyOf))
  const made = await wanted.make()
  if (made.kind === 'refused') {
    const hint = made.exists === true ? ' Say replace:yes to put this one in its place.' : ''
    return refusal(desk, wanted, `${made.reason}${hint}`)
  }
  const report = await desk.reload()
  if (report.status === 'invalid') return takenBack(desk, wanted, made, report.message, false)
  const rejection = desk.manifest.rejected.find(rejected => !known.has(keyOf(rejected)))
  if (rejection !== undefined)
    return takenBack(desk, wanted, made, `the corpus rejects ${rejection.document}: ${rejection.reason}.`, true)
  if (!(await made.stands()))
    return leftAlone(desk, wanted, made, 'the file that was read is not the one that was put there.')
  try {
    const { removed } = desk.keeper
    const kept = await made.settle(removed)
    const shown = kept === null || removed === null ? null : relative(dirname(removed), kept)
    return doneAnswer(desk, wanted, report, shown)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return takenBack(desk, wanted, made, `what it takes out cannot be kept in DATA_DIR: ${why}.`, true)
  }
}

/** `wasRead`: whether the corpus answers with the change in it. */
const takenBack = async (
  desk: Desk,
  wanted: WantedChange,
  made: Extract<FolderChange, { readonly kind: 'made' }>,
  reason: string,
  wasRead: boolean
): Promise<Answer> => {
  const undone = await made.undo().catch(() => false)
  if (!undone) return leftAlone(desk, wanted, made, reason)
  const report = wasRead ? await desk.reload() : null
  const after =
    report?.status === 'invalid'
      ? `The folder is as it was before, but ${report.message}`
      : 'Everything is as it was before.'
  return refusal(desk, wanted, `${reason} ${after}`)
}

/** What somebody else has put there is not ours to take back. */
const leftAlone = async (
  desk: Desk,
  wanted: WantedChange,
  made: Extract<FolderChange, { readonly kind: 'made' }>,
  reason: string
): Promise<Answer> => {
  await made.settle(desk.keeper.removed).catch(() => null)
  return refusal(
    desk,
    wanted,
    `${reason} Meanwhile somebody else has changed the file, which is left as it is. Look at the folder, then /reload.`
  )
}

const doneAnswer = (
  desk: Desk,
  { command, name, done }: WantedChange,
  report: Answer,
  kept: string | null
): Answer => ({
  command,
  status: 'answered',
  message: `${name} was ${done}; the corpus has ${count(desk.manifest.documents, 'document')} now.`,
  corpus: sizeOf(desk.manifest),
  details: [
    ...report.details.filter(line => !line.startsWith('rejected: ')),
    ...(kept === null ? [] : [`What was taken out is kept in DATA_DIR as ${kept}.`])
  ],
  findings: []
})

const refusal = (desk: Desk, { command, name, done }: WantedChange, reason: string): Answer =>
  invalid(desk, command, `${name} was not ${done}: ${reason}`)

const invalid = (desk: Desk, command: string, message: string): Answer =>
  invalidAnswer(command, message, sizeOf(desk.manifest))

const keyOf = ({ document, reason }: Rejection): string => JSON.stringify([document, reason])
