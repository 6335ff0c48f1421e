import { z } from 'zod'
import type { FieldValue, StatedFields } from './metadata/metadata.ts'
import { decodeText, largestDocument, openFile, textOrReason } from './read-file.ts'
import { codeOf } from './system-errors.ts'

/** What a line of a `.jsonl` file holds: one document, or nothing and why. */
export type RecordReading =
  | { readonly id: string; readonly text: string; readonly fields: StatedFields }
  | { readonly reason: string }

/** A line of a `.jsonl` file that is not blank, before it is read: its bytes, or why they were not taken. */
export type RecordLine = { readonly line: number } & (
  | { readonly kind: 'taken'; readonly bytes: Uint8Array }
  | { readonly kind: 'too long' | 'broken off'; readonly reason: string }
)

/**
 * Takes a `.jsonl` file apart into lines, some at a time: never more of it than these or one line is in memory. Line numbers count from 1.
 * `seen` is given every piece of the file as it is read. A file that breaks off ends with a line that says why.
 */
export async function* linesOfRecords(
  path: string,
  seen: (bytes: Uint8Array) => void
): AsyncGenerator<readonly RecordLine[]> {
  let line = 0
  try {
    for await (const lines of linesOfFile(path, seen)) {
      const taken: RecordLine[] = []
      for (const bytes of lines) {
        line++
        if (bytes === null) {
          const reason = `is a line longer than ${longestLine} bytes; split its text into several documents`
          taken.push({ line, kind: 'too long', reason })
        } else if (!isBlank(bytes)) taken.push({ line, kind: 'taken', bytes })
      }
      yield taken
    }
  } catch (error) {
    const reason = `cannot be read: ${codeOf(error)}; check that the file exists and may be read`
    yield [{ line: line + 1, kind: 'broken off', reason }]
  }
}

/** JSON may write a character in six bytes; beyond twice the largest document a line is not worth its memory. */
const longestLine = 2 * largestDocument

const value = z.union([z.string(), z.number(), z.null()]).optional()
const facts = {
  title: value,
  url: value,
  date: value,
  published_at: value,
  source: value,
  author: z.union([value, z.array(z.string())])
}
/** An id names its document in messages and links: one line, and not a text in itself. */
const name = z.union([
  z
    .string()
    .min(1)
    .max(200)
    .refine(id => id.trim() === id && id.isWellFormed() && !/\p{Cc}/u.test(id), 'must be one line without blank ends'),
  z.number()
])

const recordShape = z
  .object({
    _id: name.optional(),
    id: name.optional(),
    text: z.string(),
    ...facts,
    metadata: z.object(facts).nullish()
  })
  .refine(record => (record._id ?? record.id) !== undefined, { path: ['_id'], message: 'is missing' })

/** Reads the line of one record. */
export const readRecord = (bytes: Uint8Array): RecordReading => {
  const decoded = decodeText(bytes)
  if ('reason' in decoded) return { reason: decoded.reason }
  const json = parseJson(decoded.text)
  if (json === undefined) return { reason: 'is not valid JSON; each line must be one JSON object' }
  const read = recordShape.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    const path = issue?.path.join('.') ?? ''
    return {
      reason: path === '' ? 'is not a JSON object' : `${path}: ${issue?.message ?? 'is not valid'}; correct this field`
    }
  }
  const record = read.data
  const checked = textOrReason(record.text)
  if ('reason' in checked) return { reason: checked.reason }
  const pick = (field: keyof typeof facts): FieldValue | undefined =>
    fieldValue(field, record[field]) ?? fieldValue(`metadata.${field}`, record.metadata?.[field])
  return {
    id: String(record._id ?? record.id),
    text: record.text,
    fields: {
      title: pick('title'),
      publisher: pick('source'),
      author: pick('author'),
      date: pick('date') ?? pick('published_at'),
      url: pick('url')
    }
  }
}

const fieldValue = (
  field: string,
  stated: string | number | readonly string[] | null | undefined
): FieldValue | undefined => {
  if (stated === null || stated === undefined) return undefined
  const words = (typeof stated === 'object' ? stated.join(', ') : String(stated))
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? undefined : { value: words, field }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const lineFeed = 10

const isBlank = (bytes: Uint8Array): boolean => bytes.every(byte => byte === 32 || byte === 9 || byte === 13)

/** The lines of a file as bytes, piece by piece, null for one that is too long; the last needs no line feed. Throws what the system throws. */
async function* linesOfFile(
  path: string,
  seen: (bytes: Uint8Array) => void
): AsyncGenerator<readonly (Uint8Array | null)[]> {
  const file = await openFile(path)
  let parts: Uint8Array[] = []
  let length = 0
  const take = (): Uint8Array | null => {
    const line =
      length > longestLine ? null : parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  const add = (bytes: Uint8Array) => {
    length += bytes.length
    if (length > longestLine) parts = []
    else parts.push(bytes)
  }
  for await (const chunk of file.createReadStream({ highWaterMark: 1 << 18 })) {
    const bytes: Uint8Array = chunk
    seen(bytes)
    const lines: (Uint8Array | null)[] = []
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      add(bytes.subarray(start, end))
      lines.push(take())
      start = end + 1
    }
    if (start < bytes.length) add(bytes.subarray(start))
    yield lines
  }
  if (length > 0) yield [take()]
}
