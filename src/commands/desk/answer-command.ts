import type { Answer } from '../../answers/answer.ts'
import type { Archive } from '../../answers/archive/archive.ts'
import { languageOf } from '../../languages/languages.ts'
import type { Asking } from '../command/asking.ts'
import type { Command } from '../command/command.ts'
import { readAsking } from '../command/read-asking.ts'
import { sizeOf } from './manifest.ts'

/**
 * Answers a question from an archive. Unknown commands, bad options and commands that are no questions become answers
 * with status "invalid"; throws only for bugs.
 */
export const answerCommand = (commands: readonly Command[], archive: Archive, asking: Asking): Answer => {
  const read = readAsking(commands, asking)
  if (read.kind === 'problem') return invalidAnswer(asking.command, read.problem, sizeOf(archive.corpus))
  if (read.kind === 'question') return read.command.run(archive, read.options, languageOf(asking.locale))
  const { changesCorpus, nothingToRecall } = languageOf(asking.locale).desk
  const line = read.kind === 'recall' ? nothingToRecall : changesCorpus
  return invalidAnswer(asking.command, line(asking.command), sizeOf(archive.corpus))
}

/** The answer to something that could not be asked: one line about what is wrong and what to do. */
export const invalidAnswer = (command: string, message: string, corpus: Answer['corpus']): Answer => ({
  command,
  status: 'invalid',
  message,
  corpus,
  details: [],
  findings: []
})
