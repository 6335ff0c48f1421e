import type { Document, Sentence } from '../corpus/document.ts'
import { findQuotations, type Quotation } from '../text/quotations.ts'
import type { Span } from '../text/span.ts'
import { type Token, tokenize } from '../text/tokens.ts'

/** A token with what the readers of this room ask of it again and again. */
export type Word = Token & {
  /** Lower-case, apostrophes straight. */
  readonly lower: string
  /** Position in `Reading.quotations` of the outermost quotation it stands in, its marks included; -1 outside of all. */
  readonly quotation: number
}

/** A sentence taken apart: where it stands in its document and its tokens in order. */
export type ReadSentence = { readonly sentence: Sentence; readonly words: readonly Word[] }

/** A document's quotable text taken apart once for all readers of this room. */
export type Reading = {
  readonly document: Document
  readonly sentences: readonly ReadSentence[]
  /** Outermost quotations of quotable blocks, in reading order. */
  readonly quotations: readonly Quotation[]
}

const readings = new WeakMap<Document, Reading>()

/** Tokens and quotations of a document's sentences. Kept as long as the document is, so that each reader may ask anew. */
export const readingOf = (document: Document): Reading => {
  const known = readings.get(document)
  if (known !== undefined) return known
  const reading = read(document)
  readings.set(document, reading)
  return reading
}

const read = (document: Document): Reading => {
  const { text, blocks, sentences } = document
  const quotable = blocks.filter(({ kind }) => kind !== 'metadata' && kind !== 'boilerplate')
  const quotations = findQuotations(text, quotable).filter(({ depth }) => depth === 0)
  let next = 0
  const quotationAt = ({ start, end }: Span): number => {
    for (
      let quotation = quotations[next];
      quotation !== undefined && quotation.end <= start;
      quotation = quotations[next]
    )
      next++
    const quotation = quotations[next]
    return quotation !== undefined && quotation.start < end ? next : -1
  }
  return {
    document,
    quotations,
    sentences: sentences.map(sentence => ({
      sentence,
      words: tokenize(text, sentence).map(token => ({
        ...token,
        lower: token.text.toLowerCase().replaceAll('’', "'"),
        quotation: quotationAt(token)
      }))
    }))
  }
}
