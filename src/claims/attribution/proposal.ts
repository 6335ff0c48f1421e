import type { FeatureList } from '../../text/features.ts'
import type { LinearModel } from '../../text/linear-model.ts'
import type { CueCandidate, CueStems } from './cue.ts'
import { type Extent, rankExtents } from './extent.ts'
import type { Reading } from './reading.ts'
import type { Frame } from './region.ts'
import { type Side, sides, weighSides } from './side.ts'
import { rankSources, type SourceCandidate } from './source.ts'

/** The models that propose whole attributions. */
export type Proposers = {
  readonly stems: CueStems
  readonly source: LinearModel
  readonly side: LinearModel
  readonly start: LinearModel
  readonly end: LinearModel
}

/** One way to read an attribution: a cue, a source and a content, with what each model thought of its part. */
export type Proposal = {
  readonly cue: CueCandidate
  readonly source: SourceCandidate
  readonly side: Side
  readonly sideProbability: number
  readonly extents: readonly Extent[]
}

const sourcesKept = 2
const leastSource = 0.05
const leastSide = 0.02
const extentsKept = 6
const extentsPaired = 2

/** The ways to read one cue: likely sources with likely contents. */
export const proposalsOf = (
  reading: Reading,
  cue: CueCandidate,
  models: Proposers,
  features: FeatureList
): Proposal[] => {
  const { stems } = models
  const ranked = rankSources(reading, cue.position, models.source, stems, features)
  const sources = ranked.slice(0, sourcesKept).filter(({ probability }, i) => i === 0 || probability >= leastSource)
  const frame: Frame = { cue: cue.position, source: sources[0]?.phrase ?? null }
  const chances = weighSides(reading, frame, models.side, stems, features)
  const [leftOnly = 0, rightOnly = 0, bothSides = 0] = chances
  const extentsOn = (side: 'left' | 'right', chance: number): Extent[] =>
    Math.max(chance, bothSides) < leastSide
      ? []
      : rankExtents(reading, frame, side, models, stems, features, extentsKept)
  const left = extentsOn('left', leftOnly)
  const right = extentsOn('right', rightOnly)
  const both = left.slice(0, extentsPaired).flatMap(one => right.slice(0, extentsPaired).map(other => [one, other]))
  const contents: Record<Side, Extent[][]> = { left: left.map(one => [one]), right: right.map(one => [one]), both }
  return sides.flatMap((side, n) => {
    const sideProbability = chances[n] ?? 0
    if (sideProbability < leastSide) return []
    return contents[side].flatMap(extents => sources.map(source => ({ cue, source, side, sideProbability, extents })))
  })
}
