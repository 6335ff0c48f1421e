import { leadingAbbreviations, sentenceOpeners } from '../abbreviations.ts'
import { hasDigit, startsSmall, startsUpper } from '../characters.ts'
import { isStopWord } from '../stems.ts'
import { isPossessive, type Token } from '../tokens.ts'
import { isNamedAsMonth } from './given-months.ts'
import { givenNames } from './given-names.ts'
import {
  calendarWords,
  headsBeforeOf,
  knownBodies,
  openPrefixes,
  organisationHeads,
  particles,
  placeHeads,
  titles
} from './name-words.ts'
import { findPlace } from './places.ts'

/** Capitalised words that belong together, with the small words between them ("Ministry of Defence", "Ursula von der Leyen"). */
export type Run = {
  readonly words: readonly Token[]
  /** Position of the first word among the sentence's tokens, and the position after the last. */
  readonly from: number
  readonly to: number
  /** Whether it opens a sentence or a quotation, so that its first capital proves nothing. */
  readonly initial: boolean
  /** Whether a title and "of" stand before it: "Minister of | National Defence A. B.". */
  readonly afterTitleOf: boolean
}

/** The runs of a sentence's tokens, in order. A run holds at most a dozen words; longer ones are cut. */
export const findRuns = (tokens: readonly Token[]): Run[] => {
  const runs: Run[] = []
  let at = 0
  while (at < tokens.length) {
    if (!startsRun(tokens, at)) {
      at++
      continue
    }
    const run = runFrom(tokens, at)
    runs.push(run)
    at = run.to
  }
  return runs
}

/** Whether a word is written as a name is: "Oslo", "al-Rashid", "d’Aubigny"; not "US-led" or "pro-European". */
export const isCapital = (token: Token | undefined): boolean => {
  if (token === undefined || token.kind !== 'word' || isSmall(token.text) || isPossessive(token)) return false
  const known = capitals.get(token.text)
  if (known !== undefined) return known
  const found = looksCapital(token.text)
  if (capitals.size >= 20_000) capitals.clear()
  capitals.set(token.text, found)
  return found
}

/** Whether a capital at this place proves nothing: first in the sentence, or after an opening mark, a colon or a number. */
export const isInitial = (tokens: readonly Token[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const token = tokens[before]
    if (token?.kind === 'word') return false
    if (token?.text === ':' || openingMarks.includes(token?.text ?? '')) return true
    if (token?.kind === 'mark' && token.text === ',') return false
    if (token?.text === '"' || token?.text === "'") return token.end === tokens[before + 1]?.start
  }
  return at < 4
}

/** The places that a hyphen joins: "Chad-Niger" → both; none where the whole is one name ("Guinea-Bissau"). */
export const placesJoined = (text: string): readonly string[] => {
  const parts = text.split('-')
  const joined = parts.length > 1 && findPlace(text) === null && parts.every(part => findPlace(part) !== null)
  return joined ? parts : []
}

const openingMarks = ['“', '‘', '„', '«', '(', '[', '•', '—', '–', '--']
const capitals = new Map<string, boolean>()

/** Most words begin with a small letter of ASCII, and but for those with a mark close behind ("al-", "d’") that settles it. */
const isSmall = (text: string): boolean => {
  if (!startsSmall(text)) return false
  return text.charAt(2) !== '-' && text.charAt(3) !== '-' && text.charAt(1) !== "'" && text.charAt(1) !== '’'
}

const looksCapital = (text: string): boolean => {
  if (/^(?:al|el|ul|ut|ad|as|ar|an|az|at|ash|es)-\p{Lu}/u.test(text) || /^[dl]['’]\p{Lu}/u.test(text)) return true
  if (!startsUpper(text)) return false
  const hyphen = text.lastIndexOf('-')
  if (hyphen < 0) return true
  if (placesJoined(text).length > 0) return false
  if (openPrefixes.has(text.slice(0, text.indexOf('-')).toLowerCase())) return false
  // "Ban Ki-moon" and "Mazar-i-Sharif" against "US-led": a long lower-case tail makes an adjective.
  return /^\p{Lu}|^(?:moon|jin|hee|un|il|jae|sung|ho|eun|hyun|wook|soo|min|hye|ping|ching|wen|shek)$/u.test(
    text.slice(hyphen + 1)
  )
}

const startsRun = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token === undefined || !isCapital(token) || hasDigit(token.text)) return false
  const lower = token.text.toLowerCase()
  if (calendarWords.has(lower)) return isNamedAsMonth(tokens, at)
  if (isStopWord(token.text)) return givenNames.has(lower) && !isInitial(tokens, at)
  return !(sentenceOpeners.has(lower) && isInitial(tokens, at))
}

