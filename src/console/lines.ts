import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { messageOf } from '../corpus/system-errors.ts'

/** A file (or what stands for it) that cannot be read or written; the message is one line that names it. */
export class FileError extends Error {
  override readonly name = 'FileError'
}

/** What an input is called in messages. */
export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

/** Opens a file to read; `-` is standard input. Errors come while it is read. */
export const openInput = (path: string, stdin: Readable): Readable => (path === '-' ? stdin : createReadStream(path))

/**
 * The lines of a stream in UTF-8, without their line ends (`\n` or `\r\n` only: U+2028 may stand inside a JSON string, which is why this is
 * not node:readline). Throws a `FileError` where the stream cannot be read or is not UTF-8.
 */
export async function* readLines(input: Readable, name: string): AsyncGenerator<string> {
  const parts: string[] = []
  for await (const text of decoded(input, name)) {
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      parts.push(text.slice(from, end))
      yield withoutReturn(parts.join(''))
      parts.length = 0
      from = end + 1
    }
    parts.push(text.slice(from))
  }
  const last = parts.join('')
  if (last !== '') yield withoutReturn(last)
}

async function* decoded(input: Readable, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of input) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new FileError(`${name}: is not UTF-8; save it as UTF-8`)
    throw new FileError(`${name}: cannot be read: ${messageOf(error)}`)
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
