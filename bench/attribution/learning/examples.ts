import { type CueStems, mayBeCue } from '../../../src/claims/attribution/cue.ts'
import { type Reading, type Stretch, stretchOf } from '../../../src/claims/attribution/reading.ts'
import type { Span } from '../../../src/text/span.ts'
import type { Article, Gold, Pair } from './data.ts'

/** A gold attribution in words: where its cue's head, source and contents stand. */
export type Example = {
  readonly gold: Gold
  readonly cue: number
  readonly source: Stretch | null
  readonly content: readonly Stretch[]
}

/** An article as the models see it, with what the annotators found in it. */
export type Lesson = {
  readonly article: Article
  readonly reading: Reading
  readonly examples: readonly Example[]
  /** Which of the jackknife's parts it belongs to. */
  readonly fold: number
}

const spanOfPair = ([start, end]: Pair): Span => ({ start, end })

/** How often each stem stands in a cue, and how often at all. */
export type CueRates = ReadonlyMap<number, { inCue: number; all: number }>

export const cueRatesOf = (articles: readonly Article[], readings: readonly Reading[]): CueRates => {
  const rates = new Map<number, { inCue: number; all: number }>()
  for (const [n, article] of articles.entries()) {
    const reading = readings[n]
    if (!reading) continue
    const cues = article.attributions.flatMap(({ cue }) => (cue ? [stretchOf(reading, spanOfPair(cue))] : []))
    const inCue = new Set(
      cues.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i))
    )
    for (const [position, word] of reading.words.entries()) {
      const rate = rates.get(word.stem) ?? { inCue: 0, all: 0 }
      rates.set(word.stem, rate)
      rate.all++
      if (inCue.has(position)) rate.inCue++
    }
  }
  return rates
}

/** The word of a cue that is most often in cues: "said" of "said in a statement". Null where the document has no word there. */
export const headOfCue = (reading: Reading, { start, end }: Stretch, rates: CueRates): number | null => {
  let head: number | null = null
  let most = -1
  for (let position = start; position < end; position++) {
    const { inCue, all } = rates.get(reading.words[position]?.stem ?? 0) ?? { inCue: 0, all: 0 }
    const rate = inCue / (all + 5)
    if (rate > most) {
      most = rate
      head = position
    }
  }
  return head
}

export const lessonsOf = (
  articles: readonly Article[],
  readings: readonly Reading[],
  rates: CueRates,
  folds: number
): Lesson[] =>
  articles.flatMap((article, n) => {
    const reading = readings[n]
    if (!reading) return []
    const examples = article.attributions.flatMap(gold => {
      if (!gold.cue) return []
      const cue = headOfCue(reading, stretchOf(reading, spanOfPair(gold.cue)), rates)
      if (cue === null) return []
      const source = gold.source ? stretchOf(reading, spanOfPair(gold.source)) : null
      return [{ gold, cue, source, content: gold.content.map(pair => stretchOf(reading, spanOfPair(pair))) }]
    })
    return [{ article, reading, examples, fold: n % folds }]
  })

/** Stems that head at least two cues of the lessons. */
export const cueStemsOf = (lessons: readonly Lesson[], least = 2): Set<number> => {
  const counts = new Map<number, number>()
  for (const { reading, examples } of lessons)
    for (const cue of new Set(examples.map(example => example.cue))) {
      const stem = reading.words[cue]?.stem ?? 0
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  return new Set([...counts].filter(([, count]) => count >= least).map(([stem]) => stem))
}

/** The share of gold cues that the cue model is asked about at all. */
export const reachOf = (lessons: readonly Lesson[], stems: CueStems): number => {
  const heads = lessons.flatMap(({ reading, examples }) => examples.map(({ cue }) => reading.words[cue]))
  return heads.filter(word => word && mayBeCue(word, stems)).length / heads.length
}
