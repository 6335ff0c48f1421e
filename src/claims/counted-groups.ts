import { findPlace } from '../text/places.ts'
import type { Quantity } from '../text/quantity.ts'
import { indexFrom, type Slice, type Span, slice } from '../text/span.ts'
import { adverbs, auxiliaries, clauseOpeners, months, prepositions, weekdays } from './grammar-words.ts'
import type { ReadSentence, Word } from './reading.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Verbs whose object is part of their subject: "the group includes 300 people". */
const containing = set(
  `include includes included including comprise comprises comprised number numbers numbered has have had counts counted boasts boasted
   commands commanded employs employ employed contains contained fields fielded consists consisted lists claims operates operated
   unites united gathers deploys deployed maintains maintained runs ran lost recruited trained`
)
/** Prepositions that lead from what is counted to its group: "200 fighters of X", "around 300 in X". */
const toGroup = set('in of within among for from inside with')
const groupNouns = set(
  `group groups organization organisation movement militia army party network force forces alliance faction gang gangs union company
   agency coalition brigade battalion division ministry service cell cells front guard church club team firm`
)
const groupAdjectives = set(
  `extremist terrorist terror militant armed insurgent jihadist jihadi islamist radical rebel separatist opposition banned outlawed
   criminal paramilitary guerrilla international regional whole entire same so-called self-styled shadowy secretive`
)
const between = set('to of the a an about around some roughly nearly at least more than up over fewer less as many no')
const furthest = 8
const longestClause = 30

/**
 * The named group, body or company that a figure's things belong to: the name after "in" or "of", or the subject of "includes" and
 * the like; "the group" is traced to the name that the paragraph or the heading above it gives to a group.
 */
export const findGroup = (
  text: string,
  sentences: readonly ReadSentence[],
  position: number,
  quantity: Quantity
): Slice | null => {
  const words = sentences[position]?.words ?? []
  return groupAfter(text, words, quantity) ?? groupOfSubject(text, sentences, position, quantity)
}

const groupAfter = (text: string, words: readonly Word[], { counted, end }: Quantity): Slice | null => {
  const from = Math.max(counted?.end ?? 0, end)
  const at = indexFrom(words, from)
  const [joint, next] = [words[at], words[at + 1]]
  if (joint === undefined || next === undefined || !toGroup.has(joint.lower)) return null
  const start = next.lower === 'the' ? at + 2 : at + 1
  const name = nameAt(words, start)
  return name === null || isPlaceName(text, words, name) ? null : sliceOf(text, words, name)
}

const groupOfSubject = (
  text: string,
  sentences: readonly ReadSentence[],
  position: number,
  { start }: Quantity
): Slice | null => {
  const words = sentences[position]?.words ?? []
  const figure = indexFrom(words, start)
  let verb = figure - 1
  while (verb > 0 && (adverbs.has(words[verb]?.lower ?? '') || between.has(words[verb]?.lower ?? ''))) verb--
  if (verb < 1 || !containing.has(words[verb]?.lower ?? '')) return null
  let last = verb - 1
  while (last > 0 && (auxiliaries.has(words[last]?.lower ?? '') || adverbs.has(words[last]?.lower ?? ''))) last--
  const first = startOfClause(words, last)
  for (let at = first; at <= last; at++) {
    const name = nameAt(words, at)
    if (name === null) continue
    if (!isPlaceName(text, words, name) && name.next <= last + 1) return sliceOf(text, words, name)
    at = name.next - 1
  }
  return isTheGroup(words.slice(first, last + 1)) ? traceGroup(text, sentences, position) : null
}

/** "the group", "the extremist organization": another modifier ("the air group") would make it another thing. */
const isTheGroup = (words: readonly Word[]): boolean => {
  const at = words.findIndex(({ lower }) => lower === 'the' || lower === 'this')
  const head = words.slice(at).findIndex(({ lower }) => groupNouns.has(lower))
  if (at < 0 || head < 1) return false
  return words.slice(at + 1, at + head).every(({ lower, kind }) => kind === 'mark' || groupAdjectives.has(lower))
}

