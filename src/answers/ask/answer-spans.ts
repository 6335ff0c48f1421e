import { functionWords, verbs } from '../../text/quantities/noun-words.ts'
import { contains, overlaps, type Span } from '../../text/span.ts'
import { isStopWord } from '../../text/stems.ts'
import type { KeyedWord } from '../searched-text.ts'
import type { AskedWord } from './asked-words.ts'
import type { HowAsked } from './how-asked.ts'
import { meetings } from './sentence-features.ts'
import { hasForm, isOfWantedKind, type TypedSpan } from './typed-spans.ts'
import type { Wanted } from './wanted.ts'

/** By what some words of a sentence are judged to be the answer. From 0 to about 1. */
export type SpanFeatures = {
  /** 1 for words of the wanted kind; also times their nearness. */
  readonly fits: number
  readonly fitsNear: number
  /** 1 for words of another kind, where the wanted kind has a form; where it has none, for dates and figures. */
  readonly unfit: number
  /** Nearness to the closest of the question's words (1 beside it, halved at six words), and to the one that tells most. */
  readonly near: number
  readonly nearTelling: number
  /** Share of its words that the question holds already. */
  readonly repeats: number
  /** Share of its words that begin with a capital; also where a person, place or thing is asked for by name. */
  readonly capitals: number
  readonly capitalsWanted: number
  /** Logarithm of its length in words. */
  readonly length: number
  /** Stands before all of the question's words, where the question asks for the subject ("Who built …"). */
  readonly subjectBefore: number
  /** Stands after them, where it asks for something else ("What did X build?"). */
  readonly objectAfter: number
  /** Comes after "called", "known as", "named". */
  readonly called: number
  /** Stands in brackets. */
  readonly bracketed: number
  /** "by" before it where a person is asked for, "in" where a place is, "because" where a reason is. */
  readonly led: number
  /** The question's own preposition stands before it. */
  readonly preposition: number
  /** What the question asks for by a noun ("which *treaty*") stands in it or beside it. */
  readonly head: number
  /** Joined of two phrases by "of" or "and". */
  readonly joined: number
  /** A figure or date stands in it. */
  readonly figure: number
  /** A name stands in it, where a thing is asked for. */
  readonly nameOfThing: number
  /** How rare its rarest word is in the question's sentence: capitals and figures aside, what it says anew in letters. */
  readonly fresh: number
  /** Stands at the end of its clause, right before a mark or the sentence's end. */
  readonly closes: number
  /** Stands right after a verb or "is", where the question asks for an object. */
  readonly afterVerb: number
  /** The words of the question that stand within four words of it, as a share of its weight. */
  readonly surrounded: number
}

export type SpanCandidate = Span & { readonly features: SpanFeatures }

/** What a sentence is read with. */
export type SpanContext = {
  readonly text: string
  readonly words: readonly KeyedWord[]
  readonly typed: readonly TypedSpan[]
  readonly asked: readonly AskedWord[]
  readonly wanted: Wanted
  readonly how: HowAsked
}

/** Longest answer marked, in words. */
const longest = 9

