import { type Column, featureNames, type Judged } from './features.ts'
import { likenessWeight, profiles, type RankingWeights } from './weights.ts'

/** A passage with its place in the order: higher is better. */
export type Ranked = { readonly passage: number; readonly score: number }

/** So many of the best take part in the choice of one passage for each part of a question. */
const slotDepth = 50
/** So many places are filled that way. */
const slots = 10
/** Share of a part's remaining need that a passage answering it fully meets. */
const partMet = 0.7

/** So many of the best are held against the first few of them (see `likenessToLeaders`). */
const likenessDepth = 50

/** What the order depends on of a question: how many terms it has and how many outlets it names. */
type Asked = { readonly terms: { readonly length: number }; readonly outlets: { readonly length: number } }

/** How like each of some passages, best first, is to the best of them, 0 to 1. */
export type LikenessOf = (best: readonly Ranked[]) => readonly number[]

/**
 * Orders judged candidates, best first. Likeness to the leaders
 * counts for questions that name none: the reports that a compound question asks for need not be like each other.
 */
export const rank = (
  { passages, features, parts }: Judged,
  { terms, outlets }: Asked,
  likenessOf: LikenessOf
): readonly Ranked[] => {
  const named = outlets.length
  const scores = weigh(passages.length, features, named > 0 ? profiles.compound : profiles.simple)
  const scored = passages.map((passage, row) => ({ passage, row, score: scores[row] ?? 0 })).sort(byScore)
  return named === 0 ? gather(scored, terms.length, likenessOf) : named < 2 ? scored : spread(scored, parts)
}

/** A passage and the row of its features. */
type Scored = Ranked & { readonly row: number }

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.passage - b.passage

/** Raises the passages that are like the leaders. */
const gather = (scored: readonly Ranked[], terms: number, likenessOf: LikenessOf): readonly Ranked[] => {
  const weight = likenessWeight(terms)
  if (weight === 0) return scored
  const best = scored.slice(0, likenessDepth)
  const likeness = likenessOf(best)
  const raised = best.map(({ passage, score }, at) => ({
    passage,
    score: score + weight * (likeness[at] ?? 0)
  }))
  return [...raised, ...scored.slice(likenessDepth)].sort(byScore)
}

/** The weighted sum of the features, by candidate, of which there are so many. */
export const weigh = (candidates: number, features: Judged['features'], weights: RankingWeights): Column => {
  const scores = new Float64Array(candidates)
  for (const name of featureNames) {
    const weight = weights[name] ?? 0
    if (weight === 0) continue
    const values = features[name]
    for (let row = 0; row < candidates; row++) scores[row] = (scores[row] ?? 0) + weight * (values[row] ?? 0)
  }
  return scores
}

/**
 * Fills the first places one by one, so that each part of a question about several reports gets its passage: what a part
 * still lacks raises the passages that answer it.
 */
const spread = (scored: readonly Scored[], parts: readonly Column[]): readonly Ranked[] => {
  const pool = scored.slice(0, slotDepth)
  const need = parts.map(() => 1)
  const chosen: Ranked[] = []
  while (chosen.length < slots && pool.length > 0) {
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    pool.forEach((each, at) => {
      const score = parts.reduce<number>(
        (sum, part, which) => sum + ((part[each.row] ?? 0) * (need[which] ?? 0)) / parts.length,
        each.score
      )
      if (score > bestScore) [best, bestScore] = [at, score]
    })
    const [next] = pool.splice(best, 1)
    if (!next) break
    // Scores must fall from place to place, also where a need has raised one.
    chosen.push({ passage: next.passage, score: Math.min(bestScore, chosen.at(-1)?.score ?? bestScore) })
    parts.forEach((part, which) => {
      need[which] = (need[which] ?? 0) * (1 - partMet * (part[next.row] ?? 0))
    })
  }
  const floor = chosen.at(-1)?.score ?? 0
  return [
    ...chosen,
    ...[...pool, ...scored.slice(slotDepth)].map(({ passage, score }) => ({ passage, score: Math.min(score, floor) }))
  ]
}
