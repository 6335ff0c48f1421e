import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AttributionModels, attributionModels } from '../../src/claims/attribution/models.ts'
import { findAttributions } from '../../src/claims/attributions.ts'
import type { Document } from '../../src/corpus/document.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import { type Article, outletOf, readArticles, readSilver } from './learning/data.ts'
import { trainModels } from './learning/train-models.ts'

/**
 * node bench/attribution/run.ts FOLDER: the scorer's table on the tuning part, and the speed.
 * With --leave-out OUTLET (or --leave-out each): how much is lost on an outlet that the models were not trained on.
 */
const [folder, option, outlet] = process.argv.slice(2)
if (folder === undefined || (option !== undefined && option !== '--leave-out') || (option && !outlet)) {
  console.error('usage: node bench/attribution/run.ts FOLDER [--leave-out OUTLET|each]')
  process.exit(2)
}

const dev = readArticles(folder, 'dev')

type Prediction = { readonly id: string; readonly attributions: readonly unknown[] }

const predict = (article: Article, document: Document, models: AttributionModels): Prediction => ({
  id: article.id,
  attributions: findAttributions(document, models).map(({ source, cue, content }) => ({
    source: source && [source.start, source.end],
    cue: cue && [cue.start, cue.end],
    content: content.map(({ start, end }) => [start, end])
  }))
})

/** What the folder's scorer says of predictions, with its own options after its two files. */
const scored = (articles: readonly Article[], models: AttributionModels, ...options: readonly string[]): string => {
  const work = mkdtempSync(join(tmpdir(), 'attribution-'))
  const toFile = (name: string, records: readonly unknown[]): string => {
    const file = join(work, name)
    writeFileSync(file, records.map(record => JSON.stringify(record)).join('\n'))
    return file
  }
  try {
    const predictions = articles.map(article => predict(article, readDocument(article.id, article.text), models))
    const files = [toFile('gold.jsonl', articles), toFile('predicted.jsonl', predictions)]
    const speech = ['--subset', 'speech', '--verbs', join(folder, 'speech-verbs.txt')]
    return execFileSync(process.execPath, [join(folder, 'score.mjs'), ...files, ...speech, ...options], {
      encoding: 'utf8'
    })
  } finally {
    rmSync(work, { recursive: true })
  }
}

type Table = { readonly 'content+source': { readonly F1: number } }

const headline = (articles: readonly Article[], models: AttributionModels): number => {
  const table: Table = JSON.parse(scored(articles, models, '--json'))
  return 100 * table['content+source'].F1
}

/** Sentences a second of one core's time, from documents that are already in sentences; the best of five rounds. */
const speedOf = (models: AttributionModels): number => {
  const documents = dev.map(({ id, text }) => readDocument(id, text))
  const sentences = documents.reduce((sum, document) => sum + document.sentences.length, 0)
  const rounds = Array.from({ length: 5 }, () => {
    const began = process.cpuUsage()
    for (const document of documents) findAttributions(document, models)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1e6
  })
  return sentences / Math.min(...rounds)
}

const leaveOut = (left: string): void => {
  const train = readArticles(folder, 'train').filter(article => outletOf(article) !== left)
  const models = trainModels(train, readSilver(folder, 'train'), () => {})
  const own = dev.filter(article => outletOf(article) === left)
  const [all, without] = [headline(own, attributionModels()), headline(own, models)]
  console.log(
    `${left.padEnd(14)}${all.toFixed(1).padStart(6)}${without.toFixed(1).padStart(9)}${(without - all).toFixed(1).padStart(8)}`
  )
}

if (outlet === undefined) {
  const began = performance.now()
  const models = attributionModels()
  console.log(`models read in ${(performance.now() - began).toFixed(0)} ms`)
  console.log(scored(dev, models, '--boot', '1000'))
  console.log(`${Math.round(speedOf(models))} sentences a second`)
} else {
  console.log('outlet         seen  left out  change')
  const outlets = outlet === 'each' ? [...new Set(dev.map(outletOf))] : [outlet]
  for (const name of outlets) leaveOut(name)
}