/** The stretches of a sentence that may be the answer: phrases between function words and verbs, two of them joined, and typed spans. */
export const spanCandidates = (context: SpanContext): SpanCandidate[] => {
  const { text, words, typed, asked } = context
  const runs = phraseRuns(text, words)
  const stretches: { first: number; last: number; joined: boolean }[] = runs.map(run => ({ ...run, joined: false }))
  runs.forEach((run, at) => {
    for (let other = at + 1; other < runs.length; other++) {
      const [before, next] = [runs[other - 1], runs[other]]
      if (!before || !next || next.last - run.first >= longest || !isJoint(text, words, before.last, next.first)) break
      stretches.push({ first: run.first, last: next.last, joined: true })
    }
  })
  for (const span of typed) {
    const own = words.flatMap((word, at) => (overlaps(word, span) ? at : []))
    const [first, last] = [own[0], own.at(-1)]
    if (first !== undefined && last !== undefined) stretches.push({ first, last, joined: false })
  }
  const { places } = meetings(words, asked)
  const met = places.filter(({ how }) => how === 1)
  const seen = new Set<number>()
  return stretches.flatMap(stretch => {
    const key = stretch.first * 1000 + stretch.last
    const [from, to] = [words[stretch.first], words[stretch.last]]
    if (!from || !to || seen.has(key)) return []
    seen.add(key)
    // A figure keeps the marks that are no words: "$4 million", "30%".
    const figure = typed.find(each => !nameKinds.has(each.kind) && isAllOf(words, stretch.first, stretch.last, each))
    const { start, end } = figure ?? { start: from.start, end: to.end }
    return [{ start, end, features: measure(context, stretch, met) }]
  })
}

type Stretch = { readonly first: number; readonly last: number; readonly joined: boolean }

const measure = (
  { text, words, typed, asked, wanted, how }: SpanContext,
  { first, last, joined }: Stretch,
  met: readonly { readonly at: number; readonly word: number }[]
): SpanFeatures => {
  const own = words.slice(first, last + 1)
  const span = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }
  const kinds = typed.filter(each => overlaps(each, span) && (contains(span, each) || contains(each, span)))
  // "Oslo hosted on May 4" is no place.
  const isNaming = !typed.some(each => overlaps(each, span) && !nameKinds.has(each.kind))
  const isFit = kinds.some(
    each =>
      isOfWantedKind(wanted, each.kind) && ((nameKinds.has(each.kind) && isNaming) || isAllOf(words, first, last, each))
  )
  const figure = kinds.some(({ kind }) => !nameKinds.has(kind)) || /\d/.test(text.slice(span.start, span.end))
  const outside = met.filter(({ at }) => at < first || at > last)
  const away = (at: number): number => (at < first ? first - at : at - last)
  const nearness = (places: readonly { readonly at: number }[]): number =>
    places.length === 0 ? 0 : 1 / (1 + Math.min(...places.map(({ at }) => away(at))) / 6)
  const near = nearness(outside)
  const telling = outside.toSorted((a, b) => (asked[b.word]?.weight ?? 0) - (asked[a.word]?.weight ?? 0))[0]
  const capitals = own.filter(({ start }) => isCapital(text, start)).length / own.length
  const before = [words[first - 1]?.key ?? '', words[first - 2]?.key ?? '']
  const beside = [...own, ...words.slice(Math.max(0, first - 2), first), ...words.slice(last + 1, last + 2)]
  return {
    fits: isFit ? 1 : 0,
    fitsNear: isFit ? near : 0,
    unfit: (hasForm(wanted) ? !isFit : figure) ? 1 : 0,
    near,
    nearTelling: telling ? nearness([telling]) : 0,
    repeats: own.filter((_, at) => met.some(each => each.at === first + at)).length / own.length,
    capitals,
    capitalsWanted: wanted === 'person' || wanted === 'place' ? capitals : 0,
    length: Math.log(own.length),
    subjectBefore: how.asksSubject && outside.every(({ at }) => at > last) ? 1 : 0,
    objectAfter: !how.asksSubject && outside.every(({ at }) => at < first) ? 1 : 0,
    called: before.some(key => callings.has(key)) ? 1 : 0,
    bracketed: /[([]\s*$/.test(text.slice(Math.max(0, span.start - 2), span.start)) ? 1 : 0,
    led: leads[wanted]?.has(before[0] ?? '') || leads[wanted]?.has(before[1] ?? '') ? 1 : 0,
    preposition: how.preposition !== null && before.includes(how.preposition) ? 1 : 0,
    head: how.head !== null && beside.some(({ key }) => key === how.head) ? 1 : 0,
    joined: joined ? 1 : 0,
    figure: figure ? 1 : 0,
    nameOfThing: wanted === 'thing' && kinds.some(({ kind }) => nameKinds.has(kind)) ? 1 : 0,
    fresh: own.filter(({ key }, at) => key.length > 3 && !met.some(each => each.at === first + at)).length / longest,
    closes: /^\s*(?:$|[.,;:)\]!?])/.test(text.slice(span.end, span.end + 2)) ? 1 : 0,
    afterVerb: !how.asksSubject && isVerb(text, words[first - 1]) ? 1 : 0,
    surrounded: surrounding(asked, outside, first, last)
  }
}

