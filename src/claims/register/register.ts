import type { Document } from '../../corpus/document.ts'
import { inCodeOrder } from '../../text/characters.ts'
import { findPlace } from '../../text/names/places.ts'
import type { Claims, Speaker } from '../claims.ts'
import { isBodyNoun } from '../role-words.ts'
import {
  comparableName,
  groupNames,
  type NameGroups,
  nameGroupsOf,
  namesIn,
  plainName,
  type StatedNames
} from './name-groups.ts'
import { groupPeople, type Told } from './one-person.ts'
import type { Renaming } from './renamings.ts'

/** A person or body that speaks in the corpus, under all the names the documents give it. */
export type RegisteredSpeaker = {
  /** The fullest name, as written. */
  readonly name: string
  /** Other names for it: "Quist", "NHO". */
  readonly aliases: readonly string[]
  /** The most frequent first. */
  readonly roles: readonly StatedRole[]
  /** Documents it speaks in, by id. */
  readonly documents: readonly string[]
  readonly statements: number
}

/** A role as documents state it ("Norwegian Harbour Minister"), and the dates of the first and last that do; null where no year is known. */
type StatedRole = { readonly role: string; readonly earliest: string | null; readonly latest: string | null }

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
  /** As far as the document states one. */
  readonly date: string | null
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
  date: document.metadata.date?.value ?? null,
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
 * A full name is one person throughout the corpus, and so are the spellings of it that `groupPeople` joins; a surname
 * alone is joined to a full name only inside a document (which `traceSpeakers` has done), never across documents. Bodies
 * are one under all their aliases. Linear in the corpus.
 */
export const gatherRegister = (namings: readonly Naming[]): RegisterContents => {
  const stated = namings.map(({ names }) => names)
  const aliases = groupNames(stated)
  const entries = new Map<string, Entry>()
  for (const naming of namings) for (const each of naming.speaking) enter(entries, aliases, naming, each)
  const people = groupPeople([...entries.values()].map(entry => ({ ...told(entry), entry }))).map(group =>
    joined(group.map(({ entry }) => entry))
  )
  const speakers = people.map(registered).toSorted((a, b) => b.statements - a.statements || inCodeOrder(a.name, b.name))
  const same = people.flatMap(spellingsOf)
  return { speakers, groups: same.length === 0 ? aliases.groups : groupNames([...stated, { short: [], same }]).groups }
}

type Entry = {
  readonly names: Map<string, number>
  readonly mentions: Map<string, number>
  readonly roles: Map<string, RoleCount>
  readonly documents: Set<string>
  statements: number
}

type RoleCount = { count: number; earliest: string | null; latest: string | null }

const told = ({ names, roles }: Entry): Told => ({ names: longestFirst(names), roles: mostFrequentFirst(roles) })

const enter = (
  entries: Map<string, Entry>,
  aliases: NameGroups,
  { document, date }: Naming,
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
  count(entry.names, plainName(name), 1)
  const dated = date !== null && startsWithYear.test(date) ? date : null
  if (role !== null) countRole(entry.roles, plainName(role), { count: 1, earliest: dated, latest: dated })
  if (mention !== null && isPartOf(mention, name)) count(entry.mentions, plainName(mention), 1)
  entry.documents.add(document)
  entry.statements += statements
}

const startsWithYear = /^\d{4}/

/** One entry of those that are one person. */
const joined = (group: readonly Entry[]): Entry => {
  const [first, ...others] = group
  if (first === undefined) throw new Error('a group holds nobody')
  for (const { names, mentions, roles, documents, statements } of others) {
    for (const [name, times] of names) count(first.names, name, times)
    for (const [mention, times] of mentions) count(first.mentions, mention, times)
    for (const [role, times] of roles) countRole(first.roles, role, times)
    for (const document of documents) first.documents.add(document)
    first.statements += statements
  }
  return first
}

/** The full names of somebody whom documents write in several ways, in pairs. */
const spellingsOf = ({ names }: Entry): readonly Renaming[] => {
  const [first, ...others] = [...new Set([...names.keys()].map(comparableName))].filter(name => name.includes(' '))
  return first === undefined ? [] : others.map(other => [first, other] as const)
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

const count = (counts: Map<string, number>, key: string, times: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + times)
}

const countRole = (roles: Map<string, RoleCount>, role: string, { count, earliest, latest }: RoleCount): void => {
  const known = roles.get(role)
  if (known === undefined) {
    roles.set(role, { count, earliest, latest })
    return
  }
  known.count += count
  if (earliest !== null && (known.earliest === null || earliest < known.earliest)) known.earliest = earliest
  if (latest !== null && (known.latest === null || latest > known.latest)) known.latest = latest
}

const longestFirst = (names: ReadonlyMap<string, number>): string[] =>
  [...names.keys()].toSorted((a, b) => b.length - a.length || inCodeOrder(a, b))

const mostFrequentFirst = (roles: ReadonlyMap<string, RoleCount>): string[] =>
  [...roles].toSorted((a, b) => b[1].count - a[1].count).map(([role]) => role)

/** Whether a mention is a shorter form of the name: the surname, and no pronoun or description. */
const isPartOf = (mention: string, name: string): boolean => {
  const words = comparableName(name).split(' ')
  return comparableName(mention)
    .split(' ')
    .every(word => words.includes(word))
}

const registered = ({ names, mentions, roles, documents, statements }: Entry): RegisteredSpeaker => {
  const name = longestFirst(names)[0] ?? ''
  return {
    name,
    aliases: othersThan(name, [...names.keys(), ...mentions.keys()]),
    roles: mostFrequentFirst(roles).map(role => {
      const { earliest = null, latest = null } = roles.get(role) ?? {}
      return { role, earliest, latest }
    }),
    documents: [...documents],
    statements
  }
}

/** Each other way of writing a name once, whatever its capitals and with or without "the". */
const othersThan = (name: string, written: readonly string[]): readonly string[] => {
  const seen = new Set([comparableName(name)])
  return written.filter(one => {
    const key = comparableName(one)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
