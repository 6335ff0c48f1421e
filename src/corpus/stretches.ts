import { hash } from 'node:crypto'
import type { Rejection } from './corpus.ts'
import type { CorpusFile } from './find-files.ts'
import { linesOfRecords, type RecordLine } from './read-records.ts'
import type { Source } from './read-sources.ts'

/** Sources that follow each other, and what stands between them that is none. */
export type SourceStretch = {
  /** A hash over all that is read from them: two stretches with one key are read alike. Null where something between them is no source. */
  readonly key: string | null
  readonly bytes: number
  /** What stands in it, in reading order; only here each line is looked at by itself. */
  sources(): readonly (Source | Rejection)[]
}

/**
 * Takes a `.jsonl` file apart into stretches of lines, which end behind lines that are chosen by what they are and not by where they stand:
 * a line that is changed, added or removed changes its own stretch and leaves the others as they were (Muthitacharoen et al. 2001,
 * "A low-bandwidth network file system", cuts files so). `seen` is given every piece of the file as it is read; `brokeOff` is called
 * where the file does.
 */
export async function* stretchesOfRecords(
  { path, id }: CorpusFile,
  seen: (bytes: Uint8Array) => void,
  brokeOff: () => void
): AsyncGenerator<SourceStretch> {
  let lines: RecordLine[] = []
  let bytes = 0
  for await (const some of linesOfRecords(path, seen))
    for (const line of some) {
      if (line.kind === 'broken off') brokeOff()
      const length = line.kind === 'taken' ? line.bytes.length : 0
      lines.push(line)
      bytes += length + 1
      if (length % meanLines !== 0 && bytes < longestStretch) continue
      yield stretchOf(id, lines, bytes)
      lines = []
      bytes = 0
    }
  if (lines.length > 0) yield stretchOf(id, lines, bytes)
}

/** Lines are as likely to have any length, as far as this goes, so that a stretch has so many of them on average. */
const meanLines = 64
/** In bytes; reached where lines are long, or all as long as each other. */
const longestStretch = 1 << 17

const stretchOf = (file: string, lines: readonly RecordLine[], bytes: number): SourceStretch => ({
  key: keyOf(lines, bytes),
  bytes,
  sources: () =>
    lines.map(line => {
      const name = `${file}:${line.line}`
      if (line.kind !== 'taken') return { document: name, reason: line.reason }
      return { name, key: hash('sha256', line.bytes), kind: 'record', bytes: line.bytes }
    })
})

/** A hash over the lines, each with a line feed behind it, which no line holds. */
const keyOf = (lines: readonly RecordLine[], bytes: number): string | null => {
  const joined = Buffer.allocUnsafe(bytes)
  let at = 0
  for (const line of lines) {
    if (line.kind !== 'taken') return null
    joined.set(line.bytes, at)
    at += line.bytes.length
    joined[at++] = lineFeed
  }
  return hash('sha256', joined)
}

const lineFeed = 10
