import { isIdle, isOffice, isRank } from '../../claims/role-words.ts'
import { findPlace } from '../../text/names/places.ts'
import { contains, type Span } from '../../text/span.ts'
import { isStopWord } from '../../text/stems.ts'
import { wordSet } from '../../text/word-set.ts'
import { type KeyedWord, keyedWords, occurrences, searchable } from '../searched-text.ts'
import { isRequired, type Term } from '../terms.ts'
import type { OfficeHolder } from './office-holders.ts'

/** Which office is asked for. */
export type OfficeSought = {
  /** The noun of the office where the question gives it, as one of the terms. */
  readonly head: string | null
  /** Whether a role is of this office, by its words in small letters up to its noun: "harbour director". */
  readonly isOfOffice: (title: readonly string[]) => boolean
  /** Whether a word of a role only says again which office it is, or when it was held. */
  readonly isOfTitle: (word: string, office: string) => boolean
  /** Whether who held it once answers. */
  readonly isPast: boolean
}

/** How well a role is the office asked for. */
export type Fit = {
  /** Whether it is that very office of that very country or body. */
  readonly isWhole: boolean
  /** How much of it is met; a country or body counts for more than the office's words. */
  readonly met: number
}

/** Holds somebody's role against the office asked for; `terms` are those of the question. */
export const fitOf = (
  terms: readonly Term[],
  sought: OfficeSought,
  { document: { text }, role, isPast }: OfficeHolder
): Fit => {
  const words = keyedWords(text, role.slice)
  const part = partOf(text, words, sought)
  const [evidence, own] = [searchable(words), searchable(part)]
  const places = terms.map(term => occurrences(term.kind === 'word' ? own : evidence, term.forms))
  const isOfOffice = sought.isOfOffice(titleOf(text, part))
  const isMet = (term: Term, at: number): boolean =>
    term.text.toLowerCase() === sought.head ? isOfOffice : (places[at] ?? []).length > 0
  const named = places.flat()
  const covered = [
    ...named,
    ...spelledOut(text, words, named),
    ...described(text, words, requiredPlaces(terms, places))
  ]
  const asksPlace = terms.some(({ kind }) => kind === 'place')
  const isExtra = (word: KeyedWord): boolean => {
    const lower = written(text, word)
    if (isOfOffice && sought.isOfTitle(lower, role.office)) return false
    if (covered.some(span => contains(span, word)) || isStopWord(lower) || isIdle(lower)) return false
    if (unspecific.has(lower) || (isRank(lower) && !isOffice(lower))) return false
    return asksPlace || !isPlace(text, word)
  }
  const held = asksPlace ? [...new Set([...part, ...words.filter(word => isPlace(text, word))])] : part
  const met = terms.reduce((sum, term, at) => sum + (isMet(term, at) ? (term.kind === 'word' ? 1 : 3) : 0), 0)
  const isNear = !terms.some(isRequired) || terms.some((term, at) => isRequired(term) && isMet(term, at))
  return {
    isWhole: terms.every(isMet) && isOfOffice && !held.some(isExtra) && (sought.isPast || !isPast),
    met: isNear ? met : 0
  }
}

const requiredPlaces = (terms: readonly Term[], places: readonly (readonly Span[])[]): Span[] =>
  terms.flatMap((term, at) => (isRequired(term) ? (places[at] ?? []) : []))

/** The words before an acronym in brackets that it shortens: "the *Lake Boat Office* (LBO)". */
const spelledOut = (text: string, words: readonly KeyedWord[], acronyms: readonly Span[]): Span[] =>
  acronyms.flatMap(acronym => {
    const letters = text.slice(acronym.start, acronym.end).toLowerCase()
    const at = words.findIndex(({ start }) => start === acronym.start)
    const before = at < letters.length ? [] : words.slice(at - letters.length, at)
    return before.map(word => written(text, word).slice(0, 1)).join('') === letters ? before : []
  })

/** The words that describe a name at the end of a role: "founder of *the former boat yard* NAME". */
const described = (text: string, words: readonly KeyedWord[], names: readonly Span[]): readonly KeyedWord[] => {
  const last = words.at(-1)
  if (!last || !names.some(({ end }) => end >= last.end)) return []
  return words.slice(words.findLastIndex(word => prepositions.has(written(text, word))) + 1)
}

const prepositions = wordSet('of for at in to')

/** Words of a title that make no other office of it: "minister of *national* defence". */
const unspecific = wordSet('national federal republic state-run mr mrs ms dr sir')

const isPlace = (text: string, { start, end }: KeyedWord): boolean => findPlace(text.slice(start, end)) !== null

const written = (text: string, { start, end }: KeyedWord): string => text.slice(start, end).toLowerCase()

/** The words of a role up to its noun, "deputy mayor" of "deputy mayor of NAME". */
const titleOf = (text: string, words: readonly KeyedWord[]): readonly string[] => {
  const lower = words.map(word => written(text, word))
  const end = lower.findIndex(word => prepositions.has(word))
  return end < 0 ? lower : lower.slice(0, end)
}

/** Of two offices that one person holds ("chief engineer and head of the yard") the one that is sought. */
const partOf = (text: string, words: readonly KeyedWord[], sought: OfficeSought): readonly KeyedWord[] => {
  const parts: KeyedWord[][] = [[]]
  for (const word of words) {
    if (written(text, word) === 'and') parts.push([])
    else parts.at(-1)?.push(word)
  }
  if (!parts.every(part => part.some(word => isOffice(written(text, word))))) return words
  return parts.find(part => sought.isOfOffice(titleOf(text, part))) ?? words
}
