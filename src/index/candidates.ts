import { type PassageTable, wordsOfPassage } from './passage-table.ts'
import { invert, type Postings } from './postings.ts'
import { StoredSearch } from './stored-search.ts'
import type { TermCounts } from './term-counts.ts'
import { Vocabulary } from './vocabulary.ts'
import { wordsIn } from './words.ts'

/** A passage that holds some of the terms looked for: MiniSearch's BM25 sum, and how many of the terms it holds. */
export type Candidate = { readonly passage: number; readonly sum: number; readonly terms: number }

/**
 * Postings that one search may read. The cost of a search is the postings of its terms, so rare terms are looked up first
 * and a term that would pass the budget is left to the reranking, which reads the whole question.
 */
const postingsBudget = 5000

/** The full-text index: MiniSearch over the terms of passages, of their title, their publisher and who speaks in them. */
export class CandidateIndex {
  readonly #search: StoredSearch
  readonly #counts: TermCounts

  constructor(table: PassageTable, counts: TermCounts) {
    this.#counts = counts
    this.#search = new StoredSearch(fieldsOf(table), table.passages)
  }

  /**
   * The passages that hold one of `terms` (numbers), as far as the postings budget reaches. With `allowed` (by passage,
   * 1 or 0) only those, and then without a budget, because the rarest terms might all stand outside.
   */
  find(terms: readonly number[], allowed: Uint8Array | null): readonly Candidate[] {
    const chosen = allowed ? terms : this.#withinBudget(terms)
    if (chosen.length === 0) return []
    const options = allowed ? { boostDocument: (passage: number) => allowed[passage] ?? 0 } : {}
    return this.#search.search(chosen.map(StoredSearch.nameOf).join(' '), options).map(({ id, score, queryTerms }) => ({
      passage: id,
      sum: score / Math.max(1, queryTerms.length),
      terms: queryTerms.length
    }))
  }

  /** Rarest first, always two, and every further term that the budget still holds. */
  #withinBudget(terms: readonly number[]): readonly number[] {
    const postings = (term: number): number => this.#counts.postings[term] ?? 0
    let spent = 0
    return terms
      .toSorted((a, b) => postings(a) - postings(b))
      .filter((term, rank) => {
        const kept = rank < 2 || spent + postings(term) <= postingsBudget
        if (kept) spent += postings(term)
        return kept
      })
  }
}

const fieldsOf = (table: PassageTable): Readonly<Record<string, Postings>> => {
  const { vocabulary, documents, owner } = table
  const terms = (words: ArrayLike<number>): Int32Array => {
    const numbers = new Int32Array(words.length)
    for (let at = 0; at < words.length; at++) numbers[at] = vocabulary.termOfWord(words[at] ?? Vocabulary.none)
    return numbers
  }
  const field = (termsOf: (passage: number) => ArrayLike<number>): Postings =>
    invert(vocabulary.terms, table.passages, termsOf)
  const titles = documents.map(({ title }) => terms(title))
  const publishers = documents.map(({ publisher }) => terms(publisher))
  return {
    text: field(passage => terms(wordsOfPassage(table, passage))),
    title: field(passage => titles[owner[passage] ?? -1] ?? []),
    source: field(passage => publishers[owner[passage] ?? -1] ?? []),
    speakers: field(passage => {
      const speaking = table.speakers.get(passage)
      return speaking === undefined ? [] : wordsIn(speaking).map(word => vocabulary.termNumber(word))
    })
  }
}
