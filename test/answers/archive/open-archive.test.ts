import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../../src/answers/archive/archive.ts'
import { archiveOf, openKeptArchive } from '../../../src/answers/archive/open-archive.ts'
import { ask } from '../../../src/answers/ask/ask.ts'
import { estimates } from '../../../src/answers/estimates/estimate.ts'
import { listSources } from '../../../src/answers/sources.ts'
import { findStatements } from '../../../src/answers/who-said.ts'
import { readCorpus } from '../../../src/corpus/read-corpus.ts'
import { parseQuery } from '../../../src/index/parse-query.ts'
import type { Query } from '../../../src/index/query.ts'
import { inventedReport, reportNumbers } from '../invented-reports.ts'

let corpus = ''
let data = ''

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
  data = mkdtempSync(join(tmpdir(), 'data-'))
})
afterEach(() => {
  rmSync(corpus, { recursive: true })
  rmSync(data, { recursive: true })
})

/** Everything that answers can see of an archive, and a few answers. */
const shown = (archive: Archive) => {
  const { corpus, claims, register, documents, engine } = archive
  return {
    corpus: { ...corpus, documents: [...corpus.documents] },
    claims: [...claims],
    documents: [...documents],
    outlines: [...archive.outlines()],
    hashes: [...archive.hashes()],
    speakers: register.speakers,
    aliases: ['fls', 'fen and lake service'].map(name => register.aliasesOf(name)),
    found: [
      'herons counted',
      'ferry on Tuesday',
      'Fen and Lake Service',
      'source:a speaker:Maro after:2030 -ferry'
    ].map(words => engine.search(queryOf(words), 20)),
    known: ['heron', 'herons', 'ferry', 'norland', 'xylophone'].map(word => engine.frequency(word)),
    spelled: engine.spellings('herrons'),
    answers: [
      ask(archive, 'How many herons were counted?'),
      findStatements(archive, { query: 'expected', speaker: 'Maro' }),
      estimates(archive, { subject: 'wardens' }),
      listSources(archive, { filter: 'wardens' })
    ]
  }
}

const queryOf = (words: string): Query => {
  const parsed = parseQuery(words)
  if (parsed.kind === 'invalid') throw new Error(parsed.value)
  return parsed.query
}

const reload = async (): Promise<Archive> => {
  const { archive, keep } = await openKeptArchive(corpus, data)
  const before = shown(archive)
  await keep()
  // Its documents have moved from memory to the disk.
  expect(shown(archive)).toEqual(before)
  return archive
}

/** The archive of documents in memory, made without what is stored, merged or read in threads. */
const readAfresh = async (path: string): Promise<Archive> => archiveOf(await readCorpus(path))

/** Writes a report, or records of several that share ids; removes the file for none. */
const edit = (path: string, reports: readonly number[]): void => {
  const [first] = reports
  if (first === undefined) rmSync(path, { force: true })
  else if (!path.endsWith('.jsonl')) writeFileSync(path, inventedReport(first))
  else
    writeFileSync(
      path,
      reports
        .map(number => `${JSON.stringify({ id: `r${number % 5}`, text: inventedReport(number) })}\n`)
        .join('broken\n')
    )
}

/** A record of which the length is another one for every number. */
const recordLine = (number: number): string =>
  `${JSON.stringify({ id: `r${number}`, text: `Herons ${'and cranes '.repeat((number * 37) % 11)}came.` })}\n`

const snapshots = () => readdirSync(data).filter(name => name.endsWith('.snapshot'))

