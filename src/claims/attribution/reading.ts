import type { Document } from '../../corpus/document.ts'
import { hashText } from '../../text/hashing.ts'
import { findPhrases, type Phrase } from '../../text/phrases.ts'
import { findQuotations } from '../../text/quotations.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stems.ts'
import { partsOfSpeech, type Spelling, spellingOf, type Tagger, tagSentence } from '../../text/tagger.ts'
import { type Token, tokenize } from '../../text/tokens.ts'

/** A word or mark with all that the models ask of it; positions are places in `Reading.words`. */
export type Word = Token & {
  readonly spelling: Spelling
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
  readonly phrases: readonly Phrase[]
}

/** A document as the models see it. */
export type Reading = {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly ReadSentence[]
  /** Stretches of words from mark to mark, in reading order; the outermost of nested ones. */
  readonly quotations: readonly (Stretch & { readonly closed: boolean })[]
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
export const wordAt = ({ words, sentences }: Reading, position: number, sentence = -1): Word => {
  const bounds = sentences[sentence]
  if (bounds && (position < bounds.start || position >= bounds.end)) return outside
  return words[position] ?? outside
}

/** Takes a document apart: tags, phrases and quotations over the sentences it already has. */
export const readForAttribution = (document: Document, tagger: Tagger): Reading => {
  const { text } = document
  const words: Word[] = []
  const sentences: ReadSentence[] = []
  const sentencesOf = new Map<number, number[]>()
  const quotationSpans = findQuotations(text, document.blocks).filter(({ depth }) => depth === 0)
  let quotation = 0
  for (const sentence of document.sentences) {
    const tokens = tokenize(text, sentence)
    if (tokens.length === 0) continue
    const spelled = tokens.map(token => spellingOf(token.text))
    const tags = tagSentence(tagger, spelled)
    const start = words.length
    for (const [i, token] of tokens.entries()) {
      while ((quotationSpans[quotation]?.end ?? Number.POSITIVE_INFINITY) <= token.start) quotation++
      const tag = tags[i] ?? 0
      words.push({
        ...token,
        spelling: spelled[i] ?? outside.spelling,
        lower: token.text.toLowerCase(),
        stem: hashText(stem(token.text)),
        tag: partsOfSpeech[tag] ?? '',
        tagHash: tagHashes[tag] ?? 0,
        sentence: sentences.length,
        quotation: (quotationSpans[quotation]?.start ?? Number.POSITIVE_INFINITY) <= token.start ? quotation : -1
      })
    }
    const inBlock = sentencesOf.get(sentence.block) ?? []
    sentencesOf.set(sentence.block, inBlock)
    sentences.push({
      start,
      end: words.length,
      block: sentence.block,
      place: inBlock.length,
      phrases: findPhrases(words, start, words.length)
    })
    inBlock.push(sentences.length - 1)
  }
  return { text, words, sentences, quotations: stretches(words, quotationSpans), sentencesOf }
}

/** The words of each quotation; both lists are in reading order, so that one pass is enough. */
const stretches = (
  words: readonly Word[],
  quotations: readonly (Span & { readonly closed: boolean })[]
): (Stretch & { readonly closed: boolean })[] => {
  const found = quotations.map(({ closed }) => ({ start: -1, end: -1, closed }))
  for (const [position, { quotation }] of words.entries()) {
    const stretch = found[quotation]
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
