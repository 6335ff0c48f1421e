import { userInfo } from 'node:os'
import type { Writable } from 'node:stream'
import type { Answer } from '../answers/answer.ts'
import type { Actor } from '../commands/command/actor.ts'
import type { Asking } from '../commands/command/asking.ts'
import type { Command, WrittenFile } from '../commands/command/command.ts'
import { readAsking } from '../commands/command/read-asking.ts'
import { typedCommand } from '../commands/command/typed-command.ts'
import { invalidAnswer } from '../commands/desk/answer-command.ts'
import type { LocalDesk } from '../commands/desk/local-desk.ts'
import { sizeOf } from '../commands/desk/manifest.ts'
import { english } from '../languages/english.ts'
import { withFiles } from './attachments.ts'
import { lineWriter, writeLines } from './output.ts'
import type { ReadCommand } from './read-command.ts'
import { renderAnswer } from './render-answer.ts'
import { type Screen, styleFor } from './style.ts'

/** What the program ends with: done (also for "not in the sources"), failed, wrong usage. */
export type ExitCode = 0 | 1 | 2

/** A terminal, or a pipe: where commands go, and what their answers are printed on. */
export type Terminal = {
  readonly commands: readonly Command[]
  readonly desk: LocalDesk
  readonly stdout: Writable & { readonly columns?: number }
  readonly json: boolean
  /** The last answer, for commands on it. */
  last: { readonly answer: Answer; readonly question: string } | null
}

/** Brings a command to the desk and prints its answer, as text or as one line of JSON. */
export const answerCommandLine = async (read: ReadCommand, terminal: Terminal): Promise<ExitCode> =>
  (await printAnswer(read, terminal)).exitCode

/** The same, for who wants to do more with the answer. */
export const printAnswer = async (read: ReadCommand, terminal: Terminal): Promise<Answered> => {
  const answered = await answerOf(read, terminal)
  const { stdout, json } = terminal
  if ('file' in answered) return giveFile(answered, stdout)
  await lineWriter(stdout)(json ? JSON.stringify(answered.answer) : renderAnswer(answered.answer, screenOf(stdout)))
  return answered
}

/** An answer that was printed, and what the program would end with after it. */
export type Answered = { readonly answer: Answer; readonly exitCode: ExitCode }

/** A file made of the last answer, for the path that was typed; without one it is printed. */
type Recalled = Answered & { readonly file: WrittenFile; readonly path: string | null }

const giveFile = async (recalled: Recalled, stdout: Writable): Promise<Answered> => {
  const { file, path } = recalled
  await writeLines(path ?? '-', stdout, write => write(file.text.trimEnd()))
  if (path !== null) await lineWriter(stdout)(`Written to ${path}`)
  return recalled
}

const answerOf = async (read: ReadCommand, terminal: Terminal): Promise<Answered | Recalled> => {
  const { commands, desk } = terminal
  if (read.kind === 'problem')
    return { answer: invalidAnswer(read.command, read.problem, sizeOf(desk.manifest)), exitCode: 2 }
  const filled = await withFiles(read.asking, commands)
  if (filled.kind === 'problem')
    return { answer: invalidAnswer(read.asking.command, filled.problem, sizeOf(desk.manifest)), exitCode: 1 }
  const recalled = recalledBy(filled.asking, terminal)
  if (recalled !== null) return recalled
  const answer = await desk.answer(filled.asking, whoTypes())
  if (answer.status !== 'invalid') terminal.last = { answer, question: typedCommand(commands, filled.asking) }
  if (answer.status !== 'invalid') return { answer, exitCode: 0 }
  // A reload that was asked for rightly and failed is no wrong usage.
  return { answer, exitCode: readAsking(commands, filled.asking).kind === 'moderation' ? 1 : 2 }
}

const recalledBy = (asking: Asking, { commands, last }: Terminal): Recalled | null => {
  const read = readAsking(commands, asking)
  if (read.kind !== 'recall' || last === null) return null
  const { file: path } = asking.options
  const file = read.command.give(last.answer, last.question, read.options, english)
  return { answer: last.answer, exitCode: 0, file, path: typeof path === 'string' && path !== '' ? path : null }
}

/** Whoever has the terminal has the documents in hand, and may moderate. */
const whoTypes = (): Actor => {
  try {
    const { uid, username } = userInfo()
    return { id: String(uid), name: username, surface: 'console' }
  } catch {
    // In a container the user may be a number without a name.
    return { id: String(process.getuid?.() ?? ''), name: '', surface: 'console' }
  }
}

/** Lines longer than this are hard to read, however wide the window is; a pipe gets lines that fit most windows. */
const widest = 100
const usual = 80

/** Some terminals report 0 columns: they know no width. */
const screenOf = (stdout: Terminal['stdout']): Screen => ({
  width: Math.max(20, Math.min(stdout.columns || usual, widest)),
  style: styleFor(stdout)
})
