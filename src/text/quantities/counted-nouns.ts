import { isCapitalised } from '../characters.ts'
import type { FigureToken } from '../numerals/figure-tokens.ts'
import { isNumberWord, isOrdinal } from '../numerals/number-words.ts'
import { wordSet } from '../word-set.ts'
import {
  isBareVerbal,
  isModifier,
  isModifierBefore,
  isVerbAfterNumber,
  isVerbWithObject,
  isWordOf,
  looksLikeAdverb
} from './noun-tests.ts'
import { abbreviations, functionWords, isParticiple, modifyingPlurals, verbs } from './noun-words.ts'
import { isPlural, singular } from './plurals.ts'

/** What a figure counts: positions of its first token and of the first one after it. */
export type CountedNoun = {
  readonly from: number
  readonly next: number
  /** Lower case, the head in the singular, "and" left out: "kia hyundai vehicle". */
  readonly unit: string
  /** Whether the head is a plural. */
  readonly plural: boolean
}

const longestPhrase = 6
const closingMarks = new Set(['"', '”', '’', "'"])
const openingMarks = new Set(['"', '“', '‘', "'"])
const joiningWords = wordSet('a an to or per by and')

/** What may stand between a figure and what it counts: "three of the best screens", "all 70 of his men". */
const determiners = wordSet('the its their his her our my your those these all such whose')
const skipped = wordSet('more most least further such')

/**
 * Reads the noun phrase that a figure counts: adjectives and nouns up to the head; it ends at a function word, a verb, a mark,
 * and after a plural.
 * @param at the first token after the figure
 * @param one whether the figure is a bare "one", whose head is a singular unless "of" follows
 */
export const readCountedNoun = (tokens: readonly FigureToken[], at: number, one = false): CountedNoun | null => {
  const from = afterOf(tokens, at)
  if (from === null) return null
  const single = one && from === at
  let next = from
  let plural = false
  while (next - from < longestPhrase) {
    const token = tokens[next]
    if (token === undefined || !joins(tokens, next, from, single)) break
    next++
    if (token.kind === 'mark' || token.lower === 'and') continue
    if (endsPhrase(tokens, next - 1)) {
      plural = true
      break
    }
  }
  while (next > from && isTrailing(tokens[next - 1], next - 1 > from)) next--
  if (next === from + 1 && !plural && isBareVerbal(tokens, from)) return null
  if (!plural && ((next === from + 1 && isPronoun(tokens[from - 1])) || (!one && isVerbWithObject(tokens, from, next))))
    return null
  return next === from ? null : { from, next, unit: unitOf(tokens, from, next, plural), plural }
}

/** Past "of", a determiner and words like "other": null where an "of" leads to nothing that is counted. */
const afterOf = (tokens: readonly FigureToken[], at: number): number | null => {
  let next = at
  if (tokens[next]?.lower === 'of') {
    next++
    while (determiners.has(tokens[next]?.lower ?? '')) next++
  }
  while (
    skipped.has(tokens[next]?.lower ?? '') &&
    tokens[next + 1]?.kind === 'word' &&
    tokens[next + 1]?.lower !== 'than'
  )
    next++
  if (
    tokens[next]?.text === '[' ||
    tokens[next]?.text === '"' ||
    tokens[next]?.text === '“' ||
    tokens[next]?.text === '‘'
  )
    next++
  return tokens[next] === undefined ? null : next
}

