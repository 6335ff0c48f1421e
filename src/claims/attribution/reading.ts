import type { Document } from '../../corpus/document.ts'
import { hashText } from '../../text/hashing.ts'
import { findPhrases, isCountWord, type Phrase } from '../../text/phrases.ts'
import { findQuotations } from '../../text/quotations.ts'
import type { Span } from '../../text/span.ts'
import { isStopWord, stem } from '../../text/stems.ts'
import { partsOfSpeech, type SpellingHashes, spellingOf, type Tagger, tagSentence } from '../../text/tagger.ts'
import { type Token, tokensOf } from '../../text/tokens.ts'
import { closeForgotten } from './missing-marks.ts'
import { countTraits, type TraitCounts } from './traits.ts'

/** A word or mark with all that the models ask of it; positions are places in `Reading.words`. */
export type Word = Token & {
  readonly spelling: SpellingHashes
  readonly lower: string
  /** Hash of the stem. */
  readonly stem: number
  /** Penn tag and its hash. */
  readonly tag: string
  readonly tagHash: number
  readonly sentence: number
  /** The quotation it stands in, marks included, or -1. */
  readonly quotation: number
}

/** A stretch of words: `end` exclusive. */
export type Stretch = { readonly start: number; readonly end: number }

export type ReadSentence = Stretch & {
  /** The block of the document and the sentence's place in it. */
  readonly block: number
  readonly place: number
  /** Whether the block is a headline or another heading. */
  readonly heading: boolean
  readonly phrases: readonly Phrase[]
}

/** A document as the models see it. */
export type Reading = {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly ReadSentence[]
  /** Stretches of words from mark to mark, in reading order; the outermost of nested ones. */
  readonly quotations: readonly Quoted[]
  /** Of the words, for counting between two places. */
  readonly traits: TraitCounts
  /** Sentences of each block, by the block's place. */
  readonly sentencesOf: ReadonlyMap<number, readonly number[]>
}

const tagHashes = partsOfSpeech.map(tag => hashText(`tag ${tag}`))

/** What stands before the first word and after the last. */
const outside: Word = {
  start: 0,
  end: 0,
  text: '',
  kind: 'mark',
  spelling: spellingOf(''),
  lower: '',
  stem: hashText('outside'),
  tag: '',
  tagHash: hashText('outside'),
  sentence: -1,
  quotation: -1
}

/** The word at a position; past either end of the sentence (or of the document) a blank one. */
export const wordAt = ({ words }: Reading, position: number, sentence = -1): Word => {
  // A list that is asked for its entry -1 is asked for a property of that name, which takes many times as long.
  const word = position < 0 ? outside : (words[position] ?? outside)
  return sentence < 0 || word.sentence === sentence ? word : outside
}

/** The quotation that a word stands in. */
export const quotationOf = ({ quotations }: Reading, { quotation }: Word): Quoted | undefined =>
  quotation < 0 ? undefined : quotations[quotation]

const headings = new Set(['headline', 'subheading', 'standfirst'])

/** Takes a document apart: tags, phrases and quotations over the sentences it already has. */
export const readForAttribution = (document: Document, tagger: Tagger): Reading => {
  const words: Word[] = []
  const sentences: ReadSentence[] = []
  const sentencesOf = new Map<number, number[]>()
  const quotations = outerQuotations(document)
  for (const { tokens, spellings, quotationOf, block } of spellSentences(document, quotations)) {
    const tags = withOpeningName(tokens, tagSentence(tagger, spellings))
    const first = words.length
    for (let i = 0; i < tokens.length; i++) {
      const { start, end, text, kind } = tokens[i] ?? outside
      const tag = tags[i] ?? 0
      // Written out in one order, so that all words are of one shape to the engine.
      words.push({
        start,
        end,
        text,
        kind,
        spelling: spellings[i] ?? outside.spelling,
        lower: text.toLowerCase(),
        stem: stemHashOf(text),
        tag: partsOfSpeech[tag] ?? '',
        tagHash: tagHashes[tag] ?? 0,
        sentence: sentences.length,
        quotation: quotationOf[i] ?? -1
      })
    }
    const inBlock = sentencesOf.get(block) ?? []
    sentencesOf.set(block, inBlock)
    const phrases = findPhrases(words, first, words.length)
    const heading = headings.has(document.blocks[block]?.kind ?? '')
    sentences.push({ start: first, end: words.length, block, place: inBlock.length, heading, phrases })
    inBlock.push(sentences.length - 1)
  }
  const found = closeForgotten(words, sentences, stretches(words, quotations))
  return { text: document.text, words, sentences, quotations: found, sentencesOf, traits: countTraits(words) }
}

const stemHashes = new Map<string, number>()
const mostStems = 50_000

/** The hash of a word's stem; the same word again is looked up. */
const stemHashOf = (word: string): number => {
  const known = stemHashes.get(word)
  if (known !== undefined) return known
  const found = hashText(stem(word))
  if (stemHashes.size >= mostStems) stemHashes.clear()
  stemHashes.set(word, found)
  return found
}

const adjectives = new Set(['JJ', 'VB', 'VBN', 'RB'].map(tag => partsOfSpeech.indexOf(tag)))
const finiteVerbs = new Set(['VBD', 'VBZ', 'MD'].map(tag => partsOfSpeech.indexOf(tag)))
const properNoun = partsOfSpeech.indexOf('NNP')

