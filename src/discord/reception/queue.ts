/** Work that is done a few pieces at a time, in the order in which it came. */
export class Queue {
  readonly #atOnce: number
  readonly #most: number
  readonly #waiting: (() => void)[] = []
  #running = 0

  /** `atOnce` pieces are under way at most; where `most` wait besides, the queue is full. */
  constructor(atOnce: number, most: number) {
    this.#atOnce = atOnce
    this.#most = most
  }

  /** Whether whoever comes now should rather be sent away. Work that has been begun may queue nevertheless. */
  get isFull(): boolean {
    return this.#waiting.length >= this.#most
  }

  /** How much waits for its turn. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Does the work when its turn comes, and settles as it does. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) await new Promise<void>(resolve => this.#waiting.push(resolve))
    else this.#running++
    try {
      return await work()
    } finally {
      // The place goes on to the next one, if anybody waits.
      const next = this.#waiting.shift()
      if (next === undefined) this.#running--
      else next()
    }
  }
}
