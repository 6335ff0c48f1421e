/** One measurement of `speed.ts`, in a process of its own:   node --expose-gc bench/speed-parts.ts PART CORPUS < QUESTIONS */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { argv, cpuUsage, memoryUsage, stdin } from 'node:process'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Claims } from '../src/claims/claims.ts'
import { readClaims } from '../src/claims/read-claims.ts'
import { buildRegister } from '../src/claims/register.ts'
import { commands } from '../src/commands/index.ts'
import { openDesk, type ThreadDesk } from '../src/commands/open-desk.ts'
import { readCorpus } from '../src/corpus/read-corpus.ts'
import { indexCorpus } from '../src/index/index-corpus.ts'
import { fts5, onRecord, type Peer, passagesOf, stemmedMiniSearch } from './retrieval-peers.ts'

export type Part = 'on-record' | 'minisearch' | 'fts5' | 'desk'

const percentiles = z.object({ p50: z.number(), p95: z.number() })

/**
 * Milliseconds of CPU, megabytes. `corpus` is what documents and claims hold, `heap` and `buffers` what the index adds, `resident` what
 * the process grows by, which is all there is to see of an engine in native code.
 */
export const engineFigures = z.object({
  name: z.string(),
  passages: z.number(),
  words: z.number(),
  read: z.number(),
  claims: z.number(),
  register: z.number(),
  build: z.number(),
  corpus: z.number(),
  heap: z.number(),
  buffers: z.number(),
  resident: z.number(),
  short: percentiles,
  long: percentiles
})

export type EngineFigures = z.infer<typeof engineFigures>

/** What the desk did, how long it took by the clock, and how late the asking thread's timers were meanwhile. */
export const deskFigures = z.array(z.object({ what: z.string(), took: z.number(), p99: z.number(), most: z.number() }))

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

const measureEngine = async (
  part: Exclude<Part, 'desk'>,
  path: string,
  questions: readonly (readonly string[])[]
): Promise<EngineFigures> => {
  const before = await memory()
  const [corpus, read] = await timed(() => readCorpus(path))
  const [claims, extracted] = await timed(() =>
    part === 'on-record' ? new Map(corpus.documents.map(document => [document.id, readClaims(document)])) : noClaims
  )
  const [register, gathered] = await timed(() => buildRegister(corpus.documents, claims))
  const passages = part === 'on-record' ? [] : passagesOf(corpus)
  const held = await memory()
  const [[peer, count], build] = await timed((): readonly [Peer, number] => {
    if (part !== 'on-record') return [part === 'fts5' ? fts5(passages) : stemmedMiniSearch(passages), passages.length]
    const engine = indexCorpus(corpus, claims, register)
    return [onRecord(engine), engine.passages]
  })
  const after = await memory()
  return {
    name: peer.name,
    passages: count,
    words: corpus.documents.reduce((sum, document) => sum + document.text.split(/\s+/).length, 0),
    read,
    claims: extracted,
    register: gathered,
    build,
    corpus: held.heap - before.heap,
    heap: after.heap - held.heap,
    buffers: after.buffers - held.buffers,
    resident: after.resident - held.resident,
    short: search(peer, questions[short] ?? []),
    long: search(peer, questions[long] ?? [])
  }
}

const noClaims: ReadonlyMap<string, Claims> = new Map()

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
  questions: readonly (readonly string[])[]
): Promise<z.infer<typeof deskFigures>> => {
  const figures: z.infer<typeof deskFigures> = []
  const watched = async <Value>(what: string, work: () => Promise<Value>): Promise<Value> => {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const started = performance.now()
    const value = await work()
    const took = performance.now() - started
    delay.disable()
    figures.push({ what, took, p99: late(delay.percentile(99)), most: late(delay.max) })
    return value
  }
  await watched('nothing, for comparison', () => sleep(3000))
  const [question = ''] = questions[short] ?? []
  const data = await mkdtemp(join(tmpdir(), 'on-record-data-'))
  const open = async (): Promise<ThreadDesk> => {
    const result = await openDesk({ corpus: path, data, commands })
    if (result.kind === 'failed') throw new Error(result.reason)
    await result.desk.answer({ command: 'search', options: { query: question } })
    return result.desk
  }
  const first = await watched('first start to first answer', open)
  await watched('searches', async () => {
    for (const set of questions)
      for (const query of set.slice(0, asked)) await first.answer({ command: 'search', options: { query } })
  })
  // What was read is being written down meanwhile.
  while ((await readdir(data)).every(name => !name.endsWith('.snapshot'))) await sleep(100)
  await watched('reload, nothing changed', () => first.reload())
  await changeTen(path)
  await watched('reload, ten documents changed', () => first.reload())
  await first.close()
  const second = await watched('second start to first answer', open)
  await second.close()
  await rm(data, { recursive: true })
  return figures
}

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

const [, , part, path] = argv
if (import.meta.main && path !== undefined) {
  const questions = z.array(z.array(z.string())).parse(JSON.parse(await text(stdin)))
  if (part === 'desk') console.log(JSON.stringify(await measureDesk(path, questions)))
  else if (part === 'on-record' || part === 'minisearch' || part === 'fts5')
    console.log(JSON.stringify(await measureEngine(part, path, questions)))
}