const joins = (tokens: readonly FigureToken[], at: number, from: number, one: boolean): boolean => {
  const token = tokens[at]
  const following = tokens[at + 1]
  if (token === undefined) return false
  const first = at === from
  if (token.lower === '-')
    return (
      !first && token.glued && following?.glued === true && (following.kind !== 'digits' || isOfName(tokens, at + 1))
    )
  if (token.lower === '&') return !first && following?.kind === 'word'
  if (token.lower === 'and') return !first && joinsModifiers(tokens, at)
  if (token.kind === 'opaque')
    return !first && token.lower.endsWith('s') && (!token.glued || tokens[at - 1]?.lower === '-')
  if (token.kind === 'digits') return !first && isOfName(tokens, at)
  if (opensQuotation(tokens, at)) return !first && isWordOf(following)
  if (closingMarks.has(token.text)) return !first && tokens[from - 1]?.kind === 'mark' && isWordOf(following)
  if (
    token.kind !== 'word' ||
    (token.glued &&
      !opensQuotation(tokens, at - 1) &&
      !first &&
      tokens[at - 1]?.lower !== '-' &&
      tokens[at - 1]?.lower !== '&')
  )
    return false
  const { lower } = token
  if (isNumberWord(lower) || (functionWords.has(lower) && !(first && opensCompound(tokens, at)))) return false
  if (isOrdinal(lower) && lower !== 'second') return !first || following?.lower === '-'
  if (first) return !isVerbAfterNumber(lower, one) && (!looksLikeAdverb(lower) || isModifier(following?.lower ?? ''))
  if (tokens[at - 1]?.lower === '-') return true
  if (verbs.has(lower) || looksLikeAdverb(lower) || (one && isPlural(lower) && !modifyingPlurals.has(lower)))
    return false
  const capital = token.text !== lower
  if (isParticiple(lower) && !capital) return !one && isModifierBefore(tokens, at) && isWordOf(following)
  if (lower.endsWith('ing') && one && !isWordOf(following)) return tokens[at - 1] === undefined
  return true
}

/** "Kia and Hyundai vehicles", "black and white cats": both sides modify one head. */
const joinsModifiers = (tokens: readonly FigureToken[], at: number): boolean => {
  const [before, after, head] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (
    after?.kind !== 'word' ||
    head?.kind !== 'word' ||
    functionWords.has(after.lower) ||
    functionWords.has(head.lower)
  )
    return false
  return (
    before !== undefined &&
    !isPlural(before.lower) &&
    !isPlural(after.lower) &&
    isPlural(head.lower) &&
    !verbs.has(after.lower)
  )
}

/** "two MiG-29 jets", "two Boeing 737 jets": a number of a name that is part of what is counted. */
const isOfName = (tokens: readonly FigureToken[], at: number): boolean => {
  const [before, own, following] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const name = before?.lower === '-' ? tokens[at - 2] : before
  if (name?.kind !== 'word' || !isCapitalised(name.text) || following?.kind !== 'word') return false
  return isPlural(following.lower) && (before === name || own?.glued === true)
}

/** "the party's “elders”", "self-described 'seers'": a mark that opens a quotation within the phrase. */
const opensQuotation = (tokens: readonly FigureToken[], at: number): boolean => {
  const token = tokens[at]
  return token !== undefined && openingMarks.has(token.text) && !token.glued && tokens[at + 1]?.glued === true
}

/** "two well-known singers", "four all-rounders", "three in-person meetings"; not "five-to-one" or "$20 a-day". */
const opensCompound = (tokens: readonly FigureToken[], at: number): boolean => {
  const [own, hyphen, rest] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return (
    hyphen?.lower === '-' &&
    hyphen.glued &&
    rest?.glued === true &&
    rest.kind === 'word' &&
    !joiningWords.has(own?.lower ?? '')
  )
}

/** The head of the phrase: a plural, unless it only modifies another noun. */
const endsPhrase = (tokens: readonly FigureToken[], at: number): boolean => {
  const token = tokens[at]
  if (token === undefined || token.kind === 'digits' || (token.kind === 'word' && !isPlural(token.lower))) return false
  const following = tokens[at + 1]
  if (following?.lower === '-' && following.glued && tokens[at + 2]?.glued) return false
  const modifies = modifyingPlurals.has(token.lower) || token.lower.endsWith("s'")
  return !(modifies && isWordOf(following) && isPlural(following?.lower ?? ''))
}

const isTrailing = (token: FigureToken | undefined, after: boolean): boolean =>
  token === undefined ||
  token.lower === '-' ||
  token.lower === 'and' ||
  token.lower === '&' ||
  (after && looksLikeAdverb(token.lower))

const isPronoun = (token: FigureToken | undefined): boolean => token?.lower === 'those' || token?.lower === 'these'

const unitOf = (tokens: readonly FigureToken[], from: number, next: number, plural: boolean): string => {
  let unit = ''
  for (let at = from; at < next; at++) {
    const token = tokens[at]
    if (token === undefined || token.lower === 'and' || (token.kind === 'mark' && token.lower !== '-')) continue
    const word =
      abbreviations.get(token.text) ??
      (at === next - 1 && plural && token.kind !== 'mark' ? singular(token.lower) : token.lower)
    const glued = unit === '' || word === '-' || tokens[at - 1]?.lower === '-'
    unit += glued ? word : ` ${word}`
  }
  return unit
}
