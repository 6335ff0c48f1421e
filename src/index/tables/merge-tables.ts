import { countOf, type Lists, type Texts, type United, unite } from './columns.ts'
import { type PassageTable, tableOf } from './passage-table.ts'
import { bar } from './table-part.ts'
import { type NumbersOf, uniteVocabularies } from './vocabulary.ts'

/** A document of two tables: its number in the older or in the newer one. */
export type Origin = { readonly from: 'older' | 'newer'; readonly document: number }

/**
 * The table of documents that two tables hold, in the order given: equal to one made of these documents anew, without
 * reading one of them again. Linear in both tables, and little more than copying.
 */
export const mergeTables = (older: PassageTable, newer: PassageTable, order: readonly Origin[]): MergedTable => {
  const documents = runsOf(order)
  const passages = documents.map(({ from, start, end }): Run => {
    const { firstPassage } = from === 'older' ? older : newer
    return { from, start: firstPassage[start] ?? 0, end: firstPassage[end] ?? 0 }
  })
  const publishers = uniteUsed(older.publishers, older.publisherOf, newer.publishers, newer.publisherOf, documents)
  const dates = uniteUsed(older.dates, older.dateOf, newer.dates, newer.dateOf, documents)
  const published = runsOf(originsOf(publishers))
  const usedOf = (table: PassageTable, from: Origin['from']): Uint8Array => {
    const used = new Uint8Array(countOf(table.vocabulary.columns.words))
    for (const column of [table.text, table.callings]) markNumbers(used, column, passages, from)
    for (const column of [table.idWords, table.titles]) markNumbers(used, column, documents, from)
    markNumbers(used, table.publisherWords, published, from)
    return used
  }
  const { vocabulary, words, terms } = uniteVocabularies(
    older.vocabulary,
    usedOf(older, 'older'),
    newer.vocabulary,
    usedOf(newer, 'newer')
  )
  const gathered = (
    column: 'text' | 'callings' | 'idWords' | 'titles' | 'publisherWords',
    runs: readonly Run[]
  ): Lists => gatherLists({ older: older[column], newer: newer[column] }, { older: words.ofA, newer: words.ofB }, runs)
  const table = tableOf({
    vocabulary,
    text: gathered('text', passages),
    callings: gathered('callings', passages),
    ids: gatherTexts(older.ids, newer.ids, documents),
    idWords: gathered('idWords', documents),
    titles: gathered('titles', documents),
    firstPassage: gatherStarts({ older: { from: older.firstPassage }, newer: { from: newer.firstPassage } }, documents),
    publisherOf: gatherPlaces(older.publisherOf, newer.publisherOf, publishers, documents),
    dateOf: gatherPlaces(older.dateOf, newer.dateOf, dates, documents),
    publishers: publishers.texts,
    dates: dates.texts,
    publisherWords: gathered('publisherWords', published)
  })
  return { table, terms, passages: placesOf(passages, older.passages, newer.passages) }
}

/** The texts that two columns hold for documents, in the order given. */
export const mergeTexts = (older: Texts, newer: Texts, order: readonly Origin[]): Texts =>
  gatherTexts(older, newer, runsOf(order))

/** A merged table, and what has become of the terms and passages of both. */
export type MergedTable = {
  readonly table: PassageTable
  readonly terms: NumbersOf
  readonly passages: NumbersOf
}

/** Where the entries of both columns have gone, -1 where they were left out. */
const placesOf = (runs: readonly Run[], ofOlder: number, ofNewer: number): NumbersOf => {
  const [ofA, ofB] = [new Int32Array(ofOlder).fill(-1), new Int32Array(ofNewer).fill(-1)]
  let place = 0
  for (const { from, start, end } of runs)
    for (let entry = start; entry < end; entry++) (from === 'older' ? ofA : ofB)[entry] = place++
  return { ofA, ofB }
}

/** Entries of one of two columns that follow each other in the merged one too. */
type Run = { readonly from: Origin['from']; readonly start: number; readonly end: number }

const runsOf = (order: readonly Origin[]): readonly Run[] => {
  const runs: { from: Origin['from']; start: number; end: number }[] = []
  for (const { from, document } of order) {
    const last = runs.at(-1)
    if (last?.from === from && last.end === document) last.end++
    else runs.push({ from, start: document, end: document + 1 })
  }
  return runs
}

