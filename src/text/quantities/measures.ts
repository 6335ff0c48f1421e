import type { FigureToken } from '../numerals/figure-tokens.ts'
import { wordSet } from '../word-set.ts'
import { currencyAdjectives, currencyCodes, currencyNames, plainAdjectives } from './currencies.ts'
import { measureSymbols, measureWords, metricUnits, prefixes, rateNouns } from './measure-words.ts'

/** A unit of measure, of money or of percentage as it stands after a figure. */
export type Measure = {
  /** Position of the first token after it. */
  readonly next: number
  readonly kind: 'measure' | 'money' | 'percentage'
  readonly unit: string
}

type Entry = { readonly kind: Measure['kind']; readonly unit: string }

const longestUnit = 4
/** Symbols that are words or letters of their own unless they stand right at the figure. */
const gluedSymbols = wordSet('in mi h t p m g l L s b B A J N C F K ha yo MP mp PS RM')

/** Unit words in lower case, joined by single spaces, with their plurals. */
const words = new Map<string, Entry>()
/** Symbols as written: "mW" is not "MW". */
const symbols = new Map<string, Entry>()

/**
 * Reads the longest unit that starts at a token: "square kilometres", "km/h", "US dollars", "per cent", "miles per hour".
 * Hyphens between figure and unit are the caller's.
 * @returns null where no unit of the tables starts
 */
export const readMeasure = (tokens: readonly FigureToken[], at: number): Measure | null => {
  const first = readSimple(tokens, at)
  if (first === null) return null
  return readRate(tokens, first) ?? first
}

/** "per share", "a month", "an ounce", "-a-day", "/km" after a unit: "dollar per share". */
export const readRate = (tokens: readonly FigureToken[], base: Measure): Measure | null => {
  const rate = readDivisor(tokens, base.next)
  return rate === null ? null : { ...base, next: rate.next, unit: `${base.unit} per ${rate.unit}` }
}

/** The "per hour", "a day", "/km" after anything that is counted. */
export const readDivisor = (tokens: readonly FigureToken[], at: number): { next: number; unit: string } | null => {
  let next = at
  const sign = tokens[next]?.lower
  if (sign === '-' && ['a', 'per'].includes(tokens[next + 1]?.lower ?? '')) next++
  const joint = tokens[next]?.lower ?? ''
  if (joint === '/' && tokens[next]?.glued) return readDivisorUnit(tokens, next + 1, true)
  if (joint !== 'per' && joint !== 'a' && joint !== 'an') return null
  next++
  if (tokens[next]?.lower === '-') next++
  return readDivisorUnit(tokens, next, joint === 'per')
}

/** "$20 a year earlier" is no rate. */
const pointsInTime = new Set(['earlier', 'ago', 'later', 'before'])

/** @param free after "per" any noun may follow; after "a" only the nouns of rates */
const readDivisorUnit = (
  tokens: readonly FigureToken[],
  at: number,
  free: boolean
): { next: number; unit: string } | null => {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  if (!free && !rateNouns.has(token.lower)) return null
  const after = tokens[at + 1]?.lower
  if (!free && pointsInTime.has(after ?? '')) return null
  const simple = readSimple(tokens, at)
  return simple === null ? { next: at + 1, unit: token.lower } : { next: simple.next, unit: simple.unit }
}

const readSimple = (tokens: readonly FigureToken[], at: number): Measure | null => {
  let joined = ''
  let found: Measure | null = null
  for (let length = 0; length < longestUnit; length++) {
    const token = tokens[at + length]
    if (token === undefined || token.kind === 'digits' || token.kind === 'opaque') break
    if (length === 0) {
      const symbol = symbols.get(token.lower === '″' ? token.lower : token.text)
      const isUnit =
        token.kind === 'mark' || token.glued || !gluedSymbols.has(token.text) || tokens[at + 1]?.text === '/'
      if (symbol !== undefined && isUnit) found = { ...symbol, next: at + 1 }
    }
    joined = joined === '' ? token.lower : `${joined} ${token.lower}`
    const entry = words.get(joined)
    if (entry !== undefined) found = { ...entry, next: at + length + 1 }
  }
  return found
}

