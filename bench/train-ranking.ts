/**
 * Learns the compound profile of `src/index/ranking/weights.ts`:   node bench/train-ranking.ts FOLDER
 *
 * FOLDER holds the question sets (see `question-sets.ts`). Learned fact by fact on half a of the set whose questions name
 * outlets. Deterministic.
 */
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { plainQuery } from '../src/index/parse-query.ts'
import { PassageEngine } from '../src/index/passage-engine.ts'
import type { Column, FeatureName } from '../src/index/ranking/features.ts'
import { passageAt, tabulate } from '../src/index/tables/passage-table.ts'
import { indexTable } from '../src/index/tables/search-index.ts'
import { bare, emptyRegister, readSet } from './question-sets.ts'

const names: readonly FeatureName[] = [
  'coverage',
  'title',
  'fullNames',
  'numbers',
  'pairsInOrder',
  'pairsNear',
  'window',
  'density',
  'clause',
  'clauseWindow',
  'clauseInOutlet',
  'part',
  'outlet',
  'day'
]
const penalty = 1
const steps = 200
const rate = 0.08

/** One question: its candidates' features, and for each fact to be found the candidates that hold it. */
type Lesson = {
  readonly columns: readonly Column[]
  readonly count: number
  readonly wanted: readonly (readonly number[])[]
}

const main = async (folder: string | undefined): Promise<number> => {
  if (folder === undefined) {
    console.error('usage: node bench/train-ranking.ts FOLDER')
    return 2
  }
  const { corpus, questions } = await readSet(join(folder, 'multihoprag'))
  const table = tabulate(corpus, new Map())
  const documents = new Map(corpus.documents.map(document => [document.id, document]))
  const engine = new PassageEngine(indexTable(table), documents, emptyRegister)
  const lessons = questions.flatMap(({ half, text, facts }): Lesson[] => {
    if (half !== 'a') return []
    const { question, judged } = engine.judge(plainQuery(text), 0)
    const passages = judged.passages.map(passage => textOf(passageAt(table, documents, passage)))
    const wanted = wantedOf(facts, passages)
    if (question.outlets.length === 0 || wanted.length === 0) return []
    return [{ columns: names.map(name => judged.features[name]), count: passages.length, wanted }]
  })
  const weights = learn(lessons)
  console.log([...weights].map(([name, weight]) => `${name}: ${weight.toFixed(2)}`).join(', '))
  return 0
}

/** A passage as the evaluator reads it. */
const textOf = (found: ReturnType<typeof passageAt>): string => {
  if (!found) return ''
  const { start, end } = found.passage
  return bare(found.document.text.slice(start, Math.min(end, start + 1200)))
}

const wantedOf = (facts: readonly string[], passages: readonly string[]): readonly (readonly number[])[] =>
  facts.map(fact => passages.flatMap((text, at) => (text.includes(fact) ? at : []))).filter(places => places.length > 0)

/**
 * Listwise logistic regression: the softmax over a question's candidates shall lie on those that hold what is wanted.
 * Full-batch Adam (Kingma and Ba 2015) over features scaled to unit deviation, with an L2 penalty.
 */
const learn = (lessons: readonly Lesson[]): ReadonlyMap<FeatureName, number> => {
  const size = names.length
  const scale = names.map((_, at) => deviation(lessons.flatMap(({ columns }) => [...(columns[at] ?? [])])))
  const data = lessons.map(({ columns, count, wanted }) => ({
    rows: Float64Array.from(
      { length: count * size },
      (_, at) => (columns[at % size]?.[Math.floor(at / size)] ?? 0) / (scale[at % size] ?? 1)
    ),
    count,
    wanted
  }))
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(size)
    for (const { rows, count, wanted } of data) {
      const mass = softmax(rows, count, weights)
      const error = Float64Array.from(mass)
      for (const places of wanted) {
        const held = Math.max(
          1e-300,
          places.reduce((sum, at) => sum + (mass[at] ?? 0), 0)
        )
        for (const at of places) error[at] = (error[at] ?? 0) - (mass[at] ?? 0) / held / wanted.length
      }
      for (let row = 0; row < count; row++) {
        const pull = error[row] ?? 0
        for (let at = 0; at < size; at++) slope[at] = (slope[at] ?? 0) + pull * (rows[row * size + at] ?? 0)
      }
    }
    for (let at = 0; at < size; at++) {
      const down = ((slope[at] ?? 0) + penalty * (weights[at] ?? 0)) / data.length
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * down
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * down * down
      const move = (mean[at] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8)
      weights[at] = (weights[at] ?? 0) - rate * move
    }
  }
  return new Map(names.map((name, at) => [name, (weights[at] ?? 0) / (scale[at] ?? 1)]))
}

const deviation = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return Math.max(1e-3, Math.sqrt(square))
}

const softmax = (rows: Float64Array, count: number, weights: Float64Array): Float64Array => {
  const size = weights.length
  const scores = new Float64Array(count)
  for (let row = 0; row < count; row++) {
    let score = 0
    for (let at = 0; at < size; at++) score += (weights[at] ?? 0) * (rows[row * size + at] ?? 0)
    scores[row] = score
  }
  const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const raised = scores.map(score => Math.exp(score - top))
  const total = raised.reduce((sum, value) => sum + value, 0)
  return raised.map(value => value / total)
}

exit(await main(argv[2]))
