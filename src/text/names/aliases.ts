import { withoutAccents } from '../characters.ts'
import type { Span } from '../span.ts'
import { isPossessive, type Token, tokensOf } from '../tokens.ts'
import { wordSet } from '../word-set.ts'
import { organisationHeads } from './name-words.ts'

/** A long form and the abbreviation that a text puts in brackets beside it, or the other way round. */
export type Alias = { readonly long: Span; readonly short: Span }

/**
 * The abbreviations that the sentences explain in brackets, round or square, even of mixed kinds:
 * "Lake Basin Commission (LBC)", "LBC [Lake Basin Commission)". Spans leave out brackets and articles.
 *
 * A long form is accepted where the abbreviation's letters begin its words in order; small words may be skipped and
 * a word may give several letters. This is the candidate window and matching of A. Schwartz and M. Hearst, "A simple
 * algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003), tightened so that each letter
 * after the first stands at a word's start or inside a word that has given its first letter. One letter may differ if
 * the long form is a body's name of as many words as letters: bodies keep abbreviations of their own language.
 */
export const findAliases = (text: string, sentences: readonly Span[]): Alias[] => {
  const aliases: Alias[] = []
  for (const sentence of sentences) {
    const tokens = tokensOf(text, sentence)
    for (const { open, close } of bracketsOf(tokens)) {
      const alias = aliasAt(tokens, open, close)
      if (alias !== null) aliases.push(alias)
    }
  }
  return aliases
}

type Bracket = { readonly open: number; readonly close: number }

/** Brackets that hold at most a dozen words and no other bracket, by the positions of their tokens. */
const bracketsOf = (tokens: readonly Token[]): Bracket[] => {
  const found: Bracket[] = []
  let open = -1
  for (const [at, { text }] of tokens.entries()) {
    if (text === '(' || text === '[') open = at
    if ((text === ')' || text === ']') && open >= 0) {
      if (at - open - 1 <= longestLong) found.push({ open, close: at })
      open = -1
    }
  }
  return found
}

const longestLong = 14

const aliasAt = (tokens: readonly Token[], open: number, close: number): Alias | null => {
  const inside = unquoted(tokens.slice(open + 1, close))
  const first = inside[0]
  if (first === undefined) return null
  if (isAbbreviation(first) && (inside.length === 1 || inside[1]?.kind === 'mark')) {
    const before = longBefore(tokens, open, lettersOf(first.text))
    if (before !== null) return { long: before, short: spanOf(first) }
  }
  const short = tokens[open - 1]
  if (short === undefined || !isAbbreviation(short)) return null
  const long = longAlone(inside, lettersOf(short.text))
  return long === null ? null : { long, short: spanOf(short) }
}

const unquoted = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ text }) => !quotes.has(text))
const quotes = new Set(['"', '“', '”', "'", '‘', '’'])
const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** Two to ten characters, most of them capitals: "IAEA", "U.N.", "DfID", "COP". */
const isAbbreviation = ({ kind, text }: Token): boolean => {
  if (kind !== 'word' || text.length < 2 || text.length > 12) return false
  const letters = lettersOf(text)
  const capitals = [...letters].filter(letter => letter !== letter.toLowerCase()).length
  return letters.length >= 2 && letters.length <= 10 && capitals >= 2 && capitals * 2 >= letters.length
}

const lettersOf = (abbreviation: string): string => abbreviation.replace(/[^\p{L}\p{N}]/gu, '')

/** The shortest run of words before the bracket that the letters abbreviate: at most twice as many words as letters. */
const longBefore = (tokens: readonly Token[], open: number, letters: string): Span | null => {
  const window = Math.min(letters.length + 5, letters.length * 2)
  const words: Token[] = []
  for (let at = open - 1; at >= 0 && words.length < window; at--) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.kind === 'mark') {
      if (joiningMarks.has(token.text) || quotes.has(token.text)) continue
      break
    }
    if (isPossessive(token)) continue
    words.unshift(token)
    const long = matches(words, letters)
    if (long !== null) return long
  }
  return null
}

const joiningMarks = new Set(['&', '-', '–', '/', ','])

const longAlone = (inside: readonly Token[], letters: string): Span | null => {
  const words = inside.filter(token => token.kind !== 'mark' && !isPossessive(token))
  const article = articles.has(words[0]?.text.toLowerCase() ?? '')
  return matches(article ? words.slice(1) : words, letters)
}

const articles = new Set(['the', 'a', 'an'])
const skipped = wordSet('of the and for on in to de la le les des du y e et di da del der für with by at from a an')

/**
 * Whether the letters abbreviate all of `words`: the first word begins with the first letter, and each other word gives
 * its first letter unless it is one of the small ones.
 */
const matches = (words: readonly Token[], letters: string): Span | null => {
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined || words.length < 2 || skipped.has(first.text.toLowerCase()))
    return null
  if (words.length > letters.length * 2 || letters.length > words.length * 3) return null
  // A long form in small letters is a term ("gross domestic product"), which holds no article.
  const named = /^\P{Ll}/u.test(first.text)
  if (!named && words.some(({ text }) => articles.has(text))) return null
  const parts = words.flatMap(({ text }) => partsOf(text))
  return fits(parts, folded(letters)) || isTranslated(parts, folded(letters))
    ? { start: first.start, end: last.end }
    : null
}

/** "National Water Institute (NWO)": all letters but one begin the words of a body's name. */
const isTranslated = (words: readonly string[], letters: string): boolean => {
  const content = words.filter(word => !skipped.has(word))
  if (letters.length < 3 || content.length !== letters.length || content[0]?.[0] !== letters[0]) return false
  const different = content.filter((word, at) => word[0] !== letters[at]).length
  return different <= 1 && organisationHeads.has(content.at(-1) ?? '')
}

const partsOf = (word: string): readonly string[] => {
  const parts = word.split(/[-&/]/).filter(part => part !== '')
  return parts.map(folded)
}

const folded = (word: string): string => withoutAccents(word).toLowerCase()

/** Matches letters to words from left to right; both are short, and `seen` keeps it from trying a state twice. */
const fits = (words: readonly string[], letters: string): boolean => {
  const seen = new Set<number>()
  const from = (word: number, letter: number): boolean => {
    if (word === words.length) return letter === letters.length
    const state = word * 32 + letter
    if (seen.has(state)) return false
    seen.add(state)
    const current = words[word] ?? ''
    if (skipped.has(current) && word > 0 && from(word + 1, letter)) return true
    if (current[0] !== letters[letter]) return false
    // The word gives its first letter and, in order, as many of the next as it holds: "TCA" from "TransCaspian Agency".
    let at = 0
    for (let given = letter + 1; ; given++) {
      if (from(word + 1, given)) return true
      const next = letters[given]
      at = next === undefined ? -1 : current.indexOf(next, at + 1)
      if (at < 0) return false
    }
  }
  return from(0, 0)
}
