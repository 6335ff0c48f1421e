import { isDigit, isSpace } from '../characters.ts'
import type { Span } from '../span.ts'
import { inchMarkReader } from './inch-marks.ts'

/**
 * A token as the reading of quantities needs it. `digits` is a number in figures with its grouping ("2,000", "10.5"), `opaque` a
 * figure that is no number: a time, a date, a version, an ordinal, a decade, an identifier.
 */
export type FigureToken = Span & {
  readonly kind: 'word' | 'digits' | 'mark' | 'opaque'
  readonly text: string
  /** Lower case, with all dashes as "-", all apostrophes as "'" and a straight mark of inches as "″". */
  readonly lower: string
  /** No space before it. */
  readonly glued: boolean
  /** Of `digits`, else 0. */
  readonly value: number
}

const longestNumber = 15
const longestList = 40
const dashes = new Set(['-', '‐', '‑', '‒', '–', '—', '−'])
const apostrophes = new Set(["'", '’', 'ʼ'])
const ordinalSuffixes = new Set(['st', 'nd', 'rd', 'th'])

const letter = /^[\p{L}\p{M}]$/u
const isLetter = (character: string | undefined): boolean =>
  character !== undefined &&
  ((character >= 'a' && character <= 'z') ||
    (character >= 'A' && character <= 'Z') ||
    (character > '\u007f' && letter.test(character)))

/**
 * Takes text apart for the reading of quantities, in one pass from left to right.
 * @param text the document's text; offsets of the tokens count in it
 * @param within the part to read, the whole text by default
 * @param isPrefix whether a word may stand glued before a figure ("USD10m", "sub7"); other letters before digits make one
 *   word with them ("M21", "cm2")
 */
export const tokenizeFigures = (text: string, within: Span, isPrefix: (word: string) => boolean): FigureToken[] => {
  const tokens: FigureToken[] = []
  let at = within.start
  let previousEnd = -1
  const isInchMark = inchMarkReader(text, within.start)
  const push = (kind: FigureToken['kind'], start: number, end: number, value = 0): void => {
    const written = text.slice(start, end)
    tokens.push({
      kind,
      start,
      end,
      text: written,
      lower: written === '"' && isInchMark(start) ? '″' : normal(written),
      glued: start === previousEnd,
      value
    })
    previousEnd = end
    at = end
  }
  while (at < within.end) {
    const character = text.charAt(at)
    if (isSpace(character)) at++
    else if (isDigit(character) || (character === '.' && isDigit(text[at + 1]) && !isDigit(text[at - 1])))
      pushFigure(text, within.end, at, push)
    else if (isLetter(character)) {
      const end = endOfWord(text, at, within.end)
      if (isAddress(text, at, end)) {
        push('opaque', at, endOfChunk(text, end, within.end))
        continue
      }
      const withDigits = endOfCode(text, end, within.end)
      const isSplit = text[at - 1] === '$' || isPrefix(text.slice(at, end))
      push('word', at, isSplit ? end : withDigits)
    } else if (apostrophes.has(character) && isDecade(text, at)) push('opaque', at, at + 4)
    else push('mark', at, at + 1)
  }
  return tokens
}

const normal = (written: string): string => {
  if (written.length === 1) return dashes.has(written) ? '-' : apostrophes.has(written) ? "'" : written.toLowerCase()
  return written.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'")
}

/** "https://…", "www.…": all up to the next space. */
const isAddress = (text: string, start: number, end: number): boolean => {
  const word = end - start > 5 ? '' : text.slice(start, end).toLowerCase()
  return (text.startsWith('://', end) && word.startsWith('http')) || (word === 'www' && text[end] === '.')
}

const endOfChunk = (text: string, from: number, limit: number): number => {
  let end = from
  while (end < limit && !isSpace(text.charAt(end))) end++
  return end
}

const isDecade = (text: string, at: number): boolean =>
  isDigit(text[at + 1]) && text[at + 2] === '0' && text[at + 3] === 's' && !isLetter(text[at + 4])

const endOfWord = (text: string, from: number, limit: number): number => {
  let end = from
  while (end < limit) {
    const character = text.charAt(end)
    if (isLetter(character) || (apostrophes.has(character) && end > from && isLetter(text[end + 1]))) end++
    else if (character === '.' && isInitial(text, end, from)) end++
    else break
  }
  return end
}

/** The dot of "U.S." and "a.m." belongs to the word: a single letter before it, and a letter or an earlier dot beside it. */
const isInitial = (text: string, dot: number, from: number): boolean =>
  isLetter(text[dot - 1]) &&
  (dot - 1 === from || text[dot - 2] === '.') &&
  ((isLetter(text[dot + 1]) && text[dot + 2] === '.') || text[dot - 2] === '.')

