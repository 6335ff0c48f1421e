import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { StatementKind } from '../../../src/claims/claims.ts'

export type Pair = readonly [start: number, end: number]

/** An attribution as PolNeAR's annotators marked it. */
export type Gold = {
  readonly source: Pair | null
  readonly cue: Pair | null
  readonly content: readonly Pair[]
  readonly speech: boolean
  readonly kind: StatementKind
}

export type Article = { readonly id: string; readonly text: string; readonly attributions: readonly Gold[] }

/** A parser's tokens, sentence by sentence: start, end, part of speech, name tag. */
export type SilverToken = readonly [start: number, end: number, tag: string, name: string]
export type Silver = { readonly id: string; readonly sentences: readonly (readonly SilverToken[])[] }

const lines = <T>(bytes: Buffer): T[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

export type Part = 'train' | 'dev'

export const readArticles = (folder: string, part: Part): Article[] =>
  lines(readFileSync(join(folder, `polnear-${part}.jsonl`)))

export const readSilver = (folder: string, part: Part): Map<string, Silver> =>
  new Map(
    lines<Silver>(gunzipSync(readFileSync(join(folder, `polnear-${part}-tags.jsonl.gz`)))).map(silver => [
      silver.id,
      silver
    ])
  )

/** The outlet stands before the first underscore of an id. */
export const outletOf = ({ id }: { readonly id: string }): string => id.split('_', 1)[0] ?? id
