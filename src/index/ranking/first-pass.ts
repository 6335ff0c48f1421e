import type { Postings } from '../tables/postings.ts'
import { rarity } from '../tables/term-counts.ts'
import { bm25, lengthNorm } from './bm25.ts'

/** Passages with a score each, in no order. */
export type Scored = { readonly passages: readonly number[]; readonly scores: Float64Array }

/** Scores passages out of postings alone, a few nanoseconds for each entry. */
export class FirstPass {
  readonly #fields: readonly Postings[]
  readonly #passages: number
  /** By passage, all 0 between searches: its score, how many terms it holds, and the last of them. */
  readonly #sums: Float64Array
  readonly #terms: Uint32Array
  readonly #last: Int32Array

  constructor(fields: readonly Postings[], passages: number) {
    this.#fields = fields
    this.#passages = passages
    this.#sums = new Float64Array(passages)
    this.#terms = new Uint32Array(passages)
    this.#last = new Int32Array(passages)
  }

  /**
   * The passages that hold one of `terms` in a field (of those `allowed`, by passage 1 or 0, if not null) with the BM25 of all
   * fields together, times the number of terms they hold to the power of `coordination`.
   */
  score(terms: readonly number[], allowed: Uint8Array | null, coordination: number): Scored {
    const passages: number[] = []
    terms.forEach((term, number) => {
      for (const postings of this.#fields) this.#add(postings, term, number + 1, allowed, passages)
    })
    const scores = new Float64Array(passages.length)
    passages.forEach((passage, at) => {
      scores[at] = (this.#sums[passage] ?? 0) * (this.#terms[passage] ?? 0) ** coordination
      this.#sums[passage] = 0
      this.#terms[passage] = 0
      this.#last[passage] = 0
    })
    return { passages, scores }
  }

  #add(
    { from, passages, counts, lengths, meanLength }: Postings,
    term: number,
    number: number,
    allowed: Uint8Array | null,
    met: number[]
  ): void {
    const [start, end] = [from[term] ?? 0, from[term + 1] ?? 0]
    const weight = rarity(end - start, this.#passages)
    for (let at = start; at < end; at++) {
      const passage = passages[at] ?? 0
      if (allowed !== null && allowed[passage] !== 1) continue
      const count = counts[at] ?? 0
      const norm = lengthNorm(lengths[passage] ?? 1, meanLength)
      this.#sums[passage] = (this.#sums[passage] ?? 0) + bm25(weight, count, norm)
      const last = this.#last[passage] ?? 0
      if (last === number) continue
      if (last === 0) met.push(passage)
      this.#last[passage] = number
      this.#terms[passage] = (this.#terms[passage] ?? 0) + 1
    }
  }
}

/** The passages with the highest scores, so many; of equals those that come first in the corpus. */
export const bestOf = ({ passages, scores }: Scored, count: number): readonly number[] => {
  if (passages.length <= count) return passages
  const least = reachedBy(scores.slice(), count)
  const above = passages.filter((_, at) => (scores[at] ?? 0) > least)
  const level = passages.filter((_, at) => scores[at] === least).sort((a, b) => a - b)
  return [...above, ...level.slice(0, count - above.length)]
}

/** The score that so many of `scores` reach (Hoare's FIND, in linear time); brings them into another order. */
const reachedBy = (scores: Float64Array, count: number): number => {
  const place = scores.length - count
  let [low, high] = [0, scores.length - 1]
  while (low < high) {
    const middle = scores[(low + high) >>> 1] ?? 0
    let [left, right] = [low, high]
    while (left <= right) {
      while ((scores[left] ?? 0) < middle) left++
      while ((scores[right] ?? 0) > middle) right--
      if (left > right) break
      const swapped = scores[left] ?? 0
      scores[left++] = scores[right] ?? 0
      scores[right--] = swapped
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return scores[place] ?? Number.POSITIVE_INFINITY
}

/** Those of some passages that are `kept`. */
export const only = ({ passages, scores }: Scored, kept: (passage: number) => boolean): Scored => {
  const own: number[] = []
  const theirs = scores.filter((_, at) => {
    const passage = passages[at] ?? -1
    const isKept = kept(passage)
    if (isKept) own.push(passage)
    return isKept
  })
  return { passages: own, scores: theirs }
}
