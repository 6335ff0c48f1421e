import type { Command } from '../commands/command/command.ts'
import { type Option, optionsOf } from '../commands/command/options.ts'
import type { Desk } from '../commands/desk/desk.ts'
import { harmless } from './terminal-text.ts'

/** What a line could go on with, and the part of it that each of them would replace: what node:readline asks of a completer. */
type LineCompletion = readonly [readonly string[], string]

/**
 * Completes the line before the cursor: names of commands, then names of options that are not given yet, and values of options, from the
 * option's choices or from the desk. A value of several words is given in quotation marks, except in the first option, which takes words.
 */
export const completeLine = async (
  line: string,
  commands: readonly Command[],
  desk: Pick<Desk, 'complete'>
): Promise<LineCompletion> => {
  const command = commands.find(({ name }) => line.toLowerCase().startsWith(`/${name} `))
  if (command === undefined)
    return startingWith(
      commands.map(({ name }) => `/${name} `),
      line
    )
  const space = command.name.length + 1
  const [first, ...others] = optionsOf(command)
  const named = lastNamed(line, space, others)
  if (named !== null) {
    const typed = line.slice(named.valueStart).replace(/^"/, '')
    const values = await valuesOf(named.option, typed, desk)
    return keepingTyped(
      values.map(value => `${quoted(value)} `),
      line.slice(named.valueStart)
    )
  }
  const word = line.slice(line.search(/\S*$/u))
  const names = others.map(({ name }) => `${name}:`).filter(name => !line.slice(space).includes(` ${name}`))
  const [options] = startingWith(names, word)
  const text = line.slice(space).trimStart()
  if (first === undefined || (word !== '' && options.length > 0)) return [options, word]
  const values = await valuesOf(first, text, desk)
  return values.length > 0 ? keepingTyped(values, text) : [options, word]
}

/**
 * A terminal puts what all candidates begin with in the place of what was typed. Where that would take typed words away, these become a
 * candidate too, so that the candidates are only listed.
 */
const keepingTyped = (candidates: readonly string[], typed: string): LineCompletion => {
  const common = commonBeginning(candidates)
  const isKept = typed.startsWith(common) || unquoted(common).startsWith(unquoted(typed))
  return [isKept ? candidates : [typed, ...candidates], typed]
}

const commonBeginning = ([first = '', ...others]: readonly string[]): string => {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}

const unquoted = (words: string): string => words.replace(/^"/, '').toLowerCase()

const startingWith = (candidates: readonly string[], typed: string): LineCompletion => [
  candidates.filter(candidate => candidate.startsWith(typed.toLowerCase())),
  typed
]

const valuesOf = async ({ choices, completes }: Option, typed: string, desk: Pick<Desk, 'complete'>) => {
  if (choices !== null) return choices.filter(choice => choice.startsWith(typed))
  return completes === null ? [] : (await desk.complete(completes, typed)).map(harmless)
}

/** The option whose value the cursor stands in: the last `name:` after a space, unless its value has ended. */
const lastNamed = (line: string, from: number, options: readonly Option[]) => {
  const found = options
    .map(option => ({ option, at: line.lastIndexOf(` ${option.name}:`) }))
    .filter(({ at }) => at >= from)
    .sort((a, b) => b.at - a.at)[0]
  if (found === undefined) return null
  const valueStart = found.at + found.option.name.length + 2
  const value = line.slice(valueStart)
  const hasEnded = value.startsWith('"') ? value.indexOf('"', 1) > 0 : /\s/u.test(value)
  return hasEnded ? null : { option: found.option, valueStart }
}

const quoted = (value: string): string => (/\s/u.test(value) ? `"${value}"` : value)
