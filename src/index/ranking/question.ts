import type { Register } from '../../claims/register/register.ts'
import { findDates } from '../../text/dates.ts'
import { overlaps, type Span } from '../../text/span.ts'
import { datePeriod } from '../date-period.ts'
import type { PassageTable } from '../tables/passage-table.ts'
import { rarity, type TermCounts } from '../tables/term-counts.ts'
import { scanWords, termOf, wordsIn } from '../words.ts'
import type { NamedOutlet, Outlets } from './outlets.ts'
import { isJoint, isReportingTerm, partsClauses } from './question-words.ts'

/** A term of a question, once however often it stands there. */
export type QuestionTerm = {
  /** Its number in the vocabulary, -1 where no document holds it. */
  readonly number: number
  readonly name: string
  /** How much it tells: see `rarity`. */
  readonly weight: number
  /** Neither wording of the question, nor part of an outlet's name or of a date. */
  readonly telling: boolean
  /** Written with a capital inside the question. */
  readonly proper: boolean
  /** Word positions in the question. */
  readonly positions: readonly number[]
}

/** Another name of something the question names: its words in the vocabulary, and the terms it stands for. */
export type QuestionAlias = { readonly words: readonly number[]; readonly terms: readonly number[] }

/** A question taken apart: what ranking looks for. Terms are meant by their place in `terms`. */
export type QuestionParts = {
  readonly terms: readonly QuestionTerm[]
  /** The terms as they follow each other in the question, content words only. */
  readonly sequence: readonly number[]
  /** Stretches between commas, dashes and conjunctions that say something by themselves. */
  readonly clauses: readonly (readonly number[])[]
  /** Names of several words: telling terms written with capitals one after the other. */
  readonly fullNames: readonly (readonly number[])[]
  readonly outlets: readonly NamedOutlet[]
  /** ISO dates with a day. */
  readonly dates: readonly string[]
  readonly aliases: readonly QuestionAlias[]
}

/** What a question is read against. */
export type QuestionReader = {
  readonly table: PassageTable
  readonly counts: TermCounts
  readonly outlets: Outlets
  readonly register: Register
}

/** A clause with fewer content words says nothing by itself. */
const leastClause = 3
/** Names of more words are not looked up in the register. */
const longestName = 6

/** Takes the words of a query apart. Offsets and word positions count in `text`. */
export const questionParts = ({ table, counts, outlets, register }: QuestionReader, text: string): QuestionParts => {
  const words: Word[] = []
  scanWords(text, 0, text.length, (word, start, end) => words.push({ word, start, end }))
  const named = outlets.namedIn(text)
  const dates = findDates(text)
  const framing = new Set<number>()
  for (const { mentions } of named)
    for (const { first, last } of mentions) for (let at = first; at <= last; at++) framing.add(at)
  let next = 0
  words.forEach((word, at) => {
    while ((dates[next]?.end ?? text.length) <= word.start) next++
    const date = dates[next]
    if (date && overlaps(date, word)) framing.add(at)
  })

  const byName = new Map<string, number>()
  const terms: GrowingTerm[] = []
  const sequence: number[] = []
  const clauses: number[][] = [[]]
  words.forEach(({ word, start }, at) => {
    if (isJoint(word) || (at > 0 && partsClauses(text.slice(words[at - 1]?.end ?? start, start)))) clauses.push([])
    const name = termOf(word)
    if (name === null) return
    const known = byName.get(name)
    const place = known ?? terms.length
    const telling = !framing.has(at) && !isReportingTerm(name)
    const proper = at > 0 && isUpperCase(text.charAt(start))
    if (known === undefined) {
      byName.set(name, place)
      const number = table.vocabulary.termNumber(word)
      const weight = rarity(counts.passages[number] ?? 0, table.passages)
      terms.push({ number, name, weight, telling, proper, positions: [at] })
    } else {
      const term = terms[known]
      if (term) {
        term.telling ||= telling
        term.proper ||= proper
        term.positions.push(at)
      }
    }
    sequence.push(place)
    if (telling) clauses.at(-1)?.push(place)
  })
  return {
    terms,
    sequence,
    clauses: clauses.map(clause => [...new Set(clause)]).filter(clause => clause.length >= leastClause),
    fullNames: runsOfNames(words.length, terms),
    outlets: named,
    dates: dates.flatMap(({ iso }) => (iso.length === 10 && datePeriod(iso) !== null ? [iso] : [])),
    aliases: readAliases(table, register, words, byName)
  }
}

type Word = Span & { readonly word: string }

type GrowingTerm = Omit<QuestionTerm, 'telling' | 'proper' | 'positions'> & {
  telling: boolean
  proper: boolean
  readonly positions: number[]
}

const isUpperCase = (letter: string): boolean => letter !== letter.toLowerCase()

const runsOfNames = (words: number, terms: readonly QuestionTerm[]): readonly (readonly number[])[] => {
  const nameAt = new Array<number | null>(words + 1).fill(null)
  terms.forEach(({ proper, telling, positions }, place) => {
    if (proper && telling) for (const at of positions) nameAt[at] = place
  })
  const runs: number[][] = [[]]
  for (const place of nameAt) {
    if (place === null) runs.push([])
    else runs.at(-1)?.push(place)
  }
  return runs.filter(run => run.length > 1)
}

/** Looks up every run of the question's words in the register, once: a question has few, a corpus many names. */
const readAliases = (
  { vocabulary }: PassageTable,
  register: Register,
  words: readonly Word[],
  byName: ReadonlyMap<string, number>
): readonly QuestionAlias[] => {
  const aliases: QuestionAlias[] = []
  const sought = new Set<string>()
  for (let first = 0; first < words.length; first++) {
    for (let last = first; last < Math.min(words.length, first + longestName); last++) {
      const run = words.slice(first, last + 1).map(({ word }) => word)
      const name = run.join(' ')
      if (sought.has(name)) continue
      sought.add(name)
      const others = register.aliasesOf(name.toLowerCase())
      if (others.length === 0) continue
      const terms = run.flatMap(word => byName.get(termOf(word) ?? '') ?? [])
      if (terms.length === 0) continue
      for (const alias of others) {
        const numbers = vocabulary.phrase(wordsIn(alias))
        if (numbers.length > 0 && !numbers.includes(-1)) aliases.push({ words: numbers, terms })
      }
    }
  }
  return aliases
}
