import type { Document } from '../corpus/document.ts'
import { plainQuery } from './parse-query.ts'
import type { SearchEngine } from './search-engine.ts'

/** A passage found for a record of `search --queries`: the words a document shows from `start` to `end`. */
export type RecordResult = {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One line of its output. */
export type RecordResults = { readonly query: string; readonly results: readonly RecordResult[] }

/**
 * Answers one record of `search --queries`, best passage first, at most `top`. Its text is a question in plain words:
 * colons, quotation marks and dashes in it have no meaning.
 */
export const searchRecord = (
  engine: SearchEngine,
  documents: ReadonlyMap<string, Document>,
  { _id, text }: { readonly _id: string; readonly text: string },
  top: number
): RecordResults => ({
  query: _id,
  results: engine.search(plainQuery(text), top).flatMap(({ passage: { document, start, end } }) => {
    const found = documents.get(document)
    return found ? { document, start, end, text: found.text.slice(start, end) } : []
  })
})
