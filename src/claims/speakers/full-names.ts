import { givenNames } from '../../text/names/given-names.ts'
import { isPossessive } from '../../text/tokens.ts'
import { isInTitleCase } from '../headline-words.ts'
import type { Reading, Word } from '../reading.ts'
import { fullGivenName, genderOfName } from '../register/given-name-genders.ts'
import { isCorporate, isOffice } from '../role-words.ts'
import type { NameMention } from './name-mentions.ts'
import { mentionWords, nameSlice, type Person } from './person.ts'
import { roleAfter } from './roles.ts'

/** More parts are more than one name. */
const mostParts = 5

/**
 * People by every full name the document gives them, its parts joined. "Suu Kyi" and "Aung San Suu Kyi" are one; so are
 * a name and the same with a headline's word before it ("Watch Jane Roe"), told by where the given name stands.
 */
export const findFullNames = (
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
    if (parts.length < 2 || parts.length > mostParts || known?.doubtful === false) continue
    const given = givenNames.has(parts[0] ?? '')
    if (mention.kind !== 'person') {
      if (mention.kind !== 'unknown' || bodies.has(key)) continue
      if (!given && !isIntroduced(reading, mention)) continue
    }
    first.set(key, {
      mention: known?.mention ?? mention,
      parts,
      key,
      doubtful: !given && opensInCapitals(reading, mention)
    })
  }
  return joinNames(reading, [...first.values()])
}

/** A person for each name, one for names that are parts of each other. */
const joinNames = (reading: Reading, names: readonly FullName[]): ReadonlyMap<string, Person> => {
  const people = new Map<string, Person>()
  const canonical = new Map<string, Person>()
  const surnames = new Set<string>()
  for (const { mention, parts, key, doubtful } of names.toSorted((a, b) => rank(a) - rank(b))) {
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

const oldest = 110

/**
 * Whether a name of unknown kind is introduced as people are: with an age ("NAME, 24,"), a relative clause ("NAME, who …")
 * or an office that only a person has ("NAME, a harbour engineer, said").
 */
const isIntroduced = ({ sentences, document }: Reading, { sentence, from, to }: NameMention): boolean => {
  const words = sentences[sentence]?.words ?? []
  if (['of', 'for', 'the'].includes(words[from - 1]?.lower ?? '')) return false
  if (words[to]?.lower === 'who') return true
  if (words[to]?.text !== ',') return false
  const next = words[to + 1]
  if (next?.lower === 'who') return true
  if (next?.kind === 'number' && words[to + 2]?.kind === 'mark' && Number(next.text) <= oldest) return true
  const role = roleAfter(document.text, words, to)
  return role !== null && [role.office, ...role.words].some(word => isOffice(word) && !isCorporate(word))
}

/** Whether the capital of a name's first word may be that of a sentence's start or of a headline. */
const opensInCapitals = ({ sentences }: Reading, { sentence, from }: NameMention): boolean =>
  from === 0 || isInTitleCase(sentences[sentence]?.words ?? [])

/**
 * Names that open with a given name first, as they hold no word too many, doubtful ones last; then the longer before the
 * shorter.
 */
const rank = ({ parts, doubtful }: FullName): number =>
  (doubtful ? 20 : givenNames.has(parts[0] ?? '') ? 0 : 10) - parts.length

/** The ends of a name that still have two parts or more: "aung san suu kyi" → "san suu kyi", "suu kyi". */
const tails = (parts: readonly string[]): readonly string[] =>
  parts.slice(1, -1).map((_, index) => parts.slice(index + 1).join(' '))

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The parts of a bare name that tell people apart, lower-case: initials and suffixes left out. */
export const nameParts = (reading: Reading, mention: NameMention): readonly string[] =>
  mentionWords(reading, mention)
    .filter(isTelling)
    .map(({ lower }) => lower)

/** Whether a word of a name tells people apart: no initial, suffix or mark. */
export const isTelling = (word: Word): boolean =>
  word.kind === 'word' && !isPossessive(word) && !suffixes.has(word.lower) && word.text.replaceAll('.', '').length > 1
