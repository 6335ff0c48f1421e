import type { People, Person } from './people.ts'
import type { Reading } from './reading.ts'
import { fits, isDecisive, isGeneric } from './role-words.ts'
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
  const candidates = trail.people.all().filter(person => person.roles.some(held => matches(trail, role, held)))
  if (candidates.length < 2) return candidates[0] ?? null
  const last = lastSpeaker(trail, source, ({ person }) => person !== null && candidates.includes(person))
  return last?.person ?? null
}

const agreesOnCountry = ({ country }: Role, { roles }: Person): boolean =>
  country === null || roles.every(role => role.country === null || role.country === country)

/** Whether a description may mean the holder of a role: the office fits, no country contradicts, every telling word of it is the role's. */
const matches = ({ longNames }: Trail, described: Role, held: Role): boolean => {
  if (!fits(described.office, held.office) && !held.words.has(described.office)) return false
  if (described.country !== null && held.country !== null && described.country !== held.country) return false
  const known = new Set([...held.words, held.office])
  for (const [short, long] of longNames) {
    const longWords = long.text.toLowerCase().split(/[\s-]+/)
    if (known.has(short) || longWords.every(word => known.has(word) || word === 'of')) {
      known.add(short)
      for (const word of longWords) known.add(word)
    }
  }
  for (const word of described.words) if (!known.has(word)) return false
  if (described.words.size > 0)
    for (const word of held.words) if (isDecisive(word) && !described.words.has(word)) return false
  return described.words.size > 0 || described.office === held.office
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
