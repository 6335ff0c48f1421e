import { firstWhere } from '../text/span.ts'
import { isInTitleCase } from './headline-words.ts'
import type { NameMention } from './name-mentions.ts'
import type { Person } from './person.ts'
import type { Reading, ReadSentence } from './reading.ts'

/** Tells whom a bare surname means that several people of the document bear; null where the document leaves it open. */
export type SharedSurnames = { bearerOf(mention: NameMention, bearers: readonly Person[]): Person | null }

/** A bare surname is read with the full names of so many sentences before it. */
const near = 3

/** No more full names of a surname than this are looked back over. */
const mostLookedAt = 12

/**
 * News gives a bare surname to the one it introduced first and writes the other in full: who alone had been named in full
 * when the bare surname first came keeps it. Whoever was named in full right before it has it as well, unless somebody
 * else owns it so.
 * @param full people by their full names' parts
 */
export const readSharedSurnames = (
  reading: Reading,
  mentions: readonly NameMention[],
  partsOf: (mention: NameMention) => readonly string[],
  full: ReadonlyMap<string, Person>
): SharedSurnames => {
  const named = new Map<string, Named[]>()
  const owners = new Map<string, Person | null>()
  const headlines = reading.sentences.map(read => isHeadline(reading, read))
  for (const mention of mentions) {
    const parts = partsOf(mention)
    const surname = parts.at(-1) ?? ''
    if (parts.length === 1) {
      if (!owners.has(surname) && !headlines[mention.sentence]) owners.set(surname, onlyOne(named.get(surname) ?? []))
      continue
    }
    const person = full.get(parts.join(' '))
    if (person === undefined) continue
    const place = {
      sentence: mention.sentence,
      from: mention.from,
      person,
      headline: headlines[mention.sentence] === true
    }
    for (const name of new Set([surname, parts[0] ?? ''])) {
      const known = named.get(name)
      if (known === undefined) named.set(name, [place])
      else known.push(place)
    }
  }
  return {
    bearerOf: (mention, bearers) => {
      const name = partsOf(mention)[0] ?? ''
      const all = named.get(name) ?? []
      const end = firstWhere(
        all,
        ({ sentence, from }) => sentence > mention.sentence || (sentence === mention.sentence && from >= mention.from)
      )
      const recent = new Set(
        all
          .slice(Math.max(0, end - mostLookedAt), end)
          .filter(({ sentence, person }) => mention.sentence - sentence <= near && bearers.includes(person))
          .map(({ person }) => person)
      )
      const owner = owners.get(name) ?? null
      if (recent.size === 0) return owner !== null && bearers.includes(owner) ? owner : null
      const [only] = recent
      return recent.size === 1 && only !== undefined && (owner === null || owner === only) ? only : null
    }
  }
}

/** Where somebody is named in full. */
type Named = {
  readonly sentence: number
  readonly from: number
  readonly person: Person
  readonly headline: boolean
}

/** The one person named in full so far, headlines aside. */
const onlyOne = (named: readonly Named[]): Person | null => {
  const people = new Set(named.slice(0, mostLookedAt).flatMap(({ person, headline }) => (headline ? [] : [person])))
  const [only] = people
  return people.size === 1 ? (only ?? null) : null
}

const isHeadline = ({ document: { blocks } }: Reading, { sentence, words }: ReadSentence): boolean =>
  blocks[sentence.block]?.kind === 'headline' || isInTitleCase(words)
