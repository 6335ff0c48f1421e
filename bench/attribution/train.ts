import { mkdirSync, writeFileSync } from 'node:fs'
import { steps, weightsFiles } from '../../src/claims/attribution/models.ts'
import { encodeModel } from '../../src/text/linear-model.ts'
import { encodeTagger } from '../../src/text/tagger.ts'
import { readArticles, readSilver } from './learning/data.ts'
import { trainModels } from './learning/train-models.ts'

/** node bench/attribution/train.ts FOLDER: learns the models of PolNeAR's training part and writes their weights into src. */
const folder = process.argv[2]
if (folder === undefined) {
  console.error('train.ts needs the folder that holds polnear-train.jsonl and polnear-train-tags.jsonl.gz')
  process.exit(2)
}

const began = performance.now()
const log = (line: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`)
const models = trainModels(readArticles(folder, 'train'), readSilver(folder, 'train'), log)

for (const file of [weightsFiles.tagger, weightsFiles.stems]) mkdirSync(new URL('.', file), { recursive: true })
writeFileSync(weightsFiles.tagger, encodeTagger(models.tagger))
writeFileSync(weightsFiles.stems, new Uint8Array(Uint32Array.from(models.stems).buffer))
for (const step of steps) writeFileSync(weightsFiles.ofStep(step), encodeModel(models[step]))
log('written')
