import type { RegisteredSpeaker } from '../claims/register/register.ts'
import { english } from '../languages/english.ts'
import type { Language } from '../languages/language.ts'
import type { Answer } from './answer.ts'
import type { Archive } from './archive/archive.ts'
import { statementFinding } from './cite.ts'
import { replyTo } from './reply.ts'
import { statementsBy } from './said-by.ts'
import { holds, keyedWords, keysOf, searchable } from './searched-text.ts'

/** How many speakers a list names, and how many statements of one it shows. */
const shown = 40
const shownStatements = 12

/**
 * Who speaks in the corpus and how often, most statements first; with a name only those who have its words in a name or a role, and of a
 * single one what it said.
 */
export const listSpeakers = (
  archive: Archive,
  { name }: { readonly name?: string | undefined },
  language: Language = english
): Answer => {
  const reply = replyTo('speakers', archive, language)
  const { speakers } = archive.register
  const found = name === undefined ? speakers : speakersNamed(speakers, name)
  if (found.length === 0)
    return reply.notInSources(name === undefined ? reply.says.noSpeaker : reply.says.noSpeakerNamed(name), [])
  const [only, ...others] = found
  const statements = only === undefined || others.length > 0 ? [] : statementsBy(archive, only.name)
  return reply.answered(
    reply.says.speakers({ all: found.length, shown }),
    statements.slice(0, shownStatements).map(({ document, statement }) => statementFinding(document, statement)),
    found.slice(0, shown).map(speaker => lineOf(speaker, reply.says.spokeIn))
  )
}

/** Names that are just those words go before names that only hold them. */
const speakersNamed = (speakers: readonly RegisteredSpeaker[], name: string): readonly RegisteredSpeaker[] => {
  const asked = name.trim().toLowerCase()
  const exact = speakers.filter(speaker => [speaker.name, ...speaker.aliases].some(own => own.toLowerCase() === asked))
  if (exact.length > 0) return exact
  const words = keysOf(name)
  if (words.length === 0) return []
  return speakers.filter(({ name: own, aliases, roles }) => {
    const facts = [own, ...aliases, ...roles.map(({ role }) => role)].map(fact => searchable(keyedWords(fact)))
    return words.every(key => facts.some(fact => holds(fact, [[key]])))
  })
}

/** "Jane Doe, Minister of Trade (also Doe): 12 statements in 3 documents". */
const lineOf = (
  { name, aliases, roles, statements, documents }: RegisteredSpeaker,
  spokeIn: (who: { name: string; also: readonly string[]; statements: number; documents: number }) => string
): string => {
  const role = roles[0]?.role
  return spokeIn({
    name: role === undefined ? name : `${name}, ${role}`,
    also: aliases.slice(0, mostAliases),
    statements,
    documents: documents.length
  })
}

const mostAliases = 3
