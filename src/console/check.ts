import type { Writable } from 'node:stream'
import { readClaims } from '../claims/read-claims.ts'
import { describeCorpus } from '../corpus/check-corpus.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { lineWriter } from './output.ts'
import { harmless } from './terminal-text.ts'

/** Prints what `describeCorpus` tells of every document of a corpus; resolves with whether all were accepted. */
export const checkCorpus = async (path: string, stdout: Writable): Promise<boolean> => {
  const corpus = await readCorpus(path)
  const write = lineWriter(stdout)
  const lines = describeCorpus(corpus, document => {
    const { statements, estimates } = readClaims(document)
    return { statements: statements.length, estimates: estimates.length }
  })
  for (const line of lines) await write(harmless(line))
  return corpus.rejected.length === 0
}
