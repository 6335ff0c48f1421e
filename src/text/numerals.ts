import type { FigureToken } from './figure-tokens.ts'
import {
  isNumberWord,
  pluralDenominators,
  scaleOf,
  scaleSuffixes,
  scales,
  smallNumbers,
  tens,
  vagueCounts,
  vulgarFractions
} from './number-words.ts'
import { readAddedFraction, readFractionOf, readOpenFraction } from './spelled-fractions.ts'

/** A number as written in digits or words, before its unit and its bound are read. */
export type Numeral = {
  /** Position of the first token after it. */
  readonly next: number
  readonly value: number
  /** The scale it ends with ("3 million" → 1e6), 1 without one: it spreads to the low end of a range. */
  readonly scale: number
  readonly form: 'digits' | 'words'
  /** "dozens", "several hundred": `value` is its scale, the count at least twice that. */
  readonly vague: boolean
  /** "a third", "two-thirds", "half": part of a whole. */
  readonly fraction: boolean
}

/** Looks past a number: whether "35m" or "35mm" counts millions of something rather than metres. */
export type MillionTest = (next: number, suffix: 'm' | 'mm') => boolean

const severals = new Set(['several', 'few', 'couple'])

/**
 * Reads the number that starts at a token, as long as it goes: "2,000", "one and a half million", "3 hundred and 21",
 * "two-thirds", "half a million", "tens of thousands", "1.2bn", "2 1/4", "6.2×10^-4".
 * @returns null where no number starts
 */
export const readNumeral = (tokens: readonly FigureToken[], at: number, isMillion: MillionTest): Numeral | null => {
  const token = tokens[at]
  if (token === undefined) return null
  const sign = readSign(tokens, at)
  if (sign !== null) {
    const numeral = readNumeral(tokens, sign, isMillion)
    return numeral === null || numeral.vague ? null : { ...numeral, value: -numeral.value }
  }
  if (token.kind === 'digits') return readDigits(tokens, at, isMillion)
  const vulgar = vulgarFractions.get(token.text)
  if (vulgar !== undefined) return withScale(tokens, { ...plain(at + 1, vulgar, 'digits'), fraction: true })
  return token.kind === 'word' ? readSpelled(tokens, at) : null
}

const plain = (next: number, value: number, form: Numeral['form'], scale = 1): Numeral => ({
  next,
  value,
  scale,
  form,
  vague: false,
  fraction: false
})

/** "-5", "minus-260", "negative one": the position after the sign. A dash after a word or figure is none. */
const readSign = (tokens: readonly FigureToken[], at: number): number | null => {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined) return null
  if (token.lower === 'minus' || token.lower === 'negative') {
    if (tokens[at - 1]?.lower === 'a') return null
    const from = next.lower === '-' ? at + 2 : at + 1
    const number = tokens[from]
    return number !== undefined && (number.kind === 'digits' || isNumberWord(number.lower)) ? from : null
  }
  if (token.lower !== '-' || next.kind !== 'digits') return null
  return at === 0 || (next.glued && (!token.glued || '(<>='.includes(tokens[at - 1]?.text ?? ' '))) ? at + 1 : null
}

const readDigits = (tokens: readonly FigureToken[], at: number, isMillion: MillionTest): Numeral => {
  const { value, text } = tokens[at] ?? { value: 0, text: '' }
  const power = readPower(tokens, at, value)
  if (power !== null) return power
  const spaced = readSpacedGroups(tokens, at)
  if (spaced !== null) return spaced
  const mixed = readWrittenFraction(tokens, at, text)
  if (mixed !== null) return withScale(tokens, mixed)
  const scaled = readScaleAfter(tokens, at + 1, isMillion)
  if (scaled === null) return plain(at + 1, value, 'digits')
  return continued(tokens, { ...plain(scaled.next, value * scaled.scale, 'digits'), scale: scaled.scale })
}

