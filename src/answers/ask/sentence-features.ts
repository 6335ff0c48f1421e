import type { KeyedWord } from '../searched-text.ts'
import type { AskedWord } from './asked-words.ts'
import { figures, isOfWantedKind, type TypedSpan } from './typed-spans.ts'
import type { Wanted } from './wanted.ts'

/** By what a sentence is judged to answer a question or not. Shares are of the weight of the question's words, 0 to 1. */
export type SentenceFeatures = {
  /** Score of its passage; of the best passage's. */
  readonly passage: number
  /** 1 for the first passage, 1/2 for the second. */
  readonly passageRank: number
  /** Share of the passage's words met, its title included. */
  readonly inPassage: number
  /** Share that stands in the sentence. */
  readonly inSentence: number
  /** Number of the question's words in the sentence, each counting the same; as a share. */
  readonly count: number
  /** Share that stands in the sentence or in the title. */
  readonly withTitle: number
  /** Share in the sentence, words of about the same meaning (.6) or with the same beginning (.5) included. */
  readonly related: number
  /** Share with the sentences beside it counting half. */
  readonly withNeighbours: number
  /** Share of the question's names and figures in the sentence, those beside it or the title. */
  readonly names: number
  /** How far it stays behind the passage's best sentence; 0 for the best. */
  readonly behindBest: number
  /** Share in the fourteen words that hold the most of it. */
  readonly window: number
  /** 1 where it holds words of the kind that is asked for. */
  readonly kind: number
  /** The same, near the question's words: 1 beside them, less the further off. */
  readonly kindNear: number
  /** Logarithm of its length in words. */
  readonly length: number
  /** Begins with a pronoun: what the sentence before shares with the question. */
  readonly pointsBack: number
  /** Begins with a pronoun, or with one behind a preposition: the share that the sentence before holds and it does not. */
  readonly broughtAlong: number
  /** Share of the question's words, names and figures aside, that only the sentence before holds. */
  readonly wordsBefore: number
  /** How far its share of those words stays behind the passage's best; 0 for the best. */
  readonly behindInWords: number
  /** How far down the passage it stands: 0 for the first, near 1 for the last. */
  readonly place: number
}

/** A sentence with its words in reading order. */
export type KeyedSentence = {
  readonly start: number
  readonly end: number
  readonly words: readonly KeyedWord[]
  readonly typed: readonly TypedSpan[]
}

/** A passage as it is held against a question. */
export type ReadPassage = {
  /** Score of the best passage's, and its place, from 0. */
  readonly score: number
  readonly rank: number
  readonly title: readonly KeyedWord[]
  readonly sentences: readonly KeyedSentence[]
}

/** The features of every sentence of a passage, in the order of the sentences. */
export const measureSentences = (
  passage: ReadPassage,
  asked: readonly AskedWord[],
  wanted: Wanted
): SentenceFeatures[] => {
  const total = weightOf(asked) || 1
  const named = asked.filter(({ kind }) => kind !== 'word')
  const namedTotal = weightOf(named)
  const titled = meetings(passage.title, asked)
  const met = passage.sentences.map(({ words }) => meetings(words, asked))
  const share = (of: (word: AskedWord, place: number) => number): number =>
    asked.reduce((sum, word, place) => sum + word.weight * of(word, place), 0) / total
  const exact = met.map(({ how }) => share((_, place) => (how[place] === 1 ? 1 : 0)))
  const related = met.map(({ how }) => share((_, place) => how[place] ?? 0))
  const best = Math.max(0, ...related)
  const wordWeights = asked.map(({ kind, weight }) => (kind === 'word' ? weight : 0))
  const inWords = met.map(({ how }) => shareOf(wordWeights, place => how[place] ?? 0))
  const bestInWords = Math.max(0, ...inWords)
  const inPassage = share((_, place) => (titled.how[place] === 1 || met.some(({ how }) => how[place] === 1) ? 1 : 0))
  return passage.sentences.map((sentence, at) => {
    const here = met[at] ?? titled
    const beside = [met[at - 1], met[at + 1]]
    const holds = (place: number, by: Meetings | undefined): number => by?.how[place] ?? 0
    const isNear = (place: number): boolean => [here, titled, ...beside].some(by => holds(place, by) === 1)
    const kindAt = kindNearness(sentence, here, asked, wanted)
    const onlyBefore = (place: number): number => (holds(place, here) === 0 ? holds(place, met[at - 1]) : 0)
    return {
      passage: passage.score,
      passageRank: 1 / (1 + passage.rank),
      inPassage,
      inSentence: exact[at] ?? 0,
      count: asked.filter((_, place) => here.how[place] === 1).length / Math.max(1, asked.length),
      withTitle: share((_, place) => Math.max(holds(place, here), holds(place, titled))),
      related: related[at] ?? 0,
      withNeighbours: share((_, place) =>
        Math.max(holds(place, here), ...[titled, ...beside].map(by => holds(place, by) / 2))
      ),
      names:
        namedTotal === 0
          ? 1
          : asked.reduce((sum, { kind, weight }, place) => sum + (kind !== 'word' && isNear(place) ? weight : 0), 0) /
            namedTotal,
      behindBest: (related[at] ?? 0) - best,
      window: bestWindow(here, asked) / total,
      kind: kindAt === null ? 0 : 1,
      kindNear: kindAt ?? 0,
      length: Math.log(1 + sentence.words.length),
      pointsBack: pronouns.has(sentence.words[0]?.key ?? '') ? (exact[at - 1] ?? 0) : 0,
      broughtAlong: beginsPointing(sentence.words) ? share((_, place) => onlyBefore(place)) : 0,
      wordsBefore: shareOf(wordWeights, onlyBefore),
      behindInWords: (inWords[at] ?? 0) - bestInWords,
      place: at / passage.sentences.length
    }
  })
}

