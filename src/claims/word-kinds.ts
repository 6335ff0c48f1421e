import { monthWords, weekdayNames } from '../text/calendar.ts'
import { isCapitalised } from '../text/characters.ts'
import {
  adverbs,
  auxiliaries,
  clauseOpeners,
  isAdverbSpelling,
  openingAdverbs,
  prepositions,
  timeWords
} from './grammar-words.ts'
import type { Word } from './reading.ts'

/** Whether the word is written with a capital first letter. */
export const hasCapital = ({ text }: Word): boolean => isCapitalised(text)

/** Whether the word is an adverb; one with a capital only where it is a common opener ("Recently"), for names end in -ly too. */
export const isAdverb = (word: Word): boolean =>
  hasCapital(word) ? openingAdverbs.has(word.lower) || adverbs.has(word.lower) : isAdverbSpelling(word.lower)

/** Whether there is a word (or a number) and no mark. */
export const isWord = (word: Word | undefined): word is Word & { readonly kind: 'word' | 'number' } =>
  word !== undefined && word.kind !== 'mark'

/** Whether the word tells a time: a weekday, a month with its capital, "yesterday". */
export const isTime = (word: Word): boolean =>
  weekdayNames.has(word.lower) || (monthWords.has(word.lower) && hasCapital(word)) || timeWords.has(word.lower)

/** Whether the word is of a class that ends a noun phrase: a preposition, an auxiliary, an opener of clauses. */
export const isClosed = ({ lower }: Word): boolean =>
  prepositions.has(lower) || clauseOpeners.has(lower) || auxiliaries.has(lower)

/** Whether a mark is a double quotation mark. */
export const isQuotationMark = (mark: string): boolean => '"“”„«»'.includes(mark)

/** Whether a mark opens a quotation here. */
export const isOpeningMark = ({ text }: Word): boolean =>
  text === '“' || text === '"' || text === '„' || text === '«' || text === '‘'

/** What stands beyond either end of a sentence. */
export const noWord: Word = { start: 0, end: 0, text: '', kind: 'mark', lower: '', quotation: -1 }
