import type { Document } from '../corpus/document.ts'
import type { Span } from '../text/span.ts'
import { holds, keyedWords, type SearchedText, searchable } from './searched-text.ts'
import { isRequired, type Term } from './terms.ts'

/** How much of what was asked stands in some evidence. */
export type Coverage = {
  /** Share of the terms' weight that is met, 0 to 1; 1 for no terms. */
  readonly share: number
  readonly terms: readonly Term[]
  readonly met: readonly Term[]
  readonly missing: readonly Term[]
}

/** Which terms stand in any of the stretches of evidence. */
export const coverage = (terms: readonly Term[], ...evidence: readonly SearchedText[]): Coverage => {
  const met = terms.filter(({ forms }) => evidence.some(one => holds(one, forms)))
  const missing = terms.filter(term => !met.includes(term))
  const total = weightOf(terms)
  return { share: total > 0 ? weightOf(met) / total : 1, terms, met, missing }
}

/** Whether nothing is missing that an answer must hold: names, places and numbers. */
export const meetsNames = ({ missing }: Coverage): boolean => !missing.some(isRequired)

/** The evidence in some spans of a document. */
export const evidenceIn = (document: Document, spans: readonly Span[]): SearchedText =>
  searchable(spans.flatMap(span => keyedWords(document.text, span)))

/** The words of terms as they were asked, each once, for a message about what is missing. */
export const askedTexts = (terms: readonly Term[]): readonly string[] => [...new Set(terms.map(({ text }) => text))]

const weightOf = (terms: readonly Term[]): number => terms.reduce((sum, { weight }) => sum + weight, 0)
