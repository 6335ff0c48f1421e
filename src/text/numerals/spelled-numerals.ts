import type { FigureToken } from './figure-tokens.ts'
import { isNumberWord, pluralDenominators, scaleOf, scales, smallNumbers, tens, vagueCounts } from './number-words.ts'
import { type Numeral, plain, withScale } from './numeral.ts'
import { readFractionOf, readOpenFraction, withAddedFraction } from './spelled-fractions.ts'

const severals = new Set(['several', 'few', 'couple'])

/** Reads a number that starts with a word: "two hundred and six", "a dozen", "two-thirds", "half a million", "tens of thousands". */
export const readSpelled = (tokens: readonly FigureToken[], at: number): Numeral | null => {
  const lower = tokens[at]?.lower ?? ''
  const vague = readVague(tokens, at)
  if (vague !== null) return vague
  const fraction = readOpenFraction(tokens, at)
  if (fraction !== null) return fraction
  const start = lower === 'a' || lower === 'an' || lower === 'one' ? at + 1 : at
  const scale = scales.get(tokens[start]?.lower ?? '')
  if (scale !== undefined && tokens[start]?.kind === 'word') {
    if (start === at && scale === 12) return null
    return continued(tokens, readCardinal(tokens, start, 1))
  }
  if (!smallNumbers.has(lower) && !tens.has(lower)) return null
  return continued(tokens, readCardinal(tokens, at, 0))
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand". */
const readVague = (tokens: readonly FigureToken[], at: number): Numeral | null => {
  const lower = tokens[at]?.lower ?? ''
  const vague = (next: number, scale: number): Numeral => ({ ...plain(next, scale, 'words', scale), vague: true })
  const count = vagueCounts.get(lower)
  if (count !== undefined) {
    if (tokens[at + 1]?.lower === 'of') {
      const second = vagueCounts.get(tokens[at + 2]?.lower ?? '')
      if (second !== undefined && second > count) return vague(at + 3, count * second)
    } else if (lower === 'tens' || lower === 'scores') return null
    return lower === 'tens' ? null : vague(at + 1, count)
  }
  if (!severals.has(lower)) return null
  const next = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1
  const scale = scales.get(tokens[next]?.lower ?? '')
  if (scale === undefined) return null
  const second = scales.get(tokens[next + 1]?.lower ?? '')
  return second !== undefined && second > scale ? vague(next + 2, scale * second) : vague(next + 1, scale)
}

type State = {
  next: number
  total: number
  group: number
  scale: number
  last: 'none' | 'ones' | 'tens' | 'hundred' | 'scale'
}

/** A spelled cardinal; `group` is what an article before it counts ("a million" → 1). */
const readCardinal = (tokens: readonly FigureToken[], at: number, group: number): Numeral => {
  const state: State = { next: at, total: 0, group, scale: 1, last: group > 0 ? 'ones' : 'none' }
  let beforeTens: { next: number; value: number } | null = null
  while (true) {
    const next = positionAfterJoint(tokens, state)
    const lower = tokens[next]?.lower ?? ''
    if (tens.has(lower) && next === state.next && state.last !== 'none')
      beforeTens = { next, value: state.total + state.group }
    if (!take(state, lower, next)) break
  }
  const fraction = readFractionOf(tokens, state.next, state.total + state.group, beforeTens)
  if (fraction !== null) return ofScale(tokens, { ...plain(fraction.next, fraction.value, 'words'), fraction: true })
  return plain(state.next, state.total + state.group, 'words', state.scale)
}

/** Past the hyphen of "twenty-five" and the "and" of "two hundred and six". */
const positionAfterJoint = (tokens: readonly FigureToken[], state: State): number => {
  const joint = tokens[state.next]?.lower
  const after = tokens[state.next + 1]?.lower ?? ''
  if (joint === '-' && state.last !== 'none' && isNumberWord(after)) return state.next + 1
  const large = state.last === 'hundred' || state.last === 'scale'
  if (joint === 'and' && isFractionAt(tokens, state.next + 1)) return state.next
  return joint === 'and' && large && (smallNumbers.has(after) || tens.has(after)) ? state.next + 1 : state.next
}

/** "and three quarters", "and one half": what follows is a part to add. */
const isFractionAt = (tokens: readonly FigureToken[], at: number): boolean => {
  const small = smallNumbers.get(tokens[at]?.lower ?? '')
  const below = tokens[at + 1]?.lower === '-' ? tokens[at + 2]?.lower : tokens[at + 1]?.lower
  return small !== undefined && small < 10 && (pluralDenominators.has(below ?? '') || (small === 1 && below === 'half'))
}

/** "two thirds of a million". */
const ofScale = (tokens: readonly FigureToken[], numeral: Numeral): Numeral => {
  const isOf = tokens[numeral.next]?.lower === 'of' && tokens[numeral.next + 1]?.lower === 'a'
  const scale = isOf ? scales.get(tokens[numeral.next + 2]?.lower ?? '') : undefined
  if (scale === undefined) return withScale(tokens, numeral)
  return { ...numeral, next: numeral.next + 3, value: numeral.value * scale, scale, fraction: false }
}

const take = (state: State, lower: string, at: number): boolean => {
  const small = smallNumbers.get(lower)
  const ten = tens.get(lower)
  const scale = scaleOf(lower)
  if (small !== undefined) {
    if (state.last === 'ones' || (state.last === 'tens' && (small > 9 || small === 0))) return false
    state.group += small
    state.last = 'ones'
  } else if (ten !== undefined) {
    if (state.last === 'ones' || state.last === 'tens') return false
    state.group += ten
    state.last = 'tens'
  } else if (scale !== undefined) {
    if (state.last === 'none') return false
    if (scale === 100) {
      if (state.last === 'hundred' || state.last === 'scale' || state.group >= 100) return false
      state.group *= 100
      state.last = 'hundred'
    } else {
      state.total = state.group === 0 ? state.total * scale : state.total + state.group * scale
      state.group = 0
      state.last = 'scale'
    }
    state.scale = scale
  } else return false
  state.next = at + 1
  return true
}

/** "point five", "and a half", and one more scale: "one and a half million". */
const continued = (tokens: readonly FigureToken[], numeral: Numeral): Numeral => {
  const decimals = readSpelledDecimals(tokens, numeral)
  return decimals === null ? (withAddedFraction(tokens, numeral) ?? numeral) : withScale(tokens, decimals)
}

const readSpelledDecimals = (tokens: readonly FigureToken[], numeral: Numeral): Numeral | null => {
  if (tokens[numeral.next]?.lower !== 'point') return null
  let digits = ''
  let next = numeral.next + 1
  for (let token = tokens[next]; token !== undefined && digits.length < 15; token = tokens[++next]) {
    const ten = tens.get(token.lower)
    const ones = smallNumbers.get(tokens[next + 2]?.lower ?? '')
    if (ten !== undefined && tokens[next + 1]?.lower === '-' && ones !== undefined) {
      digits += String(ten + ones)
      next += 2
    } else {
      const value = smallNumbers.get(token.lower) ?? ten
      if (value === undefined) break
      digits += String(value)
    }
  }
  return digits === '' ? null : { ...numeral, next, value: numeral.value + Number(`0.${digits}`) }
}