/** A sentence's first word right before a finite verb is its subject: an "adjective" there is a name unknown to the tagger. */
const withOpeningName = (tokens: readonly Token[], tags: readonly number[]): readonly number[] => {
  const [first] = tokens
  const [tag = -1, next = -1] = tags
  if (first?.kind !== 'word' || !adjectives.has(tag) || !finiteVerbs.has(next) || !startsName(first.text)) return tags
  return [properNoun, ...tags.slice(1)]
}

const startsName = (text: string): boolean => {
  const lower = text.toLowerCase()
  return text.charAt(0) !== lower.charAt(0) && !isCountWord(lower) && !isStopWord(lower)
}

type QuotedSpan = Span & { readonly closed: boolean }
/** A quotation from mark to mark, in words. */
export type Quoted = Stretch & { readonly closed: boolean }

/** The quotations of a document that stand in no other. */
export const outerQuotations = ({ text, blocks }: Document): QuotedSpan[] =>
  findQuotations(text, blocks).filter(({ depth }) => depth === 0)

/** A sentence's tokens, how the models see them spelled, and the quotation (or -1) that each stands in. */
export type SpelledSentence = {
  readonly tokens: readonly Token[]
  readonly spellings: readonly SpellingHashes[]
  readonly quotationOf: readonly number[]
  readonly block: number
}

/**
 * The tokens of a document's sentences. Dashes and the marks of quotations are spelled alike however an outlet types
 * them; a quotation's marks are also `text`, so that “, «, ‘ and " are one mark to whoever asks.
 */
export const spellSentences = (document: Document, quotations: readonly QuotedSpan[]): SpelledSentence[] => {
  const found: SpelledSentence[] = []
  const tokensBySentence = document.sentences.map(sentence => withTypedMarks(tokensOf(document.text, sentence)))
  const abbreviations = bracketed(tokensBySentence)
  let next = 0
  for (const [n, sentence] of document.sentences.entries()) {
    const typed = tokensBySentence[n] ?? []
    if (typed.length === 0) continue
    const tokens: Token[] = []
    const quotationOf: number[] = []
    const spellings: SpellingHashes[] = []
    for (const token of typed) {
      while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++
      const quotation = quotations[next]
      const inside = quotation !== undefined && quotation.start <= token.start
      const text = token.kind === 'mark' ? plainMark(token, inside ? quotation : null) : token.text
      quotationOf.push(inside ? next : -1)
      spellings.push(spellingOf(abbreviations.has(text) ? withDots(text) : text))
      tokens.push('“”'.includes(text) ? { ...token, text } : token)
    }
    found.push({ tokens, spellings, quotationOf, block: sentence.block })
  }
  return found
}

/**
 * Abbreviations that the document explains, "the Island Service (IS)", where they look like a word of grammar: spelled with
 * dots, they are not taken for it.
 */
const bracketed = (sentences: readonly (readonly Token[])[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const tokens of sentences)
    for (const [i, { text }] of tokens.entries()) {
      if (i === 0 || text.length < 2 || tokens[i - 1]?.text !== '(' || tokens[i + 1]?.text !== ')') continue
      if (text === text.toUpperCase() && isStopWord(text.toLowerCase())) found.add(text)
    }
  return found
}

const withDots = (text: string): string => [...text].map(letter => `${letter}.`).join('')

const plainMark = ({ start, end, text }: Token, quotation: QuotedSpan | null): string => {
  if (quotation?.start === start) return '“'
  if (quotation?.end === end && quotation.closed) return '”'
  return dashes.has(text) ? '—' : text
}

const dashes = new Set(['—', '–', '―', '--'])

/** Two straight apostrophes in a row are one mark. */
const withTypedMarks = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ text }) => text === "'")) return tokens
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (token.text === "'" && last?.text === "'" && last.end === token.start) {
      joined[joined.length - 1] = { start: last.start, end: token.end, text: "''", kind: 'mark' }
    } else joined.push(token)
  }
  return joined
}

/** The words of each quotation; both lists are in reading order, so that one pass is enough. */
const stretches = (words: readonly Word[], quotations: readonly QuotedSpan[]): Quoted[] => {
  const found = quotations.map(({ closed }) => ({ start: -1, end: -1, closed }))
  for (const [position, { quotation }] of words.entries()) {
    const stretch = quotation < 0 ? undefined : found[quotation]
    if (!stretch) continue
    if (stretch.start < 0) stretch.start = position
    stretch.end = position + 1
  }
  return found
}

/** The span of text that a stretch of words covers. */
export const spanOf = ({ words }: Reading, { start, end }: Stretch): Span => ({
  start: words[start]?.start ?? 0,
  end: words[end - 1]?.end ?? 0
})

/** The stretch of words whose characters a span touches, found by halving. */
export const stretchOf = ({ words }: Reading, span: Span): Stretch => ({
  start: firstPosition(words, word => word.end > span.start),
  end: firstPosition(words, word => word.start >= span.end)
})

const firstPosition = (words: readonly Word[], holds: (word: Word) => boolean): number => {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    const word = words[middle]
    if (word && holds(word)) high = middle
    else low = middle + 1
  }
  return low
}
