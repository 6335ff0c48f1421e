import { type PassageTable, wordsOfPassage } from '../tables/passage-table.ts'
import { rarity, type TermCounts } from '../tables/term-counts.ts'
import { Vocabulary } from '../tables/vocabulary.ts'

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
export class Likeness {
  readonly #table: PassageTable
  /** By term. */
  readonly #rarities: Float64Array
  /** By term, all 0 between two passages: how often a passage holds it. */
  readonly #times: Uint32Array
  /** By term, all 0 between two searches: its share in the leaders together. */
  readonly #centre: Float64Array

  constructor({ table, counts }: Counted) {
    this.#table = table
    this.#rarities = Float64Array.from(counts.passages, count => rarity(count, table.passages))
    this.#times = new Uint32Array(counts.passages.length)
    this.#centre = new Float64Array(counts.passages.length)
  }

  /** By passage: how like it is to the leaders. */
  toLeaders(best: readonly Scored[]): readonly number[] {
    const top = best[0]?.score ?? 0
    const weights = best.slice(0, leaders).map(({ score }) => Math.exp((score - top) * sharpness))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    const vectors = best.map(({ passage }) => this.#vectorOf(passage))
    vectors.slice(0, weights.length).forEach(({ terms, shares }, at) => {
      for (let each = 0; each < terms.length; each++) {
        const term = terms[each] ?? 0
        this.#centre[term] = (this.#centre[term] ?? 0) + (weights[at] ?? 0) * (shares[each] ?? 0)
      }
    })
    const likeness = vectors.map(({ terms, shares }, at) => {
      const others = all - (weights[at] ?? 0)
      let like = at < weights.length ? others - all : 0
      for (let each = 0; each < terms.length; each++)
        like += (shares[each] ?? 0) * (this.#centre[terms[each] ?? 0] ?? 0)
      return others <= 0 ? 0 : Math.max(0, like) / others
    })
    for (const { terms } of vectors.slice(0, weights.length)) for (const term of terms) this.#centre[term] = 0
    const most = likeness.reduce((highest, each) => Math.max(highest, each), least)
    return likeness.map(each => each / most)
  }

  /** The terms of a passage, each once, and their shares in a vector of length 1. */
  #vectorOf(passage: number): Vector {
    const { termByWord } = this.#table.vocabulary.columns
    const words = wordsOfPassage(this.#table, passage)
    const terms: number[] = []
    for (let at = 0; at < words.length; at++) {
      const term = termByWord[words[at] ?? 0] ?? Vocabulary.none
      if (term < 0) continue
      const times = this.#times[term] ?? 0
      if (times === 0) terms.push(term)
      this.#times[term] = times + 1
    }
    const shares = new Float64Array(terms.length)
    let square = 0
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0
      const times = this.#times[term] ?? 1
      const share = (times === 1 ? 1 : 1 + Math.log(times)) * (this.#rarities[term] ?? 0)
      shares[at] = share
      square += share * share
      this.#times[term] = 0
    }
    const length = Math.sqrt(square) || 1
    for (let at = 0; at < shares.length; at++) shares[at] = (shares[at] ?? 0) / length
    return { terms, shares }
  }
}

type Vector = { readonly terms: readonly number[]; readonly shares: Float64Array }

/** Keeps a share of nothing from being a division by zero. */
const least = 1e-9
