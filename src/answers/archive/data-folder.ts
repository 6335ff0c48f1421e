import { createHash } from 'node:crypto'
import { readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the snapshot of the corpus at `corpus` (an absolute path) stands in the folder `data`. */
export const snapshotPath = (data: string, corpus: string): string =>
  join(data, `archive-${createHash('sha256').update(corpus).digest('hex').slice(0, 16)}.snapshot`)

/** A name beside `path` for a file that is being written, which tells who writes it. */
export const nameUnfinished = (path: string): string => `${path}.${process.pid}-${counter++}.tmp`

let counter = 0

/**
 * Tidies a data folder: removes what writers left that ended before they were done, and snapshots of corpora that nobody
 * has served for a month. The snapshot at `served` counts as served now. Whatever has another name is nobody's business here. Never throws.
 */
export const tidyDataFolder = async (data: string, served: string): Promise<void> => {
  const now = new Date()
  await utimes(served, now, now).catch(() => undefined)
  for (const name of await readdir(data).catch(() => [])) {
    const own = ownNames.exec(name)
    if (own === null) continue
    const path = join(data, name)
    const [, writer] = own
    const isLitter =
      writer === undefined ? await isOlderThan(path, longestUnserved) : await isAbandoned(path, Number(writer))
    if (isLitter) await rm(path, { force: true }).catch(() => undefined)
  }
}

/** Names of snapshots, and of those that are being written with the number of the writing process. */
const ownNames = /^(?:archive|readings)-[0-9a-f]{16}\.snapshot(?:\.(\d+)-\d+\.tmp)?$/

const longestUnserved = 30 * 86_400_000

/** A writer adds to its file many times a second: one that has not for so long is gone, or was ended within its process. */
const longestPause = 3_600_000

const isOlderThan = async (path: string, milliseconds: number): Promise<boolean> =>
  (await writtenAt(path)) < Date.now() - milliseconds

const writtenAt = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY
  )

/** Whether nobody writes a file any more. A process's number may have been given to this one, which is younger. */
const isAbandoned = async (path: string, writer: number): Promise<boolean> => {
  if (await isOlderThan(path, longestPause)) return true
  if (writer === process.pid) return isOlderThan(path, process.uptime() * 1000)
  try {
    process.kill(writer, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
