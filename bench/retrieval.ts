/**
 * Ranks the passages of question sets and scores them beside other engines:   node bench/retrieval.ts FOLDER [SET…]
 *
 * FOLDER holds the sets and `evaluate.mjs`, which scores them. Half a is what weights are learned from, half b is not.
 * Times are CPU milliseconds a question, each engine by itself in this one process; ratios are those of the means.
 */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, cpuUsage, execPath, exit } from 'node:process'
import { z } from 'zod'
import { indexCorpus } from '../src/index/index-corpus.ts'
import {
  type BenchQuestion,
  emptyRegister,
  type QuestionSet,
  readSet,
  type SetName,
  setNames
} from './question-sets.ts'
import {
  fts5,
  onRecord,
  orama,
  type Peer,
  passagesOf,
  placeOf,
  plainMiniSearch,
  stemmedMiniSearch
} from './retrieval-peers.ts'

const measures: Readonly<Record<SetName, readonly string[]>> = {
  multihoprag: ['facts Hits@4', 'facts Hits@10', 'facts MRR@10', 'facts allFacts@10'],
  xquad23k: ['MRR@10'],
  checkthat2020: ['MAP@5'],
  cranfield: ['nDCG@10']
}
const top = 20

const main = async ([folder, ...chosen]: readonly string[]): Promise<number> => {
  const names = setNames.filter(name => chosen.length === 0 || chosen.includes(name))
  if (folder === undefined || names.length === 0) {
    console.error(`usage: node bench/retrieval.ts FOLDER [${setNames.join('|')}…]`)
    return 2
  }
  const scratch = await mkdtemp(join(tmpdir(), 'on-record-bench-'))
  try {
    for (const name of names) await measure(folder, name, scratch)
  } finally {
    await rm(scratch, { recursive: true })
  }
  return 0
}

const measure = async (folder: string, name: SetName, scratch: string): Promise<void> => {
  const set = await readSet(join(folder, name))
  const started = cpuUsage()
  const engine = indexCorpus(set.corpus, new Map(), emptyRegister)
  const built = milliseconds(started)
  const passages = passagesOf(set.corpus)
  const texts = new Map(set.corpus.documents.map(({ id, text }) => [id, text]))
  const halves = await halvesOf(set, folder, name, scratch)
  console.log(`\n${name}: ${passages.length} passages, indexed in ${Math.round(built)} ms of CPU`)
  console.log(
    `| engine | ${measures[name].map(each => `${each} a / b / all`).join(' | ')} | CPU ms, p50 / p95 | ratio |`
  )
  console.log(`|---|${'---|'.repeat(measures[name].length + 2)}`)
  const engines = [
    () => onRecord(engine),
    () => plainMiniSearch(passages),
    () => stemmedMiniSearch(passages),
    () => fts5(passages),
    () => orama(passages)
  ]
  let own: number | null = null
  for (const build of engines) {
    const peer = build()
    const { found, cpu, p50, p95 } = answer(peer, set.questions)
    const run = join(scratch, 'run.jsonl')
    const lines = found.map(({ query, ids }) =>
      JSON.stringify({
        query,
        results: ids.map(placeOf).map(({ document, start, end }) => ({
          document,
          text: texts.get(document)?.slice(start, end)
        }))
      })
    )
    await writeFile(run, lines.join('\n'))
    const scores = halves.map(half => score(folder, half, run))
    const cells = measures[name].map(each => scores.map(figures => (figures[each] ?? 0).toFixed(3)).join(' / '))
    own ??= cpu
    const times = `${p50.toFixed(1)} / ${p95.toFixed(1)}`
    console.log(`| ${[peer.name, ...cells, times, (cpu / own).toFixed(2)].join(' | ')} |`)
  }
}

const answer = (peer: Peer, questions: readonly BenchQuestion[]) => {
  const times: number[] = []
  const found = questions.map(({ id, text }) => {
    const started = cpuUsage()
    const ids = peer.search(text, top)
    times.push(milliseconds(started))
    return { query: id, ids }
  })
  const sorted = times.toSorted((a, b) => a - b)
  const share = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  const cpu = times.reduce((sum, each) => sum + each, 0) / times.length
  return { found, cpu, p50: share(0.5), p95: share(0.95) }
}

/** Folders as the evaluator reads them, with the questions of half a, of half b, and all. */
const halvesOf = async (
  set: QuestionSet,
  folder: string,
  name: SetName,
  scratch: string
): Promise<readonly string[]> => {
  const lines = (await readFile(join(folder, name, 'queries.jsonl'), 'utf8')).split('\n')
  const halves = new Map(set.questions.map(({ id, half }) => [id, half]))
  const folders: string[] = []
  for (const half of ['a', 'b', 'all']) {
    const path = join(scratch, name, half)
    await mkdir(path, { recursive: true })
    const kept = lines.filter(line => {
      const own = line === '' ? undefined : halves.get(identified.parse(JSON.parse(line))._id)
      return own !== undefined && (half === 'all' || own === half)
    })
    await writeFile(join(path, 'queries.jsonl'), kept.join('\n'))
    await writeFile(join(path, 'qrels.tsv'), await readFile(join(folder, name, 'qrels.tsv')))
    folders.push(path)
  }
  return folders
}

const score = (folder: string, half: string, run: string): Readonly<Record<string, number>> => {
  const printed = execFileSync(execPath, [join(folder, 'evaluate.mjs'), half, run, '--json'], { encoding: 'utf8' })
  const figures = z.record(z.string(), z.unknown()).parse(JSON.parse(printed))
  return Object.fromEntries(
    Object.entries(figures).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value]] : []))
  )
}

const identified = z.object({ _id: z.string() })

const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = cpuUsage(since)
  return (user + system) / 1000
}

exit(await main(argv.slice(2)))
