import type { Statement } from '../claims/claims.ts'
import type { Document } from '../corpus/document.ts'
import { plainQuery } from '../index/parse-query.ts'
import type { Archive } from './archive.ts'
import { coverage, evidenceIn } from './coverage.ts'
import { readTerms } from './terms.ts'

/** A statement and the document it stands in. */
export type Found = { readonly document: Document; readonly statement: Statement }

/** All statements of a document, by its id. */
export const statementsOf = ({ documents, claims }: Archive, id: string): Found[] => {
  const document = documents.get(id)
  return document ? (claims.get(id)?.statements ?? []).map(statement => ({ document, statement })) : []
}

/**
 * Tells whether a statement is by the speaker that a name or description stands for. Every term of it must stand in the
 * name, the role or the words beside the quote, there or at another statement that the document gives to the same name:
 * who is "the agency's chief" once is so throughout the document.
 */
export const speakerFilter = (archive: Archive, speaker: string): ((found: Found) => boolean) => {
  const terms = readTerms(archive, speaker)
  const namesByDocument = new Map<string, ReadonlySet<string>>()
  const isDescribed = ({ document, statement }: Found): boolean => {
    const parts = [statement.speaker?.name, statement.speaker?.role, statement.speaker?.mention].filter(part => !!part)
    return parts.length > 0 && coverage(terms, evidenceIn(document, parts)).missing.length === 0
  }
  const namesIn = (id: string): ReadonlySet<string> => {
    const known = namesByDocument.get(id)
    if (known) return known
    const names = statementsOf(archive, id)
      .filter(isDescribed)
      .flatMap(({ statement }) => statement.speaker?.name?.text ?? [])
    namesByDocument.set(id, new Set(names))
    return new Set(names)
  }
  if (terms.length === 0) return () => false
  return found => {
    const name = found.statement.speaker?.name?.text
    return name === undefined ? isDescribed(found) : namesIn(found.document.id).has(name)
  }
}

/** All statements by a speaker, in the order of the documents. */
export const statementsBy = (archive: Archive, speaker: string): Found[] => {
  const isBy = speakerFilter(archive, speaker)
  return documentsNaming(archive, speaker).flatMap(id => statementsOf(archive, id).filter(isBy))
}

/** Ids of the documents in which all words of a name or description occur. */
const documentsNaming = ({ engine }: Archive, speaker: string): string[] => {
  return [...new Set(engine.search(plainQuery(speaker), searched).map(({ passage }) => passage.document))].sort()
}

/** How many passages that name a speaker are looked through for what the speaker says. */
const searched = 200
