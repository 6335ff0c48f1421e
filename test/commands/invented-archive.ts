import { createHash } from 'node:crypto'
import { outlineOf } from '../../src/answers/archive/analyses.ts'
import type { Archive } from '../../src/answers/archive/archive.ts'
import type { Claims } from '../../src/claims/claims.ts'
import { readClaims } from '../../src/claims/read-claims.ts'
import type { RegisteredSpeaker } from '../../src/claims/register/register.ts'
import type { Rejection } from '../../src/corpus/corpus.ts'
import type { Document, Metadata } from '../../src/corpus/document.ts'
import { readDocument } from '../../src/corpus/read-document.ts'

/** An archive made by hand, for tests of what stands above the rooms that fill a real one. */
export const inventedArchive = ({
  documents = [],
  rejected = [],
  speakers = [],
  counted = []
}: {
  readonly documents?: readonly Document[]
  readonly rejected?: readonly Rejection[]
  readonly speakers?: readonly RegisteredSpeaker[]
  /** What the estimates of the first document count. */
  readonly counted?: readonly string[]
}): Archive => {
  const { estimates } = readClaims(readDocument('counts.txt', counted.map(thing => `We saw 7 ${thing}.`).join('\n\n')))
  const claims = documents.map(({ id }, index): [string, Claims] => [
    id,
    { statements: [], estimates: index === 0 ? estimates : [] }
  ])
  return {
    corpus: { version: 'v1', documents, rejected, leftOut: [] },
    documents: new Map(documents.map(document => [document.id, document])),
    claims: new Map(claims),
    outlines: () =>
      documents.map((document, at) => outlineOf(document, claims[at]?.[1] ?? { statements: [], estimates })),
    hashes: () => documents.map(({ sha256 }) => sha256),
    register: { speakers, aliasesOf: () => [] },
    engine: { search: () => [], frequency: () => 0, spellings: () => [], passages: 0 }
  }
}

const unstated: Metadata = {
  title: null,
  publisher: null,
  author: null,
  date: null,
  conflictingDates: [],
  dateline: null,
  url: null
}

/** A document of one body paragraph. */
export const inventedDocument = (
  id: string,
  text: string,
  stated: { readonly title?: string; readonly publisher?: string } = {}
): Document => {
  const block = { start: 0, end: text.length }
  const field = (name: 'title' | 'publisher') => {
    const value = stated[name]
    return value === undefined ? null : { value, origin: { kind: 'field' as const, field: name } }
  }
  return {
    id,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    metadata: { ...unstated, title: field('title'), publisher: field('publisher') },
    blocks: [{ ...block, kind: 'body' }],
    sentences: [{ ...block, block: 0 }]
  }
}

/** A speaker who spoke once. */
export const inventedSpeaker = (name: string, aliases: readonly string[] = []): RegisteredSpeaker => ({
  name,
  aliases,
  roles: [],
  documents: [],
  statements: 1
})
