import { type Reading, type ReadSentence, type Word, wordAt } from './reading.ts'

/** Small questions about the words around a cue that several models ask. */

export const isMark = (word: Word, marks: string): boolean => word.kind === 'mark' && marks.includes(word.text)

/** All marks that open or close a quotation, as the tokenizer gives them. */
export const quotationMarks = "\"“”''``"

/** Whether the tagger takes a word for a verb, of whatever form. */
export const isVerb = ({ tag }: Word): boolean => tag.startsWith('VB') || tag === 'MD'

/** Whether a verb has a subject of its own: past, present or modal, as the tagger sees it. */
export const isFiniteVerb = ({ tag }: Word): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD'

/** Whether the tagger takes a word for a noun, common or proper. */
export const isNoun = ({ tag }: Word): boolean => tag.startsWith('NN')

/** Whether a word denies the verb beside it. */
export const isNegation = ({ lower }: Word): boolean =>
  lower === 'not' || lower === 'never' || lower.endsWith("n't") || lower.endsWith('n’t')

/**
 * How many words away the next word is that `holds`, in steps of `by`, inside the sentence; 0 when there is none
 * within `most` words.
 */
export const distanceTo = (
  reading: Reading,
  position: number,
  sentence: number,
  by: 1 | -1,
  most: number,
  holds: (word: Word) => boolean
): number => {
  for (let distance = 1; distance <= most; distance++) {
    const word = wordAt(reading, position + by * distance, sentence)
    if (word.sentence < 0) return 0
    if (holds(word)) return distance
  }
  return 0
}

/** No count looks farther than this: a sentence of a million words takes a million steps, not their square. */
const farthest = 100

/** How many words between two positions `hold`, at most `most`, among the first hundred. */
export const countBetween = (
  { words }: Reading,
  start: number,
  end: number,
  most: number,
  holds: (word: Word) => boolean
): number => {
  let count = 0
  for (let i = start; i < Math.min(end, start + farthest) && count < most; i++) {
    const word = words[i]
    if (word && holds(word)) count++
  }
  return count
}

/** The first phrase that starts at or after a position, as its place in the sentence's list. */
export const firstPhraseAfter = (phrases: ReadSentence['phrases'], position: number): number => {
  let low = 0
  let high = phrases.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((phrases[middle]?.start ?? 0) >= position) high = middle
    else low = middle + 1
  }
  return low
}
