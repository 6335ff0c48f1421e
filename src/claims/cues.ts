import { agrees, clauseSubject, floorOf, invertedSource, precedingWith, sharedSubject } from './cue-sources.ts'
import {
  completesCue,
  cueVerb,
  isAddressing,
  isSaying,
  isSpeechNoun,
  needsCompletion,
  needsMark,
  takesObject,
  takesObjectAndComplement
} from './cue-verbs.ts'
import {
  auxiliaries,
  beForms,
  determiners,
  negations,
  possessives,
  prepositions,
  subjectPronouns
} from './grammar-words.ts'
import { type Phrase, phraseAfter, phraseBefore } from './noun-phrases.ts'
import type { Word } from './reading.ts'
import type { VerbForm } from './verb-forms.ts'
import { isAdverb, isCapitalised, isClosingMark, isOpeningMark } from './word-kinds.ts'

/**
 * Words that tell of speech, and who does the speaking. Positions count in the sentence's words; the cue is `from` to `to`,
 * its verb or noun stands at `head`.
 */
export type Cue = {
  readonly head: number
  readonly from: number
  readonly to: number
  /** Base form of the verb; "according" and "noun" for the cues that are none. */
  readonly verb: string
  readonly form: VerbForm
  readonly source: Phrase | null
  /** Where the source stands: before or after the cue, or shared with an earlier cue of the sentence ("…, adding that"). */
  readonly side: 'before' | 'after' | 'shared'
}

/** The cues of a sentence in reading order, those that deny speech ("has said nothing about") left out. */
export const findCues = (words: readonly Word[], inHeading: boolean): Cue[] => {
  const cues: Cue[] = []
  for (let head = 0; head < words.length; head++) {
    const cue = cueAt(words, head, inHeading, cues)
    if (cue === null) continue
    cues.push(cue)
    head = Math.max(head, cue.to - 1)
  }
  return cues
}

const cueAt = (words: readonly Word[], head: number, inHeading: boolean, earlier: readonly Cue[]): Cue | null => {
  const word = words[head]
  if (word === undefined || word.kind !== 'word') return null
  if (word.lower === 'according' && words[head + 1]?.lower === 'to') return accordingAt(words, head)
  if (
    isCapitalised(word) &&
    head > 0 &&
    !(inHeading && !word.lower.startsWith('state')) &&
    !isWholeQuotationBefore(words, head)
  )
    return null
  const found = cueVerb(word.lower)
  if (found !== undefined) {
    const cue = verbCueAt(words, head, found.verb, found.form, earlier)
    if (cue !== null && (word.quotation < 0 || isRelayed(words, cue))) return cue
  }
  return isSpeechNoun(word.lower) ? nounCueAt(words, head) : null
}

const isWholeQuotationBefore = (words: readonly Word[], head: number): boolean =>
  (words[head - 1]?.quotation ?? -1) >= 0 && words[head]?.quotation === -1

const accordingAt = (words: readonly Word[], head: number): Cue | null => {
  const source = phraseAfter(words, head + 2, words.length)
  const first = words[head + 2]
  if (
    source === null ||
    (first !== undefined && first.quotation >= 0 && (first.lower === 'our' || first.lower === 'my'))
  )
    return null
  return { head, from: head, to: head + 2, verb: 'according', form: 'base', source, side: 'after' }
}

/** Whether a cue inside a quotation tells of somebody else's speech, and is not the speaker's own "I think" or "let me say". */
const isRelayed = (words: readonly Word[], { source, to, form, verb }: Cue): boolean => {
  const speaker = words[(source?.to ?? 0) - 1]?.lower ?? ''
  if (source === null || form === 'ing' || ['i', 'we', 'you', 'it', 'that', 'which', 'who'].includes(speaker))
    return false
  const next = words[to]
  return isSaying(verb) && next !== undefined && (next.lower === 'that' || isAddressing(verb) || form === 'past')
}

