import { type BoundWords, type Limit, readBoundAfter, readBoundBefore } from './bounds.ts'
import { readChange } from './changes.ts'
import {
  isAgeOfPerson,
  isCompound,
  isCountedOne,
  isPronoun,
  nounBeforeOr,
  readCounted,
  readCountedSpan,
  unitWithRate
} from './counted-things.ts'
import { currencyCodes, dollarPrefixes } from './currencies.ts'
import { isDesignation, isMixedCase } from './designations.ts'
import { type FigureToken, tokenizeFigures } from './figure-tokens.ts'
import type { Measure } from './measures.ts'
import { isParticiple } from './noun-words.ts'
import type { Bound, Quantity, QuantityKind } from './quantity.ts'
import { endsOf, type Reading, readReading } from './readings.ts'
import { type Slice, type Span, slice } from './span.ts'

/** What a scan finds: quantities, and the scores of games and votes, which are none. */
export type ScannedFigure = { readonly quantity: Quantity; readonly score: boolean }

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

/** Scans for quantities and scores alike. */
export const scanFigures = (text: string, within: Span): ScannedFigure[] => {
  const tokens = tokenizeFigures(text, within, isPrefix)
  const found = []
  const cased = isMixedCase(tokens)
  let floor = 0
  let at = 0
  let dropped: number | null = null
  while (at < tokens.length) {
    const reading: Reading | null = readReading(tokens, at)
    const figure = reading === null ? null : describe(tokens, reading, floor, cased)
    const listed: boolean =
      dropped !== null && reading !== null && figure?.unit === null && continuesList(tokens, dropped, reading)
    if (figure !== null && !listed) found.push(figure)
    if (reading !== null) dropped = figure === null || listed ? reading.next : null
    at = reading === null ? at + 1 : Math.max(figure?.next ?? 0, reading.next)
    if (reading !== null) floor = at
  }
  carryUnits(tokens, found)
  return found.map(figure => ({ quantity: quantityOf(text, tokens, figure), score: figure.reading.kind === 'score' }))
}

const listJoints = new Set([',', 'and', 'or', '&', 'to', '-', ';'])

/** "Articles 22, 24 and 26", "in 2014 and 2015": what goes for the first goes for a bare number after it. */
const continuesList = (tokens: readonly FigureToken[], dropped: number, { first }: Reading): boolean => {
  if (first.from - dropped > 2 || first.from === dropped || first.numeral.form === 'words') return false
  return tokens.slice(dropped, first.from).every(({ lower }) => listJoints.has(lower))
}

type Tokens = { readonly from: number; readonly next: number }

/** A reading with all that stands around it; positions count tokens. */
type Figure = {
  readonly reading: Reading
  readonly kind: QuantityKind
  /** First token of its bound's words, or its own. */
  readonly from: number
  /** First token after the bound's words that follow it. */
  readonly next: number
  readonly limit: Limit
  change: Quantity['change']
  unit: string | null
  readonly unitTokens: Tokens | null
  counted: Tokens | null
  /** Position after the figure proper and a unit of the tables. */
  readonly close: number
}

const describe = (tokens: readonly FigureToken[], reading: Reading, floor: number, cased: boolean): Figure | null => {
  const { first, last } = reading
  const { measure, unit, age } = last.measure === null ? first : last
  const one = reading.kind === 'single' && first.numeral.form === 'words' && first.numeral.value === 1
  const after = readBoundAfter(tokens, last.next)
  const close = after?.next ?? last.next
  const noun = measure === null && !first.age ? readCounted(tokens, close, first, one) : null
  const before = readBoundBefore(tokens, reading.from, floor)
  const counted = noun === null ? null : noun.plural ? 'plural' : 'singular'
  if ((one && !isCountedOne(tokens, reading, noun)) || isCompound(tokens, last, noun)) return null
  if (isPronoun(tokens, reading, noun)) return null
  if (isDesignation(tokens, reading, counted, before !== null || after !== null, cased)) return null
  if (!Number.isFinite(first.numeral.value) || !Number.isFinite(last.numeral.value)) return null
  const afterNoun = noun === null ? null : readBoundAfter(tokens, noun.next)
  const from = before?.from ?? reading.from
  const isAge = age || first.age || (noun === null && isAgeOfPerson(tokens, reading))
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
    counted: readCountedSpan(tokens, { from, next: close }, noun, measure?.kind === 'percentage')
  }
}

const kindOf = ({ kind, first, last }: Reading, measure: Measure | null): QuantityKind => {
  if (kind === 'proportion') return 'share'
  if (measure !== null) return measure.kind === 'percentage' && measure.unit !== 'percentage' ? 'measure' : measure.kind
  return first.numeral.fraction && last.numeral.fraction ? 'share' : 'count'
}

const limitOf = (before: BoundWords | null, after: BoundWords | null): Limit => {
  if (before === null || before.limit === '~') return after?.limit ?? before?.limit ?? '='
  return before.limit
}

const carriers = new Set(['to', 'and', 'or', 'from', 'at', "'s", ',', 'than'])

/** A bare number takes the unit of its neighbour: "eight or nine euros", "rose from 9 percent to 12". */
const carryUnits = (tokens: readonly FigureToken[], figures: readonly Figure[]): void => {
  for (let index = figures.length - 1; index >= 0; index--) {
    const figure = figures[index]
    const following = figures[index + 1]
    if (figure === undefined || following === undefined || figure.unit !== null || following.unit === null) continue
    const joint = tokens[figure.next]?.lower ?? ''
    const adjacent = following.from - figure.next <= 1 && ['or', 'and', 'to', ','].includes(joint)
    const ofTotal = joint === 'of' && following.reading.from - figure.next <= 3
    if (ofTotal) figure.counted ??= following.counted
    if ((adjacent || ofTotal) && following.kind !== 'share') figure.unit = following.unit
  }
  let last: Figure | null = null
  let things: Tokens | null = null
  let previous: Figure | null = null
  for (const figure of figures) {
    if (previous !== null && isConversion(tokens, previous, figure)) figure.change = previous.change
    previous = figure
    if (figure.kind === 'count') {
      if (isElliptic(tokens, figure)) figure.counted = things ?? figure.counted
      else if (figure.counted !== null) things = figure.counted
    }
    if (figure.unit === null && last !== null && figure.reading.kind === 'single') {
      const before = tokens[figure.from - 1]?.lower ?? ''
      if (carriers.has(before)) figure.unit = last.unit
    }
    if (figure.unit !== null && figure.kind !== 'percentage' && figure.kind !== 'share') last = figure
  }
}

/** "fell by 2 metres (6.6 feet)": the same amount in another unit. */
const isConversion = (tokens: readonly FigureToken[], previous: Figure, figure: Figure): boolean => {
  const opening = tokens[figure.from - 1]?.text
  return (opening === '(' || opening === '[') && figure.from - 1 === previous.next && figure.kind === previous.kind
}

/** "Nine people died and 12 were wounded", "… injuring 36", "… and 15 wounded", "five others": people again. */
const isElliptic = (tokens: readonly FigureToken[], { counted, unit, from, reading }: Figure): boolean => {
  if (counted !== null) return unit === 'other' || (counted.next === counted.from + 1 && isParticiple(unit ?? ''))
  const [before, after] = [tokens[from - 1]?.lower ?? '', tokens[reading.next]?.lower ?? '']
  return (
    unit === null && (auxiliaries.has(after) || isParticiple(after) || isParticiple(before) || before.endsWith('ing'))
  )
}

const auxiliaries = new Set('were are was is have had has remain remained died'.split(' '))

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
