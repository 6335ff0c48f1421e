import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AuditEntry, AuditLog } from '../../../src/commands/moderation/audit-log.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const entry = (command: string, options: Record<string, unknown> = {}) => ({
  actor: { id: '1', name: 'Ada\nQuill', surface: 'discord' as const },
  command,
  options,
  outcome: 'done' as const,
  message: 'Done.'
})

const lines = (): unknown[] =>
  readFileSync(join(folder, 'data', 'audit.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe('the audit log', () => {
  it('holds one line an entry, in order, for its owner alone, and keeps what was there', async () => {
    const path = join(folder, 'data', 'audit.jsonl')
    await new AuditLog(path).note(entry('first'))
    const log = new AuditLog(path)
    await Promise.all(['second', 'third', 'fourth'].map(command => log.note(entry(command))))
    expect(lines()).toMatchObject(
      ['first', 'second', 'third', 'fourth'].map(command => ({ command, message: 'Done.' }))
    )
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('says when, names files by size and hash, and cuts long texts', async () => {
    await new AuditLog(join(folder, 'data', 'audit.jsonl')).note(
      entry('add', { file: { name: 'a.txt', bytes: Buffer.from('abc') }, text: 'x'.repeat(5000), replace: true })
    )
    expect(lines()).toMatchObject([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        actor: { name: 'Ada\nQuill' },
        options: {
          file: {
            name: 'a.txt',
            bytes: 3,
            sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
          },
          text: `${'x'.repeat(200)}…`,
          replace: true
        }
      }
    ])
  })

  it('tells who listens even where it cannot be written, and rejects then', async () => {
    writeFileSync(join(folder, 'data'), 'a file in the way')
    const log = new AuditLog(join(folder, 'data', 'audit.jsonl'))
    const told: AuditEntry[] = []
    log.listen(heard => told.push(heard))
    await expect(log.note(entry('add'))).rejects.toThrow()
    expect(told).toMatchObject([{ command: 'add' }])
    rmSync(join(folder, 'data'))
    await log.note(entry('later'))
    expect(lines()).toMatchObject([{ command: 'later' }])
  })
})
