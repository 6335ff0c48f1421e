import { auxiliaries, clauseOpeners, determiners, negations, prepositions } from '../../claims/grammar-words.ts'
import { phraseBefore } from '../../claims/noun-phrases.ts'
import type { Reading, Word } from '../../claims/reading.ts'
import { type NameMention, readNameMentions } from '../../claims/speakers/name-mentions.ts'
import { hasCapital, isAdverb, isClosed, isTime, isWord } from '../../claims/word-kinds.ts'
import { formsOfIrregular } from '../../text/irregular-verbs.ts'
import { verbs } from '../../text/quantities/noun-words.ts'
import type { Span } from '../../text/span.ts'
import { isPossessive } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'
import { keyedWords, occurrences, searchable } from '../searched-text.ts'
import type { Term } from '../terms.ts'
import type { Relation } from './relations.ts'

/** Who does what a verb says, as a sentence tells it: "*NAME* leads the guild", "the guild was founded by *two brothers*". */
export type Doer = {
  readonly sentence: Span
  /** The words that name or describe them. */
  readonly name: Span
  /** Whether the words are a name. */
  readonly isNamed: boolean
  /** The sentence says that it was so: "led", "was led". */
  readonly isPast: boolean
}

/**
 * Who leads, owns or founds something according to the sentences of a reading: subjects of the relation's verbs, and those behind
 * "by", where the verb's object is the thing asked for itself and no part of it or something of its ("leads the guild's *choir*"). What
 * is denied, planned or only possible is left out. `terms` are those of the object.
 */
export const actorsIn = (reading: Reading, relation: Relation, terms: readonly Term[]): Doer[] => {
  if (terms.length === 0) return []
  const isTold = ({ lower }: Word): boolean =>
    relation.verbs.has(lower) || relation.verbs.has(lower.split('-').at(-1) ?? '')
  const told = { ...reading, sentences: reading.sentences.filter(({ words }) => words.some(isTold)) }
  return readNameMentions(told).flatMap((names, at) => {
    const { sentence, words } = told.sentences[at] ?? { sentence: null, words: [] }
    if (sentence === null) return []
    const context = { words, names, relation, objects: objectsIn(reading.document.text, words, sentence, terms) }
    return words.flatMap((word, verb) => {
      const found = hasCapital(word)
        ? compounded(context, verb)
        : (passive(context, verb) ?? active(context, verb) ?? compounded(context, verb))
      return found === null ? [] : { sentence, ...found }
    })
  })
}

type Context = {
  readonly words: readonly Word[]
  readonly names: readonly NameMention[]
  readonly relation: Relation
  /** For each term of the object where it stands, as positions of words, `to` exclusive. */
  readonly objects: readonly (readonly Positions[])[]
}

type Positions = { readonly from: number; readonly to: number }

const objectsIn = (text: string, words: readonly Word[], sentence: Span, terms: readonly Term[]): Positions[][] => {
  const evidence = searchable(keyedWords(text, sentence))
  return terms.map(({ forms }) =>
    occurrences(evidence, forms).map(({ start, end }) => ({
      from: words.findIndex(word => word.end > start),
      to: words.findLastIndex(word => word.start < end) + 1
    }))
  )
}

/** No object is looked for further from its verb than this many words. */
const reach = 14

