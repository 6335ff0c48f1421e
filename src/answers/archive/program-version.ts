import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * A hash over everything that a snapshot depends on: the rules, tables and columns of these rooms, the libraries as pinned,
 * and the runtime, whose Unicode data find the sentences. A snapshot of another program is never read, and
 * nobody has to remember to raise a number.
 */
export const programVersion = async (): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify(process.versions))
  hash.update(await readFile(new URL('../../../package.json', import.meta.url)))
  for (const room of ['text', 'corpus', 'claims', 'index', 'answers']) {
    const folder = new URL(`../../${room}/`, import.meta.url)
    for (const name of (await readdir(fileURLToPath(folder), { recursive: true })).sort())
      if (name.endsWith('.ts')) hash.update(`${room}/${name}\n`).update(await readFile(new URL(name, folder)))
  }
  return hash.digest('hex')
}
