import type { Claims } from '../../claims/claims.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
import { scanWords } from '../words.ts'
import {
  countOf,
  GrowingLists,
  GrowingNumbers,
  type Lists,
  lengthAt,
  listAt,
  type Texts,
  textAt,
  textsOf
} from './columns.ts'
import { type CutPassage, cutPassages } from './passages.ts'
import { callingWords, speakersByPassage } from './speaking.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/**
 * Every passage of a corpus as word numbers, in reading order: what ranking reads. Equal corpora have equal tables, however
 * they were made. Columns are by passage, by document, or by publisher, as each says.
 */
export type PassageTable = {
  readonly vocabulary: Vocabulary
  /** Words of a passage, by passage. */
  readonly text: Lists
  /** By passage: what those who speak in it are called, as `callingWords` writes it. */
  readonly callings: Lists
  /** By document: its id, and the words of its id and of its title. */
  readonly ids: Texts
  readonly idWords: Lists
  readonly titles: Lists
  /** By document: the number of its first passage; one entry more than documents. */
  readonly firstPassage: Uint32Array
  /** By document: the number of its publisher and of its date among the different ones. */
  readonly publisherOf: Uint32Array
  readonly dateOf: Uint32Array
  /** The different publishers and dates, sorted; an empty text where a document states none. */
  readonly publishers: Texts
  readonly dates: Texts
  /** Words of a publisher, by publisher. */
  readonly publisherWords: Lists
  /** By passage: the number of its document. */
  readonly owner: Uint32Array
  readonly documents: number
  readonly passages: number
  /** Mean length of a passage and its title in words, at least 1. */
  readonly meanLength: number
}

/** The columns of a table that cannot be told from the others. */
export type TableColumns = Omit<PassageTable, 'owner' | 'documents' | 'passages' | 'meanLength'>

/** Takes the quotable text of a corpus apart into passages of words. Claims may be missing; they only add speakers. */
export const tabulate = (corpus: Pick<Corpus, 'documents'>, claims: ReadonlyMap<string, Claims>): PassageTable => {
  const growing = new GrowingTable()
  for (const document of corpus.documents) growing.add(document, claims.get(document.id) ?? null)
  return growing.taken()
}

/** A table that grows document by document. */
export class GrowingTable {
  /** Words in the order in which they were met; the table numbers them as they are sorted. */
  readonly #words = new Map<string, number>()
  readonly #text = new GrowingLists()
  readonly #callings = new GrowingLists()
  readonly #ids: string[] = []
  readonly #idWords = new GrowingLists()
  readonly #titles = new GrowingLists()
  readonly #firstPassage = new GrowingNumbers()
  readonly #publishers: string[] = []
  readonly #dates: string[] = []
  #passages = 0

  /** Adds a document behind those that are there, with its claims where they are known. */
  add(document: Document, claims: Claims | null): void {
    const { title, publisher, date } = document.metadata
    this.#ids.push(document.id)
    this.#publishers.push(publisher?.value.toWellFormed() ?? '')
    this.#dates.push(date?.value ?? '')
    this.#firstPassage.push(this.#passages)
    this.#list(this.#idWords, document.id)
    this.#list(this.#titles, title?.value ?? '')
    const passages = cutPassages(document)
    const speaking = speakersByPassage(passages, claims?.statements ?? [])
    passages.forEach(({ start, end }, at) => {
      this.#list(this.#text, document.text, start, end)
      for (const word of callingWords(speaking.get(at) ?? []))
        this.#callings.push(word === null ? bar : this.#number(word))
      this.#callings.close()
    })
    this.#passages += passages.length
  }

  /** The table of what was added. */
  taken(): PassageTable {
    const publishers = [...new Set(this.#publishers)].sort()
    const publisherWords = new GrowingLists()
    for (const publisher of publishers) this.#list(publisherWords, publisher)
    const dates = [...new Set(this.#dates)].sort()
    const vocabulary = vocabularyOf(this.#words.keys())
    const numbers = Int32Array.from(this.#words.keys(), word => vocabulary.wordNumber(word))
    const firstPassage = new GrowingNumbers()
    for (const first of this.#firstPassage.taken()) firstPassage.push(first)
    firstPassage.push(this.#passages)
    return tableOf({
      vocabulary,
      text: renumbered(this.#text.taken(), numbers),
      callings: renumbered(this.#callings.taken(), numbers),
      ids: textsOf(this.#ids),
      idWords: renumbered(this.#idWords.taken(), numbers),
      titles: renumbered(this.#titles.taken(), numbers),
      firstPassage: firstPassage.taken(),
      publisherOf: placesIn(publishers, this.#publishers),
      dateOf: placesIn(dates, this.#dates),
      publishers: textsOf(publishers),
      dates: textsOf(dates),
      publisherWords: renumbered(publisherWords.taken(), numbers)
    })
  }

  #list(lists: GrowingLists, text: string, start = 0, end = text.length): void {
    scanWords(text, start, end, word => lists.push(this.#number(word)))
    lists.close()
  }

  #number(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const number = this.#words.size
    this.#words.set(word, number)
    return number
  }
}

/** Adds what can be told from the other columns. */
export const tableOf = (columns: TableColumns): PassageTable => {
  const { firstPassage, text, titles } = columns
  const documents = firstPassage.length - 1
  const passages = countOf(text)
  const owner = new Uint32Array(passages)
  let titleWords = 0
  for (let document = 0; document < documents; document++) {
    const [first, end] = [firstPassage[document] ?? 0, firstPassage[document + 1] ?? 0]
    owner.fill(document, first, end)
    titleWords += (end - first) * lengthAt(titles, document)
  }
  const meanLength = Math.max(1, (text.numbers.length + titleWords) / Math.max(1, passages))
  return { ...columns, owner, documents, passages, meanLength }
}

/** Parts the callings of one speaker from those of another. */
export const bar = 0xffffffff

/** The numbers of a column under the numbers they were given since. */
const renumbered = ({ numbers, from }: Lists, of: Int32Array): Lists => {
  const given = new Uint32Array(numbers.length)
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? bar
    given[at] = number === bar ? bar : (of[number] ?? 0)
  }
  return { numbers: given, from }
}

/** The document that a passage belongs to, and the passage itself. `documents` are those of the table, by id. */
export const passageAt = (
  table: PassageTable,
  documents: DocumentsById,
  passage: number
): { readonly document: Document; readonly passage: CutPassage } | null => {
  const owner = table.owner[passage] ?? -1
  const document = documents.get(textAt(table.ids, owner))
  const cut = document && cutPassages(document)[passage - (table.firstPassage[owner] ?? 0)]
  return document && cut ? { document, passage: cut } : null
}

/** Where the engine finds a document that it shows. */
export type DocumentsById = { get(id: string): Document | undefined }

/** The word numbers of a passage. */
export const wordsOfPassage = (table: PassageTable, passage: number): Uint32Array => listAt(table.text, passage)

/** The word numbers of a document's title. */
export const titleOf = (table: PassageTable, document: number): Uint32Array => listAt(table.titles, document)

/** The date that a document states, as far as it does: an empty text where it does not. */
export const dateOf = (table: PassageTable, document: number): string =>
  textAt(table.dates, table.dateOf[document] ?? -1)

const placesIn = (sorted: readonly string[], texts: readonly string[]): Uint32Array => {
  const places = new Map(sorted.map((text, place) => [text, place]))
  return Uint32Array.from(texts, text => places.get(text) ?? 0)
}
