import type { Name } from '../../text/names/names.ts'
import { findPlace } from '../../text/names/places.ts'
import { isPossessive } from '../../text/tokens.ts'
import { cueVerb } from '../cue-verbs.ts'
import { auxiliaries, clauseOpeners, determiners, prepositions } from '../grammar-words.ts'
import type { WordRun } from '../noun-phrases.ts'
import type { Reading, Word } from '../reading.ts'
import { honorific, isBodyNoun, isOffice, isRank } from '../role-words.ts'
import { hasCapital, noWord } from '../word-kinds.ts'

/** A name where it stands: the words of the bare name in their sentence, and the words of title and office before it. */
export type NameMention = WordRun & {
  /** Position in `Reading.sentences`. */
  readonly sentence: number
  /** Where title and office that are part of the same capitalised run begin; `from` where there are none. */
  readonly titledFrom: number
  readonly kind: Name['kind']
}

/** The names of a document by sentence, titles and offices set apart from the names they stand before. */
export const readNameMentions = (reading: Reading): readonly (readonly NameMention[])[] => {
  const names = reading.names()
  let next = 0
  const found = reading.sentences.map(({ sentence, words }, index) => {
    const mentions: NameMention[] = []
    let at = 0
    for (let name = names[next]; name !== undefined && name.start < sentence.end; name = names[++next]) {
      if (name.start < sentence.start) continue
      while (at < words.length && (words[at]?.end ?? 0) <= name.start) at++
      let to = at
      while (to < words.length && (words[to]?.start ?? 0) < name.end) to++
      const mention = bare(words, at, to, index, name.kind)
      if (mention !== null) mentions.push(mention)
    }
    return mentions
  })
  return withLoneSurnames(reading, found)
}

/**
 * Adds surnames where they stand alone and were no name by themselves, for whoever is named so in full elsewhere: words for
 * an office ("Dean", "King"), and any other that says something ("English said").
 */
const withLoneSurnames = (
  { sentences }: Reading,
  mentions: readonly (readonly NameMention[])[]
): readonly (readonly NameMention[])[] => {
  const surnames = new Set<string>()
  for (const inSentence of mentions)
    for (const { sentence, from, to, kind } of inSentence) {
      const last = sentences[sentence]?.words[to - 1]?.text ?? ''
      if (to - from > 1 && (kind === 'person' || (kind === 'unknown' && isOffice(last)))) surnames.add(last)
    }
  if (surnames.size === 0) return mentions
  return mentions.map((inSentence, sentence) => {
    const words = sentences[sentence]?.words ?? []
    const named = new Set(inSentence.flatMap(({ from, to }) => words.slice(from, to)))
    const alone = words.flatMap((word, at): NameMention[] => {
      if (!surnames.has(word.text) || named.has(word) || !standsAlone(words, at)) return []
      return [{ sentence, from: at, to: at + 1, titledFrom: at, kind: 'person' }]
    })
    return alone.length === 0 ? inSentence : [...inSentence, ...alone].toSorted((a, b) => a.from - b.from)
  })
}

/** Whether a word has no article before it and no name or noun beside it: "Dean said", not "the Dean" or "English ports". */
const standsAlone = (words: readonly Word[], at: number): boolean => {
  const [before, next] = [words[at - 1], words[at + 1]]
  const beside = [before, next].some(word => word?.kind === 'word' && !isPossessive(word) && hasCapital(word))
  const isOne =
    isOffice(words[at]?.text ?? '') || next?.kind !== 'word' || isPossessive(next) || cueVerb(next.lower) !== undefined
  return !determiners.has(before?.lower ?? '') && !beside && isOne
}

const bare = (
  words: readonly Word[],
  start: number,
  end: number,
  sentence: number,
  kind: Name['kind']
): NameMention | null => {
  let to = end
  while (to > start && (words[to - 1]?.kind === 'mark' || isPossessive(words[to - 1] ?? noWord))) to--
  let titledFrom = start
  while (titledFrom > 0 && isTitle(words, titledFrom - 1)) titledFrom--
  let from = start
  if (kind !== 'organisation' && kind !== 'place')
    for (let at = start; at < to - 1; at++) if (isTitle(words, at)) from = at + 1
  while (from < to && (words[from]?.kind === 'mark' || isNoPart(words[from]?.lower ?? ''))) from++
  while (to > from && isVerbalEnd(words[to - 1])) to--
  if (from >= to || determiners.has(words[from]?.lower ?? '')) return null
  const onlyOffice = kind !== 'person' && to - from === 1 && isOffice(words[from]?.text ?? '')
  return onlyOffice ? null : { sentence, from, to, titledFrom, kind: kindOf(words, from, to, titledFrom, kind) }
}

/** Words that a headline or a sentence's start may write with a capital before a name, and that are none of it. */
const isNoPart = (word: string): boolean =>
  word === 'given' ||
  word === 'unlike' ||
  prepositions.has(word) ||
  clauseOpeners.has(word) ||
  auxiliaries.has(word) ||
  (determiners.has(word) && word !== 'the' && word !== 'my') ||
  cueVerb(word)?.form === 'past'

/** A headline's verb with a capital ("NAME Says") ends no name. */
const isVerbalEnd = (word: Word | undefined): boolean => {
  const form = word === undefined ? undefined : cueVerb(word.lower)?.form
  return form === 'present' || (form === 'past' && word?.lower !== 'read')
}

const isTitle = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  if (word === undefined) return false
  if (word.text === '.') return at > 0 && isTitle(words, at - 1) && words[at - 1]?.end === word.start
  return (
    word.kind === 'word' &&
    (honorific(word.text) !== undefined || isRank(word.text) || isOffice(word.text)) &&
    (hasCapital(word) || isOffice(word.text))
  )
}

/** What a name is of, where the name alone left it open: who has a title is a person. */
const kindOf = (
  words: readonly Word[],
  from: number,
  to: number,
  titledFrom: number,
  kind: Name['kind']
): Name['kind'] => {
  if (kind !== 'unknown') return kind
  const last = words[to - 1]
  if (last === undefined || isBodyNoun(last.text)) return 'organisation'
  if (titledFrom < from) return 'person'
  const text = words
    .slice(from, to)
    .map(word => word.text)
    .join(' ')
  if (findPlace(text) !== null) return 'place'
  if (words[from - 1]?.lower === 'the') return 'organisation'
  return to - from === 1 && last.text.length > 1 && last.text === last.text.toUpperCase() ? 'organisation' : 'unknown'
}
