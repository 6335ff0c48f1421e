import { monthWords, weekdayNames } from '../text/calendar.ts'
import { isCapitalised } from '../text/characters.ts'
import { findPlace, placeOf } from '../text/places.ts'
import type { Quantity } from '../text/quantity.ts'
import { contains, indexFrom, type Slice, type Span, slice } from '../text/span.ts'
import { wordSet } from '../text/word-set.ts'
import type { ReadSentence, Word } from './reading.ts'

const longestName = 4
const locatives = wordSet('in across at near inside throughout within around outside along')
/** Words that may stand between the preposition and the place: "in the mountainous north of X", "on the territory of X". */
const reachBack = 6
const insidePhrase =
  wordSet(`the of its neighboring neighbouring southern northern eastern western central south north east west southeastern southwestern
   northeastern northwestern southeast southwest northeast northwest much most parts part all country region area areas province
   city town territory territories entire whole rural state capital and [ ( , outskirts border borders village villages district
   occupied war-torn`)
const territory = wordSet('territory territories soil border borders side waters airspace')
/** Nouns that make the capitalised words before them a place: "Karman Province". */
const placeNouns =
  wordSet(`Province Provinces District County Region Valley City Island Islands Village Governorate Prefecture Oblast Peninsula Republic
   Territory Territories Department Municipality Mountains Desert Bay Lake River Strait`)

/** A place as named; places with one `key` are the same. */
export type FoundPlace = Slice & { readonly key: string }

/**
 * Where what a figure counts is: a place that a preposition leads to in the same sentence, after the figure first, then before it.
 * @param places those of the figure's sentence, from `placesIn`
 * @param within the parts of the sentence that belong to the figure: the content of the statement it stands in
 */
export const findPlaceOf = (
  places: readonly FoundPlace[],
  quantity: Quantity,
  within: readonly Span[]
): Slice | null => {
  const next = indexFrom(places, quantity.figure.end)
  const found = [places[next], places[next - 1]].find(
    place => place !== undefined && within.some(span => contains(span, place))
  )
  return found === undefined ? null : { start: found.start, end: found.end, text: found.text }
}

const furthest = 8

/** The one place that the sentences before a sentence name in its paragraph; null for none and for several. */
export const placeOfParagraph = (text: string, sentences: readonly ReadSentence[], position: number): Slice | null => {
  const block = sentences[position]?.sentence.block
  let found: FoundPlace | null = null
  for (let at = position - 1; at >= 0 && position - at <= furthest; at--) {
    const earlier = sentences[at]
    if (earlier === undefined || earlier.sentence.block !== block) break
    for (const place of placesIn(text, earlier.words)) {
      if (found !== null && found.key !== place.key) return null
      found ??= place
    }
  }
  return found === null ? null : slice(text, found)
}

/** Places that a preposition of place leads to, joined where several are named together ("in X and Y"). */
export const placesIn = (text: string, words: readonly Word[]): FoundPlace[] => {
  const found: FoundPlace[] = []
  let at = 0
  while (at < words.length) {
    const place = placeAt(text, words, at)
    if (place === null) at++
    else {
      const previous = found.at(-1)
      const joint = previous === undefined ? null : text.slice(previous.end, place.start).trim()
      if (previous !== undefined && (joint === 'and' || joint === ',' || joint === ', and' || joint === 'and in'))
        found[found.length - 1] = {
          ...slice(text, { start: previous.start, end: place.end }),
          key: `${previous.key} ${place.key}`
        }
      else if (isLocated(words, at, place.territory)) found.push({ ...slice(text, place), key: place.key })
      at = place.next
    }
  }
  return found
}

type PlaceWords = Span & { readonly next: number; readonly key: string; readonly territory: boolean }

const placeAt = (text: string, words: readonly Word[], at: number): PlaceWords | null => {
  const first = words[at]
  if (first === undefined || first.kind !== 'word' || !isCapital(first)) return null
  for (let length = longestName; length > 0; length--) {
    const last = words[at + length - 1]
    if (last === undefined) continue
    const name = text.slice(first.start, last.end)
    const place = name.length > 40 ? null : findPlace(name)
    if (place === null) continue
    const noun = words[at + length]?.lower ?? ''
    if (place.kind === 'demonym' && !territory.has(noun)) return null
    return {
      start: first.start,
      end: last.end,
      next: at + length,
      key: placeOf(name) ?? name,
      territory: territory.has(noun)
    }
  }
  let next = at + 1
  while (next < words.length && next - at < longestName && isCapital(words[next])) next++
  const last = words[next - 1]
  if (last === undefined) return null
  const named = (next - at > 1 && placeNouns.has(last.text)) || isUnknownPlace(words, at, next)
  return named
    ? { start: first.start, end: last.end, next, key: text.slice(first.start, last.end), territory: false }
    : null
}

/** "in Karmana": one capitalised word right after "in" or "near", that is no abbreviation, month or weekday. */
const isUnknownPlace = (words: readonly Word[], at: number, next: number): boolean => {
  const [before, own] = [words[at - 1], words[at]]
  if (next - at !== 1 || own === undefined || before === undefined || own.text === own.text.toUpperCase()) return false
  if (!['in', 'near', 'outside', 'inside', 'across'].includes(before.lower)) return false
  return !monthWords.has(own.lower) && !weekdayNames.has(own.lower)
}

const isLocated = (words: readonly Word[], at: number, isTerritory: boolean): boolean => {
  if (isTerritory) return true
  for (let back = at - 1; back >= 0 && at - back <= reachBack; back--) {
    const word = words[back]
    if (word === undefined) return false
    if (word.lower === 'of' && territory.has(words[back - 1]?.lower ?? '')) return true
    if (locatives.has(word.lower) || (word.lower === 'on' && territory.has(words[back + 2]?.lower ?? ''))) return true
    if (!insidePhrase.has(word.lower) && !insidePhrase.has(word.text)) return false
    if (word.lower === ',' || word.lower === 'and') return false
  }
  return false
}

const isCapital = (word: Word | undefined): boolean => word !== undefined && isCapitalised(word.text)
