import { type Slice, slice } from '../text/span.ts'
import { isPossessive } from '../text/tokens.ts'
import { type NameMention, readNameMentions } from './name-mentions.ts'
import type { Reading, Word } from './reading.ts'
import { genderOf, honorific, isOffice } from './role-words.ts'
import { type Role, roleAfter, roleBefore } from './roles.ts'

/** Somebody whom the document names. */
export type Person = {
  /** The fullest name, where the document first gives it. */
  readonly name: Slice
  /** In the order of the document. */
  readonly roles: Role[]
  gender: 'he' | 'she' | null
}

/** Whom a document names, and where. */
export type People = {
  /** The names of a sentence, by its position in `Reading.sentences`. */
  readonly mentions: readonly (readonly NameMention[])[]
  /** Whom a name stands for; null for bodies and places, and where two people share it. */
  personOf(mention: NameMention): Person | null
  /** Everybody named, in the order of their first names. */
  all(): readonly Person[]
  /** Whether two or more people of the document share this bare name. */
  isShared(mention: NameMention): boolean
}

/**
 * The people of a document. A surname (or the first part of a name, for those whose family name comes first) stands for
 * the one person whose full name holds it there; where two do, for nobody. Roles are read beside every mention.
 */
export const findPeople = (reading: Reading): People => {
  const mentions = readNameMentions(reading)
  const full = new Map<string, Person>()
  const byLast = new Map<string, Set<Person>>()
  const byFirst = new Map<string, Set<Person>>()
  const bodies = bodyNames(reading, mentions)
  const partsOf = (mention: NameMention): string[] => partsIn(wordsOf(reading, mention))

  for (const mention of mentions.flat()) {
    const parts = partsOf(mention)
    if (parts.length < 2 || !mayBePerson(mention, parts, bodies)) continue
    const key = keyOf(parts)
    const known = full.get(key)
    if (known !== undefined) continue
    const person: Person = { name: nameSlice(reading, mention), roles: [], gender: null }
    full.set(key, person)
    add(byLast, parts.at(-1) ?? '', person)
    add(byFirst, parts[0] ?? '', person)
  }

  const single = new Map<string, Person>()
  const candidates = (name: string): ReadonlySet<Person> => {
    const last = byLast.get(name)
    return last !== undefined && last.size > 0 ? last : (byFirst.get(name) ?? none)
  }
  const personOf = (mention: NameMention): Person | null => {
    if (mention.kind === 'organisation' || mention.kind === 'place') {
      if (partsOf(mention).length > 1 || candidates(partsOf(mention)[0] ?? '').size !== 1) return null
    }
    const parts = partsOf(mention)
    if (parts.length > 1) return full.get(keyOf(parts)) ?? null
    const name = parts[0] ?? ''
    const found = candidates(name)
    if (found.size === 1) return [...found][0] ?? null
    if (found.size > 1 || (mention.kind !== 'person' && !single.has(name))) return null
    const known = single.get(name)
    if (known !== undefined) return known
    const person: Person = { name: nameSlice(reading, mention), roles: [], gender: null }
    single.set(name, person)
    return person
  }

  for (const [index, inSentence] of mentions.entries()) {
    const words = reading.sentences[index]?.words ?? []
    for (const mention of inSentence) {
      const person = personOf(mention)
      if (person !== null) learn(person, reading, words, mention)
    }
  }
  const all = [...full.values(), ...single.values()]
  return {
    mentions,
    personOf,
    all: () => all,
    isShared: mention => partsOf(mention).length === 1 && candidates(partsOf(mention)[0] ?? '').size > 1
  }
}

const none: ReadonlySet<Person> = new Set()

const add = (index: Map<string, Set<Person>>, key: string, person: Person): void => {
  const known = index.get(key)
  if (known === undefined) index.set(key, new Set([person]))
  else known.add(person)
}

const wordsOf = ({ sentences }: Reading, { sentence, from, to }: NameMention): readonly Word[] =>
  sentences[sentence]?.words.slice(from, to) ?? []

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The parts of a bare name that tell people apart: initials and suffixes left out. */
const partsIn = (words: readonly Word[]): string[] =>
  words
    .filter(
      word =>
        word.kind === 'word' &&
        !isPossessive(word) &&
        !suffixes.has(word.lower) &&
        !(word.text.length <= 2 && word.text.endsWith('.'))
    )
    .map(({ lower }) => lower)

const keyOf = (parts: readonly string[]): string =>
  parts.filter((part, index) => index === 0 || index === parts.length - 1 || part.length > 1).join(' ')

const nameSlice = (reading: Reading, mention: NameMention): Slice => {
  const words = wordsOf(reading, mention)
  const start = words[0]?.start ?? 0
  return slice(reading.document.text, { start, end: words.at(-1)?.end ?? start })
}

/** The names that stand somewhere as those of a body or place: written the same they are nobody's elsewhere. */
const bodyNames = (reading: Reading, mentions: readonly (readonly NameMention[])[]): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const mention of mentions.flat())
    if (mention.kind === 'organisation' || mention.kind === 'place')
      names.add(partsIn(wordsOf(reading, mention)).join(' '))
  return names
}

const mayBePerson = (mention: NameMention, parts: readonly string[], bodies: ReadonlySet<string>): boolean =>
  mention.kind === 'person' || (mention.kind === 'unknown' && parts.length <= 4 && !bodies.has(parts.join(' ')))

/** Reads what stands beside one mention of a person: the role, and what tells "he" from "she". */
const learn = (person: Person, { document: { text } }: Reading, words: readonly Word[], mention: NameMention): void => {
  for (const role of [roleBefore(text, words, mention.from), roleAfter(text, words, mention.to)]) {
    if (role === null) continue
    person.roles.push(role)
    person.gender ??= genderOf(role.office)
  }
  for (let at = mention.titledFrom; at < mention.from; at++) {
    const word = words[at]
    if (word === undefined) continue
    person.gender ??= honorific(word.text) ?? (isOffice(word.text) ? genderOf(word.text) : null)
  }
}
