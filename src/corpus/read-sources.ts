import { createHash, hash } from 'node:crypto'
import { statSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Rejection } from './corpus.ts'
import { type CorpusFile, type FoundFiles, findFiles, isReadable } from './find-files.ts'
import { type FrontMatter, readFrontMatter } from './metadata/front-matter.ts'
import type { StatedFields } from './metadata/metadata.ts'
import { isMarkdown } from './read-document.ts'
import { decodeText, openFile, readBytes } from './read-file.ts'
import { readRecord } from './read-records.ts'
import { type SourceStretch, stretchesOfRecords } from './stretches.ts'
import { codeOf } from './system-errors.ts'

/** The corpus as a whole cannot be read; the message is one line that names the path and what to do. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError'
}

/** What a document is made of: its id, its text, the facts from beside it, and for Markdown what stands above it. */
export type SourceParts = {
  readonly id: string
  readonly text: string
  readonly fields: StatedFields
  readonly front: FrontMatter | null
}

/** One stored text, a file or a line of a `.jsonl` file, before anything is read in it: plain data, for whichever thread reads it. */
export type Source = {
  /** What a rejection calls it: the path of the file, with the number of the line. */
  readonly name: string
  /** A hash over all that is read from it: two sources with one key are read alike. */
  readonly key: string
  readonly kind: 'file' | 'record'
  readonly bytes: Uint8Array
}

/** Reads what a source holds of a document, or why it holds none. */
export const readSource = ({ name, kind, bytes }: Source): SourceParts | { readonly reason: string } => {
  if (kind === 'file') return readText(name, bytes)
  const record = readRecord(bytes)
  return 'reason' in record ? record : { ...record, front: null }
}

/** The sources of a corpus in reading order, and those that are none and why. Paths are relative to the corpus. */
export type Sources = {
  readonly leftOut: readonly string[]
  /** How many bytes the files had when they were found. */
  readonly bytes: number
  each(): AsyncGenerator<SourceStretch>
  /** The fingerprint of the files as they were read; null before the last source was given, and where a file broke off. */
  fingerprint(): string | null
}

/**
 * Finds the sources of a folder, recursively, or of a single `.txt`, `.md` or `.jsonl` file.
 * Rejects with a `CorpusError` where the path itself cannot be read.
 */
export const findSources = async (path: string): Promise<Sources> => {
  const found = await filesOf(path)
  const print = new Fingerprint(found)
  async function* each(): AsyncGenerator<SourceStretch> {
    yield standingAlone(0, found.rejected)
    for (const file of found.files) {
      if (isRecords(file)) {
        const contents = createHash('sha256')
        const seen = (bytes: Uint8Array): void => void contents.update(bytes)
        let isWhole = true
        yield* stretchesOfRecords(file, seen, () => {
          isWhole = false
        })
        print.add(file, isWhole ? contents.digest('hex') : null)
        continue
      }
      const taken = readBytes(file.path)
      if ('reason' in taken) {
        print.add(file, taken.reason)
        yield standingAlone(0, [{ document: file.id, reason: taken.reason }])
      } else {
        const digest = hash('sha256', taken.bytes)
        print.add(file, digest)
        const key = `${digest} ${file.id}`
        yield standingAlone(taken.bytes.length, [{ name: file.id, key, kind: 'file', bytes: taken.bytes }])
      }
    }
  }
  return { leftOut: found.leftOut, bytes: bytesOf(found.files), each, fingerprint: () => print.value() }
}

/** What is no part of a file of records. */
const standingAlone = (bytes: number, sources: readonly (Source | Rejection)[]): SourceStretch => ({
  key: null,
  bytes,
  sources: () => sources
})

/**
 * A hash over the names and the bytes of all files of a corpus, and over what is refused or left out: as long as it is the same,
 * everything that is read from them is. Null where a file cannot be read to its end.
 */
export const fingerprintOf = async (path: string): Promise<string | null> => {
  const found = await filesOf(path)
  const print = new Fingerprint(found)
  for (const file of found.files) {
    if (isRecords(file)) {
      const digest = await digestOf(file.path).catch(() => null)
      if (digest === null) return null
      print.add(file, digest)
    } else {
      const taken = readBytes(file.path)
      print.add(file, 'reason' in taken ? taken.reason : hash('sha256', taken.bytes))
    }
  }
  return print.value()
}

/** The hash of a corpus while its files are read, in their order. */
class Fingerprint {
  readonly #hash = createHash('sha256')
  #left: number
  #isWhole = true

  constructor({ files, leftOut, rejected }: FoundFiles) {
    this.#left = files.length
    this.#hash.update(JSON.stringify([leftOut, rejected]))
  }

  /** Adds a file by the hash of its contents, or by why there are none; null for one that broke off. */
  add({ id }: CorpusFile, contents: string | null): void {
    this.#left--
    this.#isWhole &&= contents !== null
    this.#hash.update(`\n${JSON.stringify([id, contents])}`)
  }

  value(): string | null {
    return this.#left === 0 && this.#isWhole ? this.#hash.copy().digest('hex') : null
  }
}

const digestOf = async (path: string): Promise<string> => {
  const contents = createHash('sha256')
  const file = await openFile(path)
  for await (const chunk of file.createReadStream({ highWaterMark: 1 << 20 })) contents.update(chunk)
  return contents.digest('hex')
}

const isRecords = ({ id }: CorpusFile): boolean => id.toLowerCase().endsWith('.jsonl')

const readText = (id: string, bytes: Uint8Array): ReturnType<typeof readSource> => {
  const reading = decodeText(bytes)
  if ('reason' in reading) return reading
  const front = isMarkdown(id) ? readFrontMatter(reading.text) : null
  if (front?.broken) return { reason: front.broken }
  if (front?.span && reading.text.slice(front.span.end).trim() === '')
    return { reason: 'is empty below its front matter; add text to it or remove it' }
  return { id, text: reading.text, fields: front?.fields ?? {}, front }
}

const filesOf = async (path: string): Promise<FoundFiles> => {
  try {
    const root = await realpath(path)
    const found = await stat(root)
    if (found.isDirectory()) return await findFiles(root)
    if (isReadable(root)) return { files: [{ path: root, id: basename(root) }], leftOut: [], rejected: [] }
  } catch (error) {
    throw new CorpusError(
      `${path}: cannot be read as a corpus: ${codeOf(error)}; name a folder or file that exists and may be read`
    )
  }
  throw new CorpusError(`${path}: is no corpus; name a folder, or a .txt, .md or .jsonl file`)
}

const bytesOf = (files: readonly CorpusFile[]): number => files.reduce((sum, { path }) => sum + sizeOf(path), 0)

/** None for a file that is gone. To wait for each of a hundred thousand files would take longer than to read them. */
const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
