import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArchive, openKeptArchive } from '../../../src/answers/archive/open-archive.ts'
import type { ReaderSettings } from '../../../src/answers/archive/readers.ts'
import { inventedReport, reportNumbers } from '../invented-reports.ts'
import { fatal } from './invented-reader.ts'

let corpus = ''
let data = ''
let started: Worker[] = []
const noteStart = (thread: Worker): void => void started.push(thread)

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
  data = mkdtempSync(join(tmpdir(), 'data-'))
  started = []
  process.on('worker', noteStart)
})
afterEach(() => {
  process.off('worker', noteStart)
  rmSync(corpus, { recursive: true })
  rmSync(data, { recursive: true })
  // No thread outlives the reading that it was started for.
  expect(started.filter(({ threadId }) => threadId !== -1)).toEqual([])
})

const alone: ReaderSettings = { threads: 0 }
/** Threads from the first byte on, and batches of one source each, so that many are under way at once. */
const spread: ReaderSettings = { threads: 2, worthThreads: 0, batchBytes: 1 }
const fragile: ReaderSettings = {
  ...spread,
  batchBytes: 1 << 16,
  program: new URL('./invented-reader.ts', import.meta.url)
}

/** The bytes of the snapshot after one reading of the corpus, of what was kept under `name` before. */
const snapshotOf = async (name: string, readers: ReaderSettings): Promise<Buffer> => {
  const own = join(data, name)
  const { keep, close } = await openKeptArchive(corpus, own, undefined, readers)
  await keep()
  close()
  const [file = '', ...others] = readdirSync(own)
  expect(others).toEqual([])
  return readFileSync(join(own, file))
}

const write = (name: string, text: string): void => writeFileSync(join(corpus, name), text)

/** What became of the documents: ids of those read, and of the others why not. */
const outcome = async (readers: ReaderSettings) => {
  const { documents, rejected } = (await openArchive(corpus, undefined, readers)).corpus
  return { read: [...documents].map(({ id }) => id), rejected }
}

describe('documents that are read in threads', () => {
  it('are kept byte for byte as one thread keeps them, after any edits', { timeout: 120_000 }, async () => {
    const record = fc.record({ id: fc.nat(4), report: reportNumbers, isBroken: fc.nat(9).map(chance => chance === 0) })
    const edits = fc.array(
      fc.record({
        file: fc.constantFrom('a.txt', 'b.md', 'c.txt', 'd.jsonl', 'e.jsonl'),
        records: fc.array(record, { maxLength: 6 })
      }),
      { minLength: 1, maxLength: 4 }
    )
    const lineOf = ({ id, report, isBroken }: { id: number; report: number; isBroken: boolean }): string =>
      isBroken ? '{"id":' : JSON.stringify({ id: `r${id}`, text: inventedReport(report), source: `Fen Post ${id % 2}` })
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 3 }), async rounds => {
        for (const name of readdirSync(corpus)) rmSync(join(corpus, name))
        rmSync(data, { recursive: true })
        for (const round of rounds) {
          for (const { file, records } of round)
            if (file.endsWith('.jsonl')) write(file, records.map(lineOf).join('\n'))
            else write(file, records.map(({ report }) => inventedReport(report)).join('\n'))
          expect((await snapshotOf('spread', spread)).equals(await snapshotOf('alone', alone))).toBe(true)
        }
      }),
      { numRuns: 5 }
    )
    expect(started.length).toBeGreaterThan(0)
  })

  it('come in reading order, though a long one comes before many short ones', async () => {
    write('a.txt', Array.from({ length: 60 }, (_, number) => inventedReport(number)).join('\n'))
    write(
      'b.jsonl',
      Array.from({ length: 50 }, (_, at) => JSON.stringify({ id: at % 40, text: inventedReport(at) })).join('\n')
    )
    expect(await outcome(spread)).toEqual(await outcome(alone))
  })

  it('are all read where several are so large that they take turns', async () => {
    const long = `${'\n'.repeat(600_000)}${inventedReport(5)}`
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'])
      write(name, name < 'd' ? long : inventedReport(name.length))
    expect(await outcome(spread)).toEqual(await outcome(alone))
  })

  it.each([
    { what: 'leaves', reason: 'it ended with code 7' },
    { what: 'throws', reason: 'the quay is closed' }
  ] as const)('lose only the document over which its thread twice $what', async ({ what, reason }) => {
    for (const name of ['a.txt', 'c.txt', 'd.txt']) write(name, inventedReport(name.length))
    write('b.txt', `Nobody ${what} the pier. ${inventedReport(1)}`)
    const line = `cannot be read: the thread that read it crashed: ${reason}; leave it out, or split it into several documents`
    expect(await outcome(fragile)).toEqual({
      read: ['a.txt', 'c.txt', 'd.txt'],
      rejected: [{ document: 'b.txt', reason: line }]
    })
  })

  it('lose only the document for which a thread has too little memory', async () => {
    write('a.txt', inventedReport(3))
    write('b.txt', `The river ${fatal.swell}. ${inventedReport(1)}`)
    const { read, rejected } = await outcome({ ...fragile, heap: 64 })
    expect(read).toEqual(['a.txt'])
    expect(rejected.map(({ document }) => document)).toEqual(['b.txt'])
    expect(rejected[0]?.reason).toContain('memory')
  })

  it('are read in the thread that asks where no other can be started', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.jsonl']) write(name, inventedReport(2))
    const missing = pathToFileURL(join(corpus, 'missing.ts'))
    expect(await outcome({ ...spread, program: missing })).toEqual(await outcome(alone))
  })
})

describe('a few documents', () => {
  it('start no thread', async () => {
    for (let number = 0; number < 10; number++) write(`${number}.txt`, inventedReport(number))
    await outcome({ threads: 2 })
    expect(started).toEqual([])
  })
})
