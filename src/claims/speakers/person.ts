import { type Slice, slice } from '../../text/span.ts'
import type { Reading, Word } from '../reading.ts'
import { genderOf, honorific, isOffice } from '../role-words.ts'
import type { NameMention } from './name-mentions.ts'
import { type Role, roleAfter, roleBefore } from './roles.ts'

/** The pronoun by which a document speaks of somebody. */
export type Gender = 'he' | 'she'

/** Somebody whom the document names. */
export type Person = {
  /** The fullest name, where the document first gives it. */
  readonly name: Slice
  /** In the order of the document. */
  readonly roles: Role[]
  gender: Gender | null
}

/** The words of a mention, title and office left out. */
export const mentionWords = ({ sentences }: Reading, { sentence, from, to }: NameMention): readonly Word[] =>
  sentences[sentence]?.words.slice(from, to) ?? []

/** The bare name of a mention as a slice of the document. */
export const nameSlice = (reading: Reading, mention: NameMention): Slice => {
  const words = mentionWords(reading, mention)
  const start = words[0]?.start ?? 0
  return slice(reading.document.text, { start, end: words.at(-1)?.end ?? start })
}

/** What the form of address before a name tells: "Mr." → he. */
export const addressOf = ({ sentences }: Reading, { sentence, titledFrom, from }: NameMention): Gender | null => {
  const words = sentences[sentence]?.words ?? []
  for (let at = titledFrom; at < from; at++) {
    const gender = honorific(words[at]?.text ?? '')
    if (gender != null) return gender
  }
  return null
}

/** Reads what stands beside one mention of a person: the role, and what tells "he" from "she". */
export const learn = (person: Person, reading: Reading, mention: NameMention): void => {
  const { text } = reading.document
  const words = reading.sentences[mention.sentence]?.words ?? []
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
