import { expect, it } from 'vitest'
import { edgeFeatures } from '../../../src/claims/attribution/edge-features.ts'
import { edgeCandidates, rankExtents } from '../../../src/claims/attribution/extent.ts'
import { attributionModels } from '../../../src/claims/attribution/models.ts'
import { readForAttribution } from '../../../src/claims/attribution/reading.ts'
import { regionOf } from '../../../src/claims/attribution/region.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { FeatureList } from '../../../src/text/features.ts'
import { score, softmax } from '../../../src/text/linear-model.ts'

it('weighs each end of a content by all features that the models were trained on', () => {
  const models = attributionModels()
  const text = 'The warden said on Monday that “the pier is closed”, though 40 ferries had passed it, and left.'
  const reading = readForAttribution(readDocument('a.txt', text), models.tagger)
  const cue = reading.words.findIndex(({ lower }) => lower === 'said')
  const frame = { cue, source: null }
  const features = new FeatureList()
  const logOf = (edge: 'start' | 'end', position: number): number => {
    const region = regionOf(reading, frame, 'right')
    const positions = edgeCandidates(reading, cue, region)
    const shares = softmax(
      positions.map(each => {
        features.clear()
        edgeFeatures(reading, frame, 'right', edge, region, each, models.stems, features)
        return score(models[edge], features)
      })
    )
    return Math.log((shares[positions.indexOf(position)] ?? 0) + 1e-9)
  }
  const extents = rankExtents(reading, frame, 'right', models, models.stems, new FeatureList(), 6)
  expect(extents).toHaveLength(6)
  for (const { start, end, startLog, endLog } of extents) {
    expect(startLog).toBe(logOf('start', start))
    expect(endLog).toBe(logOf('end', end - 1))
  }
})
