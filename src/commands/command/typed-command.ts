import type { Asking } from './asking.ts'
import type { Command } from './command.ts'
import { optionsOf } from './options.ts'

/** A command as a person would type it: the first option's words bare, the others as `name:value`. */
export const typedCommand = (commands: readonly Command[], { command: name, options }: Asking): string => {
  const command = commands.find(candidate => candidate.name === name)
  const first = command === undefined ? undefined : optionsOf(command)[0]?.name
  const words = Object.entries(options)
    .sort(([a], [b]) => Number(b === first) - Number(a === first))
    .map(([option, value]) => (option === first ? String(value) : `${option}:${value}`))
  return [`/${name}`, ...words].join(' ')
}
