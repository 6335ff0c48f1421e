import { isCapitalised } from '../characters.ts'
import type { FigureToken } from '../numerals/figure-tokens.ts'
import { isNumberWord, isOrdinal, tens } from '../numerals/number-words.ts'
import { wordSet } from '../word-set.ts'
import { isClockTime, isDay, isMonth, isYear } from './calendar-figures.ts'
import { functionWords, verbs } from './noun-words.ts'
import { isPlural } from './plurals.ts'
import type { FigureReading } from './readings.ts'

/** Words whose number is a place in a list or a name. */
const listWords = wordSet(
  `section row article chapter page pages paragraph resolution rule title part volume vol phase stage step level grade class type
   category figure table item line lines room gate route highway interstate channel season episode round no nos nr nrs no. number
   version model act bill proposition amendment directive order issue edition flight bus train apollo tier unit block district ward
   area zone sector psalm verse verses group formula studio pier platform terminal runway terminal call dial tel phone hotline
   game week day s&p ftse nasdaq dax cac nikkei dow top sp iphone galaxy pixel xbox playstation windows android ios rtx series`
)

const articles = wordSet('the a this that per each one')
const streets = wordSet(
  'street st road rd avenue ave boulevard blvd lane drive square place court highway st. rd. ave. blvd. terrace'
)
const hyphenHosts = wordSet('sub minus to and or a the over under about nearly plus up mid top low mostly around')

/**
 * Whether a figure is no quantity: a day, a year, a time of day, a name ("Su-34", "Resolution 2254", "Big 12"), a list number, a
 * footnote, a telephone number, an address, an identifier.
 * @param counted what may be counted follows the figure, in the plural or the singular
 * @param bounded a bound's words stand before it
 * @param cased the text is in mixed case, so that a capital tells a name
 */
export const isDesignation = (
  tokens: readonly FigureToken[],
  reading: FigureReading,
  counted: 'plural' | 'singular' | null,
  bounded: boolean,
  cased: boolean
): boolean => {
  const { first, last } = reading
  const measured = first.measure !== null || last.measure !== null
  if (isJoinedToName(tokens, first.figure, measured)) return true
  if (!measured && isJoinedToLetters(tokens, last)) return true
  if (measured || first.age || reading.kind === 'proportion') return false
  if (isDay(tokens, reading, counted) || isClockTime(tokens, last.next)) return true
  if (isOrdinalAfter(tokens, last)) return true
  const digits = first.numeral.form === 'digits'
  if (!digits) return isListWord(tokens, first.from, counted) || (cased && isSpelledName(tokens, first.from))
  return (
    isYear(tokens, reading, counted, bounded) ||
    isListWord(tokens, first.from, counted) ||
    isNote(tokens, reading) ||
    isTelephone(tokens, first.figure) ||
    isModelOfName(tokens, first.from, counted) ||
    (cased && !bounded && isNamed(tokens, reading, counted)) ||
    isAddress(tokens, last.next) ||
    isAgeBetweenCommas(tokens, reading)
  )
}

/** "Su-34", "F-150", "COVID-19", "#2". */
const isJoinedToName = (tokens: readonly FigureToken[], figure: number, measured: boolean): boolean => {
  const token = tokens[figure]
  const before = tokens[figure - 1]
  if (token === undefined || before === undefined || token.kind !== 'digits' || !token.glued) return false
  if (before.lower === '-' && before.glued) {
    const host = tokens[figure - 2]
    return host?.kind === 'word' && !hyphenHosts.has(host.lower) && !isNumberWord(host.lower)
  }
  if (before.lower === 'x' && before.glued && tokens[figure - 2]?.kind === 'digits') return true
  if (before.text === '#' || before.text === '№') return true
  if (before.text === '/' && before.glued && tokens[figure - 2]?.kind === 'digits') return true
  if (before.lower === "'" && token.text.length === 2 && tokens[figure + 1]?.lower !== "'") return !measured
  return !measured && (before.text === '_' || before.text === '@' || before.text === '=')
}

/** "5G", "10x", "401(k)", "9/11": letters, brackets and slashes at the figure that are no unit. */
const isJoinedToLetters = (tokens: readonly FigureToken[], { numeral }: FigureReading['last']): boolean => {
  const [after, second] = [tokens[numeral.next], tokens[numeral.next + 1]]
  if (after?.glued !== true || second === undefined || tokens[numeral.next - 1]?.kind !== 'digits')
    return after?.kind === 'word' && after.glued
  if (after.text === '(') return second.glued && second.text.length === 1
  return after.kind === 'word' || (after.text === '/' && second.glued && second.kind === 'digits')
}

/**
 * "page 12", "Game 6", "No. 5"; a common noun in lower case before a plural ("that week 12 people left"), or with an article, is none.
 */
const isListWord = (tokens: readonly FigureToken[], at: number, counted: 'plural' | 'singular' | null): boolean => {
  const before = tokens[at - 1]
  const word = before?.text === '.' && before.glued ? tokens[at - 2] : before
  if (word === undefined || !listWords.has(word.lower)) return false
  return word.text !== word.lower || (counted !== 'plural' && !articles.has(tokens[at - 2]?.lower ?? ''))
}

/** "the Big Ten", "the Gang of Eight": a spelled number with a capital after a word with one. */
const isSpelledName = (tokens: readonly FigureToken[], at: number): boolean => {
  const [earlier, before, own] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  if (before?.kind !== 'word' || own === undefined || !isCapital(own)) return false
  if (before.lower === 'of') return earlier !== undefined && isCapital(earlier)
  return isCapital(before) && !functionWords.has(before.lower)
}

