/**
 * Learns the weights of /ask. Usage: node bench/ask/train.ts FOLDER [half] [words]
 * FOLDER holds xquad23k and multihoprag. Learns on all questions, and prints how those of each tenth (of the articles; of the news
 * questions every tenth) fare by what is learned from the others. Later stages and the thresholds see such figures only. Writes
 * src/answers/ask/{sentence,confidence,answer}-weights.ts; the same data give the same weights. With `half` it learns on one
 * half, so that `run.ts` can show how the other fares; with `words` only the weights that choose the words to mark.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '../../src/answers/archive/archive.ts'
import { chooseWords, rankSpans } from '../../src/answers/ask/answer-words.ts'
import { ableToAnswer } from '../../src/answers/ask/ask.ts'
import { measureConfidence } from '../../src/answers/ask/confidence.ts'
import { weightedSum } from '../../src/answers/ask/linear.ts'
import { readQuestion, wantedOf } from '../../src/answers/ask/question.ts'
import { sentenceWeights } from '../../src/answers/ask/sentence-weights.ts'
import { type Looked, sentencesFor } from '../../src/answers/ask/sentences-for.ts'
import { correctSpelling } from '../../src/answers/spelling.ts'
import { readTerms } from '../../src/answers/terms.ts'
import { areaUnder, type Group, learnChance, learnRanking } from './learn.ts'
import {
  type Asked,
  type AskedSet,
  archiveFor,
  cutCorpora,
  folds,
  holdsAnswer,
  overlapsAnswer,
  readSet
} from './questions.ts'

const sentencePenalty = 10
const spanPenalty = 20
const chancePenalty = 5
/** The share of unanswerable questions that must be left unanswered. */
const abstained = 0.85

type Named = Readonly<Record<string, number>>

const main = async (folder: string | undefined, options: readonly string[]): Promise<void> => {
  if (folder === undefined) {
    console.error('Name the folder that holds xquad23k and multihoprag: node bench/ask/train.ts FOLDER')
    process.exitCode = 2
    return
  }
  const isLearned = options.includes('half') ? ({ half }: Asked) => half === 0 : () => true
  const read = async (name: string): Promise<AskedSet> => {
    const { corpus, questions } = await readSet(join(folder, name))
    return { corpus, questions: questions.filter(isLearned) }
  }
  const set = await read('xquad23k')
  const full = archiveFor(set, null, false)
  if (options.includes('words')) return learnSpans(full, set.questions, () => known)
  const sentences = learnSentences(full, set.questions)
  write('sentence', 'sentenceWeights', sentences.all)
  learnSpans(full, set.questions, sentences.without)

  const simple: Case[] = set.questions.map(asked => judge(full, asked, sentences, true))
  for (let cut = 0; cut < cutCorpora; cut++) {
    const archive = archiveFor(set, cut, false)
    for (const asked of set.questions) if (asked.cut === cut) simple.push(judge(archive, asked, sentences, false))
  }
  console.log('XQuAD, with and without its paragraph')
  const simpleProfile = learnConfidence(simple)
  const news = await read('multihoprag')
  const archive = archiveFor(news, null, false)
  console.log('News questions and null queries')
  const compoundProfile = learnConfidence(
    news.questions.map(asked => judge(archive, asked, sentences, asked.type !== 'null_query'))
  )
  writeProfiles({ simple: simpleProfile, compound: compoundProfile })
}

/** The weights in use. */
const known: Named = Object.fromEntries(Object.entries(sentenceWeights).map(([name, weight]) => [name, weight ?? 0]))

/** What the product's own reading finds for a question, ordered by the weights just learned. */
const look = (archive: Archive, { text }: Asked, weights: Named | null): Looked => {
  const looked = sentencesFor(archive, correctSpelling(archive, text).text, wantedOf(readQuestion(text)))
  if (weights === null) return looked
  const candidates = looked.candidates
    .map(candidate => ({ ...candidate, score: weightedSum<Named>(weights, candidate.features) }))
    .sort((a, b) => b.score - a.score)
  return { ...looked, candidates }
}

