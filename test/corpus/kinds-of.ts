import type { BlockKind, Document } from '../../src/corpus/document.ts'
import { wordsOf } from '../../src/text/span.ts'

/** A document's blocks as pairs of kind and words, for comparison with what a reader of the page would say. */
export const kindsOf = (document: Document): [BlockKind, string][] =>
  document.blocks.map(block => [block.kind, wordsOf(document.text, block)])

/** The words of the blocks of one kind. */
export const wordsOfKind = (document: Document, kind: BlockKind): string[] =>
  document.blocks.filter(block => block.kind === kind).map(block => wordsOf(document.text, block))
