import type { SearchIndex } from '../tables/search-index.ts'
import { StoredSearch } from './stored-search.ts'

/** A passage that holds some of the terms looked for: MiniSearch's BM25 sum, and how many of the terms it holds. */
export type Candidate = { readonly passage: number; readonly sum: number; readonly terms: number }

/**
 * Postings that one search may read. The cost of a search is the postings of its terms, so rare terms are looked up first
 * and a term that would pass the budget is left to the reranking, which reads the whole question.
 */
const postingsBudget = 5000

/** The full-text index: MiniSearch over the terms of passages, of their title, their publisher and who speaks in them. */
export class CandidateIndex {
  readonly #index: SearchIndex
  readonly #search: StoredSearch

  constructor(index: SearchIndex) {
    this.#index = index
    this.#search = new StoredSearch(index.fields, index.table.passages)
  }

  /**
   * The passages that hold one of `terms` (numbers), as far as the postings budget reaches; with `allowed` (by passage, 1 or
   * 0) only those, and only their postings count.
   */
  find(terms: readonly number[], allowed: Uint8Array | null): readonly Candidate[] {
    const chosen = this.#withinBudget(terms, allowed)
    if (chosen.length === 0) return []
    return this.#search.searchWithin(chosen, allowed).map(({ id, score, queryTerms }) => ({
      passage: id,
      sum: score / Math.max(1, queryTerms.length),
      terms: queryTerms.length
    }))
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
