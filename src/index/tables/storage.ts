import type { Lists, Texts } from './columns.ts'
import { tableOf } from './passage-table.ts'
import { type Postings, withMeanLength } from './postings.ts'
import { fieldNames, type SearchIndex } from './search-index.ts'
import { Vocabulary } from './vocabulary.ts'

/** A column as it is stored: its name and its numbers or bytes. */
export type NamedColumn = readonly [name: string, column: Uint8Array | Uint16Array | Uint32Array | Int32Array]

/** Where stored columns are found again by their names; throws for a column that is not there. */
export type StoredColumns = {
  bytes(name: string): Buffer
  u16(name: string): Uint16Array
  u32(name: string): Uint32Array
  i32(name: string): Int32Array
}

/** All columns of an index. What they mean is told by the types `PassageTable`, `VocabularyColumns`, `Postings` and `TermCounts`. */
export const columnsOf = ({ table, counts, fields }: SearchIndex): readonly NamedColumn[] => {
  const { words, terms, termByWord, plainByWord, familyByTerm } = table.vocabulary.columns
  return [
    ...ofTexts('words', words),
    ...ofTexts('terms', terms),
    ['termByWord', termByWord],
    ['plainByWord', plainByWord],
    ['familyByTerm', familyByTerm],
    ...ofLists('text', table.text),
    ...ofLists('callings', table.callings),
    ...ofTexts('ids', table.ids),
    ...ofLists('idWords', table.idWords),
    ...ofLists('titles', table.titles),
    ['firstPassage', table.firstPassage],
    ['publisherOf', table.publisherOf],
    ['dateOf', table.dateOf],
    ...ofTexts('publishers', table.publishers),
    ...ofTexts('dates', table.dates),
    ...ofLists('publisherWords', table.publisherWords),
    ['counts.passages', counts.passages],
    ['counts.postings', counts.postings],
    ...fieldNames.flatMap(name => ofPostings(`postings.${name}`, fields[name]))
  ]
}

/** The index that `columnsOf` gave the columns of. */
export const indexFrom = (stored: StoredColumns): SearchIndex => {
  const texts = (name: string): Texts => ({ bytes: stored.bytes(`${name}.bytes`), from: stored.u32(`${name}.from`) })
  const lists = (name: string): Lists => ({ numbers: stored.u32(`${name}.numbers`), from: stored.u32(`${name}.from`) })
  const postings = (name: string): Postings =>
    withMeanLength({
      from: stored.u32(`${name}.from`),
      passages: stored.u32(`${name}.passages`),
      counts: stored.u16(`${name}.counts`),
      lengths: stored.u32(`${name}.lengths`)
    })
  const table = tableOf({
    vocabulary: new Vocabulary({
      words: texts('words'),
      terms: texts('terms'),
      termByWord: stored.i32('termByWord'),
      plainByWord: stored.i32('plainByWord'),
      familyByTerm: stored.i32('familyByTerm')
    }),
    text: lists('text'),
    callings: lists('callings'),
    ids: texts('ids'),
    idWords: lists('idWords'),
    titles: lists('titles'),
    firstPassage: stored.u32('firstPassage'),
    publisherOf: stored.u32('publisherOf'),
    dateOf: stored.u32('dateOf'),
    publishers: texts('publishers'),
    dates: texts('dates'),
    publisherWords: lists('publisherWords')
  })
  return {
    table,
    counts: { passages: stored.u32('counts.passages'), postings: stored.u32('counts.postings') },
    fields: {
      text: postings('postings.text'),
      title: postings('postings.title'),
      source: postings('postings.source'),
      speakers: postings('postings.speakers')
    }
  }
}

const ofTexts = (name: string, { bytes, from }: Texts): readonly NamedColumn[] => [
  [`${name}.bytes`, bytes],
  [`${name}.from`, from]
]

const ofLists = (name: string, { numbers, from }: Lists): readonly NamedColumn[] => [
  [`${name}.numbers`, numbers],
  [`${name}.from`, from]
]

const ofPostings = (name: string, { from, passages, counts, lengths }: Postings): readonly NamedColumn[] => [
  [`${name}.from`, from],
  [`${name}.passages`, passages],
  [`${name}.counts`, counts],
  [`${name}.lengths`, lengths]
]
