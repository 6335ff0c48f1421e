import { constants } from 'node:fs'
import { copyFile, link, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './system-errors.ts'

/** Moves a file to a name that nobody has: `rename` would take the name from whoever came first. */
export const giveName = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to)
  } catch (error) {
    if (!linkless.has(codeOf(error))) throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
  }
  await rm(from)
}

/** Keeps a file in a folder of its own, so that no name is ever taken; the folder may be on another disk. Gives the path it has there. */
export const keepIn = async (removed: string | null, file: string, name: string): Promise<string> => {
  if (removed === null) throw new Error('no folder is named for it')
  await mkdir(removed, { recursive: true })
  const day = new Date().toISOString().slice(0, 10)
  const kept = join(await mkdtemp(join(removed, `${day}-`)), name)
  await rename(file, kept).catch(async error => {
    if (codeOf(error) !== 'EXDEV') throw error
    await copyFile(file, kept, constants.COPYFILE_EXCL)
  })
  return kept
}

/** What file systems without hard links answer. */
const linkless: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
