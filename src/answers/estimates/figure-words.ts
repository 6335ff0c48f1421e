import type { ShownEstimate } from '../answer.ts'

const joints = ['of the', 'of', 'in', 'for'] as const

/**
 * A figure with what it counts, as its sentence joins them: "up to 50 herons", "dozens of herons", "40% of the reed beds",
 * "$3 million in aid", "losses of $3 million".
 * @param quote the sentence it stands in
 */
export const countedInWords = ({ text, of }: Pick<ShownEstimate, 'text' | 'of'>, quote: string): string => {
  if (of === null || text.endsWith(of)) return text
  const [sentence, figure, counted] = [inOneLine(quote), inOneLine(text), inOneLine(of)]
  if (sentence.includes(`${counted} of ${figure}`)) return `${of} of ${text}`
  // What is counted may stand further on: "40% of all the herons".
  const joint = joints.find(word => sentence.includes(`${figure} ${word} ${word === 'of' ? '' : counted}`))
  return [text, joint, of].filter(Boolean).join(' ')
}

/** Lines break and no-break spaces stand anywhere in a document. */
const inOneLine = (words: string): string => words.split(/\s+/u).join(' ')

/** The place of a figure, unless what is counted names it: null for "40% of Karman territory, Karman". */
export const placeToShow = ({ of, place }: Pick<ShownEstimate, 'of' | 'place'>): string | null =>
  place !== null && of?.includes(place) ? null : place
