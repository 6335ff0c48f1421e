import { numberOfText } from '../tables/columns.ts'
import type { SearchIndex } from '../tables/search-index.ts'
import { bestOf, FirstPass, only, type Scored } from './first-pass.ts'
import type { QuestionParts } from './question.ts'
import { StoredSearch } from './stored-search.ts'

/** A passage that holds some of the terms looked for, and MiniSearch's BM25 sum. */
export type CandidatePassage = { readonly passage: number; readonly sum: number }

/** At least so many of the passages that the first pass likes best are judged, and so many of each outlet the question names. */
const judgedAtLeast = 100
const judgedOfOutlet = 80
/**
 * How much matching several terms counts beside matching rare ones: the BM25 sum is multiplied by the number of matched
 * terms to this power. MiniSearch ships 1, which favours long texts; 0.5 is best over question sets of several kinds.
 */
const coordination = 0.5
/**
 * Postings that one search may read. The cost of a search is the postings of its terms, so rare terms are looked up first
 * and a term that would pass the budget is left to the reranking, which reads the whole question.
 */
const postingsBudget = 5000

/**
 * The full-text index over the terms of passages, of their title, their publisher and who speaks in them. A first pass over
 * the postings chooses what MiniSearch scores: it makes an object of every passage that it finds, thousands for a few words.
 */
export class CandidateIndex {
  readonly #index: SearchIndex
  readonly #firstPass: FirstPass
  readonly #search: StoredSearch
  /** By passage, all 0 between searches: whether the first pass chose it. */
  readonly #chosen: Uint8Array

  constructor(index: SearchIndex) {
    const { fields, table } = index
    this.#index = index
    this.#firstPass = new FirstPass(Object.values(fields), table.passages)
    this.#search = new StoredSearch(fields, table.passages)
    this.#chosen = new Uint8Array(table.passages)
  }

  /**
   * The best of the passages that hold one of `terms` (numbers), as far as the postings budget reaches; with `allowed` (by
   * passage, 1 or 0) only those, and only their postings count. At least `wanted` where there are so many.
   */
  find(
    question: QuestionParts,
    terms: readonly number[],
    allowed: Uint8Array | null,
    wanted: number
  ): readonly CandidatePassage[] {
    const sought = this.#withinBudget(terms, allowed)
    const passages = this.#choose(question, this.#firstPass.score(sought, allowed, coordination), wanted)
    for (const passage of passages) this.#chosen[passage] = 1
    try {
      return this.#search
        .searchWithin(sought, this.#chosen)
        .map(({ id, score, queryTerms }) => ({ passage: id, sum: score / Math.max(1, queryTerms.length) }))
    } finally {
      for (const passage of passages) this.#chosen[passage] = 0
    }
  }

  /** The best passages, the best of each outlet that the question names, and all of those on a day that it names. */
  #choose({ outlets, dates }: QuestionParts, found: Scored, wanted: number): ReadonlySet<number> {
    const { owner, dateOf, dates: known } = this.#index.table
    const days = dates.map(date => numberOfText(known, date))
    const chosen = new Set(bestOf(found, Math.max(judgedAtLeast, wanted)))
    for (const { documents } of outlets) {
      const own = only(found, passage => documents.has(owner[passage] ?? -1))
      for (const passage of bestOf(own, judgedOfOutlet)) chosen.add(passage)
      if (days.length > 0)
        for (const passage of own.passages) if (days.includes(dateOf[owner[passage] ?? 0] ?? -1)) chosen.add(passage)
    }
    return chosen
  }

  /** Rarest first, always two, and every further term that the budget still holds. */
  #withinBudget(terms: readonly number[], allowed: Uint8Array | null): readonly number[] {
    const costs = terms.map(term => ({ term, cost: this.#postings(term, allowed) })).filter(({ cost }) => cost > 0)
    let spent = 0
    return costs
      .sort((a, b) => a.cost - b.cost)
      .filter(({ cost }, rank) => {
        const kept = rank < 2 || spent + cost <= postingsBudget
        if (kept) spent += cost
        return kept
      })
      .map(({ term }) => term)
  }

  #postings(term: number, allowed: Uint8Array | null): number {
    if (allowed === null) return this.#index.counts.postings[term] ?? 0
    let count = 0
    for (const { from, passages } of Object.values(this.#index.fields))
      for (let at = from[term] ?? 0; at < (from[term + 1] ?? 0); at++) count += allowed[passages[at] ?? 0] ?? 0
    return count
  }
}
