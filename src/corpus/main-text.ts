import { wordsOf } from '../text/span.ts'
import { type Document, isQuotable } from './document.ts'

/** The report without the page around it: the blocks that may be quoted, with a blank line between them. */
export const mainText = (document: Document): string =>
  document.blocks
    .filter(isQuotable)
    .map(block => wordsOf(document.text, block))
    .join('\n\n')
