import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addFile, type FolderChange, isFileOf, removeFile, whyNotChangeable } from '../../src/corpus/shelf.ts'
import type { FolderFault } from '../../src/languages/moderation-lines.ts'

let home = ''
let corpus = ''
let removed = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'shelf-'))
  corpus = join(home, 'corpus')
  removed = join(home, 'data', 'removed')
  mkdirSync(join(corpus, 'lakes'), { recursive: true })
  writeFileSync(join(corpus, 'pond.txt'), 'Nine herons stood still.')
  writeFileSync(join(corpus, 'lakes', 'mere.md'), 'Four bitterns boomed.')
  writeFileSync(join(home, 'secret.txt'), 'Not of the corpus.')
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

const snapshot = (folder = corpus): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map(name => [name, lstatSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), 'latin1') : ''])
  )

const sound = async () => null
const bytes = Buffer.from('A dipper dipped.')
const add = (name: string, replaces = false, check: (path: string) => Promise<FolderFault | null> = sound) =>
  addFile(corpus, name, bytes, { replaces, check })

const made = (change: FolderChange) => {
  if (change.kind === 'refused') throw new Error(change.fault.kind)
  return change
}

describe('adding a file', () => {
  it('gives it its name when it is whole, and leaves nothing else', async () => {
    const before = snapshot()
    const change = made(await add('brook.txt'))
    expect(await change.stands()).toBe(true)
    expect(await change.settle(removed)).toBe(null)
    expect(snapshot()).toEqual({ ...before, 'brook.txt': 'A dipper dipped.' })
  })

  it('can be taken back to the byte', async () => {
    const before = snapshot()
    expect(await made(await add('brook.txt')).undo()).toBe(true)
    expect(snapshot()).toEqual(before)
  })

  it('takes no name that is taken', async () => {
    const before = snapshot()
    expect(await add('pond.txt')).toMatchObject({ kind: 'refused', fault: { kind: 'taken' } })
    expect(await add('lakes', true)).toMatchObject({ kind: 'refused' })
    symlinkSync(join(home, 'secret.txt'), join(corpus, 'link.txt'))
    expect(await add('link.txt', true)).toMatchObject({ kind: 'refused' })
    expect(readFileSync(join(home, 'secret.txt'), 'utf8')).toBe('Not of the corpus.')
    rmSync(join(corpus, 'link.txt'))
    expect(snapshot()).toEqual(before)
  })

  it('replaces a file where that is said, keeps the old one, and can take that back', async () => {
    const before = snapshot()
    expect(await made(await add('pond.txt', true)).undo()).toBe(true)
    expect(snapshot()).toEqual(before)
    const kept = await made(await add('pond.txt', true)).settle(removed)
    expect(snapshot()).toEqual({ ...before, 'pond.txt': 'A dipper dipped.' })
    expect(readFileSync(kept ?? '', 'utf8')).toBe('Nine herons stood still.')
  })

  it('is refused when the check finds a fault, and the file never had its name', async () => {
    const before = snapshot()
    const refused = await add('brook.txt', false, async path => {
      expect(readFileSync(path, 'utf8')).toBe('A dipper dipped.')
      expect(readdirSync(corpus)).not.toContain('brook.txt')
      return { kind: 'rejected', document: 'brook.txt', reason: 'dips' }
    })
    expect(refused).toEqual({ kind: 'refused', fault: { kind: 'rejected', document: 'brook.txt', reason: 'dips' } })
    expect(snapshot()).toEqual(before)
  })

  it('takes back nothing that somebody else has put there meanwhile', async () => {
    const change = made(await add('brook.txt'))
    writeFileSync(join(home, 'swap'), 'Swapped.')
    renameSync(join(home, 'swap'), join(corpus, 'brook.txt'))
    expect(await change.stands()).toBe(false)
    expect(await change.undo()).toBe(false)
    expect(readFileSync(join(corpus, 'brook.txt'), 'utf8')).toBe('Swapped.')
    const linked = made(await add('beck.txt'))
    rmSync(join(corpus, 'beck.txt'))
    symlinkSync(join(home, 'secret.txt'), join(corpus, 'beck.txt'))
    expect(await linked.undo()).toBe(false)
    expect(readFileSync(join(home, 'secret.txt'), 'utf8')).toBe('Not of the corpus.')
  })

  it('follows a corpus folder that is a link', async () => {
    symlinkSync(corpus, join(home, 'link'))
    made(await addFile(join(home, 'link'), 'brook.txt', bytes, { replaces: false, check: sound }))
    expect(readFileSync(join(corpus, 'brook.txt'), 'utf8')).toBe('A dipper dipped.')
  })
})

describe('removing a file', () => {
  it('keeps it elsewhere, each in a folder of its own', async () => {
    const kept = await made(await removeFile(corpus, 'lakes/mere.md')).settle(removed)
    expect(readFileSync(kept ?? '', 'utf8')).toBe('Four bitterns boomed.')
    expect(snapshot()).toEqual({ lakes: '', 'pond.txt': 'Nine herons stood still.' })
    writeFileSync(join(corpus, 'lakes', 'mere.md'), 'Again.')
    const again = await made(await removeFile(corpus, 'lakes/mere.md')).settle(removed)
    expect(again).not.toBe(kept)
  })

  it('can be taken back to the byte', async () => {
    const before = snapshot()
    expect(await made(await removeFile(corpus, 'lakes/mere.md')).undo()).toBe(true)
    expect(snapshot()).toEqual(before)
  })

  it('can be taken back where it cannot be kept', async () => {
    const before = snapshot()
    const change = made(await removeFile(corpus, 'pond.txt'))
    await expect(change.settle(join(home, 'secret.txt'))).rejects.toThrow()
    await expect(change.settle(null)).rejects.toThrow()
    expect(await change.undo()).toBe(true)
    expect(snapshot()).toEqual(before)
  })

  it.each([
    '../secret.txt',
    'lakes/../../secret.txt',
    '/etc/passwd',
    './pond.txt',
    'lakes//mere.md',
    '',
    '.',
    'lakes',
    'lakes/mere.md/x.md',
    'out/secret.txt',
    'link.txt',
    'pond.txt\0.md',
    'lakes\\mere.md',
    '.hidden.txt',
    'picture.png'
  ])('is refused for %j', async id => {
    symlinkSync(home, join(corpus, 'out'))
    symlinkSync(join(home, 'secret.txt'), join(corpus, 'link.txt'))
    writeFileSync(join(corpus, '.hidden.txt'), 'x')
    writeFileSync(join(corpus, 'picture.png'), 'x')
    const before = snapshot()
    expect(await isFileOf(corpus, id)).toBe(false)
    expect(await removeFile(corpus, id)).toMatchObject({ kind: 'refused' })
    expect(snapshot()).toEqual(before)
    expect(readFileSync(join(home, 'secret.txt'), 'utf8')).toBe('Not of the corpus.')
  })
})

it('a corpus that is a single file, or nowhere, is not changed', async () => {
  const file = join(corpus, 'pond.txt')
  expect(await whyNotChangeable(file)).toEqual({ kind: 'single-file' })
  expect(await addFile(file, 'a.txt', bytes, { replaces: false, check: sound })).toMatchObject({ kind: 'refused' })
  expect(await removeFile(file, 'pond.txt')).toMatchObject({ kind: 'refused' })
  expect(await whyNotChangeable(join(home, 'nowhere'))).toEqual({ kind: 'unreadable', code: 'ENOENT' })
  expect(await whyNotChangeable(corpus)).toBe(null)
})
