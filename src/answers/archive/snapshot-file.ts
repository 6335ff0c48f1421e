import { createHash } from 'node:crypto'
import { close, closeSync, fstatSync, fsync, open, openSync, readSync, write } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { nameUnfinished } from './data-folder.ts'

/**
 * A snapshot is one file:
 *
 *     header      headerLength bytes: JSON, filled up with spaces
 *     sections    each from a multiple of eight bytes on, zeros between them
 *     directory   JSON: for each section its name, where it starts and how many bytes it has
 *
 * The header tells what the snapshot is of, how long the directory is, and the SHA-256 of everything behind the header.
 */
const headerLength = 8192

/** What a snapshot is of: another program or another corpus (its path) makes it worthless. */
export type SnapshotOf = { readonly program: string; readonly corpus: string }

/** A section to be written: its bytes in parts, made while they are written. */
export type Section = { readonly name: string; readonly parts: Iterable<Uint8Array> }

const headerShape = z.object({
  program: z.string(),
  corpus: z.string(),
  bytes: z.number().int().nonnegative(),
  directory: z.number().int().nonnegative(),
  sha256: z.string()
})
type Header = z.infer<typeof headerShape>

const directoryShape = z.array(
  z.object({ name: z.string(), start: z.number().int().nonnegative(), bytes: z.number().int().nonnegative() })
)
type Directory = z.infer<typeof directoryShape>

/** An open snapshot that can be trusted. What it holds stays as it is, also when another takes its place on the disk. */
export class Snapshot {
  readonly #file: number
  readonly #sections: ReadonlyMap<string, { readonly start: number; readonly bytes: number }>

  constructor(file: number, directory: Directory) {
    this.#file = file
    this.#sections = new Map(directory.map(({ name, start, bytes }) => [name, { start, bytes }]))
  }

  /** A whole section, in memory of its own. Throws for one that is not there. */
  read(name: string): Buffer {
    return this.readPart(name, 0, this.#section(name).bytes)
  }

  /** A part of a section. Throws where that is not there. */
  readPart(name: string, from: number, to: number): Buffer {
    const { start, bytes } = this.#section(name)
    if (from < 0 || to < from || to > bytes) throw new RangeError(`no bytes ${from} to ${to} in section ${name}`)
    return readAt(this.#file, start + from, to - from)
  }

  close(): void {
    closeSync(this.#file)
  }

  #section(name: string): { readonly start: number; readonly bytes: number } {
    const section = this.#sections.get(name)
    if (section === undefined) throw new RangeError(`no section ${name} in the snapshot`)
    return section
  }
}

/**
 * Opens a snapshot, or gives null where there is none that can be trusted: a file that is missing, torn, damaged, in another
 * form, or of another program or corpus is nothing but a reason to do the work again. Reads every byte of it once. Never throws.
 */
export const openSnapshot = (path: string, of: SnapshotOf): Snapshot | null => {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const header = readHeader(file)
    const sizeOnDisk = fstatSync(file).size
    const isTrusted =
      header.program === of.program &&
      header.corpus === of.corpus &&
      header.bytes === sizeOnDisk - headerLength &&
      header.directory <= header.bytes &&
      header.sha256 === hashOfBody(file, header)
    if (isTrusted) {
      const directory = readAt(file, headerLength + header.bytes - header.directory, header.directory)
      return new Snapshot(file, directoryShape.parse(JSON.parse(directory.toString())))
    }
  } catch {
    // What cannot be read is as good as missing.
  }
  if (file !== null) closeSync(file)
  return null
}

/**
 * Replaces a snapshot in one step: under a name of its own until every byte is on the disk, then renamed. Whoever reads
 * meanwhile, or after a crash at any moment, finds the old one or the new one whole. Gives the new one, open. Lets other work
 * of its thread go on between two pieces. Rejects where the disk does.
 */
export const writeSnapshot = async (path: string, of: SnapshotOf, sections: Iterable<Section>): Promise<Snapshot> => {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = nameUnfinished(path)
  const file = await promisify(open)(unfinished, 'wx+')
  try {
    const directory = await fill(file, of, sections)
    await promisify(fsync)(file)
    await rename(unfinished, path)
    await syncFolder(dirname(path))
    return new Snapshot(file, directory)
  } catch (error) {
    await promisify(close)(file)
    await rm(unfinished, { force: true })
    throw error
  }
}

const alignment = 8
/** As much is gathered before it is written, hashed before others may go on. */
const pieceLength = 1 << 20

/** Writes everything behind the header, then the header, which needs to know it. */
const fill = async (file: number, of: SnapshotOf, sections: Iterable<Section>): Promise<Directory> => {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(pieceLength)
  let held = 0
  let at = headerLength
  const flush = async (): Promise<void> => {
    hash.update(piece.subarray(0, held))
    await writeAll(file, piece.subarray(0, held), at - held)
    held = 0
  }
  const put = async (bytes: Uint8Array): Promise<void> => {
    for (let done = 0; done < bytes.length; ) {
      const part = bytes.subarray(done, done + pieceLength - held)
      piece.set(part, held)
      held += part.length
      at += part.length
      done += part.length
      if (held === pieceLength) await flush()
    }
  }
  const directory: Directory = []
  for (const { name, parts } of sections) {
    const start = at
    for (const part of parts) await put(part)
    directory.push({ name, start, bytes: at - start })
    await put(new Uint8Array((alignment - (at % alignment)) % alignment))
  }
  const written = Buffer.from(JSON.stringify(directory))
  await put(written)
  await flush()
  const sha256 = hash.update(String(written.length)).digest('hex')
  const header: Header = { ...of, bytes: at - headerLength, directory: written.length, sha256 }
  const told = Buffer.from(JSON.stringify(header))
  if (told.length > headerLength) throw new RangeError('a snapshot of a corpus with too long a path')
  await writeAll(file, Buffer.concat([told, Buffer.alloc(headerLength - told.length, ' ')]), 0)
  return directory
}

const writeAll = async (file: number, bytes: Uint8Array, at: number): Promise<void> => {
  for (let done = 0; done < bytes.length; )
    done += (await promisify(write)(file, bytes, done, bytes.length - done, at + done)).bytesWritten
}

const readHeader = (file: number): Header => headerShape.parse(JSON.parse(readAt(file, 0, headerLength).toString()))

const hashOfBody = (file: number, { bytes, directory }: Header): string => {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafeSlow(4 * pieceLength)
  for (let done = 0; done < bytes; ) {
    const read = readSync(file, piece, 0, Math.min(piece.length, bytes - done), headerLength + done)
    if (read === 0) throw new RangeError('the snapshot ends too early')
    hash.update(piece.subarray(0, read))
    done += read
  }
  return hash.update(String(directory)).digest('hex')
}

const readAt = (file: number, at: number, length: number): Buffer => {
  const bytes = Buffer.allocUnsafeSlow(length)
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, at + done)
    if (read === 0) throw new RangeError('the snapshot ends too early')
    done += read
  }
  return bytes
}

/** A rename lasts only once its folder is on the disk; systems that cannot open folders see to that themselves. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await promisify(open)(folder, 'r').catch(() => null)
  if (handle === null) return
  await promisify(fsync)(handle).catch(() => undefined)
  await promisify(close)(handle)
}
