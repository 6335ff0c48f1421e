import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Asking } from '../commands/command/asking.ts'
import { type Attachment, megabytes } from '../commands/command/attachment.ts'
import type { Command } from '../commands/command/command.ts'
import { type Option, optionsOf } from '../commands/command/options.ts'
import { messageOf } from '../corpus/system-errors.ts'

/** An asking with the files that its options name, or one line about the first that cannot be read. */
type FilledAsking =
  | { readonly kind: 'asking'; readonly asking: Asking }
  | { readonly kind: 'problem'; readonly problem: string }

/** Reads the files that the options of an asking name by their paths, each up to the limit of its option. */
export const withFiles = async (asking: Asking, commands: readonly Command[]): Promise<FilledAsking> => {
  const options = commands.filter(({ name }) => name === asking.command).flatMap(optionsOf)
  const filled: Record<string, unknown> = { ...asking.options }
  for (const option of options.filter(({ type }) => type === 'attachment')) {
    const path = asking.options[option.name]
    if (typeof path !== 'string' || path.trim() === '') continue
    const read = await readFileUpTo(path.trim(), option)
    if ('problem' in read) return { kind: 'problem', problem: `/${asking.command}: "${option.name}" ${read.problem}.` }
    filled[option.name] = read
  }
  return { kind: 'asking', asking: { ...asking, options: filled } }
}

const readFileUpTo = async (
  path: string,
  { mostBytes }: Option
): Promise<Attachment | { readonly problem: string }> => {
  const most = mostBytes ?? 0
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of createReadStream(path)) {
      const bytes: Uint8Array = part
      length += bytes.length
      if (length > most) return { problem: `is too large: at most ${megabytes(most)}` }
      parts.push(bytes)
    }
    return { name: basename(path), bytes: Buffer.concat(parts) }
  } catch (error) {
    return { problem: `cannot be read: ${messageOf(error)}` }
  }
}
