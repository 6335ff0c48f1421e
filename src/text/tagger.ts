import { readFileSync } from 'node:fs'
import { hashPair, hashText } from './hashing.ts'
import { decodeModel, encodeModel, type LinearModel } from './linear-model.ts'

/**
 * A greedy tagger, left to right: each word gets the tag with the highest sum of weights, given the words around it and
 * the two tags before it. The weights come from an averaged perceptron (Collins 2002, "Discriminative training methods
 * for hidden Markov models"); the features follow Ratnaparkhi 1996, "A maximum entropy model for part-of-speech tagging".
 */
export type Tagger = {
  /** What a tag is called; elsewhere tags are their places in this list. */
  readonly tags: readonly string[]
  readonly model: LinearModel
  /** The tags that frequent words were seen with, by `wordKey`. */
  readonly dictionary: ReadonlyMap<number, Uint8Array>
  /** The tags any other word may have. */
  readonly openTags: Uint8Array
}

/** A word as the tagger looks it up: as written, since "May" and "may" differ. */
const taggerKey = (word: string): number => hashText(word.replaceAll('’', "'"))

/** What the spelling of a word tells, as hashes; computed once a word. */
export type SpellingHashes = {
  readonly word: number
  readonly lower: number
  readonly shape: number
  readonly suffix: number
  readonly shortSuffix: number
  readonly prefix: number
}

/** Letters become `x`, capitals `X`, digits `9`; repeats count once: "McCain" is `XxXx`, "2015-16" is `9-9`. */
export const shapeOf = (word: string): string => {
  let shape = ''
  for (const character of word) {
    const sign = signOf(character)
    if (!shape.endsWith(sign)) shape += sign
  }
  return shape
}

const signOf = (character: string): string => {
  if (character >= '0' && character <= '9') return '9'
  if (character.toLowerCase() !== character) return 'X'
  return character.toUpperCase() !== character ? 'x' : character
}

const spellings = new Map<string, SpellingHashes>()
const mostSpellings = 50_000

/** The hashes of a word that features are made of; the same word again is looked up. */
export const spellingOf = (word: string): SpellingHashes => {
  const known = spellings.get(word)
  if (known) return known
  const lower = word.toLowerCase().replaceAll('’', "'")
  const spelling = {
    word: taggerKey(word),
    lower: hashText(lower),
    shape: hashText(shapeOf(word)),
    suffix: hashText(lower.slice(-3)),
    shortSuffix: hashText(lower.slice(-2)),
    prefix: hashText(lower.slice(0, 3))
  }
  if (spellings.size >= mostSpellings) spellings.clear()
  spellings.set(word, spelling)
  return spelling
}

const nowhere: SpellingHashes = { word: 1, lower: 1, shape: 1, suffix: 1, shortSuffix: 1, prefix: 1 }
/** How many features each word has. */
export const featureCount = 22

/** The features of word `i`, written to `into`: what stands there and around, and the tags `before` and `earlier`. */
export const tagFeatures = (
  words: readonly SpellingHashes[],
  i: number,
  before: number,
  earlier: number,
  into: Uint32Array
): void => {
  const word = words[i] ?? nowhere
  // A list is never asked for its entry -1: that is no entry but a property, which takes many times as long.
  const previous = i < 1 ? nowhere : (words[i - 1] ?? nowhere)
  const earliest = i < 2 ? nowhere : (words[i - 2] ?? nowhere)
  const next = words[i + 1] ?? nowhere
  let n = 0
  const add = (value: number): void => {
    into[n] = hashPair(n, value)
    n++
  }
  add(0)
  add(word.lower)
  add(word.shape)
  add(word.suffix)
  add(word.shortSuffix)
  add(word.prefix)
  add(before)
  add(hashPair(before, earlier))
  add(hashPair(before, word.lower))
  add(hashPair(before, word.shape))
  add(hashPair(before, word.suffix))
  add(previous.lower)
  add(previous.suffix)
  add(earliest.lower)
  add(next.lower)
  add(next.suffix)
  add(next.shape)
  add((words[i + 2] ?? nowhere).lower)
  add(hashPair(previous.lower, word.lower))
  add(hashPair(word.lower, next.lower))
  add(hashPair(before, next.lower))
  add(hashPair(word.shape, i === 0 ? 1 : hashPair(previous.shape, next.shape)))
}

