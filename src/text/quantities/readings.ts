import type { FigureToken } from '../numerals/figure-tokens.ts'
import { exact } from '../numerals/numeral.ts'
import { wordSet } from '../word-set.ts'
import { type Amount, readAmount } from './amounts.ts'
import { readBoundBefore } from './bounds.ts'

/**
 * What one or two amounts that belong together say: one figure, a range, a proportion ("one in five"), or a score of a game or
 * a vote, which is no quantity. "limits" are a range by two bounds ("more than 100 but fewer than 300"), named by their order.
 */
export type FigureReading = {
  readonly kind: 'single' | 'range' | 'limits-up' | 'limits-down' | 'proportion' | 'score'
  readonly first: Amount
  readonly last: Amount
  /** First token, with the "between" or "from" of a range. */
  readonly from: number
  readonly next: number
}

const scoreWords = wordSet(
  'lead win victory loss defeat draw record vote ruling decision score triumph thrashing rout deficit advantage'
)
const resultVerbs = wordSet(
  'won win wins lost lose loses beat beats drew draw draws led lead leads defeated trailed trail'
)
const reach = 8
const largestScore = 200

/** Reads the amount at a token together with the one it makes a range, proportion or score with. */
export const readReading = (tokens: readonly FigureToken[], at: number): FigureReading | null => {
  const first = readAmount(tokens, at)
  if (first === null) return null
  return (
    readProportion(tokens, first) ??
    readRange(tokens, first) ??
    readOpenRange(tokens, first) ?? { kind: 'single', first, last: first, from: at, next: first.next }
  )
}

const pair = (kind: FigureReading['kind'], first: Amount, last: Amount, from = first.from): FigureReading => ({
  kind,
  first,
  last,
  from,
  next: last.next
})

const isPlain = ({ numeral }: Amount): boolean => !numeral.vague && !numeral.fraction

/** "one in five", "nine out of 10", "one of four concepts": the part is the smaller, and neither has a unit of measure. */
const readProportion = (tokens: readonly FigureToken[], first: Amount): FigureReading | null => {
  if (first.measure !== null || !isPlain(first) || first.numeral.value > 1000 || first.numeral.value < 1) return null
  const joint = tokens[first.next]?.lower
  if (joint === 'over') return readQuotient(tokens, first)
  const out = joint === 'out' && tokens[first.next + 1]?.lower === 'of'
  if (!out && joint !== 'in' && !(joint === 'of' && first.numeral.value === 1)) return null
  let at = first.next + (out ? 2 : 1)
  if (tokens[at]?.lower === 'every') at++
  const last = readAmount(tokens, at)
  if (last === null || last.measure !== null || !isPlain(last) || last.numeral.value <= first.numeral.value) return null
  const { value } = last.numeral
  if (!Number.isInteger(value) || (joint === 'in' && value > 1500 && value < 2101)) return null
  return pair('proportion', first, last)
}

/** "one over three", where nothing else stands: elsewhere "over" is a bound or leads to a time. */
const readQuotient = (tokens: readonly FigureToken[], first: Amount): FigureReading | null => {
  const last = readAmount(tokens, first.next + 1)
  if (last === null || last.measure !== null || !isPlain(last) || tokens[last.next] !== undefined) return null
  const before = tokens[first.from - 1]?.lower
  return before === undefined || before === 'is' ? pair('proportion', first, last) : null
}

const readRange = (tokens: readonly FigureToken[], first: Amount): FigureReading | null => {
  const opening = tokens[first.from - 1]?.lower
  const opened = opening === 'between' || opening === 'from' || opening === 'to'
  const from = opening === 'between' || opening === 'from' ? first.from - 1 : first.from
  if (first.numeral.vague && tokens[first.next]?.lower !== 'to') return null
  const joint = tokens[first.next]
  if (joint === undefined) return null
  let at = first.next + 1
  switch (joint.lower) {
    case '-':
    case '~':
    case '/':
      if (joint.lower === '/' && (first.measure?.kind !== 'money' || !joint.glued)) return null
      if (joint.lower === '-' && joint.glued !== (tokens[at]?.glued ?? false) && tokens[at]?.lower !== 'to') return null
      if (tokens[at]?.lower === 'to') at += tokens[at + 1]?.lower === '-' ? 2 : 1
      break
    case 'to':
    case 'through':
      if (tokens[at]?.lower === '-') at++
      break
    case 'and':
      if (opening !== 'between' && !isBetweenAges(tokens, first.from)) return null
      break
    case 'or':
      break
    default:
      return null
  }
  if (tokens[at]?.lower === 'around' || tokens[at]?.lower === 'about') at++
  const last = readAmount(tokens, at)
  if (last === null || !fits(first, last)) return null
  if (!opened && last.measure === null && first.unit !== null && first.unit.from > first.figure) return null
  if (joint.lower === 'or') return isNextNumber(first, last) ? pair('range', first, last) : null
  if (joint.lower === '/' && last.measure?.kind !== 'money') return null
  if (joint.lower === '-' && isScore(tokens, first, last)) return pair('score', first, last)
  if (joint.lower === 'to' && !opened && (isOdds(first, last) || isResult(tokens, first, last)))
    return pair('score', first, last)
  if (joint.lower === '-' && first.measure === null && last.numeral.fraction) return null
  return pair('range', first, last, opened ? from : first.from)
}

