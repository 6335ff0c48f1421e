import { once } from 'node:events'
import type { WriteStream } from 'node:fs'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { messageOf } from '../corpus/system-errors.ts'
import { FileError } from './lines.ts'

/** Takes lines one at a time; resolves when there is room for the next. */
type WriteLine = (line: string) => Promise<void>

/**
 * Writes lines to a file; `-` is standard output. They go to a temporary file beside it that takes its name when all are written, so that
 * the file is never there in half: when `write` throws, whatever stood there before stays. A device or a pipe is written straight.
 * Throws a `FileError` where the file cannot be written.
 */
export const writeLines = async (
  path: string,
  stdout: Writable,
  write: (line: WriteLine) => Promise<void>
): Promise<void> => {
  if (path === '-') return write(lineWriter(stdout))
  const target = await targetOf(path)
  const file = target.isFile ? `${target.path}.${process.pid}.tmp` : target.path
  const stream = await openToWrite(path, file)
  try {
    await write(lineWriter(stream))
    await finished(stream.end())
    if (target.isFile) await rename(file, target.path)
  } catch (error) {
    // Read before the stream is destroyed: lines still waiting then fail too, and would hide what really went wrong.
    const failure = stream.errored
    await destroyed(stream)
    if (target.isFile) await rm(file, { force: true })
    throw failure === null ? error : cannotBeWritten(path, failure)
  }
}

/** Writes to a stream, waiting while it is full. Rejects if the stream fails. */
export const lineWriter =
  (stream: Writable): WriteLine =>
  async line => {
    if (stream.errored !== null) throw stream.errored
    if (!stream.write(`${line}\n`)) await once(stream, 'drain')
  }

const destroyed = (stream: WriteStream): Promise<void> =>
  stream.closed ? Promise.resolve() : new Promise(resolve => stream.once('close', resolve).destroy())

const openToWrite = async (path: string, file: string): Promise<WriteStream> => {
  const handle = await open(file, 'w').catch(error => {
    throw cannotBeWritten(path, error)
  })
  // An error is thrown by the next line written, or at the end; without a listener it would end the program.
  return handle.createWriteStream().on('error', () => {})
}

const cannotBeWritten = (path: string, error: unknown): FileError =>
  new FileError(`${path}: cannot be written: ${messageOf(error)}`)

const targetOf = async (path: string): Promise<{ readonly path: string; readonly isFile: boolean }> => {
  // A link's target is replaced, not the link.
  const real = await realpath(path).catch(() => path)
  const there = await stat(real).catch(() => null)
  if (there?.isDirectory()) throw new FileError(`${path}: is a folder; name a file`)
  return { path: real, isFile: there === null || there.isFile() }
}
