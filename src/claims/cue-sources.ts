import { timeEnd } from './adverbials.ts'
import { cueVerb, isSaying } from './cue-verbs.ts'
import type { Cue } from './cues.ts'
import { auxiliaries, coordinators, modals, objectPronouns, pluralPronouns, prepositions } from './grammar-words.ts'
import { type Phrase, phraseAfter, phraseBefore } from './noun-phrases.ts'
import type { Word } from './reading.ts'
import type { VerbForm } from './verb-forms.ts'
import { isAdverb, isCapitalised, isClosingMark } from './word-kinds.ts'

/** "“…,” said NAME": the source follows. Only where the verb follows a quotation or a comma, and nothing of a clause follows. */
export const invertedSource = (
  words: readonly Word[],
  head: number,
  to: number,
  floor: number,
  verb: string,
  form: VerbForm
): Phrase | null => {
  if (!isSaying(verb) || (form !== 'past' && form !== 'present') || head === 0) return null
  const before = words[head - 1]
  if (before === undefined) return null
  const afterQuotation = head === floor || isClosingMark(before)
  if (!afterQuotation && before.text !== ',') return null
  const first = words[to]
  if (
    first === undefined ||
    first.lower === 'that' ||
    objectPronouns.has(first.lower) ||
    cueVerb(first.lower)?.form === 'ing'
  )
    return null
  const source = phraseAfter(words, to, words.length)
  if (source === null) return null
  const following = words[source.to]
  const closed =
    following === undefined ||
    following.kind === 'mark' ||
    following.lower === 'who' ||
    following.lower === 'as' ||
    following.lower === 'and' ||
    following.lower === 'while' ||
    prepositions.has(following.lower) ||
    timeEnd(words, source.to) > source.to
  if (!closed) return null
  if (afterQuotation) return source
  return phraseBefore(words, head, floor) === null || following === undefined || following.text === '.' ? source : null
}

/** "NAME said … and warned that": the second verb has the first one's speaker. */
export const sharedSubject = (
  words: readonly Word[],
  from: number,
  floor: number,
  earlier: readonly Cue[]
): Phrase | null => {
  const before = words[from - 1]
  if (before === undefined || from - 1 < floor) return null
  const joined = coordinators.has(before.lower)
  if (!joined) return null
  const last = earlier.at(-1)
  if (last?.source !== undefined && last.source !== null && words[last.head]?.quotation === words[from]?.quotation)
    return last.source
  return clauseSubject(words, from - 1, words[from]?.quotation)
}

/** The subject of the clause that `before` stands in: the phrase before its first auxiliary or verb-like word. */
export const clauseSubject = (words: readonly Word[], before: number, quotation: number | undefined): Phrase | null => {
  let start = before
  for (let steps = 0; start > 0 && steps < 60; steps++) {
    const word = words[start - 1]
    if (word === undefined || word.quotation !== quotation || word.text === ';' || word.text === ':') break
    start--
  }
  for (let at = start + 1; at < before; at++) {
    const word = words[at]
    if (word === undefined || word.kind !== 'word' || isCapitalised(word)) continue
    const finite =
      (auxiliaries.has(word.lower) && !modals.has(word.lower)) ||
      (modals.has(word.lower) && word.lower !== 'to') ||
      (word.lower.endsWith('ed') && word.lower.length > 4) ||
      cueVerb(word.lower)?.form === 'past' ||
      irregularPasts.has(word.lower)
    if (!finite) continue
    let groupFrom = at
    while (groupFrom > start && isAdverbAt(words, groupFrom - 1)) groupFrom--
    const phrase = phraseBefore(words, groupFrom, start)
    if (phrase !== null) return phrase
  }
  return null
}

/** The "with" before a participle whose subject stands between ("with NAME saying"); -1 for none. */
export const precedingWith = (words: readonly Word[], from: number): number => {
  for (let at = from - 1; at >= Math.max(0, from - 16); at--) {
    if (words[at]?.lower === 'with') return at
    if (words[at]?.text === ',' && words[at - 1]?.lower !== 'with') continue
  }
  return -1
}

/** Number agreement, for the spellings that nouns share: "they claim", "the agency claims". */
export const agrees = (words: readonly Word[], source: Phrase, form: VerbForm, from: number, head: number): boolean => {
  if (form !== 'base') return true
  const group = words.slice(from, head)
  if (group.some(({ lower }) => modals.has(lower))) return true
  const last = words[source.to - 1]
  if (last === undefined) return false
  const phrase = words.slice(source.from, source.to)
  return (
    pluralPronouns.has(last.lower) ||
    [
      'i',
      'you',
      'who',
      'which',
      'that',
      'some',
      'many',
      'all',
      'others',
      'people',
      'police',
      'data',
      'media',
      'critics'
    ].includes(last.lower) ||
    phrase.some(({ lower }) => lower === 'and') ||
    (last.lower.endsWith('s') && !last.lower.endsWith('ss')) ||
    phrase.some(({ lower }) => lower.endsWith('s') && lower.length > 4)
  )
}

/** Where the cue's quotation state ends to the left: a cue outside quotation marks has no subject inside them. */
export const floorOf = (words: readonly Word[], head: number): number => {
  const quotation = words[head]?.quotation ?? -1
  let floor = head
  for (let steps = 0; floor > 0 && steps < 80; steps++) {
    const before = words[floor - 1]
    if (before === undefined || (quotation >= 0 && before.quotation !== quotation)) break
    if (quotation < 0 && before.quotation >= 0 && isLongQuotation(words, floor - 1)) break
    floor--
  }
  return floor
}

/** Whether the quotation that `at` ends is a stretch of speech and not two or three quoted words inside a phrase. */
const isLongQuotation = (words: readonly Word[], at: number): boolean => {
  const quotation = words[at]?.quotation
  return words[at - 6]?.quotation === quotation || [',', '.', '?', '!'].includes(words[at - 1]?.text ?? '')
}

const isAdverbAt = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  return word !== undefined && isAdverb(word)
}

const irregularPasts = new Set(
  'took gave went made came held put sent began met spoke got kept let led left lost ran saw set shook stood sat struck took used won'.split(
    ' '
  )
)
