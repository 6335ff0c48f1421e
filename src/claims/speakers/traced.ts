import type { Slice } from '../../text/span.ts'
import type { Speaker } from '../claims.ts'
import type { Gender, Person } from './person.ts'
import type { Role } from './roles.ts'

/** Whom a mention stands for, and what later pronouns and descriptions may ask of it. */
export type Traced = {
  readonly speaker: Speaker | null
  readonly person: Person | null
  readonly number: 'one' | 'many' | 'body'
  readonly gender: Gender | null
  readonly sentence: number
  /** Its own statement stands inside another's: what follows in the document goes on from the outer one. */
  readonly inner: boolean
}

/** A person as a speaker: the full name, the role that stands beside it or else the one that says most, and the words at the quote. */
export const asPerson = (
  person: Person,
  role: Role | null,
  mention: Slice,
  sentence: number,
  inner: boolean
): Traced => ({
  person,
  gender: person.gender,
  number: 'one',
  sentence,
  inner,
  speaker: { name: person.name, role: role?.slice ?? mainRole(person)?.slice ?? null, mention }
})

/** The role that says most: the first one of an office with a word beside it, else the first. */
const mainRole = ({ roles }: Person): Role | undefined =>
  roles.find(({ words, country }) => words.size > 0 || country !== null) ?? roles[0]

/** Somebody of whom the document gives no name: a pronoun may mean them, and then nobody by name. */
export const asNameless = (mention: Slice, role: Slice | null, gender: Gender | null, sentence: number): Traced => ({
  person: null,
  gender,
  number: 'one',
  sentence,
  inner: false,
  speaker: { name: null, role, mention }
})
