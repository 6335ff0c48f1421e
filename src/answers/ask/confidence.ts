import { rarity } from '../../index/tables/term-counts.ts'
import { chooseWords, rankSpans } from './answer-words.ts'
import type { AskedWord } from './asked-words.ts'
import { confidenceProfiles } from './confidence-weights.ts'
import { weightedSum } from './linear.ts'
import { type Meetings, meetings, type ReadPassage } from './sentence-features.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'
import { hasForm } from './typed-spans.ts'

/** From what it is told whether the best sentence answers, or the corpus only holds something like it. */
export type ConfidenceFeatures = {
  /** Share of the question's weight in the best sentence's passage and its title, 0 to 1. */
  readonly coverage: number
  /** How much better that is than the best other passage. */
  readonly coverageGap: number
  /** How far the search puts the second passage below the first, 0 to 1. */
  readonly passageGap: number
  /** Number of the question's content words. */
  readonly words: number
  /** The best sentence's score, and how far the best sentence of another passage stays below. */
  readonly sentence: number
  readonly sentenceGap: number
  /** The rarest word that the passage does not hold: its weight, as a share of the greatest weight there is. */
  readonly missing: number
  /** BM25 of the passage, as a share of the most that the question's words could reach. */
  readonly ofIdeal: number
  /** Share of the question's names and figures in the passage and its title. */
  readonly names: number
  /** Of the best sentence: its share of the question with its neighbours at half, and in its densest fourteen words. */
  readonly withNeighbours: number
  readonly window: number
  /** 1 where the kind of answer asked for has a form and the best sentence holds nothing of that form. */
  readonly lacksKind: number
  /** Share of the question's words that are met, each counting the same. */
  readonly count: number
  /** How much more of the question its passage holds than the passages found do on average. */
  readonly aboveMean: number
  /** How far the search puts the tenth passage below the first, 0 to 1. */
  readonly tenthGap: number
  /** Neighbours in the question that stand in the passage within six words of each other, as a share of their weight. */
  readonly pairs: number
  /** How likely the likeliest words of the sentence are the answer, among its others. */
  readonly answer: number
  /** How far the sentence's score stays below that of the best one, which lacks what an answer must hold; 0 for the best. */
  readonly belowBest: number
}

/** Measures a sentence that may answer, out of all that were found; `inCorpus` is the number of passages of the corpus. */
export const measureConfidence = (
  looked: Looked,
  best: SentenceCandidate,
  inCorpus: number
): ConfidenceFeatures | null => {
  const { asked, wanted, passages, candidates } = looked
  const held = passages.map(passage => holding(passage, asked))
  const own = held[passages.findIndex(({ rank }) => rank === best.rank)]
  if (!own) return null
  const others = held.filter(each => each !== own)
  const rival = candidates.find(({ rank }) => rank !== best.rank)
  const named = asked.map(({ kind, weight }) => (kind === 'word' ? 0 : weight))
  const namedTotal = sum(named)
  return {
    coverage: own.share,
    coverageGap: own.share - Math.max(0, ...others.map(({ share }) => share)),
    passageGap: 1 - (passages[1]?.score ?? 0),
    words: asked.length,
    sentence: best.score,
    sentenceGap: best.score - (rival?.score ?? 0),
    missing:
      Math.max(0, ...asked.map(({ weight }, place) => ((own.counts[place] ?? 0) > 0 ? 0 : weight))) /
      rarity(0, inCorpus),
    ofIdeal: own.bm25,
    names:
      namedTotal === 0
        ? 1
        : sum(named.map((weight, place) => ((own.counts[place] ?? 0) > 0 ? weight : 0))) / namedTotal,
    withNeighbours: best.features.withNeighbours,
    window: best.features.window,
    lacksKind: hasForm(wanted) && best.features.kind === 0 ? 1 : 0,
    count: own.counts.filter(count => count > 0).length / Math.max(1, asked.length),
    aboveMean: own.share - sum(held.map(({ share }) => share)) / held.length,
    tenthGap: 1 - (passages[10]?.score ?? 0),
    pairs: own.pairs,
    answer: chooseWords(best.document.text, rankSpans(looked, best))?.chance ?? 0,
    belowBest: (candidates[0]?.score ?? best.score) - best.score
  }
}

/** How likely a sentence answers, 0 to 1, by logistic regression. */
export const confidence = (features: ConfidenceFeatures, compound: boolean): number => {
  const { intercept, weights } = compound ? confidenceProfiles.compound : confidenceProfiles.simple
  return 1 / (1 + Math.exp(-intercept - weightedSum(weights, features)))
}

/** Whether that is enough to show the sentence as an answer. */
export const isEnough = (chance: number, compound: boolean): boolean =>
  chance >= (compound ? confidenceProfiles.compound : confidenceProfiles.simple).enough

/** How a passage holds the asked words: occurrences of each (its title's count), their share, BM25 as a share of the ideal. */
type Holding = {
  readonly counts: readonly number[]
  readonly share: number
  readonly bm25: number
  readonly pairs: number
}

const holding = ({ sentences, title }: ReadPassage, asked: readonly AskedWord[]): Holding => {
  const words = [...title, ...sentences.flatMap(({ words }) => words)]
  const counts = asked.map(() => 0)
  const { places } = meetings(words, asked)
  for (const { word, how } of places) if (how === 1) counts[word] = (counts[word] ?? 0) + 1
  const total = sum(asked.map(({ weight }) => weight)) || 1
  const lengthened = saturation * (0.25 + (0.75 * words.length) / usualLength)
  return {
    counts,
    share: sum(asked.map(({ weight }, place) => ((counts[place] ?? 0) > 0 ? weight : 0))) / total,
    bm25:
      sum(asked.map(({ weight }, place) => (weight * (counts[place] ?? 0)) / ((counts[place] ?? 0) + lengthened))) /
      total,
    pairs: pairsNear(places, asked)
  }
}

/** Words between neighbours of a question that still stand together. */
const nearReach = 6

const pairsNear = (places: Meetings['places'], asked: readonly AskedWord[]): number => {
  const met = new Set<number>()
  places.forEach(({ at, word }, place) => {
    for (let next = place + 1; (places[next]?.at ?? Number.POSITIVE_INFINITY) - at <= nearReach; next++) {
      const other = places[next]?.word ?? word
      if (Math.abs(other - word) === 1) met.add(Math.max(other, word))
    }
  })
  const weights = asked.map(({ weight }, at) => (at === 0 ? 0 : weight + (asked[at - 1]?.weight ?? 0)))
  return sum(weights.map((weight, at) => (met.has(at) ? weight : 0))) / (sum(weights) || 1)
}

/** BM25's usual saturation (Robertson and Zaragoza 2009), and the length of a passage in words for which it is meant. */
const saturation = 1.2
const usualLength = 130

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
