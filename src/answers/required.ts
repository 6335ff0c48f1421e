import { holds, type SearchedText } from './searched-text.ts'
import { isRequired, type Term } from './terms.ts'

/** The names, places and numbers of a question that its evidence does not hold: without them nothing is an answer. */
export const missingNames = (terms: readonly Term[], evidence: readonly SearchedText[]): Term[] =>
  terms.filter(term => isRequired(term) && !evidence.some(one => isNamedIn(one, term)) && !isSpread(evidence, term))

/**
 * Whether evidence names a term: as it stands, as an abbreviation of words in it ("SP", "Scottish Parliament"), as one word
 * for two ("Superbowl"), or, for a number, in letters ("2", "two").
 */
const isNamedIn = (evidence: SearchedText, { kind, text, forms }: Term): boolean =>
  holds(evidence, forms) ||
  (kind === 'number' && (spelled(text).some(key => evidence.places.has(key)) || isHyphened(evidence, text))) ||
  (kind === 'name' && (isAbbreviated(evidence, text) || isJoined(evidence, text)))

/** Whether all words of a name of several stand in the evidence, though not side by side: "Carolina's … the Panthers". */
const isSpread = (evidence: readonly SearchedText[], { kind, forms }: Term): boolean =>
  kind === 'name' && forms.some(form => form.length > 1 && form.every(key => evidence.some(one => hasWord(one, key))))

/** A word in this or a related form: "Californian", "California". */
const hasWord = ({ places, words }: SearchedText, key: string): boolean => {
  if (places.has(key)) return true
  if (key.length < 7) return false
  const beginning = key.slice(0, Math.max(6, key.length - 2))
  return words.some(word => word.key.startsWith(beginning))
}

/** "18" in "oxygen-18". */
const isHyphened = ({ words }: SearchedText, number: string): boolean =>
  words.some(({ key }) => key.endsWith(`-${number}`))

const longestAbbreviation = 6

const isAbbreviated = ({ words }: SearchedText, text: string): boolean => {
  if (text.length < 2 || text.length > longestAbbreviation || text !== text.toUpperCase()) return false
  const letters = text.toLowerCase()
  const initials = words.map(({ key }) => key.slice(0, 1).toLowerCase()).join('')
  return initials.includes(letters)
}

const isJoined = ({ words }: SearchedText, text: string): boolean => {
  const joined = text.toLowerCase()
  return words.some(({ key }, at) => key.length < joined.length && key + (words[at + 1]?.key ?? '') === joined)
}

const spelled = (figure: string): readonly string[] => {
  const value = Number(figure)
  return Number.isInteger(value) && value > 0 && value < numerals.length ? (numerals[value] ?? []) : []
}

const numerals = [
  [],
  ['one', 'first', 'i'],
  ['two', 'second', 'ii'],
  ['three', 'third', 'iii'],
  ['four', 'fourth', 'iv'],
  ['five', 'fifth', 'v'],
  ['six', 'sixth', 'vi'],
  ['seven', 'seventh', 'vii'],
  ['eight', 'eighth', 'viii'],
  ['nine', 'ninth', 'ix'],
  ['ten', 'tenth', 'x'],
  ['eleven'],
  ['twelv']
]