const startOfClause = (words: readonly Word[], last: number): number => {
  let first = last
  while (first > 0 && last - first < longestClause) {
    const before = words[first - 1]
    if (
      before === undefined ||
      (before.kind === 'mark' && !'-–[]()'.includes(before.text)) ||
      clauseOpeners.has(before.lower)
    )
      break
    first--
  }
  return first
}

/** "the group": a name beside a group noun in the paragraph so far or the heading above; else the last name that opens a sentence. */
const traceGroup = (text: string, sentences: readonly ReadSentence[], position: number): Slice | null => {
  const block = sentences[position]?.sentence.block ?? 0
  let opening: Slice | null = null
  for (let at = position - 1; at >= 0 && position - at <= furthest; at--) {
    const earlier = sentences[at]
    if (earlier === undefined || earlier.sentence.block < block - 1) break
    const named = groupNamedIn(text, earlier.words)
    if (named !== null) return named
    opening ??= openingName(text, earlier.words)
  }
  return opening
}

/** "the NAME terrorist group", "NAME is an organisation …". */
const groupNamedIn = (text: string, words: readonly Word[]): Slice | null => {
  for (let at = 0; at < words.length; at++) {
    const name = nameAt(words, at)
    if (name === null) continue
    const following = words.slice(name.next, name.next + 6).findIndex(({ lower }) => groupNouns.has(lower))
    const gap = following < 0 ? [] : words.slice(name.next, name.next + following)
    const close =
      following >= 0 &&
      gap.every(
        ({ kind, lower }) =>
          kind === 'word' &&
          (following < 3 || ['is', 'was', 'a', 'an', 'the'].includes(lower) || !prepositions.has(lower))
      )
    if (close && !isPlaceName(text, words, name)) return sliceOf(text, words, name)
    at = name.next - 1
  }
  return null
}

const openingName = (text: string, words: readonly Word[]): Slice | null => {
  for (let at = 0; at < Math.min(words.length, 6); at++) {
    const name = nameAt(words, at)
    if (name === null) continue
    if (!isPlaceName(text, words, name)) return sliceOf(text, words, name)
    at = name.next - 1
  }
  return null
}

type NameWords = { readonly from: number; readonly next: number }

/** A run of capitalised words, without a function word that only opens the sentence. */
const nameAt = (words: readonly Word[], at: number): NameWords | null => {
  let from = at
  while (from === 0 && isSmallWord(words[from])) from++
  if (from !== at && from !== at + 1) return null
  if (!isNameWord(words[from])) return null
  let next = from + 1
  while (next < words.length && next - from < 8 && (isNameWord(words[next]) || joinsName(words, next))) next++
  return { from, next }
}

const isSmallWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  (prepositions.has(word.lower) ||
    clauseOpeners.has(word.lower) ||
    ['the', 'a', 'an', 'there', 'it', 'this'].includes(word.lower))

const isNameWord = (word: Word | undefined): boolean =>
  word?.kind === 'word' && isCapital(word) && !isSmallWord(word) && !months.has(word.lower) && !weekdays.has(word.lower)

/** The "of" in "State of X", and hyphens: "Hizb ut-Tahrir". */
const joinsName = (words: readonly Word[], at: number): boolean =>
  ['of', '-'].includes(words[at]?.lower ?? '') && isNameWord(words[at + 1])

const isPlaceName = (text: string, words: readonly Word[], name: NameWords): boolean =>
  findPlace(sliceOf(text, words, name).text) !== null

const sliceOf = (text: string, words: readonly Word[], { from, next }: NameWords): Slice => {
  const span: Span = { start: words[from]?.start ?? 0, end: words[next - 1]?.end ?? 0 }
  return slice(text, span)
}

const isCapital = ({ text, lower }: Word): boolean => text.charAt(0) !== lower.charAt(0)
