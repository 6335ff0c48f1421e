import type { Slice } from '../../text/span.ts'
import { isPossessive } from '../../text/tokens.ts'
import { pluralPronouns, singularPronouns } from '../grammar-words.ts'
import { phraseBefore, type WordRun } from '../noun-phrases.ts'
import type { Word } from '../reading.ts'
import { isOffice } from '../role-words.ts'
import type { Pronoun, SourcePhrase } from './source-phrases.ts'
import { asPerson, type Traced } from './traced.ts'
import { lastSpeaker, type Trail } from './trail.ts'

/**
 * Whom "he", "she", "they" or "it" stands for: the last speaker who suits it, else the only person named right before it. Nobody for certain inside a quotation, which speaks of people the report need not name.
 */
export const tracePronoun = (trail: Trail, source: SourcePhrase, pronoun: Pronoun, mention: Slice): Traced => {
  const { sentence, from } = source
  const number = pronoun === 'they' ? 'many' : pronoun === 'it' ? 'body' : 'one'
  const words = trail.reading.sentences[sentence]?.words ?? []
  const quoted = (words[from]?.quotation ?? -1) >= 0
  const wanted = (traced: Traced): boolean => traced.number === number && suits(traced, pronoun)
  const found = quoted
    ? null
    : (lastSpeaker(trail, source, wanted) ?? (number === 'one' ? onlyPersonBefore(trail, source, wanted) : null))
  if (found?.speaker == null) return unknown(number, mention, sentence)
  return { ...found, sentence, speaker: { ...found.speaker, mention } }
}

/** A pronoun that stands for nobody who could be told. */
export const unknown = (number: Traced['number'], mention: Slice, sentence: number): Traced => ({
  person: null,
  gender: null,
  number,
  sentence,
  inner: false,
  speaker: { name: null, role: null, mention }
})

/** Whether a pronoun may stand for a speaker: "he" and "she" never for a name that is nobody's the document knows as a person. */
const suits = ({ gender, person, speaker }: Traced, pronoun: Pronoun): boolean => {
  if (pronoun !== 'he' && pronoun !== 'she') return true
  return gender === null ? person !== null || speaker?.name == null : gender === pronoun
}

/** The one person whom the sentence has named so far, or else the one before it in its paragraph. */
const onlyPersonBefore = (
  trail: Trail,
  { sentence, from }: SourcePhrase,
  wanted: (traced: Traced) => boolean
): Traced | null => {
  const here = personsIn(trail, sentence, from).filter(wanted)
  const { sentences } = trail.reading
  const sameBlock = sentences[sentence]?.sentence.block === sentences[sentence - 1]?.sentence.block
  const near =
    here.length > 0 || !sameBlock ? here : personsIn(trail, sentence - 1, Number.POSITIVE_INFINITY).filter(wanted)
  return near.length === 1 ? (near[0] ?? null) : null
}

/** Those whom a sentence names before a position, each once. */
const personsIn = ({ people }: Trail, sentence: number, before: number): readonly Traced[] => {
  const named = new Set(
    (people.mentions[sentence] ?? []).flatMap(mention => (mention.to <= before ? (people.personOf(mention) ?? []) : []))
  )
  return [...named].map(person => asPerson(person, null, person.name, sentence, false))
}

/**
 * The words that "who" stands for, as a phrase of its sentence: the name right before it, else the noun phrase; of "Smith,
 * not Jones, who said" the first. Null for an office of somebody named ("a spokesman for NAME, who"), where either may be
 * meant, and where no noun phrase stands there.
 */
export const antecedentOf = ({ reading, people }: Trail, { sentence, from }: SourcePhrase): WordRun | null => {
  const words = reading.sentences[sentence]?.words ?? []
  const end = words[from - 1]?.text === ',' ? from - 1 : from
  const phrase = phraseBefore(words, end, 0)
  const denied = phrase !== null && words[phrase.from]?.lower === 'not' && words[phrase.from - 1]?.text === ','
  if (denied) return phraseBefore(words, phrase.from - 1, 0)
  const names = (people.mentions[sentence] ?? []).filter(name => people.personOf(name) !== null)
  const name = names.find(({ to }) => to === end)
  const apposed = phrase !== null && names.some(({ titledFrom }) => titledFrom === phrase.from)
  if (name !== undefined && !apposed && !(phrase !== null && endsInName(words, phrase, name.titledFrom)))
    return isOfAnOffice(words, name.titledFrom) ? null : { from: name.titledFrom, to: end }
  return phrase !== null && words.slice(phrase.from, phrase.to).every(isNominal) ? phrase : null
}

/** Whether nothing but a title stands in a phrase before a name. */
const endsInName = (words: readonly Word[], { from }: WordRun, name: number): boolean =>
  words.slice(from, name).every(({ text, kind }) => kind === 'mark' || isOffice(text))

/** Whether a name belongs to the office before it: "a spokesman for NAME". */
const isOfAnOffice = (words: readonly Word[], name: number): boolean =>
  ['for', 'of', 'to'].includes(words[name - 1]?.lower ?? '') && isOffice(words[name - 2]?.text ?? '')

/** Whether a word can stand in the phrase that "who" stands for. */
const isNominal = (word: Word, at: number): boolean =>
  !(at === 0 && isPossessive(word)) && !singularPronouns.has(word.lower) && !pluralPronouns.has(word.lower)