/** "one hundred twenty-fifth": the last word of a spelled ordinal. */
const isOrdinalAfter = (tokens: readonly FigureToken[], { numeral }: FigureReading['last']): boolean => {
  if (numeral.form === 'digits' || numeral.fraction) return false
  const hyphen = tokens[numeral.next]?.lower === '-' ? 1 : 0
  const word = tokens[numeral.next + hyphen]?.lower ?? ''
  return isOrdinal(word) && (word !== 'second' || tens.has(tokens[numeral.next - 1]?.lower ?? ''))
}

/** "[12]", "1)" and "1." at the start of a line of their own. */
const isNote = (tokens: readonly FigureToken[], { first, last }: FigureReading): boolean => {
  const before = tokens[first.from - 1]
  const after = tokens[last.next]
  if (before?.text === '[' && after?.text === ']') return true
  if (before?.text === '+' && before.glued === false && after?.lower === '-') return true
  const opens = before === undefined || before.text === '('
  return (
    opens &&
    first === last &&
    (after?.text === ')' || (before === undefined && after?.text === '.')) &&
    tokens[last.next + 1] !== undefined
  )
}

/** After a capitalised word ("Big 12") or before a capitalised singular name ("787 Dreamliner"). */
const isNamed = (
  tokens: readonly FigureToken[],
  { first, last }: FigureReading,
  counted: 'plural' | 'singular' | null
): boolean => {
  const text = tokens[first.figure]?.text ?? ''
  const before = tokens[first.from - 1]
  if (before !== undefined && before.kind === 'word' && isCapital(before)) {
    const opens = first.from === 1 || '.!?:"“'.includes(tokens[first.from - 2]?.text ?? ' ')
    const ordinary = functionWords.has(before.lower) || verbs.has(before.lower) || before.lower.endsWith("'s")
    const acronym = before.text.length > 1 || tokens[first.from - 2]?.kind === 'word'
    const upper = before.text === before.text.toUpperCase() && acronym
    if (isPlaceOfSubject(tokens, first.from - 1, last.next)) return false
    if (!ordinary && counted !== 'plural' && text.length < 5) return !(opens && before.lower.endsWith('ed'))
    if (!ordinary && upper && text.length < 5 && text.length > 1) return true
  }
  const after = tokens[last.next]
  if (after === undefined || after.kind !== 'word' || !isCapital(after) || text.length > 4 || text.includes('.'))
    return false
  if (last.numeral.next > last.figure + 1) return false
  return counted !== 'plural' && !isPlural(after.lower)
}

const locatives = wordSet('in at near around outside across')
const befalling = wordSet('died die were was are have had survived perished fled drowned remain remained escaped')

/** "In Karman 5 died": a place, and then what happened there to so many. */
const isPlaceOfSubject = (tokens: readonly FigureToken[], name: number, next: number): boolean => {
  let from = name
  while (
    from > 0 &&
    name - from < 3 &&
    tokens[from - 1]?.kind === 'word' &&
    isCapitalised(tokens[from - 1]?.text ?? '')
  )
    from--
  if (tokens[from]?.text !== tokens[from]?.text.toUpperCase() && locatives.has(tokens[from]?.lower ?? '')) from++
  return locatives.has(tokens[from - 1]?.lower ?? '') && befalling.has(tokens[next]?.lower ?? '')
}

const isCapital = ({ text }: FigureToken): boolean => isCapitalised(text)

/** Whether capitals tell anything: they do not in a text of capitals, nor where there are none. */
export const isMixedCase = (tokens: readonly FigureToken[]): boolean =>
  tokens.some(token => isCapital(token)) && tokens.some(({ text }) => text.length > 1 && text !== text.toUpperCase())

const longestTelephone = 8

/** "+44 20 7946 0018". */
const isTelephone = (tokens: readonly FigureToken[], figure: number): boolean => {
  let from = figure
  while (from > 0 && figure - from < longestTelephone && isPartOfTelephone(tokens[from - 1])) from--
  return tokens[from]?.text === '+' && tokens[from + 1]?.glued === true && tokens[from + 2]?.kind === 'digits'
}

const isPartOfTelephone = (token: FigureToken | undefined): boolean =>
  token !== undefined && (token.kind === 'digits' || token.text === '-' || token.text === '+')

/** "the Boeing 737 jets", "two Boeing 737 jets": between an article or number with a name and what is counted. */
const isModelOfName = (tokens: readonly FigureToken[], at: number, counted: 'plural' | 'singular' | null): boolean => {
  const [opening, name] = [tokens[at - 2], tokens[at - 1]]
  if (counted !== 'plural' || name?.kind !== 'word' || !isCapital(name) || isMonth(name, tokens[at])) return false
  return (
    opening !== undefined && (articles.has(opening.lower) || opening.kind === 'digits' || isNumberWord(opening.lower))
  )
}

const isAddress = (tokens: readonly FigureToken[], next: number): boolean => {
  for (let at = next; at < next + 4; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word' || !isCapital(token)) return false
    if (at > next && streets.has(token.lower)) return true
  }
  return false
}

/** "Jane Roe, 35, said": after a name and between commas or brackets. */
const isAgeBetweenCommas = (tokens: readonly FigureToken[], { first, last }: FigureReading): boolean => {
  const opening = tokens[first.from - 1]
  const closing = tokens[last.next]
  const name = tokens[first.from - 2]
  const value = first.numeral.value
  if (first !== last || name?.kind !== 'word' || !isCapital(name) || value > 110 || value < 1) return false
  return (opening?.text === ',' && closing?.text === ',') || (opening?.text === '(' && closing?.text === ')')
}
