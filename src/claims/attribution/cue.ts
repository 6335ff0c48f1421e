import { FeatureList, step } from '../../text/features.ts'
import { hashText } from '../../text/hashing.ts'
import { type LinearModel, probability, score } from '../../text/linear-model.ts'
import { distanceTo, firstPhraseAfter } from './context.ts'
import { quotationOf, type Reading, type ReadSentence, type Word, wordAt } from './reading.ts'

/** A word that may be the head of a cue, and how likely it is one. */
export type CueCandidate = { readonly position: number; readonly sentence: number; readonly probability: number }

/** Stems that were heads of cues in the training data at least twice; all rarer ones share one stem. */
export type CueStems = ReadonlySet<number>

const rareStem = hashText('a rare stem')

/** The hash of a word's stem as the models know it: stems that are no known cue share one. */
export const cueStemOf = (word: Word, stems: CueStems): number => (stems.has(word.stem) ? word.stem : rareStem)

/** Whether the cue model is asked about a word: all verbs, and whatever has been a cue before. */
export const mayBeCue = (word: Word, stems: CueStems): boolean => word.tag.startsWith('VB') || stems.has(word.stem)

/** What the whole document tells a cue: transcripts and closings repeat themselves. */
export type DocumentHabits = { readonly namedParagraphs: number; readonly dashedClosings: number }

/** Likely cues, sentence by sentence; unlikely ones (below `floor`) are left out. */
export const findCues = (reading: Reading, model: LinearModel, stems: CueStems, floor: number): CueCandidate[] => {
  const features = new FeatureList()
  const habits = habitsOf(reading)
  const found: CueCandidate[] = []
  for (const [position, word] of reading.words.entries()) {
    if (!mayBeCue(word, stems)) continue
    features.clear()
    cueFeatures(reading, position, stems, habits, features)
    const likelihood = probability(score(model, features))
    if (likelihood >= floor) found.push({ position, sentence: word.sentence, probability: likelihood })
  }
  return thinned(reading, found)
}

/** A sentence keeps this many cues, or one for forty words: what has more is no prose. */
const fewestKept = 12
const wordsPerCue = 40

const thinned = ({ sentences }: Reading, cues: readonly CueCandidate[]): CueCandidate[] => {
  const bySentence = Map.groupBy(cues, ({ sentence }) => sentence)
  return [...bySentence].flatMap(([place, ofSentence]) => {
    const { start, end } = sentences[place] ?? { start: 0, end: 0 }
    const kept = Math.max(fewestKept, Math.floor((end - start) / wordsPerCue))
    if (ofSentence.length <= kept) return ofSentence
    const best = ofSentence.toSorted((a, b) => b.probability - a.probability).slice(0, kept)
    return best.sort((a, b) => a.position - b.position)
  })
}

/** Everything the cue model knows about a word: its own form and surroundings, each also together with its stem. */
export const cueFeatures = (
  reading: Reading,
  position: number,
  stems: CueStems,
  habits: DocumentHabits,
  features: FeatureList
): void => {
  const word = wordAt(reading, position)
  const sentence = reading.sentences[word.sentence]
  if (!sentence) return
  const stem = cueStemOf(word, stems)
  wordFeatures(word, stem, features)
  const from = features.length
  features.add('any')
  features.add('tag', word.tagHash)
  features.add('form', word.spelling.lower)
  neighbourFeatures(reading, position, word.sentence, features)
  quotationFeatures(reading, position, sentence, features)
  placeFeatures(reading, position, sentence, features)
  verbFeatures(reading, position, word.sentence, features)
  phraseFeatures(reading, position, sentence, features)
  rivalFeatures(reading, position, sentence, stems, features)
  habitFeatures(word, habits, features)
  features.cross(from, 'stem', stem)
}

const wordFeatures = (word: Word, stem: number, features: FeatureList): void => {
  features.add('suffix', word.spelling.suffix)
  features.addPair('suffix and tag', word.spelling.suffix, word.tagHash)
  features.add('shape', word.spelling.shape)
  features.addPair('stem and tag', stem, word.tagHash)
  features.add('real stem', word.stem)
}

