import type { Register } from '../claims/register/register.ts'
import { allowedBy } from './filters.ts'
import type { Query } from './query.ts'
import { CandidateIndex, type CandidatePassage } from './ranking/candidates.ts'
import { type Judged, judgeCandidates } from './ranking/features.ts'
import { Likeness } from './ranking/likeness.ts'
import { findMatches } from './ranking/matches.ts'
import { Outlets } from './ranking/outlets.ts'
import { type QuestionParts, questionParts } from './ranking/question.ts'
import { rank } from './ranking/rerank.ts'
import { Stretches } from './ranking/stretches.ts'
import type { Hit, SearchEngine } from './search-engine.ts'
import { type Spelling, spellingsOf } from './spellings.ts'
import type { DocumentsById } from './tables/passage-table.ts'
import type { SearchIndex } from './tables/search-index.ts'
import { wordsIn } from './words.ts'

/** Candidates are found by their terms and scored by MiniSearch; the reranking orders them. */
export class PassageEngine implements SearchEngine {
  readonly #index: SearchIndex
  readonly #documents: DocumentsById
  readonly #candidates: CandidateIndex
  readonly #likeness: Likeness
  readonly #outlets: Outlets
  readonly #register: Register

  /** `documents` are those of the index: a hit is shown out of its document's text. */
  constructor(index: SearchIndex, documents: DocumentsById, register: Register) {
    this.#index = index
    this.#documents = documents
    this.#candidates = new CandidateIndex(index)
    this.#likeness = new Likeness(index)
    this.#outlets = new Outlets(index.table)
    this.#register = register
  }

  get passages(): number {
    return this.#index.table.passages
  }

  frequency(word: string): number {
    const { table, counts } = this.#index
    return wordsIn(word).reduce(
      (most, each) => Math.max(most, counts.passages[table.vocabulary.termNumber(each)] ?? 0),
      0
    )
  }

  spellings(word: string): readonly Spelling[] {
    const { vocabulary } = this.#index.table
    return spellingsOf(
      word,
      letter => vocabulary.eachBeginning(letter),
      other => this.frequency(other)
    )
  }

  search(query: Query, limit: number): readonly Hit[] {
    const { question, judged } = this.judge(query, limit)
    const { table } = this.#index
    const ranked = rank(judged, question, best => this.#likeness.toLeaders(best))
    const stretches = new Stretches({ table, documents: this.#documents }, question)
    // What a filter says of a passage need not hold for the sentences beside it.
    const shown = isOfPassages(query) ? stretches.asCut(ranked, limit) : stretches.cutAnew(ranked, limit)
    return shown.map(stretch => findMatches(table, question, query.phrases, stretch))
  }

  /**
   * The question that a query asks and every candidate for it with its features, in no order, `wanted` at least: what weights
   * are learned from.
   */
  judge(query: Query, wanted: number): { readonly question: QuestionParts; readonly judged: Judged } {
    const question = this.#read([query.words, ...query.phrases].join(' '))
    const allowed = allowedBy(this.#index, this.#register, query)
    const sought = this.#sought(question)
    // A phrase of nothing but stop words has no term to be looked up, and is found all the same.
    const candidates =
      sought.length === 0 && query.phrases.length > 0
        ? firstOf(allowed, wanted)
        : this.#candidates.find(question, sought, allowed, wanted)
    return { question, judged: judgeCandidates(this.#index.table, question, candidates) }
  }

  #read(words: string): QuestionParts {
    const { table, counts } = this.#index
    return questionParts({ table, counts, outlets: this.#outlets, register: this.#register }, words)
  }

  /** The terms to look up: those of the question, and those of other names for what it names. */
  #sought({ terms, aliases }: QuestionParts): readonly number[] {
    const { vocabulary } = this.#index.table
    const others = aliases.flatMap(({ words }) => words.map(word => vocabulary.termOfWord(word)))
    return [...new Set([...terms.map(({ number }) => number), ...others])].filter(term => term >= 0)
  }
}

/** Whether a query filters by what stands in a passage, not only by what is known of its document. */
const isOfPassages = ({ phrases, without, speaker }: Query): boolean =>
  phrases.length > 0 || without.length > 0 || speaker !== null

/** The first of the passages that are allowed. */
const firstOf = (allowed: Uint8Array | null, wanted: number): readonly CandidatePassage[] => {
  const candidates: CandidatePassage[] = []
  for (let passage = 0; passage < (allowed?.length ?? 0) && candidates.length < wanted; passage++)
    if (allowed?.[passage] === 1) candidates.push({ passage, sum: 0 })
  return candidates
}
