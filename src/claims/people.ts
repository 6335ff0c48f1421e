import { givenNames } from '../text/given-names.ts'
import { type Slice, slice } from '../text/span.ts'
import { isPossessive } from '../text/tokens.ts'
import { wordSet } from '../text/word-set.ts'
import { fullGivenName, genderOfName } from './given-name-genders.ts'
import { type NameMention, readNameMentions } from './name-mentions.ts'
import type { Reading, Word } from './reading.ts'
import { genderOf, honorific, isKin, isOffice } from './role-words.ts'
import { type Role, roleAfter, roleBefore } from './roles.ts'
import { isCapitalised } from './word-kinds.ts'

export type Gender = 'he' | 'she'

/** Somebody whom the document names. */
export type Person = {
  /** The fullest name, where the document first gives it. */
  readonly name: Slice
  /** In the order of the document. */
  readonly roles: Role[]
  gender: Gender | null
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
 * the one person whose full name holds it there; where two do, for the one whom a form of address or a mention of kinship
 * leaves over ("his wife, NAME" is not meant by the bare surname), else for nobody. Roles are read beside every mention.
 */
export const findPeople = (reading: Reading): People => {
  const mentions = readNameMentions(reading)
  const parts = new Map<NameMention, readonly string[]>(
    mentions.flat().map(mention => [mention, partsIn(wordsOf(reading, mention))])
  )
  const partsOf = (mention: NameMention): readonly string[] => parts.get(mention) ?? []
  const full = fullNames(reading, mentions, partsOf)
  const bySurname = new Map<string, Set<Person>>()
  const byFirst = new Map<string, Set<Person>>()
  for (const [key, person] of full) {
    const names = key.split(' ')
    add(bySurname, names.at(-1) ?? '', person)
    add(byFirst, names[0] ?? '', person)
  }
  for (const [index, inSentence] of mentions.entries())
    for (const mention of inSentence) {
      const person = full.get(partsOf(mention).join(' '))
      if (person !== undefined) learn(person, reading, reading.sentences[index]?.words ?? [], mention)
    }

  const single = new Map<string, Person>()
  const bearers = (mention: NameMention): readonly Person[] => {
    const name = partsOf(mention)[0] ?? ''
    const sharing = [...(bySurname.get(name) ?? byFirst.get(name) ?? [])]
    const gender = addressOf(reading, mention)
    const suited =
      gender === null ? sharing : sharing.filter(person => person.gender === null || person.gender === gender)
    const meant = suited.filter(({ roles }) => !roles.some(({ office }) => isKin(office)))
    return suited.length > 1 && meant.length > 0 ? meant : suited
  }
  const alone = (mention: NameMention): Person => {
    const name = partsOf(mention)[0] ?? ''
    const known = single.get(name)
    if (known !== undefined) return known
    const person: Person = { name: nameSlice(reading, mention), roles: [], gender: addressOf(reading, mention) }
    single.set(name, person)
    return person
  }
  const isSingle = (mention: NameMention): boolean => partsOf(mention).length === 1
  const bodies = new Set(
    mentions.flatMap((inSentence, index) =>
      inSentence
        .filter(({ from }) => bodyNouns.has(reading.sentences[index]?.words[from - 1]?.lower ?? ''))
        .flatMap(mention => partsOf(mention)[0] ?? [])
    )
  )
  for (const mention of mentions.flat())
    if (isSingle(mention) && addressOf(reading, mention) !== null && bearers(mention).length === 0) alone(mention)

  const personOf = (mention: NameMention): Person | null => {
    if (!isSingle(mention)) return full.get(partsOf(mention).join(' ')) ?? null
    const found = bearers(mention)
    const other = single.get(partsOf(mention)[0] ?? '')
    if (other !== undefined && (found.length === 0 || addressOf(reading, mention) !== 'she' || other.gender === 'she'))
      return other
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
    return mention.kind === 'person' && !bodies.has(partsOf(mention)[0] ?? '') ? alone(mention) : null
  }
  for (const [index, inSentence] of mentions.entries())
    for (const mention of inSentence) {
      const person = isSingle(mention) ? personOf(mention) : null
      if (person !== null) learn(person, reading, reading.sentences[index]?.words ?? [], mention)
    }
  const all = [...new Set([...full.values(), ...single.values()])].toSorted((a, b) => a.name.start - b.name.start)
  return {
    mentions,
    personOf,
    all: () => all,
    isShared: mention => isSingle(mention) && personOf(mention) === null && bearers(mention).length > 1
  }
}

/** Nouns after which a single name is that of a body, throughout the document: "the company NAME said". */
const bodyNouns = wordSet(
  `agency airline band bank brand broadcaster chain channel charity club company daily firm foundation group label magazine
   manufacturer movement network newspaper outlet party platform publisher retailer start-up startup studio supplier team
   website weekly`
)

/**
 * People by every full name the document gives them, its parts joined. "Suu Kyi" and "Aung San Suu Kyi" are one; so are
 * a name and the same with a headline's word before it ("Watch Jane Roe"), told by where the given name stands.
 */
const fullNames = (
  reading: Reading,
  mentions: readonly (readonly NameMention[])[],
  partsOf: (mention: NameMention) => readonly string[]
): ReadonlyMap<string, Person> => {
  const bodies = new Set(
    mentions
      .flat()
      .filter(({ kind }) => kind === 'organisation' || kind === 'place')
      .map(mention => partsOf(mention).join(' '))
  )
  const first = new Map<string, FullName>()
  for (const mention of mentions.flat()) {
    const parts = partsOf(mention)
    const key = parts.join(' ')
    const known = first.get(key)
    if (parts.length < 2 || parts.length > 5 || known?.doubtful === false) continue
    const given = givenNames.has(parts[0] ?? '')
    if (mention.kind !== 'person' && (mention.kind !== 'unknown' || bodies.has(key) || !given)) continue
    first.set(key, {
      mention: known?.mention ?? mention,
      parts,
      key,
      doubtful: !given && opensInCapitals(reading, mention)
    })
  }
  const people = new Map<string, Person>()
  const canonical = new Map<string, Person>()
  const surnames = new Set<string>()
  for (const { mention, parts, key, doubtful } of [...first.values()].toSorted((a, b) => rank(a) - rank(b))) {
    const surname = parts.at(-1) ?? ''
    const signature = `${fullGivenName(parts[0] ?? '')} ${surname}`
    const known =
      canonical.get(signature) ??
      tails(parts)
        .map(tail => canonical.get(tail))
        .find(found => found !== undefined)
    if (known === undefined && doubtful && surnames.has(surname)) continue
    const person = known ?? { name: nameSlice(reading, mention), roles: [], gender: genderOfName(parts[0] ?? '') }
    surnames.add(surname)
    canonical.set(signature, person)
    for (const tail of tails(parts)) if (!canonical.has(tail)) canonical.set(tail, person)
    people.set(key, person)
  }
  return people
}

type FullName = {
  readonly mention: NameMention
  readonly parts: readonly string[]
  readonly key: string
  /** Its first word may be a headline's or a sentence's and none of the name. */
  readonly doubtful: boolean
}

/** Whether the capital of a name's first word may be that of a sentence's start or of a headline. */
const opensInCapitals = ({ sentences }: Reading, { sentence, from }: NameMention): boolean =>
  from === 0 || isInTitleCase(sentences[sentence]?.words ?? [])

/** Shorter words may be written small in a headline. */
const longestShortWord = 3
/** Of a headline's longer words more than this share have a capital. */
const shareInHeadline = 0.7

/** Whether a sentence is written as headlines are, most of its longer words with a capital. */
const isInTitleCase = (words: readonly Word[]): boolean => {
  const long = words.filter(({ text, kind }) => kind === 'word' && text.length > longestShortWord)
  return long.length > 2 && long.filter(isCapitalised).length > long.length * shareInHeadline
}

/**
 * Names that open with a given name first, as they hold no word too many, doubtful ones last; then the longer before the
 * shorter.
 */
const rank = ({ parts, doubtful }: FullName): number =>
  (doubtful ? 20 : givenNames.has(parts[0] ?? '') ? 0 : 10) - parts.length

/** The ends of a name that still have two parts or more: "aung san suu kyi" → "san suu kyi", "suu kyi". */
const tails = (parts: readonly string[]): readonly string[] =>
  parts.slice(1, -1).map((_, index) => parts.slice(index + 1).join(' '))

/** From so many on it makes no difference how many people share a name. */
const mostBearers = 12

const add = (index: Map<string, Set<Person>>, key: string, person: Person): void => {
  const known = index.get(key)
  if (known === undefined) index.set(key, new Set([person]))
  else if (known.size < mostBearers) known.add(person)
}

const wordsOf = ({ sentences }: Reading, { sentence, from, to }: NameMention): readonly Word[] =>
  sentences[sentence]?.words.slice(from, to) ?? []

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The parts of a bare name that tell people apart, lower-case: initials and suffixes left out. */
const partsIn = (words: readonly Word[]): string[] =>
  words
    .filter(
      word =>
        word.kind === 'word' &&
        !isPossessive(word) &&
        !suffixes.has(word.lower) &&
        word.text.replaceAll('.', '').length > 1
    )
    .map(({ lower }) => lower)

const nameSlice = (reading: Reading, mention: NameMention): Slice => {
  const words = wordsOf(reading, mention)
  const start = words[0]?.start ?? 0
  return slice(reading.document.text, { start, end: words.at(-1)?.end ?? start })
}

/** What the form of address before a name tells: "Mr." → he. */
const addressOf = ({ sentences }: Reading, { sentence, titledFrom, from }: NameMention): Gender | null => {
  const words = sentences[sentence]?.words ?? []
  for (let at = titledFrom; at < from; at++) {
    const gender = honorific(words[at]?.text ?? '')
    if (gender != null) return gender
  }
  return null
}

/** Reads what stands beside one mention of a person: the role, and what tells "he" from "she". */
const learn = (person: Person, reading: Reading, words: readonly Word[], mention: NameMention): void => {
  const { text } = reading.document
  for (const role of [roleBefore(text, words, mention), roleAfter(text, words, mention.to)]) {
    if (role === null) continue
    person.roles.push(role)
    person.gender ??= genderOf(role.office)
  }
  person.gender ??= addressOf(reading, mention)
  for (let at = mention.titledFrom; at < mention.from; at++) {
    const word = words[at]
    if (word !== undefined && isOffice(word.text)) person.gender ??= genderOf(word.text)
  }
}