/** Whether a typed span holds these words and no others. */
const isAllOf = (words: readonly KeyedWord[], first: number, last: number, span: Span): boolean => {
  const holds = (at: number): boolean => {
    const word = words[at]
    return word !== undefined && overlaps(word, span)
  }
  return holds(first) && holds(last) && !holds(first - 1) && !holds(last + 1)
}

const surrounding = (
  asked: readonly AskedWord[],
  outside: readonly { readonly at: number; readonly word: number }[],
  first: number,
  last: number
): number => {
  const near = new Set(outside.filter(({ at }) => at >= first - 5 && at <= last + 5).map(({ word }) => word))
  const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1
  return [...near].reduce((sum, word) => sum + (asked[word]?.weight ?? 0), 0) / total
}

const isVerb = (text: string, word: KeyedWord | undefined): boolean => {
  if (!word) return false
  const lower = text.slice(word.start, word.end).toLowerCase()
  return verbs.has(lower) || ['is', 'was', 'are', 'were', 'be', 'been', 'a', 'the', 'an'].includes(lower)
}

const nameKinds = new Set<TypedSpan['kind']>(['person', 'organisation', 'place', 'name'])

const callings = new Set(['call', 'known', 'name', 'term', 'dub', 'titl', 'refer'])

const leads: Partial<Record<Wanted, ReadonlySet<string>>> = {
  person: new Set(['by']),
  place: new Set(['in', 'at', 'near', 'from', 'to']),
  date: new Set(['in', 'on', 'sinc', 'until', 'dure']),
  reason: new Set(['becaus', 'due', 'to', 'for', 'sinc'])
}

/** Runs of words that are neither function words nor verbs, with nothing but space between them. */
const phraseRuns = (text: string, words: readonly KeyedWord[]): { first: number; last: number }[] => {
  const runs: { first: number; last: number }[] = []
  let open: { first: number; last: number } | null = null
  words.forEach(({ start, end }, at) => {
    const written = text.slice(start, end)
    const lower = written.toLowerCase()
    const isCut = written === lower && (isStopWord(written) || functionWords.has(lower) || verbs.has(lower))
    if (isCut || (written !== lower && isStopWord(written))) {
      open = null
      return
    }
    const gap = text.slice(words[at - 1]?.end ?? start, start)
    if (open && gap.trim() === '' && at - open.first < longest) open.last = at
    else {
      open = { first: at, last: at }
      runs.push(open)
    }
  })
  return runs
}

const joints = new Set(['of', 'and', 'the', 'a', 'an', 'for', 'or', 'in', 'to', 'with', 'from', 'on', 'at', 'by'])

/** Whether only "of the", "and in" or a comma stands between two phrases. */
const isJoint = (text: string, words: readonly KeyedWord[], last: number, next: number): boolean => {
  const between = words.slice(last + 1, next)
  if (between.length === 0) return /^,? ?$/.test(text.slice(words[last]?.end ?? 0, words[next]?.start ?? 0))
  if (between.length > 2 || !between.every(({ start, end }) => joints.has(text.slice(start, end)))) return false
  const gap = text.slice(words[last]?.end ?? 0, words[next]?.start ?? 0)
  return /^[\s\p{L},]*$/u.test(gap)
}

const isCapital = (text: string, at: number): boolean => {
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}
