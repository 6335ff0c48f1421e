import type { Document } from '../corpus/document.ts'
import { inCodeOrder } from '../text/characters.ts'
import { findPlace } from '../text/places.ts'
import type { Claims, Speaker } from './claims.ts'
import { comparableName, groupNames, type NameGroups, namesIn, plainName, type StatedNames } from './name-groups.ts'
import { isBodyNoun } from './role-words.ts'

/** A person or body that speaks in the corpus, under all the names the documents give it. */
export type RegisteredSpeaker = {
  /** The fullest name, as written. */
  readonly name: string
  /** Other names for it: "Quist", "NHO". */
  readonly aliases: readonly string[]
  /** Roles as documents state them: "Norwegian Harbour Minister". */
  readonly roles: readonly string[]
  /** Documents it speaks in, by id. */
  readonly documents: readonly string[]
  readonly statements: number
}

/** Who speaks in the corpus, and which names mean the same thing throughout it. */
export type Register = {
  /** Most statements first. */
  readonly speakers: readonly RegisteredSpeaker[]
  /** Other ways the corpus writes a name, in lower case: "nho" → ["norwegian harbour office"]. */
  aliasesOf(name: string): readonly string[]
}

/**
 * Gathers who speaks in a corpus and what the documents call it. `claims` holds each document's claims by its id.
 * A full name is one person throughout the corpus; a surname alone is joined to a full name only inside a document
 * (which `traceSpeakers` has done), never across documents. Bodies are one under all their aliases. `names` is what each
 * document says about names, where that has been read before. Linear in the corpus.
 */
export const buildRegister = (
  documents: readonly Document[],
  claims: ReadonlyMap<string, Claims>,
  names: readonly StatedNames[] = documents.map(namesIn)
): Register => {
  const aliases = groupNames(names)
  const entries = new Map<string, Entry>()
  for (const { id } of documents)
    for (const { speaker, via } of claims.get(id)?.statements ?? []) {
      if (speaker !== null) enter(entries, aliases, id, speaker, 1)
      for (const relay of via) enter(entries, aliases, id, relay, 0)
    }
  const speakers = [...entries.values()]
    .map(registered)
    .toSorted((a, b) => b.statements - a.statements || inCodeOrder(a.name, b.name))
  return { speakers, aliasesOf: name => aliases.othersOf(name) }
}

type Entry = {
  readonly names: Map<string, number>
  readonly mentions: Map<string, number>
  readonly roles: Map<string, number>
  readonly documents: Set<string>
  statements: number
}

const enter = (
  entries: Map<string, Entry>,
  aliases: NameGroups,
  document: string,
  { name, role, mention }: Speaker,
  statements: number
): void => {
  if (name === null) return
  const key = isOnlyOneWord(name.text, mention?.text ?? '')
    ? `${comparableName(name.text)} ${document}`
    : aliases.keyOf(name.text)
  const known = entries.get(key)
  const entry: Entry = known ?? {
    names: new Map(),
    mentions: new Map(),
    roles: new Map(),
    documents: new Set(),
    statements: 0
  }
  if (known === undefined) entries.set(key, entry)
  count(entry.names, plainName(name.text))
  if (role !== null) count(entry.roles, plainName(role.text))
  if (mention !== null && isPartOf(mention.text, name.text)) count(entry.mentions, plainName(mention.text))
  entry.documents.add(document)
  entry.statements += statements
}

/**
 * Whether a name is a single word that may be a surname: such names are the same only within one document. Abbreviations,
 * places and what has an article or a body's noun beside it ("the NAME news agency") are the same everywhere.
 */
const isOnlyOneWord = (name: string, mention: string): boolean => {
  const words = plainName(mention).split(' ')
  return (
    !/\s/.test(name.trim()) &&
    name !== name.toUpperCase() &&
    findPlace(name) === null &&
    words[0]?.toLowerCase() !== 'the' &&
    !words.some(word => word !== name && isBodyNoun(word))
  )
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Whether a mention is a shorter form of the name: the surname, and no pronoun or description. */
const isPartOf = (mention: string, name: string): boolean => {
  const words = comparableName(name).split(' ')
  return comparableName(mention)
    .split(' ')
    .every(word => words.includes(word))
}

const registered = ({ names, mentions, roles, documents, statements }: Entry): RegisteredSpeaker => {
  const name = [...names.keys()].toSorted((a, b) => b.length - a.length || inCodeOrder(a, b))[0] ?? ''
  return {
    name,
    aliases: [...new Set([...names.keys(), ...mentions.keys()])].filter(alias => alias !== name),
    roles: [...roles].toSorted((a, b) => b[1] - a[1]).map(([role]) => role),
    documents: [...documents],
    statements
  }
}