const addWord = (phrase: string, entry: Entry): void => {
  words.set(phrase, entry)
  const plural = phrase.endsWith('inch') ? `${phrase}es` : phrase.endsWith('century') ? 'centuries' : `${phrase}s`
  if (!words.has(plural)) words.set(plural, entry)
}

for (const [phrases, unit, kind] of measureWords)
  for (const phrase of phrases.split('|')) addWord(phrase, { kind: kind ?? 'measure', unit })
for (const [written, unit, kind] of measureSymbols)
  for (const symbol of written.split('|')) symbols.set(symbol, { kind: kind ?? 'measure', unit })

for (const [stems, symbol, unit] of metricUnits) {
  for (const stem of stems.split('|')) addWord(stem, { kind: 'measure', unit })
  if (symbol !== '') symbols.set(symbol, { kind: 'measure', unit })
  for (const [prefix, sign] of prefixes) {
    for (const stem of stems.split('|')) addWord(`${prefix}${stem}`, { kind: 'measure', unit: `${prefix}${unit}` })
    const short = `${sign}${symbol}`
    if (symbol !== '' && !symbols.has(short)) symbols.set(short, { kind: 'measure', unit: `${prefix}${unit}` })
  }
}

for (const [power, names, signs] of [
  ['square', ['square', 'sq', 'sq.'], ['2', '²']],
  ['cubic', ['cubic', 'cu'], ['3', '³']]
] as const)
  for (const [phrases, symbol, unit] of [
    ['metre|meter|m', 'm', 'metre'],
    ['kilometre|kilometer|km', 'km', 'kilometre'],
    ['centimetre|centimeter|cm', 'cm', 'centimetre'],
    ['millimetre|millimeter|mm', 'mm', 'millimetre'],
    ['foot|feet|ft', 'ft', 'foot'],
    ['mile|mi', 'mi', 'mile'],
    ['yard|yd', 'yd', 'yard'],
    ['inch|in', 'in', 'inch']
  ] as const) {
    const entry: Entry = { kind: 'measure', unit: `${power} ${unit}` }
    for (const phrase of phrases.split('|'))
      for (const name of names) {
        addWord(`${name} - ${phrase}`, entry)
        addWord(`${name} ${phrase}`, entry)
        if (name.endsWith('.')) addWord(`${name.slice(0, -1)} . ${phrase}`, entry)
      }
    for (const sign of signs) symbols.set(`${symbol}${sign}`, entry)
  }

for (const [name, unit] of currencyNames) addWord(name, { kind: 'money', unit })
for (const [code, unit] of currencyCodes)
  if (code !== 'PS' && code !== 'TRY') symbols.set(code, { kind: 'money', unit })
for (const adjective of currencyAdjectives)
  for (const name of [
    'dollar',
    'franc',
    'peso',
    'rupee',
    'ruble',
    'rouble',
    'dinar',
    'dirham',
    'riyal',
    'rial',
    'lira',
    'pound'
  ])
    addWord(`${adjective} ${name}`, { kind: 'money', unit: `${adjective} ${name}` })
for (const adjective of [
  ...currencyAdjectives,
  'japanese',
  'chinese',
  'south african',
  'israeli',
  'thai',
  'south korean'
])
  for (const name of [
    'krona',
    'kronor',
    'krone',
    'kroner',
    'koruna',
    'shilling',
    'yen',
    'yuan',
    'rand',
    'shekel',
    'baht',
    'mark',
    'guilder'
  ])
    addWord(`${adjective} ${name}`, {
      kind: 'money',
      unit: `${adjective} ${currencyNames.get(name)?.split(' ').at(-1) ?? name}`
    })
for (const adjective of plainAdjectives) {
  addWord(`${adjective} dollar`, { kind: 'money', unit: 'dollar' })
  if (adjective.includes('.')) addWord('u.s. dollar', { kind: 'money', unit: 'dollar' })
}
