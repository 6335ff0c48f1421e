import type { FeatureList } from '../../../src/text/features.ts'
import type { LinearModel } from '../../../src/text/linear-model.ts'
import { seeded, shuffled } from './random.ts'

/** A list of numbers that grows, without boxing them. */
class Numbers {
  values = new Uint32Array(1 << 16)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }
}

/**
 * Examples to learn from: each a choice between candidates, of which one or more are right. A yes-or-no question is a
 * choice between a candidate and nothing, which is a candidate without features.
 */
export class Choices {
  private readonly features = new Numbers()
  private readonly ends = new Numbers()
  private readonly right: number[] = []
  private readonly lasts = new Numbers()
  private readonly folds: number[] = []
  private fold = 0

  /** The choices from here on belong to this fold. */
  startFold(fold: number): void {
    this.fold = fold
  }

  /** `share`: how right the candidate is; the shares of one choice are taken in proportion. */
  candidate(features: FeatureList, share: number): void {
    for (let i = 0; i < features.length; i++) this.features.push(features.hashes[i] ?? 0)
    this.ends.push(this.features.length)
    this.right.push(share)
  }

  /** Ends a choice: the candidates since the last end belong together. */
  close(): void {
    this.lasts.push(this.ends.length)
    this.folds.push(this.fold)
  }

  question(features: FeatureList, answer: boolean, nothing: FeatureList): void {
    this.candidate(features, answer ? 1 : 0)
    this.candidate(nothing, answer ? 0 : 1)
    this.close()
  }

  /**
   * Drops features that fewer than `fewest` candidates have: what was seen once teaches nothing but its own example. They
   * are counted by the upper 24 bits of their hash.
   */
  dropRare(fewest: number): this {
    const { values } = this.features
    const counts = new Uint8Array(2 ** 24)
    for (let i = 0; i < this.features.length; i++) {
      const place = (values[i] ?? 0) >>> 8
      const count = counts[place] ?? 0
      if (count < fewest) counts[place] = count + 1
    }
    let from = 0
    let kept = 0
    for (let c = 0; c < this.ends.length; c++) {
      const to = this.ends.values[c] ?? 0
      for (let i = from; i < to; i++) {
        const hash = values[i] ?? 0
        if ((counts[hash >>> 8] ?? 0) >= fewest) values[kept++] = hash
      }
      from = to
      this.ends.values[c] = kept
    }
    this.features.length = kept
    return this
  }

  /**
   * The weights after training: log-linear, AdaGrad (Duchi et al. 2011), averaged over the epochs after the first of several
   * runs, each of which takes the choices in another order. Choices of the fold `unseen` are left out. The same in every run
   * of the program.
   */
  learn({ bits, epochs = 5, rate = 0.1, orders = 4 }: Training, unseen = -1): LinearModel {
    const shift = 32 - bits
    const average = new Float32Array(2 ** bits)
    const seen = Uint32Array.from([...this.folds.keys()].filter(n => this.folds[n] !== unseen))
    const quarter = Math.ceil(seen.length / 4)
    let snapshots = 0
    for (let seed = 1; seed <= orders; seed++) {
      const weights = new Float32Array(2 ** bits)
      const squares = new Float32Array(2 ** bits).fill(1e-2)
      const random = seeded(seed)
      for (let epoch = 0; epoch < epochs; epoch++) {
        for (const [n, place] of shuffled(seen.length, random).entries()) {
          this.update(seen[place] ?? 0, weights, squares, shift, rate)
          if (epoch < 1 || (n + 1) % quarter !== 0) continue
          snapshots++
          for (let i = 0; i < average.length; i++)
            average[i] = (average[i] ?? 0) + ((weights[i] ?? 0) - (average[i] ?? 0)) / snapshots
        }
      }
    }
    return { weights: average, shift, scale: 1 }
  }

  private update(choice: number, weights: Float32Array, squares: Float32Array, shift: number, rate: number): void {
    const first = choice === 0 ? 0 : (this.lasts.values[choice - 1] ?? 0)
    const last = this.lasts.values[choice] ?? 0
    const features = this.features.values
    const scores: number[] = []
    let rightSum = 0
    for (let c = first; c < last; c++) {
      let score = 0
      const to = this.ends.values[c] ?? 0
      for (let i = this.startOf(c); i < to; i++) score += weights[(features[i] ?? 0) >>> shift] ?? 0
      scores.push(score)
      rightSum += this.right[c] ?? 0
    }
    const top = Math.max(...scores)
    let total = 0
    for (let c = 0; c < scores.length; c++) {
      const value = Math.exp((scores[c] ?? 0) - top)
      scores[c] = value
      total += value
    }
    for (let c = first; c < last; c++) {
      const gradient = (scores[c - first] ?? 0) / total - (this.right[c] ?? 0) / rightSum
      if (Math.abs(gradient) < 1e-3) continue
      const to = this.ends.values[c] ?? 0
      for (let i = this.startOf(c); i < to; i++) {
        const place = (features[i] ?? 0) >>> shift
        const square = (squares[place] ?? 0) + gradient * gradient
        squares[place] = square
        weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(square)
      }
    }
  }

  private startOf(candidate: number): number {
    return candidate === 0 ? 0 : (this.ends.values[candidate - 1] ?? 0)
  }
}

export type Training = {
  readonly bits: number
  readonly epochs?: number
  readonly rate?: number
  /** In how many orders the choices are learned. */
  readonly orders?: number
}
