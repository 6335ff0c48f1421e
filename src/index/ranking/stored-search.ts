import MiniSearch from 'minisearch'
import type { Postings } from '../tables/postings.ts'

/**
 * MiniSearch over postings that were made elsewhere. Its own tables are maps of maps, which take ten times the memory of
 * typed arrays and, for a large corpus, seconds to fill; its search only ever reads them. So each table it reads is
 * answered from the arrays here, and scoring and combining stay MiniSearch's own. Nothing can be added or removed.
 *
 * Terms are written as `nameOf` writes them, passages are known by their numbers.
 */
export class StoredSearch extends MiniSearch<Readonly<Record<string, string>>> {
  /** A term as a query names it. It begins with a letter because V8 is slow with objects whose keys are large numbers. */
  static nameOf(term: number): string {
    return `t${term}`
  }

  /** By passage, 1 or 0: where the search under way may find something; null for anywhere. */
  #allowed: Uint8Array | null = null

  constructor(fields: Readonly<Record<string, Postings>>, passages: number) {
    super({ fields: Object.keys(fields), tokenize: terms => terms.split(' '), processTerm: term => term })
    const stored = Object.values(fields)
    this._index.get = term => byField(stored, Number(term.slice(1)), this.#allowed)
    this._documentCount = passages
    this._documentIds = new SameNumbers()
    this._fieldLength = new StoredLengths(stored)
    this._avgFieldLength = stored.map(({ meanLength }) => meanLength)
  }

  /** Searches for terms by number. Passages that are not `allowed` are passed over; how rare a term is they still tell. */
  searchWithin(terms: readonly number[], allowed: Uint8Array | null): ReturnType<StoredSearch['search']> {
    this.#allowed = allowed
    try {
      return this.search(terms.map(StoredSearch.nameOf).join(' '))
    } finally {
      this.#allowed = null
    }
  }
}

/** The postings of a term by the number of the field; undefined where it stands nowhere. */
const byField = (
  fields: readonly Postings[],
  term: number,
  allowed: Uint8Array | null
): Map<number, Map<number, number>> | undefined => {
  const found = new Map<number, Map<number, number>>()
  fields.forEach((postings, field) => {
    const [start, end] = [postings.from[term] ?? 0, postings.from[term + 1] ?? 0]
    if (start < end) found.set(field, new StoredPassages(postings, start, end, allowed))
  })
  return found.size > 0 ? found : undefined
}

/** The passages of one term in one field, each with the term's count. A count is asked for right after its passage was given. */
class StoredPassages extends Map<number, number> {
  readonly #postings: Postings
  readonly #start: number
  readonly #end: number
  readonly #allowed: Uint8Array | null
  #at: number

  constructor(postings: Postings, start: number, end: number, allowed: Uint8Array | null) {
    super()
    this.#postings = postings
    this.#start = start
    this.#end = end
    this.#allowed = allowed
    this.#at = start
  }

  override get size(): number {
    return this.#end - this.#start
  }

  override *keys(): Generator<number, undefined> {
    for (this.#at = this.#start; this.#at < this.#end; this.#at++) {
      const passage = this.#postings.passages[this.#at] ?? 0
      if (this.#allowed === null || this.#allowed[passage] === 1) yield passage
    }
  }

  override get(passage: number): number | undefined {
    return this.#postings.passages[this.#at] === passage ? this.#postings.counts[this.#at] : undefined
  }
}

/** A passage's lengths, by the number of the field; the list is good until the next is asked for. */
class StoredLengths extends Map<number, number[]> {
  readonly #fields: readonly Postings[]
  readonly #lengths: number[]

  constructor(fields: readonly Postings[]) {
    super()
    this.#fields = fields
    this.#lengths = fields.map(() => 1)
  }

  override get(passage: number): number[] {
    for (let field = 0; field < this.#fields.length; field++)
      this.#lengths[field] = this.#fields[field]?.lengths[passage] ?? 1
    return this.#lengths
  }
}

/** Every number under itself. */
class SameNumbers extends Map<number, number> {
  override has(): boolean {
    return true
  }

  override get(number: number): number {
    return number
  }
}