const neighbourFeatures = (reading: Reading, position: number, sentence: number, features: FeatureList): void => {
  const before = wordAt(reading, position - 1, sentence)
  const earlier = wordAt(reading, position - 2, sentence)
  const next = wordAt(reading, position + 1, sentence)
  const later = wordAt(reading, position + 2, sentence)
  features.add('word before', before.spelling.lower)
  features.add('word two before', earlier.spelling.lower)
  features.add('next word', next.spelling.lower)
  features.add('word after next', later.spelling.lower)
  features.add('tag before', before.tagHash)
  features.add('tag two before', earlier.tagHash)
  features.add('next tag', next.tagHash)
  features.add('tag after next', later.tagHash)
  features.addPair('tags before', before.tagHash, earlier.tagHash)
  features.addPair('tags after', next.tagHash, later.tagHash)
  features.addPair('tags around', before.tagHash, next.tagHash)
  features.addPair('next two words', next.spelling.lower, later.spelling.lower)
  features.addPair('last two words', before.spelling.lower, earlier.spelling.lower)
  features.addPair('words around', before.spelling.lower, next.spelling.lower)
}

const quotationFeatures = (reading: Reading, position: number, sentence: ReadSentence, features: FeatureList): void => {
  const word = wordAt(reading, position)
  const quoted = word.quotation >= 0
  const marksBefore = distanceTo(reading, position, word.sentence, -1, 30, 'quotationMark')
  const marksAfter = distanceTo(reading, position, word.sentence, 1, 30, 'quotationMark')
  const commaBefore = distanceTo(reading, position, word.sentence, -1, 12, 'comma')
  const commaAfter = distanceTo(reading, position, word.sentence, 1, 12, 'comma')
  const inQuotation = quoted ? 1 : 0
  features.add('in quotation', inQuotation)
  features.addPair('mark before', inQuotation, step(marksBefore))
  features.addPair('mark after', inQuotation, step(marksAfter))
  features.addTriple('marks around', inQuotation, Math.min(marksBefore, 6), Math.min(marksAfter, 6))
  features.addPair('commas around', Math.min(commaBefore, 5), Math.min(commaAfter, 5))
  const first = wordAt(reading, sentence.start)
  features.addPair('sentence opens in quotation', inQuotation, first.quotation >= 0 ? 1 : 0)
  const previous = wordAt(reading, sentence.start - 1)
  features.add('sentence before ends in quotation', previous.quotation >= 0 && !quoted ? 1 : 0)
  const following = wordAt(reading, sentence.end)
  features.add('next sentence opens in quotation', following.quotation >= 0 && !quoted ? 1 : 0)
  const quotation = quotationOf(reading, word)
  if (quotation) {
    features.add('words of quotation', step(quotation.end - quotation.start))
    features.add('words into quotation', step(position - quotation.start))
  }
}

const placeFeatures = (reading: Reading, position: number, sentence: ReadSentence, features: FeatureList): void => {
  const word = wordAt(reading, position)
  const fromStart = position - sentence.start
  const toEnd = sentence.end - position
  features.add('words before in sentence', step(fromStart))
  features.add('words after in sentence', step(toEnd))
  features.addPair('place of sentence', Math.min(sentence.block, 3), Math.min(sentence.place, 2))
  features.add('words in sentence', step((sentence.end - sentence.start) >> 1))
  const last = wordAt(reading, sentence.end - 1)
  features.add('last mark', last.spelling.lower)
  features.add('name before', distanceTo(reading, position, word.sentence, -1, 6, 'name'))
  features.add('name after', distanceTo(reading, position, word.sentence, 1, 6, 'name'))
}

