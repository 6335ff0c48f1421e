import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Register } from '../src/claims/register/register.ts'
import type { Corpus } from '../src/corpus/corpus.ts'
import { readCorpus } from '../src/corpus/read-corpus.ts'

/** The question sets of a retrieval folder, each a folder with `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`. */
export const setNames = ['multihoprag', 'xquad23k', 'checkthat2020', 'cranfield'] as const
export type SetName = (typeof setNames)[number]

export type BenchQuestion = {
  readonly id: string
  readonly text: string
  /** `a` is learned from, `b` is not: decided by a hash of the id. */
  readonly half: 'a' | 'b'
  /** Sentences that hold the answer, without spaces; empty where whole documents are judged. */
  readonly facts: readonly string[]
  /** Grades by document id. */
  readonly grades: ReadonlyMap<string, number>
}

export type QuestionSet = {
  readonly folder: string
  readonly corpus: Corpus
  readonly questions: readonly BenchQuestion[]
}

/** Reads one set; questions that nothing answers are left out. */
export const readSet = async (folder: string): Promise<QuestionSet> => {
  const grades = new Map<string, Map<string, number>>()
  for (const line of (await readFile(join(folder, 'qrels.tsv'), 'utf8')).split('\n').slice(1)) {
    const [question = '', document = '', grade = ''] = line.split('\t')
    if (question === '') continue
    grades.set(question, (grades.get(question) ?? new Map<string, number>()).set(document, Number(grade)))
  }
  const questions = (await readFile(join(folder, 'queries.jsonl'), 'utf8'))
    .split('\n')
    .filter(line => line !== '')
    .map(line => questionLine.parse(JSON.parse(line)))
    .flatMap(({ _id, text, metadata }): BenchQuestion[] => {
      const judged = grades.get(_id)
      const facts = [...new Set((metadata?.evidence ?? []).map(({ fact }) => bare(fact)))]
      return judged ? [{ id: _id, text, half: halfOf(_id), facts, grades: judged }] : []
    })
  return { folder, corpus: await readCorpus(join(folder, 'corpus.jsonl')), questions }
}

/** Text as the evaluator compares it: without spaces and line ends. */
export const bare = (text: string): string => text.replaceAll(' ', '').replaceAll('\n', '')

/** No names that mean the same: the sets are measured without claims, which ranking must not need. */
export const emptyRegister: Register = { speakers: [], aliasesOf: () => [] }

const questionLine = z.object({
  _id: z.string(),
  text: z.string(),
  metadata: z.object({ evidence: z.array(z.object({ fact: z.string() })).optional() }).optional()
})

const halfOf = (id: string): 'a' | 'b' => ((createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'a' : 'b')