/** What was learned from all cases, and for each tenth from the others. */
type Learned<Weights> = { readonly all: Weights; readonly without: (fold: number) => Weights }

const learnCrosswise = <Case extends { readonly fold: number }, Weights>(
  cases: readonly Case[],
  learn: (cases: readonly Case[]) => Weights
): Learned<Weights> => {
  const all = learn(cases)
  const parts = Array.from({ length: folds }, (_, out) => learn(cases.filter(({ fold }) => fold !== out)))
  return { all, without: fold => parts[fold] ?? all }
}

const learnSentences = (archive: Archive, questions: readonly Asked[]): Learned<Named> => {
  const groups = questions.map(asked => {
    const { candidates } = look(archive, asked, null)
    return {
      fold: asked.fold,
      features: candidates.map(({ features }): Named => features),
      right: candidates.map(
        ({ document, sentence: { start, end } }) =>
          document.id === asked.gold && holdsAnswer(document.text.slice(start, end), asked.answers)
      )
    }
  })
  const learned = learnCrosswise(groups, cases => learnNamed(cases, sentencePenalty))
  const found = groups.filter(({ fold, features, right }) => {
    const scores = features.map(row => weightedSum<Named>(learned.without(fold), row))
    return right[scores.indexOf(Math.max(...scores))]
  })
  console.log(`right sentence first: ${percent(found.length, groups.length)} in 100`)
  return learned
}

type NamedGroup = { readonly features: readonly Named[]; readonly right: readonly boolean[] }

const learnNamed = (groups: readonly NamedGroup[], penalty: number): Named => {
  const names = Object.keys(groups.find(({ features }) => features.length > 0)?.features[0] ?? {})
  const rows: Group[] = groups.map(({ features, right }) => ({
    rows: features.map(row => valuesOf(names, row)),
    right
  }))
  const weights = learnRanking(rows, penalty)
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]))
}

const valuesOf = (names: readonly string[], row: Named): number[] => names.map(name => row[name] ?? 0)

/** Learns inside right sentences only: there the words of an answer can be told from others. */
const learnSpans = (archive: Archive, questions: readonly Asked[], sentences: (fold: number) => Named): void => {
  const cases = questions.map(asked => {
    const looked = look(archive, asked, sentences(asked.fold))
    const [best] = looked.candidates
    const text = best?.document.text ?? ''
    const from = best?.sentence ?? { start: 0, end: 0 }
    const spans = best ? rankSpans(looked, best) : []
    return {
      fold: asked.fold,
      text,
      from,
      answers: asked.answers,
      spans,
      features: spans.map(({ features }): Named => features),
      right: spans.map(({ start, end }) =>
        overlapsAnswer(
          text.slice(from.start, from.end),
          { start: start - from.start, end: end - from.start },
          asked.answers
        )
      )
    }
  })
  const weights = learnCrosswise(cases, some => learnNamed(some, spanPenalty))
  const marked = cases.flatMap(({ fold, text, from, answers, spans }) => {
    const ranked = spans
      .map(span => ({ ...span, score: weightedSum<Named>(weights.without(fold), span.features) }))
      .sort((x, y) => y.score - x.score)
    const chosen = chooseWords(text, ranked)
    if (chosen === null) return []
    const { start, end } = chosen.span
    const right = overlapsAnswer(
      text.slice(from.start, from.end),
      { start: start - from.start, end: end - from.start },
      answers
    )
    return [{ chance: chosen.chance, right }]
  })
  const likeliest = marked.toSorted((a, b) => b.chance - a.chance)
  const enough = likeliest[Math.floor(likeliest.length * shareMarked)]?.chance ?? 0
  const shown = marked.filter(({ chance }) => chance >= enough)
  const rights = (list: typeof marked): string => percent(list.filter(({ right }) => right).length, list.length)
  console.log(
    `words: all right ${rights(marked)}; marked ${percent(shown.length, marked.length)}, right ${rights(shown)}`
  )
  write('answer', 'spanWeights', weights.all)
  replaceNumber('answer', 'enoughToMark', enough)
}

