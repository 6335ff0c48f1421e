/**
 * How a corpus is held: as columns of numbers and of texts, never as an object for each document. A column is written to
 * a file and read from it as it stands in memory.
 */

/** Texts one after the other in UTF-8: text `n` has the bytes `from[n]` to `from[n + 1] - 1`. */
export type Texts = { readonly bytes: Buffer; readonly from: Uint32Array }

/** Lists of numbers one after the other: list `n` has the entries `from[n]` to `from[n + 1] - 1`. */
export type Lists = { readonly numbers: Uint32Array; readonly from: Uint32Array }

/** A column of texts; each must be well-formed. */
export const textsOf = (texts: readonly string[]): Texts => {
  const from = new Uint32Array(texts.length + 1)
  texts.forEach((text, at) => {
    from[at + 1] = (from[at] ?? 0) + Buffer.byteLength(text)
  })
  const bytes = Buffer.allocUnsafeSlow(from.at(-1) ?? 0)
  texts.forEach((text, at) => {
    bytes.write(text, from[at] ?? 0)
  })
  return { bytes, from }
}

/** How many texts or lists a column holds. */
export const countOf = ({ from }: Texts | Lists): number => from.length - 1

/** The bytes of one text of a column, where they stand in it. */
export const textBytesAt = ({ bytes, from }: Texts, number: number): Uint8Array =>
  bytes.subarray(from[number] ?? 0, from[number + 1] ?? 0)

/** One text of a column; the empty text where it has none of that number. */
export const textAt = ({ bytes, from }: Texts, number: number): string =>
  bytes.toString('utf8', from[number] ?? 0, from[number + 1] ?? 0)

/** All texts of a column, in order. */
export function* eachText(texts: Texts): Generator<string, undefined> {
  for (let number = 0; number < countOf(texts); number++) yield textAt(texts, number)
}

/** The number of the first text that is not before `sought`, in a column sorted by code units. */
export const firstNotBefore = (sorted: Texts, sought: string): number => {
  let [low, high] = [0, countOf(sorted)]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (textAt(sorted, middle) < sought) low = middle + 1
    else high = middle
  }
  return low
}

/** The number of a text in a column sorted by code units, -1 where it is not there. */
export const numberOfText = (sorted: Texts, sought: string): number => {
  const number = firstNotBefore(sorted, sought)
  return number < countOf(sorted) && textAt(sorted, number) === sought ? number : -1
}

/** How many bytes one text of a column has, or how many entries one list. */
export const lengthAt = ({ from }: Texts | Lists, number: number): number =>
  (from[number + 1] ?? 0) - (from[number] ?? 0)

/** One list of a column; empty where it has none of that number. */
export const listAt = ({ numbers, from }: Lists, number: number): Uint32Array =>
  numbers.subarray(from[number] ?? 0, from[number + 1] ?? 0)

/** The list that an entry of a column stands in. */
export const listOfEntry = ({ from }: Lists, entry: number): number => {
  let [low, high] = [0, from.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((from[middle] ?? 0) <= entry) low = middle
    else high = middle
  }
  return low
}

/**
 * Two sorted columns as one, without the texts that neither has in `used` (by number, 1 or 0), and where each text has gone. Looks up
 * each text of `b` in `a`, and copies at once what stands between: cheap where `b` is small or `a` is.
 */
export const unite = (a: Texts, usedOfA: Uint8Array, b: Texts, usedOfB: Uint8Array): United => {
  const [ofA, ofB] = [new Int32Array(countOf(a)).fill(-1), new Int32Array(countOf(b)).fill(-1)]
  const bytes = Buffer.allocUnsafeSlow(a.bytes.length + b.bytes.length)
  const from = new Uint32Array(1 + ofA.length + ofB.length)
  let [count, length] = [0, 0]
  const take = (column: Texts, start: number, end: number): void => {
    const first = column.from[start] ?? 0
    const shift = length - first
    length += column.bytes.copy(bytes, length, first, column.from[end] ?? 0)
    for (let number = start; number < end; number++) from[++count] = (column.from[number + 1] ?? 0) + shift
  }
  let atA = 0
  const takeOfA = (end: number): void => {
    while (atA < end) {
      const start = atA
      for (; atA < end && usedOfA[atA] === 1; atA++) ofA[atA] = count + atA - start
      if (atA > start) take(a, start, atA)
      else atA++
    }
  }
  for (let atB = 0; atB < ofB.length; atB++) {
    const text = textAt(b, atB)
    const place = firstNotBefore(a, text)
    takeOfA(place)
    const isInBoth = place < ofA.length && textAt(a, place) === text
    if (isInBoth) atA = place + 1
    if (usedOfB[atB] === 0 && !(isInBoth && usedOfA[place] === 1)) continue
    ofB[atB] = count
    if (isInBoth) ofA[place] = count
    take(b, atB, atB + 1)
  }
  takeOfA(ofA.length)
  return { texts: { bytes: bytes.subarray(0, length), from: from.slice(0, count + 1) }, ofA, ofB }
}

/** Of each text of two columns: its number in the united one, -1 where it was left out. */
export type United = { readonly texts: Texts; readonly ofA: Int32Array; readonly ofB: Int32Array }

/** Numbers that become a column one by one. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1 << 10)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = new Uint32Array(2 * this.#length)
      longer.set(this.#numbers)
      this.#numbers = longer
    }
    this.#numbers[this.#length++] = number
  }

  /** What was pushed so far. */
  taken(): Uint32Array {
    return this.#numbers.slice(0, this.#length)
  }
}

/** Lists that become a column number by number. */
export class GrowingLists {
  readonly #numbers = new GrowingNumbers()
  readonly #from = new GrowingNumbers()

  constructor() {
    this.#from.push(0)
  }

  push(number: number): void {
    this.#numbers.push(number)
  }

  /** Ends a list; what is pushed next belongs to the one after it. */
  close(): void {
    this.#from.push(this.#numbers.length)
  }

  taken(): Lists {
    return { numbers: this.#numbers.taken(), from: this.#from.taken() }
  }
}
