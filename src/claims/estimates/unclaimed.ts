import type { Quantity } from '../../text/quantities/quantity.ts'
import { firstEndingAfter, firstFrom } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { cueVerb } from '../cue-verbs.ts'
import type { Word } from '../reading.ts'

/**
 * Whether a figure stands in words that nobody asserts: "denied that 60 …", "never said 300 …", "asked whether 90 …", "if 50 …",
 * "the claim that 70 … was false", "Are there 40 …?". What "the", "those" or a possessive leads to is taken for granted even there
 * ("if the 40 boats sail") and so is asserted. (On what survives such words: Karttunen 1973, Presuppositions of compound sentences.)
 * @param words those of the figure's sentence
 */
export const isUnclaimed = (words: readonly Word[], { start, end }: Quantity): boolean => {
  const first = firstFrom(words, start)
  const before = words[first - 1]?.lower ?? ''
  if (before === 'not' || presupposing.has(before)) return before === 'not'
  return isDeniedBefore(words, first) || isAsked(words, first, firstEndingAfter(words, end - 1))
}

/** How many words one looks back or ahead. */
const reach = 40
const presupposing = wordSet('the these those this its their his her our my your all both')
const suppositions = wordSet('whether if unless')
const denials = wordSet(
  `deny denies denied denying refute refutes refuted refuting reject rejects rejected rejecting dismiss dismisses dismissed dismissing
   dispute disputes disputed disputing rebut rebuts rebutted rebutting debunk debunks debunked debunking`
)
/** What is denied: nouns before "that" or "of". */
const reports = wordSet(
  `claim claims report reports allegation allegations accusation accusations suggestion suggestions rumour rumours rumor rumors assertion
   assertions statement statements story stories notion idea charge charges`
)
const falsehoods = wordSet('false untrue incorrect wrong baseless unfounded groundless fabricated invented')
const turnedDown = wordSet('denied rejected refuted dismissed disputed debunked disproved rebutted')
const beings = wordSet('is was are were be been proved proven turned')
const refusals = wordSet('refused refuses declined declines')
/** Verbs that do not assert what they tell once they are negated; "did not mention that 40 …" asserts it none the less. */
const assertive = wordSet(
  'say claim state suggest argue allege estimate predict believe think assert confirm insist contend'
)
/** These take a plain object too ("did not report 40 cases"), and so need "that". */
const assertiveWithThat = wordSet('report announce write tell declare')
const negations = wordSet('not never nobody none neither cannot hardly')
/** Words that open a clause of its own after a comma, of which the words before the comma tell nothing. */
const openers = wordSet(
  'saying adding insisting arguing claiming stating but and while whereas who which as after when where since because according instead although though so'
)
const questionWords = wordSet('how why when where who whom whose what which')

const isDeniedBefore = (words: readonly Word[], first: number): boolean => {
  let hasComma = false
  for (let at = first - 1; at >= 0 && first - at <= reach; at--) {
    const word = words[at]
    if (word === undefined || word.text === ';' || word.text === ':') return false
    if (word.text === ',') {
      if (openers.has(words[at + 1]?.lower ?? '')) return false
      hasComma = true
    } else if (suppositions.has(word.lower) && !hasComma) return words[at - 1]?.lower !== 'as'
    else if (word.lower === 'that' && isOfDenied(words, at, first)) return true
    else if (!hasComma && (isDenying(words, at) || isNegatedSaying(words, at))) return true
  }
  return false
}

/** "denied that", "rejected reports that", "it is untrue that", "the claim that … was false". */
const isOfDenied = (words: readonly Word[], that: number, first: number): boolean => {
  const before = words[that - 1]?.lower ?? ''
  if (denials.has(before)) return !isNegated(words, that - 1)
  if (falsehoods.has(before)) return true
  if (before === 'true' && isNegated(words, that - 1)) return true
  if (!reports.has(before)) return false
  const denial = words.slice(Math.max(0, that - 6), that).findIndex(({ lower }) => denials.has(lower))
  return (denial >= 0 && !isNegated(words, Math.max(0, that - 6) + denial)) || isCalledFalse(words, first)
}

/** "… was false", "… were denied by" behind a figure. */
const isCalledFalse = (words: readonly Word[], first: number): boolean => {
  for (let at = first + 1; at < words.length && at - first <= reach; at++) {
    const word = words[at]
    if (word === undefined || word.text === ';') return false
    if (!beings.has(words[at - 1]?.lower ?? '') && !beings.has(words[at - 2]?.lower ?? '')) continue
    if (falsehoods.has(word.lower)) return words[at - 1]?.lower !== 'not'
    const next = words[at + 1]
    if (turnedDown.has(word.lower) && (next === undefined || next.lower === 'by' || next.text === '.')) return true
  }
  return false
}

/** "denied killing 60", "dismissed reports of 60": without such words "rejected 60 requests" counts what was rejected. */
const isDenying = (words: readonly Word[], at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || !denials.has(word.lower) || isNegated(words, at)) return false
  if (word.lower.startsWith('den') && next?.lower.endsWith('ing') === true) return true
  const of = words.slice(at + 2, at + 5).findIndex(({ lower }) => lower === 'of') + at + 2
  return of > at + 1 && reports.has(words[of - 1]?.lower ?? '')
}

const isNegatedSaying = (words: readonly Word[], at: number): boolean => {
  const verb = cueVerb(words[at]?.lower ?? '')?.verb ?? ''
  const next = words[at + 1]?.lower ?? ''
  const asserts = assertive.has(verb) || (assertiveWithThat.has(verb) && next === 'that')
  return asserts && !questionWords.has(next) && isNegated(words, at)
}

/** "never said", "did not say", "has not yet confirmed", "no one said", "refused to confirm". */
const isNegated = (words: readonly Word[], verb: number): boolean => {
  for (let at = verb - 1; at >= 0 && verb - at <= 3; at--) {
    const { lower, kind } = words[at] ?? { lower: '', kind: 'mark' }
    if (kind === 'mark') return false
    if (negations.has(lower) || lower.endsWith("n't") || (lower === 'one' && words[at - 1]?.lower === 'no')) return true
    if (lower === 'to' && refusals.has(words[at - 1]?.lower ?? '')) return true
  }
  return false
}

/** Whether the sentence or the quotation around a figure asks whether it is so. "How did 12 people die?" takes the 12 for granted. */
const isAsked = (words: readonly Word[], first: number, last: number): boolean => {
  const quotation = words[first]?.quotation ?? -1
  let end = last
  while (end < words.length && !'.?!;'.includes(words[end]?.text ?? '') && end - last <= reach) {
    if (words[end]?.quotation !== quotation) return false
    end++
  }
  if (words[end]?.text !== '?' || words[end]?.quotation !== quotation) return false
  for (let at = first - 1; at >= 0 && first - at <= reach; at--) {
    if (words[at]?.quotation !== quotation) return true
    if (questionWords.has(words[at]?.lower ?? '')) return false
  }
  return true
}
