import type { Slice } from '../../text/span.ts'
import { isDecisive, isOffice, mayBeOneOffice } from '../role-words.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import type { Role } from './roles.ts'

/** Who holds which office, for descriptions to be looked up in. */
export type Holders = {
  /** Those whom a description may mean by its own words. */
  of(described: Role): ReadonlySet<Person>
  /** Whether anybody holds an office that a description's noun may exchange. */
  isHeld(office: string): boolean
}

/** More holders of one office than this are not looked through. */
const mostHolders = 100

type Held = { readonly person: Person; readonly held: Role }

/** Gathers who holds which office. `longNames` has the long form of each abbreviation of the document, in lower case. */
export const gatherHolders = (people: People, longNames: ReadonlyMap<string, Slice>): Holders => {
  const byOffice = new Map<string, Held[]>()
  for (const person of people.all())
    for (const held of person.roles)
      for (const noun of new Set([held.office, ...[...held.words].filter(isOffice)])) {
        const known = byOffice.get(noun) ?? []
        if (known.length < mostHolders) known.push({ person, held })
        byOffice.set(noun, known)
      }
  const fitting = (office: string): readonly Held[] =>
    [...byOffice].flatMap(([held, holders]) => (mayBeOneOffice(office, held) ? holders : []))
  const wordsOf = withLongForms(longNames)
  return {
    of: described =>
      new Set(
        fitting(described.office).flatMap(({ person, held }) =>
          matches(described, held, wordsOf(held)) ? [person] : []
        )
      ),
    isHeld: office => fitting(office).length > 0
  }
}

/** Gives the words of a role and of the abbreviations in it, written out and short. */
const withLongForms = (longNames: ReadonlyMap<string, Slice>): ((role: Role) => ReadonlySet<string>) => {
  const shortByWord = new Map<string, { readonly short: string; readonly words: readonly string[] }[]>()
  for (const [short, { text }] of longNames) {
    const words = text
      .toLowerCase()
      .split(/[\s-]+/)
      .filter(word => word !== 'of' && word !== 'the' && word !== 'and')
    for (const key of new Set([short, words[0] ?? short])) {
      const known = shortByWord.get(key) ?? []
      if (known.length < mostHolders) known.push({ short, words })
      shortByWord.set(key, known)
    }
  }
  const cache = new Map<Role, ReadonlySet<string>>()
  return role => {
    const cached = cache.get(role)
    if (cached !== undefined) return cached
    const words = new Set([...role.words, role.office])
    for (const word of [...words])
      for (const alias of shortByWord.get(word) ?? [])
        if (words.has(alias.short) || alias.words.every(part => words.has(part)))
          for (const part of [alias.short, ...alias.words]) words.add(part)
    cache.set(role, words)
    return words
  }
}

/**
 * Whether a description may mean the holder of a role: the office fits, no country contradicts, every telling word of it
 * is the role's.
 */
const matches = (described: Role, held: Role, known: ReadonlySet<string>): boolean => {
  if (described.country !== null && held.country !== null && described.country !== held.country) return false
  for (const word of described.words) if (!known.has(word)) return false
  if (described.words.size === 0) return described.office === held.office
  return agreesOnRank(described, held)
}

/** Whether a description has every word of a role that would make somebody else of it: "deputy", "former". */
export const agreesOnRank = (described: Role, held: Role): boolean => {
  for (const word of held.words) if (isDecisive(word) && !described.words.has(word)) return false
  return true
}
