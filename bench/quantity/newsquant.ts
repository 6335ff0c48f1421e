import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { percent } from './percent.ts'
import { readers } from './readers.ts'

/** A sentence of NewsQuant; what else its record holds is the scorer's. */
export type GoldSentence = { readonly id: string; readonly text: string }

type Measure = { readonly P: number; readonly R: number; readonly F1: number }
type BoundCount = { readonly n: number; readonly bound: number }
type Scores = {
  readonly published: Readonly<Record<'value' | 'value+unit' | 'value+change', Measure>>
  readonly strict: { readonly byBound: Readonly<Record<string, BoundCount>> }
}

const bounds = ['~', '<', '>', 'range'] as const

/**
 * The scorer's published metric (precision, recall, F1) and the share of ranges and bounds with value and bound both right, for each
 * reader over the whole set and, for ours, its odd and even lines: rules were written with the odd ones in view.
 */
export const scoreNewsQuant = (scorer: string, rows: readonly GoldSentence[]): void => {
  if (rows.length === 0) return
  console.log(`NewsQuant dev, ${rows.length} sentences, published metric: P, R, F1`)
  console.log(
    `${''.padEnd(32)}${['value', 'value + unit', 'value + change'].map(name => name.padEnd(20)).join('')}ranges and bounds`
  )
  for (const { name, read } of readers) {
    const parts = [
      ['all lines', rows],
      ['odd lines (read)', rows.filter((_, index) => index % 2 === 0)],
      ['even lines (unread)', rows.filter((_, index) => index % 2 === 1)]
    ] as const
    for (const [part, sentences] of name === readers[0]?.name ? parts : parts.slice(0, 1)) {
      const { published, strict } = scored(
        scorer,
        sentences,
        sentences.map(({ id, text }) => ({ id, quantities: read(text) }))
      )
      const measures = [published.value, published['value+unit'], published['value+change']]
        .map(({ P, R, F1 }) =>
          [P, R, F1]
            .map(figure => figure.toFixed(1).padStart(5))
            .join(' ')
            .padEnd(20)
        )
        .join('')
      const counted = bounds.flatMap(bound => strict.byBound[bound] ?? [])
      const right = counted.reduce((sum, { bound }) => sum + bound, 0)
      const all = counted.reduce((sum, { n }) => sum + n, 0)
      const each = bounds.map(
        bound => `${bound} ${percent(strict.byBound[bound]?.bound ?? 0, strict.byBound[bound]?.n ?? 0)}`
      )
      console.log(`${`${name}, ${part}`.padEnd(32)}${measures}${percent(right, all)} of ${all} (${each.join(', ')})`)
    }
  }
}

/** What the folder's scorer says of predictions. */
const scored = (scorer: string, gold: readonly unknown[], predicted: readonly unknown[]): Scores => {
  const scratch = mkdtempSync(join(tmpdir(), 'quantity-'))
  const write = (file: string, lines: readonly unknown[]): string => {
    const path = join(scratch, file)
    writeFileSync(path, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    return path
  }
  const files = [write('gold.jsonl', gold), write('predicted.jsonl', predicted)]
  const printed = execFileSync(process.execPath, [scorer, ...files, '--json'], { encoding: 'utf8' })
  rmSync(scratch, { recursive: true })
  return JSON.parse(printed)
}
