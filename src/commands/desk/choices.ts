/** What is offered, and the words that find it as `folded` writes them. */
export type Candidate = { readonly shown: string; readonly words: string }

/** Candidates in the order of their rank, of which those that match what was typed are found without looking at each. */
export class Choices {
  readonly #shown: readonly string[]
  /** The words of all candidates, each candidate's after a line feed. */
  readonly #words: string
  /** By candidate: where its line feed stands, and behind the last where the words end. */
  readonly #from: Uint32Array

  constructor(candidates: readonly Candidate[]) {
    this.#shown = candidates.map(({ shown }) => shown)
    this.#words = candidates.map(({ words }) => `\n${words}`).join('')
    this.#from = new Uint32Array(candidates.length + 1)
    candidates.forEach(({ words }, at) => {
      this.#from[at + 1] = (this.#from[at] ?? 0) + 1 + words.length
    })
  }

  /**
   * What is offered for what was typed: at most 25, those that begin as typed first. Every word typed must begin a word of
   * the candidate.
   */
  matching(typed: string): readonly string[] {
    const start = folded(typed)
    const words = start.split(' ').filter(word => word !== '')
    // The longest word is the rarest, as a rule.
    const rarest = words.toSorted((a, b) => b.length - a.length)[0]
    const offered = new Set<string>()
    this.#offer(offered, `\n${start}`, () => true)
    if (rarest === undefined) return [...offered]
    // It is sought without the space before it: a search that begins with what every word begins with is many times slower.
    this.#offer(offered, rarest, own => words.every(word => own.includes(` ${word}`)))
    return [...offered]
  }

  /** Adds candidates whose words hold `sought` and are wanted, until there are enough. */
  #offer(offered: Set<string>, sought: string, isWanted: (words: string) => boolean): void {
    for (let at = this.#words.indexOf(sought); at !== -1 && offered.size < mostChoices; ) {
      const candidate = this.#candidateAt(at)
      const end = this.#from[candidate + 1] ?? this.#words.length
      const shown = this.#shown[candidate]
      if (shown !== undefined && isWanted(this.#words.slice(this.#from[candidate], end))) offered.add(shown)
      at = this.#words.indexOf(sought, end)
    }
  }

  /** The candidate whose words stand at a place. */
  #candidateAt(at: number): number {
    let [low, high] = [0, this.#shown.length]
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((this.#from[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low
  }
}

const mostChoices = 25

/** Lower-case words without accents and punctuation, each after a space; none for a text without letters and digits. */
export const folded = (text: string): string =>
  (isPlain.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, ''))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(word => word !== '')
    .map(word => ` ${word}`)
    .join('')

/** Without accents for certain: most texts are, and need not be taken apart. */
const isPlain = /^[ -~]*$/
