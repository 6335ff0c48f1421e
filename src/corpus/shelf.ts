import { lstat, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import type { FolderFault } from '../languages/moderation-lines.ts'
import { makeAside, takenOut } from './changes-under-way.ts'
import { isReadable } from './find-files.ts'
import { giveName, keepIn } from './move-file.ts'
import { codeOf } from './system-errors.ts'

/** A change of a corpus folder that can still be taken back, or why it was not made. */
export type FolderChange =
  | {
      readonly kind: 'made'
      /** Makes the folder what it was. False where somebody else has changed the file since, which is then left as it is. */
      undo(): Promise<boolean>
      /** Whether the file is still as the change left it. */
      stands(): Promise<boolean>
      /** Keeps what the change took out of the folder in `removed`; resolves with its path there, or with null where it took nothing out. Throws where that cannot be done. */
      settle(removed: string | null): Promise<string | null>
    }
  | { readonly kind: 'refused'; readonly fault: FolderFault }

/**
 * Puts a file into a corpus folder under a plain name (`safeName`). The file is written whole under a hidden name, `check` looks at it
 * there, and only then does it get its own name. A file of that name is taken out where `replaces` says so; otherwise it stays, and the
 * change is refused.
 */
export const addFile = async (
  corpus: string,
  name: string,
  bytes: Uint8Array,
  { replaces, check }: { readonly replaces: boolean; readonly check: (path: string) => Promise<FolderFault | null> }
): Promise<FolderChange> =>
  changing(corpus, async (folder, aside) => {
    const target = join(folder, name)
    const before = await lstat(target).catch(() => null)
    if (before !== null && !before.isFile()) return refused({ kind: 'no-file', name })
    if (before !== null && !replaces) return refused({ kind: 'taken', name })
    const written = join(aside, name)
    await writeWhole(written, bytes)
    const fault = await check(written)
    if (fault !== null) return refused(fault)
    const old = before === null ? null : await takeOut(target, aside, name)
    try {
      await giveName(written, target)
    } catch (error) {
      if (old !== null) await giveName(old, target)
      throw error
    }
    return made(target, aside, old, await markOf(target))
  })

/** Takes a file out of a corpus folder, by its path in it with `/` separators. */
export const removeFile = async (corpus: string, id: string): Promise<FolderChange> =>
  changing(corpus, async (folder, aside) => {
    const target = await fileAt(folder, id)
    if (target === null) return refused({ kind: 'not-of-corpus', name: id })
    const old = await takeOut(target, aside, id)
    return made(target, aside, old, null)
  })

/** Whether a path with `/` separators names a file that the corpus reads, in the folder itself and behind no link. */
export const isFileOf = async (corpus: string, id: string): Promise<boolean> => {
  const folder = await folderOf(corpus)
  return typeof folder === 'object' ? false : (await fileAt(folder, id)) !== null
}

/** Whether the corpus is a folder that can be changed; else why not. */
export const whyNotChangeable = async (corpus: string): Promise<FolderFault | null> => {
  const folder = await folderOf(corpus)
  return typeof folder === 'object' ? folder : null
}

/** Where a link to the folder leads, once and for all the steps of a change. */
const folderOf = async (corpus: string): Promise<string | FolderFault> => {
  try {
    const folder = await realpath(corpus)
    if ((await stat(folder)).isDirectory()) return folder
    return { kind: 'single-file' }
  } catch (error) {
    return { kind: 'unreadable', code: codeOf(error) }
  }
}

/** Makes a change with a hidden folder beside the documents, on their file system, which goes again unless the change was made. */
const changing = async (
  corpus: string,
  change: (folder: string, aside: string) => Promise<FolderChange>
): Promise<FolderChange> => {
  const folder = await folderOf(corpus)
  if (typeof folder === 'object') return refused(folder)
  let aside: string | null = null
  let result: FolderChange | null = null
  try {
    aside = await makeAside(folder)
    result = await change(folder, aside)
    return result
  } catch (error) {
    const code = codeOf(error)
    return refused(full.has(code) ? { kind: 'full', code } : { kind: 'unchangeable', code })
  } finally {
    if (aside !== null && result?.kind !== 'made') await rm(aside, { recursive: true, force: true })
  }
}

/** What a disk that is full answers, or one on which this user may have no more. */
const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

const refused = (fault: FolderFault) => ({ kind: 'refused', fault }) as const

/** `old` is what was taken out, `mark` tells the file that was put there; null where there is none. */
const made = (target: string, aside: string, old: string | null, mark: string | null): FolderChange => {
  const stands = async () => (await markOf(target)) === mark
  return {
    kind: 'made',
    stands,
    undo: async () => {
      if (!(await stands())) return false
      if (mark !== null) await rename(target, join(aside, 'undone'))
      if (old !== null) await giveName(old, target)
      await rm(aside, { recursive: true, force: true })
      return true
    },
    settle: async removed => {
      const kept = old === null ? null : await keepIn(removed, old, basename(target))
      await rm(aside, { recursive: true, force: true })
      return kept
    }
  }
}

/** What tells one file from another that takes its place: null where there is none. */
const markOf = async (path: string): Promise<string | null> => {
  const file = await lstat(path, { bigint: true }).catch(() => null)
  return file === null ? null : [file.dev, file.ino, file.size, file.mtimeNs].join(' ')
}

/** Moves a file of the corpus aside, by its path there, so that a program that is killed now leaves behind where the file belongs. */
const takeOut = async (target: string, aside: string, id: string): Promise<string> => {
  const old = join(aside, takenOut, ...id.split('/'))
  await mkdir(dirname(old), { recursive: true })
  await rename(target, old)
  return old
}

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', 0o644)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

const fileAt = async (folder: string, id: string): Promise<string | null> => {
  const parts = id.split('/')
  const isPlain = parts.every(part => part !== '' && !part.startsWith('.') && !/[\\\0]/.test(part))
  if (!isPlain || !isReadable(id)) return null
  const target = join(folder, ...parts)
  // A folder on the way that is a link leads elsewhere.
  const parent = await realpath(dirname(target)).catch(() => null)
  if (parent !== dirname(target) || !`${target}${sep}`.startsWith(folder + sep)) return null
  const file = await lstat(target).catch(() => null)
  return file?.isFile() ? target : null
}
