import type { Document, Sentence } from '../corpus/document.ts'
import { type Alias, findAliases } from '../text/names/aliases.ts'
import { findNames, type Name } from '../text/names/names.ts'
import { findQuotations, type Quotation } from '../text/quotations.ts'
import type { Span } from '../text/span.ts'
import { type Token, tokensOf } from '../text/tokens.ts'

/** A token with what the readers of this room ask of it again and again. */
export type Word = Token & {
  /** Lower-case, apostrophes straight. */
  readonly lower: string
  /** Position in `Reading.quotations` of the outermost quotation it stands in, its marks included; -1 outside of all. */
  readonly quotation: number
}

/** A sentence taken apart: where it stands in its document and its tokens in order. A text without sentences is read in pieces. */
export type ReadSentence = { readonly sentence: Sentence; readonly words: readonly Word[] }

/** A document's quotable text taken apart once for all readers of this room. */
export type Reading = {
  readonly document: Document
  readonly sentences: readonly ReadSentence[]
  /** Outermost quotations of quotable blocks, in reading order. */
  readonly quotations: readonly Quotation[]
  /** The names in `sentences`, and the abbreviations that the document explains; found when they are first asked for. */
  readonly names: () => readonly Name[]
  readonly aliases: () => readonly Alias[]
}

let last: Reading | null = null

/**
 * Tokens and quotations of a document's sentences. Only the reading asked for last is kept: a document's readers ask one
 * after the other, and the tokens of a whole corpus would be many times as large as its texts.
 */
export const readingOf = (document: Document): Reading => {
  if (last?.document !== document) last = read(document)
  return last
}

const read = (document: Document): Reading => {
  const { text, blocks } = document
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
  const sentences = document.sentences.flatMap(sentence =>
    inPieces(
      sentence,
      tokensOf(text, sentence).map(token => ({
        start: token.start,
        end: token.end,
        text: token.text,
        kind: token.kind,
        lower: token.text.toLowerCase().replaceAll('’', "'"),
        quotation: quotationAt(token)
      }))
    )
  )
  const names = once(() =>
    findNames(
      text,
      sentences.map(({ sentence }) => sentence)
    )
  )
  return { document, quotations, sentences, names, aliases: once(() => findAliases(text, document.sentences)) }
}

/** A value that is made when it is first asked for. */
const once = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Readers look back and ahead within a sentence; this keeps them linear where a text has no sentences. */
const longest = 400

const inPieces = (sentence: Sentence, words: readonly Word[]): ReadSentence[] => {
  if (words.length <= longest) return [{ sentence, words }]
  const pieces: ReadSentence[] = []
  for (let from = 0; from < words.length; from += longest) {
    const piece = words.slice(from, from + longest)
    const start = piece[0]?.start ?? sentence.start
    const end = piece.at(-1)?.end ?? sentence.end
    pieces.push({ sentence: { start, end, block: sentence.block }, words: piece })
  }
  return pieces
}
