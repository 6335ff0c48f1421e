import type { Readable, Writable } from 'node:stream'
import type { Archive } from '../answers/archive/archive.ts'
import { plainQuery } from '../index/parse-query.ts'
import { slice } from '../text/span.ts'
import { writeLines } from './output.ts'
import { readTextRecords } from './records.ts'

/**
 * JSON Lines `{_id, text}` → `{query, results: [{document, start, end, text}]}`, the best `top` passages of the archive for each text, best
 * first. Throws a `FileError` for what cannot be read.
 */
export const searchQueries = (
  archive: Archive,
  { queries, top, out, stdin, stdout }: QueryFiles & { readonly top: number }
): Promise<void> =>
  writeLines(out, stdout, async write => {
    for await (const { id, text } of readTextRecords(queries, stdin)) {
      // Prose, a question or a claim, and not the syntax of `/search`: taken for that, its quotation marks and dashes would demand and
      // forbid words, which loses one right passage in ten where claims quote.
      const hits = archive.engine.search(plainQuery(text), top)
      const results = hits.flatMap(({ passage }) => {
        const document = archive.documents.get(passage.document)
        return document === undefined ? [] : [{ document: document.id, ...slice(document.text, passage) }]
      })
      await write(JSON.stringify({ query: id, results }))
    }
  })

type QueryFiles = {
  readonly queries: string
  readonly out: string
  readonly stdin: Readable
  readonly stdout: Writable
}
