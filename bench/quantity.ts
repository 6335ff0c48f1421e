/**
 * How well quantities and estimates are read. Usage: node bench/quantity.ts FOLDER
 * The folder holds score.mjs and newsquant-dev.jsonl, recognizers-*.jsonl, polnear-numbers-dev.jsonl and muc4-dev.jsonl; what is
 * missing is left out. Prints the scorer's table, the cases of Recognizers-Text, the links from figures to sources and targets,
 * and the time a sentence takes.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readClaims } from '../src/claims/read-claims.ts'
import { readDocument } from '../src/corpus/read-document.ts'
import { singular } from '../src/text/noun-phrases.ts'
import { findQuantities } from '../src/text/quantities.ts'
import type { Quantity } from '../src/text/quantity.ts'
import { extractQuantities } from '../src/text/quantity-record.ts'
import { splitSentences } from '../src/text/sentences.ts'

type Range = [start: number, end: number]
type Gold = { value: number | null; low: number | null; high: number | null; span: Range | null }
type Row = { id: string; text: string; quantities: Gold[] }
type Linked = { id: string; text: string; attributed: { source: Range[][]; numbers: Range[] }[] }
type Target = { subject: string[]; alternatives: { value: number }[] }
type Report = { text: string; incidents: { human_counts: Target[] }[] }

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`)

const main = (folder: string | undefined): void => {
  if (folder === undefined || !existsSync(join(folder, 'score.mjs'))) {
    console.error('Name the folder that holds score.mjs and its data: node bench/quantity.ts FOLDER')
    process.exitCode = 2
    return
  }
  const records = <Record>(name: string): Record[] => {
    const path = join(folder, name)
    if (!existsSync(path)) return []
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Record => JSON.parse(line))
  }
  scoreNewsQuant(folder, records('newsquant-dev.jsonl'))
  for (const kind of ['number', 'numberrange', 'percent', 'currency', 'dimension', 'age', 'ordinal'])
    scoreCases(kind, records(`recognizers-${kind}.jsonl`))
  scoreSources(records('polnear-numbers-dev.jsonl'))
  scoreTargets(records('muc4-dev.jsonl'))
  measureSpeed([...records<Row>('newsquant-dev.jsonl'), ...records<Row>('polnear-numbers-dev.jsonl')])
}

/** The scorer's table over the whole set and over its odd and even lines: rules were written with the odd ones in view. */
const scoreNewsQuant = (folder: string, rows: readonly Row[]): void => {
  const scratch = mkdtempSync(join(tmpdir(), 'quantity-'))
  const parts = [
    ['all lines', rows],
    ['odd lines (read)', rows.filter((_, index) => index % 2 === 0)],
    ['even lines (sentences unread)', rows.filter((_, index) => index % 2 === 1)]
  ] as const
  for (const [name, part] of parts) {
    const write = (file: string, lines: readonly unknown[]): string => {
      const path = join(scratch, file)
      writeFileSync(path, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
      return path
    }
    const gold = write('gold.jsonl', part)
    const predicted = write(
      'predicted.jsonl',
      part.map(({ id, text }) => ({ id, quantities: extractQuantities(text) }))
    )
    console.log(`\nNewsQuant dev, ${name}`)
    console.log(
      execFileSync(process.execPath, [join(folder, 'score.mjs'), gold, predicted, '--by-bound'], {
        encoding: 'utf8'
      }).trimEnd()
    )
  }
  rmSync(scratch, { recursive: true })
}

const close = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b))

/** Kinds that a model of Recognizers-Text reads: what it leaves to its other models is no error in a case that wants nothing. */
const kindsOf: Record<string, readonly string[]> = {
  number: [],
  numberrange: [],
  percent: ['percentage'],
  currency: ['money'],
  dimension: [],
  age: ['age']
}

/**
 * A case is right when each of its values is found, and nothing of its kind where it has none. Names of units without a figure
 * are no values. Ordinals are no quantities here: a case is right when none of them is read as one.
 */
const scoreCases = (kind: string, rows: readonly Row[]): void => {
  let right = 0
  let found = 0
  let wanted = 0
  for (const { text, quantities } of rows) {
    const read = findQuantities(text)
    const figures = quantities.filter(({ value, low, high }) => value !== null || low !== null || high !== null)
    const hits = figures.filter(gold => read.some(one => isSame(gold, one)))
    const clash = quantities.some(
      ({ span }) => span !== null && read.some(({ start, end }) => start < span[1] && span[0] < end)
    )
    const isNothing =
      kind === 'number' ? read.every(({ unit }) => unit !== null) : !read.some(one => kindsOf[kind]?.includes(one.kind))
    wanted += figures.length
    found += hits.length
    if (kind === 'ordinal' ? !clash : hits.length === figures.length && (figures.length > 0 || isNothing)) right++
  }
  if (rows.length === 0) return
  const values = kind === 'ordinal' ? '' : `, values found ${percent(found, wanted)} of ${wanted}`
  console.log(`Recognizers ${kind.padEnd(12)} cases right ${percent(right, rows.length)} of ${rows.length}${values}`)
}

/** An interval that is open at one end is a single value with a bound; one from a number to itself is that number. */
const isSame = (gold: Gold, { value, low, high, bound }: Quantity): boolean => {
  if (gold.value !== null) return close(value, gold.value)
  if (gold.low !== null && gold.low === gold.high) return close(value, gold.low)
  return (
    close(low ?? (bound === '>' ? value : null), gold.low) && close(high ?? (bound === '<' ? value : null), gold.high)
  )
}

/** Figures that somebody claims: the claimant is right where it overlaps a source of the figure. */
const scoreSources = (rows: readonly Linked[]): void => {
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
const scoreTargets = (rows: readonly Report[]): void => {
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

const measureSpeed = (rows: readonly { text: string }[]): void => {
  const sentences = rows.flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end)))
  if (sentences.length === 0) return
  const best = bestOf(5, () => {
    for (const sentence of sentences) findQuantities(sentence)
  })
  console.log(`Speed: ${(best / sentences.length).toFixed(4)} ms a sentence (${sentences.length} sentences, best of 5)`)
  for (const [name, piece] of [
    ['digits without a space', '7'],
    ['numbers in one line', '12 kites, '],
    ['spelled numbers', 'two hundred and six '],
    ['signs', '$-']
  ] as const) {
    const times = [1, 2, 4].map(factor => {
      const text = piece.repeat((factor * 250_000) / piece.length)
      return `${Math.round(bestOf(3, () => findQuantities(text)))} ms`
    })
    console.log(`Growth, ${name.padEnd(22)} 0.25, 0.5 and 1 million characters: ${times.join(', ')}`)
  }
}

/** The shortest of several runs in milliseconds: what else the machine does adds to the others. */
const bestOf = (runs: number, run: () => void): number =>
  Math.min(
    ...Array.from({ length: runs }, () => {
      const begin = performance.now()
      run()
      return performance.now() - begin
    })
  )

main(process.argv[2])
