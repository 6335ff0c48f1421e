import type { Span } from '../../text/span.ts'
import { type KeyedWord, keyedWords, occurrences, type SearchedText, searchable, wordKey } from '../searched-text.ts'
import { isRequired, type Term } from '../terms.ts'
import type { TypedSpan } from './typed-spans.ts'

/** Of whom a question asks what they did or what was done to them: "When did *Quist* sail?", "When was *Quist* seen?" */
export type AskedSubject = {
  readonly term: Term
  /** The key of the verb right behind. */
  readonly verb: string
  readonly isPassive: boolean
}

/** A sentence to hold against it. */
type Read = {
  readonly document: { readonly text: string }
  readonly words: readonly KeyedWord[]
  readonly typed: readonly TypedSpan[]
}

/** The named subject of a question, where its verb stands right behind it; null for others. */
export const askedSubject = (question: string, terms: readonly Term[]): AskedSubject | null => {
  const words = keyedWords(question)
  for (const term of terms) {
    if (!isRequired(term) || term.kind === 'number') continue
    const start = question.indexOf(term.text)
    const first = words.findIndex(word => word.start === start)
    const verb = words.find(word => word.start >= start + term.text.length)
    const before = words.slice(Math.max(0, first - 2), Math.max(0, first)).map(({ key }) => key)
    const auxiliary = before.findLast(key => doing.has(key) || being.has(key))
    if (start < 0 || !verb || auxiliary === undefined || isNominal(question, verb)) continue
    return { term, verb: verb.key, isPassive: being.has(auxiliary) }
  }
  return null
}

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').flatMap(word => [word, wordKey(word)]))
const doing = keys('do does did has have had')
const being = keys('is are was were be been being')
const standIns = keys('he she it they we i you who which whom this these those')

/** How far before its verb a subject is looked for, in words. */
const reach = 8

/**
 * Whether every such verb of a sentence has another subject than the one asked for. A pronoun or a description ("the group")
 * may stand for it; a sentence without the verb tells it in other words.
 */
export const isAboutAnother = (asked: AskedSubject, read: Read): boolean => {
  const verbs = verbsOf(asked, read)
  const evidence = searchable(read.words)
  return (
    verbs.length > 0 &&
    verbs.every(at => hasRival(asked, read, evidence, at)) &&
    !isNamedAfter(asked, read, evidence, verbs)
  )
}

/** The same of one stretch of it: the verb that it depends on is the last one before it, or the first behind. */
export const dependsOnAnother = (asked: AskedSubject, read: Read, span: Span): boolean => {
  const verbs = verbsOf(asked, read)
  const evidence = searchable(read.words)
  const at = verbs.findLast(verb => (read.words[verb]?.end ?? 0) <= span.start) ?? verbs[0]
  if (at === undefined || !hasRival(asked, read, evidence, at)) return false
  const verb = read.words[at]?.end ?? 0
  return !occurrences(evidence, asked.term.forms).some(({ start, end }) => start >= verb && end <= span.start)
}

/** "Quist caught 3 tons, Moe 5": a subject whose verb is left out. */
const isNamedAfter = (
  { term }: AskedSubject,
  { words }: Read,
  evidence: SearchedText,
  verbs: readonly number[]
): boolean => {
  const first = words[verbs[0] ?? 0]
  return first !== undefined && occurrences(evidence, term.forms).some(({ start }) => start >= first.end)
}

const verbsOf = ({ verb }: AskedSubject, { words, document: { text } }: Read): number[] =>
  words.flatMap((word, at) => (word.key === verb && !isNominal(text, word) ? at : []))

/** Nouns made of verbs: a "translation" by somebody is no verb of theirs. */
const isNominal = (text: string, { start, end }: Span): boolean =>
  /(?:[ts]ion|ment|[ae]nce|[eo]r)s?$/.test(text.slice(start, end))

/** Whether the name that stands nearest before a verb of the same voice is of the same kind and another. */
const hasRival = (
  { term, isPassive }: AskedSubject,
  { words, typed, document: { text } }: Read,
  evidence: SearchedText,
  verb: number
): boolean => {
  const before = words.slice(Math.max(0, verb - 2), verb)
  if (before.some(({ key }) => being.has(key)) !== isPassive) return false
  const own = occurrences(evidence, term.forms)
  let isAside = false
  let looked = 0
  for (let at = verb - 1; at >= 0 && looked < reach; at--) {
    const word = words[at]
    // What stands in brackets before a verb is not its subject.
    const gap = word === undefined ? '' : text.slice(word.end, words[at + 1]?.start ?? word.end)
    if (gap.includes('(')) isAside = false
    if (gap.includes(')')) isAside = true
    if (isAside) continue
    looked++
    if (word === undefined || standIns.has(word.key)) return false
    if (own.some(({ start, end }) => word.start < end && word.end > start)) return false
    const name = typed.find(({ kind, start, end }) => nameKinds.has(kind) && word.start < end && word.end > start)
    if (name !== undefined) return (name.kind === 'place') === (term.kind === 'place')
    if (word.key === 'the') return false
  }
  return false
}

const nameKinds = new Set<TypedSpan['kind']>(['person', 'organisation', 'place', 'name'])
