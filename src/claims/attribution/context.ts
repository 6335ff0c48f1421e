import type { Reading, ReadSentence, Word } from './reading.ts'
import type { Trait } from './traits.ts'

export { isMark, isNegation, isVerb, quotationMarks } from './traits.ts'

/** Small questions about the words around a cue that several models ask. */

/** Whether a verb has a subject of its own: past, present or modal, as the tagger sees it. */
export const isFiniteVerb = ({ tag }: Word): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD'

/** Whether the tagger takes a word for a noun, common or proper. */
export const isNoun = ({ tag }: Word): boolean => tag.startsWith('NN')

/**
 * How many words away the next word with a trait is, in steps of `by`, inside the sentence; 0 when there is none within
 * `most` words.
 */
export const distanceTo = (
  { sentences, traits }: Reading,
  position: number,
  sentence: number,
  by: 1 | -1,
  most: number,
  trait: Trait
): number => {
  const { start, end } = sentences[sentence] ?? nowhere
  const before = traits[trait]
  for (let distance = 1; distance <= most; distance++) {
    const at = position + by * distance
    if (at < start || at >= end) return 0
    if (before[at + 1] !== before[at]) return distance
  }
  return 0
}

const nowhere = { start: 0, end: 0 }

/** No count looks farther than this. */
const farthest = 100

/** How many words between two positions have a trait, at most `most`, among the first hundred. */
export const countBetween = (
  { words, traits }: Reading,
  start: number,
  end: number,
  most: number,
  trait: Trait
): number => {
  const from = Math.max(0, start)
  const to = Math.min(end, start + farthest, words.length)
  if (from >= to) return 0
  const before = traits[trait]
  return Math.min(most, (before[to] ?? 0) - (before[from] ?? 0))
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
