import { wordSet } from '../../text/word-set.ts'
import type { Reading } from '../reading.ts'
import { isKin } from '../role-words.ts'
import type { NameMention } from './name-mentions.ts'
import { addressOf, nameSlice, type Person } from './person.ts'
import { readSharedSurnames } from './shared-surnames.ts'

/** Whom single names of a document stand for. */
type SingleNames = {
  personOf(mention: NameMention): Person | null
  /** Those of whom the document gives a single name only. */
  all(): Iterable<Person>
  /** Whether two or more people of the document bear the name. */
  isShared(mention: NameMention): boolean
}

/**
 * A surname (or the first part of a name, for those whose family name comes first) stands for the one person whose full
 * name holds it there. Of several, for the one whom a form of address or a mention of kinship leaves over ("his wife,
 * NAME" is not meant by the bare surname), or whom the order of mentions tells (`readSharedSurnames`); else for nobody.
 * @param full people by their full names' parts
 */
export const readSingleNames = (
  reading: Reading,
  mentions: readonly NameMention[],
  partsOf: (mention: NameMention) => readonly string[],
  full: ReadonlyMap<string, Person>
): SingleNames => {
  const bySurname = new Map<string, Set<Person>>()
  const byFirst = new Map<string, Set<Person>>()
  for (const [key, person] of full) {
    const names = key.split(' ')
    add(bySurname, names.at(-1) ?? '', person)
    add(byFirst, names[0] ?? '', person)
  }
  const nameOf = (mention: NameMention): string => partsOf(mention)[0] ?? ''
  const shared = readSharedSurnames(reading, mentions, partsOf, full)
  const bodies = bodiesAmong(reading, mentions, nameOf)
  const alone = new Map<string, Person>()

  const bearers = (mention: NameMention): readonly Person[] => {
    const sharing = [...(bySurname.get(nameOf(mention)) ?? byFirst.get(nameOf(mention)) ?? [])]
    const gender = addressOf(reading, mention)
    const suited =
      gender === null ? sharing : sharing.filter(person => person.gender === null || person.gender === gender)
    const meant = suited.filter(({ roles }) => !roles.some(({ office }) => isKin(office)))
    return suited.length > 1 && meant.length > 0 ? meant : suited
  }
  const enter = (mention: NameMention): Person => {
    const known = alone.get(nameOf(mention))
    if (known !== undefined) return known
    const person: Person = { name: nameSlice(reading, mention), roles: [], gender: addressOf(reading, mention) }
    alone.set(nameOf(mention), person)
    return person
  }
  for (const mention of mentions)
    if (partsOf(mention).length === 1 && addressOf(reading, mention) !== null && bearers(mention).length === 0)
      enter(mention)

  const personOf = (mention: NameMention): Person | null => {
    const found = bearers(mention)
    const other = alone.get(nameOf(mention))
    if (other !== undefined && (found.length === 0 || addressOf(reading, mention) !== 'she' || other.gender === 'she'))
      return other
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : shared.bearerOf(mention, found)
    return mention.kind === 'person' && !bodies.has(nameOf(mention)) ? enter(mention) : null
  }
  return { personOf, all: () => alone.values(), isShared: mention => bearers(mention).length > 1 }
}

/** From so many on it makes no difference how many people share a name. */
const mostBearers = 12

const add = (index: Map<string, Set<Person>>, key: string, person: Person): void => {
  const known = index.get(key)
  if (known === undefined) index.set(key, new Set([person]))
  else if (known.size < mostBearers) known.add(person)
}

/** Nouns after which a single name is that of a body, throughout the document: "the company NAME said". */
const bodyNouns = wordSet(
  `agency airline band bank brand broadcaster chain channel charity club company daily firm foundation group label magazine
   manufacturer movement network newspaper outlet party platform publisher retailer start-up startup studio supplier team
   website weekly`
)

const bodiesAmong = (
  { sentences }: Reading,
  mentions: readonly NameMention[],
  nameOf: (mention: NameMention) => string
): ReadonlySet<string> =>
  new Set(
    mentions
      .filter(({ sentence, from }) => bodyNouns.has(sentences[sentence]?.words[from - 1]?.lower ?? ''))
      .map(nameOf)
  )
