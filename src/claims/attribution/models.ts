import { readFileSync } from 'node:fs'
import { type LinearModel, readModel } from '../../text/linear-model.ts'
import { readTagger, type Tagger } from '../../text/tagger.ts'
import type { CueStems } from './cue.ts'
import type { Proposers } from './proposal.ts'

/** All that is learned: one model for each step from a document to its attributions. */
export type AttributionModels = Proposers & {
  readonly tagger: Tagger
  readonly cue: LinearModel
  readonly judge: LinearModel
  readonly quotation: LinearModel
}

/** The steps that have a weights file of their own, named after them. */
export const steps = ['cue', 'source', 'side', 'start', 'end', 'judge', 'quotation'] as const
export type Step = (typeof steps)[number]

const weights = (name: string): URL => new URL(`./weights/${name}.bin`, import.meta.url)

/** Where the weights of each model lie. */
export const weightsFiles = {
  tagger: new URL('../../text/weights/tagger.bin', import.meta.url),
  stems: weights('cue-stems'),
  ofStep: (step: Step): URL => weights(step)
}

let loaded: AttributionModels | undefined

/** The models that ship with the program, read on first use. */
export const attributionModels = (): AttributionModels => {
  loaded ??= {
    tagger: readTagger(weightsFiles.tagger),
    stems: readStems(weightsFiles.stems),
    cue: readModel(weightsFiles.ofStep('cue')),
    source: readModel(weightsFiles.ofStep('source')),
    side: readModel(weightsFiles.ofStep('side')),
    start: readModel(weightsFiles.ofStep('start')),
    end: readModel(weightsFiles.ofStep('end')),
    judge: readModel(weightsFiles.ofStep('judge')),
    quotation: readModel(weightsFiles.ofStep('quotation'))
  }
  return loaded
}

/** Hashes of stems, four bytes each, little-endian. */
const readStems = (file: URL): CueStems => {
  const bytes = readFileSync(file)
  const stems = new Set<number>()
  for (let at = 0; at + 4 <= bytes.length; at += 4) stems.add(bytes.readUInt32LE(at))
  return stems
}