const verbFeatures = (reading: Reading, position: number, sentence: number, features: FeatureList): void => {
  const that = distanceTo(reading, position, sentence, 1, 6, 'that')
  const to = distanceTo(reading, position, sentence, 1, 6, 'to')
  const nextVerb = distanceTo(reading, position, sentence, 1, 8, 'verb')
  const verbBefore = distanceTo(reading, position, sentence, -1, 6, 'verb')
  features.add('that ahead', that)
  features.add('to ahead', to)
  features.add('next verb', nextVerb)
  features.add('verb before', verbBefore)
  if (nextVerb > 0) {
    const following = wordAt(reading, position + nextVerb)
    features.add('tag of next verb', following.tagHash)
    features.addPair('what comes before the next verb', that > 0 && that < nextVerb ? 1 : 0, following.tagHash)
  }
  if (verbBefore > 0) {
    const earlier = wordAt(reading, position - verbBefore)
    features.addPair('verb that stands before', earlier.spelling.lower, Math.min(verbBefore, 3))
  }
  const negated = distanceTo(reading, position, sentence, -1, 4, 'negation')
  features.add('negated', negated > 0 ? 1 : 0)
}

const phraseFeatures = (reading: Reading, position: number, sentence: ReadSentence, features: FeatureList): void => {
  const { phrases } = sentence
  let n = firstPhraseAfter(phrases, position)
  const before = phrases[n - 1]
  const after = phrases[n]
  if (before) {
    const head = wordAt(reading, before.head)
    features.add('head before', head.spelling.lower)
    features.addPair('kind of phrase before', hashText(before.kind), step(position - before.end))
    const lead = wordAt(reading, before.start - 1, reading.words[position]?.sentence)
    features.addPair('phrase before is led by', lead.tagHash, step(position - before.end))
  }
  if (after) {
    const head = wordAt(reading, after.head)
    features.add('head after', head.spelling.lower)
    features.addPair('kind of phrase after', hashText(after.kind), step(after.start - position))
    const beyond = wordAt(reading, after.end, reading.words[position]?.sentence)
    features.addTriple('beyond phrase after', hashText(after.kind), beyond.tagHash, step(after.start - position))
    features.addPair('word beyond phrase after', beyond.spelling.lower, step(after.start - position))
  }
  features.add('phrases before', Math.min(n, 3))
  n = phrases.length - n
  features.add('phrases after', Math.min(n, 3))
}

/** Other words of the sentence that have been cues: a sentence has seldom more than two. */
const rivalFeatures = (
  reading: Reading,
  position: number,
  sentence: ReadSentence,
  stems: CueStems,
  features: FeatureList
): void => {
  let before = 0
  let after = 0
  const reach = 40
  for (let i = Math.max(sentence.start, position - reach); i < Math.min(sentence.end, position + reach); i++) {
    const other = reading.words[i]
    if (!other || i === position || !other.tag.startsWith('VB') || !stems.has(other.stem)) continue
    if (i < position) before++
    else after++
    if (Math.abs(i - position) <= 12) features.addPair('rival', other.stem, i < position ? -1 : 1)
  }
  features.addPair('rivals', Math.min(before, 3), Math.min(after, 3))
}

const habitFeatures = (
  word: Word,
  { namedParagraphs, dashedClosings }: DocumentHabits,
  features: FeatureList
): void => {
  if (word.kind !== 'mark') return
  features.add('named paragraphs', step(namedParagraphs))
  features.add('dashed closings', step(dashedClosings))
}

/** Counts the paragraphs that open with a name and a colon, and those that end with a dash and a name. */
export const habitsOf = ({ words, sentences }: Reading): DocumentHabits => {
  let namedParagraphs = 0
  let dashedClosings = 0
  for (const { start, end, place } of sentences) {
    for (let i = start + 1; place === 0 && i < Math.min(start + 5, end); i++)
      if (words[i]?.text === ':') namedParagraphs++
    const dash = words
      .slice(Math.max(start, end - 6), end)
      .some(({ text }) => text === '—' || text === '–' || text === '--')
    if (dash && words[end - 1]?.tag.startsWith('NNP')) dashedClosings++
  }
  return { namedParagraphs, dashedClosings }
}
