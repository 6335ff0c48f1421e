import type { FigureToken } from '../numerals/figure-tokens.ts'
import { scales } from '../numerals/number-words.ts'
import type { Numeral } from '../numerals/numeral.ts'
import { readNumeral } from '../numerals/numerals.ts'
import { readCountedNoun } from './counted-nouns.ts'
import { currencyCodes, currencySigns, dollarPrefixes } from './currencies.ts'
import { type Measure, readMeasure, readRate } from './measures.ts'

/** A number with the unit of the tables that stands beside it; all positions count tokens. */
export type Amount = {
  /** First token, a currency sign included. */
  readonly from: number
  /** First token after it, its unit included. */
  readonly next: number
  /** First token of the number itself; it ends before `numeral.next`. */
  readonly figure: number
  readonly numeral: Numeral
  readonly measure: Measure | null
  /** Tokens of the unit, before or after the number. */
  readonly unit: { readonly from: number; readonly next: number } | null
  /** Somebody's age: "15-year-old", "aged 35", "40 years of age". */
  readonly age: boolean
}

const ageUnits = new Set(['year', 'month', 'week', 'day'])
const large = 1e6

/** Reads the amount that starts at a token: "$1.2bn", "US $10 million a year", "80-yard", "15 year-old", "35%", "1,200". */
export const readAmount = (tokens: readonly FigureToken[], at: number): Amount | null => {
  const token = tokens[at]
  if (token === undefined || token.kind === 'opaque') return null
  const prefix = token.kind === 'digits' ? null : readCurrencyPrefix(tokens, at)
  return prefix === null ? readPlainAmount(tokens, at) : readMoney(tokens, at, prefix)
}

const readMoney = (
  tokens: readonly FigureToken[],
  at: number,
  prefix: { readonly next: number; readonly unit: string }
): Amount | null => {
  const numeral = readNumeral(tokens, prefix.next, () => true)
  if (numeral === null || (tokens[prefix.next]?.kind === 'word' && !numeral.vague && numeral.scale < 1000)) return null
  let next = numeral.next
  const trailing = tokens[next]
  if (trailing !== undefined && (trailing.text === 'US' || trailing.text === 'USD' || trailing.text === 'AUD')) next++
  else if (prefix.unit.endsWith(trailing?.lower.replace(/s$/, '') ?? ' ') && (trailing?.text.length ?? 0) > 3) next++
  const base: Measure = { kind: 'money', unit: prefix.unit, next }
  const measure = readRate(tokens, base) ?? base
  const unit = { from: at, next: prefix.next }
  return { from: at, next: measure.next, figure: prefix.next, numeral, measure, unit, age: false }
}

/** "$", "US$", "$US", "A $", "HK$", "EUR", "USD$": the position after it and the currency. */
const readCurrencyPrefix = (tokens: readonly FigureToken[], at: number): { next: number; unit: string } | null => {
  const token = tokens[at]
  const second = tokens[at + 1]
  if (token === undefined || second === undefined) return null
  if (token.kind === 'word') {
    const dollar = dollarPrefixes.get(token.lower)
    const capital = token.text !== token.lower || second.glued
    if (dollar !== undefined && capital && second.text === '$') return { next: at + 2, unit: dollar }
    const code = currencyCodes.get(token.text)
    if (code === undefined) return null
    const dotted = second.text === '.' || second.text === '$' || second.text === '¥'
    const next = dotted ? at + 2 : at + 1
    return tokens[next]?.kind === 'digits' ? { next, unit: code } : null
  }
  const sign = currencySigns.get(token.text)
  if (sign === undefined) return null
  const country = token.text === '$' && second.kind === 'word' ? dollarPrefixes.get(second.lower) : undefined
  if (country !== undefined && second.text === second.text.toUpperCase() && tokens[at + 2]?.kind === 'digits')
    return { next: at + 2, unit: country }
  return { next: at + 1, unit: sign }
}