const verbCueAt = (
  words: readonly Word[],
  head: number,
  verb: string,
  form: VerbForm,
  earlier: readonly Cue[]
): Cue | null => {
  const from = groupStart(words, head)
  const group = words.slice(from, head)
  if (group.some(({ lower }) => negations.has(lower))) return null
  const completed = completesCue(verb, words[head + 1]?.lower ?? '')
  const to = completed ? head + 2 : head + 1
  const after = words[to]
  if (after?.lower === 'nothing' || after?.lower.endsWith('self') === true) return null
  if (needsMark(verb) && !hasMark(words, from, head, to)) return null
  if (!completed && (needsCompletion(verb) || (!isSaying(verb) && !takesObject(verb)))) return null
  if (
    verb === 'report' &&
    (after?.lower === 'to' || (after !== undefined && isAdverb(after) && words[to + 1]?.lower === 'to'))
  )
    return null
  const passive = isPassive(words, from, head, form)
  if (form === 'ing' && !group.some(({ lower }) => beForms.has(lower)))
    return participleAt(words, head, from, to, verb, earlier)
  if (passive) return null
  const infinitive = group.find(({ lower }) => lower === 'to')
  if (infinitive !== undefined) return infinitiveAt(words, head, from, to, verb, earlier)
  if (form === 'participle' && !group.some(({ lower }) => auxiliaries.has(lower))) return null
  if (isNounHere(words, head, from, form)) return null

  const floor = floorOf(words, head)
  const inverted = invertedSource(words, head, to, floor, verb, form)
  if (inverted !== null) return { head, from, to, verb, form, source: inverted, side: 'after' }
  const shared = sharedSubject(words, from, floor, earlier)
  if (shared !== null) return { head, from, to, verb, form, source: shared, side: 'shared' }
  const source = phraseBefore(words, from, floor)
  if (source === null || !agrees(words, source, form, from, head)) return null
  return { head, from, to, verb, form, source, side: 'before' }
}

/** Whether "that", a colon or a quotation stands beside the cue. */
const hasMark = (words: readonly Word[], from: number, head: number, to: number): boolean => {
  for (let at = to; at < Math.min(words.length, to + 12); at++) {
    const word = words[at]
    if (word === undefined || word.text === ';') break
    if (word.lower === 'that' && at - to < 6) return true
    if (word.text === ':' || isOpeningMark(word)) return true
  }
  const tail = words.slice(head + 1)
  if (tail.every(({ kind }) => kind === 'mark')) return true
  for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
    const word = words[at]
    if (word === undefined) break
    if (isClosingMark(word) && word.quotation >= 0) return true
  }
  return false
}

/** First word of the verb group that ends with the cue verb: auxiliaries, "to", adverbs. */
const groupStart = (words: readonly Word[], head: number): number => {
  let from = head
  for (let at = head - 1; at >= Math.max(0, head - 8); at--) {
    const word = words[at]
    if (word === undefined || word.kind !== 'word' || word.quotation !== words[head]?.quotation) break
    if (auxiliaries.has(word.lower) || word.lower === 'to') from = at
    else if (word.lower === "'s" && subjectPronouns.has(words[at - 1]?.lower ?? '')) from = at
    else if (isAdverb(word) && !determiners.has(word.lower)) from = at
    else if (negations.has(word.lower)) from = at
    else if (word.lower === 'on' && words[at - 1]?.lower === 'went') from = --at
    else break
  }
  return from
}

const isPassive = (words: readonly Word[], from: number, head: number, form: VerbForm): boolean => {
  if (form !== 'past' && form !== 'participle') return false
  for (let at = head - 1; at >= from; at--) if (beForms.has(words[at]?.lower ?? '')) return true
  return false
}

