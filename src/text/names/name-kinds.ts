import { sentenceOpeners } from '../abbreviations.ts'
import { isStopWord } from '../stems.ts'
import type { Token } from '../tokens.ts'
import { givenNames } from './given-names.ts'
import {
  calendarWords,
  commonCapitals,
  directions,
  knownBodies,
  namelessSpeakers,
  nameSuffixes,
  organisationHeads,
  particles,
  placeBeginnings,
  placeHeads,
  plainAcronyms,
  titleModifiers,
  titles
} from './name-words.ts'
import { findPlace } from './places.ts'

/** What a name is the name of, as far as its words and neighbours tell. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** The words as one name, with single spaces. */
export const joinedName = (words: readonly Token[]): string => words.map(({ text }) => text).join(' ')

/** Whether a table knows the word as a name, a title or an abbreviation, wherever it stands. */
export const isKnownWord = (word: string): boolean => {
  const lower = word.toLowerCase()
  return (
    givenNames.has(lower) || findPlace(word) !== null || isAcronym(word) || knownBodies.has(word) || titles.has(lower)
  )
}

/** Without the demonyms, parties and offices that stand before a person: "Peruvian | Ana Ruiz", "Democrat | Tom Hale". */
export const withoutLabels = (words: readonly Token[]): readonly Token[] => {
  const first = words.findIndex(({ text }) => !isLabel(text))
  return first > 0 && words.length - first > 1 ? words.slice(first) : words
}

const isLabel = (word: string): boolean => {
  const lower = word.toLowerCase()
  if (givenNames.has(lower)) return false
  return findPlace(word)?.kind === 'demonym' || commonCapitals.has(lower) || titleModifiers.has(lower)
}

/** What a piece of a run names; null for a demonym, a title or another word that is no name. */
export const kindOf = (words: readonly Token[], titled: boolean, verb: boolean): NameKind | null => {
  const name = joinedName(words)
  const first = words[0]?.text ?? ''
  const last = words.at(-1)?.text ?? ''
  const place = findPlace(name)
  if (words.length === 1) return kindOfWord(first, place?.kind ?? null, titled, verb)
  if (place !== null) return place.kind === 'demonym' ? null : 'place'
  if (knownBodies.has(name)) return 'organisation'
  const head = last.toLowerCase()
  const begin = first.toLowerCase()
  if (words.some(({ text }) => text === 'of' || text === 'for' || text === 'on' || text === '&')) {
    return placeHeads.has(begin) ? 'place' : 'organisation'
  }
  if (titled && words.length <= 5) return 'person'
  if (placeHeads.has(head) && !givenNames.has(begin)) return 'place'
  if (directions.has(begin) && words.slice(1).every(({ text }) => isPlaceName(text))) return 'place'
  if (organisationHeads.has(head)) return 'organisation'
  if (placeBeginnings.has(begin) && words.length <= 3) return 'place'
  if (words.every(({ text }) => commonCapitals.has(text.toLowerCase()) || findPlace(text)?.kind === 'demonym'))
    return null
  const bare = withoutLabels(words)
  const given = bare[0]?.text.toLowerCase() ?? ''
  const short = bare.length <= 5 && !bare.some(({ text }) => isAcronym(text))
  const initials = bare.some(({ text }) => /^\p{Lu}$|^(?:\p{Lu}\.)+$/u.test(text)) && !isAcronym(last)
  const shaped =
    givenNames.has(given) || initials || words.some(({ text }) => particles.has(text)) || nameSuffixes.has(head)
  return short && (shaped || (verb && bare.length <= 3)) ? 'person' : 'unknown'
}

/** Whether a name is a place's own, not its people's. */
export const isPlaceName = (word: string): boolean => {
  const place = findPlace(word)
  return place !== null && place.kind !== 'demonym'
}

const kindOfWord = (word: string, place: string | null, titled: boolean, verb: boolean): NameKind | null => {
  const lower = word.toLowerCase()
  if (knownBodies.has(word)) return 'organisation'
  if (place === 'demonym' || titles.has(lower) || calendarWords.has(lower) || commonCapitals.has(lower)) return null
  if (word.length < 2 || sentenceOpeners.has(lower)) return null
  if (titled && !isAcronym(word)) return 'person'
  if (place !== null) return 'place'
  if (isAcronym(word)) return 'organisation'
  if (plainAcronyms.has(word)) return null
  if (givenNames.has(lower)) return 'person'
  if (organisationHeads.has(lower) || placeHeads.has(lower) || titleModifiers.has(lower)) return null
  if (directions.has(lower)) return null
  if (verb && word === word.toUpperCase()) return 'organisation'
  return verb && !namelessSpeakers.has(lower) ? 'person' : 'unknown'
}

/** Two to six capitals that stand for a body: "NATO", "U.N."; not "TV". */
export const isAcronym = (word: string): boolean => {
  const letters = word.replaceAll('.', '')
  if (!/^\p{Lu}[\p{Lu}&]{1,5}$/u.test(letters) || plainAcronyms.has(letters)) return false
  return letters.length < 4 || !isStopWord(letters.toLowerCase())
}
