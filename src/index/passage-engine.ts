import type { Register } from '../claims/register.ts'
import { type Candidate, CandidateIndex } from './candidates.ts'
import { type Judged, judge } from './features.ts'
import { allowedBy } from './filters.ts'
import { findMatches } from './matches.ts'
import { Outlets } from './outlets.ts'
import type { PassageTable } from './passage-table.ts'
import type { Query } from './query.ts'
import { type Question, readQuestion } from './question.ts'
import { rank } from './rerank.ts'
import type { Hit, SearchEngine } from './search-engine.ts'
import { type Spelling, spellingsOf } from './spellings.ts'
import { countTerms, type TermCounts } from './term-counts.ts'
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
  readonly #table: PassageTable
  readonly #counts: TermCounts
  readonly #candidates: CandidateIndex
  readonly #outlets: Outlets
  readonly #register: Register

  constructor(table: PassageTable, register: Register) {
    this.#table = table
    this.#counts = countTerms(table)
    this.#candidates = new CandidateIndex(table, this.#counts)
    this.#outlets = new Outlets(table)
    this.#register = register
  }

  get passages(): number {
    return this.#table.passages
  }

  frequency(word: string): number {
    return Math.max(
      0,
      ...wordsIn(word).map(each => this.#counts.passages[this.#table.vocabulary.termNumber(each)] ?? 0)
    )
  }

  spellings(word: string): readonly Spelling[] {
    return spellingsOf(word, this.#table.vocabulary.words(), other => this.frequency(other))
  }

  search(query: Query, limit: number): readonly Hit[] {
    const { question, judged } = this.judge(query)
    return rank(judged, question.outlets.length)
      .slice(0, limit)
      .map(({ passage, score }) => findMatches(this.#table, question, query.phrases, passage, score))
  }

  /** The question that a query asks and every candidate for it with its features, in no order: what weights are learned from. */
  judge(query: Query): { readonly question: Question; readonly judged: readonly Judged[] } {
    const question = this.#read([query.words, ...query.phrases].join(' '))
    const allowed = allowedBy(this.#table, this.#register, query)
    const sought = this.#sought(question)
    // A phrase of nothing but stop words has no term to be looked up, and is found all the same.
    const found =
      sought.length === 0 && query.phrases.length > 0 ? every(allowed) : this.#candidates.find(sought, allowed)
    const candidates = this.#choose(question, found)
    return { question, judged: judge(this.#table, question, candidates) }
  }

  #read(words: string): Question {
    const [table, counts, outlets, register] = [this.#table, this.#counts, this.#outlets, this.#register]
    return readQuestion({ table, counts, outlets, register }, words)
  }

  /** The terms to look up: those of the question, and those of other names for what it names. */
  #sought({ terms, aliases }: Question): readonly number[] {
    const { vocabulary } = this.#table
    const others = aliases.flatMap(({ words }) => words.map(word => vocabulary.termOfWord(word)))
    return [...new Set([...terms.map(({ number }) => number), ...others])].filter(term => term >= 0)
  }

  /** The best candidates, the best of each outlet that the question names, and all of those on a day that it names. */
  #choose({ outlets, dates }: Question, found: readonly Candidate[]): readonly Candidate[] {
    const order = found
      .map(candidate => ({ candidate, score: candidate.sum * candidate.terms ** coordination }))
      .sort((a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage)
      .map(({ candidate }) => candidate)
    const chosen = new Set(order.slice(0, judgedAtMost))
    for (const { documents } of outlets) {
      const own = order.filter(({ passage }) => documents.has(this.#table.owner[passage] ?? -1))
      own.forEach((candidate, rank) => {
        if (rank < judgedOfOutlet || this.#isDated(candidate, dates)) chosen.add(candidate)
      })
    }
    return [...chosen]
  }

  #isDated({ passage }: Candidate, dates: readonly string[]): boolean {
    const date = this.#table.documents[this.#table.owner[passage] ?? -1]?.document.metadata.date
    return date ? dates.includes(date.value) : false
  }
}

const every = (allowed: Uint8Array | null): readonly Candidate[] =>
  [...(allowed ?? [])].flatMap((kept, passage) => (kept ? { passage, sum: 0, terms: 1 } : []))