/** Two columns of different texts as one, without those that none of the documents has. */
const uniteUsed = (
  older: Texts,
  placesOfOlder: Uint32Array,
  newer: Texts,
  placesOfNewer: Uint32Array,
  documents: readonly Run[]
): United => {
  const used = { older: new Uint8Array(countOf(older)), newer: new Uint8Array(countOf(newer)) }
  for (const { from, start, end } of documents)
    for (const place of (from === 'older' ? placesOfOlder : placesOfNewer).subarray(start, end)) used[from][place] = 1
  return unite(older, used.older, newer, used.newer)
}

/** Of each united text, where one of the columns has it. */
const originsOf = ({ texts, ofA, ofB }: United): readonly Origin[] => {
  const origins = new Array<Origin>(countOf(texts))
  ofB.forEach((number, document) => {
    if (number >= 0) origins[number] = { from: 'newer', document }
  })
  ofA.forEach((number, document) => {
    if (number >= 0) origins[number] = { from: 'older', document }
  })
  return origins
}

const markNumbers = (used: Uint8Array, lists: Lists, runs: readonly Run[], of: Origin['from']): void => {
  for (const { from, start, end } of runs) {
    if (from !== of) continue
    const last = lists.from[end] ?? 0
    for (let at = lists.from[start] ?? 0; at < last; at++) {
      const number = lists.numbers[at] ?? bar
      if (number !== bar) used[number] = 1
    }
  }
}

/** The lists of both columns in one, of the numbers that these were given. */
const gatherLists = (
  of: Readonly<Record<Origin['from'], Lists>>,
  given: Readonly<Record<Origin['from'], Int32Array>>,
  runs: readonly Run[]
): Lists => {
  const from = gatherStarts(of, runs)
  const numbers = new Uint32Array(from.at(-1) ?? 0)
  let at = 0
  for (const { from: which, start, end } of runs) {
    const old = of[which].numbers.subarray(of[which].from[start] ?? 0, of[which].from[end] ?? 0)
    renumber(old, given[which], numbers.subarray(at, at + old.length))
    at += old.length
  }
  return { numbers, from }
}

/** Writes numbers under those that they were given; bars stay. A loop of its own, that it is compiled by itself. */
const renumber = (old: Uint32Array, given: Int32Array, renumbered: Uint32Array): void => {
  for (let at = 0; at < old.length; at++) {
    const number = old[at] ?? bar
    renumbered[at] = number === bar ? bar : (given[number] ?? 0)
  }
}

const gatherTexts = (older: Texts, newer: Texts, runs: readonly Run[]): Texts => {
  const of = { older, newer }
  const parts = runs.map(({ from, start, end }) =>
    of[from].bytes.subarray(of[from].from[start] ?? 0, of[from].from[end] ?? 0)
  )
  return { bytes: Buffer.concat(parts), from: gatherStarts(of, runs) }
}

/** Where each entry of the merged column starts, and after the last where it ends. */
const gatherStarts = (
  of: Readonly<Record<Origin['from'], { readonly from: Uint32Array }>>,
  runs: readonly Run[]
): Uint32Array => {
  const from = new Uint32Array(1 + runs.reduce((sum, { start, end }) => sum + end - start, 0))
  let [entry, at] = [0, 0]
  for (const { from: which, start, end } of runs) {
    const starts = of[which].from
    const shift = at - (starts[start] ?? 0)
    for (let number = start; number < end; number++) {
      at = (starts[number + 1] ?? 0) + shift
      from[++entry] = at
    }
  }
  return from
}

const gatherPlaces = (
  older: Uint32Array,
  newer: Uint32Array,
  { ofA, ofB }: United,
  documents: readonly Run[]
): Uint32Array => {
  const places = new Uint32Array(documents.reduce((sum, { start, end }) => sum + end - start, 0))
  let at = 0
  for (const { from, start, end } of documents)
    for (const place of (from === 'older' ? older : newer).subarray(start, end))
      places[at++] = (from === 'older' ? ofA : ofB)[place] ?? 0
  return places
}
