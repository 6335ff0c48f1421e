import type { Register } from '../claims/register/register.ts'
import { liesWithin } from './date-period.ts'
import type { Query } from './query.ts'
import { countOf, type Lists, listOfEntry, textAt } from './tables/columns.ts'
import { type PassageTable, wordsOfPassage } from './tables/passage-table.ts'
import type { SearchIndex } from './tables/search-index.ts'
import { callings } from './tables/speaking.ts'
import { Vocabulary } from './tables/vocabulary.ts'
import { wordsIn } from './words.ts'

/**
 * Which passages a query's filters leave: by passage, 1 or 0; null where it has none.
 * A source is part of the publisher, title or id of the document; a speaker part of the name, role or mention of somebody
 * whose words stand in the passage, under any name of theirs; a phrase stands word for word in the text, whatever the case,
 * accents, marks and spaces; a word or phrase to be without stands nowhere in the text, in no form of the word.
 * Reads columns of names and dates, and of the text only what postings lead to, unless a phrase is of stop words alone.
 */
export const allowedBy = (index: SearchIndex, register: Register, query: Query): Uint8Array | null => {
  const { table } = index
  const { source, speaker, after, before } = query
  const phrases = query.phrases.map(wordsIn).filter(words => words.length > 0)
  const without = query.without.map(wordsIn).filter(words => words.length > 0)
  const limits = [source, speaker, after, before].some(limit => limit !== null)
  if (!limits && phrases.length === 0 && without.length === 0) return null

  const allowed = new Uint8Array(table.passages).fill(1)
  if (source !== null) keepOnly(allowed, ofDocuments(table, documentsOf(table, source)))
  if (after !== null || before !== null) keepOnly(allowed, ofDocuments(table, datedBetween(table, after, before)))
  if (speaker !== null) keepOnly(allowed, spokenIn(table, register, speaker))
  for (const words of phrases) keepOnly(allowed, marked(table.passages, holding(index, words, allowed)))
  for (const words of without) {
    const found = words.length > 1 ? holding(index, words, allowed) : holdingForms(index, words[0] ?? '', allowed)
    for (const passage of found) allowed[passage] = 0
  }
  return allowed
}

const keepOnly = (allowed: Uint8Array, kept: Uint8Array): void => {
  for (let at = 0; at < allowed.length; at++) allowed[at] = (allowed[at] ?? 0) & (kept[at] ?? 0)
}

const marked = (length: number, places: Iterable<number>): Uint8Array => {
  const marks = new Uint8Array(length)
  for (const place of places) marks[place] = 1
  return marks
}

/** By passage, what is marked by document. */
const ofDocuments = ({ owner }: PassageTable, documents: Uint8Array): Uint8Array => marksOf(owner, documents)

/** For each number of a column, how that number is marked. A plain loop: `from` with a function takes ten times as long. */
const marksOf = (column: Uint32Array, marks: Uint8Array): Uint8Array => {
  const found = new Uint8Array(column.length)
  for (let at = 0; at < column.length; at++) found[at] = marks[column[at] ?? 0] ?? 0
  return found
}

/** The documents that have `source` in their publisher, title or id. */
const documentsOf = (table: PassageTable, source: string): Uint8Array => {
  const { vocabulary, publisherOf } = table
  const publishers = marked(countOf(table.publishers), listsWith(vocabulary, table.publisherWords, source))
  const found = marksOf(publisherOf, publishers)
  for (const column of [table.titles, table.idWords])
    for (const document of listsWith(vocabulary, column, source)) found[document] = 1
  return found
}

const datedBetween = ({ dates, dateOf }: PassageTable, after: string | null, before: string | null): Uint8Array => {
  const fitting = Uint8Array.from({ length: countOf(dates) }, (_, date) =>
    liesWithin(textAt(dates, date) || null, after, before) ? 1 : 0
  )
  return marksOf(dateOf, fitting)
}

const spokenIn = (table: PassageTable, register: Register, speaker: string): Uint8Array =>
  marked(
    table.passages,
    callings(register, speaker).flatMap(name => listsWith(table.vocabulary, table.callings, name))
  )

/** The lists that hold the words of `part` one after the other, of which the last may be begun only; none without a word. */
const listsWith = (vocabulary: Vocabulary, lists: Lists, part: string): number[] => {
  const written = wordsIn(part)
  const last = vocabulary.wordsBeginning(written.at(-1) ?? '')
  const words = written.slice(0, -1).map(word => vocabulary.wordNumber(word))
  if (written.length === 0 || words.includes(Vocabulary.none) || last.first === last.end) return []
  const found: number[] = []
  const { numbers } = lists
  for (let at = words.length; at < numbers.length; at++) {
    const number = numbers[at] ?? 0
    if (number < last.first || number >= last.end) continue
    const first = at - words.length
    if (!words.every((word, step) => numbers[first + step] === word)) continue
    const list = listOfEntry(lists, at)
    if (first >= (lists.from[list] ?? 0)) found.push(list)
  }
  return found
}

/** The allowed passages that hold a phrase: those of its rarest term are read. */
const holding = ({ table, fields }: SearchIndex, written: readonly string[], allowed: Uint8Array): number[] => {
  const { vocabulary } = table
  const phrase = vocabulary.phrase(written)
  if (phrase.includes(Vocabulary.none)) return []
  // "U.S" and "u.s" are one in a phrase, but no one term leads to both.
  const lists = phrase
    .filter((_, at) => written[at]?.charAt(1) !== '.')
    .map(word => vocabulary.termOfWord(word))
    .filter(term => term >= 0)
    .map(term => fields.text.passages.subarray(fields.text.from[term] ?? 0, fields.text.from[term + 1] ?? 0))
    .sort((a, b) => a.length - b.length)
  const looked = lists[0] ?? table.owner.keys()
  return [...looked].filter(
    passage => allowed[passage] === 1 && holdsPhrase(vocabulary, wordsOfPassage(table, passage), phrase)
  )
}

/** The allowed passages that hold a word in any form; of a word that is no term, itself. */
const holdingForms = ({ table, fields }: SearchIndex, word: string, allowed: Uint8Array): Iterable<number> => {
  const { vocabulary } = table
  const term = vocabulary.termNumber(word)
  if (term >= 0) return fields.text.passages.subarray(fields.text.from[term] ?? 0, fields.text.from[term + 1] ?? 0)
  const number = vocabulary.wordNumber(word)
  if (number < 0) return []
  return [...table.owner.keys()].filter(
    passage => allowed[passage] === 1 && wordsOfPassage(table, passage).includes(number)
  )
}

/** Whether a passage holds a phrase (in plain form), word by word. */
const holdsPhrase = (vocabulary: Vocabulary, words: Uint32Array, phrase: readonly number[]): boolean =>
  words.some((_, at) => phrase.every((word, step) => vocabulary.plain(words[at + step] ?? Vocabulary.none) === word))
