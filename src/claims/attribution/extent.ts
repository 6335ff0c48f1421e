import type { FeatureList } from '../../text/features.ts'
import { type LinearModel, softmax, sumOf } from '../../text/linear-model.ts'
import { isMark, quotationMarks } from './context.ts'
import type { CueStems } from './cue.ts'
import { bothEdgesFeatures, type Edge, oneEdgeFeatures } from './edge-features.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'
import { type Frame, regionOf } from './region.ts'

/** One side's stretch from a likely start to a likely end, with the logarithm of how likely each is. */
export type Extent = Stretch & { readonly startLog: number; readonly endLog: number }

/** Within so many words of the cue content may start or end anywhere; farther off only beside a mark or a sentence's edge. */
const nearCue = 45
const mostFarOff = 40

/** The words of a region that content may start or end with; never a mark. */
export const edgeCandidates = (reading: Reading, cue: number, region: Stretch): number[] => {
  const found: number[] = []
  let farOff = 0
  for (let i = region.start; i < region.end; i++) {
    if (reading.words[i]?.kind === 'mark') continue
    if (Math.abs(i - cue) > nearCue && !(isAtEdge(reading, i, region) && farOff++ < mostFarOff)) continue
    found.push(i)
  }
  return found
}

const isAtEdge = (reading: Reading, position: number, { start, end }: Stretch): boolean => {
  if (position === start || position === end - 1) return true
  const word = wordAt(reading, position)
  const before = wordAt(reading, position - 1)
  const next = wordAt(reading, position + 1)
  const later = wordAt(reading, position + 2)
  if (before.sentence !== word.sentence || next.sentence !== word.sentence) return true
  if (isMark(before, quotationMarks) || isMark(next, quotationMarks)) return true
  return next.kind === 'mark' && (later.sentence !== word.sentence || isMark(later, quotationMarks))
}

const edges: readonly Edge[] = ['start', 'end']

/** The likeliest extents on one side: the best starts with the best ends behind them. */
export const rankExtents = (
  reading: Reading,
  frame: Frame,
  side: 'left' | 'right',
  models: { readonly start: LinearModel; readonly end: LinearModel },
  stems: CueStems,
  features: FeatureList,
  most: number
): Extent[] => {
  const region = regionOf(reading, frame, side)
  const positions = edgeCandidates(reading, frame.cue, region)
  if (positions.length === 0) return []
  const scores: Record<Edge, number[]> = { start: [], end: [] }
  for (const position of positions) {
    features.clear()
    bothEdgesFeatures(reading, frame, side, region, position, stems, features)
    const shared = features.length
    for (const edge of edges) {
      const { [edge]: model } = models
      const ofBoth = sumOf(model, features)
      oneEdgeFeatures(reading, frame, edge, region, position, features)
      scores[edge].push((ofBoth + sumOf(model, features, shared)) * model.scale)
      features.cutBack(shared)
    }
  }
  const best = (edge: Edge): { position: number; log: number }[] => {
    const shares = softmax(scores[edge])
    return positions
      .map((position, i) => ({ position, log: Math.log((shares[i] ?? 0) + 1e-9) }))
      .sort((a, b) => b.log - a.log)
      .slice(0, most)
  }
  const ends = best('end')
  return best('start')
    .flatMap(start =>
      ends
        .filter(end => end.position >= start.position)
        .map(end => ({ start: start.position, end: end.position + 1, startLog: start.log, endLog: end.log }))
    )
    .sort((a, b) => b.startLog + b.endLog - a.startLog - a.endLog)
    .slice(0, most)
}
