import { findCues } from '../../../src/claims/attribution/cue.ts'
import { judgeCues, leastCue } from '../../../src/claims/attribution/judge.ts'
import type { AttributionModels } from '../../../src/claims/attribution/models.ts'
import {
  outerQuotations,
  type Reading,
  readForAttribution,
  spellSentences
} from '../../../src/claims/attribution/reading.ts'
import type { Document } from '../../../src/corpus/document.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { FeatureList } from '../../../src/text/features.ts'
import { decodeModel, encodeModel, type LinearModel } from '../../../src/text/linear-model.ts'
import { partOfSpeechTagger, partsOfSpeech, type Tagger } from '../../../src/text/tagger.ts'
import type { Choices, Training } from './choices.ts'
import type { Article, Silver } from './data.ts'
import { cueRatesOf, cueStemsOf, type Example, type Lesson, lessonsOf } from './examples.ts'
import {
  cueChoices,
  edgeChoices,
  judgeChoices,
  quotationChoices,
  type Settings,
  type SourceOf,
  settings,
  sideChoices,
  sourceBy,
  sourceChoices
} from './steps.ts'
import { dictionaryOf, learnTags, type TaggedSentence } from './train-tagger.ts'

export type Log = (line: string) => void

const foldCount = 4
/** A feature that fewer candidates have is not learned: it would only describe its own example. */
const fewestCandidates = 3

/**
 * All models from annotated articles. A step learns on what the steps before it predict for articles that they have
 * not seen: each of those is trained once on all articles but those of one fold, for every fold, and once on all.
 */
export const trainModels = (
  articles: readonly Article[],
  silver: ReadonlyMap<string, Silver>,
  log: Log,
  how: Settings = settings
): AttributionModels => {
  const documents = articles.map(({ id, text }) => readDocument(id, text))
  log('parts of speech')
  const tagger = trainTagger(documents, silver)
  const readings = documents.map(document => readForAttribution(document, tagger))
  return { tagger, ...trainSteps(articles, readings, log, how) }
}

/** All models but the tagger, from articles and their readings. */
const trainSteps = (
  articles: readonly Article[],
  readings: readonly Reading[],
  log: Log,
  how: Settings
): Omit<AttributionModels, 'tagger'> => {
  const lessons = lessonsOf(articles, readings, cueRatesOf(articles, readings), foldCount)
  const stems = cueStemsOf(lessons)
  const features = new FeatureList()

  log('cues')
  const cue = learn(how.cue, cueChoices(lessons, stems))
  log('sources')
  const source = learn(how.source, sourceChoices(lessons, stems))
  const sourceOf = rememberedSource((lesson, example) => sourceBy(source.unseenBy(lesson), stems)(lesson, example))
  log('contents')
  const side = learn(how.side, sideChoices(lessons, sourceOf, stems))
  const start = learn(how.start, edgeChoices(lessons, sourceOf, stems, 'start'))
  const end = learn(how.end, edgeChoices(lessons, sourceOf, stems, 'end'))
  log('judge')
  const proposers = (lesson: Lesson) => ({
    stems,
    cue: cue.unseenBy(lesson),
    source: source.unseenBy(lesson),
    side: side.unseenBy(lesson),
    start: start.unseenBy(lesson),
    end: end.unseenBy(lesson)
  })
  const judge = learn(how.judge, judgeChoices(lessons, proposers))
  log('quotations')
  const findingsOf = (lesson: Lesson) => {
    const models = { ...proposers(lesson), judge: judge.unseenBy(lesson) }
    return judgeCues(lesson.reading, findCues(lesson.reading, models.cue, stems, leastCue), models, features)
  }
  const quotation = packed(quotationChoices(lessons, findingsOf, stems).dropRare(fewestCandidates).learn(how.quotation))
  return {
    stems,
    cue: cue.model,
    source: source.model,
    side: side.model,
    start: start.model,
    end: end.model,
    judge: judge.model,
    quotation
  }
}

/** A model as it is read from its file, so that each step learns from what the program will find. */
const packed = (model: LinearModel): LinearModel => decodeModel(encodeModel(model))

type Learned = {
  /** Of all choices. */
  readonly model: LinearModel
  /** Of all choices but those of the lesson's fold. */
  readonly unseenBy: (lesson: Lesson) => LinearModel
}

const learn = (training: Training, all: Choices): Learned => {
  const choices = all.dropRare(fewestCandidates)
  const models = Array.from({ length: foldCount }, (_, fold) => packed(choices.learn(training, fold)))
  return { model: packed(choices.learn(training)), unseenBy: ({ fold }) => at(models, fold) }
}

const at = <Value>(values: readonly Value[], place: number): Value => {
  const value = values[place]
  if (value === undefined) throw new Error(`no value at ${place}`)
  return value
}

const remembered = <Key extends object, Value>(find: (key: Key) => Value): ((key: Key) => Value) => {
  const found = new Map<Key, Value>()
  return key => {
    const known = found.get(key)
    if (known !== undefined) return known
    const value = find(key)
    found.set(key, value)
    return value
  }
}

const rememberedSource = (find: SourceOf): SourceOf => {
  const ofLesson = remembered((lesson: Lesson) => remembered((example: Example) => find(lesson, example)))
  return (lesson, example) => ofLesson(lesson)(example)
}

/** A tagger of the tags that a parser gave to the documents: each of our tokens has the tag of the one that starts with it. */
const trainTagger = (documents: readonly Document[], silver: ReadonlyMap<string, Silver>): Tagger => {
  const sentences: TaggedSentence[] = []
  for (const document of documents) {
    const parsed = silver.get(document.id)
    if (!parsed) continue
    const tagAt = new Map(parsed.sentences.flat().map(([start, , tag]) => [start, tag]))
    for (const { tokens, spellings } of spellSentences(document, outerQuotations(document))) {
      const tags = tokens.map(({ start }) => Math.max(0, partsOfSpeech.indexOf(tagAt.get(start) ?? 'NN')))
      sentences.push({ words: spellings, tags })
    }
  }
  const dictionary = dictionaryOf(sentences)
  const tagger = learnTags(sentences, partOfSpeechTagger(emptyModel, dictionary), { bits: 21, epochs: 4 })
  return { ...tagger, model: packed(tagger.model) }
}

const emptyModel: LinearModel = { weights: new Int8Array(1), shift: 32, scale: 0 }