const readScaleAfter = (
  tokens: readonly FigureToken[],
  at: number,
  isMillion: MillionTest
): { next: number; scale: number } | null => {
  let next = at
  let token = tokens[next]
  if (token?.lower === '-' && token.glued && scales.has(tokens[next + 1]?.lower ?? '')) token = tokens[++next]
  if (token === undefined || token.kind !== 'word') return null
  const scale = scaleOf(token.lower)
  if (scale !== undefined) {
    const second = scales.get(tokens[next + 1]?.lower ?? '')
    return second !== undefined && second > scale
      ? { next: next + 2, scale: scale * second }
      : { next: next + 1, scale }
  }
  const spaced =
    token.text === 'k' || token.text === 'K' || token.text === 'B' || (token.text.length > 1 && token.lower !== 'mm')
  const suffix = token.glued || spaced ? scaleSuffixes.get(token.lower) : undefined
  if (suffix !== undefined && (token.lower !== 'mm' || isMillion(next + 1, 'mm')))
    return { next: next + 1, scale: suffix }
  const million = token.text === 'M' || (token.text === 'm' && token.glued && isMillion(next + 1, 'm'))
  return million ? { next: next + 1, scale: 1e6 } : null
}

/** "1e10", "10^9", "6.2×10^-4", "3 x 10−8". */
const readPower = (tokens: readonly FigureToken[], at: number, value: number): Numeral | null => {
  const next = tokens[at + 1]
  if (next === undefined) return null
  if (next.glued && next.lower.startsWith('e') && next.text.length > 1 && Number.isInteger(Number(next.lower.slice(1))))
    return plain(at + 2, value * 10 ** Number(next.lower.slice(1)), 'digits')
  if (next.glued && next.lower === 'e') {
    const exponent = readExponent(tokens, at + 2)
    return exponent === null ? null : plain(exponent.next, value * 10 ** exponent.value, 'digits')
  }
  if (next.text === '^') {
    const exponent = readExponent(tokens, at + 2)
    return exponent === null ? null : plain(exponent.next, value ** exponent.value, 'digits')
  }
  if ((next.text === '×' || next.lower === 'x') && tokens[at + 2]?.text === '10') {
    const exponent = readExponent(tokens, tokens[at + 3]?.text === '^' ? at + 4 : at + 3)
    return exponent === null ? null : plain(exponent.next, value * 10 ** exponent.value, 'digits')
  }
  return null
}

const readExponent = (tokens: readonly FigureToken[], at: number): { next: number; value: number } | null => {
  const sign = tokens[at]?.lower
  const from = sign === '-' || sign === '+' ? at + 1 : at
  const digits = tokens[from]
  if (digits?.kind !== 'digits' || !digits.glued) return null
  return { next: from + 1, value: sign === '-' ? -digits.value : digits.value }
}

/** Thousands set apart by spaces: "40 000", "1 414 021". */
const readSpacedGroups = (tokens: readonly FigureToken[], at: number): Numeral | null => {
  const first = tokens[at]
  if (first === undefined || first.text.length > 3 || first.text.includes('.') || first.text.startsWith('0'))
    return null
  let written = first.text
  let next = at + 1
  for (let token = tokens[next]; token !== undefined; token = tokens[++next]) {
    const whole = token.text.split('.')[0] ?? ''
    const spaced = token.kind === 'digits' && !token.glued && token.start - (tokens[next - 1]?.end ?? 0) === 1
    if (!spaced || whole.length !== 3 || token.text.includes(',') || written.length > 15) break
    written += token.text
    if (token.text.includes('.')) {
      next++
      break
    }
  }
  return next === at + 1 ? null : plain(next, Number(written), 'digits')
}

