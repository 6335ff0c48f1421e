import type { Claims } from '../claims/claims.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import { type CutPassage, cutPassages } from './passages.ts'
import { callingOf, speakersByPassage } from './speaking.ts'
import { Vocabulary } from './vocabulary.ts'
import { scanWords } from './words.ts'

/** A document of the table: its passages are numbered from `firstPassage` on. */
export type IndexedDocument = {
  readonly document: Document
  readonly firstPassage: number
  readonly passages: readonly CutPassage[]
  /** Word numbers of its title and of its publisher. */
  readonly title: readonly number[]
  readonly publisher: readonly number[]
}

/**
 * Every passage of a corpus as word numbers, in reading order: what ranking reads. Passage `p` holds
 * `words[from[p]] … words[from[p + 1] - 1]` and belongs to `documents[owner[p]]`.
 */
export type PassageTable = {
  readonly vocabulary: Vocabulary
  readonly documents: readonly IndexedDocument[]
  readonly words: Uint32Array
  readonly from: Uint32Array
  readonly owner: Uint32Array
  /** By passage: what those who speak in it are called, as `callingOf` writes it. */
  readonly speakers: ReadonlyMap<number, string>
  readonly passages: number
  /** Mean length of a passage and its title in words, at least 1. */
  readonly meanLength: number
}

/** Takes the quotable text of a corpus apart into passages of words. Claims may be missing; they only add speakers. */
export const tabulate = (corpus: Corpus, claims: ReadonlyMap<string, Claims>): PassageTable => {
  const vocabulary = new Vocabulary()
  const documents: IndexedDocument[] = []
  const words: number[] = []
  const from: number[] = [0]
  const owner: number[] = []
  const speakers = new Map<number, string>()
  const numbersOf = (text: string): readonly number[] => {
    const numbers: number[] = []
    scanWords(text, 0, text.length, word => numbers.push(vocabulary.add(word)))
    return numbers
  }
  let length = 0
  for (const document of corpus.documents) {
    const passages = cutPassages(document)
    const { title, publisher } = document.metadata
    const indexed: IndexedDocument = {
      document,
      firstPassage: owner.length,
      passages,
      title: numbersOf(title?.value ?? ''),
      publisher: numbersOf(publisher?.value ?? '')
    }
    const speaking = speakersByPassage(passages, claims.get(document.id)?.statements ?? [])
    for (const [at, known] of speaking) speakers.set(owner.length + at, callingOf(known))
    for (const passage of passages) {
      scanWords(document.text, passage.start, passage.end, word => words.push(vocabulary.add(word)))
      owner.push(documents.length)
      from.push(words.length)
    }
    length += passages.length * indexed.title.length
    documents.push(indexed)
  }
  const passages = owner.length
  return {
    vocabulary,
    documents,
    words: Uint32Array.from(words),
    from: Uint32Array.from(from),
    owner: Uint32Array.from(owner),
    speakers,
    passages,
    meanLength: Math.max(1, (words.length + length) / Math.max(1, passages))
  }
}

/** The document that a passage belongs to, and the passage itself. */
export const passageAt = (
  table: PassageTable,
  passage: number
): { readonly indexed: IndexedDocument; readonly passage: CutPassage } | null => {
  const indexed = table.documents[table.owner[passage] ?? -1]
  const cut = indexed?.passages[passage - indexed.firstPassage]
  return indexed && cut ? { indexed, passage: cut } : null
}

/** The word numbers of a passage. */
export const wordsOfPassage = (table: PassageTable, passage: number): Uint32Array =>
  table.words.subarray(table.from[passage] ?? 0, table.from[passage + 1] ?? 0)
