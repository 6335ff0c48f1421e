import type { Word } from './reading.ts'
import { hasCapital } from './word-kinds.ts'

/** Shorter words may be written small in a headline. */
const longestShortWord = 3
/** Of a headline's longer words more than this share have a capital. */
const shareInHeadline = 0.7

/** Whether a sentence is written as headlines are, most of its longer words with a capital: a capital proves no name there. */
export const isInTitleCase = (words: readonly Word[]): boolean => {
  const known = read.get(words)
  if (known !== undefined) return known
  const long = words.filter(({ text, kind }) => kind === 'word' && text.length > longestShortWord)
  const isTitle = long.length > 2 && long.filter(hasCapital).length > long.length * shareInHeadline
  read.set(words, isTitle)
  return isTitle
}

/** It is asked of every name of a sentence. */
const read = new WeakMap<readonly Word[], boolean>()