const endOfCode = (text: string, from: number, limit: number): number => {
  let end = from
  if (text[from] === '²' || text[from] === '³') return from + 1
  while (end < limit && (isDigit(text[end]) || (end > from && isLetter(text[end])))) end++
  return end
}

type Push = (kind: FigureToken['kind'], start: number, end: number, value?: number) => void

const pushFigure = (text: string, limit: number, start: number, push: Push): void => {
  let end = start
  while (end < limit && (isDigit(text[end]) || (isJoint(text[end]) && isDigit(text[end + 1]) && end + 1 < limit))) end++
  const marked = endOfMarks(text, end, limit)
  const value = marked > end ? null : numberOf(text, { start, end })
  if (value !== null) push('digits', start, end, value)
  else if (marked > end || !isList(text, start, end)) push('opaque', start, marked)
  else
    for (const part of partsOf(text, start, end)) {
      const own = numberOf(text, part)
      push(own === null ? 'opaque' : 'digits', part.start, part.end, own ?? 0)
      if (part.end < end) push('mark', part.end, part.end + 1)
    }
}

/** Past what makes a figure none: the ending of an ordinal or a plural, further groups of a date. The figure's own end otherwise. */
const endOfMarks = (text: string, end: number, limit: number): number => {
  const suffix = text.slice(end, Math.min(limit, end + 2)).toLowerCase()
  if (ordinalSuffixes.has(suffix) && !isLetter(text[end + 2])) return end + 2
  if (suffix.startsWith('s') && !isLetter(text[end + 1])) return end + 1
  return endOfChain(text, end, limit)
}

const isList = (text: string, start: number, end: number): boolean => {
  const written = text.slice(start, Math.min(end, start + longestList))
  return end - start <= longestList && written.includes(',') && !written.includes(':')
}

const isJoint = (character: string | undefined): boolean => character === '.' || character === ',' || character === ':'

/** Dates and telephone numbers: two further groups of digits after hyphens or slashes, and whatever is glued to them. */
const endOfChain = (text: string, from: number, limit: number): number => {
  let groups = 0
  let end = from
  while (end + 1 < limit && (dashes.has(text.charAt(end)) || text[end] === '/') && isDigit(text[end + 1])) {
    end++
    while (
      end < limit &&
      (isDigit(text[end]) || (groups > 0 && 'TZ:.'.includes(text.charAt(end)) && isDigit(text[end + 1])))
    )
      end++
    groups++
  }
  if (groups < 2) return from
  return text[end] === 'Z' ? end + 1 : end
}

const partsOf = (text: string, start: number, end: number): Span[] => {
  const parts: Span[] = []
  let from = start
  for (let at = start; at <= end; at++)
    if (at === end || text[at] === ',') {
      parts.push({ start: from, end: at })
      from = at + 1
    }
  return parts
}

/** The value of a number in figures, null where the grouping is that of no number ("12.05.2020", "10:45", "22,24,26"). */
const numberOf = (text: string, { start, end }: Span): number | null => {
  if (end - start > longestList) return null
  const written = text.slice(start, end)
  if (written.includes(':')) return null
  const dots = written.split('.')
  const commas = written.split(',')
  if (digitCount(written) > longestNumber) return null
  if (commas.length === 1) return dots.length <= 2 ? Number(written) : grouped(dots) ? Number(dots.join('')) : null
  if (dots.length === 2 && written.lastIndexOf('.') > written.lastIndexOf(','))
    return grouped((dots[0] ?? '').split(',')) ? Number(written.replaceAll(',', '')) : null
  if (dots.length > 1)
    return commas.length === 2 && grouped((commas[0] ?? '').split('.'))
      ? Number(written.replaceAll('.', '').replace(',', '.'))
      : null
  if (grouped(commas)) return Number(commas.join(''))
  return commas.length === 2 && (commas[1] ?? '').length < 3 ? Number(written.replace(',', '.')) : null
}

/** Thousands, or lakhs and crores: the last group has three digits, those before it two or three, the first one to three. */
const grouped = (groups: readonly string[]): boolean =>
  groups.length > 1 &&
  groups.every((group, index) =>
    index === 0
      ? group.length >= 1 && group.length <= 3
      : index === groups.length - 1
        ? group.length === 3
        : group.length === 3 || group.length === 2
  )

const digitCount = (written: string): number => {
  let count = 0
  for (const character of written) if (isDigit(character)) count++
  return count
}