/** "…, adding that": the speaker is that of the verb before, or of "with NAME saying", or of the clause. */
const participleAt = (
  words: readonly Word[],
  head: number,
  from: number,
  to: number,
  verb: string,
  earlier: readonly Cue[]
): Cue | null => {
  const base = { head, from, to, verb, form: 'ing' as const }
  const before = words[from - 1]
  const quotation = words[head]?.quotation
  if (before === undefined || determiners.has(before.lower) || words[to]?.lower === 'of') return null
  const last = earlier.findLast(cue => words[cue.head]?.quotation === quotation)
  if (before.lower === 'as' || before.text === ',' || before.lower === 'and' || before.lower === 'by') {
    if (last !== undefined && (before.lower !== 'as' || last.verb === 'quote'))
      return { ...base, source: last.source, side: 'shared' }
    const source = clauseSubject(words, from, quotation)
    return source === null ? null : { ...base, source, side: 'shared' }
  }
  if (!isSaying(verb) && !takesObjectAndComplement(verb)) return null
  if (last !== undefined && from === last.to) return { ...base, source: last.source, side: 'shared' }
  const withAt = precedingWith(words, from)
  if (withAt >= 0) {
    const source = phraseBefore(words, from, withAt + 1)
    if (source !== null) return { ...base, source, side: 'before' }
  }
  const next = words[to]
  if (next === undefined || !(next.lower === 'that' || isOpeningMark(next) || next.text === ':')) return null
  const source = last?.source ?? clauseSubject(words, from, quotation)
  return source === null ? null : { ...base, source, side: 'shared' }
}

/** "went on to add", "took to the stage to say": the speaker is that of the clause. */
const infinitiveAt = (
  words: readonly Word[],
  head: number,
  from: number,
  to: number,
  verb: string,
  earlier: readonly Cue[]
): Cue | null => {
  const next = words[to]
  if (!isSaying(verb) || next === undefined) return null
  const opens = next.lower === 'that' || isOpeningMark(next) || next.text === ':' || isAddressing(verb)
  if (!opens) return null
  const floor = floorOf(words, head)
  const before = words[from - 1]
  const source =
    words[from]?.lower === 'went' || before?.lower === 'went'
      ? phraseBefore(words, words[from]?.lower === 'went' ? from : from - 1, floor)
      : clauseSubject(words, from, words[head]?.quotation)
  if (source === null || earlier.some(cue => cue.head > from - 6 && cue.to <= from)) return null
  return { head, from, to, verb, form: 'base', source, side: 'before' }
}

/** Whether the spelling is a noun here: "the reports", "such claims", "claims of", "reports say". */
const isNounHere = (words: readonly Word[], head: number, from: number, form: VerbForm): boolean => {
  if (form !== 'base' && form !== 'present') return false
  const before = words[from - 1]
  const next = words[head + 1]
  if (from === head && before !== undefined) {
    if (
      determiners.has(before.lower) &&
      !['that', 'this', 'all', 'some', 'both', 'many', 'most', 'few', 'others'].includes(before.lower)
    )
      return true
    if (before.lower === "'s" || before.text === "'" || before.text === '’' || possessives.has(before.lower))
      return true
    if (prepositions.has(before.lower)) return true
  }
  if (next === undefined) return false
  if (words[head]?.lower === 'state' || words[head]?.lower === 'states')
    return next.lower !== 'that' && next.text !== ':' && next.text !== ',' && !isOpeningMark(next)
  const nextCue = cueVerb(next.lower)
  if (nextCue !== undefined && nextCue.form !== 'ing' && next.kind === 'word' && from === head) return true
  if (auxiliaries.has(next.lower) && !possessives.has(next.lower)) return true
  return next.lower === 'of' && words[head]?.lower !== 'say' && words[head]?.lower !== 'says'
}

/** "his claim that …", "reports by X that …", "a statement from X that …". */
const nounCueAt = (words: readonly Word[], head: number): Cue | null => {
  const before = words[head - 1]
  const cue = (source: Phrase | null, to: number, side: Cue['side']): Cue => ({
    head,
    from: head,
    to,
    verb: 'noun',
    form: 'base',
    source,
    side
  })
  const next = words[head + 1]
  if (next?.lower === 'that') {
    if (before !== undefined && possessives.has(before.lower))
      return cue({ from: head - 1, to: head }, head + 1, 'before')
    if (before?.lower === "'s" || (before?.text === '’' && words[head - 2]?.lower.endsWith('s'))) {
      const source = phraseBefore(words, head - 1, Math.max(0, floorOf(words, head)))
      return source === null ? null : cue(source, head + 1, 'before')
    }
    return null
  }
  if (next?.lower === 'by' || next?.lower === 'from') {
    const source = phraseAfter(words, head + 2, words.length)
    const that = source === null ? undefined : words[source.to]
    if (source !== null && that?.lower === 'that' && words[source.to + 1] !== undefined)
      return cue(source, head + 2, 'after')
  }
  return null
}
