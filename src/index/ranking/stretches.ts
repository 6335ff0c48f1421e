import { type Document, isQuotable, type Sentence } from '../../corpus/document.ts'
import type { Span } from '../../text/span.ts'
import { textAt } from '../tables/columns.ts'
import { type DocumentsById, type PassageTable, wordsOfPassage } from '../tables/passage-table.ts'
import { type CutPassage, cutPassages, passageLength } from '../tables/passages.ts'
import { Vocabulary } from '../tables/vocabulary.ts'
import { scanWordSpans } from '../words.ts'
import type { QuestionParts } from './question.ts'
import type { Ranked } from './rerank.ts'

/** A word of a document with its number in the vocabulary. */
export type PlacedWord = Span & { readonly number: number }

/** What is shown of a document for a passage found there: whole sentences one after the other, and their words. */
export type PassageStretch = {
  readonly document: Document
  /** The document's number. */
  readonly owner: number
  readonly score: number
  readonly sentences: readonly Sentence[]
  readonly words: readonly PlacedWord[]
}

/** Where the texts of passages are found. */
type Source = { readonly table: PassageTable; readonly documents: DocumentsById }

/** A passage that has less than this share of what it holds of the question left to show is passed over. */
const leastNew = 0.4

/** Reads the passages of one search; each document is cut and each passage scanned once. */
export class Stretches {
  readonly #source: Source
  readonly #question: QuestionParts
  /** By term number: its place in the question. */
  readonly #placeOf: ReadonlyMap<number, number>
  readonly #documents = new Map<number, { readonly document: Document; readonly cuts: readonly CutPassage[] }>()
  readonly #passages = new Map<number, readonly ReadSentence[]>()
  readonly #shown = new Set<ReadSentence>()

  constructor(source: Source, question: QuestionParts) {
    this.#source = source
    this.#question = question
    this.#placeOf = new Map(
      question.terms.flatMap(({ number, telling }, place) => (telling && number >= 0 ? [[number, place]] : []))
    )
  }

  /** Passages as they were cut. */
  asCut(ranked: readonly Ranked[], limit: number): readonly PassageStretch[] {
    return ranked.slice(0, limit).map(each => this.#stretch(each, this.#sentencesOf(each.passage)))
  }

  /**
   * So many stretches, best first, that share no sentence. Where a passage begins and ends is chance: what answers a question
   * may stand half in one and half in the next. So each is shown as the sentences about its own that hold most of the
   * question, in no more room, and a passage of which the others have shown almost all makes way.
   */
  cutAnew(ranked: readonly Ranked[], limit: number): readonly PassageStretch[] {
    const stretches: PassageStretch[] = []
    for (const each of ranked) {
      if (stretches.length >= limit) break
      const sentences = this.#bestAround(each.passage)
      for (const sentence of sentences) this.#shown.add(sentence)
      if (sentences.length > 0) stretches.push(this.#stretch(each, sentences))
    }
    return stretches
  }

  #stretch({ passage, score }: Ranked, sentences: readonly ReadSentence[]): PassageStretch {
    const owner = this.#source.table.owner[passage] ?? -1
    const { document } = this.#cut(owner)
    return {
      document,
      owner,
      score,
      sentences: sentences.map(({ sentence }) => sentence),
      words: sentences.flatMap(({ words }) => words)
    }
  }

  #bestAround(passage: number): readonly ReadSentence[] {
    const own = this.#sentencesOf(passage)
    const left = own.filter(sentence => !this.#shown.has(sentence))
    const weights = this.#question.terms.map(({ weight }) => weight)
    const worth = worthOf(own, weights)
    if (left.length === 0 || worthOf(left, weights) < leastNew * worth) return []
    const around = this.#around(passage)
    return worth === 0 || around.length === own.length ? left : bestStretch(around, new Set(own), this.#shown, weights)
  }

  /** The sentences of a passage and of its neighbours, as far as nothing that may not be quoted stands between. */
  #around(passage: number): readonly ReadSentence[] {
    const { owner, firstPassage } = this.#source.table
    const number = owner[passage] ?? -1
    const { document } = this.#cut(number)
    const own = this.#sentencesOf(passage)
    const [before, after] = [passage - 1, passage + 1].map(each =>
      each >= (firstPassage[number] ?? 0) && each < (firstPassage[number + 1] ?? 0) ? this.#sentencesOf(each) : []
    )
    return [
      ...(isJoined(document, before?.at(-1), own[0]) ? (before ?? []) : []),
      ...own,
      ...(isJoined(document, own.at(-1), after?.[0]) ? (after ?? []) : [])
    ]
  }

  #sentencesOf(passage: number): readonly ReadSentence[] {
    const known = this.#passages.get(passage)
    if (known) return known
    const { table } = this.#source
    const owner = table.owner[passage] ?? -1
    const { document, cuts } = this.#cut(owner)
    const cut = cuts[passage - (table.firstPassage[owner] ?? 0)]
    if (!cut) throw new RangeError(`no passage ${passage}`)
    const sentences = this.#read(document, cut, wordsOfPassage(table, passage))
    this.#passages.set(passage, sentences)
    return sentences
  }

  #read({ text }: Document, { start, end, sentences }: CutPassage, numbers: Uint32Array): readonly ReadSentence[] {
    const { vocabulary } = this.#source.table
    const read = sentences.map(sentence => ({ sentence, words: [] as PlacedWord[], places: new Set<number>() }))
    let [at, count] = [0, 0]
    // The table holds the numbers of the same words in the same order.
    scanWordSpans(text, start, end, (from, to) => {
      const number = numbers[count++] ?? Vocabulary.none
      while (at + 1 < read.length && (read[at + 1]?.sentence.start ?? 0) <= from) at++
      read[at]?.words.push({ start: from, end: to, number })
      const place = this.#placeOf.get(vocabulary.termOfWord(number))
      if (place !== undefined) read[at]?.places.add(place)
    })
    return read
  }

  #cut(owner: number): { readonly document: Document; readonly cuts: readonly CutPassage[] } {
    const known = this.#documents.get(owner)
    if (known) return known
    const { table, documents } = this.#source
    const document = documents.get(textAt(table.ids, owner))
    if (!document) throw new RangeError(`no document ${owner}`)
    const cut = { document, cuts: cutPassages(document) }
    this.#documents.set(owner, cut)
    return cut
  }
}

