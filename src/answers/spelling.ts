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
 * the same first letter. A word with several such neighbours of about the same frequency, or none, stays as it is. What was
 * replaced must be told with the answer: the asker may have meant what was asked.
 */
export const correctSpelling = ({ engine }: Archive, asked: string): Corrected => {
  const corrections: { asked: string; read: string }[] = []
  let text = ''
  let end = 0
  for (const token of tokenize(asked)) {
    if (token.kind !== 'word' || token.text.length < leastLetters || isStopWord(token.text)) continue
    if (engine.frequency(token.text) > 0) continue
    const [best, second] = engine.spellings(token.text)
    if (!best || (second && second.frequency * 3 > best.frequency && second.distance === best.distance)) continue
    const read = withCaseOf(token.text, best.word)
    corrections.push({ asked: token.text, read })
    text += asked.slice(end, token.start) + read
    end = token.end
  }
  return { text: text + asked.slice(end), corrections }
}

const withCaseOf = (model: string, word: string): string => {
  if (model === model.toUpperCase()) return word.toUpperCase()
  const first = model.slice(0, 1)
  return first === first.toLowerCase() ? word : word.slice(0, 1).toUpperCase() + word.slice(1)
}
