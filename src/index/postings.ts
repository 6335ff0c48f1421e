/** In which passages of one field each term stands, as typed arrays: a corpus has millions of these pairs. */
export type Postings = {
  /** Term `t` has the entries `from[t]` to `from[t + 1] - 1`. */
  readonly from: Uint32Array
  /** By entry, rising within a term: the passage, and how often the term stands there (as far as two bytes can tell). */
  readonly passages: Uint32Array
  readonly counts: Uint16Array
  /** By passage: how many different terms its field holds, at least 1. */
  readonly lengths: Uint32Array
  readonly meanLength: number
}

const mostCounted = 0xffff

/**
 * Inverts a field: `termsOf` gives the term numbers of a passage in any order, repeated as they repeat, negative ones for
 * words that are no terms. It is asked twice for each passage, once to count and once to write.
 */
export const invert = (terms: number, passages: number, termsOf: (passage: number) => ArrayLike<number>): Postings => {
  const from = new Uint32Array(terms + 1)
  // By term: the last passage it was met in, plus one, so that a term counts once a passage.
  const met = new Uint32Array(terms)
  const lengths = new Uint32Array(passages)
  for (let passage = 0; passage < passages; passage++) {
    const own = termsOf(passage)
    let different = 0
    for (let at = 0; at < own.length; at++) {
      const term = own[at] ?? -1
      if (term < 0 || met[term] === passage + 1) continue
      met[term] = passage + 1
      from[term + 1] = (from[term + 1] ?? 0) + 1
      different++
    }
    lengths[passage] = Math.max(1, different)
  }
  for (let term = 0; term < terms; term++) from[term + 1] = (from[term + 1] ?? 0) + (from[term] ?? 0)
  const found = new Uint32Array(from[terms] ?? 0)
  const counts = new Uint16Array(found.length)
  const next = from.slice(0, terms)
  met.fill(0)
  for (let passage = 0; passage < passages; passage++) {
    const own = termsOf(passage)
    for (let at = 0; at < own.length; at++) {
      const term = own[at] ?? -1
      if (term < 0) continue
      if (met[term] !== passage + 1) {
        met[term] = passage + 1
        const entry = next[term] ?? 0
        next[term] = entry + 1
        found[entry] = passage
      }
      const entry = (next[term] ?? 0) - 1
      counts[entry] = Math.min(mostCounted, (counts[entry] ?? 0) + 1)
    }
  }
  return withMeanLength({ from, passages: found, counts, lengths })
}

/** Adds what can be told from the columns. */
export const withMeanLength = (columns: Omit<Postings, 'meanLength'>): Postings => {
  const { lengths } = columns
  return { ...columns, meanLength: lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length) }
}
