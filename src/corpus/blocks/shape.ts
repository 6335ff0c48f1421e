import { isCapitalised, isSpace } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'

/** How many words a span holds, counted no further than `limit`. */
export const countWords = (text: string, { start, end }: Span, limit = 60): number => {
  let words = 0
  let inside = false
  for (let at = start; at < end && words < limit; at++) {
    const space = isSpace(text[at])
    if (!space && !inside) words++
    inside = !space
  }
  return words
}

const closers = '"\'”’»)]}*_'
const finals = '.!?…。！？؟।'

/** The punctuation mark that ends a span, seen through closing quotation marks and brackets; empty for a letter or digit. */
export const finalMark = (text: string, { start, end }: Span): string => {
  let at = end - 1
  while (at > start && closers.includes(text.charAt(at))) at--
  const mark = text.charAt(at)
  return finals.includes(mark) || ',;:–—-'.includes(mark) ? mark : ''
}

/** Whether a span ends as a sentence does. */
export const endsSentence = (text: string, span: Span): boolean => {
  const mark = finalMark(text, span)
  return mark !== '' && finals.includes(mark)
}

/** No heading, caption or link has so many words, or is so long: what reaches either is prose, whatever it ends with. */
const proseWords = 35
const proseLength = 250

/** A paragraph as reports are written in: at least `words` words and a sentence's end, or too long for anything else. */
export const isProse = (text: string, span: Span, words = 12): boolean => {
  const counted = countWords(text, span)
  return counted >= proseWords || span.end - span.start >= proseLength || (counted >= words && endsSentence(text, span))
}

const openers = '"“„«‘\''

/** Whether a span opens with a quotation mark. */
export const opensQuotation = (text: string, { start }: Span): boolean => openers.includes(text.charAt(start))

const particles = new Set([
  'de',
  'la',
  'van',
  'von',
  'der',
  'den',
  'al',
  'bin',
  'ibn',
  'da',
  'di',
  'du',
  'le',
  'el',
  'y'
])

/** Whether a span reads as a person's name alone: two to five capitalised words, particles allowed between, no figures or marks. */
export const isNameLine = (text: string, span: Span): boolean => {
  if (span.end - span.start > 60) return false
  const words = text.slice(span.start, span.end).split(/\s/).filter(Boolean)
  if (words.length < 2 || words.length > 5) return false
  return words.every((word, position) => {
    if (position > 0 && position < words.length - 1 && particles.has(word)) return true
    return isCapitalised(word) && isNameWord(word)
  })
}

const isNameWord = (word: string): boolean => {
  for (const character of word) {
    const letter = character.toLowerCase() !== character.toUpperCase()
    if (!letter && !"-'’.".includes(character)) return false
  }
  return true
}
