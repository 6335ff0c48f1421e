import type { Slice } from '../../text/span.ts'
import { type AskedPerson, askedIn, type Cast, openerOf, type PersonAt } from './persons-at.ts'
import { asNameless, type Traced } from './traced.ts'

/** What is known while a document is traced. */
export type Trail = Cast & {
  readonly longNames: ReadonlyMap<string, Slice>
  readonly traced: (Traced | null)[]
  /** Those already traced, by the position of the sentence their source stands in. */
  readonly bySentence: Map<number, Traced[]>
  /** What was read of a sentence before: who it is about, and whom it asks. */
  readonly read: Map<number, { readonly opener: PersonAt | null; readonly asked: AskedPerson | null }>
}

/** A trail at its beginning, for so many attributions. */
export const startTrail = (cast: Cast, longNames: ReadonlyMap<string, Slice>, attributions: number): Trail => ({
  ...cast,
  longNames,
  traced: Array<Traced | null>(attributions).fill(null),
  bySentence: new Map(),
  read: new Map()
})

/** Enters the speaker of one attribution. */
export const note = (trail: Trail, index: number, traced: Traced | null): void => {
  trail.traced[index] = traced
  if (traced === null) return
  const known = trail.bySentence.get(traced.sentence)
  if (known === undefined) trail.bySentence.set(traced.sentence, [traced])
  else known.push(traced)
}

/** A place in the document: a sentence and a position among its words. */
type Place = { readonly sentence: number; readonly from: number }

/** How many sentences back a pronoun's person is looked for. */
const memory = 8

/** How many speakers of one sentence are remembered. */
const lastOfSentence = 20

/**
 * The last speaker before a place who is as wanted: within its own sentence, then sentence by sentence back, where a
 * person who opens a sentence without speaking counts too ("A pilot, |he| …" is that person), and where somebody is asked,
 * the one who is asked instead of the one who asks. Never from the report into the publisher's background.
 */
export const lastSpeaker = (trail: Trail, place: Place, accepts: (traced: Traced) => boolean): Traced | null =>
  search(trail, place, accepts, true)

const search = (
  trail: Trail,
  { sentence, from }: Place,
  accepts: (traced: Traced) => boolean,
  followsQuestions: boolean
): Traced | null => {
  const { reading, bySentence } = trail
  const blocks = reading.document.blocks
  const home = blocks[reading.sentences[sentence]?.sentence.block ?? -1]
  for (let at = sentence; at >= Math.max(0, sentence - memory); at--) {
    const block = blocks[reading.sentences[at]?.sentence.block ?? -1]
    if (block === undefined || home === undefined) break
    if (block.kind !== home.kind && (block.kind === 'background' || home.kind === 'background')) break
    if (block !== home && (block.kind === 'headline' || block.kind === 'subheading')) continue
    const limit = at === sentence ? from : Number.POSITIVE_INFINITY
    const { opener, asked } = readSentence(trail, at)
    if (followsQuestions && asked !== null && asked.verb < limit) {
      if (asked.whom === 'another' && at < sentence) continue
      const answering = answererOf(trail, at, asked, accepts)
      if (answering !== null) return answering
    }
    const spoken =
      bySentence
        .get(at)
        ?.slice(-lastOfSentence)
        .filter(({ inner }) => !inner) ?? []
    const found = spoken.findLast(accepts)
    if (found !== undefined) return found
    const isApposed =
      at === sentence && opener?.traced.person === null && reading.sentences[at]?.words[from - 1]?.text === ','
    if (opener !== null && !isApposed && opener.to <= limit && accepts(opener.traced)) return opener.traced
  }
  return null
}

const readSentence = (trail: Trail, sentence: number) => {
  const known = trail.read.get(sentence)
  if (known !== undefined) return known
  const read = { opener: openerOf(trail, sentence), asked: askedIn(trail, sentence) }
  trail.read.set(sentence, read)
  return read
}

/** Who is asked in a sentence, somebody unknown where that cannot be told; null where they are not as wanted. */
const answererOf = (
  trail: Trail,
  sentence: number,
  { whom }: AskedPerson,
  accepts: (traced: Traced) => boolean
): Traced | null => {
  if (whom === 'another') return null
  if (whom !== 'he' && whom !== 'she') return accepts(whom.traced) ? whom.traced : null
  const suits = (traced: Traced): boolean => accepts(traced) && (traced.gender === null || traced.gender === whom)
  const before = { sentence: sentence - 1, from: Number.POSITIVE_INFINITY }
  const nobody = { start: 0, end: 0, text: '' }
  const found = search(trail, before, suits, false)
  if (found !== null) return found
  const unknown = asNameless(nobody, null, whom, sentence)
  return accepts(unknown) ? unknown : null
}
