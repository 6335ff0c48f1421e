import { isPossessive } from '../text/tokens.ts'
import { cueVerb } from './cue-verbs.ts'
import {
  adverbialOpeners,
  auxiliaries,
  clauseOpeners,
  coordinators,
  determiners,
  nounPrepositions,
  objectPronouns,
  prepositions,
  subjectPronouns
} from './grammar-words.ts'
import type { Word } from './reading.ts'
import { isOffice } from './role-words.ts'
import { hasCapital, isAdverb, isClosed, isQuotationMark, isTime, isWord } from './word-kinds.ts'

/** A run of a sentence's words: positions, `to` exclusive. */
export type WordRun = { readonly from: number; readonly to: number }

/** No noun phrase beside a cue is read further than this, so that every reader stays linear in the text. */
const reach = 40

/**
 * The noun phrase that is the subject of a verb group beginning at `end`: directly before it ("the agency's head said"),
 * or with an apposition or an adverbial between commas after it ("NAME, head of the agency, said"; "officials, however, said").
 * Nothing before `floor` is read. Null where no noun phrase stands there.
 */
export const phraseBefore = (words: readonly Word[], end: number, floor: number): WordRun | null => {
  const last = words[end - 1]
  if (end <= floor || last === undefined) return null
  return last.text === ',' ? phraseBeforeComma(words, end - 1, floor) : barePhraseBefore(words, end, floor)
}

/** The phrase before a segment between commas, the second of which stands at `comma`. */
const phraseBeforeComma = (words: readonly Word[], comma: number, floor: number): WordRun | null => {
  let segmentEnd = comma
  for (let at = comma - 1; at > Math.max(floor, comma - reach); at--) {
    const word = words[at]
    if (word?.kind === 'mark' && (isQuotationMark(word.text) || word.text === ';' || word.text === ':')) return null
    if (word?.text !== ',') continue
    const opener = words[at + 1]
    const phrase = barePhraseBefore(words, at, floor)
    if (
      opener !== undefined &&
      (adverbialOpeners.has(opener.lower) || isAdverb(opener) || opener.lower.endsWith('ing'))
    ) {
      if (at + 1 < segmentEnd) return words[at - 1]?.text === ',' ? null : phrase
    } else if (phrase !== null && couldBeNamed(words, phrase)) return { from: phrase.from, to: comma }
    segmentEnd = at
  }
  return null
}

/** Whether an apposition may follow: a name or a definite description stands here, not the tail of an adverbial. */
const couldBeNamed = (words: readonly Word[], { from, to }: WordRun): boolean => {
  const last = words[to - 1]
  const first = words[from]
  return (
    last !== undefined &&
    first !== undefined &&
    !isTime(last) &&
    (hasCapital(last) || determiners.has(first.lower) || isOffice(last.text))
  )
}

/** The noun phrase that ends right before `end`. */
const barePhraseBefore = (words: readonly Word[], end: number, floor: number): WordRun | null => {
  const last = words[end - 1]
  if (last === undefined || end - 1 < floor) return null
  if (subjectPronouns.has(last.lower)) return { from: end - 1, to: end }
  if (isPossessive(last) || objectPronouns.has(last.lower)) return null
  if (!isWord(last) && last.text !== ')' && last.text !== '.' && !isQuotationMark(last.text)) return null
  if (isWord(last) && (isClosed(last) || isAdverb(last))) {
    return last.lower === 'that' ||
      last.lower === 'this' ||
      last.lower === 'all' ||
      last.lower === 'some' ||
      last.lower === 'others'
      ? { from: end - 1, to: end }
      : null
  }
  const lowest = Math.max(floor, end - reach)
  let from = end - 1
  let opensWithPreposition = false
  for (let at = end - 1; at >= lowest; at--) {
    const word = words[at]
    if (word === undefined) break
    if (word.text === ')' || word.text === ']') {
      const opening = openingBracket(words, at, lowest)
      if (opening < 0) break
      at = opening
      continue
    }
    if (word.kind === 'mark') {
      if (isQuotationMark(word.text) && at !== end - 1 && word.quotation === words[at - 1]?.quotation) break
      if (isInnerMark(words, at)) continue
      if (word.text === ',' && joinsList(words, at, end)) continue
      break
    }
    if (word.quotation !== last.quotation) break
    if (auxiliaries.has(word.lower) || subjectPronouns.has(word.lower) || isFiniteCue(words, at)) break
    if (isTime(word) && !isTime(last) && at !== from - 1) break
    if (clauseOpeners.has(word.lower)) {
      if (coordinators.has(word.lower) && word.lower !== 'but' && joinsNouns(words, at, lowest)) continue
      break
    }
    if (prepositions.has(word.lower)) {
      const before = words[at - 1]
      const attached =
        at > lowest &&
        nounPrepositions.has(word.lower) &&
        isWord(before) &&
        !isClosed(before) &&
        !isTime(before) &&
        !auxiliaries.has(before.lower)
      if (attached) continue
      opensWithPreposition = true
      break
    }
    from = at
  }
  return narrowed(words, from, end, opensWithPreposition)
}

