import type { Quantity } from '../../text/quantities/quantity.ts'
import { firstFrom, type Slice, type Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { adverbs, auxiliaries, clauseOpeners } from '../grammar-words.ts'
import type { ReadSentence, Word } from '../reading.ts'
import { firstGroup, groupNouns, nameAt, traceGroup } from './group-names.ts'

/** Verbs whose object is part of their subject: "the group includes 300 people". */
const containing = wordSet(
  `include includes included including comprise comprises comprised number numbers numbered has have had boasts boasted commands
   commanded employs employ employed contains contained fields fielded consists consisted operates operated unites united gathers
   deploys deployed maintains maintained runs ran lost recruited trained`
)
/** Prepositions that lead from what is counted to its group: "200 fighters of X", "around 300 in X". */
const toGroup = wordSet('in of within among for from inside with')
/** "400 of the fighters in the valley belong to X". */
const belong = wordSet('belong belongs belonged belonging loyal')
const longestPlace = 6
const groupAdjectives = wordSet(
  `extremist terrorist terror militant armed insurgent jihadist jihadi islamist radical rebel separatist opposition banned outlawed
   criminal paramilitary guerrilla international regional whole entire same so-called self-styled shadowy secretive`
)
const boundWords = wordSet(
  'to of the a an about around some roughly nearly at least more than up over fewer less as many no'
)
const longestClause = 30

/**
 * The named group, body or company that a figure's things belong to: the name after "in" or "of", or the subject of "includes" and
 * the like; "the group" is traced to the name that the paragraph or the heading above it gives to a group.
 * @param position of the figure's sentence
 * @param persons names of persons in the document, in order
 */
export const findGroup = (
  text: string,
  sentences: readonly ReadSentence[],
  position: number,
  quantity: Quantity,
  persons: readonly Span[]
): Slice | null => {
  const words = sentences[position]?.words ?? []
  const after = groupAfter(text, words, quantity, persons)
  if (after !== null) return after
  const subject = subjectOfContaining(words, quantity)
  if (subject === null) return null
  const named = firstGroup(text, words, subject, persons)
  if (named !== null) return named
  return isTheGroup(words.slice(subject.from, subject.to)) ? traceGroup(text, sentences, position, persons) : null
}

const groupAfter = (
  text: string,
  words: readonly Word[],
  { counted, end }: Quantity,
  persons: readonly Span[]
): Slice | null => {
  const at = firstFrom(words, Math.max(counted?.end ?? 0, end))
  const belonging = words.slice(at, at + longestPlace).findIndex(({ lower }) => belong.has(lower))
  const joint = belonging < 0 ? at : at + belonging + 1
  const isLed = belonging < 0 ? toGroup.has(words[joint]?.lower ?? '') : words[joint]?.lower === 'to'
  if (!isLed) return null
  return nameAt(text, words, words[joint + 1]?.lower === 'the' ? joint + 2 : joint + 1, persons)?.group ?? null
}

/** Positions of the subject's words, where only bounds and adverbs part the figure from a verb like "includes". */
const subjectOfContaining = (words: readonly Word[], { start }: Quantity): { from: number; to: number } | null => {
  const isPassed = (at: number, passed: ReadonlySet<string>): boolean => {
    const word = words[at]?.lower ?? ''
    return adverbs.has(word) || passed.has(word)
  }
  let verb = firstFrom(words, start) - 1
  while (verb > 0 && isPassed(verb, boundWords)) verb--
  if (verb < 1 || !containing.has(words[verb]?.lower ?? '')) return null
  let to = verb
  while (to > 1 && isPassed(to - 1, auxiliaries)) to--
  return { from: startOfClause(words, to - 1), to }
}

const startOfClause = (words: readonly Word[], last: number): number => {
  let first = last
  while (first > 0 && last - first < longestClause) {
    const before = words[first - 1]
    if (before === undefined || clauseOpeners.has(before.lower)) break
    if (before.kind === 'mark' && !'-–[]()'.includes(before.text)) break
    first--
  }
  return first
}

/** "the group", "the extremist organization": another modifier ("the air group") would make it another thing. */
const isTheGroup = (words: readonly Word[]): boolean => {
  const at = words.findIndex(({ lower }) => lower === 'the' || lower === 'this')
  const head = words.slice(at).findIndex(({ lower }) => groupNouns.has(lower))
  if (at < 0 || head < 1) return false
  return words.slice(at + 1, at + head).every(({ lower, kind }) => kind === 'mark' || groupAdjectives.has(lower))
}
