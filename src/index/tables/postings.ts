import type { NumbersOf } from './vocabulary.ts'

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

/**
 * The postings of a field of two indexes as one: equal to those inverted anew. `terms` and `passages` tell what became of both
 * sides' terms (which rise) and passages, -1 for what is gone. Copies the postings of both, term by term.
 */
export const mergePostings = (
  a: Postings,
  b: Postings,
  terms: NumbersOf & { readonly count: number },
  passages: NumbersOf & { readonly count: number }
): Postings => {
  const from = new Uint32Array(terms.count + 1)
  const found = new Uint32Array(a.passages.length + b.passages.length)
  const counts = new Uint16Array(found.length)
  const sides = [
    { postings: a, termOf: terms.ofA, passageOf: passages.ofA, isInOrder: rises(passages.ofA) },
    { postings: b, termOf: terms.ofB, passageOf: passages.ofB, isInOrder: rises(passages.ofB) }
  ].map(side => ({ ...side, next: 0 }))
  let length = 0
  for (let term = 0; term < terms.count; term++) {
    const start = length
    for (const side of sides) {
      while (side.next < side.termOf.length && (side.termOf[side.next] ?? -1) < term) side.next++
      if (side.termOf[side.next] !== term) continue
      const first = length
      length = copyEntries(side.postings, side.next, side.passageOf, found, counts, first)
      if (!side.isInOrder) sortEntries(found, counts, first, length)
      insertEntries(found, counts, start, first, length)
    }
    from[term + 1] = length
  }
  const lengths = new Uint32Array(passages.count)
  placeLengths(lengths, a, passages.ofA)
  placeLengths(lengths, b, passages.ofB)
  return withMeanLength({ from, passages: found.subarray(0, length), counts: counts.subarray(0, length), lengths })
}

/** Copies the entries of a term whose passages are not gone to `place` and on; gives the place after them. */
const copyEntries = (
  { from, passages, counts }: Postings,
  term: number,
  passageOf: Int32Array,
  found: Uint32Array,
  foundCounts: Uint16Array,
  place: number
): number => {
  const end = from[term + 1] ?? 0
  let next = place
  for (let at = from[term] ?? 0; at < end; at++) {
    const passage = passageOf[passages[at] ?? 0] ?? -1
    if (passage < 0) continue
    found[next] = passage
    foundCounts[next++] = counts[at] ?? 0
  }
  return next
}

const placeLengths = (lengths: Uint32Array, postings: Postings, passageOf: Int32Array): void => {
  for (let passage = 0; passage < passageOf.length; passage++) {
    const place = passageOf[passage] ?? -1
    if (place >= 0) lengths[place] = postings.lengths[passage] ?? 1
  }
}

/** Whether passages that are not gone follow each other as they did. */
const rises = (passageOf: Int32Array): boolean => {
  let last = -1
  for (const passage of passageOf) {
    if (passage < 0) continue
    if (passage < last) return false
    last = passage
  }
  return true
}

/** Puts the entries of one term from `middle` on, which are in order, among those before them, which are too. */
const insertEntries = (
  passages: Uint32Array,
  counts: Uint16Array,
  start: number,
  middle: number,
  end: number
): void => {
  if (start === middle || middle === end || (passages[middle - 1] ?? 0) < (passages[middle] ?? 0)) return
  const [inserted, inserts] = [passages.slice(middle, end), counts.slice(middle, end)]
  let last = middle
  for (let at = inserted.length - 1; at >= 0; at--) {
    const passage = inserted[at] ?? 0
    const place = firstAfter(passages, start, last, passage)
    passages.copyWithin(place + at + 1, place, last)
    counts.copyWithin(place + at + 1, place, last)
    passages[place + at] = passage
    counts[place + at] = inserts[at] ?? 0
    last = place
  }
}

/** The first place of a sorted part whose number is greater than `number`. */
const firstAfter = (sorted: Uint32Array, start: number, end: number, number: number): number => {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) > number) high = middle
    else low = middle + 1
  }
  return low
}

/** Puts the entries of one term in the order of their passages. */
const sortEntries = (passages: Uint32Array, counts: Uint16Array, start: number, end: number): void => {
  let isSorted = true
  for (let at = start + 1; isSorted && at < end; at++) isSorted = (passages[at - 1] ?? 0) < (passages[at] ?? 0)
  if (isSorted) return
  // Both numbers as one, so that they sort as numbers do.
  const entries = new Float64Array(end - start)
  for (let at = 0; at < entries.length; at++)
    entries[at] = (passages[start + at] ?? 0) * (mostCounted + 1) + (counts[start + at] ?? 0)
  entries.sort()
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0
    passages[start + at] = Math.floor(entry / (mostCounted + 1))
    counts[start + at] = entry % (mostCounted + 1)
  }
}
