import { contains, inReadingOrder, type Span } from '../../text/span.ts'
import type { FoundSentence, Hit } from '../search-engine.ts'
import { type PassageTable, titleOf } from '../tables/passage-table.ts'
import { wordsIn } from '../words.ts'
import type { QuestionParts } from './question.ts'
import type { PassageStretch, PlacedWord } from './stretches.ts'

/**
 * Shows a stretch of a document as a hit: where the question's words, the phrases and other names for what it names stand in
 * it, and how much of the question each sentence holds.
 */
export const findMatches = (
  table: PassageTable,
  question: QuestionParts,
  phrases: readonly string[],
  { document, owner, score, sentences, words }: PassageStretch
): Hit => {
  const met = meetings(table, question, phrases, words)
  const inTitle = Array.from(titleOf(table, owner), word => table.vocabulary.termOfWord(word))
  const titled = question.terms.flatMap(({ number: term }, place) => (inTitle.includes(term) && term >= 0 ? place : []))
  return {
    passage: { document: document.id, start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 },
    score,
    coverage: coverageOf(question, [...titled, ...met.flatMap(({ terms }) => terms)]),
    matches: spansOf(met),
    sentences: sentences.map(sentence => sentenceOf(question, sentence, met))
  }
}

/** A stretch of text that stands for terms of the question. */
type Meeting = Span & { readonly terms: readonly number[] }

const sentenceOf = (question: QuestionParts, { start, end }: Span, met: readonly Meeting[]): FoundSentence => {
  const inside = met.filter(meeting => contains({ start, end }, meeting))
  return {
    start,
    end,
    coverage: coverageOf(
      question,
      inside.flatMap(({ terms }) => terms)
    ),
    matches: spansOf(inside)
  }
}

const coverageOf = ({ terms }: QuestionParts, places: readonly number[]): number => {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0)
  const held = [...new Set(places)].reduce((sum, place) => sum + (terms[place]?.weight ?? 0), 0)
  return all > 0 ? Math.min(1, held / all) : 0
}

/** In reading order, those inside another left out. */
const spansOf = (met: readonly Meeting[]): readonly Span[] => {
  const spans: Span[] = []
  for (const { start, end } of met.toSorted(inReadingOrder)) {
    const last = spans.at(-1)
    if (last && start < last.end) {
      if (end > last.end) spans[spans.length - 1] = { start: last.start, end }
    } else spans.push({ start, end })
  }
  return spans
}

const meetings = (
  { vocabulary }: PassageTable,
  { terms, aliases }: QuestionParts,
  phrases: readonly string[],
  placed: readonly PlacedWord[]
): readonly Meeting[] => {
  const placeOf = new Map(terms.flatMap(({ number }, place) => (number < 0 ? [] : [[number, place] as const])))
  const met: Meeting[] = []
  const words = placed.map(({ start, end, number }) => {
    const place = placeOf.get(vocabulary.termOfWord(number))
    if (place !== undefined) met.push({ start, end, terms: [place] })
    return { start, end, plain: vocabulary.plain(number) }
  })
  const sequences = [
    ...aliases,
    ...phrases.map(phrase => ({ words: vocabulary.phrase(wordsIn(phrase)), terms: [] }))
  ].filter(({ words: sought }) => sought.length > 0)
  for (const sequence of sequences) {
    words.forEach(({ start: from }, at) => {
      const last = words[at + sequence.words.length - 1]
      if (!last || !sequence.words.every((word, step) => word >= 0 && words[at + step]?.plain === word)) return
      met.push({ start: from, end: last.end, terms: sequence.terms })
    })
  }
  return met
}
