import type { Postings } from './postings.ts'

/** How often terms occur: `passages[t]` passages hold term `t` in their text or title, `postings[t]` entries lead to them. */
export type TermCounts = { readonly passages: Uint32Array; readonly postings: Uint32Array }

/** Counts every term by its postings in text, title and source. */
export const countTerms = (text: Postings, title: Postings, source: Postings): TermCounts => {
  const terms = text.from.length - 1
  const passages = new Uint32Array(terms)
  const postings = new Uint32Array(terms)
  const entriesOf = ({ from }: Postings, term: number): number => (from[term + 1] ?? 0) - (from[term] ?? 0)
  for (let term = 0; term < terms; term++) {
    const inEither = entriesOf(text, term) + entriesOf(title, term)
    postings[term] = inEither + entriesOf(source, term)
    passages[term] = inEither - inBoth(text, title, term)
  }
  return { passages, postings }
}

/** How many passages two fields share for a term; both list them in order. */
const inBoth = (a: Postings, b: Postings, term: number): number => {
  let [atA, atB] = [a.from[term] ?? 0, b.from[term] ?? 0]
  const [endA, endB] = [a.from[term + 1] ?? 0, b.from[term + 1] ?? 0]
  let both = 0
  while (atA < endA && atB < endB) {
    const [ofA, ofB] = [a.passages[atA] ?? 0, b.passages[atB] ?? 0]
    if (ofA === ofB) both++
    if (ofA <= ofB) atA++
    if (ofB <= ofA) atB++
  }
  return both
}

/** How much a term tells that `count` of `total` passages hold (Robertson and Spärck Jones, as BM25 uses it; never negative). */
export const rarity = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5))
