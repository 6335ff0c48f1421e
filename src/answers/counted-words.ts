import { isStopWord } from '../text/stems.ts'
import { tokenize } from '../text/tokens.ts'
import { evidenceOf, holds, keysOf } from './evidence.ts'
import { meetings } from './sentence-features.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'
import type { Term } from './terms.ts'

/**
 * Whether a sentence's figures can be about what a question counts: it speaks of the counted thing ("how many *trawlers*"),
 * and of no other place than the one asked about. A figure about one country is no answer about another.
 */
export const countsWhatIsAsked = (
  { question, asked }: Looked,
  { words, typed, document }: SentenceCandidate,
  terms: readonly Term[]
): boolean => {
  const counted = new Set(countedIn(question))
  const sought = asked.filter(({ key }) => counted.has(key))
  if (sought.length > 0 && meetings(words, sought).places.length === 0) return false
  const evidence = evidenceOf(words)
  const places = terms.filter(({ kind }) => kind === 'place')
  if (places.length === 0 || places.some(({ forms }) => holds(evidence, forms))) return true
  return !typed.some(({ kind, start, end }) => kind === 'place' && isElsewhere(document.text.slice(start, end), places))
}

const isElsewhere = (name: string, places: readonly Term[]): boolean => {
  const keys = keysOf(name).join(' ')
  return !places.some(({ forms }) => forms.some(form => form.join(' ') === keys))
}

/** The keys of the words between "how many" and the verb. */
const countedIn = (question: string): string[] => {
  const words = tokenize(question).filter(({ kind }) => kind !== 'mark')
  const many = words.findIndex(({ text }) => text.toLowerCase() === 'many')
  if (many < 0) return []
  const rest = words.slice(many + 1)
  const end = rest.findIndex(({ text }) => isStopWord(text))
  return rest.slice(0, end < 0 ? rest.length : end).flatMap(({ text }) => keysOf(text))
}
