/**
 * Learns the weights of /ask. Usage: node bench/ask/train.ts FOLDER [words]
 * FOLDER holds xquad23k and multihoprag. Learns on one half of the articles (of the news questions: every other one), prints how
 * the other half fares, and writes src/answers/ask/{sentence,confidence,answer}-weights.ts. The same data give the same
 * weights. With `words` only those that choose the words to mark.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '../../src/answers/archive/archive.ts'
import { chooseWords, rankSpans } from '../../src/answers/ask/answer-words.ts'
import { ableToAnswer } from '../../src/answers/ask/ask.ts'
import { measureConfidence } from '../../src/answers/ask/confidence.ts'
import { isCompound } from '../../src/answers/ask/evidence-for.ts'
import { weightedSum } from '../../src/answers/ask/linear.ts'
import { readQuestion, wantedOf } from '../../src/answers/ask/question.ts'
import { sentenceWeights } from '../../src/answers/ask/sentence-weights.ts'
import { type Looked, sentencesFor } from '../../src/answers/ask/sentences-for.ts'
import { correctSpelling } from '../../src/answers/spelling.ts'
import { readTerms } from '../../src/answers/terms.ts'
import { areaUnder, type Group, learnChance, learnRanking } from './learn.ts'
import { type Asked, archiveFor, cutCorpora, holdsAnswer, overlapsAnswer, readSet } from './questions.ts'

const sentencePenalty = 20
const spanPenalty = 20
const chancePenalty = 5
/** The share of unanswerable questions of the dev half that must be left unanswered. */
const abstained = 0.85

type Named = Readonly<Record<string, number>>

