import { findDates } from '../text/dates.ts'
import { findNames } from '../text/names.ts'
import { findQuantities } from '../text/quantities.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Wanted } from './question.ts'

/** The kinds of answer whose words can be told from their form. */
const marked = new Set<Wanted>(['date', 'place', 'person', 'quantity'])

/** Whether an answer of this kind must hold words of a certain form: no "when" without a date. */
export const needsWords = (wanted: Wanted): boolean => marked.has(wanted)

/**
 * The words of a sentence that answer: of all dates, places, persons or quantities in it the one nearest to the words
 * that were asked about (`matches`), unless it is one of these itself. Null where there is none or the kind has no form.
 */
export const answerWords = (text: string, sentence: Span, wanted: Wanted, matches: readonly Span[]): Span | null => {
  const candidates = wordsWanted(text, sentence, wanted).filter(span => !matches.some(match => overlaps(match, span)))
  let best: Span | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const away = distance(candidate, matches) - (wanted === 'place' && isLocated(text, candidate) ? nearby : 0)
    if (away < least) {
      best = candidate
      least = away
    }
  }
  return best
}

/** How many characters nearer "in Beijing" counts than a bare "Beijing". */
const nearby = 40

const wordsWanted = (text: string, sentence: Span, wanted: Wanted): readonly Span[] => {
  if (wanted === 'date') return findDates(text, sentence)
  if (wanted === 'quantity') return findQuantities(text, sentence)
  const names = findNames(text, [sentence])
  if (wanted === 'place') {
    return names.filter(name => name.kind === 'place' || (name.kind === 'unknown' && isLocated(text, name)))
  }
  if (wanted === 'person') return names.filter(({ kind }) => kind === 'person' || kind === 'organisation')
  return []
}

const prepositions = new Set(['in', 'at', 'near', 'outside'])

const isLocated = (text: string, { start }: Span): boolean => {
  const before = text.slice(Math.max(0, start - 9), start).trimEnd()
  return prepositions.has(before.slice(before.lastIndexOf(' ') + 1).toLowerCase())
}

const distance = (span: Span, matches: readonly Span[]): number =>
  Math.min(...matches.map(({ start, end }) => (end <= span.start ? span.start - end : start - span.end)))