/** A feature and a tag share a weight of their own, at this place. */
export const weightIndex = (feature: number, tag: number, shift: number): number =>
  Math.imul(feature ^ Math.imul(tag + 1, 0x9e3779b1), 0x85ebca6b) >>> shift

/** The best of `candidates` by weight. */
export const bestTag = ({ weights, shift }: LinearModel, features: Uint32Array, candidates: Uint8Array): number => {
  let best = candidates[0] ?? 0
  let most = Number.NEGATIVE_INFINITY
  for (let candidate = 0; candidate < candidates.length; candidate++) {
    const tag = candidates[candidate] ?? 0
    let sum = 0
    for (let i = 0; i < features.length; i++) sum += weights[weightIndex(features[i] ?? 0, tag, shift)] ?? 0
    if (sum > most) {
      most = sum
      best = tag
    }
  }
  return best
}

/** The tags of one sentence's words, as places in `tagger.tags`. */
export const tagSentence = (tagger: Tagger, words: readonly SpellingHashes[]): number[] => {
  const features = new Uint32Array(featureCount)
  const tags: number[] = []
  for (let i = 0; i < words.length; i++) {
    const candidates = tagger.dictionary.get(words[i]?.word ?? 0) ?? tagger.openTags
    if (candidates.length === 1) tags.push(candidates[0] ?? 0)
    else {
      tagFeatures(words, i, i < 1 ? -1 : (tags[i - 1] ?? -1), i < 2 ? -1 : (tags[i - 2] ?? -1), features)
      tags.push(bestTag(tagger.model, features, candidates))
    }
  }
  return tags
}

/** The part-of-speech tags of the Penn Treebank, in the order that the weights were trained with. */
export const partsOfSpeech: readonly string[] = (
  'NN NNS NNP NNPS JJ JJR JJS RB RBR RBS VB VBD VBG VBN VBP VBZ CD FW UH LS SYM ' +
  "MD DT PDT WDT IN TO CC PRP PRP$ WP WP$ WRB EX POS RP . , : `` '' -LRB- -RRB- # $"
).split(' ')

/** The tags that a word the training data hardly knew may have. */
const openTags = 'NN NNS NNP NNPS JJ JJR JJS RB VB VBD VBG VBN VBP VBZ CD FW UH IN'.split(' ')

/** A tagger for parts of speech of its weights and its dictionary. */
export const partOfSpeechTagger = (model: LinearModel, dictionary: ReadonlyMap<number, Uint8Array>): Tagger => ({
  tags: partsOfSpeech,
  model,
  dictionary,
  openTags: Uint8Array.from(openTags, tag => partsOfSpeech.indexOf(tag))
})

/** A tagger from its file: the size of the dictionary, its words (hash, number of tags, tags), the weights. */
export const readTagger = (file: URL): Tagger => {
  const bytes = readFileSync(file)
  const dictionary = new Map<number, Uint8Array>()
  const words = bytes.readUInt32LE(0)
  let at = 4
  for (let n = 0; n < words; n++) {
    const count = bytes.readUInt8(at + 4)
    dictionary.set(bytes.readUInt32LE(at), bytes.subarray(at + 5, at + 5 + count))
    at += 5 + count
  }
  return partOfSpeechTagger(decodeModel(bytes.subarray(at)), dictionary)
}

/** The file that `readTagger` reads. */
export const encodeTagger = ({ model, dictionary }: Tagger): Uint8Array => {
  const head = Buffer.alloc(4)
  head.writeUInt32LE(dictionary.size)
  const words = [...dictionary].map(([word, tags]) => {
    const entry = Buffer.alloc(5 + tags.length)
    entry.writeUInt32LE(word)
    entry.writeUInt8(tags.length, 4)
    entry.set(tags, 5)
    return entry
  })
  return Buffer.concat([head, ...words, encodeModel(model)])
}