const main = async (folder: string | undefined, part: string | undefined): Promise<void> => {
  if (folder === undefined) {
    console.error('Name the folder that holds xquad23k and multihoprag: node bench/ask/train.ts FOLDER')
    process.exitCode = 2
    return
  }
  const set = await readSet(join(folder, 'xquad23k'))
  const full = archiveFor(set, null, false)
  if (part === 'words') return learnSpans(full, set.questions, known)
  const sentences = learnSentences(full, set.questions)
  write('sentence', 'sentenceWeights', sentences)
  learnSpans(full, set.questions, sentences)

  const simple: Case[] = set.questions.map(asked => judge(full, asked, sentences, true))
  for (let cut = 0; cut < cutCorpora; cut++) {
    const archive = archiveFor(set, cut, false)
    for (const asked of set.questions) if (asked.cut === cut) simple.push(judge(archive, asked, sentences, false))
  }
  console.log('XQuAD, with and without its paragraph')
  const simpleProfile = learnConfidence(simple)
  const news = await readSet(join(folder, 'multihoprag'))
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

const learnSentences = (archive: Archive, questions: readonly Asked[]): Named => {
  const groups = questions
    .filter(({ half }) => half === 0)
    .map(asked => {
      const { candidates } = look(archive, asked, null)
      return {
        features: candidates.map(({ features }): Named => features),
        right: candidates.map(
          ({ document, sentence: { start, end } }) =>
            document.id === asked.gold && holdsAnswer(document.text.slice(start, end), asked.answers)
        )
      }
    })
  return learnNamed(groups, sentencePenalty)
}

const learnNamed = (groups: readonly { features: readonly Named[]; right: boolean[] }[], penalty: number): Named => {
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
const learnSpans = (archive: Archive, questions: readonly Asked[], sentences: Named): void => {
  const cases = questions.map(asked => {
    const looked = look(archive, asked, sentences)
    const [best] = looked.candidates
    const text = best?.document.text ?? ''
    const from = best?.sentence ?? { start: 0, end: 0 }
    const spans = best ? rankSpans(looked, best) : []
    return {
      half: asked.half,
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
  const weights = learnNamed(
    cases.filter(({ half }) => half === 0),
    spanPenalty
  )
  const marked = cases.flatMap(({ half, text, from, answers, spans }) => {
    const ranked = spans
      .map(span => ({ ...span, score: weightedSum<Named>(weights, span.features) }))
      .sort((x, y) => y.score - x.score)
    const chosen = chooseWords(text, ranked)
    if (chosen === null) return []
    const { start, end } = chosen.span
    const right = overlapsAnswer(
      text.slice(from.start, from.end),
      { start: start - from.start, end: end - from.start },
      answers
    )
    return [{ half, chance: chosen.chance, right }]
  })
  const dev = marked.filter(({ half }) => half === 0).toSorted((a, b) => b.chance - a.chance)
  const enough = dev[Math.floor(dev.length * shareMarked)]?.chance ?? 0
  for (const half of [0, 1]) {
    const own = marked.filter(each => each.half === half)
    const shown = own.filter(({ chance }) => chance >= enough)
    const rights = (list: typeof own): string => percent(list.filter(({ right }) => right).length, list.length)
    console.log(
      `words, half ${half}: all right ${rights(own)}; marked ${percent(shown.length, own.length)}, right ${rights(shown)}`
    )
  }
  write('answer', 'spanWeights', weights)
  replaceNumber('answer', 'enoughToMark', enough)
}

/** The share of best sentences in which words are marked. */
const shareMarked = 0.62

type Case = {
  readonly half: number
  readonly answerable: boolean
  readonly features: Named | null
  readonly compound: boolean
}

const judge = (archive: Archive, asked: Asked, sentences: Named, answerable: boolean): Case => {
  const looked = look(archive, asked, sentences)
  const [best] = ableToAnswer(looked, readTerms(archive, looked.question))
  const features = best ? measureConfidence(looked, best, archive.engine.passages) : null
  return { half: asked.half, answerable, features, compound: isCompound(looked.asked) }
}

type Profile = { enough: number; intercept: number; weights: Named }

const learnConfidence = (cases: readonly Case[]): Profile => {
  const names = Object.keys(cases.find(({ features }) => features !== null)?.features ?? {})
  const dev = cases.filter(({ half, features }) => half === 0 && features !== null)
  const { weights, intercept } = learnChance(
    dev.map(({ features }) => valuesOf(names, features ?? {})),
    dev.map(({ answerable }) => answerable),
    chancePenalty
  )
  const named = Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]))
  const chance = ({ features }: Case): number =>
    features === null ? 0 : 1 / (1 + Math.exp(-intercept - weightedSum<Named>(named, features)))
  const chances = (half: number, answerable: boolean): number[] =>
    cases.filter(each => each.half === half && each.answerable === answerable).map(chance)
  const devWrong = chances(0, false).sort((a, b) => a - b)
  const enough = devWrong[Math.ceil(devWrong.length * abstained)] ?? 1
  for (const half of [0, 1]) {
    const [right, wrong] = [chances(half, true), chances(half, false)]
    const at = (least: number): string =>
      `${percent(wrong.filter(each => each < least).length, wrong.length)} -> ${percent(right.filter(each => each >= least).length, right.length)}`
    const sorted = [...wrong].sort((a, b) => a - b)
    const curve = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95].map(share => at(sorted[Math.ceil(sorted.length * share)] ?? 1))
    console.log(
      `half ${half}: area ${areaUnder(right, wrong).toFixed(3)}; abstained -> answered ${curve.join(', ')}; chosen ${at(enough)}`
    )
  }
  return { enough, intercept, weights: named }
}

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(0)

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
    line.startsWith(`export const ${constant} = `) ? `export const ${constant} = ${value.toFixed(3)}` : line
  )
  writeFileSync(fileOf(file), changed.join('\n'))
}

const writeProfiles = (profiles: Readonly<Record<string, Profile>>): void => {
  const source = readFileSync(fileOf('confidence'), 'utf8')
  const start = source.indexOf('{\n', source.indexOf('} = {'))
  const shown = Object.entries(profiles).map(
    ([name, { enough, intercept, weights }]) =>
      `  ${name}: {\n    enough: ${enough.toFixed(3)},\n    intercept: ${intercept.toFixed(2)},\n    weights: {\n${table(weights, '      ')}\n    }\n  }`
  )
  writeFileSync(fileOf('confidence'), `${source.slice(0, start)}{\n${shown.join(',\n')}\n}\n`)
}

await main(process.argv[2], process.argv[3])
