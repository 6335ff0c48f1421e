import { isCapitalised } from '../../text/characters.ts'
import { eachText } from '../tables/columns.ts'
import type { PassageTable } from '../tables/passage-table.ts'
import { scanWords, wordsIn } from '../words.ts'

/** An outlet that a question names: the positions of the name's words in the question, and the documents it published. */
export type NamedOutlet = {
  /** Word positions of its mentions, first and last word. */
  readonly mentions: readonly { readonly first: number; readonly last: number }[]
  /** By number in the passage table. */
  readonly documents: { has(document: number): boolean }
}

/** Finds the outlets a question names among the publishers of a corpus. */
export class Outlets {
  readonly #publisherOf: Uint32Array
  /** Numbers of publishers by the name's words, joined by spaces. */
  readonly #publishers = new Map<string, Set<number>>()
  #longest = 0

  constructor({ publishers, publisherOf }: Pick<PassageTable, 'publishers' | 'publisherOf'>) {
    this.#publisherOf = publisherOf
    let number = 0
    for (const publisher of eachText(publishers)) {
      for (const name of namesOf(publisher)) {
        const own = this.#publishers.get(name) ?? new Set()
        own.add(number)
        this.#publishers.set(name, own)
        this.#longest = Math.max(this.#longest, name.split(' ').length)
      }
      number++
    }
  }

  /** The outlets that `text` names, in order of first mention; of overlapping names the longest counts. */
  namedIn(text: string): readonly NamedOutlet[] {
    const words: { readonly word: string; readonly written: string }[] = []
    scanWords(text, 0, text.length, (word, start, end) => words.push({ word, written: text.slice(start, end) }))
    const mentions = new Map<string, { first: number; last: number }[]>()
    for (let first = 0; first < words.length; first++) {
      for (let length = Math.min(this.#longest, words.length - first); length > 0; length--) {
        const span = words.slice(first, first + length)
        const name = span.map(({ word }) => word).join(' ')
        // One word may be a common noun: it names an outlet only with a capital.
        if (!this.#publishers.has(name) || (length === 1 && !isCapitalised(span[0]?.written ?? ''))) continue
        const own = mentions.get(name) ?? []
        own.push({ first, last: first + length - 1 })
        mentions.set(name, own)
        first += length - 1
        break
      }
    }
    return [...mentions].map(([name, at]) => {
      const own = this.#publishers.get(name) ?? new Set()
      return { mentions: at, documents: { has: document => own.has(this.#publisherOf[document] ?? -1) } }
    })
  }
}

/** The names of a publisher as words: whole, and what stands before a section or slogan ("Name | Slogan", "Name - Section"). */
const namesOf = (publisher: string): ReadonlySet<string> => {
  const cuts = [' | ', ' - ', ' – ', ' — ', ': '].map(mark => publisher.indexOf(mark)).filter(at => at > 0)
  const short = cuts.length > 0 ? publisher.slice(0, Math.min(...cuts)) : publisher
  return new Set([publisher, short].map(nameWords).filter(name => name !== ''))
}

const nameWords = (name: string): string => {
  const words = wordsIn(name)
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ')
}
