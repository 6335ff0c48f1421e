import type { Finding } from '../../../src/claims/attribution/finding.ts'
import { attributionModels } from '../../../src/claims/attribution/models.ts'
import { type Reading, readForAttribution, type Stretch } from '../../../src/claims/attribution/reading.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'

/** A text as the models see it. */
export const readingOf = (text: string): Reading =>
  readForAttribution(readDocument('harbour', text), attributionModels().tagger)

/** Stretches as their words, one blank apart. */
export const wordsOf = ({ words }: Reading, stretches: readonly Stretch[]): string[] =>
  stretches.map(({ start, end }) =>
    words
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ')
  )

/** A finding of a cue and a source, named by their words, as the models leave it that believe none of its contents. */
export const doubted = (reading: Reading, cue: string, source: string): Finding => {
  const phrases = reading.sentences.flatMap(sentence => sentence.phrases)
  const phrase = phrases.find(one => wordsOf(reading, [one])[0] === source)
  if (!phrase) throw new Error(`no phrase "${source}"`)
  const position = reading.words.findIndex(({ text }) => text === cue)
  return { cue: position, source: phrase, extents: [], probability: 0.1 }
}
