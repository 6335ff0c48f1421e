import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outlineOf } from '../../src/answers/archive/analyses.ts'
import type { Archive } from '../../src/answers/archive/archive.ts'
import { readClaims } from '../../src/claims/read-claims.ts'
import { buildRegister } from '../../src/claims/register/register.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { indexCorpus } from '../../src/index/index-corpus.ts'

/** A question of a benchmark: its answers as written (none for a question that the corpus does not answer). */
export type Asked = {
  readonly id: string
  readonly text: string
  readonly answers: readonly string[]
  readonly type: string
  /** The document that answers, and half 0 or 1: articles are split, so that no paragraph's article stands in both. */
  readonly gold: string | null
  readonly half: 0 | 1
  /** One of ten parts for cross-validation, split by article too. */
  readonly fold: number
  /** Which corpus lacks its paragraph: 0 to 4. */
  readonly cut: number
}

export type AskedSet = { readonly corpus: Corpus; readonly questions: readonly Asked[] }

/** Reads a set in the form of BEIR: corpus.jsonl, queries.jsonl with `metadata.answers`, and qrels.tsv. */
export const readSet = async (folder: string): Promise<AskedSet> => {
  const corpus = await readCorpus(join(folder, 'corpus.jsonl'))
  const titles = new Map(corpus.documents.map(({ id, metadata }) => [id, metadata.title?.value ?? id]))
  const gold = new Map<string, string>()
  for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').split('\n').slice(1)) {
    const [query, document] = line.split('\t')
    if (query && document && !gold.has(query)) gold.set(query, document)
  }
  const articles = [...new Set([...gold.values()].map(id => titles.get(id) ?? id))]
  const cuts = new Map<string, number>()
  for (const article of articles) {
    const own = [...new Set(gold.values())].filter(id => titles.get(id) === article)
    for (const [at, id] of own.entries()) cuts.set(id, at % cutCorpora)
  }
  const questions = readFileSync(join(folder, 'queries.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, at): Asked => {
      const { _id, text, metadata }: Query = JSON.parse(line)
      const document = gold.get(_id) ?? null
      const group = metadata.type ? at : articles.indexOf(titles.get(document ?? '') ?? '')
      return {
        id: _id,
        text,
        answers: metadata.answers ?? [],
        type: metadata.type ?? 'answerable',
        gold: document,
        half: group % 2 === 0 ? 0 : 1,
        fold: group % folds,
        cut: cuts.get(document ?? '') ?? 0
      }
    })
  return { corpus, questions }
}

type Query = { _id: string; text: string; metadata: { answers?: string[]; type?: string } }

/** A smaller corpus for the same questions: the documents that answer one, and every so many-th of the others. */
export const partOf = ({ corpus, questions }: AskedSet, every: number): AskedSet => {
  const golds = new Set(questions.map(({ gold }) => gold))
  const others = corpus.documents.filter(({ id }) => !golds.has(id))
  const kept = new Set(others.filter((_, at) => at % every === 0))
  return {
    corpus: { ...corpus, documents: corpus.documents.filter(each => golds.has(each.id) || kept.has(each)) },
    questions
  }
}

/** In so many parts are questions learned from: each is judged by what was learned from the others. */
export const folds = 10

/** One paragraph of every article is taken out of each of so many corpora: then every question has one without its own. */
export const cutCorpora = 5

/** The archive of a corpus, or of what is left without the paragraphs that the questions of one cut rest on. */
export const archiveFor = ({ corpus, questions }: AskedSet, cut: number | null, withClaims: boolean): Archive => {
  const out = new Set(questions.flatMap(({ gold, cut: own }) => (own === cut && gold !== null ? gold : [])))
  const documents = corpus.documents.filter(({ id }) => !out.has(id))
  const claims = withClaims
    ? new Map(documents.map(document => [document.id, readClaims(document)]))
    : new Map<string, never>()
  const register = buildRegister(documents, claims)
  const left = { ...corpus, documents }
  return {
    corpus: left,
    documents: new Map(documents.map(document => [document.id, document])),
    claims,
    outlines: () =>
      documents.map(document => outlineOf(document, claims.get(document.id) ?? { statements: [], estimates: [] })),
    hashes: () => documents.map(({ sha256 }) => sha256),
    register,
    engine: indexCorpus(left, claims, register)
  }
}

/** Whether a text holds one of the answers, as words, whatever their case and marks. */
export const holdsAnswer = (text: string, answers: readonly string[]): boolean => {
  const words = plain(text)
  return answers.some(answer => words.includes(plain(answer)))
}

/** Letters and digits in small letters, parted by single spaces and with one at either end. */
export const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** Whether some words overlap one of the answers: one holds the other, or they share a word that is more than a function word. */
export const overlapsAnswer = (
  sentence: string,
  span: { readonly start: number; readonly end: number },
  answers: readonly string[]
): boolean =>
  answers.some(answer => {
    const lower = sentence.toLowerCase()
    for (let at = lower.indexOf(answer.toLowerCase()); at >= 0; at = lower.indexOf(answer.toLowerCase(), at + 1))
      if (at < span.end && at + answer.length > span.start) return true
    return false
  })
