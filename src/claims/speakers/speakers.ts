import type { Document } from '../../corpus/document.ts'
import { type Slice, type Span, slice } from '../../text/span.ts'
import type { Attribution, Speaker, Statement } from '../claims.ts'
import { type Reading, readingOf } from '../reading.ts'
import { findDescribed, linkLead } from './descriptions.ts'
import { findEnclosing } from './enclosing.ts'
import { gatherHolders } from './holders.ts'
import { findPeople } from './people.ts'
import { antecedentOf, tracePronoun, unknown } from './pronouns.ts'
import { readSourcePhrase, type SourcePhrase } from './source-phrases.ts'
import { asPerson, type Traced } from './traced.ts'
import { note, startTrail, type Trail } from './trail.ts'

/**
 * Says who the sources of a document's attributions are, in the order given: the fullest name the document has for the
 * person or body, the role as the document puts it, the words beside the quote, and through whom it came (`via`).
 * A description or pronoun that cannot be traced for certain, a surname that two people share and a group keep the
 * document's own words and no name. All parts are slices of `document.text`. The order of earlier speakers decides
 * before the nearest name does (O'Keefe et al. 2012, "A Sequence Labelling Approach to Quote Attribution").
 */
export const traceSpeakers = (document: Document, attributions: readonly Attribution[]): Statement[] => {
  const reading = readingOf(document)
  const people = findPeople(reading)
  const enclosing = findEnclosing(attributions)
  const sources = attributions.map(({ source }) => (source === null ? null : readSourcePhrase(reading, people, source)))
  const order = attributions
    .map((_, index) => index)
    .toSorted((a, b) => placeOf(attributions, a) - placeOf(attributions, b))
  linkLead(
    reading,
    people,
    order.map(index => sources[index] ?? null)
  )

  const longNames = longNamesOf(reading)
  const holders = gatherHolders(people, longNames)
  const trail = startTrail({ reading, people, holders }, longNames, attributions.length)

  const waiting: number[] = []
  for (const index of order) {
    const source = sources[index] ?? null
    if (source?.kind === 'pronoun' && (source.pronoun === 'i' || source.pronoun === 'we')) waiting.push(index)
    else note(trail, index, trace(trail, source, (enclosing[index] ?? []).length > 0))
  }
  for (const index of waiting)
    note(trail, index, traceFirstPerson(trail, sources[index] ?? null, attributions, enclosing[index] ?? []))
  return attributions.map((attribution, index) => {
    const own = trail.traced[index] ?? null
    const via = (enclosing[index] ?? []).map(outer => trail.traced[outer] ?? null)
    return { ...attribution, speaker: own?.speaker ?? null, via: relays(own, via) }
  })
}

const placeOf = (attributions: readonly Attribution[], index: number): number => {
  const attribution = attributions[index]
  return attribution?.source?.start ?? attribution?.cue?.start ?? attribution?.content[0]?.start ?? 0
}

/** "NHO" → the long form that the document gives it, in lower case. */
const longNamesOf = ({ document: { text }, aliases }: Reading): ReadonlyMap<string, Slice> =>
  new Map(aliases().map(({ long, short }) => [text.slice(short.start, short.end).toLowerCase(), slice(text, long)]))

const mentionOf = ({ document: { text }, sentences }: Reading, { sentence, from, to }: SourcePhrase): Slice => {
  const words = sentences[sentence]?.words ?? []
  const start = words[from]?.start ?? 0
  return slice(text, { start, end: words[to - 1]?.end ?? start })
}

const trace = (trail: Trail, source: SourcePhrase | null, inner: boolean): Traced | null => {
  if (source === null) return null
  const { reading } = trail
  const { sentence } = source
  const mention = mentionOf(reading, source)
  const base = { person: null, gender: null, sentence, inner }
  switch (source.kind) {
    case 'person':
      return asPerson(source.person, source.role, mention, sentence, inner)
    case 'shared':
      return { ...base, number: 'one', speaker: { name: null, role: null, mention } }
    case 'body': {
      const name = fullBodyName(trail, source.name)
      return { ...base, number: source.perhapsPerson ? 'one' : 'body', speaker: { name, role: null, mention } }
    }
    case 'described': {
      const person = source.definite ? findDescribed(trail, source, inner) : null
      if (person !== null) return asPerson(person, null, mention, sentence, inner)
      return { ...base, number: 'one', speaker: { name: null, role: mention, mention } }
    }
    case 'unnamed':
      return { ...base, number: source.number, speaker: { name: null, role: mention, mention } }
    case 'pronoun':
      return source.pronoun === 'who'
        ? { ...traceWho(trail, source, mention, inner), inner }
        : { ...tracePronoun(trail, source, source.pronoun, mention), inner }
  }
}

/** The long form of a body's name where the document gives one; the name as it stands otherwise. */
const fullBodyName = ({ reading: { document }, longNames }: Trail, name: Span): Slice => {
  const own = slice(document.text, name)
  return longNames.get(own.text.toLowerCase()) ?? own
}

/** "Who" is whom the words before it stand for. */
const traceWho = (trail: Trail, source: SourcePhrase, mention: Slice, inner: boolean): Traced => {
  const { sentence } = source
  const nobody = unknown('one', mention, sentence)
  const words = trail.reading.sentences[sentence]?.words ?? []
  const phrase = antecedentOf(trail, source)
  const start = words[phrase?.from ?? -1]?.start
  const end = words[(phrase?.to ?? 0) - 1]?.end
  if (start === undefined || end === undefined) return nobody
  const antecedent = readSourcePhrase(trail.reading, trail.people, { start, end })
  if (antecedent === null || antecedent.kind === 'pronoun') return nobody
  const traced = trace(trail, antecedent, inner)
  return traced?.speaker == null ? nobody : { ...traced, speaker: { ...traced.speaker, mention } }
}

/** "I" and "we" inside a quotation are whoever is quoted; a "we" speaks for more than one, and is given no name. */
const traceFirstPerson = (
  trail: Trail,
  source: SourcePhrase | null,
  attributions: readonly Attribution[],
  enclosing: readonly number[]
): Traced | null => {
  if (source === null || source.kind !== 'pronoun') return null
  const mention = mentionOf(trail.reading, source)
  const outer = enclosing.find(index => attributions[index]?.kind !== 'indirect')
  const quoted = outer === undefined ? null : (trail.traced[outer] ?? null)
  const speaker =
    quoted?.speaker != null && source.pronoun === 'i'
      ? { ...quoted.speaker, mention }
      : { name: null, role: null, mention }
  return {
    person: quoted?.person ?? null,
    gender: null,
    number: 'one',
    sentence: source.sentence,
    inner: true,
    speaker
  }
}

/** Who passed a statement on, innermost first: nobody twice, and not the speaker. */
const relays = (own: Traced | null, outer: readonly (Traced | null)[]): readonly Speaker[] => {
  const seen = new Set([keyOf(own)])
  return outer.flatMap(traced => {
    const key = keyOf(traced)
    if (traced?.speaker == null || seen.has(key)) return []
    seen.add(key)
    return [traced.speaker]
  })
}

const keyOf = (traced: Traced | null): string =>
  traced?.speaker == null
    ? ''
    : (traced.speaker.name?.text ?? traced.speaker.role?.text ?? traced.speaker.mention?.text ?? '').toLowerCase()
