import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'

/** What a snapshot is of: another program or another corpus makes it worthless. */
export type SnapshotOf = { readonly program: string; readonly corpus: string }

/**
 * The body of a snapshot file, or null where there is none that can be trusted: a file that is missing, torn, damaged, in
 * another form, or of another program or corpus is nothing but a reason to do the work again. Never throws.
 */
export const readSnapshot = async (path: string, of: SnapshotOf): Promise<Buffer | null> => {
  try {
    const bytes = await readFile(path)
    const header = headerSchema.parse(JSON.parse(bytes.toString('utf8', 0, headerLength)))
    const body = bytes.subarray(headerLength)
    const trusted =
      header.program === of.program &&
      header.corpus === of.corpus &&
      header.bytes === body.length &&
      header.sha256 === createHash('sha256').update(body).digest('hex')
    return trusted ? body : null
  } catch {
    return null
  }
}

/**
 * Replaces a snapshot in one step: under a name of its own until every byte is on the disk, then renamed. Whoever reads
 * meanwhile, or after a crash at any moment, finds the old one or the new one whole. Rejects where the disk does.
 */
export const writeSnapshot = async (path: string, of: SnapshotOf, parts: Iterable<Buffer>): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  const written = `${path}.${process.pid}-${counter++}${unfinished}`
  try {
    const file = await open(written, 'wx')
    try {
      await fill(file, of, parts)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(written, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(written, { force: true })
    throw error
  }
}

/** Removes what writers of this snapshot left behind that ended before they were done. Never throws. */
export const removeLeftovers = async (path: string): Promise<void> => {
  const start = `${basename(path)}.`
  const names = await readdir(dirname(path)).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(start) || !name.endsWith(unfinished)) continue
    const leftover = join(dirname(path), name)
    if (await isAbandoned(leftover, Number.parseInt(name.slice(start.length), 10)))
      await rm(leftover, { force: true }).catch(() => undefined)
  }
}

const unfinished = '.tmp'
let counter = 0

/** The header is as long whatever it holds, so that it can be written last, when the body is known. */
const headerLength = 1024

const headerSchema = z.object({
  program: z.string(),
  corpus: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string()
})

const fill = async (file: FileHandle, of: SnapshotOf, parts: Iterable<Buffer>): Promise<void> => {
  const hash = createHash('sha256')
  let at = headerLength
  let gathered: Buffer[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const chunk = Buffer.concat(gathered)
    hash.update(chunk)
    for (let done = 0; done < chunk.length; )
      done += (await file.write(chunk, done, chunk.length - done, at + done)).bytesWritten
    at += chunk.length
    gathered = []
    size = 0
  }
  for (const part of parts) {
    gathered.push(part)
    size += part.length
    if (size >= writtenAtOnce) await flush()
  }
  await flush()
  const header: z.infer<typeof headerSchema> = { ...of, bytes: at - headerLength, sha256: hash.digest('hex') }
  const line = Buffer.alloc(headerLength, ' ')
  const written = Buffer.from(JSON.stringify(header))
  if (written.length > headerLength) throw new RangeError('a snapshot of a corpus with too long a name')
  written.copy(line)
  await file.write(line, 0, headerLength, 0)
}

const writtenAtOnce = 1 << 20

/** A rename lasts only once its folder is on the disk; systems that cannot open folders see to that themselves. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** A writer adds to its file many times a second: one that has not for so long is gone, or was ended within its process. */
const longestPause = 3_600_000

/** Whether nobody writes a file any more. A process's number may have been given to this one, which is younger. */
const isAbandoned = async (path: string, writer: number): Promise<boolean> => {
  const written = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY
  )
  if (written < Date.now() - longestPause) return true
  if (writer === process.pid) return written < Date.now() - process.uptime() * 1000
  try {
    process.kill(writer, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
