import { mergeTables, type Origin } from './merge-tables.ts'
import type { PassageTable } from './passage-table.ts'
import { invert, mergePostings, type Postings } from './postings.ts'
import { bar } from './table-part.ts'
import { countTerms, type TermCounts } from './term-counts.ts'
import { Vocabulary } from './vocabulary.ts'

/** The fields of a passage that are searched, in the order in which MiniSearch is told of them. */
export const fieldNames = ['text', 'title', 'source', 'speakers'] as const
export type Fields = Readonly<Record<(typeof fieldNames)[number], Postings>>

/** All that is looked up in a search, as columns: what is written to a snapshot and read from it. */
export type SearchIndex = { readonly table: PassageTable; readonly counts: TermCounts; readonly fields: Fields }

/** Indexes a table: linear in its words, a second for ten million. */
export const indexTable = (table: PassageTable): SearchIndex => {
  const { vocabulary, passages, owner, publisherOf } = table
  const terms = (words: Uint32Array): Int32Array => {
    const { termByWord } = vocabulary.columns
    const numbers = new Int32Array(words.length)
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? bar
      numbers[at] = word === bar ? Vocabulary.none : (termByWord[word] ?? Vocabulary.none)
    }
    return numbers
  }
  const field = ({ numbers, from }: PassageTable['text'], listOf: (passage: number) => number): Postings => {
    const termNumbers = terms(numbers)
    return invert(vocabulary.terms, passages, passage => {
      const list = listOf(passage)
      return termNumbers.subarray(from[list] ?? 0, from[list + 1] ?? 0)
    })
  }
  const ownerOf = (passage: number): number => owner[passage] ?? 0
  const text = field(table.text, passage => passage)
  const title = field(table.titles, ownerOf)
  const source = field(table.publisherWords, passage => publisherOf[ownerOf(passage)] ?? 0)
  const speakers = field(table.callings, passage => passage)
  return { table, counts: countTerms(text, title, source), fields: { text, title, source, speakers } }
}

/** The index of documents that two indexes hold, in the order given: equal to one that is made of them anew (see `mergeTables`). */
export const mergeIndexes = (older: SearchIndex, newer: SearchIndex, order: readonly Origin[]): SearchIndex => {
  const { table, terms, passages } = mergeTables(older.table, newer.table, order)
  const merged = (name: (typeof fieldNames)[number]): Postings =>
    mergePostings(
      older.fields[name],
      newer.fields[name],
      { ...terms, count: table.vocabulary.terms },
      { ...passages, count: table.passages }
    )
  const [text, title, source, speakers] = [merged('text'), merged('title'), merged('source'), merged('speakers')]
  return { table, counts: countTerms(text, title, source), fields: { text, title, source, speakers } }
}
