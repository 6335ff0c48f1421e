import { rarity } from '../index/tables/term-counts.ts'
import { findNames, type Name } from '../text/names/names.ts'
import { namesOfPlace } from '../text/names/places.ts'
import { verbs } from '../text/quantities/noun-words.ts'
import { isStopWord } from '../text/stems.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import type { Archive } from './archive/archive.ts'
import { type Forms, keyedWords, keysOf } from './searched-text.ts'

/**
 * One thing a question asks about. Names, places and numbers must stand in the evidence of an answer;
 * of the words, enough of their weight must.
 */
export type Term = {
  /** As asked. */
  readonly text: string
  readonly kind: 'name' | 'place' | 'number' | 'word'
  /** All the ways in which the corpus may write it, and the same as written. */
  readonly forms: Forms
  readonly names: readonly string[]
  /** How much it tells: the inverse document frequency of its rarest word (Robertson and Spärck Jones 1976). */
  readonly weight: number
}

/** The longest name looked up, in words. */
const longestName = 7

/**
 * What a question or a subject in free words is about, in the order asked. Names and places that the corpus or the table of
 * places knows are found in small letters too; function words are left out.
 */
export const readTerms = (archive: Archive, asked: string): Term[] => {
  const tokens = tokenize(asked).filter(({ kind }) => kind !== 'mark')
  const names = findNames(asked, [{ start: 0, end: asked.length }])
  const terms: Term[] = []
  for (let position = 0; position < tokens.length; ) {
    const { term, length } = termAt(archive, asked, tokens.slice(position, position + longestName), names)
    if (term) terms.push(term)
    position += length
  }
  return terms
}

/** The terms that an answer's evidence must hold, whatever its score. */
export const isRequired = ({ kind }: Term): boolean => kind !== 'word'

/** Whether a name occurs nowhere in the corpus, in none of the ways it may be written: one of its words is in no passage. */
export const isUnknown = ({ engine }: Archive, { kind, names }: Term): boolean =>
  (kind === 'name' || kind === 'place') &&
  names.every(name => tellingWords(name).some(word => engine.frequency(word) === 0))

/** The words of a name, function words left out where it has others. */
const tellingWords = (name: string): readonly string[] => {
  const words = tokenize(name).flatMap(({ kind, text }) => (kind === 'mark' ? [] : text))
  const telling = words.filter(word => !isStopWord(word))
  return telling.length > 0 ? telling : words
}

const termAt = (
  archive: Archive,
  asked: string,
  tokens: readonly Token[],
  names: readonly Name[]
): { term: Term | null; length: number } => {
  const [first] = tokens
  if (!first) return { term: null, length: 1 }
  for (let length = tokens.length; length > 0; length--) {
    const last = tokens[length - 1]
    if (!last) continue
    const text = asked.slice(first.start, last.end)
    const forms = placeTermForms(text) ?? (isCommon(archive, text, first) ? null : knownNameForms(archive, text))
    if (forms) return { term: { text, weight: weigh(archive, text), ...forms }, length }
  }
  const name = names.find(({ start, end }) => start === first.start && end > start)
  const nameLength = name ? tokens.filter(({ end }) => end <= name.end).length : 0
  if (name && nameLength > 0 && !(nameLength === 1 && isStopWord(first.text))) {
    const text = asked.slice(name.start, name.end)
    return {
      term: { text, kind: 'name', ...written(namesOf(text, name.kind)), weight: weigh(archive, text) },
      length: nameLength
    }
  }
  if (isStopWord(first.text)) return { term: null, length: 1 }
  const kind = first.kind === 'number' ? 'number' : isStrangeName(archive, first) ? 'name' : 'word'
  return {
    term: { text: first.text, kind, ...written([first.text]), weight: weigh(archive, first.text) },
    length: 1
  }
}

/**
 * Words in small letters that name nothing, though some document may abbreviate something so ("get", "order", "the land"):
 * common verbs, those that stand in one passage in fifty, and what begins with a function word.
 */
const isCommon = ({ engine }: Archive, text: string, first: Token): boolean =>
  text === text.toLowerCase() &&
  (isStopWord(first.text) ||
    (text === first.text && (verbs.has(text) || engine.frequency(text) > Math.max(leastCommon, engine.passages / 50))))

const leastCommon = 40

/** A capitalised word that stands nowhere in the corpus: a name that it does not know, also at the front of a question. */
const isStrangeName = ({ engine }: Archive, { text }: Token): boolean =>
  text !== text.toLowerCase() && engine.frequency(text) === 0

/** A place that the table knows, also in small letters: in a question "afghanistan" is no other word. */
const placeTermForms = (text: string): Pick<Term, 'kind' | 'forms' | 'names'> | null => {
  const names = namesOfPlace(text)
  const known = names.length > 0 || text !== text.toLowerCase() ? names : namesOfPlace(inTitleCase(text))
  return known.length > 0 ? { kind: 'place', ...written(known) } : null
}

/** "new york" → "New York": a question's names come in small letters too. */
export const inTitleCase = (text: string): string => text.replaceAll(/\b\p{Ll}/gu, letter => letter.toUpperCase())

/** A name that the corpus knows under several forms, or as a speaker. */
const knownNameForms = ({ register }: Archive, text: string): Pick<Term, 'kind' | 'forms' | 'names'> | null => {
  const aliases = register.aliasesOf(text)
  if (aliases.length === 0) return null
  const names = [text, ...aliases]
  const acronyms = acronymsAmong(register, names)
  return {
    kind: 'name',
    forms: [...names.map(aliasKeys), ...acronyms.map(acronym => [acronym])],
    names: [...names, ...acronyms]
  }
}

/**
 * Acronyms of a name that read like function words ("IS"): the register does not list them, since in small letters they would
 * stand in every sentence, but it knows them in capitals.
 */
const acronymsAmong = (register: Archive['register'], names: readonly string[]): string[] => {
  const known = new Set(names.map(name => name.toLowerCase()))
  const acronyms = names.map(name =>
    name
      .split(/\s+/u)
      .map(word => word.charAt(0))
      .join('')
      .toUpperCase()
  )
  return [...new Set(acronyms)].filter(
    acronym =>
      acronym.length > 1 &&
      isStopWord(acronym.toLowerCase()) &&
      register.aliasesOf(acronym).some(alias => known.has(alias))
  )
}

/** An alias comes in small letters; one that reads like a function word ("is", "who") stands for the acronym. */
const aliasKeys = (alias: string): string[] => (isStopWord(alias) ? [alias.toUpperCase()] : keysOf(alias))

const written = (names: readonly string[]): Pick<Term, 'forms' | 'names'> => ({ forms: names.map(keysOf), names })

/** A name, and for a person's of several words the surname. */
const namesOf = (name: string, kind: Name['kind']): readonly string[] => {
  const words = keyedWords(name)
  const last = words.at(-1)
  return kind === 'person' && words.length > 1 && last ? [name, name.slice(last.start, last.end)] : [name]
}

const weigh = ({ engine }: Archive, text: string): number => {
  const frequencies = tokenize(text)
    .filter(({ text: word }) => !isStopWord(word))
    .map(({ text: word }) => engine.frequency(word))
  const frequency = frequencies.length > 0 ? Math.min(...frequencies) : engine.passages
  return rarity(frequency, engine.passages)
}
