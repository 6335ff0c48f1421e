import { slice } from '../../text/span.ts'
import { isPossessive } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'
import { auxiliaries, clauseOpeners, determiners } from '../grammar-words.ts'
import type { Reading, Word } from '../reading.ts'
import { genderOf, isCommon, isDeputed, isOffice } from '../role-words.ts'
import { hasCapital, isClosed, noWord } from '../word-kinds.ts'
import type { Holders } from './holders.ts'
import type { NameMention } from './name-mentions.ts'
import type { People } from './people.ts'
import { roleOf } from './roles.ts'
import { asNameless, asPerson, type Traced } from './traced.ts'

/** Whom the document is asked about: its reading, its people and who holds which office. */
export type Cast = { readonly reading: Reading; readonly people: People; readonly holders: Holders }

/** Somebody named or described at a place of a sentence. */
export type PersonAt = {
  readonly traced: Traced
  /** Position of the first word after. */
  readonly to: number
}

/** Words that may stand before the name a sentence opens with: "On Monday morning in the harbour, NAME …". */
const opening = 8

/** Whom a sentence is about, spoken or not: the person its first words name or describe; a name of unknown kind is somebody unknown. */
export const openerOf = (cast: Cast, sentence: number): PersonAt | null => {
  const words = cast.reading.sentences[sentence]?.words ?? []
  const described = describedAt(cast, sentence, 0)
  if (described !== null) return described
  for (const mention of cast.people.mentions[sentence] ?? []) {
    if (mention.titledFrom > opening || (words[mention.from]?.quotation ?? -1) >= 0) return null
    const named = namedBy(cast, mention)
    if (named !== null) return named
  }
  return null
}

/** The person a name stands for, somebody unknown where that is not certain; null for bodies and places. */
const namedBy = ({ people, reading }: Cast, mention: NameMention): PersonAt | null => {
  const { sentence, kind, to } = mention
  const person = people.personOf(mention)
  if (person !== null) return { traced: asPerson(person, null, person.name, sentence, false), to }
  if (kind === 'organisation' || kind === 'place') return null
  const words = reading.sentences[sentence]?.words ?? []
  const start = words[mention.from]?.start ?? 0
  const own = slice(reading.document.text, { start, end: words[to - 1]?.end ?? start })
  if (own.text === own.text.toUpperCase()) return null
  return { traced: asNameless(own, null, null, sentence), to }
}

/** No description is read further than this many words. */
const longest = 7

/**
 * The person whom an office with an article describes from a position on: "|The harbour minister| stood up". Somebody
 * unknown for "a fisherman" and "my mother"; null for "the" office that nobody is said to hold, which may be anybody's.
 */
const describedAt = ({ reading, holders }: Cast, sentence: number, from: number): PersonAt | null => {
  const words = reading.sentences[sentence]?.words ?? []
  const first = words[from]
  if (first === undefined || !determiners.has(first.lower) || first.quotation >= 0) return null
  for (let at = from + 1; at < from + longest; at++) {
    const word = words[at]
    if (word === undefined || word.kind !== 'word' || isClosed(word)) return null
    if (!isOffice(word.text) || isOffice(words[at + 1]?.text ?? '')) continue
    if (!endsPhrase(words[at + 1] ?? noWord)) return null
    const role = roleOf(reading.document.text, words, { from, to: at + 1 }, at)
    if (role === null) return null
    const definite = first.lower === 'the' || first.lower === 'this'
    const [person, second] = definite ? holders.of(role) : []
    if (person !== undefined && second === undefined)
      return { traced: asPerson(person, null, role.slice, sentence, false), to: at + 1 }
    if (definite && !isCommon(role.office) && !isDeputed(role.office)) return null
    return { traced: asNameless(role.slice, role.slice, genderOf(role.office), sentence), to: at + 1 }
  }
  return null
}

/** Whether a word after a noun shows that the noun ends its phrase: a mark, a verb in small letters, no name and no possessive. */
const endsPhrase = (word: Word): boolean =>
  !isPossessive(word) && (word.kind === 'mark' || isClosed(word) || (word.kind === 'word' && !hasCapital(word)))

/** Verbs of asking whose object is the one who answers. */
const asking = wordSet('asked asks pressed questioned quizzed grilled interviewed prompted')

/** Somebody who is asked: the words that stand for them, after the verb. */
export type AskedPerson = {
  /** Position of the verb. */
  readonly verb: number
  /** "him", "her", the person named or described; or somebody else than who asks: “Is it?” NAME asked. */
  readonly whom: 'he' | 'she' | PersonAt | 'another'
}

/** Whom the first question of a sentence is put to: "NAME asked |him| whether …", "|NAME| was asked by …". Null where nobody is asked. */
export const askedIn = (cast: Cast, sentence: number): AskedPerson | null => {
  const words = cast.reading.sentences[sentence]?.words ?? []
  for (let verb = 1; verb < words.length; verb++) {
    const [before, word, next] = [words[verb - 1], words[verb], words[verb + 1]]
    if (before === undefined || word === undefined || next === undefined || !asking.has(word.lower)) continue
    if (word.quotation >= 0) continue
    if (next.lower === 'by' && auxiliaries.has(before.lower)) {
      const opener = openerOf(cast, sentence)
      return opener !== null && opener.to <= verb ? { verb, whom: opener } : null
    }
    if (before.kind === 'mark' || auxiliaries.has(before.lower) || clauseOpeners.has(before.lower)) continue
    if (next.lower === 'him') return { verb, whom: 'he' }
    if (next.lower === 'her') return { verb, whom: 'she' }
    const mention = cast.people.mentions[sentence]?.find(({ titledFrom }) => titledFrom === verb + 1)
    const whom = mention === undefined ? describedAt(cast, sentence, verb + 1) : namedBy(cast, mention)
    if (whom !== null) return { verb, whom }
    if (words.some(({ text, quotation }) => text === '?' && quotation >= 0)) return { verb, whom: 'another' }
  }
  return null
}
