import { openArchive } from '../answers/open-archive.ts'
import { commands } from './index.ts'
import { serveArchive } from './serve-archive.ts'

// The program of the desk's thread.
await serveArchive(commands, openArchive)
