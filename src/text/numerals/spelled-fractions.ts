import { wordSet } from '../word-set.ts'
import type { FigureToken } from './figure-tokens.ts'
import { denominators, lastOrdinals, pluralDenominators, scales, smallNumbers, tens } from './number-words.ts'
import { type Numeral, withScale } from './numeral.ts'

type Value = { readonly next: number; readonly value: number }

const scaleFractions = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4]
])

/** "a year and a half" is one length of time, with no figure of its own. */
const times = wordSet('minute hour day week month year decade century mile')

/** What stands before "half" where it is a part of a game or a year, no number. */
const halvesOfTime = new Set(['first', 'second', 'other', 'this', 'that', 'latter', 'better', 'last', 'next', 'each'])

/**
 * A fraction that opens with its article or with none: "half", "half a million", "a quarter of", "a third of", "half the".
 * "a third" on its own is an ordinal, unless the text ends there.
 */
export const readOpenFraction = (tokens: readonly FigureToken[], at: number): Numeral | null => {
  const lower = tokens[at]?.lower ?? ''
  const withArticle = lower === 'a' || lower === 'an'
  const from = withArticle ? at + 1 : at
  const word = tokens[from]?.lower ?? ''
  const part = scaleFractions.get(word)
  if (part !== undefined) {
    const before = tokens[from - 1]?.lower === 'a' ? tokens[from - 2] : tokens[at - 1]
    if (before?.lower === 'and' && times.has(tokens[from - 3]?.lower ?? '')) return null
    if (halvesOfTime.has(tokens[at - 1]?.lower ?? '') || tokens[from + 1]?.lower === '-') return null
    const scaled = readPartOfScale(tokens, from + 1, part)
    if (scaled !== null) return scaled
    const ends = tokens[from + 1] === undefined
    const follower = tokens[from + 1]?.lower ?? ''
    if (follower === 'of' || (withArticle && ends)) return fraction(from + 1, part)
    if (word === 'half' && ['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'that'].includes(follower))
      return fraction(from + (follower === 'a' || follower === 'an' ? 2 : 1), part)
    return word === 'half' && !withArticle && isLikeNoun(tokens[from + 1]) ? fraction(from + 1, part) : null
  }
  if (!withArticle) return null
  const denominator = readDenominator(tokens, from)
  if (denominator === null) return null
  const follower = tokens[denominator.next]
  return follower === undefined || follower.lower === 'of' ? fraction(denominator.next, 1 / denominator.value) : null
}

/** "half a million", "half million", "a quarter of a million". */
const readPartOfScale = (tokens: readonly FigureToken[], at: number, part: number): Numeral | null => {
  let next = tokens[at]?.lower === 'of' ? at + 1 : at
  if (tokens[next]?.lower === 'a') next++
  const scale = scales.get(tokens[next]?.lower ?? '')
  return scale === undefined
    ? null
    : { next: next + 1, value: part * scale, scale, form: 'words', vague: false, fraction: false }
}

/**
 * The denominator after a spelled numerator: "two thirds", "two-thirds", "one eighth", "three twenty-firsts".
 * @param beforeTens the number without its last tens, which may belong below: "one hundred thirty-fifths"
 */
export const readFractionOf = (
  tokens: readonly FigureToken[],
  at: number,
  numerator: number,
  beforeTens: Value | null
): Value | null => {
  if (beforeTens !== null && pluralDenominators.has(denominatorWord(tokens, at))) {
    const denominator = readDenominator(tokens, beforeTens.next)
    if (denominator !== null) return { next: denominator.next, value: beforeTens.value / denominator.value }
  }
  const hyphen = tokens[at]?.lower === '-'
  const from = hyphen ? at + 1 : at
  const word = tokens[from]?.lower ?? ''
  if (numerator === 1 && word === 'half') return { next: from + 1, value: 1 / 2 }
  const denominator = readDenominator(tokens, from)
  if (denominator === null) return null
  const last = tokens[denominator.next - 1]?.lower ?? ''
  if (numerator === 1 ? last.endsWith('s') : !last.endsWith('s')) return null
  const follower = tokens[denominator.next]
  if (word.startsWith('quarter') && !hyphen && follower !== undefined && !quarterFollowers.has(follower.lower))
    return null
  if (numerator === 1 && !hyphen && follower !== undefined && isLikeNoun(follower) && follower.lower !== 'of')
    return null
  return { next: denominator.next, value: numerator / denominator.value }
}

const quarterFollowers = new Set(['of', 'the', 'a', 'in', '.', ',', 'thousand', 'million', 'billion', 'trillion'])

const denominatorWord = (tokens: readonly FigureToken[], at: number): string =>
  tokens[at]?.lower === '-' ? (tokens[at + 1]?.lower ?? '') : (tokens[at]?.lower ?? '')

/** "thirds", "twenty-fifth", "hundred fifths". */
const readDenominator = (tokens: readonly FigureToken[], at: number): Value | null => {
  const word = tokens[at]?.lower ?? ''
  const ten = tens.get(word)
  if (ten !== undefined) {
    const next = tokens[at + 1]?.lower === '-' ? at + 2 : at + 1
    const last = lastOrdinals.get(tokens[next]?.lower ?? '')
    return last === undefined ? null : { next: next + 1, value: ten + last }
  }
  const one = smallNumbers.get(word)
  const scale = scales.get(tokens[at + 1]?.lower ?? '')
  if (one !== undefined && scale !== undefined && scale >= 100) {
    const next = tokens[at + 2]?.lower === 'and' ? at + 3 : at + 2
    const last = lastOrdinals.get(tokens[next]?.lower ?? '')
    return last === undefined ? null : { next: next + 1, value: one * scale + last }
  }
  const value = denominators.get(word) ?? pluralDenominators.get(word)
  return value === undefined || value === 1 || word.startsWith('hal') ? null : { next: at + 1, value }
}

/** "one and a half million", "3 million and a half", "one billion and a quarter million"; null where no part is added. */
export const withAddedFraction = (tokens: readonly FigureToken[], numeral: Numeral): Numeral | null => {
  const part = readAddedFraction(tokens, numeral.next)
  if (part === null) return null
  const scale = scales.get(tokens[part.next]?.lower ?? '')
  if (numeral.scale === 1) return withScale(tokens, { ...numeral, next: part.next, value: numeral.value + part.value })
  const lesser = scale !== undefined && scale < numeral.scale
  const unit = lesser ? scale : numeral.scale >= 1e6 ? numeral.scale : 1
  return { ...numeral, next: lesser ? part.next + 1 : part.next, value: numeral.value + part.value * unit }
}

/** "… and a half", "… and three quarters": the part that is added. */
const readAddedFraction = (tokens: readonly FigureToken[], at: number): Value | null => {
  const from = tokens[at]?.lower === '-' && tokens[at + 1]?.lower === 'and' ? at + 1 : at
  if (tokens[from]?.lower !== 'and') return null
  let next = from + 1
  if (tokens[next]?.lower === '-') next++
  const counted = tokens[next]?.lower ?? ''
  const numerator = counted === 'a' ? 1 : (smallNumbers.get(counted) ?? 0)
  if (numerator === 0) return null
  next++
  if (tokens[next]?.lower === '-') next++
  const word = tokens[next]?.lower ?? ''
  const part = word === 'half' ? 2 : numerator === 1 ? denominators.get(word) : pluralDenominators.get(word)
  if (part === undefined) return null
  const follower = tokens[next + 1]
  const sure =
    part === 2 ||
    part === 4 ||
    follower === undefined ||
    follower.lower === 'of' ||
    follower.kind === 'mark' ||
    scales.has(follower.lower)
  return sure ? { next: next + 1, value: numerator / part } : null
}

const fraction = (next: number, value: number): Numeral => ({
  next,
  value,
  scale: 1,
  form: 'words',
  vague: false,
  fraction: true
})

const isLikeNoun = (token: FigureToken | undefined): boolean =>
  token?.kind === 'word' &&
  !token.glued &&
  (token.lower.endsWith('s') || token.lower === 'people') &&
  token.lower !== 'was'
