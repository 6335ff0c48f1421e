import { hasDigit, isCapitalised } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'
import { isNameLine } from './shape.ts'

const openings = ['by ', 'posted by ', 'written by ', 'reported by ', 'published by ', 'author: ', 'words by ']

/**
 * The author's name in a byline ("By Jane Roe and John Doe, Example Times", "Author: Jane Roe"), several as they stand together;
 * null for any other line.
 */
export const readByline = (text: string, paragraph: Span): Span | null => {
  if (paragraph.end - paragraph.start > 120) return null
  const line = text.slice(paragraph.start, paragraph.end)
  const lower = line.toLowerCase()
  const opening = openings.find(words => lower.startsWith(words))
  if (opening === undefined) return null
  const start = paragraph.start + opening.length
  let length = 0
  while (start + length < paragraph.end && !endsNames(text, start + length)) length++
  const names = { start, end: start + text.slice(start, start + length).trimEnd().length }
  return isNames(text, names) ? names : null
}

const endsNames = (text: string, at: number): boolean =>
  ',|·•–—(\n'.includes(text.charAt(at)) || text.startsWith(' on ', at) || text.startsWith(' for ', at)

/** One or more names joined by "and" or "&". */
const isNames = (text: string, span: Span): boolean => {
  const words = text.slice(span.start, span.end).split(/\s/).filter(Boolean)
  if (words.length < 1 || words.length > 10 || !isCapitalised(words[0] ?? '')) return false
  if (words.every(word => word === 'and' || word === '&' || isCapitalised(word))) return !words.some(hasDigit)
  return isNameLine(text, span)
}
