import type { Phrase } from '../../text/phrases.ts'
import { quotationOf, type Reading, type Stretch, wordAt } from './reading.ts'

/** A cue with the source it was given: what its content is looked for around. */
export type Frame = { readonly cue: number; readonly source: Phrase | null }

const longestRegion = 250

/**
 * The words on one side of a cue that may be its content: up to the edge of the sentence, on over a quotation that
 * crosses the edge, and into the next paragraph where the cue ends its own ("said:").
 */
export const regionOf = (reading: Reading, { cue, source }: Frame, side: 'left' | 'right'): Stretch => {
  const sentence = reading.sentences[wordAt(reading, cue).sentence]
  if (!sentence) return { start: cue, end: cue }
  if (side === 'left') {
    const end = source && source.end <= cue ? source.start : cue
    return { start: Math.max(startOfQuoted(reading, sentence.start), end - longestRegion), end }
  }
  const start = cue + 1
  const end = endsItsParagraph(reading, cue) ? endOfNext(reading, cue) : endOfQuoted(reading, sentence.end)
  return { start, end: Math.min(end, start + longestRegion) }
}

const startOfQuoted = (reading: Reading, start: number): number => {
  const quotation = quotationOf(reading, wordAt(reading, start))
  return quotation && quotation.start < start ? quotation.start : start
}

const endOfQuoted = (reading: Reading, end: number): number => {
  const quotation = quotationOf(reading, wordAt(reading, end - 1))
  return quotation && quotation.end > end ? quotation.end : end
}

/** "He added:" with nothing behind it. */
const endsItsParagraph = (reading: Reading, cue: number): boolean => {
  const word = wordAt(reading, cue)
  const sentence = reading.sentences[word.sentence]
  if (!sentence) return false
  const last = wordAt(reading, sentence.end - 1)
  const isLast = (reading.sentencesOf.get(sentence.block)?.length ?? 0) === sentence.place + 1
  return isLast && last.text === ':' && sentence.end - cue <= 12
}

const endOfNext = (reading: Reading, cue: number): number => {
  const sentence = wordAt(reading, cue).sentence
  const next = reading.sentences[sentence + 1]
  return next ? endOfQuoted(reading, next.end) : (reading.sentences[sentence]?.end ?? cue)
}
