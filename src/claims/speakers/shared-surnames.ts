import { isInTitleCase } from '../headline-words.ts'
import type { Reading, ReadSentence } from '../reading.ts'
import type { NameMention } from './name-mentions.ts'
import type { Person } from './person.ts'

/** Tells whom a bare surname means that several people of the document bear; null where the document leaves it open. */
type SharedSurnames = { bearerOf(mention: NameMention, bearers: readonly Person[]): Person | null }

/** A bare surname follows on a mention so many sentences before it. */
const near = 3

type Bearer = Person | 'several' | null

/** What is known of a surname on the way through the document. */
type Course = {
  /** Who alone had been named in full when the bare surname first came, headlines aside. */
  owner: Bearer
  hasOwner: boolean
  /** Who was named in full lately, bare surnames since then included. */
  last: Bearer
  sentence: number
}

/**
 * News gives a bare surname to the one it introduced first and writes the other in full: who alone had been named in full
 * when the bare surname first came keeps it. Whoever was named in full right before it has it as well, and as long as
 * bare surnames follow on each other, unless somebody else owns it or is named in full in between.
 * @param full people by their full names' parts
 */
export const readSharedSurnames = (
  reading: Reading,
  mentions: readonly NameMention[],
  partsOf: (mention: NameMention) => readonly string[],
  full: ReadonlyMap<string, Person>
): SharedSurnames => {
  const headlines = reading.sentences.map(read => isHeadline(reading, read))
  const courses = new Map<string, Course>()
  const following = new Map<NameMention, Bearer>()
  for (const mention of mentions) {
    const parts = partsOf(mention)
    const headline = headlines[mention.sentence] === true
    if (parts.length === 1) {
      const course = courses.get(parts[0] ?? '')
      if (course === undefined) continue
      if (!headline) course.hasOwner = true
      if (mention.sentence - course.sentence > near) continue
      following.set(mention, course.last)
      course.sentence = mention.sentence
      continue
    }
    const person = full.get(parts.join(' '))
    if (person === undefined) continue
    for (const name of new Set([parts.at(-1) ?? '', parts[0] ?? ''])) {
      const course = courses.get(name) ?? { owner: null, hasOwner: false, last: null, sentence: mention.sentence }
      courses.set(name, course)
      if (!course.hasOwner && !headline) course.owner = joined(course.owner, person)
      course.last = mention.sentence - course.sentence > near ? person : joined(course.last, person)
      course.sentence = mention.sentence
    }
  }
  return {
    bearerOf: (mention, bearers) => {
      const among = (bearer: Bearer): Person | null =>
        bearer !== null && bearer !== 'several' && bearers.includes(bearer) ? bearer : null
      const owner = among(courses.get(partsOf(mention)[0] ?? '')?.owner ?? null)
      const last = following.get(mention) ?? null
      if (last === null) return owner
      return owner === null || owner === last ? among(last) : null
    }
  }
}

const joined = (bearer: Bearer, person: Person): Bearer => (bearer === null || bearer === person ? person : 'several')

const isHeadline = ({ document: { blocks } }: Reading, { sentence, words }: ReadSentence): boolean =>
  blocks[sentence.block]?.kind === 'headline' || isInTitleCase(words)
