import { numberOfText } from '../tables/columns.ts'
import type { PassageTable } from '../tables/passage-table.ts'
import { bm25, lengthNorm } from './bm25.ts'
import type { CandidatePassage } from './candidates.ts'
import { collectEvidence, type Evidence } from './evidence.ts'
import type { NamedOutlet } from './outlets.ts'
import { bestWindows, pairsOf } from './proximity.ts'
import type { QuestionParts, QuestionTerm } from './question.ts'

/** What a candidate is judged by. Each is from 0 to about 1: a share of the best candidate's value or of the question's weight. */
export const featureNames = [
  /** MiniSearch's BM25 sum over all fields, speakers and publisher included; of the best candidate's. */
  'engine',
  /** BM25 of every word of the question over text and title; of the best candidate's. */
  'bm25',
  /** The same without the question's own wording, outlets and dates, and with relatives (see `relativeShare`). */
  'telling',
  /** Share of the question that stands in the text. */
  'coverage',
  /** Share of the question that stands in the title. */
  'title',
  /** Share of the question's capitalised words that stands in the text. */
  'names',
  /** Share of its names of several words that stand in the text whole. */
  'fullNames',
  /** Share of its figures that stands in the text. */
  'numbers',
  /** Neighbours in the question that stand in the text in order, within two words. */
  'pairsInOrder',
  /** Neighbours in the question that stand in the text within eight words of each other. */
  'pairsNear',
  /** Share of the question's telling words in the best thirty words of the text. */
  'window',
  /** Share of the question of which the text holds a relative only. */
  'relatives',
  /** How much of the text the question's words are. */
  'density',
  /** The clause of the question that the passage answers best; of the best candidate's for that clause. */
  'clause',
  /** The same by the best thirty words. */
  'clauseWindow',
  /** The same among the passages of one outlet that the question names. */
  'clauseInOutlet',
  /** BM25 in which words near the outlet's name in the question weigh most; of the best candidate's for that outlet. */
  'part',
  /** 1 where the question names the outlet. */
  'outlet',
  /** 1 where the question names the day of publication. */
  'day'
] as const

export type FeatureName = (typeof featureNames)[number]

/** A number for each candidate, in their order. */
export type Column = Float64Array

/** Candidates with their features and, for every outlet named in the question, how well each answers that part (0 to 1). */
export type Judged = {
  readonly passages: readonly number[]
  readonly features: Readonly<Record<FeatureName, Column>>
  readonly parts: readonly Column[]
}

/** A word with the same first five letters ("fraud", "fraudulent") counts this share of a single occurrence of the word. */
const relativeShare = 0.6
/** Words of the question this far from an outlet's name weigh 1/e of those beside it, and none less than the floor. */
const partReach = 10
const partFloor = 0.15
/** Texts of fewer words are not taken for dense. */
const shortText = 20

/** Judges every candidate of a question, a feature of all candidates after the other. */
export const judgeCandidates = (
  table: PassageTable,
  question: QuestionParts,
  candidates: readonly CandidatePassage[]
): Judged => {
  const { clauses, outlets } = question
  const asked = weightsOf(question)
  const evidence = collectEvidence(table, question, candidates)
  const { rows, owners, lengths, from, inText, inTitle } = evidence
  const days = question.dates.map(date => numberOfText(table.dates, date))
  const inOutlets = outlets.map(({ documents }) => Float64Array.from(owners, owner => (documents.has(owner) ? 1 : 0)))
  const alone = contributions(table, asked.all, evidence)
  const met = withRelatives(alone, asked.all, evidence)
  const ofClauses = clauses.map(clause => sumsOf(rows, met, asked.all.length, clause))
  const pairs = pairsOf(question, evidence)
  const parts = asked.near.map((near, part) => ofBest(within(inOutlets[part], sums(rows, met, near))))
  const share = (cells: Cells, weights: Float64Array, whole: Float64Array): Column =>
    ofTotal(sums(rows, cells, weights), whole)
  return {
    passages: candidates.map(({ passage }) => passage),
    parts,
    features: {
      engine: ofBest(Float64Array.from(candidates, ({ sum }) => sum)),
      bm25: ofBest(sums(rows, alone, asked.any)),
      telling: ofBest(sums(rows, met, asked.isTelling)),
      coverage: share(inText, asked.all, asked.all),
      title: share(inTitle, asked.all, asked.all),
      names: share(inText, asked.names, asked.names),
      fullNames: sharesWhole(question.fullNames, evidence),
      numbers: share(inText, asked.numbers, asked.numbers),
      pairsInOrder: ofTotal(pairs.inOrder, asked.all),
      pairsNear: ofTotal(pairs.near, asked.all),
      window: ofTotal(bestWindows(evidence, asked.telling), asked.telling),
      relatives: share(evidence.relatives, asked.all, asked.all),
      density: Float64Array.from(
        lengths,
        (length, row) => ((from[row + 1] ?? 0) - (from[row] ?? 0)) / Math.max(shortText, length)
      ),
      clause: highest(rows, ofClauses.map(ofBest)),
      clauseWindow: highest(rows, windowsOf(clauses, asked.all, evidence)),
      clauseInOutlet: highest(rows, eachWithin(inOutlets, ofClauses)),
      part: highest(rows, parts),
      outlet: highest(rows, inOutlets),
      day: Float64Array.from(owners, owner => (days.includes(table.dateOf[owner] ?? -1) ? 1 : 0))
    }
  }
}

