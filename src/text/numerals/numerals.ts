import { readDigits } from './digit-numerals.ts'
import type { FigureToken } from './figure-tokens.ts'
import { isNumberWord, vulgarFractions } from './number-words.ts'
import { type MillionTest, type Numeral, plain, withScale } from './numeral.ts'
import { readSpelled } from './spelled-numerals.ts'

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
