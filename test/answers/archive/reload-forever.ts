import { writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { openKeptArchive } from '../../../src/answers/archive/open-archive.ts'
import { inventedReport } from '../invented-reports.ts'

// Changes a corpus of one's own and reloads it until somebody kills the process: node reload-forever.ts CORPUS DATA
const [, , corpus = '', data = ''] = process.argv
for (let round = 0; ; round++) {
  writeFileSync(join(corpus, `${process.pid % 7}.txt`), inventedReport(Math.floor(Math.random() * 40)))
  const { keep, close } = await openKeptArchive(corpus, data)
  await keep()
  close()
  if (round === 0) {
    // Who is killed writes down nothing later: what it compiled is left to the next one here.
    flushCompileCache()
    console.log('reloading')
  }
}
