import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Claims } from '../claims/claims.ts'
import { namesIn, type StatedNames } from '../claims/name-groups.ts'
import { readClaims } from '../claims/read-claims.ts'
import type { Document } from '../corpus/document.ts'
import { type TakeApart, takeApart } from '../corpus/read-document.ts'
import { programVersion } from './program-version.ts'
import { readSnapshot, removeLeftovers, type SnapshotOf, writeSnapshot } from './snapshot-file.ts'

/** What is read from one document: itself taken apart, what it claims, and the names that it says mean the same. */
export type Analysis = { readonly document: Document; readonly claims: Claims; readonly names: StatedNames }

/** Reads a document: everything that can be told from it alone. Linear in its length. */
export const analyse: Analyse = (...of) => analysisOf(takeApart(...of))

export type Analyse = (...of: Parameters<TakeApart>) => Analysis

/** What is told by a document that has been taken apart. */
export const analysisOf = (document: Document): Analysis => ({
  document,
  claims: readClaims(document),
  names: namesIn(document)
})

/**
 * Analyses that are kept from one reading of a corpus to the next in a file of the data folder: a document whose text and
 * fields are as they were is not read again.
 */
export class KeptAnalyses {
  readonly #path: string
  readonly #of: SnapshotOf
  /** By the hash of what was read: the line of the snapshot with what came of it. */
  readonly #kept: Map<string, Buffer>
  readonly #used = new Map<string, Buffer>()

  /** Opens the file of the corpus at `corpus` (a path) in the folder `data`. One that cannot be trusted counts as empty. */
  static async open(data: string, corpus: string): Promise<KeptAnalyses> {
    const of = { program: await programVersion(), corpus: hashOf(corpus) }
    const path = join(data, `readings-${of.corpus.slice(0, 16)}.snapshot`)
    await removeLeftovers(path)
    return new KeptAnalyses(path, of, linesOf(await readSnapshot(path, of)))
  }

  private constructor(path: string, of: SnapshotOf, kept: Map<string, Buffer>) {
    this.#path = path
    this.#of = of
    this.#kept = kept
  }

  /** As the function `analyse`, from what is kept where that is there. */
  readonly analyse: Analyse = (id, text, fields, front) => {
    const key = hashOf(JSON.stringify([id, text, fields, front]))
    const line = this.#kept.get(key)
    if (line !== undefined) {
      this.#used.set(key, line)
      const { document, claims, names }: Stored = JSON.parse(line.toString('utf8', keyLength))
      return { document: { id, text, ...document }, claims, names }
    }
    const { document, claims, names } = analyse(id, text, fields, front)
    const { id: _, text: __, ...rest } = document
    const stored: Stored = { document: rest, claims, names }
    this.#used.set(key, Buffer.from(`${key}${JSON.stringify(stored)}\n`))
    return { document, claims, names }
  }

  /** Writes what was used since the file was opened, unless that is what the file holds. Rejects where the disk does. */
  async save(): Promise<void> {
    const changed = this.#used.size !== this.#kept.size || [...this.#used.keys()].some(key => !this.#kept.has(key))
    this.#kept.clear()
    if (changed) await writeSnapshot(this.#path, this.#of, this.#used.values())
    this.#used.clear()
  }
}

/** A line without its key; text and id are those of the document that is asked for. */
type Stored = {
  readonly document: Omit<Document, 'id' | 'text'>
  readonly claims: Claims
  readonly names: StatedNames
}

const keyLength = 64
const lineEnd = 10

const linesOf = (body: Buffer | null): Map<string, Buffer> => {
  const lines = new Map<string, Buffer>()
  if (body === null) return lines
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(lineEnd, at) + 1
    if (end === 0) break
    lines.set(body.toString('latin1', at, at + keyLength), body.subarray(at, end))
    at = end
  }
  return lines
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
