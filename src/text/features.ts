import { hashPair, hashText } from './hashing.ts'

const hashOfName = new Map<string, number>()

/** Feature names are literals of the code, a few hundred in all: each is hashed once. */
const named = (name: string): number => {
  const known = hashOfName.get(name)
  if (known !== undefined) return known
  const hash = hashText(name)
  hashOfName.set(name, hash)
  return hash
}

/**
 * The features of one candidate, as hashes. A feature is a name with up to three values that are numbers already
 * (hashes of words, small counts), which keeps the joining of strings out of the loop that runs for every word of a
 * corpus. One list is filled, read and cleared again and again.
 */
export class FeatureList {
  hashes = new Uint32Array(256)
  length = 0
  private context = 0

  clear(): void {
    this.length = 0
    this.context = 0
  }

  /** Takes back what was added since the list had this length. */
  cutBack(length: number): void {
    this.length = length
  }

  /** Everything added from here on is a feature of this situation only: "next word, with content on the left". */
  within(name: string, value: number): void {
    this.context = hashPair(named(name), value)
  }

  add(name: string, value = 0): void {
    this.push(hashPair(named(name), value))
  }

  addPair(name: string, first: number, second: number): void {
    this.push(hashPair(hashPair(named(name), first), second))
  }

  addTriple(name: string, first: number, second: number, third: number): void {
    this.push(hashPair(hashPair(hashPair(named(name), first), second), third))
  }

  /** Every feature added since `from`, once more in conjunction with `value`. */
  cross(from: number, name: string, value: number): void {
    const to = this.length
    const condition = hashPair(named(name), value)
    for (let i = from; i < to; i++) this.push(hashPair(condition, this.hashes[i] ?? 0))
  }

  private push(hash: number): void {
    if (this.length === this.hashes.length) this.grow()
    this.hashes[this.length++] = hash ^ this.context
  }

  private grow(): void {
    const larger = new Uint32Array(this.hashes.length * 2)
    larger.set(this.hashes)
    this.hashes = larger
  }
}

/** A count or distance in steps (0 to 5, then by doubling, at most 12), with its sign: what matters is near or far. */
export const step = (count: number): number => {
  const size = Math.abs(count)
  const bin = size <= 5 ? size : Math.min(34 - Math.clz32(size), 12)
  return count < 0 ? -bin : bin
}
