import type { Speaker, Statement } from '../../src/claims/claims.ts'
import { readClaims } from '../../src/claims/read-claims.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import { singular } from '../../src/text/quantities/plurals.ts'
import { findQuantities } from '../../src/text/quantities/quantities.ts'
import type { Quantity } from '../../src/text/quantities/quantity.ts'
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

/**
 * Figures that a named source claims; the source is right where it overlaps one that the data give. All of them are numbers that are told
 * to be figures, days, years and ordinals too: whose statement holds each? Then those alone that are read as estimates: who claims each?
 */
export const scoreSources = (rows: readonly LinkedArticle[]): void => {
  const all = { figures: 0, answered: 0, right: 0 }
  const own = { figures: 0, answered: 0, right: 0 }
  for (const { id, text, attributed } of rows) {
    const { estimates, statements } = readClaims(readDocument(id, text))
    for (const { source, numbers } of attributed) {
      const sources = source.flat()
      if (sources.length === 0) continue
      for (const [start, end] of numbers) {
        const estimate = estimates.find(({ figure }) => figure.start < end && start < figure.end)
        const speaker = estimate === undefined ? innermost(statements, start) : estimate.claimant
        const isRight = speaker !== null && isOneOf(text, speaker, sources)
        for (const tally of estimate === undefined ? [all] : [all, own]) {
          tally.figures++
          if (speaker !== null) tally.answered++
          if (isRight) tally.right++
        }
      }
    }
  }
  if (all.figures === 0) return
  for (const [name, { figures, answered, right }] of [
    ['all', all],
    ['read as estimates', own]
  ] as const)
    console.log(
      `Sources of figures, ${name.padEnd(17)} right ${percent(right, figures)} of ${figures}, precision ${percent(right, answered)}`
    )
}

const innermost = (statements: readonly Statement[], at: number): Speaker | null => {
  const lengthOf = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0)
  const holding = statements.filter(({ content }) => content.some(({ start, end }) => start <= at && at < end))
  return holding.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]?.speaker ?? null
}

const isOneOf = (text: string, { mention, name, role }: Speaker, sources: readonly Range[]): boolean =>
  sources.some(
    ([from, to]) =>
      [mention, name, role].some(part => part !== null && part.start < to && from < part.end) ||
      name?.text.endsWith(text.slice(from, to).split(' ').at(-1) ?? ' ')
  )

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
