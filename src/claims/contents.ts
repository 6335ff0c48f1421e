import { occasionEnd, timeEnd } from './adverbials.ts'
import { cueVerb, isAddressing, isSaying, takesObject } from './cue-verbs.ts'
import type { Cue } from './cues.ts'
import {
  adverbialOpeners,
  auxiliaries,
  clauseOpeners,
  coordinators,
  possessives,
  prepositions,
  subjectPronouns
} from './grammar-words.ts'
import type { Word } from './reading.ts'
import { isAdverb, isCapitalised, isOpeningMark, noWord } from './word-kinds.ts'

/** A run of words that is what somebody says: positions in the sentence, `to` exclusive. */
export type Run = { readonly from: number; readonly to: number }

/** What each cue of a sentence introduces, in the order of the cues: no run, one, or one on each side of the cue. */
export const contentsOf = (words: readonly Word[], cues: readonly Cue[]): readonly (readonly Run[])[] => {
  const placed = cues.map(cue => placeOf(words, cue))
  return cues.map((cue, index) => {
    const place = placed[index]
    if (place === undefined) return []
    const left = place.left === null ? [] : [place.left]
    const right =
      place.rightFrom === null
        ? []
        : rightRun(words, place.rightFrom, cue, cues.slice(index + 1), placed.slice(index + 1))
    return [...left, ...right].filter(run => run.from < run.to)
  })
}

type Place = {
  /** First word of cue and source together. */
  readonly start: number
  readonly left: Run | null
  readonly rightFrom: number | null
}

const placeOf = (words: readonly Word[], cue: Cue): Place => {
  const start = cue.side === 'before' && cue.source !== null ? Math.min(cue.source.from, cue.from) : cue.from
  const after = cue.side === 'after' && cue.source !== null ? Math.max(cue.source.to, cue.to) : cue.to
  const right = rightStart(words, after, cue)
  if (cue.side === 'shared' || cue.verb === 'noun') return { start, left: null, rightFrom: right.from }
  const before = words[start - 1]
  const left = leftRun(words, start)
  if (cue.verb === 'according') {
    const opens =
      start === 0 || (start === 1 && coordinators.has(before?.lower ?? '')) || isOpeningMark(before ?? noWord)
    return opens || left === null
      ? { start, left: null, rightFrom: words[after]?.text === ',' ? after + 1 : after }
      : { start, left, rightFrom: null }
  }
  if (left === null || !isSaying(cue.verb)) return { start, left: null, rightFrom: right.from }
  const closesQuotation = before !== undefined && before.quotation >= 0 && before.quotation !== words[start]?.quotation
  if (
    right.explicit &&
    closesQuotation &&
    isOpeningMark(words[right.from] ?? noWord) &&
    words[right.from - 1]?.text === ','
  )
    return { start, left, rightFrom: right.from }
  if (right.explicit) return { start, left: null, rightFrom: right.from }
  const resumes = words[right.from]?.text === ',' && isOpeningMark(words[right.from + 1] ?? noWord)
  if (closesQuotation || cue.side === 'after') return { start, left, rightFrom: resumes ? right.from + 1 : null }
  const next = words[right.from]
  const nothingFollows =
    next === undefined ||
    next.kind === 'mark' ||
    cueVerb(next.lower)?.form === 'ing' ||
    prepositions.has(next.lower) ||
    clauseOpeners.has(next.lower)
  if (before?.text !== ',' || !nothingFollows) return { start, left: null, rightFrom: right.from }
  return { start, left, rightFrom: resumes ? right.from + 1 : null }
}

/** What stands before "…, NAME said": from the start of the sentence to the comma or closing mark. */
const leftRun = (words: readonly Word[], start: number): Run | null => {
  const before = words[start - 1]
  if (before === undefined) return null
  const closing = before.quotation >= 0 && before.quotation !== words[start]?.quotation
  const marked = closing || [',', '—', '–', '--', '?', '!', '…', ')'].includes(before.text)
  let to = start
  while (to > 0 && words[to - 1]?.kind === 'mark' && words[to - 1]?.quotation === -1) to--
  let from = 0
  if (coordinators.has(words[0]?.lower ?? '')) from = 1
  if (words[start]?.quotation !== undefined && (words[start]?.quotation ?? -1) >= 0)
    while (from < to && words[from]?.quotation !== words[start]?.quotation) from++
  const wordCount = words.slice(from, to).filter(({ kind }) => kind !== 'mark').length
  if (wordCount < 1 || (!marked && wordCount < 3)) return null
  const opener = words[from]
  const adverbial = opener !== undefined && !closing && adverbialOpeners.has(opener.lower) && !hasVerb(words, from, to)
  return adverbial ? null : { from, to }
}

