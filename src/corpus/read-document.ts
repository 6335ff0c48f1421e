import { hash } from 'node:crypto'
import { splitSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { findBlocks } from './blocks/find-blocks.ts'
import { markdownParagraphs } from './blocks/markdown.ts'
import { plainParagraphs } from './blocks/paragraphs.ts'
import { type Document, isQuotable, type Sentence } from './document.ts'
import { type FrontMatter, readFrontMatter } from './metadata/front-matter.ts'
import { readMetadata, type StatedFields } from './metadata/metadata.ts'

/**
 * A text taken apart: metadata, blocks, sentences. An `id` that ends in `.md` is read as Markdown with optional YAML front matter, any other
 * as plain text. `fields` are facts known from beside the text (a record's `title`, `date`, …) and go before what the text says.
 * Never throws; offsets are UTF-16 positions in `text`. Linear in its length.
 */
export const readDocument = (id: string, text: string, fields: PlainFields = {}): Document => {
  const named: StatedFields = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, { value, field }])
  )
  if (!isMarkdown(id)) return takeApart(id, text, named, null)
  const front = readFrontMatter(text)
  return takeApart(id, text, { ...front.fields, ...named }, front)
}

/** Facts known from beside a text, under the names of `Fields`. */
export type PlainFields = Readonly<Partial<Record<keyof StatedFields, string>>>

/** Whether a document's name says that it is Markdown. */
export const isMarkdown = (id: string): boolean => id.toLowerCase().endsWith('.md')

/** A document out of its id, its text, the facts from beside it, and the front matter at the start of it. */
export type TakeApart = (id: string, text: string, fields: StatedFields, front: FrontMatter | null) => Document

/** As `readDocument`, with front matter that has been read already; `front` is null for plain text. */
export const takeApart: TakeApart = (id, text, fields, front) => {
  const from = front?.span?.end ?? 0
  const paragraphs = front === null ? plainParagraphs(text) : markdownParagraphs(text, from)
  const structure = findBlocks(text, paragraphs, fields.title?.value ?? null)
  const blocks = front?.span ? [{ ...front.span, kind: 'metadata' as const }, ...structure.blocks] : structure.blocks
  const sentences = blocks.flatMap((block, position) => (isQuotable(block) ? sentencesOf(text, block, position) : []))
  return {
    id,
    text,
    sha256: hash('sha256', text),
    metadata: readMetadata(text, structure, sentences, fields),
    blocks,
    sentences
  }
}

const sentencesOf = (text: string, block: Span, position: number): Sentence[] =>
  splitSentences(text, { start: block.start, end: block.end }).map(({ start, end }) => ({
    start,
    end,
    block: position
  }))
