import type { Documents } from '../corpus/corpus.ts'
import type { Document } from '../corpus/document.ts'
import { english } from '../languages/english.ts'
import type { Language } from '../languages/language.ts'
import type { Answer } from './answer.ts'
import type { Archive } from './archive/archive.ts'
import { documentFinding } from './cite.ts'
import { replyTo } from './reply.ts'
import { holds, keyedWords, keysOf, searchable } from './searched-text.ts'

/** How many documents a list shows. */
const shown = 25

/** The documents of the corpus, or those whose name, title or publisher holds the words of `filter`. */
export const listSources = (
  archive: Archive,
  { filter }: { readonly filter?: string | undefined },
  language: Language = english
): Answer => {
  const reply = replyTo('sources', archive, language)
  const documents = filter ? sourcesNamed(archive, filter) : archive.corpus.documents
  if (documents.length === 0) {
    return reply.notInSources(filter ? reply.says.noDocumentNamed(filter) : reply.says.emptyCorpus, [])
  }
  return reply.answered(
    reply.says.documents({ all: documents.length, shown }),
    documents.slice(0, shown).map(document => documentFinding(archive, document))
  )
}

/** One document: what it says about itself and who speaks in it. A name that fits several lists them. */
export const showSource = (
  archive: Archive,
  { document: name }: { readonly document: string },
  language: Language = english
): Answer => {
  const exact = archive.documents.get(name)
  const [document, ...others] = exact ? [exact] : sourcesNamed(archive, name).slice(0, 2)
  if (!document || others.length > 0) return { ...listSources(archive, { filter: name }, language), command: 'source' }
  const reply = replyTo('source', archive, language)
  return reply.answered(
    document.metadata.title?.value ?? document.id,
    [documentFinding(archive, document)],
    speakersIn(archive, document).map(([name, statements]) => reply.says.statementsOf(name, statements))
  )
}

/** The documents that have a name in their id, title or publisher. */
const sourcesNamed = ({ documents, outlines }: Archive, name: string): Pick<Documents, 'length' | 'slice'> => {
  const words = keysOf(name)
  const named = [...outlines()].filter(({ id, title, publisher }) => {
    if (id.toLowerCase().includes(name.toLowerCase())) return true
    const facts = [title, publisher].map(fact => searchable(keyedWords(fact ?? '')))
    return words.length > 0 && words.every(key => facts.some(fact => holds(fact, [[key]])))
  })
  return {
    length: named.length,
    slice: (start, end) => named.slice(start, end).flatMap(({ id }) => documents.get(id) ?? [])
  }
}

/** Who speaks in a document, and how often, most statements first. */
const speakersIn = ({ claims }: Archive, { id }: Document): [string, number][] => {
  const counts = new Map<string, number>()
  for (const { speaker } of claims.get(id)?.statements ?? []) {
    const name = speaker?.name?.text ?? speaker?.mention?.text
    if (name === undefined) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}
