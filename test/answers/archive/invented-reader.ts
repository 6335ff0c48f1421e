import { parentPort } from 'node:worker_threads'
import { buffersIn, readBatch } from '../../../src/answers/archive/read-batch.ts'
import type { Source } from '../../../src/corpus/read-sources.ts'

/** Documents that hold one of these words do to the thread that reads them what it says. */
export const fatal = { leave: 'leaves', threw: 'throws', swell: 'swells' } as const

// The program of a reader's thread that crashes over certain documents.
parentPort?.on('message', (sources: readonly Source[]) => {
  for (const { bytes } of sources) {
    const text = Buffer.from(bytes).toString()
    if (text.includes(fatal.leave)) process.exit(7)
    if (text.includes(fatal.threw)) throw new Error('the quay is closed\nand more')
    if (text.includes(fatal.swell)) swell()
  }
  const reading = readBatch(sources)
  parentPort?.postMessage(reading, buffersIn(reading))
})
parentPort?.postMessage('ready')

const swell = (): never => {
  const held: string[][] = []
  for (;;) held.push(Array.from({ length: 10_000 }, (_, at) => `${held.length} ${at}`))
}
