import { plainWord, termOf } from '../words.ts'
import { countOf, firstNotBefore, numberOfText, type Texts, textAt, textsOf, type United, unite } from './columns.ts'

/** So many first letters make a family. */
const familyPrefix = 5

/** Words and the terms (stems) they stand for, each sorted by code units and known by its number there. */
export type VocabularyColumns = {
  readonly words: Texts
  readonly terms: Texts
  /** By word: the number of its term, or -1 for a stop word. */
  readonly termByWord: Int32Array
  /** By word: the number of the same word in small letters. */
  readonly plainByWord: Int32Array
  /** By term: the number of its family, or -1 for a short one. */
  readonly familyByTerm: Int32Array
}

/** Numbers for words and terms, so that passages are lists of numbers. */
export class Vocabulary {
  /** Number of no word or term. */
  static readonly none = -1

  readonly columns: VocabularyColumns

  constructor(columns: VocabularyColumns) {
    this.columns = columns
  }

  /** How many terms there are; they are numbered from 0. */
  get terms(): number {
    return this.columns.familyByTerm.length
  }

  /** The numbers of the words that begin with some letters: from the first to the one before `end`. */
  wordsBeginning(letters: string): { readonly first: number; readonly end: number } {
    const { words } = this.columns
    // No word holds this last of all code units.
    return { first: firstNotBefore(words, letters), end: firstNotBefore(words, `${letters}\uffff`) }
  }

  /** The number of a word as `scanWords` writes it, or `none` where no document holds it. */
  wordNumber(word: string): number {
    return numberOfText(this.columns.words, word)
  }

  /** The words that begin with some letters: all in small letters, and the few that are known in capitals only. */
  *eachBeginning(letters: string): Generator<string, undefined> {
    const { first, end } = this.wordsBeginning(letters)
    for (let number = first; number < end; number++) yield textAt(this.columns.words, number)
  }

  /** The number that a word shares with its other cases: "US" and "us" are one in a phrase. */
  plain(word: number): number {
    return this.columns.plainByWord[word] ?? Vocabulary.none
  }

  /** The words of a phrase in plain form, `none` for those that no document holds. */
  phrase(words: readonly string[]): readonly number[] {
    return words.map(word => this.wordNumber(plainWord(word)))
  }

  /** The number of the term a word stands for, `none` for stop words and for terms that no document holds. */
  termNumber(word: string): number {
    const term = termOf(word)
    return term === null ? Vocabulary.none : numberOfText(this.columns.terms, term)
  }

  /** The number of the term of a word given by its number. */
  termOfWord(word: number): number {
    return this.columns.termByWord[word] ?? Vocabulary.none
  }

  /** The terms that begin as a name does ("fraud", "fraudul"), from the first to the one before `end`; none for a short name. */
  familyNamed(name: string): { readonly first: number; readonly end: number } {
    const { terms, familyByTerm } = this.columns
    if (name.length < familyPrefix) return { first: 0, end: 0 }
    const prefix = name.slice(0, familyPrefix)
    const first = firstNotBefore(terms, prefix)
    if (!textAt(terms, first).startsWith(prefix)) return { first: 0, end: 0 }
    let end = first + 1
    while (end < familyByTerm.length && familyByTerm[end] === familyByTerm[first]) end++
    return { first, end }
  }
}

/** The vocabulary of words (each once, in any order) and their plain forms. */
export const vocabularyOf = (words: Iterable<string>): Vocabulary => {
  const sorted = sortedOnce([...words].flatMap(word => [word, plainWord(word)]))
  const numbers = new Map(sorted.map((word, number) => [word, number]))
  const termOfEach = sorted.map(termOf)
  const sortedTerms = sortedOnce(termOfEach.flatMap(term => term ?? []))
  const termNumbers = new Map(sortedTerms.map((term, number) => [term, number]))
  const terms = textsOf(sortedTerms)
  return new Vocabulary({
    words: textsOf(sorted),
    terms,
    termByWord: Int32Array.from(termOfEach, term => (term === null ? -1 : (termNumbers.get(term) ?? -1))),
    plainByWord: Int32Array.from(sorted, word => numbers.get(plainWord(word)) ?? -1),
    familyByTerm: familiesOf(terms)
  })
}

