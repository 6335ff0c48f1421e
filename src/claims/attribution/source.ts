import { type FeatureList, step } from '../../text/features.ts'
import { hashText } from '../../text/hashing.ts'
import { type LinearModel, score, softmax } from '../../text/linear-model.ts'
import type { Phrase } from '../../text/phrases.ts'
import { countBetween, firstPhraseAfter } from './context.ts'
import { type CueStems, cueStemOf } from './cue.ts'
import { type Reading, wordAt } from './reading.ts'

/** Who may be the source of a cue; `phrase` null: nobody the sentence names. */
export type SourceCandidate = { readonly phrase: Phrase | null; readonly probability: number }

const phrasesEachSide = 10

/** The phrases a source is looked for among: the nearest of the cue's sentence on either side, and nobody. */
export const sourcesOf = (reading: Reading, cue: number): (Phrase | null)[] => {
  const phrases = reading.sentences[wordAt(reading, cue).sentence]?.phrases ?? []
  const after = firstPhraseAfter(phrases, cue)
  return [null, ...phrases.slice(Math.max(0, after - phrasesEachSide), after + phrasesEachSide)]
}

/** All sources that a cue may have, the likeliest first. */
export const rankSources = (
  reading: Reading,
  cue: number,
  model: LinearModel,
  stems: CueStems,
  features: FeatureList
): SourceCandidate[] => {
  const phrases = sourcesOf(reading, cue)
  const scores = phrases.map(phrase => {
    features.clear()
    sourceFeatures(reading, cue, phrase, stems, features)
    return score(model, features)
  })
  const shares = softmax(scores)
  return phrases
    .map((phrase, i) => ({ phrase, probability: shares[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
}

/** What speaks for a phrase (or for nobody) as the source of a cue. */
export const sourceFeatures = (
  reading: Reading,
  cue: number,
  phrase: Phrase | null,
  stems: CueStems,
  features: FeatureList
): void => {
  if (phrase) phraseFeatures(reading, cue, phrase, stems, features)
  else nobodyFeatures(reading, cue, stems, features)
}

const nobodyFeatures = (reading: Reading, cue: number, stems: CueStems, features: FeatureList): void => {
  const word = wordAt(reading, cue)
  const sentence = reading.sentences[word.sentence]
  const before = wordAt(reading, cue - 1, word.sentence)
  const next = wordAt(reading, cue + 1, word.sentence)
  features.add('nobody')
  features.add('nobody: stem', cueStemOf(word, stems))
  features.add('nobody: tag', word.tagHash)
  features.addPair('nobody: stem and tag', cueStemOf(word, stems), word.tagHash)
  features.addPair('nobody: before', before.spelling.lower, word.tagHash)
  features.addPair('nobody: tag before', before.tagHash, word.tagHash)
  features.addPair('nobody: next', next.spelling.lower, word.tagHash)
  features.addPair('nobody: next tag', next.tagHash, word.tagHash)
  features.addPair('nobody: passive', auxiliaryBefore(reading, cue), word.tagHash)
  features.add('nobody: cue in quotation', word.quotation >= 0 ? 1 : 0)
  features.add('nobody: words before', step(cue - (sentence?.start ?? 0)))
  features.addPair('nobody: phrases', Math.min(sourcesOf(reading, cue).length, 6), word.tagHash)
}

/** The nearest form of "be" or "have" up to four words before the cue, as a hash; 0 for none. */
const auxiliaryBefore = (reading: Reading, cue: number): number => {
  const { sentence } = wordAt(reading, cue)
  for (let i = cue - 1; i >= cue - 4; i--) {
    const { lower, tag, spelling } = wordAt(reading, i, sentence)
    if (tag.startsWith('NN') || tag === ',') return 0
    if (auxiliaries.has(lower)) return spelling.lower
  }
  return 0
}

const auxiliaries = new Set('is are was were be been being has have had'.split(' '))

const phraseFeatures = (
  reading: Reading,
  cue: number,
  phrase: Phrase,
  stems: CueStems,
  features: FeatureList
): void => {
  const word = wordAt(reading, cue)
  const stem = cueStemOf(word, stems)
  const from = features.length
  formFeatures(reading, phrase, features)
  const before = phrase.end <= cue
  const side = before ? -1 : phrase.start > cue ? 1 : 0
  const start = before ? phrase.end : cue + 1
  const end = before ? cue : phrase.start
  features.cross(from, 'side', side)
  features.cross(from, 'cue tag', hashText(`${side} ${word.tag}`))
  const placed = features.length
  placeFeatures(reading, cue, phrase, side, start, end, features)
  betweenFeatures(reading, word.sentence, start, end, side, features)
  edgeFeatures(reading, word.sentence, phrase, side, features)
  features.cross(placed, 'cue tag', word.tagHash)
  stemFeatures(reading, phrase, stem, side, start, end, features)
}

/** What the phrase is, wherever it stands. */
const formFeatures = (reading: Reading, phrase: Phrase, features: FeatureList): void => {
  const head = wordAt(reading, phrase.head)
  const first = wordAt(reading, phrase.start)
  features.add('phrase')
  features.add('kind', hashText(phrase.kind))
  features.add('head', head.spelling.lower)
  features.add('head stem', head.stem)
  features.add('head tag', head.tagHash)
  features.add('head suffix', head.spelling.suffix)
  features.add('first word', first.spelling.lower)
  features.addPair('kind and size', hashText(phrase.kind), Math.min(phrase.end - phrase.start, 4))
}

const placeFeatures = (
  reading: Reading,
  cue: number,
  phrase: Phrase,
  side: number,
  start: number,
  end: number,
  features: FeatureList
): void => {
  const sentence = reading.sentences[wordAt(reading, cue).sentence]
  if (!sentence) return
  const kind = hashText(phrase.kind)
  const between = countPhrases(sentence.phrases, start, end)
  const distance = step(end - start)
  features.addPair('distance', side, distance)
  features.addTriple('distance and kind', side, distance, kind)
  features.addPair('phrases between', side, Math.min(between, 5))
  features.addTriple('phrases between and kind', side, Math.min(between, 5), kind)
  features.addPair('words from start', side, step(phrase.start - sentence.start))
  features.addPair('words to end', side, step(sentence.end - phrase.end))
  features.addTriple('first in sentence', side, phrase.start === sentence.start ? 1 : 0, kind)
  const cueQuotation = wordAt(reading, cue).quotation
  const phraseQuotation = wordAt(reading, phrase.head).quotation
  const quoted =
    (cueQuotation >= 0 ? 1 : 0) + (phraseQuotation >= 0 ? 2 : 0) + (cueQuotation === phraseQuotation ? 4 : 0)
  features.addPair('quoted', side, quoted)
}

const countPhrases = (phrases: readonly Phrase[], start: number, end: number): number => {
  const first = firstPhraseAfter(phrases, start)
  let count = 0
  while (count < 5 && (phrases[first + count]?.start ?? Number.POSITIVE_INFINITY) < end) count++
  return count
}

/** What stands between the phrase and the cue. */
const betweenFeatures = (
  reading: Reading,
  sentence: number,
  start: number,
  end: number,
  side: number,
  features: FeatureList
): void => {
  const commas = countBetween(reading, start, end, 3, 'comma')
  const verbs = countBetween(reading, start, end, 3, 'verb')
  const marks = countBetween(reading, start, end, 2, 'quotationMark')
  const names = countBetween(reading, start, end, 3, 'name')
  const relative = countBetween(reading, start, end, 1, 'relative')
  features.addPair('commas between', side, commas)
  features.addPair('verbs between', side, verbs)
  features.addTriple('verbs and commas between', side, verbs, commas)
  features.addPair('marks between', side, marks)
  features.addPair('names between', side, names)
  features.addTriple('clause between', side, relative, verbs)
  if (end - start > 5) return
  let tags = side
  let words = side
  for (let i = start; i < end; i++) {
    const { tagHash, spelling } = wordAt(reading, i, sentence)
    tags = Math.imul(tags, 31) + tagHash
    words = Math.imul(words, 31) + spelling.lower
  }
  features.add('tags between', tags)
  if (end - start <= 3) features.add('words between', words)
}

/** The words just outside the phrase: "of" before it, a verb or a comma after it. */
const edgeFeatures = (
  reading: Reading,
  sentence: number,
  phrase: Phrase,
  side: number,
  features: FeatureList
): void => {
  const before = wordAt(reading, phrase.start - 1, sentence)
  const after = wordAt(reading, phrase.end, sentence)
  features.addPair('before phrase', side, before.spelling.lower)
  features.addPair('tag before phrase', side, before.tagHash)
  features.addPair('after phrase', side, after.spelling.lower)
  features.addPair('tag after phrase', side, after.tagHash)
  features.addTriple('tags about phrase', side, before.tagHash, after.tagHash)
  const kind = hashText(phrase.kind)
  features.addTriple('kind and tag before', side, before.tagHash, kind)
  features.addTriple('kind and tag after', side, after.tagHash, kind)
}

/** What this cue is like: "according to" has its source behind it, "said" close by, "asked" on either side. */
const stemFeatures = (
  reading: Reading,
  phrase: Phrase,
  stem: number,
  side: number,
  start: number,
  end: number,
  features: FeatureList
): void => {
  const kind = hashText(phrase.kind)
  const head = wordAt(reading, phrase.head)
  const before = wordAt(reading, phrase.start - 1, head.sentence)
  const distance = Math.min(end - start, 4)
  features.addPair('stem: side', stem, side)
  features.addTriple('stem: distance', stem, side, distance)
  features.addTriple('stem: kind', stem, side, kind)
  features.addTriple('stem: head', stem, side, head.spelling.lower)
  features.addTriple('stem: before phrase', stem, side, before.spelling.lower)
  features.addTriple('stem: verbs between', stem, side, countBetween(reading, start, end, 2, 'verb'))
  features.addTriple('stem: commas between', stem, side, countBetween(reading, start, end, 2, 'comma'))
}
