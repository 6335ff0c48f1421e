import { keysOf } from '../searched-text.ts'
import { isRequired, type Term } from '../terms.ts'
import type { AskedWord } from './asked-words.ts'
import { meetings } from './sentence-features.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'
import type { Wanted } from './wanted.ts'

/**
 * Whether a sentence tells of what a question asks, and not only of whom. What shares nothing but names with "Why did NAME leave
 * NAME?" is no answer, whatever date or reason it holds. Who, what and where are told in too many other words.
 */
export const tellsOfIt = (
  { question, wanted, asked }: Looked,
  sentence: SentenceCandidate,
  terms: readonly Term[]
): boolean => {
  if (!ofEvents.has(wanted) && !(wanted === 'thing' && /^\W*(?:how|which)\b/iu.test(question))) return true
  const named = new Set(terms.filter(isRequired).flatMap(({ text }) => keysOf(text)))
  const told = asked.filter(({ kind, key, text }) => kind === 'word' && !named.has(key) && !text.endsWith('ly'))
  return told.length === 0 || told.some(word => holds(sentence, word))
}

/** Kinds of answers that are about something that happened or is counted. */
const ofEvents = new Set<Wanted>(['date', 'reason', 'truth', 'quantity', 'percentage', 'money'])

/** Whether a sentence has a word, one that means about the same, another form of it or a word made of it. */
const holds = ({ words }: SentenceCandidate, word: AskedWord): boolean =>
  meetings(words, [word]).places.length > 0 ||
  words.some(({ key }) => isMadeOf(key, word.key) || isMadeOf(word.key, key))

/** "formation" of "form". */
const isMadeOf = (key: string, root: string): boolean => root.length >= leastRoot && key.startsWith(root)

const leastRoot = 4
