import type { AnswerLines, Language } from '../languages/language.ts'
import type { Answer, Finding, FindingGroup } from './answer.ts'
import type { Archive } from './archive/archive.ts'

/** Builds the answers of one command over one archive. */
export type Reply = {
  /** What the answers say, in the language of the one who asks. */
  readonly says: AnswerLines
  answered(message: string, findings: readonly Finding[], details?: readonly string[]): Answer
  /** Findings taken apart by what they are about; the groups' findings in their order. */
  grouped(message: string, findings: readonly Finding[], groups: readonly FindingGroup[]): Answer
  notInSources(message: string, nearest: readonly Finding[]): Answer
  invalid(message: string, details?: readonly string[]): Answer
}

/** The replies of a command, each with the version of the corpus that it was answered from. */
export const replyTo = (command: string, { corpus }: Archive, { answers }: Language): Reply => {
  const shown = { version: corpus.version, documents: corpus.documents.length }
  return {
    says: answers,
    answered: (message, findings, details = []) => ({
      command,
      status: 'answered',
      message,
      corpus: shown,
      findings,
      details
    }),
    grouped: (message, findings, groups) => ({
      command,
      status: 'answered',
      message,
      corpus: shown,
      findings,
      groups,
      details: []
    }),
    notInSources: (message, nearest) => ({
      command,
      status: 'not-in-sources',
      message,
      corpus: shown,
      findings: [],
      nearest,
      details: []
    }),
    invalid: (message, details = []) => ({ command, status: 'invalid', message, corpus: shown, findings: [], details })
  }
}

/** "1 estimate", "2 estimates". */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`
