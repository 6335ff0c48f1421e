import type { Estimate, Speaker, Statement } from '../claims/claims.ts'
import type { BlockKind, Document } from '../corpus/document.ts'
import { firstEndingAfter, type Slice, type Span, slice } from '../text/span.ts'
import type { ShownDocument, ShownEstimate } from './answer.ts'
import type { Archive } from './archive/archive.ts'
import { documentFinding, estimateFinding, sentencesAround, statementSpan } from './cite.ts'

/** A stretch of a document for those who read it whole: its text block by block, and beside it what was read in it. */
export type SourcePage = {
  readonly id: string
  readonly sha256: string
  readonly facts: ShownDocument
  readonly corpus: { readonly version: string; readonly documents: number }
  /** The stretch that the page shows, of a text of `length` characters. */
  readonly shown: Span
  readonly length: number
  readonly blocks: readonly ShownBlock[]
  /** Most statements first, at most `mostListed`; `facts` has how many statements there are. */
  readonly speakers: readonly ShownVoice[]
  /** In reading order, at most `mostListed`; `facts` has how many there are. */
  readonly estimates: readonly { readonly estimate: ShownEstimate; readonly sentence: Span }[]
}

/** A block, or the part of it that a page shows. */
export type ShownBlock = Slice & { readonly kind: BlockKind }

/** Somebody who speaks in a document, and the sentences of the first statement. */
type ShownVoice = {
  readonly name: string
  readonly role: string | null
  readonly statements: number
  readonly first: Span
}

/**
 * The page of a document that shows its character `offset`: documents of more than 100,000 characters have several. An offset that the
 * document does not have gives its first page. Null for an unknown document.
 */
export const sourcePage = (archive: Archive, id: string, offset: number): SourcePage | null => {
  const document = archive.documents.get(id)
  if (document === undefined) return null
  const { statements, estimates } = archive.claims.get(id) ?? { statements: [], estimates: [] }
  const shown = pageAt(document.text, offset)
  return {
    id,
    sha256: document.sha256,
    facts: documentFinding(archive, document).document,
    corpus: { version: archive.corpus.version, documents: archive.corpus.documents.length },
    shown,
    length: document.text.length,
    blocks: blocksIn(document, shown),
    speakers: voices(document, statements),
    estimates: estimates.slice(0, mostListed).map(estimate => shownEstimate(document, estimate))
  }
}

/** A list of documents for those who leaf through all of them. */
export type SourceList = {
  readonly corpus: { readonly version: string; readonly documents: number }
  readonly documents: readonly (ShownDocument & { readonly id: string })[]
  /** How many documents stand before these. */
  readonly first: number
}

/** The documents of a corpus in its order, at most 100, from the one at position `first` on. */
export const sourceList = (archive: Archive, first: number): SourceList => {
  const { version, documents } = archive.corpus
  return {
    corpus: { version, documents: documents.length },
    documents: documents
      .slice(first, first + mostListed)
      .map(document => ({ id: document.id, ...documentFinding(archive, document).document })),
    first
  }
}

/** How many documents, speakers or estimates a list holds. */
export const mostListed = 100

const pageLength = 100_000

/** Pages end at the first white space after each hundred thousand characters, so that every link finds the same pages. */
const pageAt = (text: string, offset: number): Span => {
  const page = offset >= 0 && offset < text.length ? Math.floor(offset / pageLength) : 0
  const start = pageStart(text, page)
  return start > offset && page > 0
    ? { start: pageStart(text, page - 1), end: start }
    : { start, end: pageStart(text, page + 1) }
}

const pageStart = (text: string, page: number): number => {
  const at = page * pageLength
  if (page === 0 || at >= text.length) return Math.min(at, text.length)
  for (let position = at; position < Math.min(at + longestWord, text.length); position++)
    if (text.charAt(position).trim() === '') return position
  return at
}

const longestWord = 1000

const blocksIn = ({ text, blocks }: Document, { start, end }: Span): ShownBlock[] => {
  const found: ShownBlock[] = []
  let next = firstEndingAfter(blocks, start)
  for (let block = blocks[next]; block !== undefined && block.start < end; block = blocks[++next])
    found.push({
      ...slice(text, { start: Math.max(block.start, start), end: Math.min(block.end, end) }),
      kind: block.kind
    })
  return found
}

const voices = (document: Document, statements: readonly Statement[]): ShownVoice[] => {
  const found = new Map<string, { role: string | null; statements: number; readonly first: Statement }>()
  for (const statement of statements) {
    const name = nameOf(statement.speaker)
    if (name === null) continue
    const role = statement.speaker?.name ? (statement.speaker.role?.text ?? null) : null
    const known = found.get(name)
    if (known === undefined) found.set(name, { role, statements: 1, first: statement })
    else {
      known.statements++
      known.role ??= role
    }
  }
  return [...found]
    .sort(([, a], [, b]) => b.statements - a.statements)
    .slice(0, mostListed)
    .map(([name, { role, statements: count, first }]) => ({
      name,
      role,
      statements: count,
      first: sentencesAround(document, statementSpan(first))
    }))
}

const nameOf = (speaker: Speaker | null): string | null =>
  speaker?.name?.text ?? speaker?.role?.text ?? speaker?.mention?.text ?? null

const shownEstimate = (document: Document, estimate: Estimate) => {
  const { start, end } = estimate.sentence
  return { estimate: estimateFinding(document, estimate).estimate, sentence: { start, end } }
}
