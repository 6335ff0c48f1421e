import type { FigureToken } from './figure-tokens.ts'
import { scales } from './number-words.ts'

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

/** A numeral that is neither vague nor a fraction. */
export const plain = (next: number, value: number, form: Numeral['form'], scale = 1): Numeral => ({
  next,
  value,
  scale,
  form,
  vague: false,
  fraction: false
})

/** With a scale word after it: "one and a half million", "three quarters billion". */
export const withScale = (tokens: readonly FigureToken[], numeral: Numeral): Numeral => {
  const scale = scales.get(tokens[numeral.next]?.lower ?? '')
  if (scale === undefined || numeral.scale > 1) return numeral
  return { ...numeral, next: numeral.next + 1, value: exact(numeral.value * scale), scale, fraction: false }
}

/** Without the noise of binary fractions: 16.4 × 10^6 is 16,400,000. */
export const exact = (value: number): number => Number(value.toPrecision(14))
