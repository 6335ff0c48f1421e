import nlp from 'compromise'
import type { Document } from '../../src/corpus/document.ts'
import { findQuotations } from '../../src/text/quotations.ts'
import type { Span } from '../../src/text/span.ts'
import { type Token, tokenize } from '../../src/text/tokens.ts'
import type { Article } from './learning/data.ts'

/** Who says what, as spans of a text. */
export type Said = { readonly source: Span | null; readonly cue: Span | null; readonly content: readonly Span[] }

/** Another way to find it, to be measured beside this program. */
export type Peer = { readonly name: string; readonly read: (document: Document) => Said[] }

export const peersOf = (train: readonly Article[]): Peer[] => [
  { name: 'quotation marks + nearest NAME said', read: nearestName },
  { name: 'shallow rules, cues counted', read: shallowRules(cueWordsOf(train)) },
  { name: 'compromise, quotations + nearest person', read: compromise }
]

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0
})

const saying = new Set('said says told added'.split(' '))
const pronouns = new Set('he she they it'.split(' '))
const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.text.charAt(0) !== token.text.charAt(0).toLowerCase()

/** The capitalised run or pronoun that ends at `to`, or null. */
const nameBefore = (tokens: readonly Token[], to: number): Span | null => {
  let from = to
  while (from > 0 && isCapital(tokens[from - 1])) from--
  if (from < to) return spanOf(tokens, from, to)
  return pronouns.has(tokens[to - 1]?.text.toLowerCase() ?? '') ? spanOf(tokens, to - 1, to) : null
}

const nameAfter = (tokens: readonly Token[], from: number): Span | null => {
  let to = from
  while (isCapital(tokens[to])) to++
  return to > from ? spanOf(tokens, from, to) : null
}

/** Every quotation of three words or more goes to the nearest name beside "said", "says", "told" or "added" in its paragraph. */
const nearestName = ({ text, blocks }: Document): Said[] =>
  blocks.flatMap(block => {
    const tokens = tokenize(text, block)
    const speakers = tokens.flatMap((token, i) => {
      if (!saying.has(token.text)) return []
      const source = nameBefore(tokens, i) ?? nameAfter(tokens, i + 1)
      return source ? [{ source, cue: { start: token.start, end: token.end } }] : []
    })
    return longQuotations(text, block).flatMap(content => {
      const nearest = speakers.toSorted((a, b) => gap(a.cue, content) - gap(b.cue, content))[0]
      return nearest ? [{ ...nearest, content: [content] }] : []
    })
  })

const longQuotations = (text: string, block: Span): Span[] =>
  findQuotations(text, [block]).filter(
    quotation => quotation.depth === 0 && text.slice(quotation.start, quotation.end).split(/\s+/).length >= 3
  )

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)

type CueWords = ReadonlySet<string>

/** Words that are more often the whole cue of an attribution than not. */
const cueWordsOf = (articles: readonly Article[]): CueWords => {
  const asCue = new Map<string, number>()
  const all = new Map<string, number>()
  const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const { text, attributions } of articles) {
    for (const { cue } of attributions) if (cue) count(asCue, text.slice(...cue).toLowerCase())
    for (const { text: word } of tokenize(text, { start: 0, end: text.length })) count(all, word.toLowerCase())
  }
  return new Set([...asCue].filter(([word, n]) => n >= 3 && n * 2 >= (all.get(word) ?? 0)).map(([word]) => word))
}

/**
 * The first cue word of a sentence, the nearest name, pronoun or "the …" beside it, and what is left of the sentence: before it
 * where the cue ends the sentence ("…, X said"), else behind it. Quotations of the paragraph are taken whole.
 */
const shallowRules =
  (cues: CueWords) =>
  ({ text, sentences, blocks }: Document): Said[] =>
    sentences.flatMap(sentence => {
      const tokens = tokenize(text, sentence)
      const at = tokens.findIndex((token, i) => cues.has(token.text.toLowerCase()) || isAccording(tokens, i))
      if (at < 0) return []
      const according = isAccording(tokens, at)
      const cueEnd = according ? at + 2 : at + 1
      const before = according ? null : sourceBefore(tokens, at)
      const after = before ? null : sourceAfter(tokens, cueEnd)
      const source = before ?? after
      if (!source) return []
      const cue = spanOf(tokens, at, cueEnd)
      const left = trimmed(tokens, 0, before ? tokens.findIndex(({ start }) => start === before.start) : at)
      const behind = after ? tokens.findLastIndex(({ end }) => end === after.end) + 1 : cueEnd
      const right = trimmed(tokens, behind, tokens.length)
      const isTrailing = left && (tokens[left.to]?.text === ',' || /["”]/.test(tokens[left.to]?.text ?? ''))
      const own = isTrailing ? left : (right ?? left)
      if (!own) return []
      const span = spanOf(tokens, own.from, own.to)
      const block = blocks[sentence.block]
      const quotations = block ? longQuotations(text, block).filter(quotation => gap(quotation, cue) < 4) : []
      return [{ source, cue, content: quotations.length > 0 ? quotations : [span] }]
    })

const isAccording = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text.toLowerCase() === 'according' && tokens[i + 1]?.text === 'to'

const articles = new Set('the a an his her its their'.split(' '))
const reach = 5

const sourceBefore = (tokens: readonly Token[], at: number): Span | null => {
  for (let to = at; to > Math.max(0, at - reach); to--) {
    if (tokens[to - 1]?.kind === 'mark') return null
    const name = nameBefore(tokens, to)
    if (name) return name
    if (articles.has(tokens[to - 1]?.text.toLowerCase() ?? '')) return spanOf(tokens, to - 1, at)
  }
  return null
}

const sourceAfter = (tokens: readonly Token[], from: number): Span | null => {
  if (articles.has(tokens[from]?.text.toLowerCase() ?? '')) {
    let to = from + 1
    while (to < from + reach && tokens[to]?.kind === 'word') to++
    return spanOf(tokens, from, to)
  }
  return nameAfter(tokens, from)
}

/** A stretch without the marks at its edges; null where nothing is left. */
const trimmed = (tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null => {
  while (from < to && tokens[from]?.kind === 'mark') from++
  while (to > from && tokens[to - 1]?.kind === 'mark') to--
  return to - from > 1 ? { from, to } : null
}

type Found = { json: (options: { offset: true }) => { offset: { start: number; length: number } }[] }

/** What compromise (npm) calls a quotation, and the person it finds nearest in the same paragraph. */
const compromise = ({ text, blocks }: Document): Said[] =>
  blocks.flatMap(block => {
    const read = nlp(text.slice(block.start, block.end))
    const spans = (view: Found): Span[] =>
      view.json({ offset: true }).map(({ offset: { start, length } }) => ({
        start: block.start + start,
        end: block.start + start + length
      }))
    const people = spans(read.people())
    return spans(read.quotations())
      .filter(({ start, end }) => text.slice(start, end).split(/\s+/).length >= 3)
      .map(content => ({
        source: people.toSorted((a, b) => gap(a, content) - gap(b, content))[0] ?? null,
        cue: null,
        content: [content]
      }))
  })
