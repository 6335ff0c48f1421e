import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { inCodeOrder } from '../text/characters.ts'
import type { Rejection } from './corpus.ts'
import { codeOf } from './system-errors.ts'

/** A file of a corpus: where it is, and its path relative to the corpus with `/` separators. */
export type CorpusFile = { readonly path: string; readonly id: string }

/** The files of a folder, sorted by id: to be read, of other kinds, and refused. */
export type FoundFiles = {
  readonly files: readonly CorpusFile[]
  readonly leftOut: readonly string[]
  readonly rejected: readonly Rejection[]
}

const endings = new Set(['.txt', '.md', '.jsonl'])

/** Whether a file's ending is one the corpus reads: `.txt`, `.md`, `.jsonl`. */
export const isReadable = (name: string): boolean => endings.has(extname(name).toLowerCase())

/**
 * Walks a folder. Names that start with a dot are skipped, and so is a README of the folder itself, which describes the corpus. Symbolic
 * links are refused, since they may lead out of it; whatever else is no regular file is left out. Throws what `readdir` throws for `root`.
 */
export const findFiles = async (root: string): Promise<FoundFiles> => {
  const files: CorpusFile[] = []
  const leftOut: string[] = []
  const rejected: Rejection[] = []
  const visit = async (entries: readonly Dirent[], folder: string, prefix: string): Promise<void> => {
    for (const entry of entries) {
      const { name } = entry
      const id = prefix + name
      const path = join(folder, name)
      if (name.startsWith('.')) continue
      if (entry.isDirectory()) {
        const inner = await readdir(path, { withFileTypes: true }).catch((error: Error) => error)
        if (inner instanceof Error)
          rejected.push({ document: id, reason: `cannot be opened: ${codeOf(inner)}; check its permissions` })
        else await visit(inner, path, `${id}/`)
      } else if (entry.isSymbolicLink() && (isReadable(name) || extname(name) === '')) {
        rejected.push({ document: id, reason: 'is a symbolic link, which is not followed; put the file itself here' })
      } else if (entry.isFile() && isReadable(name) && !(prefix === '' && isReadme(name))) {
        files.push({ path, id })
      } else {
        leftOut.push(id)
      }
    }
  }
  await visit(await readdir(root, { withFileTypes: true }), root, '')
  return { files: files.sort(byId), leftOut: leftOut.sort(), rejected: rejected.sort(byName) }
}

const isReadme = (name: string): boolean => name.toLowerCase().startsWith('readme.')

const byId = (a: CorpusFile, b: CorpusFile): number => inCodeOrder(a.id, b.id)

const byName = (a: Rejection, b: Rejection): number => inCodeOrder(a.document, b.document)
