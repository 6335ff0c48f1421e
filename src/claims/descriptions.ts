import type { Slice } from '../text/span.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import type { Reading } from './reading.ts'
import { fits, isDecisive, isGeneric, isOffice } from './role-words.ts'
import type { Role } from './roles.ts'
import type { SourcePhrase } from './source-phrases.ts'
import { lastSpeaker, type Trail } from './trail.ts'

type Described = Extract<SourcePhrase, { kind: 'described' }>

/**
 * The person whom a definite description means ("the deputy minister", "the agency's chief", "the official"): the one
 * whose role it fits, of several the one who spoke last; a description that fits anybody means the last speaker. Null where that is uncertain.
 */
export const findDescribed = (trail: Trail, source: Described): Person | null => {
  const { role } = source
  if (isGeneric(role.office) && role.words.size === 0) {
    const last = lastSpeaker(trail, source, ({ number }) => number === 'one')
    return last?.person != null && agreesOnCountry(role, last.person) ? last.person : null
  }
  const candidates = new Set<Person>()
  for (const { person, held } of trail.holders.fitting(role.office))
    if (matches(trail.holders, role, held)) candidates.add(person)
  if (candidates.size < 2) return [...candidates][0] ?? null
  const last = lastSpeaker(trail, source, ({ person }) => person !== null && candidates.has(person))
  return last?.person ?? null
}

const agreesOnCountry = ({ country }: Role, { roles }: Person): boolean =>
  country === null || roles.every(role => role.country === null || role.country === country)

/** Who holds which office, for descriptions to be looked up in. */
export type Holders = {
  /** Holders of the offices that a description's noun may exchange. */
  fitting(office: string): readonly { readonly person: Person; readonly held: Role }[]
  /** The words of a role and of the abbreviations in it, written out and short. */
  wordsOf(role: Role): ReadonlySet<string>
}

/** More holders of one office than this are not looked through. */
const mostHolders = 100

/** Gathers who holds which office. `longNames` has the long form of each abbreviation of the document, in lower case. */
export const gatherHolders = (people: People, longNames: ReadonlyMap<string, Slice>): Holders => {
  const byOffice = new Map<string, { readonly person: Person; readonly held: Role }[]>()
  for (const person of people.all())
    for (const held of person.roles)
      for (const noun of new Set([held.office, ...[...held.words].filter(isOffice)])) {
        const known = byOffice.get(noun) ?? []
        if (known.length < mostHolders) known.push({ person, held })
        byOffice.set(noun, known)
      }
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
  const wordsOf = (role: Role): ReadonlySet<string> => {
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
  return {
    wordsOf,
    fitting: office => [...byOffice].flatMap(([held, holders]) => (fits(office, held) ? holders : []))
  }
}

/** Whether a description may mean the holder of a role: the office fits, no country contradicts, every telling word of it is the role's. */
const matches = (holders: Holders, described: Role, held: Role): boolean => {
  if (described.country !== null && held.country !== null && described.country !== held.country) return false
  const known = holders.wordsOf(held)
  for (const word of described.words) if (!known.has(word)) return false
  if (described.words.size === 0) return described.office === held.office
  for (const word of held.words) if (isDecisive(word) && !described.words.has(word)) return false
  return true
}

/**
 * A report often opens with a description ("A country's deputy minister has warned …") and names the person in the next
 * sentence that speaks, without repeating the office. The two are linked where the description fits nobody else and the
 * name that follows has no role of its own.
 */
export const linkLead = (
  { sentences, document }: Reading,
  people: People,
  sources: readonly (SourcePhrase | null)[]
): void => {
  const lead = sources.findIndex(
    source => source !== null && isBody(document.blocks[sentences[source.sentence]?.sentence.block ?? -1]?.kind)
  )
  const described = sources[lead]
  const named = sources[lead + 1]
  if (described == null || named == null || described.kind !== 'described' || named.kind !== 'person') return
  if (!described.definite || named.person.roles.length > 0 || named.sentence - described.sentence !== 1) return
  if (people.all().some(({ roles }) => roles.some(({ office }) => fits(office, described.role.office)))) return
  named.person.roles.push(described.role)
}

const isBody = (kind: string | undefined): boolean => kind === 'body' || kind === 'standfirst'