/**
 * The vocabulary of the words that two have in `used` (by word, 1 or 0) and their plain forms, and the number in it of each
 * word and term of both. Equal to `vocabularyOf` those words.
 */
export const uniteVocabularies = (
  a: Vocabulary,
  usedOfA: Uint8Array,
  b: Vocabulary,
  usedOfB: Uint8Array
): { readonly vocabulary: Vocabulary; readonly words: NumbersOf; readonly terms: NumbersOf } => {
  const [ownA, ownB] = [usedIn(a.columns, usedOfA), usedIn(b.columns, usedOfB)]
  const words = unite(a.columns.words, ownA.words, b.columns.words, ownB.words)
  const terms = unite(a.columns.terms, ownA.terms, b.columns.terms, ownB.terms)
  const termByWord = new Int32Array(countOf(words.texts)).fill(-1)
  const plainByWord = new Int32Array(termByWord.length)
  const enter = (own: VocabularyColumns, numbers: Int32Array, termNumbers: Int32Array): void => {
    numbers.forEach((number, word) => {
      if (number < 0) return
      termByWord[number] = termNumbers[own.termByWord[word] ?? -1] ?? -1
      plainByWord[number] = numbers[own.plainByWord[word] ?? -1] ?? -1
    })
  }
  enter(a.columns, words.ofA, terms.ofA)
  enter(b.columns, words.ofB, terms.ofB)
  const vocabulary = new Vocabulary({
    words: words.texts,
    terms: terms.texts,
    termByWord,
    plainByWord,
    familyByTerm: familiesOf(terms.texts)
  })
  return { vocabulary, words, terms }
}

/** The numbers in a united column of what two columns had. */
export type NumbersOf = Omit<United, 'texts'>

/** The words that are used with their plain forms, and the terms of all of these. */
const usedIn = ({ plainByWord, termByWord, familyByTerm }: VocabularyColumns, used: Uint8Array) => {
  const words = used.slice()
  used.forEach((isUsed, word) => {
    if (isUsed) words[plainByWord[word] ?? word] = 1
  })
  const terms = new Uint8Array(familyByTerm.length)
  words.forEach((isUsed, word) => {
    const term = termByWord[word] ?? -1
    if (isUsed && term >= 0) terms[term] = 1
  })
  return { words, terms }
}

/** By term of a sorted column its family: terms that begin alike stand together. */
const familiesOf = (terms: Texts): Int32Array => {
  const familyByTerm = new Int32Array(countOf(terms))
  let families = 0
  let last = -1
  for (let term = 0; term < familyByTerm.length; term++) {
    const isLong = isPlainPrefix(terms, term) || textAt(terms, term).length >= familyPrefix
    if (isLong && (last < 0 || !beginAlike(terms, last, term))) families++
    if (isLong) last = term
    familyByTerm[term] = isLong ? families - 1 : -1
  }
  return familyByTerm
}

/** Whether two terms, neither of them short, begin with the same letters. */
const beginAlike = (terms: Texts, a: number, b: number): boolean => {
  const [isPlain, isPlainToo] = [isPlainPrefix(terms, a), isPlainPrefix(terms, b)]
  if (isPlain !== isPlainToo) return false
  if (!isPlain) return textAt(terms, a).slice(0, familyPrefix) === textAt(terms, b).slice(0, familyPrefix)
  const [startA, startB] = [terms.from[a] ?? 0, terms.from[b] ?? 0]
  for (let at = 0; at < familyPrefix; at++) if (terms.bytes[startA + at] !== terms.bytes[startB + at]) return false
  return true
}

/** Whether the first letters of a term are bytes of ASCII, which most are: to compare those needs no string. */
const isPlainPrefix = ({ bytes, from }: Texts, term: number): boolean => {
  const start = from[term] ?? 0
  if ((from[term + 1] ?? 0) - start < familyPrefix) return false
  for (let at = start; at < start + familyPrefix; at++) if ((bytes[at] ?? 0) > 0x7f) return false
  return true
}

const sortedOnce = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort()