/** Whether a run holds a clause and not only an adverbial: an auxiliary or a verb of speech, or more words than adverbials have. */
const hasVerb = (words: readonly Word[], from: number, to: number): boolean => {
  if (to - from > 14) return true
  for (let at = from; at < to; at++) {
    const word = words[at]
    if (
      word !== undefined &&
      (auxiliaries.has(word.lower) || (cueVerb(word.lower)?.form === 'past' && !isCapitalised(word)))
    )
      return true
  }
  return false
}

/** Where what is said begins after a cue, past addressees, times and places; `explicit` where "that", a colon or a mark opens it. */
const rightStart = (words: readonly Word[], after: number, cue: Cue): { from: number; explicit: boolean } => {
  const opened = openedAt(words, after, cue)
  if (opened >= 0) return { from: words[opened]?.text === ':' ? opened + 1 : opened, explicit: true }
  let at = after
  if (isAddressing(cue.verb) && cue.to - cue.head === 1) at = addresseeEnd(words, at)
  for (let next = at; ; at = next) {
    next = Math.max(timeEnd(words, at), occasionEnd(words, at))
    const word = words[at]
    if (next === at && word?.lower === 'on' && timeEnd(words, at + 1) > at + 1) next = timeEnd(words, at + 1)
    if (next === at && word !== undefined && (word.lower === 'also' || (isAdverb(word) && word.lower.endsWith('ly'))))
      next = at + 1
    if (next <= at) break
  }
  return { from: at, explicit: false }
}

/** The "that", colon or opening mark that opens what is said, where only an addressee, a time or a place stands before it. */
const openedAt = (words: readonly Word[], after: number, cue: Cue): number => {
  const first = words[after]
  if (first === undefined) return -1
  const mayWait =
    isAddressing(cue.verb) || prepositions.has(first.lower) || timeEnd(words, after) > after || isAdverb(first)
  for (let at = after; at < Math.min(words.length, after + 16); at++) {
    const word = words[at]
    if (word === undefined) break
    if (word.text === ':') return at
    if (isOpeningMark(word) && words[at - 1]?.quotation !== word.quotation) return at
    if (word.lower === 'that' && (at === after || !prepositions.has(words[at - 1]?.lower ?? ''))) return at
    if (word.text === ',' && (isOpeningMark(words[at + 1] ?? noWord) || words[at + 1]?.lower === 'that')) return at + 1
    if (!mayWait || word.text === ',' || word.text === ';') break
    if (auxiliaries.has(word.lower) || (at > after && (subjectPronouns.has(word.lower) || word.lower === 'to'))) break
    if (clauseOpeners.has(word.lower) && word.lower !== 'and') break
  }
  return -1
}

/** Past whom it is said to: "told [reporters]", "reminded [the NAME]", "told [him]". */
const addresseeEnd = (words: readonly Word[], start: number): number => {
  const first = words[start]
  if (first === undefined || first.kind === 'mark') return start
  if (['me', 'him', 'her', 'us', 'them', 'you', 'it'].includes(first.lower)) return start + 1
  let at = start
  if (isCapitalised(first)) {
    while (at < words.length && words[at]?.kind === 'word' && isCapitalised(words[at] ?? noWord)) at++
    while (words[at]?.lower === "'s") {
      at++
      while (at < words.length && words[at]?.kind === 'word' && isCapitalised(words[at] ?? noWord)) at++
    }
    return at
  }
  if (possessives.has(first.lower) || first.lower === 'the' || first.lower === 'a' || first.lower === 'an') {
    at++
    while (at < Math.min(words.length, start + 6)) {
      const word = words[at]
      if (
        word === undefined ||
        word.kind === 'mark' ||
        auxiliaries.has(word.lower) ||
        prepositions.has(word.lower) ||
        clauseOpeners.has(word.lower) ||
        possessives.has(word.lower) ||
        subjectPronouns.has(word.lower) ||
        word.lower === 'the' ||
        word.lower === 'a'
      )
        break
      at++
    }
    return at
  }
  return start + 1
}

