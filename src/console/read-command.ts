import type { Asking } from '../commands/command/asking.ts'
import type { Command } from '../commands/command/command.ts'
import { optionsOf } from '../commands/command/options.ts'
import { type LineWord, shellWords, splitLine } from './split-line.ts'

/** A command to ask, or one line about what was typed wrongly. */
export type ReadCommand =
  | { readonly kind: 'asking'; readonly asking: Asking }
  | { readonly kind: 'problem'; readonly command: string; readonly problem: string }

/**
 * Reads a line as it is typed at the prompt or comes from a pipe: `/estimate militants by:"Ada Quill"`. The first option takes the free
 * words, another one is `name:value`; a `word:value` that names no option of any command is text. A line without a slash is a question for `/ask`, or
 * the name of a command on its own ("help"). A command's name may be two words: `/corpus add notes.txt`.
 */
export const readLine = (line: string, commands: readonly Command[]): ReadCommand => {
  const trimmed = line.trim()
  if (!trimmed.startsWith('/')) {
    const named = commands.find(({ name }) => name === trimmed.toLowerCase())
    return named === undefined ? readText('ask', trimmed, commands) : readWords(named.name, [], commands)
  }
  const nameEnd = trimmed.search(/\s/u)
  if (nameEnd < 0) return readWords(trimmed.slice(1), [], commands)
  return readNamed(trimmed.slice(1, nameEnd), splitLine(trimmed.slice(nameEnd)), commands)
}

/** Reads a command whose words a shell has split, `["/estimate", "militants", "by:Ada Quill"]`; one word may hold a whole line. */
export const readShellWords = (words: readonly string[], commands: readonly Command[]): ReadCommand => {
  const [command = '', ...rest] = words
  return rest.length === 0 ? readLine(command, commands) : readNamed(command.slice(1), shellWords(rest), commands)
}

/** Takes the first of the words for the second of the command's name where there are commands named so. */
const readNamed = (typedName: string, words: readonly LineWord[], commands: readonly Command[]): ReadCommand => {
  const [second, ...rest] = words
  const name = `${typedName} ${second?.text}`.toLowerCase()
  return second !== undefined && commands.some(command => command.name === name)
    ? readWords(name, rest, commands)
    : readWords(typedName, words, commands)
}

const readText = (name: string, text: string, commands: readonly Command[]): ReadCommand => {
  const first = optionNames(name, commands)[0]
  return asking(name, first === undefined ? {} : { [first]: text })
}

const readWords = (typedName: string, words: readonly LineWord[], commands: readonly Command[]): ReadCommand => {
  const command = typedName.toLowerCase()
  const own = optionNames(command, commands)
  const [first] = own
  const isName = namesOneThing(command, commands)
  const text: string[] = []
  const named = new Map<string, string>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || word.text === '') continue
    if (word.name !== null && !own.includes(word.name) && isForeign(word.name, command, commands))
      return problem(command, `/${command} has no option "${word.name}"; it takes ${own.join(', ') || 'none'}.`)
    if (word.name === null || !own.includes(word.name)) {
      text.push(isName && word.name === null ? word.value : word.text)
      continue
    }
    // "by: Ada" with a space is meant as "by:Ada".
    const value = word.value === '' ? (words[++at]?.value ?? '') : word.value
    if (word.name === first) text.push(value)
    else if (named.has(word.name)) return problem(command, `/${command}: "${word.name}" is given twice.`)
    else named.set(word.name, value)
  }
  if (text.length === 0) return asking(command, Object.fromEntries(named))
  if (first !== undefined) return asking(command, { [first]: text.join(' '), ...Object.fromEntries(named) })
  return commands.some(({ name }) => name === command)
    ? problem(command, `/${command} takes no words after it.`)
    : asking(command, {})
}

/** Whether the free words of a command are a name, of a file or a document, around which quotation marks are no part of it. */
const namesOneThing = (name: string, commands: readonly Command[]): boolean => {
  const [first] = commands.filter(command => command.name === name).flatMap(optionsOf)
  return first?.type === 'attachment' || first?.completes === 'document'
}

/** Filters that the words of a search or of a question hold themselves. */
const filters = ['source', 'speaker', 'after', 'before']
const filtered = ['search', 'ask']

/** Whether a name that is none of a command's options is one elsewhere, so that who types it means no text. */
const isForeign = (name: string, command: string, commands: readonly Command[]): boolean => {
  if (command === 'search' || !commands.some(known => known.name === command)) return false
  if (filters.includes(name)) return !filtered.includes(command)
  return commands.some(other => optionNames(other.name, commands).slice(1).includes(name))
}

const optionNames = (name: string, commands: readonly Command[]): readonly string[] =>
  commands.filter(command => command.name === name).flatMap(command => optionsOf(command).map(option => option.name))

const asking = (command: string, options: Asking['options']): ReadCommand => ({
  kind: 'asking',
  asking: { command, options }
})

const problem = (command: string, line: string): ReadCommand => ({ kind: 'problem', command, problem: line })
