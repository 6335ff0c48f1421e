import MiniSearch from 'minisearch'
import { type PassageTable, wordsOfPassage } from './passage-table.ts'
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
  readonly #mini: MiniSearch<IndexedPassage>
  readonly #counts: TermCounts
  readonly #vocabulary: Vocabulary

  constructor(table: PassageTable, counts: TermCounts) {
    this.#counts = counts
    this.#vocabulary = table.vocabulary
    this.#mini = new MiniSearch({
      fields: ['text', 'title', 'source', 'speakers'],
      idField: 'passage',
      // Fields come as terms already, parted by spaces.
      tokenize: text => text.split(' '),
      processTerm: term => term
    })
    for (const { title, publisher, passages, firstPassage } of table.documents) {
      const titleTerms = termsOf(table.vocabulary, title)
      const sourceTerms = termsOf(table.vocabulary, publisher)
      for (let at = 0; at < passages.length; at++) {
        const passage = firstPassage + at
        const spoken = table.speakers.get(passage)
        this.#mini.add({
          passage,
          text: termsOf(table.vocabulary, wordsOfPassage(table, passage)),
          title: titleTerms,
          source: sourceTerms,
          speakers: spoken === undefined ? '' : termsOf(table.vocabulary, numbersOf(table.vocabulary, spoken))
        })
      }
    }
  }

  /**
   * The passages that hold one of `terms` (numbers), as far as the postings budget reaches. With `allowed` (by passage,
   * 1 or 0) only those, and then without a budget, because the rarest terms might all stand outside.
   */
  find(terms: readonly number[], allowed: Uint8Array | null): readonly Candidate[] {
    const chosen = (allowed ? terms : this.#withinBudget(terms)).map(term => this.#vocabulary.name(term))
    if (chosen.length === 0) return []
    const options = allowed ? { boostDocument: (passage: number) => allowed[passage] ?? 0 } : {}
    return this.#mini.search(chosen.join(' '), options).map(({ id, score, queryTerms }) => ({
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

type IndexedPassage = {
  readonly passage: number
  readonly text: string
  readonly title: string
  readonly source: string
  readonly speakers: string
}

const termsOf = (vocabulary: Vocabulary, words: Iterable<number>): string => {
  const terms: string[] = []
  for (const word of words) {
    const term = vocabulary.termOfWord(word)
    if (term !== Vocabulary.none) terms.push(vocabulary.name(term))
  }
  return terms.join(' ')
}

const numbersOf = (vocabulary: Vocabulary, text: string): readonly number[] =>
  wordsIn(text).map(word => vocabulary.wordNumber(word))
