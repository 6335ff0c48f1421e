import { isOffice } from '../../claims/role-words.ts'
import { wordSet } from '../../text/word-set.ts'
import { keyedWords, keysOf, occurrences, searchable } from '../searched-text.ts'
import { isRequired, type Term } from '../terms.ts'
import type { AskedWord } from './asked-words.ts'
import { meetings } from './sentence-features.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'
import type { Wanted } from './wanted.ts'

/**
 * Whether a sentence tells of what a question asks, and not only of whom. What shares nothing but names with "Why did NAME leave
 * NAME?" is no answer, whatever date or reason it holds; neither is a place somewhere in a sentence with the name that "Where is
 * NAME based?" asks about, unless it stands right beside it. Who and what are told in too many other words.
 */
export const tellsOfIt = (
  { question, wanted, asked }: Looked,
  sentence: SentenceCandidate,
  terms: readonly Term[]
): boolean => {
  const isOfEvents = ofEvents.has(wanted) || (wanted === 'thing' && /^\W*(?:how|which)\b/iu.test(question))
  if (!isOfEvents && wanted !== 'place') return true
  const named = new Set(terms.filter(isRequired).flatMap(({ text }) => keysOf(text)))
  const told = asked.filter(({ kind, key, text }) => kind === 'word' && !named.has(key) && !text.endsWith('ly'))
  return (
    told.length === 0 ||
    told.some(word => isHeld(sentence, word)) ||
    (wanted === 'place' && isPlacedBeside(sentence, terms.filter(isRequired)))
  )
}

/** "the yard NAME in *Lisbon*": whether a place stands right behind one of the names. */
const isPlacedBeside = ({ words, typed }: SentenceCandidate, names: readonly Term[]): boolean => {
  const evidence = searchable(words)
  const ends = names.flatMap(({ forms }) => occurrences(evidence, forms).map(({ end }) => end))
  return typed.some(
    ({ kind, start }) =>
      kind === 'place' &&
      ends.some(end => end <= start && words.filter(word => word.start >= end && word.end <= start).length <= 1)
  )
}

/** Kinds of answers that are about something that happened or is counted. */
const ofEvents = new Set<Wanted>(['date', 'reason', 'truth', 'quantity', 'percentage', 'money'])

/** Whether a sentence has a word, one that means about the same, another form of it or a word made of or with it. */
const isHeld = ({ words }: SentenceCandidate, word: AskedWord): boolean =>
  meetings(words, [word]).places.length > 0 ||
  words.some(({ key }) => isMadeOf(key, word.key) || isMadeOf(word.key, key) || key.endsWith(`-${word.key}`))

/** "formation" of "form". */
const isMadeOf = (key: string, root: string): boolean => root.length >= leastRoot && key.startsWith(root)

const leastRoot = 4

/**
 * Whether an office that a question asks about is that of the one it names: "president *of NAME*" is no answer out of a sentence
 * where some president spoke of NAME. True where the sentence does not have the office at all.
 */
export const holdsOfficesAsked = (
  { question }: Looked,
  { words, document: { text } }: SentenceCandidate,
  terms: readonly Term[]
): boolean => {
  const asked = keyedWords(question)
  const evidence = searchable(words)
  return asked.every(({ start, end, key }, at) => {
    const of = asked[at + 1]
    if (!of || question.slice(of.start, of.end) !== 'of' || !isOffice(question.slice(start, end))) return true
    const body = terms.find(
      term => isRequired(term) && bodyStart(question, of.end) === question.indexOf(term.text, of.end)
    )
    if (!body) return true
    const offices = words.flatMap((word, place) => (word.key === key ? place : []))
    const named = occurrences(evidence, body.forms).map(span => words.findIndex(word => word.end > span.start))
    // A sentence without the body may go on about it: "In 1990 she resigned as chair."
    if (named.length === 0) return true
    const isBeside = (office: number): boolean =>
      named.some(place => place - office <= officeReach && office - place <= officeReach) ||
      pronouns.has(text.slice(words[office - 1]?.start ?? 0, words[office - 1]?.end ?? 0).toLowerCase())
    return offices.length === 0 || offices.some(isBeside)
  })
}

/** How many words may stand between an office and the body it belongs to. */
const officeReach = 5

const pronouns = wordSet('its their his her')

/** Where what stands behind "of" begins, without its article. */
const bodyStart = (question: string, end: number): number => {
  const article = /^\s+(?:the\s+)?/iu.exec(question.slice(end, end + 8))
  return end + (article?.[0].length ?? 0)
}
