import type { Document } from '../corpus/document.ts'
import { findAliases } from '../text/aliases.ts'
import { type Slice, type Span, slice } from '../text/span.ts'
import type { Attribution, Speaker, Statement } from './claims.ts'
import { findDescribed, gatherHolders, linkLead } from './descriptions.ts'
import { findEnclosing } from './enclosing.ts'
import { type Phrase, phraseBefore } from './noun-phrases.ts'
import { findPeople } from './people.ts'
import { type Reading, readingOf, type Word } from './reading.ts'
import { type Pronoun, readSource, type SourcePhrase } from './source-phrases.ts'
import { asPerson, lastSpeaker, note, type Traced, type Trail } from './trail.ts'

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
  const sources = attributions.map(({ source }) => (source === null ? null : readSource(reading, people, source)))
  const order = attributions
    .map((_, index) => index)
    .toSorted((a, b) => placeOf(attributions, a) - placeOf(attributions, b))
  linkLead(
    reading,
    people,
    order.map(index => sources[index] ?? null)
  )

  const longNames = longNamesOf(document)
  const trail: Trail = {
    reading,
    people,
    longNames,
    holders: gatherHolders(people, longNames),
    traced: attributions.map(() => null),
    bySentence: new Map()
  }

  const waiting: number[] = []
  for (const index of order) {
    const source = sources[index] ?? null
    if (source?.kind === 'pronoun' && (source.pronoun === 'i' || source.pronoun === 'we')) waiting.push(index)
    else note(trail, index, trace(trail, source, enclosing[index] ?? []))
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
const longNamesOf = ({ text, sentences }: Document): ReadonlyMap<string, Slice> =>
  new Map(
    findAliases(text, sentences).map(({ long, short }) => [
      text.slice(short.start, short.end).toLowerCase(),
      slice(text, long)
    ])
  )

const mentionOf = ({ document: { text }, sentences }: Reading, { sentence, from, to }: SourcePhrase): Slice => {
  const words = sentences[sentence]?.words ?? []
  const start = words[from]?.start ?? 0
  return slice(text, { start, end: words[to - 1]?.end ?? start })
}

const trace = (trail: Trail, source: SourcePhrase | null, enclosing: readonly number[]): Traced | null => {
  if (source === null) return null
  const { reading } = trail
  const { sentence } = source
  const mention = mentionOf(reading, source)
  const inner = enclosing.length > 0
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
      const person = source.definite ? findDescribed(trail, source) : null
      if (person !== null) return asPerson(person, null, mention, sentence, inner)
      return { ...base, number: 'one', speaker: { name: null, role: mention, mention } }
    }
    case 'unnamed':
      return { ...base, number: source.number, speaker: { name: null, role: mention, mention } }
    case 'pronoun':
      return tracePronoun(trail, source, source.pronoun, mention, inner)
  }
}

/** The long form of a body's name where the document gives one; the name as it stands otherwise. */
const fullBodyName = ({ reading: { document }, longNames }: Trail, name: Span): Slice => {
  const own = slice(document.text, name)
  return longNames.get(own.text.toLowerCase()) ?? own
}

const tracePronoun = (
  trail: Trail,
  source: SourcePhrase,
  pronoun: Pronoun,
  mention: Slice,
  inner: boolean
): Traced | null => {
  const { sentence } = source
  const unknown: Traced = {
    person: null,
    gender: null,
    number: pronoun === 'they' ? 'many' : pronoun === 'it' ? 'body' : 'one',
    sentence,
    inner,
    speaker: { name: null, role: null, mention }
  }
  if (pronoun === 'who') {
    const words = trail.reading.sentences[sentence]?.words ?? []
    const before = words[source.from - 1]
    const phrase = antecedentOf(words, before?.text === ',' ? source.from - 1 : source.from)
    const start = words[phrase?.from ?? -1]?.start
    const end = words[(phrase?.to ?? 0) - 1]?.end
    if (start === undefined || end === undefined) return unknown
    const antecedent = readSource(trail.reading, trail.people, { start, end })
    if (antecedent === null || antecedent.kind === 'pronoun') return unknown
    const traced = trace(trail, antecedent, inner ? [0] : [])
    return traced?.speaker == null ? unknown : { ...traced, inner, speaker: { ...traced.speaker, mention } }
  }
  const words = trail.reading.sentences[sentence]?.words ?? []
  const inQuotation = (words[source.from]?.quotation ?? -1) >= 0
  if (inQuotation) return unknown
  const wanted = pronoun === 'they' ? 'many' : pronoun === 'it' ? 'body' : 'one'
  const found = lastSpeaker(trail, source, traced => traced.number === wanted && suits(traced, pronoun))
  if (found?.speaker == null) return unknown
  return { ...found, sentence, inner, speaker: { ...found.speaker, mention } }
}

/** The noun phrase that "who" stands for; of "Smith, not Jones, who said" the first. */
const antecedentOf = (words: readonly Word[], before: number): Phrase | null => {
  const phrase = phraseBefore(words, before, 0)
  const denied = phrase !== null && words[phrase.from]?.lower === 'not' && words[phrase.from - 1]?.text === ','
  return denied ? phraseBefore(words, phrase.from - 1, 0) : phrase
}

/** Whether a pronoun may stand for a speaker: "he" and "she" never for a name that is nobody's the document knows as a person. */
const suits = ({ gender, person, speaker }: Traced, pronoun: Pronoun): boolean => {
  if (pronoun !== 'he' && pronoun !== 'she') return true
  return gender === null ? person !== null || speaker?.name == null : gender === pronoun
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
