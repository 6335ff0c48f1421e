import type { Readable, Writable } from 'node:stream'
import { openArchive } from '../answers/archive/open-archive.ts'
import { commands } from '../commands/commands.ts'
import { LocalDesk } from '../commands/desk/local-desk.ts'
import { Keeper } from '../commands/moderation/keeper.ts'
import { CorpusError } from '../corpus/read-corpus.ts'
import { messageOf } from '../corpus/system-errors.ts'
import { answerCommandLine, type ExitCode, printAnswer, type Terminal } from './answer-lines.ts'
import type { Invocation } from './arguments.ts'
import { writeCharts } from './charts.ts'
import { checkCorpus } from './check.ts'
import { extractRecords, extractText } from './extract.ts'
import { FileError, readLines } from './lines.ts'
import { prompt } from './prompt.ts'
import { readLine, readShellWords } from './read-command.ts'
import { searchQueries } from './search-queries.ts'
import { type ProgressScreen, showProgress } from './show-progress.ts'

/** The streams of a process, and the corpus that it was started over. */
type Surroundings = {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly columns?: number }
  readonly stderr: Writable & Omit<ProgressScreen, 'write'>
  readonly corpus: string
  /** The folder of what the program keeps. */
  readonly data: string
  readonly json: boolean
}

/** What can be called for besides help. */
export type Work = Exclude<Invocation, { readonly kind: 'help' | 'version' }>

/** Does what the program was called for in a terminal, and resolves with its exit code; what cannot be read or written is one line. */
export const runConsole = async (invocation: Work, surroundings: Surroundings): Promise<ExitCode> => {
  try {
    return await run(invocation, surroundings)
  } catch (error) {
    const { stdout, stderr } = surroundings
    if (error === stdout.errored) return exitCodeOfBrokenOutput(error, stderr)
    if (!(error instanceof CorpusError || error instanceof FileError)) throw error
    stderr.write(`${error.message}\n`)
    return 1
  }
}

/** A reader that leaves when it has seen enough, as in `… | head`, is no failure; a full disk is one. */
export const exitCodeOfBrokenOutput = (error: unknown, stderr: Writable): ExitCode => {
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0
  stderr.write(`standard output: cannot be written: ${messageOf(error)}\n`)
  return 1
}

const run = async (invocation: Work, surroundings: Surroundings): Promise<ExitCode> => {
  const { stdin, stdout, stderr, corpus } = surroundings
  switch (invocation.kind) {
    case 'extract':
      await (invocation.what === 'text'
        ? extractText({ ...invocation, stdin, stdout, stderr })
        : extractRecords(invocation.what, { ...invocation, stdin, stdout, stderr }))
      return 0
    case 'search':
      await searchQueries(await showProgress(stderr, tell => openArchive(corpus, tell)), {
        ...invocation,
        stdin,
        stdout
      })
      return 0
    case 'check':
      return (await checkCorpus(corpus, stdout)) ? 0 : 1
    case 'command':
      return answerOneCommand(invocation, surroundings)
    case 'none':
      return stdin.isTTY ? converse(surroundings) : answerPipe(surroundings)
  }
}

const answerOneCommand = async (
  { words, chart }: Extract<Work, { readonly kind: 'command' }>,
  surroundings: Surroundings
): Promise<ExitCode> => {
  const terminal = await openTerminal(surroundings)
  const { answer, exitCode } = await printAnswer(readShellWords(words, commands), terminal)
  if (chart !== null && exitCode === 0) await writeCharts(answer, chart, surroundings.stderr)
  return exitCode
}

const openTerminal = async ({ corpus, data, stdout, stderr, json }: Surroundings): Promise<Terminal> => {
  const open = () => showProgress(stderr, tell => openArchive(corpus, tell))
  const desk = new LocalDesk(commands, await open(), open, new Keeper({ corpus, data }))
  return { commands, desk, stdout, json, last: null }
}

const converse = async (surroundings: Surroundings): Promise<ExitCode> => {
  await prompt(await openTerminal(surroundings), surroundings.stdin)
  return 0
}

/** One command a line; ends with the worst of their exit codes. */
const answerPipe = async (surroundings: Surroundings): Promise<ExitCode> => {
  const { stdin, stdout, stderr, json } = surroundings
  const terminal = await openTerminal(surroundings)
  let worst: ExitCode = 0
  let answered = 0
  for await (const line of readLines(stdin, 'standard input')) {
    if (line.trim() === '') continue
    if (answered++ > 0 && !json) stdout.write('\n')
    const exitCode = await answerCommandLine(readLine(line, commands), terminal)
    if (exitCode > worst) worst = exitCode
  }
  if (answered === 0) stderr.write(`${nothingAsked}\n`)
  return worst
}

const nothingAsked =
  'Nothing was asked: standard input held no command, and DISCORD_TOKEN is not set for the bot. --help shows what can be done.'