const readPlainAmount = (tokens: readonly FigureToken[], at: number): Amount | null => {
  const numeral = readNumeral(
    tokens,
    at,
    (next, suffix) => suffix === 'm' && readCountedNoun(tokens, next)?.plural === true
  )
  if (numeral === null) return null
  const bare: Amount = {
    from: at,
    next: numeral.next,
    figure: at,
    numeral,
    measure: null,
    unit: null,
    age: isAge(tokens, at, numeral.next)
  }
  if (tokens[numeral.next - 1]?.kind === 'word' && tokens[numeral.next]?.kind === 'digits') return bare
  const joint = tokens[numeral.next]
  const hyphen = joint?.lower === '-' && tokens[numeral.next + 1]?.kind === 'word'
  const ofUnits = joint?.lower === 'of' && (numeral.vague || numeral.fraction)
  const start = hyphen || ofUnits || (joint?.lower === 'a' && numeral.fraction) ? numeral.next + 1 : numeral.next
  const article = ofUnits ? afterArticle(tokens, start) : start
  const found = readSuffixSign(tokens, article) ?? readMeasure(tokens, article)
  if (found === null || (ofUnits && found.kind === 'percentage')) return bare
  if (hyphen && tokens[found.next - 1]?.text.length === 1 && !tokens[article]?.glued) return bare
  const scaled = found.kind === 'money' && numeral.scale === 1 ? scales.get(tokens[found.next]?.lower ?? '') : undefined
  if (scaled !== undefined) return withScaleAfterUnit(bare, found, article, scaled)
  const lesser = readLesserUnit(tokens, found)
  if (lesser !== null)
    return {
      ...bare,
      ...lesser,
      numeral: { ...numeral, next: lesser.next, value: numeral.value + lesser.part },
      unit: { from: article, next: found.next }
    }
  const measure = asMoney(found, numeral)
  const old = ageUnits.has(measure.unit) ? readOld(tokens, measure.next) : null
  const ageBefore = old === null && bare.age && ageUnits.has(measure.unit)
  return {
    ...bare,
    next: old ?? measure.next,
    measure: old === null ? measure : { ...measure, next: old },
    unit: { from: article, next: old ?? measure.next },
    age: old !== null || ageBefore
  }
}

/** "a quarter of a mile", "a third of a US pint". */
const afterArticle = (tokens: readonly FigureToken[], at: number): number => {
  if (tokens[at]?.lower !== 'a' && tokens[at]?.lower !== 'an') return at
  return ['US', 'UK', 'U.S.', 'imperial'].includes(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
}

/** "75 USD million". */
const withScaleAfterUnit = (bare: Amount, found: Measure, from: number, scale: number): Amount => ({
  ...bare,
  next: found.next + 1,
  measure: { ...found, next: found.next + 1 },
  numeral: { ...bare.numeral, value: bare.numeral.value * scale, scale },
  unit: { from, next: found.next }
})

const lesserUnits: ReadonlyMap<string, readonly [unit: string, share: number]> = new Map([
  ['dollar', ['cent', 100]],
  ['euro', ['cent', 100]],
  ['pound sterling', ['penny', 100]],
  ['foot', ['inch', 12]]
])

/** "3 dollars and 50 cents", "5 feet 2 inches" are one amount: the part of the first unit that the second adds. */
const readLesserUnit = (
  tokens: readonly FigureToken[],
  greater: Measure
): { next: number; measure: Measure; part: number } | null => {
  const lesser = lesserUnits.get(greater.unit)
  if (lesser === undefined) return null
  const at = tokens[greater.next]?.lower === 'and' ? greater.next + 1 : greater.next
  const numeral = readNumeral(tokens, at, () => false)
  if (numeral === null || numeral.value >= lesser[1]) return null
  const measure = readMeasure(tokens, numeral.next)
  if (measure?.unit !== lesser[0]) return null
  return { next: measure.next, measure: { ...greater, next: measure.next }, part: numeral.value / lesser[1] }
}

/** "10 €", "5$": a sign after its figure, unless it opens the next one. */
const readSuffixSign = (tokens: readonly FigureToken[], at: number): Measure | null => {
  const sign = tokens[at]
  const unit = sign === undefined ? undefined : currencySigns.get(sign.text)
  if (unit === undefined || (tokens[at + 1]?.kind === 'digits' && tokens[at + 1]?.glued)) return null
  const base: Measure = { kind: 'money', unit, next: at + 1 }
  return readRate(tokens, base) ?? base
}

/** Millions of pounds are money. */
const asMoney = (measure: Measure, numeral: Numeral): Measure =>
  measure.unit === 'pound-mass' && numeral.scale >= large
    ? { ...measure, kind: 'money', unit: 'pound sterling' }
    : measure

/** "-old", "old", "of age" after a time: the position after it. */
const readOld = (tokens: readonly FigureToken[], at: number): number | null => {
  const token = tokens[at]
  if (token?.lower === '-' && (tokens[at + 1]?.lower === 'old' || tokens[at + 1]?.lower === 'olds')) return at + 2
  if (token?.lower === 'old' || token?.lower === 'olds') return at + 1
  return token?.lower === 'of' && tokens[at + 1]?.lower === 'age' ? at + 2 : null
}

const ageWords = new Set(['age', 'aged', 'ages'])
const ageComparatives = new Set(['older', 'younger'])

/** "aged 35", "the age of 40", "ages 18 to 29", "45 or older". */
const isAge = (tokens: readonly FigureToken[], at: number, next: number): boolean => {
  const before = tokens[at - 1]?.lower ?? ''
  if (ageWords.has(before) || (before === 'of' && ageWords.has(tokens[at - 2]?.lower ?? ''))) return true
  const joint = tokens[next]?.lower
  if ((joint === 'or' || joint === 'and') && ageComparatives.has(tokens[next + 1]?.lower ?? '')) return true
  return before === 'than' && ageComparatives.has(tokens[at - 2]?.lower ?? '')
}
