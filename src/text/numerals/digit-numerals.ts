import type { FigureToken } from './figure-tokens.ts'
import { scaleOf, scaleSuffixes, scales, smallNumbers, vulgarFractions } from './number-words.ts'
import { exact, type MillionTest, type Numeral, plain, withScale } from './numeral.ts'
import { withAddedFraction } from './spelled-fractions.ts'

/** Reads a number that starts in figures: "2,000", "40 000", "1.2bn", "3 million and a half", "3 hundred and 21", "2 1/4", "6.2×10^-4". */
export const readDigits = (tokens: readonly FigureToken[], at: number, isMillion: MillionTest): Numeral => {
  const { value, text } = tokens[at] ?? { value: 0, text: '' }
  const power = readPower(tokens, at, value)
  if (power !== null) return power
  const spaced = readSpacedGroups(tokens, at)
  if (spaced !== null) return spaced
  const mixed = readWrittenFraction(tokens, at, text)
  if (mixed !== null) return withScale(tokens, mixed)
  const scaled = readScaleAfter(tokens, at + 1, isMillion)
  if (scaled === null) return plain(at + 1, value, 'digits')
  const numeral = plain(scaled.next, exact(value * scaled.scale), 'digits', scaled.scale)
  return withAddedFraction(tokens, numeral) ?? (scaled.scale >= 100 ? withRest(tokens, numeral) : numeral)
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
  const isName = !token.glued && tokens[next + 1]?.lower === '-' && tokens[next + 1]?.glued === true
  const spaced =
    token.text === 'k' || token.text === 'K' || token.text === 'B' || (token.text.length > 1 && token.lower !== 'mm')
  const suffix = token.glued || (spaced && !isName) ? scaleSuffixes.get(token.lower) : undefined
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
