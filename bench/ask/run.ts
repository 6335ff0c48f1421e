/**
 * How well /ask answers, through the product's own path, beside plain full-text search.
 * Usage: node bench/ask/run.ts FOLDER [--every N] [--part N] [--without-claims]
 * FOLDER holds xquad23k and multihoprag; what is missing is left out. Every question of XQuAD is asked of the whole corpus and of
 * one without its own paragraph; null queries have no answer in theirs. `--every 5` asks every fifth question only; `--part 5` leaves a fifth of
 * the paragraphs that answer none of XQuAD's questions, and the news out: how the threshold does on a corpus of another size.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, Citation, Finding } from '../../src/answers/answer.ts'
import type { Archive } from '../../src/answers/archive/archive.ts'
import { ask } from '../../src/answers/ask/ask.ts'
import { readQuestion, wantedOf } from '../../src/answers/ask/question.ts'
import { sentencesFor } from '../../src/answers/ask/sentences-for.ts'
import { correctSpelling } from '../../src/answers/spelling.ts'
import { contains, wordsOf } from '../../src/text/span.ts'
import { passagesOf } from '../retrieval-peers.ts'
import { askedPeers } from './peers.ts'
import {
  type Asked,
  type AskedSet,
  archiveFor,
  cutCorpora,
  holdsAnswer,
  overlapsAnswer,
  partOf,
  readSet
} from './questions.ts'

type Told = {
  readonly asked: Asked
  readonly answered: boolean
  /** Of the first citation, or of the nearest where nothing was answered. */
  readonly inCitation: boolean
  readonly nearby: boolean
  /** Whether it is two sentences, and whether the likelier of them holds the answer. */
  readonly isDouble: boolean
  readonly inLikelier: boolean
  readonly marked: boolean
  readonly markedRight: boolean
  readonly milliseconds: number
}

const main = async (args: readonly string[]): Promise<void> => {
  const [folder] = args
  if (folder === undefined || !existsSync(folder)) {
    console.error('Name the folder that holds xquad23k and multihoprag: node bench/ask/run.ts FOLDER')
    process.exitCode = 2
    return
  }
  const numberAfter = (option: string): number | null =>
    args.includes(option) ? Number(args[args.indexOf(option) + 1]) || 1 : null
  const every = numberAfter('--every') ?? 1
  const part = numberAfter('--part')
  const withClaims = !args.includes('--without-claims')
  if (existsSync(join(folder, 'xquad23k'))) {
    const whole = await readSet(join(folder, 'xquad23k'))
    const set = part === null ? whole : partOf(whole, part)
    const questions = set.questions.filter((_, at) => at % every === 0)
    const full = archiveFor(set, null, withClaims)
    const told = questions.map(asked => tell(full, asked))
    const cut: Told[] = []
    for (let at = 0; at < cutCorpora; at++) {
      const archive = archiveFor(set, at, withClaims)
      for (const asked of questions) if (asked.cut === at) cut.push(tell(archive, asked))
    }
    report(`XQuAD, ${set.corpus.documents.length} paragraphs`, told, cut)
    reportPeers(set, full, questions)
  }
  if (part === null && existsSync(join(folder, 'multihoprag'))) {
    const set = await readSet(join(folder, 'multihoprag'))
    const archive = archiveFor(set, null, withClaims)
    const told = set.questions.filter((_, at) => at % every === 0).map(asked => tell(archive, asked))
    const isNull = ({ asked }: Told): boolean => asked.type === 'null_query'
    report(
      'News (MultiHop-RAG)',
      told.filter(each => !isNull(each)),
      told.filter(isNull)
    )
  }
}

const tell = (archive: Archive, asked: Asked): Told => {
  const start = performance.now()
  const answer = ask(archive, asked.text)
  const milliseconds = performance.now() - start
  const [first] = findingsOf(answer)
  const words = first && first.kind !== 'document' ? first.answer : null
  const { citation } = first ?? { citation: null }
  const offset = citation?.start ?? 0
  const likelier = citation && likeliestIn(archive, asked, citation)
  return {
    asked,
    answered: answer.status === 'answered',
    inCitation: citation !== null && holdsAnswer(citation.text, asked.answers),
    isDouble: citation !== null && likelier !== citation.text,
    inLikelier: likelier !== null && holdsAnswer(likelier, asked.answers),
    nearby: citation !== null && holdsAnswer(withNeighbours(archive, citation), asked.answers),
    marked: words !== null,
    markedRight:
      words !== null &&
      citation !== null &&
      overlapsAnswer(citation.text, { start: words.start - offset, end: words.end - offset }, asked.answers),
    milliseconds
  }
}

