import type { Evidence } from './evidence.ts'
import type { QuestionParts } from './question.ts'

/** Words of a window. */
const windowLength = 30
const orderedReach = 2
const nearReach = 8

/** By row: the weight of the different terms in the thirty words that hold the most of it. `weights` are by term. */
export const bestWindows = ({ rows, terms, positions, found, from }: Evidence, weights: Float64Array): Float64Array => {
  const windows = new Float64Array(rows)
  // How often the window holds each term.
  const inside = new Uint32Array(terms)
  for (let row = 0; row < rows; row++) {
    const end = from[row + 1] ?? 0
    let first = from[row] ?? 0
    let [sum, best] = [0, 0]
    for (let last = first; last < end; last++) {
      const entering = found[last] ?? 0
      const weight = weights[entering] ?? 0
      if (weight === 0) continue
      const count = inside[entering] ?? 0
      inside[entering] = count + 1
      if (count === 0) sum += weight
      for (; (positions[last] ?? 0) - (positions[first] ?? 0) >= windowLength; first++) {
        const leaving = found[first] ?? 0
        const left = inside[leaving] ?? 0
        if (left > 0) inside[leaving] = left - 1
        if (left === 1) sum -= weights[leaving] ?? 0
      }
      if (sum > best) best = sum
    }
    for (; first < end; first++) inside[found[first] ?? 0] = 0
    windows[row] = best
  }
  return windows
}

/** By row: the weight of the question's neighbours that stand in order within two words, and in any order within eight. */
export type Pairs = { readonly inOrder: Float64Array; readonly near: Float64Array }

const [near, ordered] = [1, 2]

/** Each pair of neighbours counts once a row, with the mean of both weights. */
export const pairsOf = ({ sequence, terms }: QuestionParts, { rows, positions, found, from }: Evidence): Pairs => {
  const size = terms.length
  const numbers = new Map<number, number>()
  const weights: number[] = []
  for (let at = 1; at < sequence.length; at++) {
    const [a, b] = [sequence[at - 1] ?? 0, sequence[at] ?? 0]
    if (a === b || numbers.has(a * size + b)) continue
    numbers.set(a * size + b, weights.length)
    weights.push(((terms[a]?.weight ?? 0) + (terms[b]?.weight ?? 0)) / 2)
  }
  const sums: Pairs = { inOrder: new Float64Array(rows), near: new Float64Array(rows) }
  const met = new Uint8Array(weights.length)
  const meet = (pair: number, how: number): void => {
    const number = numbers.get(pair)
    if (number !== undefined && (met[number] ?? 0) < how) met[number] = how
  }
  for (let row = 0; row < rows; row++) {
    const [start, end] = [from[row] ?? 0, from[row + 1] ?? 0]
    met.fill(0)
    for (let later = start + 1; later < end; later++) {
      for (let earlier = later - 1; earlier >= start; earlier--) {
        const gap = (positions[later] ?? 0) - (positions[earlier] ?? 0)
        if (gap > nearReach) break
        const [a, b] = [found[earlier] ?? 0, found[later] ?? 0]
        if (a === b) continue
        meet(a * size + b, gap <= orderedReach ? ordered : near)
        meet(b * size + a, near)
      }
    }
    for (let number = 0; number < met.length; number++) {
      const [how, weight] = [met[number] ?? 0, weights[number] ?? 0]
      if (how >= near) sums.near[row] = (sums.near[row] ?? 0) + weight
      if (how === ordered) sums.inOrder[row] = (sums.inOrder[row] ?? 0) + weight
    }
  }
  return sums
}
