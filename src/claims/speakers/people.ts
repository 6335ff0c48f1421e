import type { Reading, Word } from '../reading.ts'
import { findFullNames, isTelling, nameParts } from './full-names.ts'
import { type NameMention, readNameMentions } from './name-mentions.ts'
import { learn, type Person } from './person.ts'
import { readSingleNames } from './single-names.ts'

/** Whom a document names, and where. */
export type People = {
  /** The names of a sentence, by its position in `Reading.sentences`. */
  readonly mentions: readonly (readonly NameMention[])[]
  /** Whom a name stands for; null for bodies and places, and where two people share it. */
  personOf(mention: NameMention): Person | null
  /** Who is named so in full, whatever the words stand in: in a headline every word looks like a name. */
  named(words: readonly Word[]): Person | null
  /** Everybody named, in the order of their first names. */
  all(): readonly Person[]
  /** Whether two or more people of the document share this bare name. */
  isShared(mention: NameMention): boolean
}

/** The people of a document, by full names (`findFullNames`) and single ones (`readSingleNames`). Roles are read beside every mention. */
export const findPeople = (reading: Reading): People => {
  const mentions = readNameMentions(reading)
  const inOrder = mentions.flat()
  const parts = new Map(inOrder.map(mention => [mention, nameParts(reading, mention)]))
  const partsOf = (mention: NameMention): readonly string[] => parts.get(mention) ?? []
  const isSingle = (mention: NameMention): boolean => partsOf(mention).length === 1

  const full = findFullNames(reading, mentions, partsOf)
  const fullOf = (mention: NameMention): Person | null => full.get(partsOf(mention).join(' ')) ?? null
  for (const mention of inOrder) {
    const person = fullOf(mention)
    if (person !== null) learn(person, reading, mention)
  }
  const singles = readSingleNames(reading, inOrder, partsOf, full)
  const personOf = (mention: NameMention): Person | null =>
    isSingle(mention) ? singles.personOf(mention) : fullOf(mention)
  for (const mention of inOrder) {
    const person = isSingle(mention) ? singles.personOf(mention) : null
    if (person !== null) learn(person, reading, mention)
  }
  const all = [...new Set([...full.values(), ...singles.all()])].toSorted((a, b) => a.name.start - b.name.start)
  return {
    mentions,
    personOf,
    named: words =>
      full.get(
        words
          .filter(isTelling)
          .map(({ lower }) => lower)
          .join(' ')
      ) ?? null,
    all: () => all,
    isShared: mention => isSingle(mention) && personOf(mention) === null && singles.isShared(mention)
  }
}
