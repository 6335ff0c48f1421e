import { auxiliaries, clauseOpeners, occasions, prepositions } from './grammar-words.ts'
import type { Word } from './reading.ts'
import { isTime, isWord } from './word-kinds.ts'

/** Whether "in a statement", "at a news conference" begins at the preposition: it tells where, and belongs to nobody's name. */
export const opensOccasion = (words: readonly Word[], at: number): boolean => occasionEnd(words, at) > at

/** Where an adverbial of occasion that begins at `at` ends ("in an interview", "at the forum in CITY"); `at` if none does. */
export const occasionEnd = (words: readonly Word[], at: number): number => {
  const opener = words[at]
  if (opener === undefined || !prepositions.has(opener.lower)) return at
  for (let next = at + 1; next < Math.min(words.length, at + 8); next++) {
    const word = words[next]
    if (!isWord(word) || clauseOpeners.has(word.lower) || auxiliaries.has(word.lower)) return at
    if (next > at + 1 && prepositions.has(word.lower)) return at
    if (occasions.has(word.lower) || isTime(word)) return timeEnd(words, next + 1)
  }
  return at
}

/** Past days, months and day numbers: "Tuesday", "March 5", "late last year". */
export const timeEnd = (words: readonly Word[], start: number): number => {
  let at = start
  for (let word = words[at]; word !== undefined; word = words[at]) {
    const next = words[at + 1]
    if (isTime(word) || (word.kind === 'number' && at > start)) at++
    else if (
      (word.lower === 'on' || word.lower === 'in' || word.lower === 'this') &&
      next !== undefined &&
      isTime(next)
    )
      at += 2
    else break
  }
  return at
}
