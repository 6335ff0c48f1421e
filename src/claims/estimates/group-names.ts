import { monthWords, weekdayNames } from '../../text/calendar.ts'
import { isCapitalised } from '../../text/characters.ts'
import { findPlace } from '../../text/names/places.ts'
import { firstFrom, overlaps, type Slice, type Span, slice } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { clauseOpeners, prepositions, subjectPronouns } from '../grammar-words.ts'
import type { ReadSentence, Word } from '../reading.ts'

/** A capitalised name in a sentence: the position of the first word after it, and its slice if it can be a group's. */
type CapitalName = { readonly next: number; readonly group: Slice | null }

/** Nouns for a body of people. */
export const groupNouns: ReadonlySet<string> =
  wordSet(`group groups organization organisation movement militia army party network force forces alliance faction gang gangs union company
   agency coalition brigade battalion division ministry service cell cells front guard church club team firm`)

const openers = new Set(['the', 'a', 'an', 'there', 'this', 'that', 'these', 'those'])
const links = new Set(['is', 'was', 'a', 'an', 'the', 'are', 'were'])
const longestName = 8
const furthest = 8
const nounReach = 6
const openingReach = 6

/**
 * The run of capitalised words at a position, without a small word that only opens the sentence.
 * @param persons names of persons in the document, in order: neither a person nor a place is a group
 */
export const nameAt = (
  text: string,
  words: readonly Word[],
  at: number,
  persons: readonly Span[]
): CapitalName | null => {
  const from = at === 0 && isSmallWord(words[0]) ? 1 : at
  if (!isNameWord(words[from])) return null
  let next = from + 1
  while (next - from < longestName && (isNameWord(words[next]) || joinsName(words, next))) next++
  const name = slice(text, { start: words[from]?.start ?? 0, end: words[next - 1]?.end ?? 0 })
  return { next, group: findPlace(name.text) === null && !isAmong(persons, name) ? name : null }
}

/** The first name in a stretch of words that can be a group's. */
export const firstGroup = (
  text: string,
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  persons: readonly Span[]
): Slice | null => {
  for (let at = from; at < to; at++) {
    const name = nameAt(text, words, at, persons)
    if (name === null) continue
    if (name.group !== null && name.next <= to) return name.group
    at = name.next - 1
  }
  return null
}

/**
 * Whom "the group" stands for: a name beside a noun for a group in the sentences before it in the paragraph or in the heading
 * above, the nearest first; else the nearest name that opens one of those sentences.
 */
export const traceGroup = (
  text: string,
  sentences: readonly ReadSentence[],
  position: number,
  persons: readonly Span[]
): Slice | null => {
  const block = sentences[position]?.sentence.block ?? 0
  let opening: Slice | null = null
  for (let at = position - 1; at >= 0 && position - at <= furthest; at--) {
    const earlier = sentences[at]
    if (earlier === undefined || earlier.sentence.block < block - 1) break
    const { words } = earlier
    const named = namedAsGroup(text, words, persons)
    if (named !== null) return named
    opening ??= firstGroup(text, words, { from: 0, to: Math.min(words.length, openingReach) }, persons)
  }
  return opening
}

/** "the NAME terrorist group", "NAME is an organisation …". */
const namedAsGroup = (text: string, words: readonly Word[], persons: readonly Span[]): Slice | null => {
  for (let at = 0; at < words.length; at++) {
    const name = nameAt(text, words, at, persons)
    if (name === null) continue
    if (name.group !== null && leadsToGroupNoun(words.slice(name.next, name.next + nounReach))) return name.group
    at = name.next - 1
  }
  return null
}

const leadsToGroupNoun = (words: readonly Word[]): boolean => {
  const noun = words.findIndex(({ lower }) => groupNouns.has(lower))
  const between = words.slice(0, Math.max(0, noun))
  return (
    noun >= 0 && between.every(({ kind, lower }) => kind === 'word' && (links.has(lower) || !prepositions.has(lower)))
  )
}

const isSmallWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  (prepositions.has(word.lower) ||
    clauseOpeners.has(word.lower) ||
    subjectPronouns.has(word.lower) ||
    openers.has(word.lower))

const isNameWord = (word: Word | undefined): boolean =>
  word?.kind === 'word' &&
  isCapitalised(word.text) &&
  !isSmallWord(word) &&
  !monthWords.has(word.lower) &&
  !weekdayNames.has(word.lower)

/** The "of" and the hyphen inside a name. */
const joinsName = (words: readonly Word[], at: number): boolean =>
  ['of', '-'].includes(words[at]?.lower ?? '') && isNameWord(words[at + 1])

const isAmong = (spans: readonly Span[], span: Span): boolean => {
  const at = firstFrom(spans, span.start)
  return [spans[at - 1], spans[at]].some(other => other !== undefined && overlaps(other, span))
}