/** The phrase without what an adverbial before it left: "[In] December President NAME", "[at] the meeting NAME". */
const narrowed = (words: readonly Word[], start: number, to: number, opensWithPreposition: boolean): WordRun | null => {
  let from = start
  if (opensWithPreposition) {
    while (from < to - 1 && isAdverbialRest(words[from])) from++
    for (let at = from + 1; at < to; at++) {
      const word = words[at]
      const before = words[at - 1]
      if (!isWord(word) || !isWord(before)) continue
      if (
        determiners.has(word.lower) &&
        !prepositions.has(before.lower) &&
        !clauseOpeners.has(before.lower) &&
        !determiners.has(before.lower)
      ) {
        from = at
        break
      }
      if (
        hasCapital(word) &&
        !hasCapital(before) &&
        determiners.has(words[from]?.lower ?? '') &&
        before.kind === 'word' &&
        !prepositions.has(before.lower) &&
        !determiners.has(before.lower)
      ) {
        from = at
        break
      }
    }
  }
  while (from < to && (!isWord(words[from]) || isLeadingAdverb(words[from]))) from++
  return from < to ? { from, to } : null
}

const isLeadingAdverb = (word: Word | undefined): boolean =>
  word?.lower.endsWith('ly') === true && word.lower !== 'family' && isAdverb(word)

const isAdverbialRest = (word: Word | undefined): boolean =>
  word === undefined || word.kind !== 'word' || isTime(word) || word.lower === 'last' || word.lower === 'this'

/** Whether a cue verb at `at` is surely a verb here, so that no noun phrase runs over it: "NAME said", "warned that". */
const isFiniteCue = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  const cue = word === undefined ? undefined : cueVerb(word.lower)
  if (word === undefined || cue === undefined || hasCapital(word)) return false
  const next = words[at + 1]?.lower
  return (
    word.lower === 'said' ||
    word.lower === 'says' ||
    word.lower === 'told' ||
    next === 'that' ||
    (cue.form === 'past' && next === ',')
  )
}

/** Marks that stand inside a name or abbreviation: the stop of "Maj.", hyphens, "&", an apostrophe. */
const isInnerMark = (words: readonly Word[], at: number): boolean => {
  const mark = words[at]?.text
  const next = words[at + 1]
  const before = words[at - 1]
  if (mark === '.') return isWord(next) && isWord(before) && before.end === words[at]?.start && before.text.length <= 5
  return mark === '-' || mark === '&' || mark === "'" || mark === '’' || mark === '/'
}

const openingBracket = (words: readonly Word[], closing: number, floor: number): number => {
  for (let at = closing - 1; at >= floor; at--) if (words[at]?.text === '(' || words[at]?.text === '[') return at
  return -1
}

/** Whether "and" at `at` joins two nouns of one phrase rather than two clauses: both sides are written alike. */
const joinsNouns = (words: readonly Word[], at: number, floor: number): boolean => {
  const before = words[at - 1]
  const next = words[at + 1]
  if (at <= floor || !isWord(before) || !isWord(next) || isClosed(before) || isClosed(next)) return false
  if (subjectPronouns.has(next.lower) || subjectPronouns.has(before.lower) || isTime(before)) return false
  return hasCapital(before) === hasCapital(next) || determiners.has(next.lower) === false
}

/** Whether a comma separates members of one list, as in "A, B and C said": an "and" follows before `end`. */
const joinsList = (words: readonly Word[], at: number, end: number): boolean => {
  const next = words[at + 1]
  const before = words[at - 1]
  if (!isWord(next) || !isWord(before) || !hasCapital(next) || !hasCapital(before)) return false
  for (let ahead = at + 1; ahead < end; ahead++) {
    const word = words[ahead]
    if (word?.lower === 'and') return true
    if (word === undefined || (word.text !== ',' && !hasCapital(word))) return false
  }
  return false
}
