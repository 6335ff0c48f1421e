import type { Postings } from './postings.ts'

/** How often terms occur: `passages[t]` passages hold term `t` in their text or title, `postings[t]` entries lead to them. */
export type TermCounts = { readonly passages: Uint32Array; readonly postings: Uint32Array }

/** Counts every term by its postings in text, title and source. */
export const countTerms = (text: Postings, title: Postings, source: Postings): TermCounts => {
  const terms = text.from.length - 1
  const passages = new Uint32Array(terms)
  const postings = new Uint32Array(terms)
  const entriesOf = ({ from }: Postings, term: number): number => (from[term + 1] ?? 0) - (from[term] ?? 0)
  // By passage: the last term it was met with, plus one.
  const met = new Uint32Array(text.lengths.length)
  for (let term = 0; term < terms; term++) {
    const [inText, inTitle] = [entriesOf(text, term), entriesOf(title, term)]
    postings[term] = inText + inTitle + entriesOf(source, term)
    passages[term] = inText + inTitle - (inText === 0 || inTitle === 0 ? 0 : inBoth(text, title, term, met))
  }
  return { passages, postings }
}

/** How many passages two fields share for a term. */
const inBoth = (a: Postings, b: Postings, term: number, met: Uint32Array): number => {
  const [endA, endB] = [a.from[term + 1] ?? 0, b.from[term + 1] ?? 0]
  let both = 0
  for (let at = b.from[term] ?? 0; at < endB; at++) met[b.passages[at] ?? 0] = term + 1
  for (let at = a.from[term] ?? 0; at < endA; at++) both += met[a.passages[at] ?? 0] === term + 1 ? 1 : 0
  return both
}

/** How much a term tells that `count` of `total` passages hold (Robertson and Spärck Jones, as BM25 uses it; never negative). */
export const rarity = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5))
