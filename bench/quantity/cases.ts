import { percent } from './percent.ts'
import type { CaseKind, Reader, ReadFigure } from './reader.ts'
import { readers } from './readers.ts'

type Gold = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly span: readonly [start: number, end: number] | null
}
type Case = { readonly text: string; readonly quantities: readonly Gold[] }

const kinds: readonly CaseKind[] = ['number', 'numberrange', 'percent', 'currency', 'dimension', 'age', 'ordinal']

/**
 * The English cases of Recognizers-Text for each reader. A case is right when each of its values is found, and nothing of its kind where
 * it has none. Names of units without a figure are no values. Ordinals are no quantities here: a case is right when none of them is
 * read as one.
 */
export const scoreCases = (casesOf: (kind: CaseKind) => readonly Case[]): void => {
  console.log(`\nRecognizers-Text, cases right ${readers.map(({ name }) => name.padStart(18)).join('')}`)
  for (const kind of kinds) {
    const cases = casesOf(kind)
    if (cases.length === 0) continue
    const shares = readers.map(reader => {
      const judged = cases.map(one => isRight(reader, kind, one))
      return judged.includes(null) ? '-' : percent(judged.filter(Boolean).length, cases.length)
    })
    console.log(`${`${kind} (${cases.length})`.padEnd(30)}${shares.map(share => share.padStart(18)).join('')}`)
  }
}

const isRight = (reader: Reader, kind: CaseKind, { text, quantities }: Case): boolean | null => {
  const read = reader.readCase(kind, text)
  if (read === null) return null
  const { figures, ofKind } = read
  if (kind === 'ordinal')
    return !quantities.some(
      ({ span }) => span !== null && figures.some(one => one.span[0] < span[1] && span[0] < one.span[1])
    )
  const wanted = quantities.filter(({ value, low, high }) => value !== null || low !== null || high !== null)
  return wanted.length === 0 ? ofKind === 0 : wanted.every(gold => figures.some(one => isSame(gold, one)))
}

/** Equal up to rounding in the fifth digit. */
export const close = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b))

/** An interval that is open at one end is a single value with a bound; one from a number to itself is that number. */
const isSame = (gold: Gold, { value, low, high, bound }: ReadFigure): boolean => {
  if (gold.value !== null) return close(value, gold.value)
  if (gold.low !== null && gold.low === gold.high) return close(value, gold.low)
  return (
    close(low ?? (bound === '>' ? value : null), gold.low) && close(high ?? (bound === '<' ? value : null), gold.high)
  )
}
