import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readArticles, readSilver } from './learning/data.ts'
import { trainModels } from './learning/train-models.ts'
import { weightsOf } from './learning/weights.ts'

/**
 * node bench/attribution/train.ts FOLDER [--check]: learns the models of PolNeAR's training part and writes their weights
 * into src. With --check it writes nothing, and fails unless what it learns is what lies there, to the byte.
 */
const [folder, option] = process.argv.slice(2)
if (folder === undefined || (option !== undefined && option !== '--check')) {
  console.error('usage: node bench/attribution/train.ts FOLDER [--check]')
  process.exit(2)
}

const began = performance.now()
const log = (line: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`)
const weights = weightsOf(trainModels(readArticles(folder, 'train'), readSilver(folder, 'train'), log))

if (option === '--check') {
  const differing = weights.filter(({ file, bytes }) => !readFileSync(file).equals(bytes))
  for (const { file } of differing) log(`${basename(file.pathname)} is not what this code learns`)
  if (differing.length === 0) log('the weights that ship are what this code learns')
  else process.exitCode = 1
} else {
  for (const { file, bytes } of weights) {
    mkdirSync(new URL('.', file), { recursive: true })
    writeFileSync(file, bytes)
  }
  log('written')
}
