import { isPeopleNoun } from '../../claims/role-words.ts'
import { findQuantities } from '../../text/quantities/quantities.ts'
import type { Span } from '../../text/span.ts'
import { isStopWord } from '../../text/stems.ts'
import { tokenize } from '../../text/tokens.ts'
import { holds, keyedWords, keysOf, searchable } from '../searched-text.ts'
import type { Term } from '../terms.ts'
import { countsThings } from './able-words.ts'
import type { AskedWord } from './asked-words.ts'
import { meetings } from './sentence-features.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'
import type { TypedSpan } from './typed-spans.ts'

/**
 * Whether a sentence's figures can be about what a question counts: one of them counts the thing ("how many *trawlers*"),
 * and they speak of no other place than the one asked about. A figure about one country is no answer about another.
 */
export const countsWhatIsAsked = (
  { question, asked }: Looked,
  { words, typed, document, sentence }: SentenceCandidate,
  terms: readonly Term[]
): boolean => {
  const counted = new Set(countedIn(question))
  const sought = asked.filter(({ key }) => counted.has(key))
  if (sought.length > 0 && !sought.some(isEverybody) && meetings(words, sought).places.length === 0) return false
  if (countsThings(question) && sought.length > 0 && !isCounted(document.text, sentence, sought)) {
    // "2000 guests" that may be a year, "tackles (118)".
    const isBeside = ({ kind, start, end }: TypedSpan): boolean => {
      if (kind !== 'count') return false
      const isBracketed = document.text[start - 1] === '('
      const beside = isBracketed ? words.findLast(word => word.end <= start) : words.find(word => word.start >= end)
      return beside !== undefined && meetings([beside], sought).places.length > 0
    }
    if (!typed.some(isBeside)) return false
  }
  return isNotElsewhere({ words, typed, document }, terms)
}

/** Whether a sentence names one of the places that a question names, or none at all. */
export const isNotElsewhere = (
  { words, typed, document }: Pick<SentenceCandidate, 'words' | 'typed' | 'document'>,
  terms: readonly Term[]
): boolean => {
  const evidence = searchable(words)
  const places = terms.filter(({ kind }) => kind === 'place')
  if (places.length === 0 || places.some(({ forms }) => holds(evidence, forms))) return true
  return !typed.some(({ kind, start, end }) => kind === 'place' && isElsewhere(document.text.slice(start, end), places))
}

/** Whether a figure of the sentence, no share, counts what is sought, or stands alone, so that it may. */
const isCounted = (text: string, sentence: Span, sought: readonly AskedWord[]): boolean =>
  findQuantities(text, sentence).some(({ kind, unit, counted, unitAt }) => {
    if (kind === 'percentage' || kind === 'share') return false
    if (unit === null && counted === null) return true
    const named = [counted, unitAt].flatMap(part => (part === null ? [] : keyedWords(text, part)))
    if (meetings(named, sought).places.length > 0) return true
    const noun = counted?.text.split(' ').at(-1) ?? ''
    return (isPeopleNoun(noun) || crowds.has(noun)) && sought.some(isEverybody)
  })

const isEverybody = ({ text }: AskedWord): boolean => everybody.has(text.toLowerCase())

const everybody = new Set(['people', 'persons', 'others', 'residents', 'members'])

/** Nouns of people who are no more than people, wherever they are counted. */
const crowds = new Set(
  'inhabitants civilians citizens persons souls individuals men women children lives dead'.split(' ')
)

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