describe('an archive of which the readings are kept', () => {
  it('equals one read afresh after any edits', { timeout: 120_000 }, async () => {
    const edits = fc.array(
      fc.record({
        file: fc.constantFrom('a.txt', 'b.md', 'c.txt', 'd.txt', 'e.jsonl', 'f.jsonl'),
        reports: fc.array(reportNumbers, { maxLength: 3 })
      }),
      { minLength: 1, maxLength: 4 }
    )
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 4 }), async rounds => {
        for (const round of rounds) {
          for (const { file, reports } of round) edit(join(corpus, file), reports)
          expect(shown(await reload())).toEqual(shown(await readAfresh(corpus)))
        }
      }),
      { numRuns: 12 }
    )
  })

  it('equals one read afresh after lines of long files are changed, moved and doubled', {
    timeout: 120_000
  }, async () => {
    const line = fc.integer({ min: 0, max: 400 })
    const change = fc.record({
      file: fc.constantFrom('e.jsonl', 'f.jsonl'),
      at: line,
      removed: fc.nat(3),
      added: fc.array(line, { maxLength: 3 })
    })
    const lines = new Map([
      ['e.jsonl', Array.from({ length: 300 }, (_, at) => at)],
      ['f.jsonl', Array.from({ length: 100 }, (_, at) => 300 + at)]
    ])
    const write = (): void => {
      for (const [file, numbers] of lines) writeFileSync(join(corpus, file), numbers.map(recordLine).join(''))
    }
    const seen = async () => {
      const kept = await openKeptArchive(corpus, data)
      await kept.keep()
      const fresh = await readAfresh(corpus)
      const shownOf = ({ corpus: { documents, ...facts }, outlines }: Archive) => ({
        facts,
        documents: [...documents],
        outlines: [...outlines()]
      })
      expect(shownOf(kept.archive)).toEqual(shownOf(fresh))
      kept.close()
    }
    write()
    await seen()
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async changes => {
        for (const { file, at, removed, added } of changes) lines.get(file)?.splice(at, removed, ...added)
        write()
        await seen()
      }),
      { numRuns: 15 }
    )
  })

  it('is written only when something has changed', async () => {
    writeFileSync(join(corpus, 'a.txt'), inventedReport(1))
    await reload()
    const { archive, keep } = await openKeptArchive(corpus, data)
    for (const name of snapshots()) rmSync(join(data, name))
    await keep()
    expect(snapshots()).toEqual([])
    expect(archive.corpus.documents).toHaveLength(1)
  })

  it('is read afresh where the file is damaged, and then kept again', async () => {
    writeFileSync(join(corpus, 'a.txt'), inventedReport(1))
    const fresh = shown(await reload())
    const [name = ''] = snapshots()
    const bytes = readFileSync(join(data, name))
    // A name that was changed in the file must not come back as the document's.
    writeFileSync(join(data, name), bytes.toString('latin1').replaceAll('Maro', 'Moro'), 'latin1')
    expect(shown(await reload())).toEqual(fresh)
    expect(readFileSync(join(data, name))).toEqual(bytes)
  })

  it('keeps each corpus by itself', async () => {
    writeFileSync(join(corpus, 'a.txt'), inventedReport(1))
    await reload()
    const other = join(corpus, 'a.txt')
    await (await openKeptArchive(other, data)).keep()
    expect(snapshots()).toHaveLength(2)
  })

  it('is never believed and wrong after reloads that are killed, and leaves nothing behind', {
    timeout: 180_000
  }, async () => {
    const program = fileURLToPath(new URL('./reload-forever.ts', import.meta.url))
    const kill = async (own: string, folder: string): Promise<void> => {
      const child = spawn(process.execPath, [program, own, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
        // Most of a kill's time is compiling the program that is killed.
        env: { ...process.env, NODE_COMPILE_CACHE: join(data, 'compiled') }
      })
      const ended = once(child, 'exit')
      await once(child.stdout, 'data')
      await sleep(Math.random() * 60)
      child.kill('SIGKILL')
      await ended
      const { archive, close } = await openKeptArchive(own, folder)
      expect(shown(archive)).toEqual(shown(await readAfresh(own)))
      close()
      expect(readdirSync(folder).filter(name => !name.endsWith('.snapshot'))).toEqual([])
    }
    const chains = ['one', 'two', 'three', 'four', 'five'].map(async name => {
      const own = join(corpus, name)
      mkdirSync(own)
      for (let round = 0; round < 10; round++) await kill(own, join(data, name))
    })
    await Promise.all(chains)
  })
})
