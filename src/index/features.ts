import type { Candidate } from './candidates.ts'
import { bestWindow, collectEvidence, type Evidence } from './evidence.ts'
import type { PassageTable } from './passage-table.ts'
import type { Question } from './question.ts'

/** What a candidate is judged by. Each is about 0 to 1, most as a share of the best candidate or of the question's weight. */
export type Features = {
  /** MiniSearch's score as it ships: the BM25 sum of all fields times the number of terms matched. */
  readonly engine: number
  /** The BM25 sum of all fields alone. */
  readonly engineSum: number
  /** BM25 of the whole question over text and title. */
  readonly bm25: number
  /** The same without the question's wording, outlets and dates. */
  readonly bm25Telling: number
  /** Share of the question that stands in the text. */
  readonly coverage: number
  /** Share that stands in the title. */
  readonly title: number
  /** Share of the question's capitalised words that stands in the text. */
  readonly names: number
  /** Neighbours in the question that stand in order within two words. */
  readonly pairsInOrder: number
  /** Neighbours in the question that stand within eight words of each other. */
  readonly pairsNear: number
  /** The best thirty words: share of the question that stands in them. */
  readonly window: number
  /** 1 where the question names the outlet. */
  readonly outlet: number
  /** 1 where the question names the day of publication. */
  readonly day: number
  /** BM25 in which words near the outlet's name in the question weigh most. */
  readonly part: number
  /** The best clause of the question by BM25. */
  readonly clause: number
  /** The best clause by its best thirty words. */
  readonly clauseWindow: number
  /** Share of the question met only by a word with the same first five letters. */
  readonly prefix: number
  /** Length: words / 200, at most 1. */
  readonly length: number
}

/** A candidate with its features and, for every outlet named in the question, how well it answers that part (0 to 1). */
export type Judged = { readonly passage: number; readonly features: Features; readonly parts: readonly number[] }

/** BM25's usual parameters (Robertson and Zaragoza 2009). */
const saturation = 1.2
const lengthShare = 0.75
/** Words of the question this far from an outlet's name weigh 1/e of those beside it, and none less than the floor. */
const partReach = 10
const partFloor = 0.15

/** Judges every candidate of a question. */
export const judge = (table: PassageTable, question: Question, candidates: readonly Candidate[]): readonly Judged[] => {
  const { terms, clauses, outlets } = question
  const weights = terms.map(({ weight }) => weight)
  const telling = terms.map(({ telling: tells, weight }) => (tells ? weight : 0))
  const names = terms.map(({ proper, weight }) => (proper ? weight : 0))
  const clauseWeights = clauses.map(clause => only(weights, clause))
  const partWeights = outlets.map(({ mentions }) =>
    terms.map(({ positions, telling: tells }) => (tells ? nearness(positions, mentions) : 0))
  )
  const dates = new Set(question.dates)

  const raw = collectEvidence(table, question, candidates).map((evidence, at) => {
    const { sum, terms: matched } = candidates[at] ?? { sum: 0, terms: 0 }
    const bm25 = contributions(table, weights, evidence)
    const { document } = table.documents[evidence.owner] ?? {}
    const named = outlets.map(({ documents }) => documents.has(evidence.owner))
    return {
      evidence,
      engine: sum * matched,
      engineSum: sum,
      bm25: total(bm25),
      bm25Telling: total(bm25.map((each, term) => (terms[term]?.telling ? each : 0))),
      outlet: named.includes(true) ? 1 : 0,
      day: dates.size > 0 && dates.has(document?.metadata.date?.value ?? '') ? 1 : 0,
      parts: partWeights.map((near, part) =>
        named[part] ? total(bm25.map((each, term) => each * (near[term] ?? 0))) : 0
      ),
      clauses: clauses.map(clause => clause.reduce((all, term) => all + (bm25[term] ?? 0), 0)),
      clauseWindows: clauseWeights.map(each => bestWindow(evidence, each))
    }
  })

  const best = (value: (each: (typeof raw)[number]) => number): number => Math.max(1e-9, ...raw.map(value))
  const tops = {
    engine: best(each => each.engine),
    engineSum: best(each => each.engineSum),
    bm25: best(each => each.bm25),
    bm25Telling: best(each => each.bm25Telling),
    parts: outlets.map((_, part) => best(each => each.parts[part] ?? 0)),
    clauses: clauses.map((_, clause) => best(each => each.clauses[clause] ?? 0)),
    clauseWindows: clauses.map((_, clause) => best(each => each.clauseWindows[clause] ?? 0))
  }
  const allWeight = Math.max(1e-9, total(weights))
  const nameWeight = Math.max(1e-9, total(names))
  return raw.map(each => {
    const { evidence } = each
    const parts = each.parts.map((part, at) => part / (tops.parts[at] ?? 1))
    return {
      passage: evidence.passage,
      parts,
      features: {
        engine: each.engine / tops.engine,
        engineSum: each.engineSum / tops.engineSum,
        bm25: each.bm25 / tops.bm25,
        bm25Telling: each.bm25Telling / tops.bm25Telling,
        coverage: shareOf(weights, evidence.inText) / allWeight,
        title: shareOf(weights, evidence.inTitle) / allWeight,
        names: shareOf(names, evidence.inText) / nameWeight,
        pairsInOrder: evidence.pairsInOrder / allWeight,
        pairsNear: evidence.pairsNear / allWeight,
        window: bestWindow(evidence, telling) / Math.max(1e-9, total(telling)),
        outlet: each.outlet,
        day: each.day,
        part: Math.max(0, ...parts),
        clause: Math.max(0, ...each.clauses.map((clause, at) => clause / (tops.clauses[at] ?? 1))),
        clauseWindow: Math.max(0, ...each.clauseWindows.map((clause, at) => clause / (tops.clauseWindows[at] ?? 1))),
        prefix: shareOf(weights, evidence.byPrefix) / allWeight,
        length: Math.min(1, evidence.length / 200)
      }
    }
  })
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const only = (weights: readonly number[], kept: readonly number[]): readonly number[] =>
  weights.map((weight, term) => (kept.includes(term) ? weight : 0))
const shareOf = (weights: readonly number[], found: Uint8Array): number =>
  weights.reduce((sum, weight, term) => sum + (found[term] ? weight : 0), 0)

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

const nearness = (
  positions: readonly number[],
  mentions: readonly { readonly first: number; readonly last: number }[]
): number => {
  let nearest = Number.POSITIVE_INFINITY
  for (const at of positions) {
    for (const { first, last } of mentions) nearest = Math.min(nearest, Math.max(first - at, at - last, 0))
  }
  return Math.max(partFloor, Math.exp(-nearest / partReach))
}
