/**
 * One measurement of `speed.ts`, in a process of its own:   node --expose-gc bench/speed-parts.ts PART CORPUS DATA < QUESTIONS
 *
 * `desk` leaves in DATA the snapshot that `on-record` opens; the other parts know nothing of it.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { argv, cpuUsage, memoryUsage, stdin } from 'node:process'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { openKeptArchive } from '../src/answers/archive/open-archive.ts'
import type { Actor } from '../src/commands/command/actor.ts'
import { commands } from '../src/commands/commands.ts'
import { openDesk, type ThreadDesk } from '../src/commands/desk/open-desk.ts'
import { readCorpus } from '../src/corpus/read-corpus.ts'
import { parseQuery, plainQuery } from '../src/index/parse-query.ts'
import type { SearchEngine } from '../src/index/search-engine.ts'
import { tabulate } from '../src/index/tables/passage-table.ts'
import { indexTable } from '../src/index/tables/search-index.ts'
import { fts5, onRecord, orama, type Peer, passagesOf, stemmedMiniSearch } from './retrieval-peers.ts'

export const parts = ['news', 'desk', 'on-record', 'minisearch', 'fts5', 'orama'] as const
export type Part = (typeof parts)[number]

const percentiles = z.object({ p50: z.number(), p95: z.number() })

/**
 * Milliseconds of CPU, megabytes. `heap` and `buffers` are what the index adds, `resident` what the process grows by, which is
 * all there is to see of an engine in native code. `filtered` is by the kind of filter, of ours alone.
 */
export const engineFigures = z.object({
  name: z.string(),
  passages: z.number(),
  build: z.number(),
  heap: z.number(),
  buffers: z.number(),
  resident: z.number(),
  short: percentiles,
  long: percentiles,
  filtered: z.record(z.string(), percentiles)
})

export type EngineFigures = z.infer<typeof engineFigures>

/**
 * What the desk did, how long it took by the clock, milliseconds of CPU of all threads meanwhile, and how late the asking thread's timers were;
 * how many words the corpus has.
 */
export const deskFigures = z.object({
  words: z.number(),
  done: z.array(z.object({ what: z.string(), took: z.number(), cpu: z.number(), p99: z.number(), most: z.number() }))
})

/** How many words were read for the first time, how long that took by the clock, and milliseconds of CPU of all threads. */
export const readingFigures = z.object({ words: z.number(), took: z.number(), cpu: z.number() })

/** The first questions of a set, one a line. */
export const questionsOf = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .filter(line => line !== '')
    .slice(0, warmUp + asked)
    .map(line => z.object({ text: z.string() }).parse(JSON.parse(line)).text)

const warmUp = 50
const asked = 300

const [short, long] = [0, 1]

const measureOnRecord = async (
  path: string,
  data: string,
  questions: readonly (readonly string[])[]
): Promise<EngineFigures> => {
  const before = await memory()
  const { archive, close } = await openKeptArchive(path, data)
  const after = await memory()
  const peer = onRecord(archive.engine)
  const figures = {
    name: peer.name,
    passages: archive.engine.passages,
    heap: after.heap - before.heap,
    buffers: after.buffers - before.buffers,
    resident: after.resident - before.resident,
    short: search(peer, questions[short] ?? []),
    long: search(peer, questions[long] ?? []),
    filtered: Object.fromEntries(
      filters.map(filter => [filter, search(filteredBy(archive.engine, filter), questions[short] ?? [])])
    )
  }
  const documents = [...archive.documents.values()]
  const [, build] = await timed(() => indexTable(tabulate({ documents }, archive.claims)))
  close()
  return { ...figures, build }
}

/** Filters that leave much and little, as somebody types them. */
const filters = ['source:squad', 'speaker:president', 'after:2016', '-president']

const filteredBy = (engine: SearchEngine, filter: string): Peer => ({
  name: filter,
  search: (question, top) => {
    const parsed = parseQuery(filter)
    if (parsed.kind === 'invalid') throw new Error(filter)
    return engine
      .search({ ...parsed.query, words: plainQuery(question).words }, top)
      .map(({ passage }) => passage.document)
  }
})

const measurePeer = async (
  part: Exclude<Part, 'news' | 'desk' | 'on-record'>,
  path: string,
  questions: readonly (readonly string[])[]
): Promise<EngineFigures> => {
  const passages = passagesOf(await readCorpus(path))
  const held = await memory()
  const engines = { minisearch: stemmedMiniSearch, fts5, orama }
  const [peer, build] = await timed(() => engines[part](passages))
  const after = await memory()
  return {
    name: peer.name,
    passages: passages.length,
    build,
    heap: after.heap - held.heap,
    buffers: after.buffers - held.buffers,
    resident: after.resident - held.resident,
    short: search(peer, questions[short] ?? []),
    long: search(peer, questions[long] ?? []),
    filtered: {}
  }
}

const timed = async <Value>(work: () => Value | Promise<Value>): Promise<readonly [Value, number]> => {
  const started = cpuUsage()
  const value = await work()
  return [value, milliseconds(started)]
}

const search = (peer: Peer, questions: readonly string[]): z.infer<typeof percentiles> => {
  const took = questions.map(question => {
    const started = cpuUsage()
    peer.search(question, 10)
    return milliseconds(started)
  })
  const sorted = took.slice(warmUp).sort((a, b) => a - b)
  const share = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: share(0.5), p95: share(0.95) }
}

