import type { Span } from '../../text/span.ts'
import { isStopWord } from '../../text/stems.ts'
import { keysOf } from '../searched-text.ts'
import { mayAnswer } from './able-words.ts'
import { type SpanCandidate, spanCandidates } from './answer-spans.ts'
import { enoughToMark, spanWeights } from './answer-weights.ts'
import type { AskedSubject } from './asked-subject.ts'
import { readHowAsked } from './how-asked.ts'
import { weightedSum } from './linear.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'
import type { Wanted } from './wanted.ts'

/** A stretch of a sentence that may be the answer; of two the one with the higher score is the likelier. */
export type RankedSpan = SpanCandidate & { readonly score: number }

/** The words of a sentence that answer a question, where they can be told. */
export const answerWords = (
  looked: Looked,
  sentence: SentenceCandidate,
  subject: AskedSubject | null = null
): Span | null => {
  // A claim is borne out by all of its evidence, and a reason is told by the word before it or not at all.
  if (looked.wanted === 'truth') return null
  if (looked.wanted === 'reason') return reasonIn(looked, sentence)
  const able = rankSpans(looked, sentence).filter(
    span => saysAnew(looked, sentence, span) && mayAnswer(looked, sentence, subject, span)
  )
  const chosen = chooseWords(sentence.document.text, able)
  if (chosen === null) return null
  const isOfForm = hasOwnForm.has(looked.wanted) && able.some(({ features }) => features.fits === 1)
  // Phrases that name no place are too seldom where something is.
  if (looked.wanted === 'place' && !isOfForm) return null
  return chosen.chance >= (isOfForm ? enoughOfForm : enoughToMark) ? chosen.span : null
}

/** Whether a stretch holds a word or figure that the question does not: what only repeats it is no answer. */
const saysAnew = ({ question }: Looked, { document: { text }, words }: SentenceCandidate, span: Span): boolean => {
  const asked = new Set(keysOf(question))
  return words.some(
    ({ start, end, key }) =>
      start >= span.start && end <= span.end && !isStopWord(text.slice(start, end)) && !asked.has(key)
  )
}

/**
 * What stands behind "because", "due to" or "in order to", to the end of its clause; null where that says more of what was
 * asked about than the rest of the sentence does.
 */
const reasonIn = ({ asked }: Looked, { document: { text }, sentence, words }: SentenceCandidate): Span | null => {
  const written = text.slice(sentence.start, sentence.end)
  const lead = reasonLead.exec(written)
  if (lead === null) return null
  const start = sentence.start + lead.index
  const length = written.slice(lead.index).search(/[;:.!?](?:\s|$)|[”"]/)
  const end = length < 0 ? sentence.end : start + length
  const isInside = (word: Span): boolean => word.start >= start && word.end <= end
  const repeated = words.filter(({ key }) => asked.some(word => word.key === key))
  return repeated.filter(isInside).length * 2 > repeated.length ? null : { start, end }
}

const reasonLead = /\b(?:because|due to|owing to|thanks to|in order to|so that|so as to)\b/iu

/** Kinds of answers that are told by their form well enough for a lower chance: there is little else to confuse them with. */
const hasOwnForm = new Set<Wanted>(['date', 'percentage', 'duration', 'quantity', 'money', 'place'])
const enoughOfForm = 0.25

/** The stretches of a sentence that may be the answer, likeliest first. */
export const rankSpans = (
  { asked, wanted, question }: Looked,
  { document, words, typed }: SentenceCandidate
): RankedSpan[] =>
  spanCandidates({ text: document.text, words, typed, asked, wanted, how: readHowAsked(question) })
    .map(candidate => ({ ...candidate, score: weightedSum(spanWeights, candidate.features) }))
    .sort((a, b) => b.score - a.score)

/** So many of the likeliest stretches may be marked as one, if together they are no longer than so many words. */
const joinedAtMost = 6
const longestJoined = 12

/**
 * The likeliest stretch and how likely it holds the answer: its share of the softmax over all. Where words of the wanted kind
 * stand in the sentence (a date, a figure, a name) only they come into question, each alone. Of phrases those that are likely
 * and close are marked as one stretch, because a question tells too little of its answer to choose between neighbours.
 */
export const chooseWords = (
  text: string,
  ranked: readonly RankedSpan[]
): { readonly span: Span; readonly chance: number } | null => {
  const fitting = ranked.filter(({ features }) => features.fits === 1)
  const able = fitting.length > 0 ? fitting : ranked
  const [best] = able
  if (!best) return null
  const masses = able.map(({ score: each }) => Math.exp(each - best.score))
  const all = masses.reduce((sum, mass) => sum + mass, 0)
  let span: Span = { start: best.start, end: best.end }
  let mass = 1
  if (fitting.length === 0)
    able.slice(1, joinedAtMost).forEach(({ start, end }, at) => {
      const hull = { start: Math.min(span.start, start), end: Math.max(span.end, end) }
      if (countWords(text, hull) > longestJoined) return
      span = hull
      mass += masses[at + 1] ?? 0
    })
  return { span, chance: mass / all }
}

const countWords = (text: string, { start, end }: Span): number => text.slice(start, end).split(/\s+/).length
