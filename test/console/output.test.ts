import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeLines } from '../../src/console/output.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('writeLines', () => {
  it('throws what went wrong, and leaves what stood there, however many lines were under way', async () => {
    const path = join(folder, 'kept.jsonl')
    writeFileSync(path, 'as before\n')
    for (let lines = 0; lines < 50; lines++) {
      const written = writeLines(path, new PassThrough(), async line => {
        for (let at = 0; at < lines; at++) await line('a line'.repeat(at * 100))
        throw new Error(`line ${lines + 1} is not JSON`)
      })
      await expect(written).rejects.toThrow(`line ${lines + 1} is not JSON`)
    }
    expect(readFileSync(path, 'utf8')).toBe('as before\n')
    expect(readdirSync(folder)).toEqual(['kept.jsonl'])
  })
})
