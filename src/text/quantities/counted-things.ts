import type { FigureToken } from '../numerals/figure-tokens.ts'
import { isNumberWord } from '../numerals/number-words.ts'
import { wordSet } from '../word-set.ts'
import { type Amount, readAmount } from './amounts.ts'
import { readBoundAfter } from './bounds.ts'
import { type CountedNoun, readCountedNoun } from './counted-nouns.ts'
import { readDivisor } from './measures.ts'
import { extents, functionWords, levelNouns, verbs } from './noun-words.ts'
import type { FigureReading } from './readings.ts'

const determiners = wordSet('the its their his her our my that those these all')
const notAfterOne = wordSet('day another time point thing side way hand last more other')
const notBeforeOne = wordSet(
  'no this that the each every any some which another last next first only good bad new former latter right wrong big day by on at'
)
/** Things that spelled numbers are joined to: "six-page letter", "three-member panel". Others are names: "six-speed". */
const hyphenNouns = wordSet(
  `page member bedroom room seat seater story storey nation country state person man woman judge justice vehicle car point game
   match part term course sided way bed player team party candidate truck plane ship`
)
const beings = wordSet("be is was he's she's turned turns turn")
const pointers = wordSet('the these those')
const oldest = 110

/** Reads what a figure counts, from the first token after it: past a hyphen, an "of the", or a measure ("two 500-pound bombs"). */
export const readCounted = (
  tokens: readonly FigureToken[],
  at: number,
  { numeral }: Amount,
  one: boolean
): CountedNoun | null => {
  const joint = tokens[at]
  if (isGluedHyphen(tokens, at)) {
    const noun = readCountedNoun(tokens, at + 1, one)
    const head = noun === null ? undefined : tokens[noun.from]
    return noun === null || head === undefined || extents.has(head.lower)
      ? null
      : { from: noun.from, next: noun.from + 1, unit: head.lower, plural: false }
  }
  const article = numeral.fraction && joint?.lower === 'of' && ['a', 'an'].includes(tokens[at + 1]?.lower ?? '')
  const determined = numeral.fraction && determiners.has(joint?.lower ?? '')
  const from = article ? at + 2 : determined ? at + 1 : at
  return readCountedNoun(tokens, from, one) ?? readNounAfterMeasure(tokens, from)
}

/** Tokens of what a figure counts, the whole of a share, what "the number of" before it names, or what money and measures are of. */
export const readCountedSpan = (
  tokens: readonly FigureToken[],
  { from, next }: { readonly from: number; readonly next: number },
  noun: CountedNoun | null,
  share: boolean,
  measured: boolean
): { readonly from: number; readonly next: number } | null => {
  if (noun !== null) return { from: noun.from, next: endOfPair(tokens, noun) }
  const whole = tokens[next]?.lower === 'of' ? readCountedNoun(tokens, next) : null
  if (whole !== null) return { from: whole.from, next: endOfPair(tokens, whole) }
  const level =
    share || tokens[next]?.kind !== 'word' || isVerbal(tokens[next]) ? readCountedBefore(tokens, from) : null
  return level ?? (measured ? (readMeasuredBefore(tokens, from) ?? readPurpose(tokens, next)) : null)
}

const longestMeasured = 4

/** "losses of $3 billion", "a top range of up to 90 kilometres": what is measured, where "of" leads to the figure. */
const readMeasuredBefore = (tokens: readonly FigureToken[], at: number): { from: number; next: number } | null => {
  const of = at - 1
  if (tokens[of]?.lower !== 'of' || !isNounLike(tokens[of - 1])) return null
  let from = of - 1
  while (from > 0 && of - from < longestMeasured && isNounLike(tokens[from - 1])) from--
  return levelNouns.has(tokens[of - 1]?.lower ?? '') ? null : { from, next: of }
}

/** "$3 billion in aid", "40 tonnes for repairs". A capital names a place or a month. */
const readPurpose = (tokens: readonly FigureToken[], at: number): { from: number; next: number } | null => {
  const [joint, first] = [tokens[at]?.lower ?? '', tokens[at + 1]]
  if ((joint !== 'in' && joint !== 'for') || first?.kind !== 'word' || first.text !== first.lower) return null
  const noun = readCountedNoun(tokens, at + 1)
  return noun !== null && noun.from === at + 1 && isNounLike(first) ? noun : null
}

const isNounLike = (token: FigureToken | undefined): boolean =>
  token?.kind === 'word' && !functionWords.has(token.lower) && !verbs.has(token.lower) && !token.lower.endsWith('ly')

const isVerbal = (token: FigureToken | undefined): boolean => token !== undefined && functionWords.has(token.lower)

/** "units and groups": a second plural that ends the phrase is counted with the first. */
const endOfPair = (tokens: readonly FigureToken[], { next, plural }: CountedNoun): number => {
  const joint = tokens[next]?.lower
  if (!plural || (joint !== 'and' && joint !== 'or')) return next
  const second = readCountedNoun(tokens, next + 1)
  const pairs = second?.plural === true && second.next - second.from <= 2 && second.from === next + 1
  return pairs && !isPlainVerb(tokens[second.next]) ? second.next : next
}

/** "units and groups are" counts both; "50 soldiers and rebels clash" may not. */
const isPlainVerb = (token: FigureToken | undefined): boolean =>
  token?.kind === 'word' && !functionWords.has(token.lower) && !token.lower.endsWith('ed')

const reachBack = 10

