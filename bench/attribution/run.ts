import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AttributionModels, attributionModels } from '../../src/claims/attribution/models.ts'
import { findAttributions } from '../../src/claims/attributions.ts'
import type { Document } from '../../src/corpus/document.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import type { Span } from '../../src/text/span.ts'
import { type Article, outletOf, readArticles, readSilver } from './learning/data.ts'
import { trainModels } from './learning/train-models.ts'
import type { Said } from './peers.ts'

/**
 * node bench/attribution/run.ts FOLDER: the scorer's table on the tuning part, then F1 and speed beside those of peers.
 * With --leave-out OUTLET (or --leave-out each): how much is lost on an outlet that the models were not trained on. Outlets
 * joined by commas are left out together, and by slashes in turns: A,B/C,D trains twice.
 */
const [folder, option, outlet] = process.argv.slice(2)
if (folder === undefined || (option !== undefined && option !== '--leave-out') || (option && !outlet)) {
  console.error('usage: node bench/attribution/run.ts FOLDER [--leave-out OUTLET[,OUTLET…][/…]|each]')
  process.exit(2)
}

const dev = readArticles(folder, 'dev')

type Reader = (document: Document) => readonly Said[]

const ours =
  (models: AttributionModels): Reader =>
  document =>
    findAttributions(document, models)

const pairOf = ({ start, end }: Span): [number, number] => [start, end]

/** What the folder's scorer says of what is read of articles, with its own options after its two files. */
const scored = (articles: readonly Article[], read: Reader, ...options: readonly string[]): string => {
  const work = mkdtempSync(join(tmpdir(), 'attribution-'))
  const toFile = (name: string, records: readonly unknown[]): string => {
    const file = join(work, name)
    writeFileSync(file, records.map(record => JSON.stringify(record)).join('\n'))
    return file
  }
  try {
    const predictions = articles.map(({ id, text }) => ({
      id,
      attributions: read(readDocument(id, text)).map(({ source, cue, content }) => ({
        source: source && pairOf(source),
        cue: cue && pairOf(cue),
        content: content.map(pairOf)
      }))
    }))
    const files = [toFile('gold.jsonl', articles), toFile('predicted.jsonl', predictions)]
    const speech = ['--subset', 'speech', '--verbs', join(folder, 'speech-verbs.txt')]
    return execFileSync(process.execPath, [join(folder, 'score.mjs'), ...files, ...speech, ...options], {
      encoding: 'utf8'
    })
  } finally {
    rmSync(work, { recursive: true })
  }
}

const measures = ['content+source', 'content+source direct', 'content+source mixed', 'content+source indirect'] as const
type Table = Readonly<Record<(typeof measures)[number], { readonly F1: number }>>

const tableOf = (articles: readonly Article[], read: Reader): Table => JSON.parse(scored(articles, read, '--json'))

/** Sentences a second of one core's time, from documents that are already in sentences; the best of five rounds. */
const speedOf = (read: Reader): number => {
  const documents = dev.map(({ id, text }) => readDocument(id, text))
  const sentences = documents.reduce((sum, document) => sum + document.sentences.length, 0)
  const rounds = Array.from({ length: 5 }, () => {
    const began = process.cpuUsage()
    for (const document of documents) read(document)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1e6
  })
  return sentences / Math.min(...rounds)
}

/** Everybody's F1 on the same articles, in brackets as a share of ours, and sentences a second, as a multiple of ours. */
const compare = async (models: AttributionModels): Promise<void> => {
  const measured = ({ name, read }: { readonly name: string; readonly read: Reader }) => ({
    name,
    table: tableOf(dev, read),
    speed: speedOf(read)
  })
  // Ours before any peer is loaded: with compromise in the process everybody's code runs at half its speed.
  const own = measured({ name: 'On Record', read: ours(models) })
  const { peersOf } = await import('./peers.ts')
  const readers = [own, ...peersOf(readArticles(folder, 'train')).map(measured)]
  console.log(
    `${'content + source, F1'.padEnd(42)}${['all', 'direct', 'mixed', 'indirect', 'sentences/s'].map(head => head.padStart(16)).join('')}`
  )
  for (const { name, table, speed } of readers) {
    const cells = measures.map(measure => beside(100 * table[measure].F1, 100 * own.table[measure].F1, 1))
    console.log(`${name.padEnd(42)}${[...cells, beside(speed, own.speed, 0)].map(cell => cell.padStart(16)).join('')}`)
  }
}

const beside = (value: number, own: number, digits: number): string =>
  `${value.toFixed(digits)} (${(value / own).toFixed(2)})`

const leaveOut = (left: readonly string[]): void => {
  const train = readArticles(folder, 'train').filter(article => !left.includes(outletOf(article)))
  const models = trainModels(train, readSilver(folder, 'train'), () => {})
  for (const name of left) {
    const own = dev.filter(article => outletOf(article) === name)
    const [all = 0, without = 0] = [attributionModels(), models].map(
      learned => 100 * tableOf(own, ours(learned))['content+source'].F1
    )
    const cells = [all.toFixed(1).padStart(6), without.toFixed(1).padStart(9), (without - all).toFixed(1).padStart(8)]
    console.log(`${name.padEnd(14)}${cells.join('')}`)
  }
}

if (outlet === undefined) {
  const began = performance.now()
  const models = attributionModels()
  console.log(`models read in ${(performance.now() - began).toFixed(0)} ms`)
  console.log(scored(dev, ours(models), '--boot', '1000'))
  await compare(models)
} else {
  console.log('outlet         seen  left out  change')
  const turns = outlet === 'each' ? [...new Set(dev.map(outletOf))] : outlet.split('/')
  for (const turn of turns) leaveOut(turn.split(','))
}
