import { monthWords, weekdayNames } from '../../text/calendar.ts'
import { isCapitalised } from '../../text/characters.ts'
import { givenNames } from '../../text/names/given-names.ts'
import { organisationHeads, titles } from '../../text/names/name-words.ts'
import { findPlace, placeOf } from '../../text/names/places.ts'
import type { Quantity } from '../../text/quantities/quantity.ts'
import { contains, firstFrom, type Slice, type Span, slice } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import type { ReadSentence, Word } from '../reading.ts'

const longestName = 4
const locatives = wordSet('in across at near inside throughout within around outside along')
/** Words that may stand between the preposition and the place: "in the mountainous north of X", "on the territory of X". */
const reachBack = 6
const insidePhrase =
  wordSet(`the of its neighboring neighbouring southern northern eastern western central south north east west southeastern southwestern
   northeastern northwestern southeast southwest northeast northwest much most parts part all country region area areas province
   city town territory territories entire whole rural state capital and [ ( , outskirts border borders village villages district
   occupied war-torn nearby upper lower coastal`)
const territory = wordSet('territory territories soil border borders side waters airspace')
/** Nouns that make the capitalised words before them a place: "Karman Province". */
const placeNouns =
  wordSet(`Province Provinces District County Region Valley City Island Islands Village Governorate Prefecture Oblast Peninsula Republic
   Territory Territories Department Municipality Mountains Desert Bay Lake River Strait`)

/** A place as named; places with one `key` are the same. */
type FoundPlace = Slice & { readonly key: string }

/** Looks up where what a figure counts is; null where its clause does not tell. */
type PlaceLookUp = (quantity: Quantity, within: readonly Span[]) => Slice | null

/**
 * Where the figures of one sentence are. A place belongs to the figure that it follows; one that stands before all figures of its clause
 * belongs to all of them; one that follows a later figure belongs to an earlier one only where that has no place ("5 boats and 8 rafts
 * in X"). A place that follows an earlier figure holds for what goes on about it (", organized into …"), not for what "and" adds.
 * `within` are the parts of the sentence that belong to the figure: the content of the statement it stands in.
 * @param places those of the sentence, from `placesIn`
 * @param quantities those of the sentence
 */
export const placeLookUp = (
  places: readonly FoundPlace[],
  words: readonly Word[],
  quantities: readonly Quantity[]
): PlaceLookUp => {
  const ends = words.filter(({ lower }) => clauseEnds.has(lower))
  const joints = words.filter(({ lower }) => coordinators.has(lower))
  return ({ figure }, within) => {
    const clause = {
      start: ends[firstFrom(ends, figure.start) - 1]?.end ?? 0,
      end: ends[firstFrom(ends, figure.end)]?.start ?? Infinity
    }
    const isOwn = (place: FoundPlace | undefined): place is FoundPlace =>
      place !== undefined && contains(clause, place) && within.some(span => contains(span, place))
    const at = firstFrom(places, figure.end)
    const [after, before, opening] = [places[at], places[at - 1], places[firstFrom(places, clause.start)]]
    const firstFigure = quantities[firstFrom(quantities, clause.start)]?.figure ?? figure
    const nextFigure = quantities[firstFrom(quantities, figure.end)]?.figure.start ?? Infinity
    const isJoined = before !== undefined && firstFrom(joints, before.end) < firstFrom(joints, figure.start)
    const found = [
      after !== undefined && after.start < nextFigure ? after : undefined,
      before !== undefined && (before.end <= firstFigure.start || !isJoined) ? before : undefined,
      opening !== undefined && opening.end <= firstFigure.start ? opening : undefined,
      after
    ].find(isOwn)
    return found === undefined ? null : { start: found.start, end: found.end, text: found.text }
  }
}

/** What parts the clauses of a sentence, so that a place in one of them tells nothing of the others. */
const clauseEnds = wordSet('; while whereas')
const coordinators = wordSet('and or but')

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

const leadsToUnknown = wordSet('in near outside inside across')
const settlements = wordSet(
  'city town village district province region area state county valley island port suburb municipality'
)
const regional = wordSet(
  `neighbouring neighboring nearby northern southern eastern western central north south east west southeastern southwestern northeastern
   northwestern southeast southwest northeast northwest upper lower rural coastal mountainous war-torn occupied`
)
const longestUnknown = 3

/**
 * "in Karmana", "in neighbouring Karmana", "in Port Karman", "in the town of Karmana": a name of up to three words that no table knows,
 * led to by a preposition of place, that is no abbreviation, month, weekday, body or person.
 */
const isUnknownPlace = (words: readonly Word[], at: number, next: number): boolean => {
  const names = words.slice(at, next)
  if (names.length > longestUnknown || names.some(({ text }) => text === text.toUpperCase())) return false
  if (names.some(({ lower }) => monthWords.has(lower) || weekdayNames.has(lower))) return false
  if (names.length > 1 && (givenNames.has(names[0]?.lower ?? '') || names.some(isOfBody))) return false
  let before = at - 1
  while (before > 0 && regional.has(words[before]?.lower ?? '')) before--
  if (words[before]?.lower === 'the' && before < at - 1) before--
  if (words[before]?.lower === 'of' && settlements.has(words[before - 1]?.lower ?? '')) return true
  return leadsToUnknown.has(words[before]?.lower ?? '')
}

/** A word that makes the name that of a body or of somebody in office. */
const isOfBody = ({ lower }: Word): boolean => organisationHeads.has(lower) || titles.has(lower)

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
