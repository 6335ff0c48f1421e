import { type PassageTable, wordsOfPassage } from '../tables/passage-table.ts'
import { rarity, type TermCounts } from '../tables/term-counts.ts'

/** Passages and how often their terms occur. */
type Counted = { readonly table: PassageTable; readonly counts: TermCounts }

/** A passage with the score it has so far. */
type Scored = { readonly passage: number; readonly score: number }

/** So many of the best stand for what answers a question; one that scores 1/sharpness less than the best weighs 1/e of it. */
const leaders = 5
const sharpness = 6

/**
 * How like each of some passages is to the best of them, best first as they come: from 0 to 1, of the likest. What is about
 * the same as the best passages is likely about what was asked, even in other words (the cluster hypothesis: Diaz 2005,
 * "Regularizing ad hoc retrieval scores"). Likeness is the cosine of idf-weighted terms; no passage is like itself.
 */
export const likenessToLeaders = (index: Counted, best: readonly Scored[]): readonly number[] => {
  const vectors = best.map(({ passage }) => vectorOf(index, passage))
  const top = best[0]?.score ?? 0
  const weights = best.slice(0, leaders).map(({ score }) => Math.exp((score - top) * sharpness))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const centre = new Map<number, number>()
  weights.forEach((weight, at) => {
    for (const { term, share } of vectors[at] ?? []) centre.set(term, (centre.get(term) ?? 0) + weight * share)
  })
  const likeness = vectors.map((vector, at) => {
    const own = weights[at] ?? 0
    const like = vector.reduce((sum, { term, share }) => sum + share * (centre.get(term) ?? 0), 0)
    return all - own <= 0 ? 0 : Math.max(0, like - own) / (all - own)
  })
  const most = Math.max(least, ...likeness)
  return likeness.map(each => each / most)
}

/** Keeps a share of nothing from being a division by zero. */
const least = 1e-9

type Vector = readonly { readonly term: number; readonly share: number }[]

/** The terms of a passage, each once, as a vector of length 1. */
const vectorOf = ({ table, counts }: Counted, passage: number): Vector => {
  const terms = Int32Array.from(wordsOfPassage(table, passage), word => table.vocabulary.termOfWord(word)).sort()
  const vector: { term: number; share: number }[] = []
  let square = 0
  for (let at = 0; at < terms.length; ) {
    const term = terms[at] ?? -1
    let next = at + 1
    while (terms[next] === term) next++
    if (term >= 0) {
      const share = (1 + Math.log(next - at)) * rarity(counts.passages[term] ?? 0, table.passages)
      vector.push({ term, share })
      square += share * share
    }
    at = next
  }
  const length = Math.sqrt(square) || 1
  for (const each of vector) each.share /= length
  return vector
}
