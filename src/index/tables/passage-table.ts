import type { Claims } from '../../claims/claims.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Document } from '../../corpus/document.ts'
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
import { bar, type DocumentWithClaims, type InPart, type TablePart, tablePart } from './table-part.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WordNumbers } from './word-numbers.ts'

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
  function* read(): Generator<DocumentWithClaims, undefined> {
    for (const document of corpus.documents) yield { document, claims: claims.get(document.id) ?? null }
  }
  const part = tablePart(read())
  return assembleTable(Array.from({ length: countOf(part.ids) }, (_, document) => ({ part, document })))
}

/** The table of documents that parts hold, in the order given. Linear in their words. */
export const assembleTable = (documents: readonly InPart[]): PassageTable => {
  const words = new WordNumbers()
  const [text, callings] = [new GrowingLists(), new GrowingLists()]
  const [idWords, titles] = [new GrowingLists(), new GrowingLists()]
  const [publishers, dates]: [string[], string[]] = [[], []]
  const firstPassage = new GrowingNumbers()
  firstPassage.push(0)
  /** By word of each part: its number among all, or -1 before it is met. */
  const knownOf = new Map<TablePart, Int32Array>()
  let passages = 0
  for (const { part, document } of documents) {
    const known = knownOf.get(part) ?? new Int32Array(countOf(part.words)).fill(-1)
    knownOf.set(part, known)
    const take = (to: GrowingLists, column: Lists, list: number): void => {
      for (const word of listAt(column, list)) {
        // A word of the part that none of the documents asked for has is no word of the table.
        if (known[word] === -1) known[word] = words.number(textAt(part.words, word))
        to.push(known[word] ?? bar)
      }
      to.close()
    }
    take(idWords, part.idWords, document)
    take(titles, part.titles, document)
    const end = part.firstPassage[document + 1] ?? 0
    for (let passage = part.firstPassage[document] ?? 0; passage < end; passage++) {
      take(text, part.text, passage)
      take(callings, part.callings, passage)
      passages++
    }
    firstPassage.push(passages)
    publishers.push(textAt(part.publishers, document))
    dates.push(textAt(part.dates, document))
  }
  const publisherWords = new GrowingLists()
  const [ownPublishers, ownDates] = [sortedOnce(publishers), sortedOnce(dates)]
  for (const publisher of ownPublishers) words.list(publisherWords, publisher)
  const { vocabulary, numbers } = words.vocabulary()
  return tableOf({
    vocabulary,
    text: renumbered(text.taken(), numbers),
    callings: renumbered(callings.taken(), numbers),
    ids: textsOf(documents.map(({ part, document }) => textAt(part.ids, document))),
    idWords: renumbered(idWords.taken(), numbers),
    titles: renumbered(titles.taken(), numbers),
    firstPassage: firstPassage.taken(),
    publisherOf: placesIn(ownPublishers, publishers),
    dateOf: placesIn(ownDates, dates),
    publishers: textsOf(ownPublishers),
    dates: textsOf(ownDates),
    publisherWords: renumbered(publisherWords.taken(), numbers)
  })
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

const sortedOnce = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort()

const placesIn = (sorted: readonly string[], texts: readonly string[]): Uint32Array => {
  const places = new Map(sorted.map((text, place) => [text, place]))
  return Uint32Array.from(texts, text => places.get(text) ?? 0)
}
