import type { Claims } from '../../claims/claims.ts'
import type { Document } from '../../corpus/document.ts'
import { GrowingLists, GrowingNumbers, type Lists, type Texts, textsOf } from './columns.ts'
import { cutPassages } from './passages.ts'
import { callingWords, speakersByPassage } from './speaking.ts'
import { WordNumbers } from './word-numbers.ts'

/**
 * What some documents bring to a table, their words under numbers that only this part knows: made of these documents alone,
 * on whichever thread, and assembled with others afterwards. Columns are by document or by passage, as in `PassageTable`.
 */
export type TablePart = {
  /** In the order in which they were met. */
  readonly words: Texts
  readonly text: Lists
  readonly callings: Lists
  readonly ids: Texts
  readonly idWords: Lists
  readonly titles: Lists
  readonly firstPassage: Uint32Array
  /** By document, an empty text where it states none. */
  readonly publishers: Texts
  readonly dates: Texts
}

/** A document of a part, by its place there. */
export type InPart = { readonly part: TablePart; readonly document: number }

/** Parts the callings of one speaker from those of another. */
export const bar = 0xffffffff

/** A document with its claims, null where they are not known. */
export type DocumentWithClaims = { readonly document: Document; readonly claims: Claims | null }

/** Takes the quotable text of documents apart into passages of words. Where claims are not known, nobody speaks. */
export const tablePart = (documents: Iterable<DocumentWithClaims>): TablePart => {
  const words = new WordNumbers()
  const [text, callings] = [new GrowingLists(), new GrowingLists()]
  const [idWords, titles] = [new GrowingLists(), new GrowingLists()]
  const firstPassage = new GrowingNumbers()
  firstPassage.push(0)
  const [ids, publishers, dates]: [string[], string[], string[]] = [[], [], []]
  let passagesSoFar = 0
  for (const { document, claims } of documents) {
    const { title, publisher, date } = document.metadata
    ids.push(document.id)
    publishers.push(publisher?.value.toWellFormed() ?? '')
    dates.push(date?.value ?? '')
    words.list(idWords, document.id)
    words.list(titles, title?.value ?? '')
    const passages = cutPassages(document)
    const speaking = speakersByPassage(passages, claims?.statements ?? [])
    passages.forEach(({ start, end }, at) => {
      words.list(text, document.text, start, end)
      for (const word of callingWords(speaking.get(at) ?? [])) callings.push(word === null ? bar : words.number(word))
      callings.close()
    })
    passagesSoFar += passages.length
    firstPassage.push(passagesSoFar)
  }
  return {
    words: textsOf(words.all()),
    text: text.taken(),
    callings: callings.taken(),
    ids: textsOf(ids),
    idWords: idWords.taken(),
    titles: titles.taken(),
    firstPassage: firstPassage.taken(),
    publishers: textsOf(publishers),
    dates: textsOf(dates)
  }
}
