import type { z } from 'zod'
import type { DeskLines, Language, WantedValue } from '../../languages/language.ts'
import { languageOf, optionIn } from '../../languages/languages.ts'
import type { Asking } from './asking.ts'
import { megabytes } from './attachment.ts'
import type { Command, Moderation, QuestionCommand, Recall } from './command.ts'
import { type Option, optionsOf } from './options.ts'
import { noDate } from './partial-date.ts'

/** An asking that can be answered: its command, and its options as the command's schema gives them out. */
export type ReadAsking =
  | {
      readonly kind: 'question'
      readonly command: QuestionCommand
      readonly options: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'moderation'; readonly command: Moderation; readonly options: Readonly<Record<string, unknown>> }
  | { readonly kind: 'recall'; readonly command: Recall; readonly options: Readonly<Record<string, unknown>> }
  /** One line that names the option and says what to do; `command` is null where there is none of that name. */
  | { readonly kind: 'problem'; readonly problem: string; readonly command: Command | null }

/**
 * Finds the command and validates its options. Text is trimmed and a blank option counts as not given; numbers and
 * yes/no may come as text, since that is all a terminal or a form can send.
 */
export const readAsking = (
  commands: readonly Command[],
  { command: name, options: given, locale }: Asking
): ReadAsking => {
  const language = languageOf(locale)
  const says = language.desk
  const command = commands.find(candidate => candidate.name === name)
  if (command === undefined) return { kind: 'problem', problem: missingCommand(commands, name, says), command: null }
  const problem = (line: string): ReadAsking => ({ kind: 'problem', problem: line, command })
  const known = optionsOf(command)
  const unknown = Object.keys(given).find(key => !known.some(option => option.name === key))
  const names = known.map(option => optionIn(language, name, option).name)
  if (unknown !== undefined) return problem(says.noOption(name, unknown, names))
  const options = tidied(known, given)
  const missing = known.find(option => option.required && !(option.name in options))
  if (missing !== undefined) {
    const words = optionIn(language, name, missing)
    return problem(says.missingOption(name, words.name, words.description, command.example))
  }
  const parsed = command.options.safeParse(options)
  if (!parsed.success) return problem(problemLine(command, known, parsed.error.issues, language))
  switch (command.kind) {
    case 'question':
      return { kind: 'question', command, options: parsed.data }
    case 'moderation':
      return { kind: 'moderation', command, options: parsed.data }
    case 'recall':
      return { kind: 'recall', command, options: parsed.data }
  }
}

const missingCommand = (commands: readonly Command[], name: string, says: DeskLines): string => {
  const grouped = commands.filter(command => command.name.startsWith(`${name} `))
  return grouped.length === 0
    ? says.noCommand(name)
    : says.sayWhich(
        name,
        grouped.map(command => command.name)
      )
}

const tidied = (known: readonly Option[], given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    known
      .map(option => [option.name, tidiedValue(option, given[option.name])] as const)
      .filter(([, value]) => value !== undefined)
  )

const tidiedValue = ({ type }: Option, value: unknown): unknown => {
  if (value === null) return undefined
  if (typeof value !== 'string') return value
  const text = value.trim()
  if (text === '') return undefined
  if (type === 'integer' || type === 'number') return Number.isNaN(Number(text)) ? text : Number(text)
  if (type === 'boolean') return answersYesOrNo.get(text.toLowerCase()) ?? text
  return text
}

const answersYesOrNo: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['on', true],
  ['no', false],
  ['false', false],
  ['off', false]
])

const problemLine = (
  command: Command,
  known: readonly Option[],
  issues: readonly z.core.$ZodIssue[],
  language: Language
): string => {
  const issue = issues[0]
  const option = known.find(({ name }) => name === issue?.path[0])
  if (issue === undefined || option === undefined) return `/${command.name}: ${issue?.message ?? 'bad options'}`
  const { name } = optionIn(language, command.name, option)
  return language.desk.wrongOption(command.name, name, wantedFor(option, issue))
}

const wantedFor = (option: Option, issue: z.core.$ZodIssue): WantedValue => {
  if (option.type === 'attachment')
    return { kind: 'file', most: option.mostBytes === null ? null : megabytes(option.mostBytes) }
  if (issue.code === 'custom') return issue.message === noDate ? { kind: 'date' } : { kind: 'told', how: issue.message }
  if (option.choices !== null) return { kind: 'one-of', values: option.choices }
  if (option.type === 'boolean') return { kind: 'yes-or-no' }
  if (option.type === 'string') return wantedText(option, issue)
  const { minimum, maximum } = option
  return {
    kind: 'number',
    isWhole: option.type === 'integer',
    from: minimum === null || minimum <= Number.MIN_SAFE_INTEGER ? null : minimum,
    to: maximum === null || maximum >= Number.MAX_SAFE_INTEGER ? null : maximum
  }
}

const wantedText = ({ minLength, maxLength }: Option, issue: z.core.$ZodIssue): WantedValue => {
  if (issue.code === 'too_big') return { kind: 'shorter', most: maxLength }
  if (issue.code === 'too_small') return { kind: 'longer', least: minLength }
  return issue.code === 'invalid_format' ? { kind: 'understood', why: issue.message } : { kind: 'text' }
}
