import { type AttributionModels, steps, weightsFiles } from '../../../src/claims/attribution/models.ts'
import { encodeModel } from '../../../src/text/linear-model.ts'
import { encodeTagger } from '../../../src/text/tagger.ts'

/** A weights file and what belongs into it. */
export type Weights = { readonly file: URL; readonly bytes: Uint8Array }

/** The files that learned models ship as: tagger, stems of cues (four bytes each, little-endian) and a file for each step. */
export const weightsOf = (models: AttributionModels): Weights[] => [
  { file: weightsFiles.tagger, bytes: encodeTagger(models.tagger) },
  { file: weightsFiles.stems, bytes: encodeStems([...models.stems]) },
  ...steps.map(step => ({ file: weightsFiles.ofStep(step), bytes: encodeModel(models[step]) }))
]

const encodeStems = (stems: readonly number[]): Uint8Array => {
  const bytes = Buffer.alloc(4 * stems.length)
  for (const [n, stem] of stems.entries()) bytes.writeUInt32LE(stem, 4 * n)
  return bytes
}
