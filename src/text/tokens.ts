import { classOf, isAlphanumericAt, isDigitAt, isLetterAt, isUpperAt } from './characters.ts'
import type { Span } from './span.ts'

/** A word, a number or a punctuation mark, with its place in the text. */
export type Token = Span & { readonly text: string; readonly kind: 'word' | 'number' | 'mark' }

/**
 * Splits `text` (or the part `within`) into tokens, in order and without overlap; offsets count in `text`.
 *
 * - A word keeps inner apostrophes, hyphens and ampersands (`don’t`, `Su-34`, `R&D`) and the periods of a dotted
 *   abbreviation, the last one too (`U.S.`, `e.g.`); any other period is a mark of its own (`Dr` `.`).
 * - A final `’s` is a word token of its own, whether possessive or short for "is" (`Chad` `’s`); the apostrophe of a
 *   plural possessive is a mark (`ministers` `’`).
 * - A number is digits with inner commas, periods and colons (`2,000`, `3.5`, `10:30`); a hyphen between two numbers is
 *   a mark (`16` `-` `17`). What mixes digits and letters is a word (`16th`, `5bn`, `62-year-old`).
 * - Every other character is a mark, save that a run of periods or of hyphens is one. Accents, variation selectors and
 *   emoji joined by U+200D stay with the character they follow.
 */
export const tokenize = (text: string, within: Span = { start: 0, end: text.length }): Token[] => {
  const tokens: Token[] = []
  const to = Math.min(within.end, text.length)
  let at = Math.max(0, within.start)
  while (at < to) {
    const codePoint = text.codePointAt(at) ?? 0
    const found = classOf(codePoint)
    if (found === 'space' || found === 'format') {
      at += widthOf(codePoint)
      continue
    }
    const start = at
    let kind: Token['kind'] = 'mark'
    if (found === 'letter' || found === 'digit' || (found === 'extend' && isLetterAt(text, at + 1))) {
      at = endOfWord(text, start, to)
      kind = isNumeric(text, start, at) ? 'number' : 'word'
    } else if (isSuffixS(text, at, to) && tokens.at(-1)?.end === at && tokens.at(-1)?.kind !== 'mark') {
      at += 2
      kind = 'word'
    } else {
      at = endOfMark(text, start, to)
    }
    tokens.push({ start, end: at, text: text.slice(start, at), kind })
  }
  return tokens
}

let lastText = ''
let lastTokens = new Map<number, { readonly end: number; readonly tokens: readonly Token[] }>()

/**
 * As `tokenize`, for parts that several readers ask for: of the text that was asked for last the tokens are kept, since the readers of a
 * document come one after the other.
 */
export const tokensOf = (text: string, within: Span): readonly Token[] => {
  if (text !== lastText) {
    lastText = text
    lastTokens = new Map()
  }
  const known = lastTokens.get(within.start)
  if (known?.end === within.end) return known.tokens
  const tokens = tokenize(text, within)
  lastTokens.set(within.start, { end: within.end, tokens })
  return tokens
}

/** Whether a token is the `'s` or `’s` that tokenize() splits off a word. */
export const isPossessive = ({ text }: Token): boolean =>
  text.length === 2 && isApostrophe(text[0]) && /[sS]/.test(text)

const isApostrophe = (character: string | undefined): boolean => character === "'" || character === '’'

const widthOf = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1)

const isSuffixS = (text: string, at: number, to: number): boolean =>
  at + 1 < to &&
  isApostrophe(text[at]) &&
  (text[at + 1] === 's' || text[at + 1] === 'S') &&
  !(at + 2 < to && isAlphanumericAt(text, at + 2))

const endOfWord = (text: string, start: number, to: number): number => {
  let at = start
  let numeric = true
  // The dotted abbreviation so far: single letters, each before a period.
  let dotted = true
  let letters = 0
  while (at < to) {
    const codePoint = text.codePointAt(at) ?? 0
    const found = classOf(codePoint)
    if (found === 'letter' || found === 'digit') {
      if (found === 'letter') numeric = false
      if (found === 'digit' || ++letters > 1) dotted = false
      at += widthOf(codePoint)
    } else if (found === 'extend' || (found === 'format' && at + 1 < to && isLetterAt(text, at + 1))) {
      at += widthOf(codePoint)
    } else if (text[at] === '.' && dotted && letters === 1) {
      const more = at + 1 < to && isLetterAt(text, at + 1)
      if (!more && at - start < 2) return at
      // "U.S.Army" is not one word: the letter after the period must stand alone.
      if (more && at + 2 < to && isAlphanumericAt(text, at + 2)) return at - start < 2 ? at : at + 1
      at++
      letters = 0
      if (!more && !isHyphenBefore(text, at, to)) return at
    } else if (joins(text, at, to, numeric)) {
      dotted = false
      at++
    } else {
      return at
    }
  }
  return at
}

const joins = (text: string, at: number, to: number, numeric: boolean): boolean => {
  if (at + 1 >= to) return false
  const digitNext = isDigitAt(text, at + 1)
  const letterNext = isLetterAt(text, at + 1)
  switch (text[at]) {
    case ',':
    case '.':
    case ':':
      return numeric && digitNext && isDigitAt(text, at - 1)
    case '-':
    case '\u2010':
    case '\u2011':
      return letterNext || (digitNext && !numeric)
    case "'":
    case '’':
      return letterNext && !numeric && !isSuffixS(text, at, to)
    case '&':
      return letterNext && isUpperAt(text, at + 1) && isUpperAt(text, at - 1)
    default:
      return false
  }
}

const isHyphenBefore = (text: string, at: number, to: number): boolean =>
  at + 1 < to && text[at] === '-' && isAlphanumericAt(text, at + 1)

const isNumeric = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    if (!isDigitAt(text, at) && text[at] !== ',' && text[at] !== '.' && text[at] !== ':') return false
  }
  return true
}

const endOfMark = (text: string, start: number, to: number): number => {
  const first = text.codePointAt(start) ?? 0
  let at = Math.min(to, start + widthOf(first))
  if (text[start] === '.' || text[start] === '-') {
    while (at < to && text[at] === text[start]) at++
    return at
  }
  while (at < to) {
    const codePoint = text.codePointAt(at) ?? 0
    if (classOf(codePoint) !== 'extend') return at
    at = Math.min(to, at + widthOf(codePoint))
    // After a joiner the next symbol belongs to the same emoji.
    const next = text.codePointAt(at) ?? 0
    if (codePoint === 0x200d && at < to && classOf(next) === 'other') at = Math.min(to, at + widthOf(next))
  }
  return at
}