/** A number for each cell of an `Evidence`. */
type Cells = ArrayLike<number>

/** From an outlet that is named nowhere near. */
const far = Number.POSITIVE_INFINITY

/** Keeps a share of nothing from being a division by zero. */
const least = 1e-9

const ofTotal = (column: Column, weights: Float64Array): Column => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return column.map(each => each / Math.max(least, total))
}

const ofBest = (column: Column): Column => {
  const best = column.reduce((most, each) => Math.max(most, each), least)
  return column.map(each => each / best)
}

/** Of each row the sum of its cells, weighed. */
const sums = (rows: number, cells: Cells, weights: Float64Array): Column => {
  const column = new Float64Array(rows)
  let cell = 0
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let term = 0; term < weights.length; term++) sum += (weights[term] ?? 0) * (cells[cell++] ?? 0)
    column[row] = sum
  }
  return column
}

/** Of each row the sum of the cells of some terms. */
const sumsOf = (rows: number, cells: Cells, terms: number, some: readonly number[]): Column => {
  const column = new Float64Array(rows)
  for (let row = 0; row < rows; row++)
    for (const term of some) column[row] = (column[row] ?? 0) + (cells[row * terms + term] ?? 0)
  return column
}

/** A column where `mask` is 1, else 0. */
const within = (mask: Column | undefined, column: Column): Column =>
  column.map((each, row) => each * (mask?.[row] ?? 0))

function* eachWithin(masks: readonly Column[], columns: readonly Column[]): Generator<Column, undefined> {
  for (const mask of masks) for (const column of columns) yield ofBest(within(mask, column))
}

/** Of each row the highest of some columns, at least 0. */
const highest = (rows: number, columns: Iterable<Column>): Column => {
  const best = new Float64Array(rows)
  for (const column of columns)
    for (let row = 0; row < rows; row++) best[row] = Math.max(best[row] ?? 0, column[row] ?? 0)
  return best
}

const sharesWhole = (names: QuestionParts['fullNames'], { rows, terms, inText }: Evidence): Column =>
  Float64Array.from({ length: rows }, (_, row) => {
    const whole = names.filter(name => name.every(term => inText[row * terms + term]))
    return whole.length / Math.max(1, names.length)
  })

/** By clause: the best thirty words. Clauses share one array of weights: a question may have thousands. */
function* windowsOf(
  clauses: QuestionParts['clauses'],
  all: Float64Array,
  evidence: Evidence
): Generator<Column, undefined> {
  const weights = new Float64Array(all.length)
  for (const clause of clauses) {
    for (const term of clause) weights[term] = all[term] ?? 0
    yield ofBest(bestWindows(evidence, weights))
    for (const term of clause) weights[term] = 0
  }
}

/** The weights of a question's terms, by term, as each feature counts them. */
const weightsOf = ({ terms, outlets }: QuestionParts) => {
  const only = (kept: (term: QuestionTerm) => boolean): Float64Array =>
    Float64Array.from(terms, term => (kept(term) ? term.weight : 0))
  return {
    all: only(() => true),
    telling: only(term => term.telling),
    names: only(term => term.proper),
    numbers: only(term => term.telling && /^\d/.test(term.name)),
    any: new Float64Array(terms.length).fill(1),
    isTelling: Float64Array.from(terms, term => (term.telling ? 1 : 0)),
    near: outlets.map(outlet => {
      const distances = distancesTo(outlet, terms)
      return Float64Array.from(terms, term => (term.telling ? nearness(term, distances) : 0))
    })
  }
}

/** By cell: what a term adds to the BM25 of a passage with its title. */
const contributions = (
  table: PassageTable,
  weights: Float64Array,
  { rows, terms, counts, lengths }: Evidence
): Float64Array => {
  const cells = new Float64Array(rows * terms)
  for (let row = 0; row < rows; row++) {
    const norm = lengthNorm(lengths[row] ?? 0, table.meanLength)
    for (let term = 0; term < terms; term++) {
      const count = counts[row * terms + term] ?? 0
      if (count > 0) cells[row * terms + term] = bm25(weights[term] ?? 0, count, norm)
    }
  }
  return cells
}

/** The same where relatives of a term count too. */
const withRelatives = (alone: Float64Array, weights: Float64Array, { terms, relatives }: Evidence): Float64Array =>
  alone.map((each, cell) => (relatives[cell] ? relativeShare * (weights[cell % terms] ?? 0) : each))

const nearness = ({ positions }: QuestionTerm, distances: readonly number[]): number => {
  const nearest = positions.reduce((least, at) => Math.min(least, distances[at] ?? far), far)
  return Math.max(partFloor, Math.exp(-nearest / partReach))
}

/** By word position in the question: how many words away the outlet is named. */
const distancesTo = ({ mentions }: NamedOutlet, terms: readonly QuestionTerm[]): readonly number[] => {
  const words = terms.reduce((most, { positions }) => Math.max(most, (positions.at(-1) ?? 0) + 1), 0)
  const distances = new Array<number>(words).fill(far)
  for (const { first, last } of mentions) for (let at = first; at <= last; at++) distances[at] = 0
  const within = (at: number, other: number): void => {
    distances[at] = Math.min(distances[at] ?? far, (distances[other] ?? far) + 1)
  }
  for (let at = 1; at < distances.length; at++) within(at, at - 1)
  for (let at = distances.length - 2; at >= 0; at--) within(at, at + 1)
  return distances
}
