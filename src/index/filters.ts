import type { Register } from '../claims/register.ts'
import { liesWithin } from './date-period.ts'
import { type PassageTable, wordsOfPassage } from './passage-table.ts'
import type { Query } from './query.ts'
import { callings, comparable, comparablePart } from './speaking.ts'
import { Vocabulary } from './vocabulary.ts'
import { wordsIn } from './words.ts'

/**
 * Which passages a query's filters leave: by passage, 1 or 0; null where it has none.
 * A source is part of the publisher, title or id of the document; a speaker part of the name, role or mention of somebody
 * whose words stand in the passage, under any name of theirs; a phrase stands word for word in the text, whatever the case,
 * accents, marks and spaces; a word or phrase to be without stands nowhere in the text, in no form of the word.
 */
export const allowedBy = (table: PassageTable, register: Register, query: Query): Uint8Array | null => {
  const { source, speaker, after, before } = query
  const phrases = query.phrases.map(wordsIn).filter(words => words.length > 0)
  const without = query.without.map(wordsIn).filter(words => words.length > 0)
  const limits = [source, speaker, after, before].some(limit => limit !== null)
  if (!limits && phrases.length === 0 && without.length === 0) return null

  const allowed = new Uint8Array(table.passages)
  const part = source === null ? null : comparablePart(source)
  const names = speaker === null ? [] : callings(register, speaker).flatMap(name => comparablePart(name) ?? [])
  const present = phrases.map(words => table.vocabulary.phrase(words))
  const absent = without.map(words =>
    words.length > 1
      ? { kind: 'phrase' as const, words: table.vocabulary.phrase(words) }
      : { kind: 'word' as const, ...formsOf(table, words[0] ?? '') }
  )
  for (const { document, firstPassage, passages } of table.documents) {
    const { title, publisher, date } = document.metadata
    const parts = [publisher?.value, title?.value, document.id].flatMap(part => part ?? [])
    if (source !== null && (part === null || !comparable(parts).includes(part))) continue
    if (!liesWithin(date?.value ?? null, after, before)) continue
    for (let passage = firstPassage; passage < firstPassage + passages.length; passage++) {
      const words = wordsOfPassage(table, passage)
      const calling = table.speakers.get(passage) ?? ''
      const kept =
        (speaker === null || names.some(name => calling.includes(name))) &&
        present.every(phrase => holdsPhrase(table.vocabulary, words, phrase)) &&
        !absent.some(each =>
          each.kind === 'phrase'
            ? holdsPhrase(table.vocabulary, words, each.words)
            : words.some(
                word => word === each.word || (each.term >= 0 && table.vocabulary.termOfWord(word) === each.term)
              )
        )
      if (kept) allowed[passage] = 1
    }
  }
  return allowed
}

const formsOf = ({ vocabulary }: PassageTable, word: string): { readonly word: number; readonly term: number } => ({
  word: vocabulary.wordNumber(word),
  term: vocabulary.termNumber(word)
})

/** Whether a passage holds a phrase (in plain form), word by word. */
const holdsPhrase = (vocabulary: Vocabulary, words: Uint32Array, phrase: readonly number[]): boolean =>
  !phrase.includes(Vocabulary.none) &&
  words.some((_, at) => phrase.every((word, step) => vocabulary.plain(words[at + step] ?? Vocabulary.none) === word))
