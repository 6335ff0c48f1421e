import type { Document } from '../corpus/document.ts'
import { inCodeOrder } from '../text/characters.ts'
import { findPlace } from '../text/places.ts'
import type { Claims, Speaker } from './claims.ts'
import {
  comparableName,
  groupNames,
  type NameGroups,
  nameGroupsOf,
  namesIn,
  plainName,
  type StatedNames
} from './name-groups.ts'
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

/** A register as it is stored: the speakers, and the groups of names that mean the same. */
export type RegisterContents = Pick<Register, 'speakers'> & Pick<NameGroups, 'groups'>

/** What one document tells a register: what it says about names, and who speaks in it. */
export type Naming = {
  /** The document's id. */
  readonly document: string
  readonly names: StatedNames
  readonly speaking: readonly Speaking[]
}

/** A named speaker of a statement, or one who relays it, in the words of the document. */
export type Speaking = {
  readonly name: string
  readonly role: string | null
  readonly mention: string | null
  /** 1 for the speaker of a statement, 0 for who relays it. */
  readonly statements: number
}

/** Reads what a document tells a register. */
export const namingOf = (document: Document, { statements }: Claims): Naming => ({
  document: document.id,
  names: namesIn(document),
  speaking: statements.flatMap(({ speaker, via }) => [
    ...(speaker === null ? [] : speakingOf(speaker, 1)),
    ...via.flatMap(relay => speakingOf(relay, 0))
  ])
})

const speakingOf = ({ name, role, mention }: Speaker, statements: number): readonly Speaking[] =>
  name === null ? [] : [{ name: name.text, role: role?.text ?? null, mention: mention?.text ?? null, statements }]

/** The register of a corpus, given each document's claims by its id. */
export const buildRegister = (documents: readonly Document[], claims: ReadonlyMap<string, Claims>): Register =>
  registerOf(gatherRegister(documents.map(document => namingOf(document, claims.get(document.id) ?? noClaims))))

const noClaims: Claims = { statements: [], estimates: [] }

/** A register out of what it was stored as. */
export const registerOf = ({ speakers, groups }: RegisterContents): Register => {
  const aliases = nameGroupsOf(groups)
  return { speakers, aliasesOf: name => aliases.othersOf(name) }
}

/**
 * Gathers who speaks in a corpus and what its documents, in their order, call it.
 * A full name is one person throughout the corpus; a surname alone is joined to a full name only inside a document
 * (which `traceSpeakers` has done), never across documents. Bodies are one under all their aliases. Linear in the corpus.
 */
export const gatherRegister = (namings: readonly Naming[]): RegisterContents => {
  const aliases = groupNames(namings.map(({ names }) => names))
  const entries = new Map<string, Entry>()
  for (const { document, speaking } of namings) for (const each of speaking) enter(entries, aliases, document, each)
  const speakers = [...entries.values()]
    .map(registered)
    .toSorted((a, b) => b.statements - a.statements || inCodeOrder(a.name, b.name))
  return { speakers, groups: aliases.groups }
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
  { name, role, mention, statements }: Speaking
): void => {
  const key = isOnlyOneWord(name, mention ?? '') ? `${comparableName(name)} ${document}` : aliases.keyOf(name)
  const known = entries.get(key)
  const entry: Entry = known ?? {
    names: new Map(),
    mentions: new Map(),
    roles: new Map(),
    documents: new Set(),
    statements: 0
  }
  if (known === undefined) entries.set(key, entry)
  count(entry.names, plainName(name))
  if (role !== null) count(entry.roles, plainName(role))
  if (mention !== null && isPartOf(mention, name)) count(entry.mentions, plainName(mention))
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