/** The part of some weights that is held, each in its measure, 0 to 1; 0 where nothing weighs. */
const shareOf = (weights: readonly number[], held: (place: number) => number): number => {
  let [part, total] = [0, 0]
  weights.forEach((weight, place) => {
    part += weight * held(place)
    total += weight
  })
  return total === 0 ? 0 : part / total
}

/** "It was …", "Of these …". */
const beginsPointing = ([first, second]: readonly KeyedWord[]): boolean =>
  pronouns.has(first?.key ?? '') || (leading.has(first?.key ?? '') && pronouns.has(second?.key ?? ''))

const leading = new Set(['in', 'for', 'at', 'by', 'of', 'most'])

/** Where the asked words stand in a stretch: how each is met at best (1 itself, less by relation), and all places in order. */
export type Meetings = {
  readonly how: readonly number[]
  readonly places: readonly { readonly at: number; readonly word: number; readonly how: number }[]
}

const bySynonym = 0.6
const byBeginning = 0.5
const beginning = 5

/** Finds the asked words among others. */
export const meetings = (words: readonly KeyedWord[], asked: readonly AskedWord[]): Meetings => {
  const how = asked.map(() => 0)
  const places: { at: number; word: number; how: number }[] = []
  words.forEach(({ key }, at) => {
    asked.forEach((word, place) => {
      const met = isPhraseAt(words, at, word) ? 1 : meets(key, word)
      if (met === 0) return
      how[place] = Math.max(how[place] ?? 0, met)
      places.push({ at, word: place, how: met })
    })
  })
  return { how, places }
}

const isPhraseAt = (words: readonly KeyedWord[], at: number, { phrases }: AskedWord): boolean =>
  phrases.some(phrase => phrase.every((key, step) => words[at + step]?.key === key))

const meets = (key: string, { key: asked, related }: AskedWord): number => {
  if (key === asked) return 1
  if (related.includes(key)) return bySynonym
  return key.length >= beginning && asked.length >= beginning && key.startsWith(asked.slice(0, beginning))
    ? byBeginning
    : 0
}

const windowLength = 14

/** The most weight of different asked words within fourteen words. */
const bestWindow = ({ places }: Meetings, asked: readonly AskedWord[]): number => {
  let best = 0
  places.forEach(({ at: start }, first) => {
    const seen = new Map<number, number>()
    for (const { at, word, how } of places.slice(first)) {
      if (at - start >= windowLength) break
      seen.set(word, Math.max(seen.get(word) ?? 0, how * (asked[word]?.weight ?? 0)))
    }
    best = Math.max(
      best,
      [...seen.values()].reduce((sum, weight) => sum + weight, 0)
    )
  })
  return best
}

/** How near words of the wanted kind stand to the asked words (1 beside them, halved at eight words), null without any. */
const kindNearness = (
  { words, typed }: KeyedSentence,
  { places }: Meetings,
  asked: readonly AskedWord[],
  wanted: Wanted
): number | null => {
  let best: number | null = null
  for (const span of typed) {
    if (!isOfWantedKind(wanted, span.kind)) continue
    const own = words.flatMap(({ start, end }, at) => (start < span.end && end > span.start ? at : []))
    const [first = 0, last = 0] = [own[0], own.at(-1)]
    // "17 seconds" answers "how many seconds": what repeats the question is a figure that it names, or a name.
    const isRepeated = ({ at, how, word }: Meetings['places'][number]): boolean =>
      how === 1 && at >= first && at <= last && (!figures.has(span.kind) || asked[word]?.kind === 'number')
    if (places.some(isRepeated)) continue
    const away = Math.min(nowhere, ...places.map(({ at }) => (at < first ? first - at : at - last)))
    best = Math.max(best ?? 0, 1 / (1 + away / 8))
  }
  return best
}

const nowhere = 100

const pronouns = new Set('it he she they this these that those his her their its such'.split(' '))

const weightOf = (asked: readonly AskedWord[]): number => asked.reduce((sum, { weight }) => sum + weight, 0)
