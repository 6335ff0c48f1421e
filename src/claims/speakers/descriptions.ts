import { wordSet } from '../../text/word-set.ts'
import type { Reading } from '../reading.ts'
import { genderOf, isCommon, isDeputed, isGeneric, isKin, mayBeOneOffice } from '../role-words.ts'
import { agreesOnRank } from './holders.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import type { Role } from './roles.ts'
import type { SourcePhrase } from './source-phrases.ts'
import { lastSpeaker, type Trail } from './trail.ts'

type Described = Extract<SourcePhrase, { kind: 'described' }>

/**
 * The person whom a definite description means ("the deputy minister", "the agency's chief", "the official"): the one
 * whose role it fits, of several the one who spoke last; a description that fits anybody means the last speaker, and so
 * does one that nobody's role fits where the last speaker has none that contradicts it. Null where that is uncertain.
 * @param inner whether it stands inside somebody's words, where the last speaker is not likelier than anybody
 */
export const findDescribed = (trail: Trail, source: Described, inner: boolean): Person | null => {
  const { role } = source
  if (isGeneric(role.office) && role.words.size === 0) {
    const last = lastSpeaker(trail, source, ({ number }) => number === 'one')
    return last?.person != null && agreesOnCountry(role, last.person) ? last.person : null
  }
  if (isCommon(role.office) && role.words.size === 0) return null
  const candidates = trail.holders.of(role)
  if (candidates.size === 0) return inner ? null : lastDescribed(trail, source)
  if (candidates.size === 1) return [...candidates][0] ?? null
  const last = lastSpeaker(trail, source, ({ person }) => person !== null && candidates.has(person))
  return last?.person ?? null
}

const agreesOnCountry = ({ country }: Role, { roles }: Person): boolean =>
  country === null || roles.every(role => role.country === null || role.country === country)

/** A description of the last speaker follows within so many sentences. */
const near = 2

/**
 * The last speaker, where a description says something new of them: "NAME said … The harbour senator added …". They must
 * have no role at all and nobody else one like it, or one of the same office that the description only adds a place to.
 */
const lastDescribed = (trail: Trail, source: Described): Person | null => {
  const { role, sentence } = source
  if (isKin(role.office) || isCommon(role.office) || isDeputed(role.office) || saysOther(trail, source)) return null
  const last = lastSpeaker(trail, source, ({ number }) => number === 'one')
  const person = last?.person ?? null
  if (last === null || person === null || sentence - last.sentence > near || last.sentence === sentence) return null
  const gender = genderOf(role.office)
  if (gender !== null && person.gender !== null && gender !== person.gender) return null
  if (!agreesOnCountry(role, person)) return null
  if (person.roles.length === 0) {
    if (trail.holders.isHeld(role.office)) return null
    person.roles.push(role)
    return person
  }
  const adds = person.roles.some(
    held => mayBeOneOffice(role.office, held.office) && role.words.size === 0 && agreesOnRank(role, held)
  )
  return adds ? person : null
}

/** Whether a description says that somebody else is meant than the one just named. */
const saysOther = ({ reading }: Trail, { sentence, from, to }: SourcePhrase): boolean =>
  (reading.sentences[sentence]?.words ?? []).slice(from, to).some(({ lower }) => others.has(lower))

const others = wordSet('other another fellow unidentified unnamed anonymous second late')

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
  if (people.all().some(({ roles }) => roles.some(({ office }) => mayBeOneOffice(office, described.role.office))))
    return
  named.person.roles.push(described.role)
}

const isBody = (kind: string | undefined): boolean => kind === 'body' || kind === 'standfirst'
