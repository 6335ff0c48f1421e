import { type PassageTable, titleOf, wordsOfPassage } from '../tables/passage-table.ts'
import { Vocabulary } from '../tables/vocabulary.ts'
import type { CandidatePassage } from './candidates.ts'
import type { QuestionAlias, QuestionParts } from './question.ts'

/**
 * Where a question's terms stand in its candidates, as columns: an object for each of hundreds of passages costs more than
 * reading them. A row is a candidate; a cell, row × `terms` + place, is a candidate and one of `QuestionParts.terms`.
 */
export type Evidence = {
  readonly rows: number
  readonly terms: number
  /** By row: the number of its document in the table. */
  readonly owners: Uint32Array
  /** By row: words of the passage and its title. */
  readonly lengths: Uint32Array
  /** Word positions that hold a term, in order, and which; row `r` has the entries `from[r]` to `from[r + 1] - 1`. */
  readonly positions: readonly number[]
  readonly found: readonly number[]
  readonly from: Uint32Array
  /** By cell: occurrences in text and title. */
  readonly counts: Uint32Array
  readonly inText: Uint8Array
  readonly inTitle: Uint8Array
  /** By cell: not in text or title itself, but a word with the same first five letters is in the text. */
  readonly relatives: Uint8Array
}

/** Reads every candidate passage once, word by word. */
export const collectEvidence = (
  table: PassageTable,
  question: QuestionParts,
  candidates: readonly CandidatePassage[]
): Evidence => {
  const { vocabulary } = table
  const [rows, terms] = [candidates.length, question.terms.length]
  const owners = Uint32Array.from(candidates, ({ passage }) => table.owner[passage] ?? 0)
  const lengths = new Uint32Array(rows)
  const positions: number[] = []
  const found: number[] = []
  const from = new Uint32Array(rows + 1)
  const counts = new Uint32Array(rows * terms)
  const inText = new Uint8Array(rows * terms)
  const inTitle = new Uint8Array(rows * terms)
  const relatives = new Uint8Array(rows * terms)
  const { termByWord } = vocabulary.columns
  const aliasesByWord = byFirstWord(question.aliases)
  const meet = (row: number, place: number, at: number): void => {
    const cell = row * terms + place
    positions.push(at)
    found.push(place)
    inText[cell] = 1
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  const meetAliases = (row: number, words: Uint32Array, at: number): void => {
    for (const alias of aliasesByWord.get(vocabulary.plain(words[at] ?? 0)) ?? []) {
      const holds = alias.words.every((each, step) => vocabulary.plain(words[at + step] ?? -1) === each)
      if (holds) for (const like of alias.terms) meet(row, like, at)
    }
  }
  const readText = (row: number, words: Uint32Array, { roles, likes }: Marks): void => {
    for (let at = 0; at < words.length; at++) {
      const term = termByWord[words[at] ?? 0] ?? Vocabulary.none
      // What stands before the first of a typed array is no quick zero: V8 looks it up as a name.
      const role = term < 0 ? 0 : (roles[term] ?? 0)
      if (role > 0) meet(row, role - 1, at)
      else if (role < 0) for (const like of likes[-role - 1] ?? []) relatives[row * terms + like] = 1
      if (aliasesByWord.size > 0) meetAliases(row, words, at)
    }
  }
  whileMarked(vocabulary, question, marks => {
    const titles = new Map<number, readonly number[]>()
    for (let row = 0; row < rows; row++) {
      const words = wordsOfPassage(table, candidates[row]?.passage ?? -1)
      readText(row, words, marks)
      const owner = owners[row] ?? 0
      const title = titleOf(table, owner)
      const inThisTitle = titles.get(owner) ?? placesIn(title, termByWord, marks)
      titles.set(owner, inThisTitle)
      for (const place of inThisTitle) {
        inTitle[row * terms + place] = 1
        counts[row * terms + place] = (counts[row * terms + place] ?? 0) + 1
      }
      lengths[row] = words.length + title.length
      from[row + 1] = positions.length
    }
  })
  for (let cell = 0; cell < counts.length; cell++) if (counts[cell]) relatives[cell] = 0
  return { rows, terms, owners, lengths, positions, found, from, counts, inText, inTitle, relatives }
}

/** Of words, the places of those that are asked for. */
const placesIn = (words: Uint32Array, termByWord: Int32Array, { roles }: Marks): readonly number[] => {
  const places: number[] = []
  for (const word of words) {
    const term = termByWord[word] ?? Vocabulary.none
    const role = term < 0 ? 0 : (roles[term] ?? 0)
    if (role > 0) places.push(role - 1)
  }
  return places
}

const byFirstWord = (aliases: readonly QuestionAlias[]): ReadonlyMap<number, readonly QuestionAlias[]> => {
  const byWord = new Map<number, QuestionAlias[]>()
  for (const alias of aliases) {
    const first = alias.words[0] ?? -1
    const sameFirst = byWord.get(first) ?? []
    sameFirst.push(alias)
    byWord.set(first, sameFirst)
  }
  return byWord
}

/**
 * What every term of the vocabulary is to a question: its place plus one where it is asked for; where it only begins as terms do
 * that are asked for, minus the number, from one, of the list of their places in `likes`; else 0.
 */
type Marks = { readonly roles: Int32Array; readonly likes: readonly (readonly number[])[] }

/** Marks the vocabulary until `read` returns. */
const whileMarked = (vocabulary: Vocabulary, { terms }: QuestionParts, read: (marks: Marks) => void): void => {
  const roles = rolesOf.get(vocabulary) ?? new Int32Array(vocabulary.terms)
  rolesOf.set(vocabulary, roles)
  const byFamily = new Map<number, number[]>()
  const likes: number[][] = []
  const families: { readonly first: number; readonly end: number }[] = []
  terms.forEach(({ name }, place) => {
    const family = vocabulary.familyNamed(name)
    if (family.first === family.end) return
    const known = byFamily.get(family.first)
    if (known) known.push(place)
    else {
      const own = [place]
      byFamily.set(family.first, own)
      families.push(family)
      likes.push(own)
      roles.fill(-likes.length, family.first, family.end)
    }
  })
  terms.forEach(({ number }, place) => {
    if (number >= 0) roles[number] = place + 1
  })
  try {
    read({ roles, likes })
  } finally {
    for (const { first, end } of families) roles.fill(0, first, end)
    for (const { number } of terms) if (number >= 0) roles[number] = 0
  }
}

/** Roles by term, all 0 between searches: to make as many anew for each would cost more than to take a few back. */
const rolesOf = new WeakMap<Vocabulary, Int32Array>()