/** "between the ages of 6 and 12", "between ages 6 and 12". */
const isBetweenAges = (tokens: readonly FigureToken[], from: number): boolean => {
  const words = tokens.slice(Math.max(0, from - 4), from).map(({ lower }) => lower)
  return words.includes('between') && words.includes('ages')
}

/** Whether two amounts can be ends of one range: at most one has a unit, or both the same. */
const fits = (first: Amount, last: Amount): boolean => {
  if (last.numeral.vague !== first.numeral.vague) return false
  if (first.numeral.form !== last.numeral.form && first.numeral.value > last.numeral.value * 1000) return false
  return first.measure === null || last.measure === null || first.measure.unit === last.measure.unit
}

/** "three or four", "10 or 12", "five or ten": neighbours in steps that a guess takes. */
const isNextNumber = (first: Amount, last: Amount): boolean => {
  if (first.measure !== null || !isPlain(first) || !isPlain(last) || first.numeral.form !== last.numeral.form)
    return false
  const [low, high] = [first.numeral.value, last.numeral.value]
  return high > low && high - low <= Math.max(1, low) && high <= 4 * low && last.measure?.kind !== 'money'
}

/** "9-2", "2-0", a "52-48 vote": whole numbers, the larger first, or before a word for a result. */
const isScore = (tokens: readonly FigureToken[], first: Amount, last: Amount): boolean => {
  if (first.measure !== null || last.measure !== null || !isPlain(first) || !isPlain(last)) return false
  const [own, other] = [first.numeral.value, last.numeral.value]
  if (!Number.isInteger(own) || !Number.isInteger(other) || own > largestScore || other > largestScore) return false
  const following = tokens[last.next]?.lower === '-' ? tokens[last.next + 1] : tokens[last.next]
  const result = [first.from - 1, first.from - 2].some(at => resultVerbs.has(tokens[at]?.lower ?? ''))
  return own >= other || own === 0 || result || scoreWords.has(following?.lower ?? '')
}

/** "The vote was 230 to 190", "by a vote of 9 to 6". */
const isResult = (tokens: readonly FigureToken[], first: Amount, last: Amount): boolean =>
  first.measure === null &&
  last.measure === null &&
  first.numeral.value >= last.numeral.value &&
  [2, 3].some(back => scoreWords.has(tokens[first.from - back]?.lower ?? ''))

/** "two to one", "10 to 1". */
const isOdds = (first: Amount, last: Amount): boolean =>
  first.measure === null && last.measure === null && last.numeral.value === 1 && first.numeral.value > 1

/** "from 21 mpg combined to 23", "more than 100 but fewer than 300": ends that other words part. */
const readOpenRange = (tokens: readonly FigureToken[], first: Amount): FigureReading | null => {
  const opening = tokens[first.from - 1]?.lower
  if (opening === 'from') {
    for (let at = first.next; at < first.next + reach; at++) {
      const token = tokens[at]
      if (token === undefined || (token.kind === 'mark' && !'()'.includes(token.text))) return null
      if (token.lower !== 'to') continue
      const last = readAmount(tokens, at + 1)
      if (last === null) return null
      const same = first.measure?.unit === last.measure?.unit
      return same || last.measure === null ? pair('range', first, last, first.from - 1) : null
    }
    return null
  }
  const joint = tokens[first.next]
  if (joint === undefined || !['and', 'but', ','].includes(joint.lower)) return null
  const low = readBoundBefore(tokens, first.from, Math.max(0, first.from - 5))
  if (low === null || low.limit === '~') return null
  for (let at = first.next + 1; at < first.next + reach; at++) {
    const last = readAmount(tokens, at)
    if (last === null) continue
    const high = readBoundBefore(tokens, last.from, first.next)
    const opposite =
      high !== null && high.from === first.next + 1 && (low.limit === '<' ? high.limit === '>' : high.limit === '<')
    const ordered =
      low.limit === '<' ? last.numeral.value < first.numeral.value : first.numeral.value < last.numeral.value
    if (!opposite || !ordered || !fits(first, last)) return null
    return { ...pair('range', first, last, low.from), kind: low.limit === '<' ? 'limits-down' : 'limits-up' }
  }
  return null
}

/** The ends of a range in the order written. The scale of the second spreads to the first ("10 to 15 billion") while it stays below. */
export const endsOf = ({ kind, first, last }: FigureReading): readonly [number, number] => {
  if (kind === 'limits-down') return [last.numeral.value, first.numeral.value]
  const spread = exact(first.numeral.value * last.numeral.scale)
  const spreads = first.numeral.scale === 1 && last.numeral.scale > 1 && spread < last.numeral.value * 10
  const below = spread <= last.numeral.value
  return [spreads && below ? spread : first.numeral.value, last.numeral.value]
}
