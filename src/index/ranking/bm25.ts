/** BM25's usual parameters (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework"). */
const saturation = 1.2
const lengthShare = 0.75

/** How much a text of so many words slows the growth of a term's worth. */
export const lengthNorm = (length: number, meanLength: number): number =>
  saturation * (1 - lengthShare + (lengthShare * length) / meanLength)

/** What a term of some weight is worth that a text has so many times, under the `lengthNorm` of the text. */
export const bm25 = (weight: number, count: number, norm: number): number =>
  (weight * count * (saturation + 1)) / (count + norm)
