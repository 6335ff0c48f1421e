import {
  bestTag,
  featureCount,
  type SpellingHashes,
  type Tagger,
  tagFeatures,
  weightIndex
} from '../../../src/text/tagger.ts'
import { seeded, shuffled } from './random.ts'

/** A sentence with the tags another parser gave it. */
export type TaggedSentence = { readonly words: readonly SpellingHashes[]; readonly tags: readonly number[] }

const seenOften = 5
const smallestShare = 0.01

/** The tags of words seen at least five times; a tag a word had less than once in a hundred is taken for an error. */
export const dictionaryOf = (sentences: readonly TaggedSentence[]): Map<number, Uint8Array> => {
  const counts = new Map<number, Map<number, number>>()
  for (const { words, tags } of sentences)
    for (const [i, { word }] of words.entries()) {
      const ofWord = counts.get(word) ?? new Map<number, number>()
      counts.set(word, ofWord)
      const tag = tags[i] ?? 0
      ofWord.set(tag, (ofWord.get(tag) ?? 0) + 1)
    }
  const dictionary = new Map<number, Uint8Array>()
  for (const [word, ofWord] of counts) {
    const total = [...ofWord.values()].reduce((sum, count) => sum + count, 0)
    if (total < seenOften) continue
    const frequent = [...ofWord].filter(([, count]) => count / total >= smallestShare).map(([tag]) => tag)
    dictionary.set(word, Uint8Array.from(frequent.sort((a, b) => a - b)))
  }
  return dictionary
}

/** The averaged perceptron: the average is kept with the trick of Daumé 2006, one sum weighted by the time of each update. */
export const learnTags = (
  sentences: readonly TaggedSentence[],
  { tags, dictionary, openTags }: Omit<Tagger, 'model'>,
  { bits, epochs }: { readonly bits: number; readonly epochs: number }
): Tagger => {
  const shift = 32 - bits
  const weights = new Float32Array(2 ** bits)
  const timed = new Float64Array(2 ** bits)
  const model = { weights, shift, scale: 1 }
  const features = new Uint32Array(featureCount)
  const random = seeded(7)
  let time = 1
  const change = (tag: number, by: number): void => {
    for (const feature of features) {
      const place = weightIndex(feature, tag, shift)
      weights[place] = (weights[place] ?? 0) + by
      timed[place] = (timed[place] ?? 0) + by * time
    }
  }
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const n of shuffled(sentences.length, random)) {
      const sentence = sentences[n]
      if (!sentence) continue
      let before = -1
      let earlier = -1
      for (let i = 0; i < sentence.words.length; i++) {
        const right = sentence.tags[i] ?? 0
        const candidates = dictionary.get(sentence.words[i]?.word ?? 0) ?? openTags
        let guess = candidates[0] ?? 0
        if (candidates.length > 1) {
          tagFeatures(sentence.words, i, before, earlier, features)
          guess = bestTag(model, features, candidates)
          if (guess !== right && candidates.includes(right)) {
            change(right, 1)
            change(guess, -1)
          }
          time++
        }
        earlier = before
        before = guess
      }
    }
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) - (timed[i] ?? 0) / time
  return { tags, model, dictionary, openTags }
}
