/**
 * How fast one user may ask: `burst` times at once, and once more `every` so many milliseconds. Kept as the time at which a user would be
 * rested (the generic cell rate algorithm, ITU-T I.371), one number a user; those who are rested are forgotten.
 */
export class Cooldowns {
  readonly #burst: number
  readonly #every: number
  readonly #now: () => number
  readonly #restedAt = new Map<string, number>()
  #forgetAt = mostUsers

  constructor(burst: number, every: number, now: () => number = () => performance.now()) {
    this.#burst = burst
    this.#every = every
    this.#now = now
  }

  /** Milliseconds that a user has to wait; 0 for one who may ask now, which counts as having asked. */
  ask(user: string): number {
    const now = this.#now()
    const rested = Math.max(this.#restedAt.get(user) ?? now, now)
    const wait = rested - now - (this.#burst - 1) * this.#every
    if (wait > 0) return wait
    this.#restedAt.set(user, rested + this.#every)
    if (this.#restedAt.size > this.#forgetAt) this.#forget(now)
    return 0
  }

  /** How many users are remembered. */
  get size(): number {
    return this.#restedAt.size
  }

  #forget(now: number): void {
    for (const [user, rested] of this.#restedAt) if (rested <= now) this.#restedAt.delete(user)
    // Twice as many as are left: so forgetting costs each question no more than a glance, however many ask at once.
    this.#forgetAt = Math.max(mostUsers, this.#restedAt.size * 2)
  }
}

const mostUsers = 10_000
