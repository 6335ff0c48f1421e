import { createHash } from 'node:crypto'
import { realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { inCodeOrder } from '../text/characters.ts'
import type { Corpus, Rejection } from './corpus.ts'
import type { Document } from './document.ts'
import { type CorpusFile, codeOf, findFiles, isReadable } from './find-files.ts'
import { readFrontMatter } from './front-matter.ts'
import { isMarkdown, type TakeApart, takeApart } from './read-document.ts'
import { readTextFile } from './read-file.ts'
import { readRecords } from './read-records.ts'

/** The corpus as a whole cannot be read; the message is one line that names the path and what to do. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError'
}

/**
 * Reads a folder, recursively, or a single `.txt`, `.md` or `.jsonl` file. A document that cannot be read is rejected alone; of two with
 * one id the first in reading order stays. Throws `CorpusError` when `path` itself cannot be read. `read` takes each accepted text apart; it is
 * called once for each document of the corpus.
 */
export const readCorpus = async (path: string, read: TakeApart = takeApart): Promise<Corpus> => {
  const { files, leftOut, rejected: refused } = await filesOf(path)
  const documents = new Map<string, Document>()
  const rejected: Rejection[] = [...refused]
  const accept = (name: string, id: string, document: () => Document) => {
    if (documents.has(id))
      rejected.push({ document: name, reason: `its id "${id}" is taken by another document; give it one of its own` })
    else documents.set(id, document())
  }
  for (const file of files) {
    if (isRecords(file)) {
      for await (const record of readRecords(file.path)) {
        const name = `${file.id}:${record.line}`
        if ('reason' in record) rejected.push({ document: name, reason: record.reason })
        else accept(name, record.id, () => read(record.id, record.text, record.fields, null))
      }
      continue
    }
    const reading = await readTextFile(file.path)
    if ('reason' in reading) {
      rejected.push({ document: file.id, reason: reading.reason })
      continue
    }
    const front = isMarkdown(file.id) ? readFrontMatter(reading.text) : null
    if (front?.broken) rejected.push({ document: file.id, reason: front.broken })
    else if (front?.span && reading.text.slice(front.span.end).trim() === '')
      rejected.push({ document: file.id, reason: 'is empty below its front matter; add text to it or remove it' })
    else accept(file.id, file.id, () => read(file.id, reading.text, front?.fields ?? {}, front))
  }
  const sorted = [...documents.values()].sort((a, b) => inCodeOrder(a.id, b.id))
  return { version: versionOf(sorted), documents: sorted, rejected, leftOut }
}

const isRecords = ({ id }: CorpusFile): boolean => id.toLowerCase().endsWith('.jsonl')

const filesOf = async (path: string) => {
  try {
    const root = await realpath(path)
    if ((await stat(root)).isDirectory()) return await findFiles(root)
    if (isReadable(root)) return { files: [{ path: root, id: basename(root) }], leftOut: [], rejected: [] }
  } catch (error) {
    throw new CorpusError(
      `${path}: cannot be read as a corpus: ${codeOf(error)}; name a folder or file that exists and may be read`
    )
  }
  throw new CorpusError(`${path}: is no corpus; name a folder, or a .txt, .md or .jsonl file`)
}

/** Twelve hexadecimal digits over ids and texts. */
const versionOf = (documents: readonly Document[]): string => {
  const hash = createHash('sha256')
  for (const { id, sha256 } of documents) hash.update(`${JSON.stringify(id)} ${sha256}\n`)
  return hash.digest('hex').slice(0, 12)
}
