/**
 * Learns the weights of `src/index/weights.ts`:   node bench/train-ranking.ts FOLDER
 *
 * FOLDER holds the question sets (see `question-sets.ts`). Learned on half a of each: the compound profile from the sets
 * whose questions name outlets, fact by fact; the simple one from the others, each set counting the same. Deterministic.
 */
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import type { Features } from '../src/index/features.ts'
import { plainQuery } from '../src/index/parse-query.ts'
import { PassageEngine } from '../src/index/passage-engine.ts'
import { passageAt, tabulate } from '../src/index/passage-table.ts'
import { type BenchQuestion, bare, emptyRegister, readSet, setNames } from './question-sets.ts'

const profiles: Readonly<Record<'compound' | 'simple', readonly (keyof Features)[]>> = {
  compound: [
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
  ],
  simple: ['engine', 'bm25', 'telling', 'coverage', 'names', 'fullNames', 'pairsInOrder', 'relatives', 'clause']
}
const penalty = { compound: 1, simple: 40 }
const steps = 200
const rate = 0.08

/** One question: its candidates' features, and for each thing to be found the candidates that hold it. */
type Lesson = {
  readonly rows: readonly Features[]
  readonly wanted: readonly (readonly number[])[]
  readonly times: number
}

const main = async (folder: string | undefined): Promise<number> => {
  if (folder === undefined) {
    console.error('usage: node bench/train-ranking.ts FOLDER')
    return 2
  }
  const lessons: Record<'compound' | 'simple', Lesson[]> = { compound: [], simple: [] }
  for (const name of setNames) {
    const { corpus, questions } = await readSet(join(folder, name))
    const table = tabulate(corpus, new Map())
    const engine = new PassageEngine(table, emptyRegister)
    const learned = questions.filter(({ half }) => half === 'a')
    for (const asked of learned) {
      const { question, judged } = engine.judge(plainQuery(asked.text))
      const profile = question.outlets.length > 0 ? 'compound' : 'simple'
      const passages = judged.map(({ passage }) => textOf(passageAt(table, passage)))
      const wanted = wantedOf(asked, passages)
      if (wanted.length === 0 || asked.facts.length > 0 !== (profile === 'compound')) continue
      const times = profile === 'simple' ? 400 / learned.length : 1
      lessons[profile].push({ rows: judged.map(({ features }) => features), wanted, times })
    }
    console.error(`${name}: ${learned.length} questions read`)
  }
  for (const profile of ['compound', 'simple'] as const) {
    const weights = learn(lessons[profile], profiles[profile], penalty[profile])
    console.log(`${profile}: { ${[...weights].map(([name, weight]) => `${name}: ${weight.toFixed(2)}`).join(', ')} }`)
  }
  return 0
}

type Shown = { readonly document: string; readonly text: string }

const textOf = (found: ReturnType<typeof passageAt>): Shown =>
  found
    ? {
        document: found.indexed.document.id,
        text: bare(found.indexed.document.text.slice(found.passage.start, found.passage.end).slice(0, 1200))
      }
    : { document: '', text: '' }

const wantedOf = ({ facts, grades }: BenchQuestion, passages: readonly Shown[]): readonly (readonly number[])[] => {
  const holding = (holds: (passage: Shown) => boolean): readonly number[] =>
    passages.flatMap((passage, at) => (holds(passage) ? at : []))
  const wanted =
    facts.length > 0
      ? facts.map(fact => holding(({ text }) => text.includes(fact)))
      : [holding(({ document }) => (grades.get(document) ?? 0) > 0)]
  return wanted.filter(places => places.length > 0)
}

/**
 * Listwise logistic regression: the softmax over a question's candidates shall lie on those that hold what is wanted.
 * Full-batch Adam (Kingma and Ba 2015) over features scaled to unit deviation, with an L2 penalty.
 */
const learn = (
  lessons: readonly Lesson[],
  names: readonly (keyof Features)[],
  l2: number
): ReadonlyMap<keyof Features, number> => {
  const size = names.length
  const scale = names.map(name => deviation(lessons.flatMap(({ rows }) => rows.map(row => row[name]))))
  const data = lessons.map(({ rows, wanted, times }) => ({
    rows: Float64Array.from(rows.flatMap(row => names.map((name, at) => row[name] / (scale[at] ?? 1)))),
    count: rows.length,
    wanted,
    times
  }))
  const all = data.reduce((sum, { times }) => sum + times, 0)
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(size)
    for (const { rows, count, wanted, times } of data) {
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
        const pull = times * (error[row] ?? 0)
        for (let at = 0; at < size; at++) slope[at] = (slope[at] ?? 0) + pull * (rows[row * size + at] ?? 0)
      }
    }
    for (let at = 0; at < size; at++) {
      const down = ((slope[at] ?? 0) + l2 * (weights[at] ?? 0)) / all
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
