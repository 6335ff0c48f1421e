import { type Features, featureNames, type Judged } from './features.ts'
import { profiles, type Weights } from './weights.ts'

/** A passage with its place in the order: higher is better. */
export type Ranked = { readonly passage: number; readonly score: number }

/** So many of the best take part in the choice of one passage for each part of a question. */
const slotDepth = 50
/** So many places are filled that way. */
const slots = 10
/** Share of a part's remaining need that a passage answering it fully meets. */
const partMet = 0.7

/** Orders judged candidates, best first; `parts` is the number of outlets that the question names. */
export const rank = (judged: readonly Judged[], parts: number): readonly Ranked[] => {
  const weights = parts > 0 ? profiles.compound : profiles.simple
  const scored = judged
    .map(each => ({ ...each, score: weigh(each.features, weights) }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
  return parts < 2 ? scored : spread(scored, parts)
}

/** The weighted sum of the features. */
export const weigh = (features: Features, weights: Weights): number => {
  let sum = 0
  for (const name of featureNames) sum += (weights[name] ?? 0) * features[name]
  return sum
}

/**
 * Fills the first places one by one, so that each part of a question about several reports gets its passage: what a part
 * still lacks raises the passages that answer it.
 */
const spread = (scored: readonly (Ranked & Judged)[], parts: number): readonly Ranked[] => {
  const pool = scored.slice(0, slotDepth)
  const need = new Array<number>(parts).fill(1)
  const chosen: Ranked[] = []
  while (chosen.length < slots && pool.length > 0) {
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    pool.forEach((each, at) => {
      const score = each.score + each.parts.reduce((sum, part, which) => sum + (part * (need[which] ?? 0)) / parts, 0)
      if (score > bestScore) [best, bestScore] = [at, score]
    })
    const [next] = pool.splice(best, 1)
    if (!next) break
    // Scores must fall from place to place, also where a need has raised one.
    chosen.push({ passage: next.passage, score: Math.min(bestScore, chosen.at(-1)?.score ?? bestScore) })
    next.parts.forEach((part, which) => {
      need[which] = (need[which] ?? 0) * (1 - partMet * part)
    })
  }
  const floor = chosen.at(-1)?.score ?? 0
  return [
    ...chosen,
    ...[...pool, ...scored.slice(slotDepth)].map(each => ({ ...each, score: Math.min(each.score, floor) }))
  ]
}
