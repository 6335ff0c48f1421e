import type { Document, Sentence } from '../../corpus/document.ts'
import { isQuotable } from '../../corpus/document.ts'
import type { Span } from '../../text/span.ts'

/** A passage with the sentences it consists of. */
export type CutPassage = Span & { readonly sentences: readonly Sentence[] }

/** As long as a passage may grow, in UTF-16 units, unless a single sentence is longer. */
export const passageLength = 1200

/**
 * Cuts a document into passages: whole consecutive sentences, filled up to `passageLength`, headings with the text they
 * head. Nothing that may not be quoted stands between two sentences of one passage.
 */
export const cutPassages = ({ sentences, blocks }: Document): readonly CutPassage[] => {
  const passages: CutPassage[] = []
  let packed: Sentence[] = []
  const close = (): void => {
    const [first, last] = [packed[0], packed.at(-1)]
    if (first && last) passages.push({ start: first.start, end: last.end, sentences: packed })
    packed = []
  }
  for (const sentence of sentences) {
    const [first, last] = [packed[0], packed.at(-1)]
    if (first && last) {
      const between = blocks.slice(last.block + 1, sentence.block)
      if (sentence.end - first.start > passageLength || !between.every(isQuotable)) close()
    }
    packed.push(sentence)
  }
  close()
  return passages
}
