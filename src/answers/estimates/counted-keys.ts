import type { Estimate } from '../../claims/claims.ts'
import type { Document } from '../../corpus/document.ts'
import { findPlace } from '../../text/names/places.ts'
import { hull, type Span } from '../../text/span.ts'
import { tokenize } from '../../text/tokens.ts'
import { keyedWords, keysOf } from '../searched-text.ts'

/**
 * The keys of all words by which one of a document's estimates may be asked for: what it counts, its unit, group, place and the country of
 * that, and its claimant; each key once. Told from the document alone.
 */
export const countedKeys = (document: Document, estimates: readonly Estimate[]): string[] => {
  const keys = new Set<string>()
  for (const estimate of estimates) {
    const { of, unitAt, about, place, claimant } = estimate
    const said = claimant === null ? [] : [claimant.name, claimant.role, claimant.mention]
    for (const span of [of, unitAt, about, place, predicateOfShare(document, estimate), ...said])
      if (span !== null) for (const { key } of keyedWords(document.text, span)) keys.add(key)
    for (const key of keysOf((place && findPlace(place.text)?.country) ?? '')) keys.add(key)
  }
  return [...keys]
}

const copulas = new Set(['are', 'were', 'is', 'was'])
const longestPredicate = 6

/** What a share of a whole is said to be: "40% of the members are *foreign divers*". */
export const predicateOfShare = ({ text }: Document, { kind, of, figure, sentence }: Estimate): Span | null => {
  if ((kind !== 'percentage' && kind !== 'share') || of === null || of.start < figure.end) return null
  const [copula, ...words] = tokenize(text, { start: of.end, end: sentence.end }).slice(0, longestPredicate)
  if (copula === undefined || !copulas.has(copula.text)) return null
  const end = words.findIndex(({ kind, text }) => kind === 'mark' && text !== '-')
  return hull(end < 0 ? words : words.slice(0, end))
}
