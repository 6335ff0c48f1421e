import { dirname, relative } from 'node:path'
import type { Answer } from '../../answers/answer.ts'
import type { Rejection } from '../../corpus/corpus.ts'
import type { FolderChange } from '../../corpus/shelf.ts'
import { messageOf } from '../../corpus/system-errors.ts'
import type { Language } from '../../languages/language.ts'
import type { Change } from '../../languages/moderation-lines.ts'
import type { Actor } from '../command/actor.ts'
import { invalidAnswer } from '../desk/answer-command.ts'
import type { Desk } from '../desk/desk.ts'
import { sizeOf } from '../desk/manifest.ts'

/** A change of the corpus that a command wants. */
type WantedChange = {
  readonly command: string
  /** What is done, for messages: "report.md was not added". */
  readonly name: string
  readonly done: Change
  /** Changes the folder. */
  make(): Promise<FolderChange>
}

/**
 * Changes the corpus folder and reads the corpus anew. A change that cannot be read, or with which the corpus rejects a document that it
 * did not reject before, is taken back, and the corpus read once more where it had been read with it.
 */
export const changeCorpus = async (
  desk: Desk,
  wanted: WantedChange,
  actor: Actor,
  language: Language
): Promise<Answer> => {
  const worked = await desk.keeper.alone(actor, () => change({ desk, wanted, language }))
  return worked.kind === 'done' ? worked.done : busyAnswer(desk, wanted.command, worked.with, language)
}

/** The answer while somebody else changes the corpus. */
export const busyAnswer = (desk: Desk, command: string, { name }: Actor, { moderation }: Language): Answer =>
  invalidAnswer(command, moderation.changeUnderWay(name), sizeOf(desk.manifest))

/** What is changed where, and in which language that is told. */
type Changing = { readonly desk: Desk; readonly wanted: WantedChange; readonly language: Language }

type Made = Extract<FolderChange, { readonly kind: 'made' }>

const change = async (changing: Changing): Promise<Answer> => {
  const { desk, wanted, language } = changing
  const says = language.moderation
  const known = new Set(desk.manifest.rejected.map(keyOf))
  const made = await wanted.make()
  if (made.kind === 'refused') return refusal(changing, says.fault(made.fault))
  const report = await desk.reload(language)
  if (report.status === 'invalid') return takenBack(changing, made, report.message, false)
  const rejection = desk.manifest.rejected.find(rejected => !known.has(keyOf(rejected)))
  if (rejection !== undefined)
    return takenBack(changing, made, says.corpusRejects(rejection.document, rejection.reason), true)
  if (!(await made.stands())) return leftAlone(changing, made, says.readAnother)
  try {
    const { removed } = desk.keeper
    const kept = await made.settle(removed)
    const shown = kept === null || removed === null ? null : relative(dirname(removed), kept)
    return doneAnswer(changing, report, shown)
  } catch (error) {
    return takenBack(changing, made, says.cannotBeKept(messageOf(error)), true)
  }
}

/** `wasRead`: whether the corpus answers with the change in it. */
const takenBack = async (changing: Changing, made: Made, reason: string, wasRead: boolean): Promise<Answer> => {
  const { desk, language } = changing
  const { asBefore, asBeforeBut } = language.moderation
  const undone = await made.undo().catch(() => false)
  if (!undone) return leftAlone(changing, made, reason)
  const report = wasRead ? await desk.reload(language) : null
  return refusal(changing, `${reason} ${report?.status === 'invalid' ? asBeforeBut(report.message) : asBefore}`)
}

/** What somebody else has put there is not ours to take back. */
const leftAlone = async (changing: Changing, made: Made, reason: string): Promise<Answer> => {
  const { desk, language } = changing
  await made.settle(desk.keeper.removed).catch(() => null)
  return refusal(changing, `${reason} ${language.moderation.changedMeanwhile}`)
}

const doneAnswer = ({ desk, wanted, language }: Changing, report: Answer, kept: string | null): Answer => {
  const { manifest } = desk
  const says = language.moderation
  const rejected = new Set(manifest.rejected.map(({ document, reason }) => says.rejected(document, reason)))
  return {
    command: wanted.command,
    status: 'answered',
    message: says.done(wanted.name, wanted.done, manifest.documents),
    corpus: sizeOf(manifest),
    details: [...report.details.filter(line => !rejected.has(line)), ...(kept === null ? [] : [says.keptAs(kept)])],
    findings: []
  }
}

const refusal = ({ desk, wanted, language }: Changing, reason: string): Answer =>
  invalidAnswer(wanted.command, language.moderation.notDone(wanted.name, wanted.done, reason), sizeOf(desk.manifest))

const keyOf = ({ document, reason }: Rejection): string => JSON.stringify([document, reason])
