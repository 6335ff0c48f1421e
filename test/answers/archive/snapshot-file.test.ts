import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tidyDataFolder } from '../../../src/answers/archive/data-folder.ts'
import { openSnapshot, type SnapshotOf, writeSnapshot } from '../../../src/answers/archive/snapshot-file.ts'
import { isOneWriting, writtenForever } from './write-forever.ts'

const of = { program: 'one', corpus: 'marshes' }
const name = 'archive-0123456789abcdef.snapshot'
let folder = ''
let path = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'))
  path = join(folder, 'data', name)
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = async (...parts: readonly string[]) => {
  const sections = parts.map((part, at) => ({ name: `part ${at}`, parts: [Buffer.from(part)] }))
  const written = await writeSnapshot(path, of, sections)
  written.close()
}
/** What stands in a snapshot of so many parts; null where it is not believed. */
const read = (parts: number, whose: SnapshotOf = of): readonly string[] | null => {
  const snapshot = openSnapshot(path, whose)
  if (snapshot === null) return null
  const found = Array.from({ length: parts }, (_, at) => snapshot.read(`part ${at}`).toString())
  snapshot.close()
  return found
}
const names = () => readdirSync(join(folder, 'data'))

describe('a snapshot file', () => {
  it('gives back what was written last, and leaves nothing else', async () => {
    await write('reeds ', '', 'and rushes')
    expect(read(3)).toEqual(['reeds ', '', 'and rushes'])
    await write()
    expect(read(0)).toEqual([])
    expect(names()).toEqual([name])
  })

  it('gives back what was written, however long and in however many parts', async () => {
    const sections = fc.array(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(sections, fc.integer({ min: 1, max: 70_000 }), async (written, times) => {
        const long = written.map((parts, at) => ({
          name: String(at),
          parts: parts.map(part => Buffer.concat(new Array(times).fill(part)))
        }))
        const snapshot = await writeSnapshot(path, of, long)
        for (const { name: section, parts } of long) {
          const whole = Buffer.concat(parts)
          expect(snapshot.read(section).equals(whole)).toBe(true)
          const half = Math.floor(whole.length / 2)
          expect(snapshot.readPart(section, half, whole.length).equals(whole.subarray(half))).toBe(true)
          expect(() => snapshot.readPart(section, 0, whole.length + 1)).toThrow(RangeError)
        }
        snapshot.close()
      }),
      { numRuns: 20 }
    )
  })

  it('stays readable to who has it open when another takes its place', async () => {
    await write('reeds')
    const old = openSnapshot(path, of)
    await write('rushes')
    expect(old?.read('part 0').toString()).toBe('reeds')
    old?.close()
    expect(read(1)).toEqual(['rushes'])
  })

  it('is missing before it was written', () => {
    expect(read(1)).toBeNull()
  })

  it('is not believed of another program or corpus', async () => {
    await write('reeds')
    expect(read(1, { ...of, program: 'two' })).toBeNull()
    expect(read(1, { ...of, corpus: 'ponds' })).toBeNull()
  })

  it('is not believed once it is cut or any byte of it is changed', async () => {
    await write('reeds', 'and rushes')
    const whole = readFileSync(path)
    const header = whole.indexOf('reeds')
    const places = fc.oneof(fc.nat(whole.length - 1), fc.integer({ min: header, max: whole.length - 1 }), fc.nat(300))
    await fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 255 }), (at, change) => {
        writeFileSync(path, whole.subarray(0, at))
        expect(read(2)).toBeNull()
        const changed = Buffer.from(whole)
        changed[at] = (changed[at] ?? 0) ^ change
        writeFileSync(path, changed)
        // White space in the header says nothing; everything else does.
        if (at >= header) expect(read(2)).toBeNull()
        else expect([null, 'reeds,and rushes']).toContain(read(2)?.join() ?? null)
      })
    )
    writeFileSync(path, Buffer.concat([whole, Buffer.from('!')]))
    expect(read(2)).toBeNull()
  })

  it('stays as it was when a new one cannot be written to the end', async () => {
    await write('reeds')
    const failing = function* () {
      yield { name: 'part 0', parts: [Buffer.from('rushes')] }
      throw new Error('no more')
    }
    await expect(writeSnapshot(path, of, failing())).rejects.toThrow('no more')
    expect(read(1)).toEqual(['reeds'])
    expect(names()).toEqual([name])
  })
})

describe('a data folder', () => {
  it('loses what ended writers left and what nobody serves, and nothing else', async () => {
    await write('reeds')
    const ended = 2 ** 30
    const put = (file: string, isOld = false): void => {
      writeFileSync(join(folder, 'data', file), 'bytes')
      if (isOld) utimesSync(join(folder, 'data', file), 0, 0)
    }
    put(`${name}.${ended}-0.tmp`)
    put(`archive-fedcba9876543210.snapshot.${ended}-0.tmp`)
    put(`${name}.${process.ppid}-0.tmp`)
    put(`${name}.${process.ppid}-1.tmp`, true)
    put('archive-fedcba9876543210.snapshot')
    put('archive-0000000000000000.snapshot', true)
    put('readings-0000000000000000.snapshot', true)
    put(`${name}.old`, true)
    put('notes.snapshot', true)
    utimesSync(path, 0, 0)
    await tidyDataFolder(join(folder, 'data'), path)
    expect(names().sort()).toEqual(
      [
        name,
        `${name}.${process.ppid}-0.tmp`,
        'archive-fedcba9876543210.snapshot',
        `${name}.old`,
        'notes.snapshot'
      ].sort()
    )
    expect(read(1)).toEqual(['reeds'])
  })
})

describe('a snapshot under a writer that is killed', () => {
  it('is whole, or the one before, whenever its writer is killed, and no part of another is left', {
    timeout: 120_000
  }, async () => {
    const program = fileURLToPath(new URL('./write-forever.ts', import.meta.url))
    const kill = async (own: string): Promise<void> => {
      const child = spawn(process.execPath, [program, own], { stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = once(child, 'exit')
      await once(child.stdout, 'data')
      await sleep(Math.random() * 30)
      child.kill('SIGKILL')
      await ended
      const snapshot = openSnapshot(own, writtenForever)
      expect(snapshot !== null && isOneWriting(snapshot)).toBe(true)
      snapshot?.close()
      await tidyDataFolder(dirname(own), own)
      expect(readdirSync(dirname(own))).toEqual([basename(own)])
    }
    const places = ['one', 'two', 'three', 'four', 'five'].map(each => join(folder, each, name))
    for (let round = 0; round < 4; round++) await Promise.all(places.map(kill))
  })
})
