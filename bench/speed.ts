/**
 * Time and memory of reading, indexing and searching, beside other engines:   node bench/speed.ts FOLDER [RECORDS…]
 *
 * FOLDER holds `scale.jsonl.gz` (records of about one passage each), `xquad23k` (short questions) and `multihoprag` (long
 * ones). Every engine and size runs in a process of its own, one after the other. Times are CPU milliseconds, garbage
 * collection included; only the event loop's delay and what a person waits for are told by the clock. 100,000 records take a
 * quarter of an hour or more, half of it for the first start, which reads what every document claims.
 */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { argv, execPath, exit } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createGunzip } from 'node:zlib'
import {
  deskFigures,
  type EngineFigures,
  engineFigures,
  type Part,
  parts,
  questionsOf,
  readingFigures
} from './speed-parts.ts'

const main = async ([folder, ...chosen]: readonly string[]): Promise<number> => {
  const sizes = chosen.length > 0 ? chosen.map(Number) : [1000, 10_000, 100_000]
  if (folder === undefined || !sizes.every(size => Number.isInteger(size) && size > 0)) {
    console.error('usage: node bench/speed.ts FOLDER [RECORDS…]')
    return 2
  }
  const scratch = await mkdtemp(join(tmpdir(), 'on-record-speed-'))
  try {
    const articles = join(folder, 'multihoprag', 'corpus.jsonl')
    const news = readingFigures.parse(await run('news', folder, articles, join(scratch, 'news')))
    console.log(`The first start over news, claims and all, takes ${rateOf(news)}`)
    for (const size of sizes) {
      const corpus = join(scratch, `${size}.jsonl`)
      await unpack(join(folder, 'scale.jsonl.gz'), corpus, size)
      await report(folder, corpus, await mkdtemp(join(scratch, 'data-')), size)
    }
  } finally {
    await rm(scratch, { recursive: true })
  }
  return 0
}

/** Prints the tables of one size. */
const report = async (folder: string, corpus: string, data: string, size: number): Promise<void> => {
  const { words, done } = deskFigures.parse(await run('desk', folder, corpus, data))
  console.log(`\n${size} records, ${(words / 1e6).toFixed(2)} million words\n`)
  console.log('| desk | by the clock, s | CPU, s | delay of the asking thread: p99 / most, ms |')
  console.log('|---|---|---|---|')
  for (const { what, took, cpu, p99, most } of done)
    console.log(`| ${what} | ${seconds(took)} | ${seconds(cpu)} | ${p99.toFixed(1)} / ${most.toFixed(1)} |`)
  const indexing = done.find(({ what }) => what.startsWith('first start'))
  if (indexing !== undefined) {
    console.log(`\nThe first start, claims and all, takes ${rateOf({ words, ...indexing })}`)
  }
  const figures: EngineFigures[] = []
  for (const part of parts)
    if (part !== 'news' && part !== 'desk') figures.push(engineFigures.parse(await run(part, folder, corpus, data)))
  const [own] = figures
  if (!own) return
  console.log(`\n${own.passages} passages; in brackets as a multiple of On Record's\n`)
  console.log(
    '| engine | build, s | index: heap + buffers / resident, MB | short p50 | short p95 | long p50 | long p95 |'
  )
  console.log(`|---|${'---|'.repeat(6)}`)
  for (const each of figures) {
    const cell = (of: (figures: EngineFigures) => number, digits: number): string =>
      `${of(each).toFixed(digits)} (${(of(each) / Math.max(of(own), 0.001)).toFixed(1)})`
    const cells = [
      cell(({ build }) => build / 1000, 1),
      `${each.heap.toFixed(0)} + ${each.buffers.toFixed(0)} / ${each.resident.toFixed(0)}`,
      cell(({ short }) => short.p50, 1),
      cell(({ short }) => short.p95, 1),
      cell(({ long }) => long.p50, 1),
      cell(({ long }) => long.p95, 1)
    ]
    console.log(`| ${[each.name, ...cells].join(' | ')} |`)
  }
  console.log('\n| short questions with a filter | p50 | p95 |\n|---|---|---|')
  for (const [filter, { p50, p95 }] of Object.entries(own.filtered))
    console.log(`| ${filter} | ${p50.toFixed(1)} | ${p95.toFixed(1)} |`)
}

const rateOf = ({ words, took, cpu }: { words: number; took: number; cpu: number }): string => {
  const rate = (milliseconds: number): string => (words / 600 / (milliseconds / 1000)).toFixed(0)
  return `${rate(took)} articles of 600 words a second by the clock, ${rate(cpu)} a second of CPU (${availableParallelism()} cores)`
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2)

const run = async (part: Part, folder: string, corpus: string, data: string): Promise<unknown> => {
  const program = fileURLToPath(new URL('./speed-parts.ts', import.meta.url))
  const questions = await Promise.all(
    ['xquad23k', 'multihoprag'].map(async set =>
      questionsOf(await readFile(join(folder, set, 'queries.jsonl'), 'utf8'))
    )
  )
  const started = performance.now()
  console.error(`${part} over ${basename(corpus)} …`)
  const child = promisify(execFile)(
    execPath,
    ['--expose-gc', '--max-old-space-size=8192', program, part, corpus, data],
    {
      maxBuffer: 1e8
    }
  )
  child.child.stdin?.end(JSON.stringify(questions))
  const { stdout } = await child
  console.error(`${part}: ${seconds(performance.now() - started)} s`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

/** Writes the first `records` lines of a packed file. */
const unpack = async (packed: string, to: string, records: number): Promise<void> => {
  const out = createWriteStream(to)
  let written = 0
  for await (const line of createInterface({ input: createReadStream(packed).pipe(createGunzip()) })) {
    if (written++ === records) break
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  await new Promise<void>(resolve => out.end(resolve))
}

exit(await main(argv.slice(2)))