/** "3/4", "2 1/4", "2½". */
const readWrittenFraction = (tokens: readonly FigureToken[], at: number, text: string): Numeral | null => {
  const whole = tokens[at]?.value ?? 0
  const vulgar = vulgarFractions.get(tokens[at + 1]?.text ?? '')
  if (vulgar !== undefined) return plain(at + 2, whole + vulgar, 'digits')
  const own = readSlash(tokens, at)
  if (own !== null) return { ...plain(own.next, own.value, 'digits'), fraction: true }
  if (text.includes('.') || text.includes(',')) return null
  const hyphen = tokens[at + 1]?.lower === '-' && tokens[at + 1]?.glued ? 1 : 0
  const second = readSlash(tokens, at + 1 + hyphen)
  return second === null ? null : plain(second.next, whole + second.value, 'digits')
}

/** A fraction has the smaller number above and a small one below; "9/11" and "24/7" are none. */
const readSlash = (tokens: readonly FigureToken[], at: number): { next: number; value: number } | null => {
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (above?.kind !== 'digits' || below?.kind !== 'digits') return null
  if (slash?.text !== '/' && slash?.text !== '⁄') return null
  const usual =
    below.value <= 10 || below.value === 12 || below.value === 16 || below.value === 32 || below.value === 64
  if (above.value >= below.value || above.value === 0 || below.text.includes('.')) return null
  if (!usual && slash.text === '/') return null
  return { next: at + 3, value: above.value / below.value }
}

const readSpelled = (tokens: readonly FigureToken[], at: number): Numeral | null => {
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

/** What may go on after a number: "point five", "and a half", "and 21", and one more scale: "one and a half million". */
const continued = (tokens: readonly FigureToken[], numeral: Numeral): Numeral => {
  const decimals = readSpelledDecimals(tokens, numeral)
  if (decimals !== null) return withScale(tokens, decimals)
  const added = readAddedFraction(tokens, numeral.next)
  if (added !== null) return withPart(tokens, numeral, added)
  return numeral.form === 'digits' && numeral.scale >= 100 ? withRest(tokens, numeral) : numeral
}

/** "4 thousand 3 hundred", "3 hundred and 21": figures that go on below the scale of the figures before. */
const withRest = (tokens: readonly FigureToken[], numeral: Numeral): Numeral => {
  if (tokens[numeral.next - 1]?.kind !== 'word') return numeral
  const joined = tokens[numeral.next]?.lower === 'and' && numeral.scale === 100
  const at = joined ? numeral.next + 1 : numeral.next
  const rest = tokens[at]
  const value = rest?.kind === 'digits' ? rest.value : joined ? smallNumbers.get(rest?.lower ?? '') : undefined
  if (value === undefined) return numeral
  const scale = scaleOf(tokens[at + 1]?.lower ?? '')
  if (joined)
    return scale === undefined && value < numeral.scale && value > 0
      ? { ...numeral, next: at + 1, value: numeral.value + value }
      : numeral
  if (scale === undefined || value * scale >= numeral.scale) return numeral
  return withRest(tokens, { ...numeral, next: at + 2, value: numeral.value + value * scale, scale })
}

/** "one and a half million", "3 million and a half", "one billion and a quarter million". */
const withPart = (tokens: readonly FigureToken[], numeral: Numeral, part: { next: number; value: number }): Numeral => {
  const scale = scales.get(tokens[part.next]?.lower ?? '')
  if (numeral.scale === 1) return withScale(tokens, { ...numeral, next: part.next, value: numeral.value + part.value })
  const lesser = scale !== undefined && scale < numeral.scale
  const unit = lesser ? scale : numeral.scale >= 1e6 ? numeral.scale : 1
  return { ...numeral, next: lesser ? part.next + 1 : part.next, value: numeral.value + part.value * unit }
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

const withScale = (tokens: readonly FigureToken[], numeral: Numeral): Numeral => {
  const scale = scales.get(tokens[numeral.next]?.lower ?? '')
  if (scale === undefined || numeral.scale > 1) return numeral
  return { ...numeral, next: numeral.next + 1, value: numeral.value * scale, scale, fraction: false }
}
