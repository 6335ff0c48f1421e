import { dateOf, type PassageTable } from '../tables/passage-table.ts'
import type { Candidate } from './candidates.ts'
import { bestWindow, collectEvidence, type Evidence } from './evidence.ts'
import type { NamedOutlet } from './outlets.ts'
import type { Question, QuestionTerm } from './question.ts'

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

export type Features = Readonly<Record<(typeof featureNames)[number], number>>

/** A candidate with its features and, for every outlet named in the question, how well it answers that part (0 to 1). */
export type Judged = { readonly passage: number; readonly features: Features; readonly parts: readonly number[] }

/** BM25's usual parameters (Robertson and Zaragoza 2009). */
const saturation = 1.2
const lengthShare = 0.75
/** A word with the same first five letters ("fraud", "fraudulent") counts this share of a single occurrence of the word. */
const relativeShare = 0.6
/** Words of the question this far from an outlet's name weigh 1/e of those beside it, and none less than the floor. */
const partReach = 10
const partFloor = 0.15
/** Texts of fewer words are not taken for dense. */
const shortText = 20

/** Judges every candidate of a question. */
export const judge = (table: PassageTable, question: Question, candidates: readonly Candidate[]): readonly Judged[] => {
  const { clauses, outlets } = question
  const asked = weightsOf(question)
  const dates = new Set(question.dates)
  const evidences = collectEvidence(table, question, candidates)
  const clauseWindows = windowsOf(clauses, asked.all, evidences)
  const tellingWeights = Float64Array.from(asked.telling)
  const measured = evidences.map((evidence, at) => {
    const bm25 = contributions(table, asked.all, evidence)
    const withRelatives = bm25.map((each, term) =>
      evidence.relatives[term] ? relativeShare * (asked.all[term] ?? 0) : each
    )
    const inOutlet = outlets.map(({ documents }) => documents.has(evidence.owner))
    return {
      evidence,
      inOutlet,
      onDay: dates.has(dateOf(table, evidence.owner)),
      engine: candidates[at]?.sum ?? 0,
      bm25: sum(bm25),
      telling: dot(withRelatives, asked.isTelling),
      parts: asked.near.map((near, part) => (inOutlet[part] ? dot(withRelatives, near) : 0)),
      clauses: clauses.map(clause => clause.reduce((all, term) => all + (withRelatives[term] ?? 0), 0)),
      clauseWindows: clauseWindows.map(windows => windows[at] ?? 0)
    }
  })

  type Measured = (typeof measured)[number]
  const best = (value: (each: Measured) => number): number =>
    measured.reduce((most, each) => Math.max(most, value(each)), least)
  const most = {
    engine: best(each => each.engine),
    bm25: best(each => each.bm25),
    telling: best(each => each.telling),
    parts: outlets.map((_, part) => best(each => each.parts[part] ?? 0)),
    clauses: clauses.map((_, clause) => best(each => each.clauses[clause] ?? 0)),
    clauseWindows: clauses.map((_, clause) => best(each => each.clauseWindows[clause] ?? 0)),
    clausesIn: outlets.map((_, part) =>
      clauses.map((_, clause) => best(each => (each.inOutlet[part] ? (each.clauses[clause] ?? 0) : 0)))
    )
  }
  return measured.map(each => {
    const { evidence } = each
    const parts = each.parts.map((part, at) => part / (most.parts[at] ?? 1))
    return {
      passage: evidence.passage,
      parts,
      features: {
        engine: each.engine / most.engine,
        bm25: each.bm25 / most.bm25,
        telling: each.telling / most.telling,
        coverage: dot(asked.all, evidence.inText) / asked.total,
        title: dot(asked.all, evidence.inTitle) / asked.total,
        names: dot(asked.names, evidence.inText) / asked.namesTotal,
        fullNames: shareWhole(question.fullNames, evidence),
        numbers: dot(asked.numbers, evidence.inText) / asked.numbersTotal,
        pairsInOrder: evidence.pairsInOrder / asked.total,
        pairsNear: evidence.pairsNear / asked.total,
        window: bestWindow(evidence, tellingWeights) / asked.tellingTotal,
        relatives: dot(asked.all, evidence.relatives) / asked.total,
        density: evidence.positions.length / Math.max(shortText, evidence.length),
        clause: bestShare(each.clauses, most.clauses),
        clauseWindow: bestShare(each.clauseWindows, most.clauseWindows),
        clauseInOutlet: each.inOutlet.reduce(
          (share, inside, part) =>
            inside ? Math.max(share, bestShare(each.clauses, most.clausesIn[part] ?? [])) : share,
          0
        ),
        part: Math.max(0, ...parts),
        outlet: each.inOutlet.includes(true) ? 1 : 0,
        day: each.onDay ? 1 : 0
      }
    }
  })
}

/** From an outlet that is named nowhere near. */
const far = Number.POSITIVE_INFINITY

/** Keeps a share of nothing from being a division by zero. */
const least = 1e-9

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const dot = (values: readonly number[], by: ArrayLike<number>): number => {
  let all = 0
  for (let at = 0; at < values.length; at++) all += (values[at] ?? 0) * (by[at] ?? 0)
  return all
}

const bestShare = (values: readonly number[], most: readonly number[]): number =>
  values.reduce((share, value, at) => Math.max(share, value / (most[at] ?? 1)), 0)

const shareWhole = (names: readonly (readonly number[])[], { inText }: Evidence): number =>
  names.length === 0 ? 0 : names.filter(name => name.every(term => inText[term])).length / names.length

/** By clause and candidate: the weight of the best thirty words. Clauses share one array: a question may have thousands. */
const windowsOf = (
  clauses: Question['clauses'],
  all: readonly number[],
  evidences: readonly Evidence[]
): readonly (readonly number[])[] => {
  const weights = new Float64Array(all.length)
  return clauses.map(clause => {
    for (const term of clause) weights[term] = all[term] ?? 0
    const windows = evidences.map(evidence => bestWindow(evidence, weights))
    for (const term of clause) weights[term] = 0
    return windows
  })
}

/** The weights of a question's terms, by term, as each feature counts them. */
const weightsOf = ({ terms, outlets }: Question) => {
  const only = (kept: (term: QuestionTerm) => boolean): readonly number[] =>
    terms.map(term => (kept(term) ? term.weight : 0))
  const all = only(() => true)
  const telling = only(term => term.telling)
  const names = only(term => term.proper)
  const numbers = only(term => term.telling && /^\d/.test(term.name))
  const total = (weights: readonly number[]): number => Math.max(least, sum(weights))
  return {
    all,
    total: total(all),
    telling,
    tellingTotal: total(telling),
    names,
    namesTotal: total(names),
    numbers,
    numbersTotal: total(numbers),
    isTelling: terms.map(term => (term.telling ? 1 : 0)),
    near: outlets.map(outlet => {
      const distances = distancesTo(outlet, terms)
      return terms.map(term => (term.telling ? nearness(term, distances) : 0))
    })
  }
}

/** What each term adds to the BM25 of a passage with its title. */
const contributions = (
  table: PassageTable,
  weights: readonly number[],
  { counts, length }: Evidence
): readonly number[] => {
  const norm = saturation * (1 - lengthShare + (lengthShare * length) / table.meanLength)
  return weights.map((weight, term) => {
    const count = counts[term] ?? 0
    return (weight * count * (saturation + 1)) / (count + norm)
  })
}

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
