import type { FeatureList } from '../../text/features.ts'
import { type LinearModel, score, softmax } from '../../text/linear-model.ts'
import type { CueCandidate, CueStems } from './cue.ts'
import type { Finding } from './finding.ts'
import { judgeFeatures } from './judge-features.ts'
import { type Proposal, type Proposers, proposalsOf } from './proposal.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'

/** How likely each proposal is to be right; what is missing to one is the chance that none is. */
export const judge = (
  reading: Reading,
  proposals: readonly Proposal[],
  cues: readonly CueCandidate[],
  model: LinearModel,
  stems: CueStems,
  features: FeatureList
): number[] => {
  const scores = proposals.map((proposal, place) => {
    features.clear()
    judgeFeatures(reading, proposal, place, cues, stems, features)
    return score(model, features)
  })
  return softmax([...scores, 0]).slice(0, -1)
}

/** Cues below this are not looked at; proposals below that are not believed, but their cue may still get a quotation. */
export const leastCue = 0.12
const leastProposal = 0.4
/** "According to" always tells of somebody’s words; only where they end may be in doubt. */
const leastAccording = 0.15

/** The best reading of each likely cue, in the order of the cues; a cue whose proposals all fail keeps no content. */
export const judgeCues = (
  reading: Reading,
  cues: readonly CueCandidate[],
  models: Proposers & { readonly judge: LinearModel },
  features: FeatureList
): Finding[] =>
  cues.flatMap(cue => {
    const proposals = proposalsOf(reading, cue, models, features).filter(
      ({ extents }) => !extents.some(extent => opensContrast(reading, extent))
    )
    const chances = judge(reading, proposals, cues, models.judge, models.stems, features)
    const support = supportOf(proposals, chances)
    const place = bestOf(support, chances)
    const best = proposals[place]
    if (!best) return []
    const probability = beliefIn(best, proposals, chances)
    const least = wordAt(reading, cue.position).lower === 'according' ? leastAccording : leastProposal
    const extents = probability >= least ? best.extents.map(({ start, end }) => ({ start, end })) : []
    return [{ cue: cue.position, source: best.source.phrase, extents, probability }]
  })

/** ", while others claim …": a clause that sets itself against what is said is none of it. */
const opensContrast = (reading: Reading, { start }: Stretch): boolean =>
  contrasts.has(wordAt(reading, start).lower) && wordAt(reading, start - 1).text === ','

const contrasts = new Set(['while', 'whereas'])

const leastChance = 0.01

/** The proposal with the most support; its own chance counts once more, for the reading that is right to the word. */
const bestOf = (support: readonly number[], chances: readonly number[]): number => {
  const worths = support.map((value, place) => value + (chances[place] ?? 0))
  return worths.indexOf(Math.max(...worths))
}

/**
 * For each proposal the chance that one much like it is right: same source, contents at least half in common. Minimum
 * risk decoding (Kumar and Byrne 2004): two good readings that differ by a word do not outvote each other.
 */
const supportOf = (proposals: readonly Proposal[], chances: readonly number[]): number[] => {
  const likely = proposals.flatMap((proposal, i) => {
    const chance = chances[i] ?? 0
    return chance >= leastChance ? [{ proposal, chance }] : []
  })
  return proposals.map((proposal, i) => {
    const own = chances[i] ?? 0
    if (own < leastChance) return own
    let support = 0
    for (const other of likely) {
      if (other.proposal === proposal) support += other.chance
      else if (other.proposal.source === proposal.source && areAlike(other.proposal.extents, proposal.extents)) {
        support += other.chance
      }
    }
    return support
  })
}

/** The chance that somebody says about this content, whoever it may be: two likely sources do not make a statement doubtful. */
const beliefIn = (best: Proposal, proposals: readonly Proposal[], chances: readonly number[]): number =>
  proposals.reduce((sum, proposal, i) => sum + (areAlike(proposal.extents, best.extents) ? (chances[i] ?? 0) : 0), 0)

const areAlike = (some: readonly Stretch[], others: readonly Stretch[]): boolean => {
  let common = 0
  for (const a of some)
    for (const b of others) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return common > 0 && common * 2 >= sizeOf(some) + sizeOf(others) - common
}

const sizeOf = (extents: readonly Stretch[]): number => extents.reduce((sum, { start, end }) => sum + end - start, 0)
