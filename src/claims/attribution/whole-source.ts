import type { Phrase } from '../../text/phrases.ts'
import { isOffice } from '../role-words.ts'
import { firstPhraseAfter } from './context.ts'
import type { Finding } from './finding.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'

/**
 * The words that stand for the source, from its base noun phrase on: "a spokesman | for the mayor of Lund", "a source | close to
 * the talks", "Smith | and Jones", "Smith |, head of the harbour". They end before the cue and the content. A name takes only
 * "of" and "from"; a month before it, of "in March", is left out.
 */
export const wholeSource = (reading: Reading, source: Phrase, { cue, extents }: Finding): Stretch => {
  if (source.kind === 'pronoun' || source.kind === 'relative' || source.kind === 'owner') return source
  const { sentence } = wordAt(reading, source.head)
  const limit = [cue, ...extents.map(({ start }) => start)].filter(position => position >= source.end)
  const tail: Tail = {
    reading,
    sentence,
    phrases: reading.sentences[sentence]?.phrases ?? [],
    limit: Math.min(...limit, reading.sentences[sentence]?.end ?? source.end)
  }
  const named = withTail(tail, source)
  const joined = conjunctBehind(tail, source, named, cue) ?? named
  const start = conjunctBefore(tail, source, cue) ?? officeBefore(tail, source) ?? withoutLead(reading, source)
  return { start, end: appositionBehind(tail, source, joined, cue) ?? joined }
}

type Tail = {
  readonly reading: Reading
  readonly sentence: number
  readonly phrases: readonly Phrase[]
  /** No source goes on past this position. */
  readonly limit: number
}

const mostTaken = 4
const ofNames = new Set(['of', 'from'])
const ofOffices = new Set(['of', 'from', 'for', 'at', 'in', 'on', 'with', 'to', 'and', 'by'])
const months = new Set(
  'january february march april may june july august september october november december'.split(' ')
)

/** "In | March President Smith", "warned that | Smith": words that the phrase took along from what stands before it. */
const withoutLead = (reading: Reading, { start, head, kind }: Phrase): number => {
  const first = wordAt(reading, start)
  if (start === head) return start
  if (first.tag === 'IN') return start + 1
  const before = wordAt(reading, start - 1, first.sentence)
  return kind === 'name' && before.tag === 'IN' && months.has(first.lower) ? start + 1 : start
}

/** "Director of the Harbour Office (NHO) | Jane Smith", "Mayor and Minister of | Works Jane Smith": an office before a name. */
const officeBefore = ({ reading, sentence, phrases }: Tail, { start, kind }: Phrase): number | null => {
  const at = (position: number) => wordAt(reading, position, sentence)
  if (kind !== 'name') return null
  const abbreviated = at(start - 1).text === ')' && at(start - 3).text === '('
  const body = abbreviated ? phraseEndingAt(phrases, start - 3) : null
  const of = (body?.start ?? start) - 1
  const office = at(of).lower === 'of' && (body || !abbreviated) ? officeEndingAt(reading, phrases, of) : null
  if (!office) return null
  return at(office.start - 1).lower === 'and'
    ? (officeEndingAt(reading, phrases, office.start - 1)?.start ?? office.start)
    : office.start
}

const officeEndingAt = (reading: Reading, phrases: readonly Phrase[], end: number): Phrase | null => {
  const phrase = phraseEndingAt(phrases, end)
  return phrase && isOffice(wordAt(reading, phrase.head).lower) ? phrase : null
}

/** The end of a phrase with its abbreviation in brackets and the phrases that prepositions tie to it. */
const withTail = (tail: Tail, { end, kind }: Phrase): number => {
  const prepositions = kind === 'name' ? ofNames : ofOffices
  let reached = withAbbreviation(tail, end)
  for (let taken = 0; taken < mostTaken; taken++) {
    const next = phraseBehind(tail, reached, prepositions)
    if (!next || next.end > tail.limit) break
    reached = withAbbreviation(tail, next.end)
  }
  return reached
}

/** "(NHO)" behind a body, and the name of who holds the office in it: "director of the Harbour Office (NHO) | Jane Smith". */
const withAbbreviation = ({ reading, sentence, phrases, limit }: Tail, end: number): number => {
  const at = (position: number) => wordAt(reading, position, sentence)
  const short = at(end + 1)
  const capitals = short.kind === 'word' && short.text === short.text.toUpperCase()
  if (at(end).text !== '(' || !capitals || at(end + 2).text !== ')' || end + 3 > limit) return end
  const holder = phraseAt(phrases, end + 3)
  return holder?.kind === 'name' && holder.end <= limit ? holder.end : end + 3
}