const memory = async () => {
  globalThis.gc?.()
  // Buffers are given back a moment after what held them.
  await sleep(100)
  globalThis.gc?.()
  const { heapUsed, arrayBuffers, rss } = memoryUsage()
  return { heap: heapUsed / 1e6, buffers: arrayBuffers / 1e6, resident: rss / 1e6 }
}

const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = cpuUsage(since)
  return (user + system) / 1000
}

const measureDesk = async (
  path: string,
  data: string,
  questions: readonly (readonly string[])[]
): Promise<z.infer<typeof deskFigures>> => {
  const done: z.infer<typeof deskFigures>['done'] = []
  const watched = async <Value>(what: string, work: () => Promise<Value>): Promise<Value> => {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const [started, cpu] = [performance.now(), cpuUsage()]
    const value = await work()
    const took = performance.now() - started
    delay.disable()
    done.push({ what, took, cpu: milliseconds(cpu), p99: late(delay.percentile(99)), most: late(delay.max) })
    return value
  }
  await watched('nothing, for comparison', () => sleep(3000))
  const [question = ''] = questions[short] ?? []
  const open = async (): Promise<ThreadDesk> => {
    const result = await openDesk({ corpus: path, data, commands })
    if (result.kind === 'failed') throw new Error(result.reason)
    await result.desk.answer({ command: 'search', options: { query: question } })
    return result.desk
  }
  const reload = async (desk: ThreadDesk): Promise<void> => {
    const { status, message } = await desk.answer({ command: 'reload', options: {} }, somebody)
    if (status !== 'answered') throw new Error(message)
  }
  // The snapshot is written while answers go on already, and takes the place of the one before.
  const written = async (before: number | null): Promise<number> => {
    for (;;) {
      const names = (await readdir(data)).filter(name => name.startsWith('archive-'))
      const snapshot = names.find(name => !name.endsWith('.tmp'))
      const file = snapshot === undefined ? null : (await stat(join(data, snapshot))).ino
      if (names.length === 1 && file !== null && file !== before) return file
      await sleep(20)
    }
  }
  const first = await watched('first start to first answer', open)
  const snapshot = await watched('the snapshot is written', () => written(null))
  await watched('searches', async () => {
    for (const set of questions)
      for (const query of set.slice(0, asked)) await first.answer({ command: 'search', options: { query } })
  })
  await watched(`${lists.length * typed.length} completions`, async () => {
    for (const completes of lists) for (const letters of typed) await first.complete(completes, letters)
  })
  await watched('reload, nothing changed', () => reload(first))
  await changeTen(path)
  await watched('reload, ten documents changed', () => reload(first))
  await watched('that snapshot is written', () => written(snapshot))
  await first.close()
  const second = await watched('cold start to first answer: all is searchable', open)
  await second.close()
  const words = (await readCorpus(path)).documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return { words, done }
}

const lists = ['subject', 'speaker', 'document', 'source'] as const
/** What begins many words, few, and none. */
const typed = [
  '',
  'e',
  'th',
  '9',
  'presid',
  'united states gov',
  'university of the',
  'qzxv',
  'the qzxv',
  'q z',
  'ab ee'
]

/** A first start over a corpus of whole articles: reading, taking apart, claims and index. */
const measureReading = async (path: string, data: string): Promise<z.infer<typeof readingFigures>> => {
  const [started, cpu] = [performance.now(), cpuUsage()]
  const { archive, close } = await openKeptArchive(path, data)
  const figures = { took: performance.now() - started, cpu: milliseconds(cpu) }
  let words = 0
  for (const { text } of archive.corpus.documents) words += text.split(/\s+/).length
  close()
  return { words, ...figures }
}

const somebody: Actor = { id: '1', name: 'bench', surface: 'console' }

/** Adds a sentence to ten records spread over the corpus. */
const changeTen = async (path: string): Promise<void> => {
  const lines = (await readFile(path, 'utf8')).trim().split('\n')
  for (let at = 0; at < 10; at++) {
    const place = Math.floor((lines.length * at) / 10)
    const record = z.looseObject({ text: z.string() }).parse(JSON.parse(lines[place] ?? ''))
    lines[place] = JSON.stringify({ ...record, text: `${record.text} Nobody had expected that.` })
  }
  await writeFile(path, `${lines.join('\n')}\n`)
}

/** The histogram counts from one timer to the next: what is beyond the millisecond between them is delay. */
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - 1)

const [, , part, path, data] = argv
if (import.meta.main && path !== undefined && data !== undefined) {
  const questions = z.array(z.array(z.string())).parse(JSON.parse(await text(stdin)))
  const measure = {
    news: () => measureReading(path, data),
    desk: () => measureDesk(path, data, questions),
    'on-record': () => measureOnRecord(path, data, questions),
    minisearch: () => measurePeer('minisearch', path, questions),
    fts5: () => measurePeer('fts5', path, questions),
    orama: () => measurePeer('orama', path, questions)
  }
  const chosen = parts.find(each => each === part)
  if (chosen !== undefined) console.log(JSON.stringify(await measure[chosen]()))
}
