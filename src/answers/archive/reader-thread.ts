import { parentPort } from 'node:worker_threads'
import type { Source } from '../../corpus/read-sources.ts'
import { buffersIn, readBatch } from './read-batch.ts'

// The program of a reader's thread: it says that it is ready, then reads one batch after the other.
const port = parentPort
if (port === null) throw new Error('Batches are read in a worker thread.')
port.on('message', (sources: readonly Source[]) => {
  const reading = readBatch(sources)
  port.postMessage(reading, buffersIn(reading))
})
port.postMessage('ready')
