import { basename } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { findAttributions } from '../claims/attributions.ts'
import type { Statement } from '../claims/claims.ts'
import { traceSpeakers } from '../claims/speakers/speakers.ts'
import type { Document } from '../corpus/document.ts'
import { mainText } from '../corpus/main-text.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { readDocument } from '../corpus/read-document.ts'
import { extractQuantities } from '../text/quantities/quantity-record.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { FileError } from './lines.ts'
import { writeLines } from './output.ts'
import { readTextRecords } from './records.ts'

/** Files to read and write, `-` for the streams beside them. */
export type Files = {
  readonly in: string
  readonly out: string
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

/** JSON Lines `{id, text}` → `{id, attributions}` or `{id, quantities}`, line by line. Throws a `FileError` for what cannot be read. */
export const extractRecords = (what: 'attributions' | 'quantities', files: Files): Promise<void> =>
  writeLines(files.out, files.stdout, async write => {
    for await (const { id, text } of readTextRecords(files.in, files.stdin))
      await write(
        JSON.stringify(
          what === 'attributions'
            ? { id, attributions: attributionRecords(text) }
            : { id, quantities: extractQuantities(text) }
        )
      )
  })

/**
 * A folder → `{id, text}` a document: `id` is the file's name without its ending, `text` the report without the page around it. Throws a
 * `FileError` for a folder without any document.
 */
export const extractText = async (files: Files): Promise<void> => {
  const { documents, rejected } = await readCorpus(files.in)
  for (const { document, reason } of rejected) files.stderr.write(`${document}: rejected: ${reason}\n`)
  if (documents.length === 0)
    throw new FileError(`${files.in}: holds no document that can be read; put a .txt, .md or .jsonl file there`)
  await writeLines(files.out, files.stdout, async write => {
    for (const document of documents)
      await write(JSON.stringify({ id: withoutEnding(document.id), text: mainText(document) }))
  })
}

/** An attribution as `extract attributions` prints it: spans as pairs of UTF-16 offsets into the record's text. */
type AttributionRecord = {
  readonly source: Pair | null
  readonly cue: Pair | null
  readonly content: readonly Pair[]
  readonly kind: Statement['kind']
  readonly speaker: string | null
}

type Pair = readonly [start: number, end: number]

/** Who says what in a text, all of which is taken for a report: a record has no page around it. */
const attributionRecords = (text: string): readonly AttributionRecord[] => {
  const document = asReport(readDocument('record', text))
  return traceSpeakers(document, findAttributions(document)).map(({ source, cue, content, kind, speaker }) => ({
    source: source && pair(source),
    cue: cue && pair(cue),
    content: content.map(pair),
    kind,
    speaker: speaker?.name?.text ?? null
  }))
}

const asReport = (document: Document): Document => {
  const blocks = document.blocks.map(block =>
    block.kind === 'metadata' || block.kind === 'boilerplate' ? { ...block, kind: 'body' as const } : block
  )
  const sentences = blocks.flatMap((block, position) =>
    splitSentences(document.text, block).map(({ start, end }) => ({ start, end, block: position }))
  )
  return { ...document, blocks, sentences }
}

const pair = ({ start, end }: Span): Pair => [start, end]

const endings = /\.(?:txt|md)$/i

const withoutEnding = (id: string): string => basename(id).replace(endings, '')