/** A sentence with its words, and the places of the question's telling terms in it. */
type ReadSentence = {
  readonly sentence: Sentence
  readonly words: readonly PlacedWord[]
  readonly places: ReadonlySet<number>
}

const isJoined = ({ blocks }: Document, last: ReadSentence | undefined, next: ReadSentence | undefined): boolean =>
  last !== undefined &&
  next !== undefined &&
  blocks.slice(last.sentence.block + 1, next.sentence.block).every(isQuotable)

/** What sentences hold of the question: the weight of the different terms, and again for each sentence with them. */
const worthOf = (sentences: readonly ReadSentence[], weights: readonly number[]): number => {
  const window = new Window(weights)
  for (const { places } of sentences) window.take(places)
  return window.worth
}

/**
 * The sentences that hold most of the question, at least one of them its `own`, none shown before, in the room of a
 * passage; the more of what its own hold is left out, the less they count. Linear in the sentences.
 */
const bestStretch = (
  around: readonly ReadSentence[],
  own: ReadonlySet<ReadSentence>,
  shown: ReadonlySet<ReadSentence>,
  weights: readonly number[]
): readonly ReadSentence[] => {
  const [window, ofOwn, whole] = [new Window(weights), new Window(weights), new Window(weights)]
  for (const { places } of own) whole.take(places)
  const firstOwn = around.findIndex(sentence => own.has(sentence))
  let [end, owned] = [0, 0]
  let best = { first: 0, end: 0, value: Number.NEGATIVE_INFINITY }
  around.forEach((sentence, first) => {
    if (end <= first) end = first
    for (; end < around.length; end++) {
      const next = around[end]
      const fits = end === first || (next?.sentence.end ?? 0) - sentence.sentence.start <= passageLength
      if (!next || shown.has(next) || !fits) break
      window.take(next.places)
      if (own.has(next)) {
        ofOwn.take(next.places)
        owned++
      }
    }
    if (end === first) return
    const value = window.worth * (1 + ofOwn.sum / whole.sum)
    // Of equals the one that begins as the passage does.
    if (owned > 0 && (value > best.value + tie || (first === firstOwn && value > best.value - tie)))
      best = { first, end, value }
    window.leave(sentence.places)
    if (own.has(sentence)) {
      ofOwn.leave(sentence.places)
      owned--
    }
  })
  return around.slice(best.first, best.end)
}

/** Sums that were made in another order differ by less. */
const tie = 1e-9

/** Sentences come in at its end and go at its beginning. */
class Window {
  readonly #weights: readonly number[]
  readonly #times: Uint32Array
  #different = 0
  /** The weight of the terms of each sentence, together. */
  sum = 0

  constructor(weights: readonly number[]) {
    this.#weights = weights
    this.#times = new Uint32Array(weights.length)
  }

  get worth(): number {
    return this.#different + this.sum
  }

  take(places: ReadonlySet<number>): void {
    for (const place of places) {
      const weight = this.#weights[place] ?? 0
      this.sum += weight
      const times = this.#times[place] ?? 0
      if (times === 0) this.#different += weight
      this.#times[place] = times + 1
    }
  }

  leave(places: ReadonlySet<number>): void {
    for (const place of places) {
      const weight = this.#weights[place] ?? 0
      this.sum -= weight
      const times = this.#times[place] ?? 0
      if (times === 1) this.#different -= weight
      this.#times[place] = times - 1
    }
  }
}
