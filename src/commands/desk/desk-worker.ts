import { openArchive, openKeptArchive } from '../../answers/archive/open-archive.ts'
import { commands } from '../commands.ts'
import { serveArchive } from './serve-archive.ts'

// The program of the desk's thread. What it read is written down while it already answers.
await serveArchive(commands, async (corpus, data, tell) => {
  if (data === null) return { archive: await openArchive(corpus, tell), kept: Promise.resolve() }
  const { archive, keep } = await openKeptArchive(corpus, data, tell)
  const kept = keep().catch(error =>
    console.error(`${data}: what was read of the documents could not be kept: ${error}`)
  )
  return { archive, kept }
})
