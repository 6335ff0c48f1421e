import type { Slice } from '../text/span.ts'
import type { Speaker } from './claims.ts'
import type { Holders } from './descriptions.ts'
import type { People } from './people.ts'
import type { Gender, Person } from './person.ts'
import type { Reading } from './reading.ts'
import type { Role } from './roles.ts'
import type { SourcePhrase } from './source-phrases.ts'

/** An attribution's speaker, and what later pronouns and descriptions may ask of it. */
export type Traced = {
  readonly speaker: Speaker | null
  readonly person: Person | null
  readonly number: 'one' | 'many' | 'body'
  readonly gender: Gender | null
  readonly sentence: number
  /** Its own statement stands inside another's: what follows in the document goes on from the outer one. */
  readonly inner: boolean
}

/** What is known while a document is traced. */
export type Trail = {
  readonly reading: Reading
  readonly people: People
  readonly longNames: ReadonlyMap<string, Slice>
  readonly holders: Holders
  readonly traced: (Traced | null)[]
  /** Those already traced, by the position of the sentence their source stands in. */
  readonly bySentence: Map<number, Traced[]>
}

/** Enters the speaker of one attribution. */
export const note = (trail: Trail, index: number, traced: Traced | null): void => {
  trail.traced[index] = traced
  if (traced === null) return
  const known = trail.bySentence.get(traced.sentence)
  if (known === undefined) trail.bySentence.set(traced.sentence, [traced])
  else known.push(traced)
}

/** How many sentences back a pronoun's person is looked for. */
const memory = 8

/** How many speakers of one sentence are remembered. */
const lastOfSentence = 20

/**
 * The last speaker before a source who is as wanted: within its own sentence, then sentence by sentence back, where a
 * person who opens a sentence without speaking counts too. Never from the report into the publisher's background.
 */
export const lastSpeaker = (
  trail: Trail,
  { sentence, from }: SourcePhrase,
  accepts: (traced: Traced) => boolean
): Traced | null => {
  const { reading, bySentence } = trail
  const blocks = reading.document.blocks
  const home = blocks[reading.sentences[sentence]?.sentence.block ?? -1]
  for (let at = sentence; at >= Math.max(0, sentence - memory); at--) {
    const read = reading.sentences[at]
    const block = blocks[read?.sentence.block ?? -1]
    if (read === undefined || block === undefined || home === undefined) break
    if (block.kind !== home.kind && (block.kind === 'background' || home.kind === 'background')) break
    if (block !== home && (block.kind === 'headline' || block.kind === 'subheading')) continue
    const spoken =
      bySentence
        .get(at)
        ?.slice(-lastOfSentence)
        .filter(({ inner }) => !inner) ?? []
    const found = spoken.findLast(accepts)
    if (found !== undefined) return found
    const opener = openerOf(trail, at, at === sentence ? from : Number.POSITIVE_INFINITY)
    if (opener !== null && accepts(opener)) return opener
  }
  return null
}

/** Words that may stand before the name a sentence opens with: "On Monday morning in the harbour, NAME …". */
const opening = 8

/** A sentence whose first words name a person is about that person, spoken or not. */
const openerOf = ({ people, reading }: Trail, sentence: number, before: number): Traced | null => {
  const words = reading.sentences[sentence]?.words ?? []
  for (const mention of people.mentions[sentence] ?? []) {
    if (mention.titledFrom > opening || mention.to > before || (words[mention.from]?.quotation ?? -1) >= 0) return null
    const person = people.personOf(mention)
    if (person !== null) return asPerson(person, null, person.name, sentence, false)
  }
  return null
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
