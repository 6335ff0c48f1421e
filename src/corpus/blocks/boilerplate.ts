import { isCapitalised } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'
import {
  closingParts,
  type Furniture,
  imageEndings,
  imageLeftovers,
  listParts,
  navigation,
  phrasesByWord,
  shares,
  trailMarks
} from './furniture-phrases.ts'
import { countWords } from './shape.ts'

const longest = 300
const mostWords = 40

/** What furniture of a web page a paragraph is; null when it is none. Paragraphs over 40 words or 300 characters never are. */
export const furnitureOf = (text: string, span: Span): Furniture | null => {
  if (span.end - span.start > longest) return null
  const words = countWords(text, span, mostWords + 1)
  if (words > mostWords) return null
  const line = normalised(text.slice(span.start, span.end))
  if (!hasLetterOrDigit(line)) return 'line'
  for (const { phrase, kind, most } of phrasesByWord.get(firstWord(line)) ?? []) {
    if (words <= most && startsWithWords(line, phrase)) {
      // "Read more: Ten mills to see" holds its link itself; a sign-up goes on in the lines below.
      return kind === 'list' && words > wordsIn(phrase) + 4 && !phrase.startsWith('sign up') ? 'line' : kind
    }
  }
  if (closingParts.some(part => line.includes(part))) return 'closing'
  if (listParts.some(part => line.includes(part))) return 'list'
  if (imageLeftovers.has(line) || isFileName(line) || isCredit(line)) return 'line'
  if (isMoreOf(text.slice(span.start, span.end))) return 'list'
  if (isCommentCount(line)) return 'closing'
  return isShareBar(line) ? 'line' : null
}

/** Whether a line of the page's head leads elsewhere: a menu entry, a section's name, a trail of them. */
export const isNavigation = (text: string, span: Span): boolean => {
  if (span.end - span.start > 120) return false
  const line = normalised(text.slice(span.start, span.end))
  if (navigation.has(line)) return true
  return trailMarks.some(mark => {
    const steps = line.split(mark)
    return steps.length >= 2 && steps.some(step => navigation.has(step.trim()))
  })
}

const normalised = (line: string): string =>
  line.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'").replaceAll('\u00a0', ' ').replace(/\s\s+/g, ' ').trim()

const firstWord = (line: string): string => {
  const space = line.indexOf(' ')
  return space === -1 ? line : line.slice(0, space)
}

const wordsIn = (phrase: string): number => phrase.split(' ').length

const startsWithWords = (line: string, phrase: string): boolean => {
  if (!line.startsWith(phrase)) return false
  const after = line.charAt(phrase.length)
  return after === '' || after.toLowerCase() === after.toUpperCase() || !isLetter(phrase.charAt(phrase.length - 1))
}

const isLetter = (character: string): boolean => character.toLowerCase() !== character.toUpperCase()

const hasLetterOrDigit = (line: string): boolean => /[\p{L}\p{N}]/u.test(line)

const isFileName = (line: string): boolean => !line.includes(' ') && imageEndings.some(ending => line.endsWith(ending))

/** "(Photo by …)", "Jane Roe/Getty Images", "AP Photo/…": the words of picture credits, in a line that is no sentence. */
const isCredit = (line: string): boolean => {
  if (line.length > 90 || line.endsWith('.')) return false
  return [
    '(photo by',
    '(photo:',
    '(image:',
    'getty images',
    'ap photo',
    'handout via',
    '/shutterstock',
    '/unsplash'
  ].some(credit => line.includes(credit))
}

/** "More Example News", "More from Business": a heading over links to other reports. */
const isMoreOf = (line: string): boolean => {
  const words = line.split(/\s/).filter(Boolean)
  const last = words.at(-1)?.toLowerCase()
  if (words[0] !== 'More' && words[0] !== 'MORE') return false
  if (words.length > 6) return false
  if (words[1]?.toLowerCase() === 'from' || words[1]?.toLowerCase() === 'stories') return true
  return (
    words.every(isCapitalised) && (last === 'news' || last === 'stories' || last === 'articles' || last === 'headlines')
  )
}

/** "3 comments", "1 reply". */
const isCommentCount = (line: string): boolean => {
  const [count = '', thing = '', ...more] = line.split(' ')
  return more.length === 0 && commented.has(thing) && Number.isInteger(Number(count))
}

const commented = new Set(['comment', 'comments', 'reply', 'replies', 'response', 'responses'])

const isShareBar = (line: string): boolean => {
  const words = line.split(/[\s,|·•/]/).filter(Boolean)
  return words.length > 0 && words.length <= 14 && words.every(word => shares.has(word))
}
