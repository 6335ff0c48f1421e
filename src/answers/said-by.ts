import type { Statement } from '../claims/claims.ts'
import type { Document } from '../corpus/document.ts'
import { plainQuery } from '../index/parse-query.ts'
import type { Archive } from './archive/archive.ts'
import { speakerAsked } from './speaker-asked.ts'

/** A statement and the document it stands in. */
export type Found = { readonly document: Document; readonly statement: Statement }

/** All statements of a document, by its id. */
export const statementsOf = ({ documents, claims }: Archive, id: string): Found[] => {
  const document = documents.get(id)
  return document ? (claims.get(id)?.statements ?? []).map(statement => ({ document, statement })) : []
}

/** All statements by a speaker, in the order of the documents. */
export const statementsBy = (archive: Archive, speaker: string): Found[] => {
  const isAsked = speakerAsked(archive, speaker)
  return documentsNaming(archive, speaker).flatMap(id =>
    statementsOf(archive, id).filter(({ document, statement }) => isAsked(document, statement.speaker))
  )
}

/** Whether all passages that name a speaker are looked through, so that what is not among the statements is nowhere. */
export const isHeardInFull = ({ engine }: Archive, speaker: string): boolean =>
  engine.search(plainQuery(speaker), searched).length < searched

/** Ids of the documents in which all words of a name or description occur. */
const documentsNaming = ({ engine }: Archive, speaker: string): string[] =>
  [...new Set(engine.search(plainQuery(speaker), searched).map(({ passage }) => passage.document))].sort()

/** How many passages that name a speaker are looked through for what the speaker says. */
const searched = 200