/** The sentence of a citation that is likeliest to answer; all of it where it is one sentence. */
const likeliestIn = (archive: Archive, { text }: Asked, citation: Citation): string => {
  const { candidates } = sentencesFor(archive, correctSpelling(archive, text).text, wantedOf(readQuestion(text)))
  const found = candidates.find(
    ({ document, sentence }) => document.id === citation.document && contains(citation, sentence)
  )
  return found ? wordsOf(found.document.text, found.sentence) : citation.text
}

const findingsOf = (answer: Answer): readonly Finding[] =>
  answer.status === 'not-in-sources' ? answer.nearest : answer.findings

/** A citation with the sentence before and the one after it. */
const withNeighbours = (
  { documents }: Archive,
  { document: id, start, end }: { readonly document: string; readonly start: number; readonly end: number }
): string => {
  const document = documents.get(id)
  const sentences = document?.sentences ?? []
  const first = sentences.findIndex(sentence => sentence.end > start)
  const last = sentences.findLastIndex(sentence => sentence.start < end)
  return document?.text.slice(sentences[Math.max(0, first - 1)]?.start ?? start, sentences[last + 1]?.end ?? end) ?? ''
}

/** Prints both halves and all: after `train.ts FOLDER half` the first is the one that weights and threshold were learned on. */
const report = (name: string, told: readonly Told[], unanswerable: readonly Told[]): void => {
  console.log(`\n${name}: ${told.length} questions, ${unanswerable.length} without an answer in the corpus`)
  const halves = [
    ['dev half', (each: Told) => each.asked.half === 0],
    ['other half', (each: Told) => each.asked.half === 1],
    ['all', () => true]
  ] as const
  const rows = halves.map(([half, isIn]) => {
    const own = told.filter(isIn)
    const answered = own.filter(each => each.answered)
    const marked = answered.filter(each => each.marked)
    const out = unanswerable.filter(isIn)
    return new Map<string, string>([
      ['', half],
      ['abstains when it should %', share(out, each => !each.answered)],
      ['answers when it can %', share(own, each => each.answered)],
      ['in first citation, of answered %', share(answered, each => each.inCitation)],
      ['or beside it %', share(answered, each => each.nearby)],
      ['of all, nearest shown included %', share(own, each => each.inCitation)],
      ['or beside it, of all %', share(own, each => each.nearby)],
      ['in its likelier sentence, of all %', share(own, each => each.inLikelier)],
      ['first citations of two sentences %', share(own, each => each.isDouble)],
      ['words marked, of answered %', share(answered, each => each.marked)],
      ['marked words right %', share(marked, each => each.markedRight)]
    ])
  })
  for (const column of rows[0]?.keys() ?? [])
    console.log(`${column.padEnd(36)}${rows.map(row => (row.get(column) ?? '').padStart(12)).join('')}`)
  const times = [...told, ...unanswerable].map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(1)
  console.log(`milliseconds a question: median ${at(0.5)}, 95 in 100 under ${at(0.95)}`)
}

/** Plain search shows something for every question: how often its sentence, or one beside it, holds the answer. */
const reportPeers = ({ corpus }: AskedSet, archive: Archive, questions: readonly Asked[]): void => {
  for (const { name, ask: answer } of askedPeers(passagesOf(corpus), archive.documents)) {
    const found = questions.map(({ text, answers }) => {
      const sentence = answer(text)
      if (sentence === null) return { inSentence: false, nearby: false }
      const { document, sentence: span } = sentence
      return {
        inSentence: holdsAnswer(document.text.slice(span.start, span.end), answers),
        nearby: holdsAnswer(withNeighbours(archive, { document: document.id, ...span }), answers)
      }
    })
    const percent = (count: number): string => ((100 * count) / Math.max(1, found.length)).toFixed(1)
    const [inSentence, nearby] = [found.filter(each => each.inSentence), found.filter(each => each.nearby)]
    console.log(
      `${name}: of all, in its sentence ${percent(inSentence.length)} %, or beside it ${percent(nearby.length)} %`
    )
  }
}

const share = (all: readonly Told[], holds: (each: Told) => boolean): string =>
  all.length === 0 ? '-' : ((100 * all.filter(holds).length) / all.length).toFixed(1)

await main(process.argv.slice(2))
