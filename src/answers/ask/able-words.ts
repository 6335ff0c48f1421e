import { findPlace } from '../../text/names/places.ts'
import type { Span } from '../../text/span.ts'
import { type AskedSubject, dependsOnAnother } from './asked-subject.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'
import { figures, isOfWantedKind } from './typed-spans.ts'

/**
 * Whether words of a sentence may be marked as the answer: no share for "how many", no figure that somebody else's verb
 * brings, no adjective of a place for a place ("the *Chilean* paper"), no country for a city.
 */
export const mayAnswer = (
  { question, wanted, asked }: Looked,
  { document, words, typed }: SentenceCandidate,
  subject: AskedSubject | null,
  span: Span
): boolean => {
  const over = typed.filter(({ start, end }) => start < span.end && end > span.start)
  const isShare = over.some(({ kind }) => kind === 'percentage')
  if (wanted === 'quantity' && isShare && countsThings(question)) return false
  if (isShare && isShareOfAnother(asked, document.text, words, typed, span)) return false
  const isFigure = over.some(({ kind }) => figures.has(kind))
  if (isFigure && subject !== null && dependsOnAnother(subject, { document, words, typed }, span)) return false
  return wanted !== 'place' || isPlaceAsked(question, document.text.slice(span.start, span.end))
}

/**
 * "40% *of the land* and 50% *of the sea*": whether another share of the sentence is of a thing that the question names,
 * and this one is not.
 */
const isShareOfAnother = (
  asked: Looked['asked'],
  text: string,
  words: SentenceCandidate['words'],
  typed: SentenceCandidate['typed'],
  span: Span
): boolean => {
  const shares = typed.filter(({ kind }) => kind === 'percentage').toSorted((a, b) => a.start - b.start)
  const named = shares.map(({ end }, at) => {
    if (!/^\s+of\b/.test(text.slice(end, end + 4))) return 0
    const until = shares[at + 1]?.start ?? Number.POSITIVE_INFINITY
    const behind = words.filter(word => word.start >= end && word.end <= until)
    return asked.filter(({ key }) => behind.some(word => word.key === key)).length
  })
  const own = shares.findIndex(({ start, end }) => start < span.end && end > span.start)
  return (named[own] ?? 0) < Math.max(0, ...named)
}

/** Whether a sentence holds words of the wanted form that may be the answer, or none of that form that may not. */
export const holdsAbleWords = (looked: Looked, sentence: SentenceCandidate, subject: AskedSubject | null): boolean => {
  if (looked.wanted === 'place' && placeNoun(looked.question) === null) return true
  const own = sentence.typed.filter(({ kind }) => isOfWantedKind(looked.wanted, kind))
  return own.length === 0 || own.some(span => mayAnswer(looked, sentence, subject, span))
}

/** Whether a question counts things: "how many" of anything but a percentage. */
export const countsThings = (question: string): boolean =>
  /\bhow many\b/iu.test(question) && !/\bper ?cent(?:age)?|\bshare\b|%/iu.test(question)

const isPlaceAsked = (question: string, written: string): boolean => {
  const place = findPlace(written)
  if (place === null) return true
  const noun = placeNoun(question)
  if (place.kind === 'demonym') return false
  return noun === null || noun === place.kind
}

/** What a question asks for by a noun, "in which *town*", as the table of places tells places apart; null for any place. */
const placeNoun = (question: string): 'city' | 'country' | null => {
  const noun = /\b(?:which|what) (?:capital )?(city|town|country|nation)\b/iu.exec(question)?.[1]?.toLowerCase()
  if (noun === undefined) return null
  return noun === 'city' || noun === 'town' ? 'city' : 'country'
}