/** "NAME leads the guild", "NAME, who has led the guild". */
const active = ({ words, names, relation, objects }: Context, verb: number): Omit<Doer, 'sentence'> | null => {
  const written = words[verb]
  if (!written || !relation.verbs.has(written.lower)) return null
  const first = particles.has(words[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1
  if (!isObjectBehind(words, objects, first)) return null
  const { from, helpers } = verbGroup(words, verb)
  if (helpers.some(({ lower }) => unreal.has(lower) || negations.has(lower))) return null
  const isHelped = helpers.some(({ lower }) => auxiliaries.has(lower))
  if (written.lower.endsWith('ing') && !isHelped) return null
  const subject = subjectBefore(words, from)
  const isPast =
    helpers.some(({ lower }) => pastHelpers.has(lower)) || (!relation.present.has(written.lower) && !isHelped)
  return subject && named(words, names, subject, objects, isPast)
}

/** "The guild was founded by NAME", "the guild, led by NAME". */
const passive = ({ words, names, relation, objects }: Context, verb: number): Omit<Doer, 'sentence'> | null => {
  const written = words[verb]
  if (!written || !relation.verbs.has(written.lower)) return null
  let by = verb + 1
  while (by < verb + 3 && isLink(words[by])) by++
  if (words[by]?.lower !== 'by') return null
  const { from, helpers } = verbGroup(words, verb)
  if (helpers.some(({ lower }) => unreal.has(lower) || negations.has(lower))) return null
  if (!isObjectBefore(words, objects, from)) return null
  const agent = phraseFrom(words, by + 1)
  return (
    agent &&
    named(
      words,
      names,
      agent,
      objects,
      helpers.some(({ lower }) => pastHelpers.has(lower))
    )
  )
}

/** "The NAME-led coalition". */
const compounded = ({ words, relation, objects }: Context, at: number): Omit<Doer, 'sentence'> | null => {
  const word = words[at]
  const hyphen = word?.text.lastIndexOf('-') ?? -1
  if (!word || hyphen < 1 || !hasCapital(word)) return null
  const verb = word.lower.slice(hyphen + 1)
  if (!relation.verbs.has(verb) || relation.present.has(verb) || !isObjectBehind(words, objects, at + 1)) return null
  return { name: { start: word.start, end: word.start + hyphen }, isNamed: true, isPast: false }
}

/** Helping verbs and adverbs before a verb, and where they begin. */
const verbGroup = (
  words: readonly Word[],
  verb: number
): { readonly from: number; readonly helpers: readonly Word[] } => {
  let from = verb
  while (from > 0 && isHelper(words[from - 1])) from--
  return { from, helpers: words.slice(from, verb) }
}

const isHelper = (word: Word | undefined): boolean =>
  word?.kind === 'word' &&
  (auxiliaries.has(word.lower) ||
    negations.has(word.lower) ||
    word.lower === 'to' ||
    isAdverb(word) ||
    times.has(word.lower))

const isLink = (word: Word | undefined): boolean =>
  word?.kind === 'word' && (isAdverb(word) || word.lower === 'jointly')

/** What stands before a verb and makes it a plan or a possibility. */
const unreal = wordSet('to will would may might could can should shall must wo ca')
const pastHelpers = wordSet('was were had')
const times = wordSet('now currently still also once formerly')
const particles = wordSet('over')
const relatives = wordSet('who which that')

/** The subject of a verb group; before "who" that is whom it tells of. */
const subjectBefore = (words: readonly Word[], end: number): Positions | null => {
  if (!relatives.has(words[end - 1]?.lower ?? '')) {
    const phrase = phraseBefore(words, end, 0)
    const first = phrase && words[phrase.from]
    return first && pronouns.has(first.lower) ? null : phrase
  }
  const before = words[end - 2]?.text === ',' ? end - 2 : end - 1
  return phraseBefore(words, before, 0)
}

const pronouns = wordSet('he she it they we i you who which that this these those some all others')

/** The noun phrase that begins at `from`. */
const phraseFrom = (words: readonly Word[], from: number): Positions | null => {
  let to = from
  while (to < words.length && to < from + reach) {
    const word = words[to]
    if (word === undefined || (word.kind === 'mark' && !innerMarks.has(word.text))) break
    if (isWord(word) && isClosed(word) && word.lower !== 'and' && word.lower !== 'of') break
    to++
  }
  return to > from && !pronouns.has(words[from]?.lower ?? '') ? { from, to } : null
}

const innerMarks = new Set(['.', '-', "'", '’', '&'])

/** The names in a phrase, from the first to the last; else all of it. Null where it is the object itself. */
const named = (
  words: readonly Word[],
  names: readonly NameMention[],
  phrase: Positions,
  objects: Context['objects'],
  isPast: boolean
): Omit<Doer, 'sentence'> | null => {
  const isObject = ({ from, to }: Positions): boolean =>
    objects.flat().some(object => object.from < to && object.to > from)
  const inside = names.filter(({ from, to }) => from >= phrase.from && to <= phrase.to)
  const own = inside.filter(name => !isObject(name))
  const [first, last] = own.length > 0 ? [own[0]?.from, own.at(-1)?.to] : [phrase.from, phrase.to]
  const [start, end] = [words[first ?? 0], words[(last ?? 0) - 1]]
  if (!start || !end || (own.length === 0 && isObject(phrase))) return null
  return { name: { start: start.start, end: end.end }, isNamed: own.length > 0, isPast }
}

/** Whether the noun phrase from a word on is the object: all of its terms stand in it, and nothing goes on behind them. */
const isObjectBehind = (words: readonly Word[], objects: Context['objects'], from: number): boolean => {
  const found = objects.map(places => places.find(place => place.from >= from && place.to <= from + reach))
  if (!found.every(place => place !== undefined)) return false
  const [start, end] = [Math.min(...found.map(place => place.from)), Math.max(...found.map(place => place.to))]
  if (words.slice(from, start).some(isBarrier)) return false
  return !words.slice(start, end).some(word => isEdge(word) || clauseOpeners.has(word.lower)) && endsThere(words, end)
}

/** Whether the noun phrase that ends before a word is the object. */
const isObjectBefore = (words: readonly Word[], objects: Context['objects'], end: number): boolean => {
  let to = end
  while (relatives.has(words[to - 1]?.lower ?? '') || words[to - 1]?.text === ',') to--
  if (words[to - 1]?.text === ')') to = words.findLastIndex((word, at) => at < to && word.text === '(')
  const found = objects.map(places =>
    places.findLast(place => place.from >= to - reach && place.to <= Math.max(to, end))
  )
  if (!found.every(place => place !== undefined)) return false
  const [start, last] = [Math.min(...found.map(place => place.from)), Math.max(...found.map(place => place.to))]
  if (last < to || words.slice(start, to).some(word => isEdge(word) && word.text !== '(')) return false
  let before = start - 1
  while (isModifier(words[before])) before--
  return !partOf.has(words[before]?.lower ?? '') && !isPossessive(words[before] ?? noMark)
}

const noMark = { start: 0, end: 0, text: '', kind: 'mark' } as const

const isModifier = (word: Word | undefined): boolean =>
  word?.kind === 'word' &&
  (determiners.has(word.lower) || (!isClosed(word) && !hasCapital(word) && !isPossessive(word)))

/** Prepositions that make what stands before them the head: "a *delegation* of the guild". */
const partOf = wordSet('of in for at from to within inside')

const isEdge = ({ kind, text }: Word): boolean => kind === 'mark' && !innerMarks.has(text) && !'()[]"“”'.includes(text)

/** Whether a word between a verb and its object makes the object another's: a preposition, a mark, a possessive. */
const isBarrier = (word: Word): boolean =>
  prepositions.has(word.lower) || clauseOpeners.has(word.lower) || isPossessive(word) || isEdge(word)

/** Whether a noun phrase ends before a word, so that what stands there is its head. */
const endsThere = (words: readonly Word[], end: number): boolean => {
  const next = words[end]
  if (next === undefined || (next.kind === 'mark' && !isPossessive(next) && next.text !== '-')) return true
  if (!isWord(next) || isPossessive(next)) return false
  return isClosed(next) || isTime(next) || isAdverb(next) || isVerb(next) || next.kind === 'number'
}

const isVerb = ({ text }: Word): boolean =>
  verbs.has(text) || formsOfIrregular(text).length > 0 || (text === text.toLowerCase() && text.endsWith('ed'))