const continuesRun = (token: Token | undefined, last: Token): boolean => {
  if (token === undefined || !isCapital(token) || hasDigit(token.text)) return false
  const lower = token.text.toLowerCase()
  if (calendarWords.has(lower)) return lower.length <= 6 && givenNames.has(last.text.toLowerCase())
  return !isStopWord(token.text) || (lower === 'will' && givenNames.has(last.text.toLowerCase()))
}

const longestRun = 12

const runFrom = (tokens: readonly Token[], from: number): Run => {
  const first = tokens[from]
  const words: Token[] = first === undefined ? [] : [first]
  let to = from + 1
  while (words.length < longestRun) {
    const last = words.at(-1)
    if (last === undefined) break
    const next = nextWords(tokens, to, words)
    if (next === 0) break
    for (const token of tokens.slice(to, to + next)) if (token.kind === 'word' || token.text === '&') words.push(token)
    to += next
  }
  const beforeOf = tokens[from - 1]?.text === 'the' ? from - 2 : from - 1
  return {
    words,
    from,
    to,
    initial: isInitial(tokens, from),
    afterTitleOf: tokens[beforeOf]?.text === 'of' && titles.has(tokens[beforeOf - 1]?.text.toLowerCase() ?? '')
  }
}

/** How many tokens from `at` on join the run: a capitalised word and the small words or marks before it. */
const nextWords = (tokens: readonly Token[], at: number, words: readonly Token[]): number => {
  const last = words.at(-1)
  const token = tokens[at]
  if (last === undefined || token === undefined) return 0
  if (continuesRun(token, last) || isNamedAsMonth(tokens, at)) return 1
  const following = tokens[at + 1]
  if (token.text === '.' && token.start === tokens[at - 1]?.end) {
    const lower = last.text.toLowerCase()
    const abbreviated = /^\p{Lu}$/u.test(last.text) || leadingAbbreviations.has(lower)
    return abbreviated && continuesRun(following, last) ? 2 : 0
  }
  if (token.text === '&') return continuesRun(following, last) ? 2 : 0
  if (token.kind !== 'word') return 0
  if (particles.has(token.text)) {
    let count = 1
    while (count < 3 && particles.has(tokens[at + count]?.text ?? '')) count++
    return continuesRun(tokens[at + count], last) ? count + 1 : 0
  }
  if (linkWords.has(token.text)) return linkedWords(tokens, at, words)
  if (token.text === 'and') return coordinated(tokens, at, words)
  return 0
}

const linkWords = new Set(['of', 'for', 'on'])

/** "Bank of Japan", "Islamic State of …", "Council on Foreign Relations", "Gulf of Aden". */
const linkedWords = (tokens: readonly Token[], at: number, words: readonly Token[]): number => {
  const last = words.at(-1)
  const head = last?.text.toLowerCase() ?? ''
  const link = tokens[at]?.text
  const count = tokens[at + 1]?.text === 'the' ? 2 : 1
  const next = tokens[at + count]
  if (last === undefined || next === undefined || !continuesRun(next, last)) return 0
  if (link === 'of') return headsBeforeOf.has(head) || placeHeads.has(head) || head === 'horn' ? count + 1 : 0
  const named = findPlace(next.text) !== null || givenNames.has(next.text.toLowerCase())
  return headsBeforeOf.has(head) && !named ? count + 1 : 0
}

const isBody = (word: string): boolean => {
  const lower = word.toLowerCase()
  return knownBodies.has(word) || word === word.toUpperCase() || organisationHeads.has(lower) || titles.has(lower)
}

/** "Iraq and the Levant" inside a name that "of" began, and "Food and Drug Administration". */
const coordinated = (tokens: readonly Token[], at: number, words: readonly Token[]): number => {
  const last = words.at(-1)
  const article = tokens[at + 1]?.text === 'the' ? 1 : 0
  const next = tokens[at + 1 + article]
  if (last === undefined || next === undefined || !continuesRun(next, last)) return 0
  const linked = words.some(({ text }) => linkWords.has(text))
  if (linked && article === 0) return findPlace(last.text) === null ? 2 : 0
  if (linked) return isBody(next.text) || isCapital(tokens[at + 3]) ? 0 : 3
  if (words.length !== 1 || article === 1 || findPlace(last.text) !== null || last.text === last.text.toUpperCase())
    return 0
  // Look for the head that both words share.
  let end = at + 2
  while (end < at + 5 && continuesRun(tokens[end], last)) end++
  const head = tokens[end - 1]?.text.toLowerCase() ?? ''
  return end > at + 2 && organisationHeads.has(head) ? 2 : 0
}
