import { scanWords } from '../words.ts'
import { eachText, type GrowingLists } from './columns.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** Numbers for words in the order in which they are met, until all are known and can be numbered as they are sorted. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>()

  /** The number of a word, a new one where it is met for the first time. */
  number(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(word, number)
    return number
  }

  /** Adds a list of the words of a text, or of the part of it from `start` to `end`. */
  list(lists: GrowingLists, text: string, start = 0, end = text.length): void {
    scanWords(text, start, end, word => lists.push(this.number(word)))
    lists.close()
  }

  /** All words, in the order of their numbers. */
  all(): readonly string[] {
    return [...this.#numbers.keys()]
  }

  /** The vocabulary of the words, and by number the number that each has there. */
  vocabulary(): { readonly vocabulary: Vocabulary; readonly numbers: Int32Array } {
    const vocabulary = vocabularyOf(this.#numbers.keys())
    const numbers = new Int32Array(this.#numbers.size)
    let sorted = 0
    for (const word of eachText(vocabulary.columns.words)) {
      const number = this.#numbers.get(word)
      if (number !== undefined) numbers[number] = sorted
      sorted++
    }
    return { vocabulary, numbers }
  }
}
