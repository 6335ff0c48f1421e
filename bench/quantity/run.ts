import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scoreCases } from './cases.ts'
import { type LinkedArticle, type Report, scoreSources, scoreTargets } from './links.ts'
import { type GoldSentence, scoreNewsQuant } from './newsquant.ts'
import { measureGrowth, measureSpeed } from './speed.ts'

/**
 * How well quantities and estimates are read. Usage: node bench/quantity/run.ts FOLDER
 * The folder holds score.mjs and newsquant-dev.jsonl, recognizers-*.jsonl, polnear-numbers-dev.jsonl and muc4-dev.jsonl; what is
 * missing is left out. Prints the scorer's measures and the cases of Recognizers-Text for On Record and for its peers on npm,
 * the links from figures to sources and targets, and the time a sentence takes with each.
 */
const main = (folder: string | undefined): void => {
  if (folder === undefined || !existsSync(join(folder, 'score.mjs'))) {
    console.error('Name the folder that holds score.mjs and its data: node bench/quantity/run.ts FOLDER')
    process.exitCode = 2
    return
  }
  const records = <Record>(name: string): Record[] => {
    const path = join(folder, name)
    if (!existsSync(path)) return []
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Record => JSON.parse(line))
  }
  const sentences = records<GoldSentence>('newsquant-dev.jsonl')
  scoreNewsQuant(join(folder, 'score.mjs'), sentences)
  scoreCases(kind => records(`recognizers-${kind}.jsonl`))
  scoreSources(records<LinkedArticle>('polnear-numbers-dev.jsonl'))
  scoreTargets(records<Report>('muc4-dev.jsonl'))
  measureSpeed(sentences.map(({ text }) => text))
  measureGrowth()
}

main(process.argv[2])
