import type { Register } from '../claims/register/register.ts'
import { allowedBy } from './filters.ts'
import type { Query } from './query.ts'
import { type Candidate, CandidateIndex } from './ranking/candidates.ts'
import { type Judged, judge } from './ranking/features.ts'
import { Likeness } from './ranking/likeness.ts'
import { findMatches } from './ranking/matches.ts'
import { Outlets } from './ranking/outlets.ts'
import { type Question, readQuestion } from './ranking/question.ts'
import { rank } from './ranking/rerank.ts'
import type { Hit, SearchEngine } from './search-engine.ts'
import { type Spelling, spellingsOf } from './spellings.ts'
import { type DocumentsById, dateOf } from './tables/passage-table.ts'
import type { SearchIndex } from './tables/search-index.ts'
import { wordsIn } from './words.ts'

/** So many of the candidates that MiniSearch likes best are judged, and so many of each outlet the question names. */
const judgedAtMost = 200
const judgedOfOutlet = 80
/**
 * How much matching several terms counts beside matching rare ones: the BM25 sum is multiplied by the number of matched
 * terms to this power. MiniSearch ships 1, which favours long texts; 0.5 is best over question sets of several kinds.
 */
const coordination = 0.5

/** MiniSearch finds candidates, the reranking orders them. */
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
    const { question, judged } = this.judge(query)
    return rank(judged, question, best => this.#likeness.toLeaders(best))
      .slice(0, limit)
      .map(ranked => findMatches(this.#index.table, this.#documents, question, query.phrases, ranked))
  }

  /** The question that a query asks and every candidate for it with its features, in no order: what weights are learned from. */
  judge(query: Query): { readonly question: Question; readonly judged: Judged } {
    const question = this.#read([query.words, ...query.phrases].join(' '))
    const allowed = allowedBy(this.#index, this.#register, query)
    const sought = this.#sought(question)
    // A phrase of nothing but stop words has no term to be looked up, and is found all the same.
    const found =
      sought.length === 0 && query.phrases.length > 0 ? every(allowed) : this.#candidates.find(sought, allowed)
    const candidates = this.#choose(question, found)
    return { question, judged: judge(this.#index.table, question, candidates) }
  }

  #read(words: string): Question {
    const { table, counts } = this.#index
    return readQuestion({ table, counts, outlets: this.#outlets, register: this.#register }, words)
  }

  /** The terms to look up: those of the question, and those of other names for what it names. */
  #sought({ terms, aliases }: Question): readonly number[] {
    const { vocabulary } = this.#index.table
    const others = aliases.flatMap(({ words }) => words.map(word => vocabulary.termOfWord(word)))
    return [...new Set([...terms.map(({ number }) => number), ...others])].filter(term => term >= 0)
  }

  /** The best candidates, the best of each outlet that the question names, and all of those on a day that it names. */
  #choose({ outlets, dates }: Question, found: readonly Candidate[]): readonly Candidate[] {
    const order = found
      .map(candidate => ({ candidate, score: candidate.sum * candidate.terms ** coordination }))
      .sort((a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage)
      .map(({ candidate }) => candidate)
    const { owner } = this.#index.table
    const chosen = new Set(order.slice(0, judgedAtMost))
    for (const { documents } of outlets) {
      const own = order.filter(({ passage }) => documents.has(owner[passage] ?? -1))
      own.forEach((candidate, rank) => {
        if (rank < judgedOfOutlet || this.#isDated(candidate, dates)) chosen.add(candidate)
      })
    }
    return [...chosen]
  }

  #isDated({ passage }: Candidate, dates: readonly string[]): boolean {
    const { table } = this.#index
    return dates.includes(dateOf(table, table.owner[passage] ?? -1))
  }
}

const every = (allowed: Uint8Array | null): readonly Candidate[] =>
  [...(allowed ?? [])].flatMap((kept, passage) => (kept ? { passage, sum: 0, terms: 1 } : []))
