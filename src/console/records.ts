import type { Readable } from 'node:stream'
import { z } from 'zod'
import { FileError, nameOf, openInput, readLines } from './lines.ts'

/** One record of a JSON Lines file: its id, as it stands there, and its text. */
type TextRecord = { readonly id: string | number; readonly text: string }

/** Reads JSON Lines of `{id, text}` (`_id` will do), one at a time. Throws a `FileError` that names file and line for a broken one. */
export async function* readTextRecords(path: string, stdin: Readable): AsyncGenerator<TextRecord> {
  const name = nameOf(path)
  let number = 0
  for await (const line of readLines(openInput(path, stdin), name)) {
    number++
    if (line.trim() === '') continue
    const record = schema.safeParse(jsonOf(line, `${name}:${number}`))
    if (!record.success)
      throw new FileError(`${name}:${number}: needs an "id" and a "text", as in {"id": "1", "text": "…"}`)
    yield record.data
  }
}

const id = z.union([z.string(), z.number()])

const schema = z
  .object({ id: id.optional(), _id: id.optional(), text: z.string() })
  .transform((record, context): TextRecord => {
    const given = record.id ?? record._id
    if (given !== undefined) return { id: given, text: record.text }
    context.addIssue('no id')
    return z.NEVER
  })

const jsonOf = (line: string, where: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw new FileError(`${where}: is not JSON; every line must be one JSON object`)
  }
}
