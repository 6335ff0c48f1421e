import { listAt } from './columns.ts'
import { type PassageTable, titleOf, wordsOfPassage } from './passage-table.ts'

/** How often terms occur: `passages[t]` passages hold term `t` in their text or title, `postings[t]` entries lead to them. */
export type TermCounts = { readonly passages: Uint32Array; readonly postings: Uint32Array }

/** Counts every term of a table once. */
export const countTerms = (table: PassageTable): TermCounts => {
  const { vocabulary, firstPassage, publisherOf, publisherWords } = table
  const passages = new Uint32Array(vocabulary.terms)
  const postings = new Uint32Array(vocabulary.terms)
  // The number of the last passage in which a term was met, plus one: a term counts once a passage.
  const lastMet = new Uint32Array(vocabulary.terms)
  const inField = (words: Uint32Array, count: number): Set<number> => {
    const terms = new Set<number>()
    for (const word of words) {
      const term = vocabulary.termOfWord(word)
      if (term >= 0) terms.add(term)
    }
    for (const term of terms) postings[term] = (postings[term] ?? 0) + count
    return terms
  }
  for (let document = 0; document < table.documents; document++) {
    const [first, end] = [firstPassage[document] ?? 0, firstPassage[document + 1] ?? 0]
    const title = inField(titleOf(table, document), end - first)
    inField(listAt(publisherWords, publisherOf[document] ?? 0), end - first)
    for (let passage = first; passage < end; passage++) {
      for (const word of wordsOfPassage(table, passage)) {
        const term = vocabulary.termOfWord(word)
        if (term < 0 || lastMet[term] === passage + 1) continue
        lastMet[term] = passage + 1
        postings[term] = (postings[term] ?? 0) + 1
        passages[term] = (passages[term] ?? 0) + 1
      }
      for (const term of title) if (lastMet[term] !== passage + 1) passages[term] = (passages[term] ?? 0) + 1
    }
  }
  return { passages, postings }
}

/** How much a term tells that `count` of `total` passages hold (Robertson and Spärck Jones, as BM25 uses it; never negative). */
export const rarity = (count: number, total: number): number => Math.log(1 + (total - count + 0.5) / (count + 0.5))
