import { readClaims } from '../../src/claims/read-claims.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import { singular } from '../../src/text/noun-phrases.ts'
import { findQuantities } from '../../src/text/quantities.ts'
import type { Quantity } from '../../src/text/quantity.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { close } from './cases.ts'
import { percent } from './percent.ts'

type Range = readonly [start: number, end: number]

/** An article with the figures that its sources claim. */
export type LinkedArticle = {
  readonly id: string
  readonly text: string
  readonly attributed: readonly { readonly source: readonly (readonly Range[])[]; readonly numbers: readonly Range[] }[]
}

type Target = { readonly subject: readonly string[]; readonly alternatives: readonly { readonly value: number }[] }

/** A report of violence with the people it counts. */
export type Report = {
  readonly text: string
  readonly incidents: readonly { readonly human_counts: readonly Target[] }[]
}

/** Figures that somebody claims: the claimant is right where it overlaps a source of the figure. */
export const scoreSources = (rows: readonly LinkedArticle[]): void => {
  let figures = 0
  let read = 0
  let answered = 0
  let right = 0
  for (const { id, text, attributed } of rows) {
    const document = readDocument(id, text)
    const { estimates } = readClaims(document)
    for (const { start, end } of attributed.flatMap(({ numbers }) => numbers.map(([start, end]) => ({ start, end })))) {
      figures++
      const estimate = estimates.find(({ figure }) => figure.start < end && start < figure.end)
      if (estimate === undefined) continue
      read++
      const { claimant } = estimate
      if (claimant === null) continue
      answered++
      const sources = attributed
        .filter(({ numbers }) => numbers.some(([from]) => from === start))
        .flatMap(({ source }) => source.flat())
      const words = [claimant.mention, claimant.name, claimant.role].filter(part => part !== null)
      const overlaps = words.some(part => sources.some(([from, to]) => part.start < to && from < part.end))
      const sameName = sources.some(
        ([from, to]) => claimant.name?.text.endsWith(text.slice(from, to).split(' ').at(-1) ?? ' ') ?? false
      )
      if (overlaps || sameName) right++
    }
  }
  if (figures > 0)
    console.log(
      `Sources of figures: right ${percent(right, figures)} of ${figures}, precision ${percent(right, answered)}; read as quantities ${read} (right ${percent(right, read)} of them)`
    )
}

/** Counts of people above one in reports of violence: found with the number, and with the noun that the report counts. */
export const scoreTargets = (rows: readonly Report[]): void => {
  let counts = 0
  let found = 0
  let linked = 0
  for (const { text, incidents } of rows) {
    // the reports are broken into lines of fixed width
    const lower = text.toLowerCase().replaceAll(/(\S)\n(?=\S)/g, '$1 ')
    const targets = incidents
      .flatMap(({ human_counts }) => human_counts)
      .filter(({ alternatives }) => alternatives.some(({ value }) => value > 1))
    if (targets.length === 0) continue
    const quantities = splitSentences(lower).flatMap(sentence => findQuantities(lower, sentence))
    for (const { subject, alternatives } of targets) {
      counts++
      const same = quantities.filter(one =>
        alternatives.some(({ value }) => [one.value, one.low, one.high].some(end => close(end, value)))
      )
      if (same.length > 0) found++
      const nouns = new Set(subject.map(phrase => headOf(phrase.toLowerCase())))
      if (same.some(one => nounsOf(one).some(noun => nouns.has(noun)))) linked++
    }
  }
  if (counts > 0)
    console.log(
      `Human targets: count found ${percent(found, counts)} of ${counts}, with its target ${percent(linked, counts)}`
    )
}

/** The words of what is counted, in the singular; persons are people. */
const nounsOf = ({ counted, unit }: Quantity): string[] =>
  counted === null ? [] : `${counted.text} ${unit}`.split(/[\s-]+/).map(nounOf)

const nounOf = (word: string): string => (singular(word) === 'person' ? 'people' : singular(word))

const endOfHead = new Set(['of', 'who', 'from', 'in', 'at', 'for', 'on', 'and', 'with', 'that', 'belonging'])

/** The head of a noun phrase in lower case: the word before its first preposition. */
const headOf = (phrase: string): string => {
  const words = phrase.split(/[\s-]+/)
  const end = words.findIndex(word => endOfHead.has(word))
  return nounOf(words[(end < 1 ? words.length : end) - 1] ?? '')
}