/** "the number of boats has reached 300", "the share of women is 30%". */
const readCountedBefore = (tokens: readonly FigureToken[], at: number): { from: number; next: number } | null => {
  for (let position = at - 1; position > 0 && at - position <= reachBack; position--) {
    const token = tokens[position]
    if (token === undefined || (token.kind === 'mark' && !'[]()'.includes(token.text)) || token.kind === 'digits')
      return null
    const isLevel = levelNouns.has(tokens[position - 1]?.lower ?? '') && tokens[position - 2]?.lower !== 'a'
    if (token.lower === 'of' && isLevel) {
      const noun = readCountedNoun(tokens, position)
      return noun !== null && noun.next <= at ? noun : null
    }
  }
  return null
}

const isGluedHyphen = (tokens: readonly FigureToken[], at: number): boolean =>
  tokens[at]?.lower === '-' && tokens[at]?.glued === true && tokens[at + 1]?.glued === true

/** "two 500-pound bombs", "ninety 18-hole courses": past a measure that describes what is counted. */
const readNounAfterMeasure = (tokens: readonly FigureToken[], at: number): CountedNoun | null => {
  if (tokens[at]?.kind === 'digits' && isGluedHyphen(tokens, at + 1) && tokens[at + 2]?.kind === 'word') {
    const noun = readCountedNoun(tokens, at + 3)
    if (noun?.plural === true && noun.from === at + 3) return noun
  }
  const size = tokens[at]?.kind === 'digits' ? readAmount(tokens, at) : null
  if (size?.measure?.kind !== 'measure') return null
  const noun = readCountedNoun(tokens, size.next)
  return noun?.plural === true && noun.from === size.next ? noun : null
}

/** The unit of what is counted with its rate: "barrel per day". Rates of measures are read with them. */
export const unitWithRate = (tokens: readonly FigureToken[], { unit, next }: CountedNoun): string => {
  const rate = readDivisor(tokens, next)
  return rate === null || tokens[next]?.lower === '/' ? unit : `${unit} per ${rate.unit}`
}

/** Whether a spelled "one" counts something: it is a pronoun as often as a number. */
export const isCountedOne = (
  tokens: readonly FigureToken[],
  { first, last }: FigureReading,
  noun: CountedNoun | null
): boolean => {
  if (first.measure !== null || (tokens.length === 1 && last.next === 1)) return true
  const after = tokens[last.next]?.lower ?? ''
  if (noun === null || (notBeforeOne.has(tokens[first.from - 1]?.lower ?? '') && after !== 'of')) return false
  return !notAfterOne.has(after)
}

/** "the two", "those three" without a noun: persons or things named before. */
export const isPronoun = (
  tokens: readonly FigureToken[],
  { first, last }: FigureReading,
  noun: CountedNoun | null
): boolean =>
  noun === null &&
  first.measure === null &&
  first.numeral.form === 'words' &&
  first.numeral.value <= 12 &&
  !first.numeral.fraction &&
  tokens[last.next]?.lower !== 'of' &&
  pointers.has(tokens[first.from - 1]?.lower ?? '')

/** Whether a hyphen joins the figure to what is no thing counted: "six-speed", "three-fold". */
export const isHyphenCompound = (
  tokens: readonly FigureToken[],
  { measure, numeral }: Amount,
  noun: CountedNoun | null
): boolean => {
  if (measure !== null || !isGluedHyphen(tokens, numeral.next) || readBoundAfter(tokens, numeral.next) !== null)
    return false
  if (extents.has(tokens[numeral.next + 1]?.lower ?? '')) return false
  return noun === null || (numeral.form === 'words' && !hyphenNouns.has(noun.unit))
}

const personNouns = wordSet(
  `people persons those men women girls boys adults voters children residents blacks whites students citizens workers patients
   pensioners teenagers drivers users anyone everyone`
)

/** "He will be 35", "she turned 40", "Jane Roe, who is 35,", "women 18 to 49", "people over 65". */
export const isAgeOfPerson = (
  tokens: readonly FigureToken[],
  from: number,
  { kind, first, last }: FigureReading
): boolean => {
  if (
    first.measure !== null ||
    last.measure !== null ||
    last.numeral.value > oldest ||
    !Number.isInteger(first.numeral.value)
  )
    return false
  if (tokens[last.next]?.lower === 'of') return false
  if (personNouns.has(tokens[from - 1]?.lower ?? '') && (from < first.from || first.numeral.form === 'digits'))
    return first.numeral.value >= 5 && (kind === 'range' || kind === 'single')
  if (kind !== 'single') return false
  if (tokens[from - 1]?.lower === 'is' && tokens[from - 2]?.lower === 'who') return tokens[first.next]?.text === ','
  const before = tokens[first.from - 1]?.lower ?? ''
  if (before === "i'm") return true
  if (!beings.has(before)) return false
  return [2, 3].some(back => ['he', 'she'].includes(tokens[first.from - back]?.lower ?? ''))
}

/** "a week or two": what is counted stands before. */
export const nounBeforeOr = (tokens: readonly FigureToken[], { first, next }: FigureReading): string | null => {
  const before = tokens[first.from - 2]
  const after = tokens[next]
  if (tokens[first.from - 1]?.lower !== 'or' || before?.kind !== 'word' || first.numeral.form === 'digits') return null
  const ends = after === undefined || after.kind === 'mark' || functionWords.has(after.lower)
  return ends && !isNumberWord(before.lower) && !functionWords.has(before.lower) ? before.lower : null
}
