import type { Span } from '../text/span.ts'
import { mayAnswer } from './able-words.ts'
import { type SpanCandidate, spanCandidates } from './answer-spans.ts'
import { enoughToMark, spanWeights } from './answer-weights.ts'
import type { AskedSubject } from './asked-subject.ts'
import { readHowAsked } from './how-asked.ts'
import { score } from './linear.ts'
import type { Wanted } from './question.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'

/** A stretch of a sentence that may be the answer; of two the one with the higher score is the likelier. */
export type RankedSpan = SpanCandidate & { readonly score: number }

/** The words of a sentence that answer a question, where they can be told. */
export const answerWords = (
  looked: Looked,
  sentence: SentenceCandidate,
  subject: AskedSubject | null = null
): Span | null => {
  const able = rankSpans(looked, sentence).filter(span => mayAnswer(looked, sentence, subject, span))
  const chosen = chooseWords(sentence.document.text, able)
  return chosen && chosen.chance >= (hasOwnForm.has(looked.wanted) ? enoughOfForm : enoughToMark) ? chosen.span : null
}

/** Kinds of answers that are told by their form well enough for a lower chance: there is little else to confuse them with. */
const hasOwnForm = new Set<Wanted>(['date', 'percentage', 'duration', 'quantity', 'money', 'place'])
const enoughOfForm = 0.25

/** The stretches of a sentence that may be the answer, likeliest first. */
export const rankSpans = (
  { asked, wanted, question }: Looked,
  { document, words, typed }: SentenceCandidate
): RankedSpan[] =>
  spanCandidates({ text: document.text, words, typed, asked, wanted, how: readHowAsked(question) })
    .map(candidate => ({ ...candidate, score: score(spanWeights, candidate.features) }))
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
