import type { Document } from '../corpus/document.ts'
import { findAliases } from '../text/aliases.ts'
import { wordsOf } from '../text/span.ts'
import type { Claims, Speaker } from './claims.ts'

/** A person or body that speaks in the corpus, under all the names the documents give it. */
export type RegisteredSpeaker = {
  /** The fullest name, as written. */
  readonly name: string
  /** Other names for it: "Shoigu", "CSTO". */
  readonly aliases: readonly string[]
  /** Roles as documents state them: "Russian Defense Minister". */
  readonly roles: readonly string[]
  /** Documents it speaks in, by id. */
  readonly documents: readonly string[]
  readonly statements: number
}

/** Who speaks in the corpus, and which names mean the same thing throughout it. */
export type Register = {
  /** Most statements first. */
  readonly speakers: readonly RegisteredSpeaker[]
  /** Other ways the corpus writes a name, in lower case: "isil" → ["islamic state", "islamic state of iraq and the levant"]. */
  aliasesOf(name: string): readonly string[]
}

/**
 * Gathers who speaks in a corpus and what the documents call it. `claims` holds each document's claims by its id.
 * A full name is one person throughout the corpus; a surname alone is joined to a full name only inside a document
 * (which `traceSpeakers` has done), never across documents. Bodies are one under all their aliases. Linear in the corpus.
 */
export const buildRegister = (documents: readonly Document[], claims: ReadonlyMap<string, Claims>): Register => {
  const aliases = readAliases(documents)
  const entries = new Map<string, Entry>()
  for (const { id } of documents)
    for (const { speaker, via } of claims.get(id)?.statements ?? []) {
      if (speaker !== null) enter(entries, aliases, id, speaker, 1)
      for (const relay of via) enter(entries, aliases, id, relay, 0)
    }
  const speakers = [...entries.values()]
    .map(registered)
    .toSorted((a, b) => b.statements - a.statements || compare(a.name, b.name))
  return { speakers, aliasesOf: name => aliases.namesOf(name).filter(other => other !== normal(name)) }
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
  aliases: Aliases,
  document: string,
  { name, role, mention }: Speaker,
  statements: number
): void => {
  if (name === null) return
  const key = aliases.keyOf(name.text)
  const known = entries.get(key)
  const entry: Entry = known ?? {
    names: new Map(),
    mentions: new Map(),
    roles: new Map(),
    documents: new Set(),
    statements: 0
  }
  if (known === undefined) entries.set(key, entry)
  count(entry.names, plain(name.text))
  if (role !== null) count(entry.roles, plain(role.text))
  if (mention !== null && isPartOf(mention.text, name.text)) count(entry.mentions, plain(mention.text))
  entry.documents.add(document)
  entry.statements += statements
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Whether a mention is a shorter form of the name: the surname, and no pronoun or description. */
const isPartOf = (mention: string, name: string): boolean => {
  const words = normal(name).split(' ')
  return normal(mention)
    .split(' ')
    .every(word => words.includes(word))
}

const registered = ({ names, mentions, roles, documents, statements }: Entry): RegisteredSpeaker => {
  const name = [...names.keys()].toSorted((a, b) => b.length - a.length || compare(a, b))[0] ?? ''
  return {
    name,
    aliases: [...new Set([...names.keys(), ...mentions.keys()])].filter(alias => alias !== name),
    roles: [...roles].toSorted((a, b) => b[1] - a[1]).map(([role]) => role),
    documents: [...documents],
    statements
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One line, straight apostrophes, as a name is compared and shown in a list. */
const plain = (name: string): string => name.replaceAll('’', "'").split(/\s+/).join(' ').trim()

const normal = (name: string): string => plain(name).toLowerCase().replace(/^the /, '')

/** Names that mean the same thing, grouped. */
type Aliases = {
  /** One key for all names of a group; the name itself where it has no group. */
  keyOf(name: string): string
  /** All names of the group, the name's own included. */
  namesOf(name: string): readonly string[]
}

/**
 * Joins long and short forms over the corpus, transitively. A short form that stands for different things ("IS" beside
 * two long forms that no document joins) joins nothing.
 */
const readAliases = (documents: readonly Document[]): Aliases => {
  const longs = new Map<string, Set<string>>()
  for (const { text, sentences } of documents)
    for (const { long, short } of findAliases(text, sentences)) {
      const key = normal(wordsOf(text, short))
      const known = longs.get(key) ?? new Set()
      known.add(normal(wordsOf(text, long)))
      longs.set(key, known)
    }
  const parents = new Map<string, string>()
  const root = (name: string): string => {
    let at = name
    for (let parent = parents.get(at); parent !== undefined && parent !== at; parent = parents.get(at)) {
      const above = parents.get(parent) ?? parent
      parents.set(at, above)
      at = above
    }
    return at
  }
  for (const [short, forms] of longs) {
    if (!areOneName([...forms])) continue
    for (const form of forms) {
      if (form !== '' && short !== '') parents.set(root(form), root(short))
    }
  }
  const groups = new Map<string, string[]>()
  for (const name of new Set([...longs.keys(), ...[...longs.values()].flatMap(forms => [...forms])])) {
    const key = root(name)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [name])
    else group.push(name)
  }
  return {
    keyOf: name => root(normal(name)),
    namesOf: name => groups.get(root(normal(name))) ?? []
  }
}

/** Whether the long forms of one short form are one name written shorter or longer: each holds the words of the shortest. */
const areOneName = (forms: readonly string[]): boolean => {
  const shortest = forms.toSorted((a, b) => a.length - b.length)[0]?.split(' ') ?? []
  return forms.every(form => {
    const words = form.split(' ')
    return shortest.every(word => words.includes(word))
  })
}
