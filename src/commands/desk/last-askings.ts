import type { Asking } from '../command/asking.ts'

/** What each person asked last, for commands on a last answer. Kept in memory alone, and of the last 10,000 people only. */
export class LastAskings {
  readonly #byPerson = new Map<string, Asking>()

  remember(person: string, asking: Asking): void {
    // Last in, last to go: a map keeps the order in which its keys came.
    this.#byPerson.delete(person)
    this.#byPerson.set(person, asking)
    const [oldest] = this.#byPerson.keys()
    if (this.#byPerson.size > mostPeople && oldest !== undefined) this.#byPerson.delete(oldest)
  }

  of(person: string): Asking | null {
    return this.#byPerson.get(person) ?? null
  }
}

const mostPeople = 10_000
