import { firstWhere, type Span } from '../../text/span.ts'
import { isPossessive } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'
import {
  coordinators,
  determiners,
  nounPrepositions,
  pluralPronouns,
  possessives,
  prepositions,
  singularPronouns,
  thingPronouns
} from '../grammar-words.ts'
import { isInTitleCase } from '../headline-words.ts'
import type { WordRun } from '../noun-phrases.ts'
import type { Reading, Word } from '../reading.ts'
import { isBodyNoun, isOffice, isPeopleNoun, isThing } from '../role-words.ts'
import { hasCapital, noWord } from '../word-kinds.ts'
import type { NameMention } from './name-mentions.ts'
import type { People } from './people.ts'
import type { Person } from './person.ts'
import { isDemonymAlone, isPeople, isProper } from './proper-names.ts'
import { hasRoleBefore, headOf, type Role, roleOf } from './roles.ts'

/** What the words of a source are, before earlier sentences are asked whom they mean. */
export type SourcePhrase = WordRun & { readonly sentence: number } & (
    | { readonly kind: 'person'; readonly person: Person; readonly role: Role | null }
    /** A surname that two people of the document share: nobody for certain. */
    | { readonly kind: 'shared' }
    /** A body, place or publication by its own name; perhaps a person of whom the document gives one name only. */
    | { readonly kind: 'body'; readonly name: Span; readonly perhapsPerson: boolean }
    /** One person by office or description: "the minister", "a spokesman for the agency". */
    | { readonly kind: 'described'; readonly role: Role; readonly definite: boolean }
    | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
    /** Several, or a thing, or somebody of no known office: keeps its own words. */
    | { readonly kind: 'unnamed'; readonly number: 'one' | 'many' | 'body' }
  )

/** Whom a pronoun may stand for: one person, several, a thing, the speaker of the quotation around it, or the noun before it. */
export type Pronoun = 'he' | 'she' | 'they' | 'it' | 'i' | 'we' | 'who'

/** Reads a source span: the words of its sentence that it covers, and what they are. Null for a span outside of all sentences. */
export const readSourcePhrase = (reading: Reading, people: People, span: Span): SourcePhrase | null => {
  const sentence = sentenceAt(reading, span.start)
  const words = reading.sentences[sentence]?.words
  if (words === undefined) return null
  let from = 0
  while (from < words.length && (words[from]?.end ?? 0) <= span.start) from++
  let to = from
  while (to < words.length && (words[to]?.start ?? 0) < span.end) to++
  if (from >= to) return null
  return { sentence, from, to, ...kindOf(reading, people, sentence, words, { from, to }) }
}

/** The position of the sentence that an offset stands in, or of the last one before it. */
const sentenceAt = ({ sentences }: Reading, offset: number): number =>
  Math.max(0, firstWhere(sentences, ({ sentence }) => sentence.start > offset) - 1)

/** A source phrase without its place, which its reader adds. */
type Kind = SourcePhrase extends infer T
  ? T extends SourcePhrase
    ? Omit<T, 'sentence' | 'from' | 'to'>
    : never
  : never

const kindOf = (reading: Reading, people: People, sentence: number, words: readonly Word[], phrase: WordRun): Kind => {
  const first = words[phrase.from]
  if (first === undefined) return { kind: 'unnamed', number: 'body' }
  if (phrase.to - phrase.from === 1) {
    const pronoun = pronounOf(first.lower)
    if (pronoun !== null) return { kind: 'pronoun', pronoun }
  }
  const core = { from: phrase.from, to: coreEnd(words, phrase) }
  const names = (people.mentions[sentence] ?? []).filter(({ from, to }) => from >= phrase.from && to <= phrase.to)
  if (isGroup(people, words, core, names)) return { kind: 'unnamed', number: 'many' }
  const named = namedHead(people, words, core, names) ?? apposedName(people, words, core, names)
  if (named !== null) {
    const person = people.personOf(named)
    if (person !== null)
      return { kind: 'person', person, role: person.roles.find(role => isWithin(role.slice, words, phrase)) ?? null }
    if (people.isShared(named)) return { kind: 'shared' }
    if (isPeople(words, named)) return { kind: 'unnamed', number: 'many' }
    const titled = named.titledFrom < named.from
    return bodyKind(
      words,
      named,
      titled || named.kind === 'person' || (named.kind === 'unknown' && named.from === core.from)
    )
  }
  const inHeadline = isInTitleCase(words) ? people.named(words.slice(core.from, core.to)) : null
  if (inHeadline !== null) return { kind: 'person', person: inHeadline, role: null }
  return describedKind(reading.document.text, words, core, names)
}

/** "I've" is "I". */
const pronounOf = (written: string): Pronoun | null => {
  const word = written.split("'", 1)[0] ?? written
  if (word === 'he' || word === 'him' || word === 'his' || word === 'himself') return 'he'
  if (singularPronouns.has(word)) return 'she'
  if (word === 'i' || word === 'me' || word === 'my' || word === 'myself') return 'i'
  if (['we', 'us', 'our', 'ourselves'].includes(word)) return 'we'
  if (pluralPronouns.has(word)) return 'they'
  if (thingPronouns.has(word)) return 'it'
  return ['who', 'which', 'that', 'whose'].includes(word) ? 'who' : null
}

/** Where the apposition, relative clause or list after a phrase's first part begins. */
const coreEnd = (words: readonly Word[], { from, to }: WordRun): number => {
  for (let at = from + 1; at < to; at++) {
    const word = words[at]
    if (word === undefined || word.text === ',' || word.lower === 'who' || word.text === '—' || word.text === '–')
      return at
  }
  return to
}

const isWithin = (span: Span, words: readonly Word[], { from, to }: WordRun): boolean =>
  span.start >= (words[from]?.start ?? 0) && span.end <= (words[to - 1]?.end ?? 0)

