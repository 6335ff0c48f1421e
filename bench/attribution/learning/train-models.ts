import { findCues } from '../../../src/claims/attribution/cue.ts'
import { judgeCues, leastCue } from '../../../src/claims/attribution/judge.ts'
import type { AttributionModels } from '../../../src/claims/attribution/models.ts'
import { type Reading, readForAttribution } from '../../../src/claims/attribution/reading.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { FeatureList } from '../../../src/text/features.ts'
import type { LinearModel } from '../../../src/text/linear-model.ts'
import { partOfSpeechTagger, partsOfSpeech, spellingOf, type Tagger } from '../../../src/text/tagger.ts'
import { tokenize } from '../../../src/text/tokens.ts'
import type { Article, Silver } from './data.ts'
import { cueRatesOf, cueStemsOf, type Example, type Lesson, lessonsOf } from './examples.ts'
import { learnCues, learnEdges, learnJudge, learnQuotations, learnSides, learnSources, sourceBy } from './steps.ts'
import { dictionaryOf, learnTags, type TaggedSentence } from './train-tagger.ts'

export type Log = (line: string) => void

const foldCount = 2

/**
 * All models from annotated articles. A step learns on what the steps before it predict for articles that they have
 * not seen: each of those is trained once on all articles but those of one fold, for every fold, and once on all.
 */
export const trainModels = (
  articles: readonly Article[],
  silver: ReadonlyMap<string, Silver>,
  log: Log
): AttributionModels => {
  const documents = articles.map(({ id, text }) => readDocument(id, text))
  log('parts of speech')
  const tagger = trainTagger(documents, silver)
  const readings: Reading[] = documents.map(document => readForAttribution(document, tagger))
  const lessons = lessonsOf(articles, readings, cueRatesOf(articles, readings))
  const stems = cueStemsOf(lessons)

  const foldOf = new Map(lessons.map((lesson, n) => [lesson, n % foldCount]))
  const without = (fold: number): Lesson[] => lessons.filter(lesson => foldOf.get(lesson) !== fold)
  const folds = Array.from({ length: foldCount }, (_, fold) => fold)
  /** Models by fold, each of the articles outside it. */
  const byFold = <Model>(learn: (lessons: readonly Lesson[]) => Model) => {
    const models = folds.map(fold => learn(without(fold)))
    return (lesson: Lesson): Model => at(models, foldOf.get(lesson) ?? 0)
  }

  log('cues')
  const cue = learnCues(lessons, stems)
  const cueUnseen = byFold(some => learnCues(some, stems))
  log('sources')
  const source = learnSources(lessons, stems)
  const sourceUnseen = byFold(some => learnSources(some, stems))
  const sourceOf = remembered((lesson, example) => sourceBy(sourceUnseen(lesson), stems)(lesson, example))
  log('contents')
  const learnContents = (some: readonly Lesson[]) => ({
    side: learnSides(some, sourceOf, stems),
    start: learnEdges(some, sourceOf, stems, 'start'),
    end: learnEdges(some, sourceOf, stems, 'end')
  })
  const contents = learnContents(lessons)
  const contentsUnseen = byFold(learnContents)
  log('judge')
  const proposersUnseen = (lesson: Lesson) => ({
    stems,
    cue: cueUnseen(lesson),
    source: sourceUnseen(lesson),
    ...contentsUnseen(lesson)
  })
  const judge = learnJudge(lessons, proposersUnseen)
  const judgeUnseen = byFold(some => learnJudge(some, proposersUnseen))
  log('quotations')
  const features = new FeatureList()
  const findingsUnseen = (lesson: Lesson) => {
    const models = { ...proposersUnseen(lesson), judge: judgeUnseen(lesson) }
    return judgeCues(lesson.reading, findCues(lesson.reading, models.cue, stems, leastCue), models, features)
  }
  const quotation = learnQuotations(lessons, findingsUnseen, stems)
  return { tagger, stems, cue, source, ...contents, judge, quotation }
}

const at = <Value>(values: readonly Value[], place: number): Value => {
  const value = values[place]
  if (value === undefined) throw new Error(`no value at ${place}`)
  return value
}

const remembered = <Value>(find: (lesson: Lesson, example: Example) => Value) => {
  const found = new Map<Example, Value>()
  return (lesson: Lesson, example: Example): Value => {
    const known = found.get(example)
    if (known !== undefined) return known
    const value = find(lesson, example)
    found.set(example, value)
    return value
  }
}

type TextOfDocument = Pick<ReturnType<typeof readDocument>, 'id' | 'text' | 'sentences'>

/** A tagger of the tags that a parser gave to the documents: each of our tokens has the tag of the one that starts with it. */
export const trainTagger = (documents: readonly TextOfDocument[], silver: ReadonlyMap<string, Silver>): Tagger => {
  const sentences: TaggedSentence[] = []
  for (const { id, text, sentences: spans } of documents) {
    const parsed = silver.get(id)
    if (!parsed) continue
    const tagAt = new Map(parsed.sentences.flat().map(([start, , tag]) => [start, tag]))
    for (const span of spans) {
      const tokens = tokenize(text, span)
      const tags = tokens.map(({ start }) => partsOfSpeech.indexOf(tagAt.get(start) ?? 'NN'))
      sentences.push({ words: tokens.map(token => spellingOf(token.text)), tags: tags.map(tag => Math.max(0, tag)) })
    }
  }
  const dictionary = dictionaryOf(sentences)
  return learnTags(sentences, partOfSpeechTagger(emptyModel, dictionary), { bits: 21, epochs: 4 })
}

const emptyModel: LinearModel = { weights: new Int8Array(1), shift: 32, scale: 0 }
