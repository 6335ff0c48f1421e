import { plainWord, termOf } from './words.ts'

/** So many first letters make a family. */
const familyPrefix = 5

/** Numbers for words and for the terms (stems) they stand for, so that passages are arrays of numbers. */
export class Vocabulary {
  /** Number of no word or term. */
  static readonly none = -1

  readonly #words = new Map<string, number>()
  readonly #terms = new Map<string, number>()
  /** By word: the number of its term, or `none` for a stop word. */
  readonly #termByWord: number[] = []
  /** By word: the number of the same word in small letters. */
  readonly #plainByWord: number[] = []
  readonly #names: string[] = []
  /** By term: the number of its family, and the families by their first letters. */
  readonly #familyByTerm: number[] = []
  readonly #families = new Map<string, number>()

  /** How many terms there are; they are numbered from 0. */
  get terms(): number {
    return this.#names.length
  }

  /** All words in small letters, and the few that are known in capitals only. */
  words(): Iterable<string> {
    return this.#words.keys()
  }

  /** The number of a word as `scanWords` writes it; a new one where it has none yet. */
  add(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const number = this.#words.size
    this.#words.set(word, number)
    const term = termOf(word)
    this.#termByWord.push(term === null ? Vocabulary.none : this.#addTerm(term))
    this.#plainByWord.push(number)
    const plain = plainWord(word)
    if (plain !== word) this.#plainByWord[number] = this.add(plain)
    return number
  }

  /** The number of a word, or `none` where no document holds it. */
  wordNumber(word: string): number {
    return this.#words.get(word) ?? Vocabulary.none
  }

  /** The number that a word shares with its other cases: "US" and "us" are one in a phrase. */
  plain(word: number): number {
    return this.#plainByWord[word] ?? Vocabulary.none
  }

  /** The words of a phrase in plain form, `none` for those that no document holds. */
  phrase(words: readonly string[]): readonly number[] {
    return words.map(word => this.wordNumber(plainWord(word)))
  }

  /** The number of the term a word stands for, `none` for stop words and for terms that no document holds. */
  termNumber(word: string): number {
    const number = this.#words.get(word)
    if (number !== undefined) return this.termOfWord(number)
    const term = termOf(word)
    return term === null ? Vocabulary.none : (this.#terms.get(term) ?? Vocabulary.none)
  }

  /** The number of the term of a word given by its number. */
  termOfWord(word: number): number {
    return this.#termByWord[word] ?? Vocabulary.none
  }

  /** A term's letters. */
  name(term: number): string {
    return this.#names[term] ?? ''
  }

  /** How many families there are; they are numbered from 0. */
  get families(): number {
    return this.#families.size
  }

  /** The number that a term shares with those that begin alike ("fraud", "fraudul"); `none` for a short one. */
  family(term: number): number {
    return this.#familyByTerm[term] ?? Vocabulary.none
  }

  /** The family of a term that may stand in no document. */
  familyNamed(name: string): number {
    return name.length < familyPrefix
      ? Vocabulary.none
      : (this.#families.get(name.slice(0, familyPrefix)) ?? Vocabulary.none)
  }

  #addTerm(term: string): number {
    const known = this.#terms.get(term)
    if (known !== undefined) return known
    const number = this.#names.length
    this.#terms.set(term, number)
    this.#names.push(term)
    const prefix = term.slice(0, familyPrefix)
    if (term.length >= familyPrefix && !this.#families.has(prefix)) this.#families.set(prefix, this.#families.size)
    this.#familyByTerm.push(this.familyNamed(term))
    return number
  }
}