/** The phrase that a preposition (or an adjective and one: "familiar with") ties to what ends at `position`. */
const phraseBehind = (
  { reading, sentence, phrases }: Tail,
  position: number,
  prepositions: ReadonlySet<string>
): Phrase | null => {
  const tied = wordAt(reading, position, sentence)
  const adjective = tied.tag === 'JJ' || tied.lower === 'close' ? 1 : 0
  const tie = wordAt(reading, position + adjective, sentence).lower
  if (!prepositions.has(tie) || (adjective === 1 && tie === 'and')) return null
  const phrase = phraseAt(phrases, position + adjective + 1)
  return phrase && phrase.kind !== 'relative' && phrase.kind !== 'pronoun' ? phrase : null
}

/** Phrases that may speak together: "Smith and Jones", "Norland and the northern states". */
const speaking = new Set<Phrase['kind']>(['name', 'definite', 'other'])

/** "and Jones" behind a source, where the cue or, behind a name, a mark comes next. */
const conjunctBehind = (tail: Tail, source: Phrase, position: number, cue: number): number | null => {
  const { reading, sentence, phrases, limit } = tail
  if (wordAt(reading, position, sentence).lower !== 'and') return null
  const other = phraseAt(phrases, position + 1)
  if (!other || !speaking.has(source.kind) || !speaking.has(other.kind)) return null
  const end = withTail(tail, other)
  const names = source.kind === 'name' && other.kind === 'name'
  const closed =
    cue >= end ? verbGroupStart(reading, cue) === end : names && wordAt(reading, end, sentence).kind === 'mark'
  return closed && end <= limit ? end : null
}

/** "Norland and | the northern states | said": where the sentence opens with the first, both are its subject. */
const conjunctBefore = ({ reading, sentence, phrases }: Tail, source: Phrase, cue: number): number | null => {
  const and = source.start - 1
  const other = wordAt(reading, and, sentence).lower === 'and' ? phraseEndingAt(phrases, and) : null
  if (!other || source.start > cue || !speaking.has(source.kind) || !speaking.has(other.kind)) return null
  const isSubject = verbGroupStart(reading, cue) === source.end && other.start === reading.sentences[sentence]?.start
  return isSubject ? other.start : null
}

const longestApposition = 25

/** ", head of the harbour" behind a source, up to the comma before the cue or, behind a cue, to the end of what it says. */
const appositionBehind = (tail: Tail, { kind }: Phrase, position: number, cue: number): number | null => {
  const { reading, sentence, phrases, limit } = tail
  const at = (place: number) => wordAt(reading, place, sentence)
  const apposed = phraseAt(phrases, position + 1)
  if (at(position).text !== ',' || !apposed || apposed.kind === 'relative' || apposed.kind === 'pronoun') return null
  if (cue < position) {
    if (kind !== 'name' || apposed.kind === 'name') return null
    const end = withTail(tail, apposed)
    return end <= limit && (end === limit || ',.'.includes(at(end).text)) ? end : null
  }
  const end = verbGroupStart(reading, cue) - 1
  if (at(end).text !== ',' || end <= position || end - position > longestApposition || end > limit) return null
  for (let place = position; place < end; place++) if (finite.has(at(place).tag)) return null
  return end
}

const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD', 'WP', 'WDT', 'WRB'])

/** Where the auxiliaries and adverbs before a cue begin. */
export const verbGroupStart = (reading: Reading, cue: number): number => {
  const { sentence } = wordAt(reading, cue)
  let start = cue
  while (start > cue - longestGroup && inVerbGroup.has(wordAt(reading, start - 1, sentence).tag)) start--
  return start
}

const longestGroup = 12
const inVerbGroup = new Set(['VB', 'VBD', 'VBZ', 'VBP', 'VBN', 'MD', 'RB', 'TO'])

/** The longest phrase that starts right at a position. */
export const phraseAt = (phrases: readonly Phrase[], position: number): Phrase | null => {
  const phrase = phrases[firstPhraseAfter(phrases, position)]
  return phrase?.start === position ? phrase : null
}

/** No phrase is looked for further back than this many places of the list. */
const farthestPhrase = 12

/** The phrase that ends right before a position. */
export const phraseEndingAt = (phrases: readonly Phrase[], end: number): Phrase | null => {
  const place = firstPhraseAfter(phrases, end)
  for (const phrase of phrases.slice(Math.max(0, place - farthestPhrase), place))
    if (phrase.end === end && phrase.kind !== 'relative') return phrase
  return null
}
