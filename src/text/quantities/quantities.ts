import { type FigureToken, tokenizeFigures } from '../numerals/figure-tokens.ts'
import { type Slice, type Span, slice } from '../span.ts'
import { type BoundWords, type Limit, readBoundAfter, readBoundBefore } from './bounds.ts'
import { readChange } from './changes.ts'
import {
  isAgeOfPerson,
  isCountedOne,
  isHyphenCompound,
  isPronoun,
  nounBeforeOr,
  readCounted,
  readCountedSpan,
  unitWithRate
} from './counted-things.ts'
import { currencyCodes, dollarPrefixes } from './currencies.ts'
import { isDesignation, isMixedCase } from './designations.ts'
import type { Figure, Tokens } from './figure.ts'
import type { Measure } from './measures.ts'
import { continuesList, shareWithNeighbours } from './neighbours.ts'
import type { Bound, Quantity, QuantityKind } from './quantity.ts'
import { endsOf, type FigureReading, readReading } from './readings.ts'

/** What a scan finds: quantities, and the scores of games and votes, which are none. */
type ScannedFigure = { readonly quantity: Quantity; readonly score: boolean }

/**
 * Finds every quantity of a text: numbers in figures and words with their bound, unit and change, ranges, shares and vague counts.
 * Dates, times, ordinals, designations, versions, list numbers and scores are none.
 * The numbers are read by a grammar over tokens; the kinds and their conventions follow CQE (Almasian et al., EMNLP 2023).
 * @param text the whole text; all offsets count in it
 * @param within the part to read, a sentence at best; the whole text by default
 * @returns the quantities in reading order, not overlapping
 */
export const findQuantities = (text: string, within: Span = { start: 0, end: text.length }): Quantity[] =>
  scanFigures(text, within)
    .filter(({ score }) => !score)
    .map(({ quantity }) => quantity)

const figureHosts = new Set(['sub', 'mid', 'x', 'to'])
const isPrefix = (word: string): boolean =>
  currencyCodes.has(word) || (dollarPrefixes.has(word.toLowerCase()) && word.length > 1) || figureHosts.has(word)

/**
 * Scans a part of a text for quantities and scores alike, for those who count scores too; offsets count in `text`.
 * @returns figures in reading order, not overlapping
 */
export const scanFigures = (text: string, within: Span): ScannedFigure[] => {
  const tokens = tokenizeFigures(text, within, isPrefix)
  const found = []
  const cased = isMixedCase(tokens)
  let floor = 0
  let at = 0
  let dropped: number | null = null
  while (at < tokens.length) {
    const reading: FigureReading | null = readReading(tokens, at)
    const figure = reading === null ? null : describe(tokens, reading, floor, cased)
    const listed: boolean =
      dropped !== null && reading !== null && figure?.unit === null && continuesList(tokens, dropped, reading)
    if (figure !== null && !listed) found.push(figure)
    if (reading !== null) dropped = figure === null || listed ? reading.next : null
    at = reading === null ? at + 1 : Math.max(figure?.next ?? 0, reading.next)
    if (reading !== null) floor = at
  }
  shareWithNeighbours(tokens, found)
  return found.map(figure => ({ quantity: quantityOf(text, tokens, figure), score: figure.reading.kind === 'score' }))
}

const describe = (
  tokens: readonly FigureToken[],
  reading: FigureReading,
  floor: number,
  cased: boolean
): Figure | null => {
  const { first, last } = reading
  const { measure, unit, age } = last.measure === null ? first : last
  const one = reading.kind === 'single' && first.numeral.form === 'words' && first.numeral.value === 1
  const before = readBoundBefore(tokens, reading.from, floor)
  const after = readBoundAfter(tokens, last.next)
  const from = before?.from ?? reading.from
  const close = after?.next ?? last.next
  const following = measure === null && !first.age ? readCounted(tokens, close, first, one) : null
  const isAge = age || first.age || (following?.plural !== true && isAgeOfPerson(tokens, from, reading))
  const noun = isAge ? null : following
  const counted = noun === null ? null : noun.plural ? 'plural' : 'singular'
  if ((one && !isCountedOne(tokens, reading, noun)) || isHyphenCompound(tokens, last, noun)) return null
  if (isPronoun(tokens, reading, noun)) return null
  if (!isAge && isDesignation(tokens, reading, counted, before !== null || after !== null, cased)) return null
  if (!Number.isFinite(first.numeral.value) || !Number.isFinite(last.numeral.value)) return null
  const afterNoun = noun === null ? null : readBoundAfter(tokens, noun.next)
  const isSum = !isAge && (measure?.kind === 'money' || measure?.kind === 'measure')
  const amount = measure?.kind === 'percentage' || noun?.unit === 'point'
  const own = noun === null ? nounBeforeOr(tokens, reading) : unitWithRate(tokens, noun)
  return {
    reading,
    kind: isAge ? 'age' : kindOf(reading, measure),
    from,
    close,
    next: afterNoun?.next ?? close,
    limit: one && tokens[close]?.lower === 'of' ? '=' : limitOf(before, after ?? afterNoun),
    change: readChange(tokens, from, floor, amount),
    unit: measure?.unit ?? (isAge ? 'year' : own),
    unitTokens: unit ?? noun,
    counted: readCountedSpan(tokens, { from, next: close }, noun, measure?.kind === 'percentage', isSum)
  }
}

const kindOf = ({ kind, first, last }: FigureReading, measure: Measure | null): QuantityKind => {
  if (kind === 'proportion') return 'share'
  if (measure !== null) return measure.kind === 'percentage' && measure.unit !== 'percentage' ? 'measure' : measure.kind
  return first.numeral.fraction && last.numeral.fraction ? 'share' : 'count'
}

const limitOf = (before: BoundWords | null, after: BoundWords | null): Limit => {
  if (before === null || before.limit === '~') return after?.limit ?? before?.limit ?? '='
  return before.limit
}

const quantityOf = (text: string, tokens: readonly FigureToken[], figure: Figure): Quantity => {
  const { reading, kind, limit } = figure
  const spanOf = (from: number, next: number): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0
  })
  const sliceOf = (part: Tokens | null): Slice | null =>
    part === null ? null : slice(text, spanOf(part.from, part.next))
  const { start } = spanOf(figure.from, figure.from + 1)
  const { end } = spanOf(figure.close - 1, figure.close)
  const last = reading.last
  return {
    start,
    end,
    kind,
    limit,
    ...valuesOf(figure),
    vague: reading.first.numeral.vague,
    unit: figure.unit,
    unitAt: sliceOf(figure.unitTokens),
    counted: sliceOf(figure.counted),
    figure: spanOf(reading.first.figure, last.numeral.next),
    change: figure.change
  }
}

const valuesOf = ({
  reading,
  limit
}: Figure): { bound: Bound; value: number | null; low: number | null; high: number | null } => {
  const { first, last, kind } = reading
  if (kind === 'proportion')
    return { bound: limit, value: first.numeral.value / last.numeral.value, low: null, high: null }
  const [low, high] = endsOf(reading)
  if (kind !== 'single')
    return {
      bound: 'range',
      value: null,
      low: low * (first.numeral.vague ? 2 : 1),
      high: high * (last.numeral.vague ? vagueTop(high) : 1)
    }
  if (!first.numeral.vague) return { bound: limit, value: low, low: null, high: null }
  return { bound: 'range', value: null, low: 2 * low, high: low * vagueTop(low) }
}

/** "hundreds" stay below a thousand, "dozens" below a hundred or so. */
const vagueTop = (scale: number): number => (scale === 12 || scale === 20 ? 100 / scale : 10)
