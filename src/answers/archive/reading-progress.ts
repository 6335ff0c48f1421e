/** How far the reading of a corpus has come. */
export type Progress =
  | {
      readonly kind: 'reading'
      readonly documents: number
      /** Documents a second since the reading began. */
      readonly rate: number
      /** Of the bytes, from 0 to 1. */
      readonly share: number
      /** Null before there is a guess. */
      readonly secondsLeft: number | null
    }
  | { readonly kind: 'indexing'; readonly documents: number }

/** Tells of the progress of one reading, a few times a second at most: to tell costs more than to read a document that is known. */
export class ReadingProgress {
  readonly #tell: (progress: Progress) => void
  readonly #started = performance.now()
  #told = 0
  #documents = 0

  constructor(tell: (progress: Progress) => void = () => undefined) {
    this.#tell = tell
    this.#told = this.#started
  }

  /** After each document: how many there are, and what share of the bytes was read. */
  read(documents: number, share: number): void {
    this.#documents = documents
    const now = performance.now()
    if (now - this.#told < pause) return
    this.#told = now
    const seconds = (now - this.#started) / 1000
    const secondsLeft = share < leastShare ? null : (seconds * (1 - share)) / share
    this.#tell({ kind: 'reading', documents, rate: documents / seconds, share, secondsLeft })
  }

  /** When all documents are read. */
  indexing(): void {
    this.#tell({ kind: 'indexing', documents: this.#documents })
  }
}

const pause = 300
/** Less than this tells nothing about the rest. */
const leastShare = 0.002