/** From `from` to where the clause that is said ends: before the next cue's own clause, or at the sentence's end. */
const rightRun = (
  words: readonly Word[],
  from: number,
  cue: Cue,
  laterCues: readonly Cue[],
  laterPlaces: readonly Place[]
): readonly Run[] => {
  let to = words.length
  const quotation = words[from]?.quotation ?? -1
  const cueQuotation = words[cue.head]?.quotation ?? -1
  for (let index = 0; index < laterCues.length; index++) {
    const later = laterCues[index]
    const place = laterPlaces[index]
    if (later === undefined || place === undefined || place.start < from) continue
    if ((words[later.head]?.quotation ?? -1) !== cueQuotation) continue
    const cut = cutBefore(words, from, later, place, cue)
    if (cut !== null) {
      to = cut
      break
    }
  }
  if (cueQuotation >= 0) {
    let end = from
    while (end < to && words[end]?.quotation === cueQuotation) end++
    to = end
  } else if (quotation >= 0 && isOpeningMark(words[from] ?? noWord)) {
    let end = from
    while (end < to && words[end]?.quotation === quotation) end++
    if (isSpeech(words, from, end)) to = end
  }
  if (cueQuotation < 0) to = Math.min(to, afterwordStart(words, from, to))
  while (
    to > from &&
    words[to - 1]?.kind === 'mark' &&
    words[to - 1]?.quotation === cueQuotation &&
    words[to - 1]?.text !== ')'
  )
    to--
  if (to - 2 > from && words[to - 2]?.text === ',' && trailing.has(words[to - 1]?.lower ?? '')) to -= 2
  if (!hasContent(words, from, to, cue)) return []
  return [{ from, to }]
}

/** Where the publisher's own afterword begins, as in "… “QUOTATION,” the name that …" or "…, “QUOTATION,” but …"; the end if there is none. */
const afterwordStart = (words: readonly Word[], from: number, to: number): number => {
  for (let at = from + 1; at < to; at++) {
    const closes = (words[at - 1]?.quotation ?? -1) >= 0 && words[at]?.quotation === -1
    if (closes && words[at - 2]?.text === ',' && afterwords.has(words[at]?.lower ?? '')) return at
  }
  return to
}

const afterwords = new Set(['the', 'a', 'an', 'but', 'which', 'while', 'though', 'although', 'referring'])

/** Adverbs after a comma at a sentence's end that are the publisher's. */
const trailing = new Set(['however', 'though', 'meanwhile'])

/** Whether a quotation is whole speech, so that what follows it is the publisher's again: it ends as a sentence or clause does. */
const isSpeech = (words: readonly Word[], from: number, end: number): boolean => {
  const last = words[end - 2]
  return end - from > 3 && last !== undefined && [',', '.', '?', '!', '…', '...'].includes(last.text)
}

/** Where the run must end so that a later cue of the sentence keeps what is its own; null where that cue lies inside the run. */
const cutBefore = (words: readonly Word[], from: number, later: Cue, place: Place, cue: Cue): number | null => {
  if (place.left !== null) return place.start
  const before = words[place.start - 1]
  if (before === undefined || place.start - 1 <= from) return null
  if (later.side === 'shared') {
    if (later.source !== null && cue.source !== null && later.source.from !== cue.source.from) return null
    return before.text === ',' || coordinators.has(before.lower) || before.lower === 'while'
      ? place.start - 1
      : later.from
  }
  const opener = words[place.start - 2]
  const contrasts =
    coordinators.has(before.lower) || ['while', 'though', 'although', 'with', 'whereas', 'as'].includes(before.lower)
  if (contrasts && opener?.text === ',') return place.start - 2
  if (before.text === ',' && contrastsAt(words, from, place.start)) return contrastAt(words, from, place.start)
  if (before.text === ';') return place.start - 1
  return null
}

const contrastsAt = (words: readonly Word[], from: number, end: number): boolean => contrastAt(words, from, end) >= 0

/** ", but in March NAME said": where the contrast opens, at most a short adverbial before the later cue. */
const contrastAt = (words: readonly Word[], from: number, end: number): number => {
  for (let at = end - 2; at > Math.max(from, end - 12); at--)
    if (words[at]?.text === ',' && ['but', 'while', 'and', 'though'].includes(words[at + 1]?.lower ?? '')) return at
  return -1
}

const hasContent = (words: readonly Word[], from: number, to: number, cue: Cue): boolean => {
  let count = 0
  for (let at = from; at < to; at++) if (words[at]?.kind !== 'mark') count++
  const first = words[from]
  if (count === 0 || first === undefined) return false
  if (first.lower === 'that' || first.quotation >= 0) return true
  if (count < 2 && !takesObject(cue.verb)) return false
  return first.kind !== 'mark' || isOpeningMark(first)
}