/** The share of best sentences in which words are marked. */
const shareMarked = 0.62

type Case = {
  readonly fold: number
  readonly answerable: boolean
  readonly features: Named | null
}

const judge = (archive: Archive, asked: Asked, sentences: Learned<Named>, answerable: boolean): Case => {
  const looked = look(archive, asked, sentences.without(asked.fold))
  const [best] = ableToAnswer(looked, readTerms(archive, looked.question))
  const features = best ? measureConfidence(looked, best, archive.engine.passages) : null
  return { fold: asked.fold, answerable, features }
}

type Profile = { enough: number; intercept: number; weights: Named }

const learnConfidence = (cases: readonly Case[]): Profile => {
  const names = Object.keys(cases.find(({ features }) => features !== null)?.features ?? {})
  const learned = learnCrosswise(cases, some => {
    const measured = some.flatMap(({ features, answerable }) => (features === null ? [] : [{ features, answerable }]))
    const { weights, intercept } = learnChance(
      measured.map(({ features }) => valuesOf(names, features)),
      measured.map(({ answerable }) => answerable),
      chancePenalty
    )
    return { intercept, weights: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) as Named }
  })
  const chance = ({ fold, features }: Case): number => {
    const { intercept, weights } = learned.without(fold)
    return features === null ? 0 : 1 / (1 + Math.exp(-intercept - weightedSum<Named>(weights, features)))
  }
  const chances = (answerable: boolean): number[] =>
    cases
      .filter(each => each.answerable === answerable)
      .map(chance)
      .sort((a, b) => a - b)
  const [right, wrong] = [chances(true), chances(false)]
  const leaving = (share: number): number => wrong[Math.ceil(wrong.length * share)] ?? 1
  const at = (least: number): string =>
    `${percent(wrong.filter(each => each < least).length, wrong.length)} -> ${percent(right.filter(each => each >= least).length, right.length)}`
  const enough = leaving(abstained)
  const curve = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95].map(share => at(leaving(share)))
  console.log(
    `area ${areaUnder(right, wrong).toFixed(3)}; abstained -> answered ${curve.join(', ')}; chosen ${at(enough)}`
  )
  return { enough, ...learned.all }
}

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1)

const fileOf = (name: string): URL => new URL(`../../src/answers/ask/${name}-weights.ts`, import.meta.url)

const table = (weights: Named, indent: string): string =>
  Object.entries(weights)
    .map(([name, weight]) => `${indent}${name}: ${Number(weight.toFixed(2))}`)
    .join(',\n')

/** Replaces one table of weights in its file. */
const write = (file: string, constant: string, weights: Named): void => {
  const source = readFileSync(fileOf(file), 'utf8')
  const start = source.indexOf('{', source.indexOf(' = ', source.indexOf(`const ${constant}`)))
  const end = source.indexOf('}', start)
  writeFileSync(fileOf(file), `${source.slice(0, start)}{\n${table(weights, '  ')}\n${source.slice(end)}`)
}

const replaceNumber = (file: string, constant: string, value: number): void => {
  const lines = readFileSync(fileOf(file), 'utf8').split('\n')
  const changed = lines.map(line =>
    line.startsWith(`export const ${constant} = `) ? `export const ${constant} = ${Number(value.toFixed(3))}` : line
  )
  writeFileSync(fileOf(file), changed.join('\n'))
}

const writeProfiles = (profiles: Readonly<Record<string, Profile>>): void => {
  const source = readFileSync(fileOf('confidence'), 'utf8')
  const start = source.indexOf('{\n', source.indexOf('} = {'))
  const shown = Object.entries(profiles).map(
    ([name, { enough, intercept, weights }]) =>
      `  ${name}: {\n    enough: ${Number(enough.toFixed(3))},\n    intercept: ${Number(intercept.toFixed(2))},\n    weights: {\n${table(weights, '      ')}\n    }\n  }`
  )
  writeFileSync(fileOf('confidence'), `${source.slice(0, start)}{\n${shown.join(',\n')}\n}\n`)
}

await main(process.argv[2], process.argv.slice(3))
