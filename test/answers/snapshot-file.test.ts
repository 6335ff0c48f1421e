import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSnapshot, removeLeftovers, writeSnapshot } from '../../src/answers/snapshot-file.ts'
import { isOneWriting, writtenForever } from './write-forever.ts'

const of = { program: 'one', corpus: 'marshes' }
let folder = ''
let path = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'))
  path = join(folder, 'data', 'readings.snapshot')
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (...parts: readonly string[]) =>
  writeSnapshot(
    path,
    of,
    parts.map(part => Buffer.from(part))
  )
const read = async () => (await readSnapshot(path, of))?.toString() ?? null
const names = () => readdirSync(join(folder, 'data'))

describe('a snapshot file', () => {
  it('gives back what was written last, and leaves nothing else', async () => {
    await write('reeds ', 'and rushes')
    expect(await read()).toBe('reeds and rushes')
    await write()
    expect(await read()).toBe('')
    expect(names()).toEqual(['readings.snapshot'])
  })

  it('is missing before it was written', async () => {
    expect(await read()).toBeNull()
  })

  it('is not believed of another program or corpus', async () => {
    await write('reeds')
    expect(await readSnapshot(path, { ...of, program: 'two' })).toBeNull()
    expect(await readSnapshot(path, { ...of, corpus: 'ponds' })).toBeNull()
  })

  it('is not believed once it is cut or any byte of it is changed', async () => {
    await write('reeds and rushes')
    const whole = readFileSync(path)
    const body = whole.length - 'reeds and rushes'.length
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        writeFileSync(path, whole.subarray(0, at))
        expect(await read()).toBeNull()
        const changed = Buffer.from(whole)
        changed[at] = (changed[at] ?? 0) ^ change
        writeFileSync(path, changed)
        // White space in the header says nothing; everything else does.
        if (at >= body) expect(await read()).toBeNull()
        else expect([null, 'reeds and rushes']).toContain(await read())
      })
    )
    writeFileSync(path, Buffer.concat([whole, Buffer.from('!')]))
    expect(await read()).toBeNull()
  })

  it('stays as it was when a new one cannot be written to the end', async () => {
    await write('reeds')
    const failing = function* () {
      yield Buffer.from('rushes')
      throw new Error('no more')
    }
    await expect(writeSnapshot(path, of, failing())).rejects.toThrow('no more')
    expect(await read()).toBe('reeds')
    expect(names()).toEqual(['readings.snapshot'])
  })

  it('has the leftovers of ended writers removed, and those of others and other files left alone', async () => {
    await write('reeds')
    const ended = 2 ** 30
    writeFileSync(`${path}.${ended}-0.tmp`, 'half')
    writeFileSync(`${path}.${process.ppid}-0.tmp`, 'being written')
    writeFileSync(`${path}.${process.ppid}-1.tmp`, 'given up long ago')
    utimesSync(`${path}.${process.ppid}-1.tmp`, 0, 0)
    writeFileSync(`${path}.old`, 'kept by somebody')
    await removeLeftovers(path)
    expect(names().sort()).toEqual(
      ['readings.snapshot', `readings.snapshot.${process.ppid}-0.tmp`, 'readings.snapshot.old'].sort()
    )
  })

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
      const body = await readSnapshot(own, writtenForever)
      expect(body !== null && isOneWriting(body)).toBe(true)
      await removeLeftovers(own)
      expect(readdirSync(dirname(own))).toEqual([basename(own)])
    }
    const places = ['one', 'two', 'three', 'four', 'five'].map(name => join(folder, name, 'readings.snapshot'))
    for (let round = 0; round < 10; round++) await Promise.all(places.map(kill))
  })
})
