import { type Dirent, existsSync } from 'node:fs'
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { giveName, keepIn } from './move-file.ts'
import { codeOf } from './system-errors.ts'

/** Makes a hidden folder beside the documents for a change of them, which names the process that makes it. */
export const makeAside = (folder: string): Promise<string> => mkdtemp(join(folder, `.changing-${process.pid}-`))

/** The folder in it for files that the change takes out of the corpus, each under its path there. */
export const takenOut = 'out'

/** What became of a file that a change had taken out of the corpus when its program was killed. */
export type Recovered =
  | { readonly kind: 'put-back'; readonly id: string }
  /** Its place is taken, so that it is kept under `path`. */
  | { readonly kind: 'kept'; readonly id: string; readonly path: string }
  | { readonly kind: 'failed'; readonly id: string; readonly reason: string }

/**
 * Ends the changes of a corpus folder that were under way when their program was killed: a file that was taken out goes back to its place,
 * or into `removed` where something else stands there now. What cannot be moved stays where it is. Must not be called while this process
 * changes the folder; changes of other processes that live are left alone.
 */
export const recoverChanges = async (corpus: string, removed: string | null): Promise<readonly Recovered[]> => {
  const entries = await readdir(corpus, { withFileTypes: true }).catch((): Dirent[] => [])
  const left = entries.filter(entry => entry.isDirectory() && isAbandoned(entry.name))
  if (left.length === 0) return []
  const folder = await realpath(corpus)
  const recovered: Recovered[] = []
  for (const { name } of left) {
    const aside = join(folder, name)
    const ids = await filesIn(join(aside, takenOut), '')
    const done = await Promise.all(ids.map(id => recover(folder, aside, id, removed)))
    recovered.push(...done)
    // Half a file that was to be added goes with it.
    if (done.every(({ kind }) => kind !== 'failed')) await rm(aside, { recursive: true, force: true }).catch(() => null)
  }
  return recovered
}

const recover = async (folder: string, aside: string, id: string, removed: string | null): Promise<Recovered> => {
  const file = join(aside, takenOut, ...id.split('/'))
  const target = join(folder, ...id.split('/'))
  try {
    // A folder on the way that is gone, or a link by now, is no place to put it back.
    const parent = await realpath(dirname(target)).catch(() => null)
    if (parent === dirname(target) && !existsSync(target)) {
      await giveName(file, target)
      return { kind: 'put-back', id }
    }
    return { kind: 'kept', id, path: await keepIn(removed, file, id.split('/').at(-1) ?? id) }
  } catch (error) {
    return { kind: 'failed', id, reason: codeOf(error) }
  }
}

/** The files of a folder by their paths in it, with `/` separators; none where there is no such folder. */
const filesIn = async (folder: string, prefix: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
  const found = await Promise.all(
    entries.map(async entry => {
      if (entry.isDirectory()) return filesIn(join(folder, entry.name), `${prefix}${entry.name}/`)
      return entry.isFile() ? [prefix + entry.name] : []
    })
  )
  return found.flat()
}

const isAbandoned = (name: string): boolean => {
  const pid = /^\.changing-(\d{1,10})-\w+$/.exec(name)?.[1]
  return pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)))
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}
