import { isCapitalised, isDigit } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'

const functionWords = wordSet(
  'the a an of in on at to for and or as by from with some about over under than only no not its'
)

/**
 * What an image's description left before a paragraph's first word when the page became text ("flooded street 2The river …"): up to
 * four lower-case words and a number, grown together with a capitalised word. Null where there is none.
 */
export const captionLeftover = (text: string, paragraph: Span): Span | null => {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80))
  let figure = 0
  while (figure < head.length && !isDigit(head.charAt(figure))) figure++
  let end = figure
  while (end < head.length && isDigit(head.charAt(end))) end++
  const words = head
    .slice(0, figure)
    .split(/[\s_-]/)
    .filter(Boolean)
  if (end === figure || words.length === 0 || words.length > 4) return null
  const last = words.at(-1)
  if (last === undefined || functionWords.has(last) || !words.every(isLowerCaseWord)) return null
  const grownTo = head.slice(end, end + 3)
  const grown = grownTo.length === 3 && isCapitalised(grownTo) && isLowerCaseWord(grownTo.slice(1, 2))
  return grown ? { start: paragraph.start, end: paragraph.start + end } : null
}

const isLowerCaseWord = (word: string): boolean => {
  for (const letter of word) if (letter === letter.toUpperCase()) return false
  return true
}
