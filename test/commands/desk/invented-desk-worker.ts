import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Progress } from '../../../src/answers/archive/reading-progress.ts'
import { serveArchive } from '../../../src/commands/desk/serve-archive.ts'
import { inventedArchive, inventedDocument } from '../invented-archive.ts'
import { inventedCommands } from '../invented-commands.ts'

/** Reads a folder of plain files; one named "bomb" ends the thread, an empty one is rejected. */
const open = async (folder: string, _: unknown, tell: (progress: Progress) => void) => {
  const names = (await readdir(folder)).sort()
  tell({ kind: 'indexing', documents: names.length })
  if (names.includes('bomb')) process.exit(9)
  const documents = await Promise.all(
    names.map(async name => inventedDocument(name, await readFile(join(folder, name), 'utf8')))
  )
  const archive = inventedArchive({
    documents: documents.filter(({ text }) => text !== ''),
    rejected: documents.filter(({ text }) => text === '').map(({ id }) => ({ document: id, reason: 'it is empty.' }))
  })
  return { archive, kept: names.includes('slow.txt') ? writeSlowly(folder) : Promise.resolve() }
}

/** Writes down, beside the folder, that it was read; it takes a while. */
const writeSlowly = async (folder: string): Promise<void> => {
  await sleep(400)
  await writeFile(`${folder}.kept`, 'kept')
}

await serveArchive(inventedCommands, open)
