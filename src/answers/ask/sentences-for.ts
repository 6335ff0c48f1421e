import type { Document } from '../../corpus/document.ts'
import { plainQuery } from '../../index/parse-query.ts'
import type { Hit } from '../../index/search-engine.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Archive } from '../archive/archive.ts'
import { type KeyedWord, keyedWords } from '../searched-text.ts'
import { type AskedWord, readAskedWords, withOtherNames } from './asked-words.ts'
import { weightedSum } from './linear.ts'
import { measureSentences, type ReadPassage, type SentenceFeatures } from './sentence-features.ts'
import { sentenceWeights } from './sentence-weights.ts'
import { findTypedSpans, type TypedSpan } from './typed-spans.ts'
import type { Wanted } from './wanted.ts'

/** A sentence that may answer a question. */
export type SentenceCandidate = {
  readonly document: Document
  readonly sentence: Span
  readonly words: readonly KeyedWord[]
  readonly typed: readonly TypedSpan[]
  readonly features: SentenceFeatures
  /** Place of its passage among the passages found, from 0. */
  readonly rank: number
  /** Higher is better; orders the sentences of one question. */
  readonly score: number
}

/** What the best passages hold for a question: their sentences, best first, and how the passages were found. */
export type Looked = {
  readonly question: string
  readonly wanted: Wanted
  readonly asked: readonly AskedWord[]
  readonly passages: readonly ReadPassage[]
  readonly candidates: readonly SentenceCandidate[]
}

/** How many passages are looked through for the answering sentence. */
const looked = 12
const lookedByOtherNames = 4

/** Reads the sentences of the passages that fit a question best. */
export const sentencesFor = (archive: Archive, question: string, wanted: Wanted): Looked => {
  const asked = readAskedWords(archive, question)
  const hits = passagesFor(archive, question)
  const best = Math.max(1e-9, hits[0]?.score ?? 0)
  const read = hits.flatMap((hit, rank) => {
    const document = archive.documents.get(hit.passage.document)
    return document ? [{ document, passage: readPassage(document, hit, { score: hit.score / best, rank }) }] : []
  })
  const candidates = read.flatMap(({ document, passage }) =>
    measureSentences(passage, asked, wanted).flatMap((features, at) => {
      const sentence = passage.sentences[at]
      if (!sentence) return []
      const { start, end, words, typed } = sentence
      return [
        {
          document,
          sentence: { start, end },
          words,
          typed,
          features,
          rank: passage.rank,
          score: weightedSum(sentenceWeights, features)
        }
      ]
    })
  )
  return {
    question,
    wanted,
    asked,
    passages: read.map(({ passage }) => passage),
    candidates: candidates.toSorted((a, b) => b.score - a.score)
  }
}

/** The passages that the question finds, and some that it finds by other names for what it names ("drones"). */
const passagesFor = ({ engine }: Archive, question: string): readonly Hit[] => {
  const hits = engine.search(plainQuery(question), looked)
  const others = withOtherNames(question)
  if (others === null) return hits
  const known = new Set(hits.map(({ passage }) => `${passage.document} ${passage.start}`))
  const found = engine.search(plainQuery(others), lookedByOtherNames)
  const scale = (hits[0]?.score ?? 1) / Math.max(1e-9, found[0]?.score ?? 1)
  const added = found.filter(({ passage }) => !known.has(`${passage.document} ${passage.start}`))
  return [...hits, ...added.map(hit => ({ ...hit, score: hit.score * scale }))].toSorted((a, b) => b.score - a.score)
}

const readPassage = (
  document: Document,
  { sentences }: Hit,
  found: { readonly score: number; readonly rank: number }
): ReadPassage => {
  const typed = findTypedSpans(document.text, sentences)
  return {
    ...found,
    title: keyedWords(document.metadata.title?.value ?? ''),
    sentences: sentences.map(({ start, end }) => ({
      start,
      end,
      words: keyedWords(document.text, { start, end }),
      typed: typed.filter(span => contains({ start, end }, span))
    }))
  }
}