/**
 * Whether two or more are joined: "NAME and NAME", "ministers and officials", "NAME, NAME and others"; not the words of
 * an office: "Security and Defense Council Secretary NAME".
 */
const isGroup = (
  people: People,
  words: readonly Word[],
  { from, to }: WordRun,
  names: readonly NameMention[]
): boolean => {
  const person = names.find(name => name.to === to && people.personOf(name) !== null && hasRoleBefore(words, name))
  for (let at = from + 1; at < to - 1; at++) {
    if (!coordinators.has(words[at]?.lower ?? '')) continue
    const left = names.some(name => name.to === at || (name.to === at - 1 && isPossessive(words[at - 1] ?? noWord)))
    const right = names.some(name => name.titledFrom <= at + 1 && name.from > at)
    const next = words[at + 1]
    const before = words[at - 1]
    const more =
      next !== undefined &&
      (next.lower === 'other' || next.lower === 'others' || isPeopleNoun(words[to - 1]?.text ?? ''))
    const oneBody = names.some(name => name.from < at && name.to > at)
    if (oneBody) continue
    const ofTheRole = person !== undefined && names.every(name => name === person || people.personOf(name) === null)
    if (ofTheRole && !isPeopleNoun(before?.text ?? '')) continue
    const last = words[to - 1]
    const plural = last?.kind === 'word' && !hasCapital(last) && last.lower.endsWith('s')
    if ((left && (right || more || plural)) || isPeopleNoun(before?.text ?? '')) return true
  }
  return false
}

/** The name that a phrase is about: its head, or the name that ends it after an office with "of". */
const namedHead = (
  people: People,
  words: readonly Word[],
  core: WordRun,
  names: readonly NameMention[]
): NameMention | null => {
  const head = headOf(words, core)
  const inCore = names.filter(name => name.to <= core.to)
  const atHead = inCore.find(name => name.from <= head && head < name.to)
  const last = inCore.at(-1)
  if (last !== undefined && last.to === core.to && last !== atHead && people.personOf(last) !== null) {
    const before = words[last.titledFrom - 1]
    const office = before !== undefined && !prepositions.has(before.lower) && !determiners.has(before.lower)
    if (office && hasRoleBefore(words, last)) return last
  }
  if (atHead === undefined || (isDemonymAlone(words, atHead) && people.personOf(atHead) === null)) return null
  return isPossessive(words[atHead.to] ?? noWord) && atHead.to < core.to - 1 ? null : atHead
}

/** "The agency's director, |NAME|", "Another critic, |NAME|,": a name set apart after a description. */
const apposedName = (
  people: People,
  words: readonly Word[],
  core: WordRun,
  names: readonly NameMention[]
): NameMention | null => {
  if (words[core.to]?.text !== ',' || isPeopleNoun(words[headOf(words, core)]?.text ?? '')) return null
  const name = names.find(({ titledFrom, from }) => titledFrom === core.to + 1 || from === core.to + 1)
  const next = words[name?.to ?? -1]
  if (name === undefined || (next !== undefined && next.kind !== 'mark' && !nounPrepositions.has(next.lower)))
    return null
  return people.personOf(name) === null ? null : name
}

const bodyKind = (words: readonly Word[], { from, to }: WordRun, perhapsPerson: boolean): Kind => {
  const start = words[from]?.start ?? 0
  return { kind: 'body', name: { start, end: words[to - 1]?.end ?? start }, perhapsPerson }
}

const describedKind = (text: string, words: readonly Word[], core: WordRun, names: readonly NameMention[]): Kind => {
  const head = headOf(words, core)
  const noun = words[head]
  if (noun === undefined) return { kind: 'unnamed', number: 'body' }
  if (isBodyNoun(noun.text) && !hasCapital(noun)) {
    const name = names.findLast(
      ({ from, to }) => from >= core.from && to <= head && !isDemonymAlone(words, { from, to })
    )
    if (name !== undefined) return bodyKind(words, name, false)
    const after = names.find(({ from }) => from === head + 2 || (from === head + 3 && words[head + 2]?.lower === 'the'))
    const link = words[head + 1]?.lower
    if (after !== undefined && (link === 'by' || link === 'from' || (link === 'of' && tellsOf.has(noun.lower))))
      return bodyKind(words, after, false)
  }
  if (isOffice(noun.text)) {
    const role = roleOf(text, words, core, head)
    if (role !== null) return { kind: 'described', role, definite: isDefinite(words, core) }
  }
  const start =
    determiners.has(words[core.from]?.lower ?? '') && !possessives.has(words[core.from]?.lower ?? '')
      ? core.from + 1
      : core.from
  if (isProper(words, { from: start, to: core.to })) return bodyKind(words, { from: start, to: core.to }, false)
  const many = isPeopleNoun(noun.text) || (noun.lower.endsWith('s') && !noun.lower.endsWith('ss'))
  return { kind: 'unnamed', number: many ? 'many' : isThing(noun.text) ? 'body' : 'one' }
}

/** What has its maker after "of": "data of the NAME", and not "reports of NAME". */
const tellsOf = wordSet('data figures statistics numbers estimates records documents')

/**
 * Whether a description means one certain person: with "the" or a possessive, or without an article as headlines have it
 * ("minister says"); not with another article or a number, wherever it stands ("at least one minister").
 */
const isDefinite = (words: readonly Word[], { from, to }: WordRun): boolean => {
  const first = words[from]?.lower ?? ''
  if (first === 'the' || possessives.has(first)) return true
  return !words
    .slice(from, to)
    .some(({ lower }) => determiners.has(lower) && !definite.has(lower) && !possessives.has(lower))
}

const definite = wordSet('the this that')
