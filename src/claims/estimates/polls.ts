import { firstFrom, type Span, slice } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import type { Speaker } from '../claims.ts'
import type { Word } from '../reading.ts'

const polls = wordSet('poll polls survey surveys census')
const determiners = wordSet('a an the this that its another one')
/** What leads to a poll that gives a share: "30% in a Kelby poll". */
const prepositions = wordSet('in by from per')
/** What a poll does as the subject: "The poll has Quist at 30%". */
const giving = wordSet(
  'has have had gives gave give giving puts put putting shows showed show showing finds found find finding sees saw indicates indicated suggests suggested'
)
const longestName = 9
const reach = 40

/** Whether a claimant is a poll: it also claims the shares that follow, which nobody else does. */
export const isPoll = ({ mention }: Speaker): boolean =>
  mention?.text.split(/\s+/u).some(word => polls.has(word.toLowerCase())) ?? false

/** The poll that a sentence names for a share: in a phrase after it, else before it, or as its subject ("The poll has Quist at 30%"). */
export const pollOf = (text: string, words: readonly Word[], { start, end }: Span): Speaker | null => {
  const first = firstFrom(words, start)
  const next = firstFrom(words, end)
  return pollBetween(text, words, next, next + reach) ?? pollBetween(text, words, Math.max(0, first - reach), first)
}

const pollBetween = (text: string, words: readonly Word[], from: number, to: number): Speaker | null => {
  for (let at = from; at < Math.min(to, words.length); at++) {
    const head = words[at]
    if (head === undefined || head.text === ';') return null
    if (!polls.has(head.lower)) continue
    const article = determinerOf(words, at, from)
    const first = words[article ?? -1]
    if (article === null || first === undefined) continue
    if (!giving.has(words[at + 1]?.lower ?? '') && !isLedTo(words, article)) continue
    return { name: null, role: null, mention: slice(text, { start: first.start, end: head.end }) }
  }
  return null
}

/** "in a poll", "according to a poll". */
const isLedTo = (words: readonly Word[], article: number): boolean => {
  const before = words[article - 1]?.lower ?? ''
  return prepositions.has(before) || (before === 'to' && words[article - 2]?.lower === 'according')
}

/** Position of the article that opens the name of a poll, with no mark between but those that join names. */
const determinerOf = (words: readonly Word[], head: number, from: number): number | null => {
  for (let at = head - 1; at >= from && head - at <= longestName; at--) {
    const { lower, kind, text } = words[at] ?? { lower: '', kind: 'mark', text: '' }
    if (determiners.has(lower)) return at
    if (kind === 'mark' && !'-/–'.includes(text)) return null
  }
  return null
}
