import { plainQuery } from '../index/parse-query.ts'
import { isCapitalised } from '../text/characters.ts'
import { isStopWord } from '../text/stems.ts'
import { tokenize } from '../text/tokens.ts'
import type { Archive } from './archive/archive.ts'

/** A question as it was understood, and the words that were read as others because the corpus does not know them. */
export type Corrected = {
  readonly text: string
  readonly corrections: readonly { readonly asked: string; readonly read: string }[]
}

/** Shorter words have too many neighbours for one of them to be meant. */
const leastLetters = 5

/**
 * Replaces words that no document holds by the one known word they differ from by a letter (two from eight letters on) with
 * the same first letter. A word with several such neighbours of about the same frequency, or none, stays as it is. So does one
 * whose neighbour is no name, unless the corpus is large: a few reports lack many a common word, but hardly a thousand do. What
 * was replaced must be told with the answer: the asker may have meant what was asked.
 */
export const correctSpelling = (archive: Archive, asked: string): Corrected => {
  const { engine } = archive
  const corrections: { asked: string; read: string }[] = []
  let text = ''
  let end = 0
  for (const token of tokenize(asked)) {
    if (token.kind !== 'word' || token.text.length < leastLetters || isStopWord(token.text)) continue
    if (engine.frequency(token.text) > 0) continue
    const [best, second] = engine.spellings(token.text)
    if (!best || (second && second.frequency * 3 > best.frequency && second.distance === best.distance)) continue
    if (engine.passages < large && !isNameIn(archive, best.word)) continue
    const read = withCaseOf(token.text, best.word)
    corrections.push({ asked: token.text, read })
    text += asked.slice(end, token.start) + read
    end = token.end
  }
  return { text: text + asked.slice(end), corrections }
}

/** From so many passages on most common words occur. */
const large = 5000

/** In how many passages it is looked whether a word is a name. */
const looked = 5

/** Whether the documents write a word with a capital wherever it was looked. */
const isNameIn = ({ engine, documents }: Archive, word: string): boolean =>
  engine.search(plainQuery(word), looked).every(({ passage, matches }) => {
    const text = documents.get(passage.document)?.text ?? ''
    return matches.every(({ start, end }) => isCapitalised(text.slice(start, end)))
  })

const withCaseOf = (model: string, word: string): string => {
  if (model === model.toUpperCase()) return word.toUpperCase()
  return isCapitalised(model) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
}
