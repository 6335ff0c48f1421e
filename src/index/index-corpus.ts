import type { Claims } from '../claims/claims.ts'
import type { Register } from '../claims/register.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type Candidate, CandidateIndex } from './candidates.ts'
import { type Judged, judge } from './features.ts'
import { allowedBy } from './filters.ts'
import { findMatches } from './matches.ts'
import { Outlets } from './outlets.ts'
import { type PassageTable, tabulate } from './passage-table.ts'
import type { Query } from './query.ts'
import { type Question, readQuestion } from './question.ts'
import { rank } from './rerank.ts'
import type { Hit, SearchEngine } from './search-engine.ts'
import { countTerms, type TermCounts } from './term-counts.ts'
import { wordsIn } from './words.ts'

/**
 * Indexes the quotable passages of a corpus. `claims` (by document id) add who speaks where; without them nothing is
 * found by speaker alone. The register tells which names mean the same.
 */
export const indexCorpus = (
  corpus: Corpus,
  claims: ReadonlyMap<string, Claims>,
  register: Register
): SearchEngine & { judged(words: string): readonly Judged[] } =>
  new MiniSearchEngine(tabulate(corpus, claims), register)

/** So many of the candidates that MiniSearch likes best are judged, and so many of each outlet the question names. */
const judgedAtMost = 200
const judgedOfOutlet = 80
/**
 * How much matching several terms counts beside matching rare ones: the BM25 sum is multiplied by the number of matched
 * terms to this power. MiniSearch ships 1, which favours long texts; 0.5 is best over question sets of several kinds.
 */
const coordination = 0.5

class MiniSearchEngine implements SearchEngine {
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

  search(query: Query, limit: number): readonly Hit[] {
    const question = this.#read([query.words, ...query.phrases].join(' '))
    const judged = this.#judge(question, allowedBy(this.#table, this.#register, query))
    return rank(judged, question.outlets.length)
      .slice(0, limit)
      .map(({ passage, score }) => findMatches(this.#table, question, query.phrases, passage, score))
  }

  judged(words: string): readonly Judged[] {
    return this.#judge(this.#read(words), null)
  }

  #read(words: string): Question {
    const [table, counts, outlets, register] = [this.#table, this.#counts, this.#outlets, this.#register]
    return readQuestion({ table, counts, outlets, register }, words)
  }

  #judge(question: Question, allowed: Uint8Array | null): readonly Judged[] {
    const { vocabulary } = this.#table
    const terms = question.terms.flatMap(({ number }) => (number < 0 ? [] : number))
    const others = question.aliases.flatMap(({ words }) => words.map(word => vocabulary.termOfWord(word)))
    const sought = [...new Set([...terms, ...others.filter(term => term >= 0)])]
    return judge(this.#table, question, this.#choose(question, this.#candidates.find(sought, allowed)))
  }

  /** The best candidates, and beside them the best of each outlet that the question names. */
  #choose({ outlets }: Question, found: readonly Candidate[]): readonly Candidate[] {
    const order = found
      .map(candidate => ({ candidate, score: candidate.sum * candidate.terms ** coordination }))
      .sort((a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage)
      .map(({ candidate }) => candidate)
    const chosen = new Set(order.slice(0, judgedAtMost))
    for (const { documents } of outlets) {
      let left = judgedOfOutlet
      for (const candidate of order) {
        if (left === 0) break
        if (!documents.has(this.#table.owner[candidate.passage] ?? -1)) continue
        chosen.add(candidate)
        left--
      }
    }
    return [...chosen]
  }
}
