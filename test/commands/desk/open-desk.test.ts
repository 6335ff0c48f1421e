import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { documentKey } from '../../../src/answers/context.ts'
import { openDesk, type ThreadDesk } from '../../../src/commands/desk/open-desk.ts'
import { inventedDocument } from '../invented-archive.ts'
import { inventedCommands } from '../invented-commands.ts'

let folder = ''
let trouble: string[] = []
let opened: ThreadDesk[] = []

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const open = () =>
  openDesk({
    corpus: folder,
    commands: inventedCommands,
    onTrouble: line => trouble.push(line),
    program: new URL('./invented-desk-worker.ts', import.meta.url)
  })

const openedDesk = async (): Promise<ThreadDesk> => {
  const result = await open()
  if (result.kind === 'failed') throw new Error(result.reason)
  opened.push(result.desk)
  return result.desk
}

const asking = (command: string, options: Record<string, unknown> = {}) => ({ command, options })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'))
  trouble = []
  opened = []
  write('marsh.txt', 'Four bitterns boomed.')
  write('pond.txt', 'Nine herons stood still.')
})

afterEach(async () => {
  await Promise.all(opened.map(desk => desk.close()))
  rmSync(folder, { recursive: true, force: true })
})

describe('a desk with its archive in a thread', () => {
  it('tells how far a reading of its corpus has come, and nothing after it', async () => {
    const told: unknown[] = []
    const seen: unknown[] = []
    const result = await openDesk({
      corpus: folder,
      commands: inventedCommands,
      program: new URL('./invented-desk-worker.ts', import.meta.url),
      onProgress: progress => {
        told.push(progress)
        if (opened[0]) seen.push(opened[0].reading)
      }
    })
    if (result.kind === 'failed') throw new Error(result.reason)
    opened.push(result.desk)
    expect(told).toEqual([{ kind: 'indexing', documents: 2 }])
    write('lake.txt', 'Two grebes dived.')
    await result.desk.reload()
    expect(seen).toEqual([{ kind: 'indexing', documents: 3 }])
    expect(result.desk.reading).toBeNull()
  })

  it('lets a thread that was replaced write down what it read', async () => {
    write('slow.txt', 'One swan slept.')
    const desk = await openedDesk()
    rmSync(join(folder, 'slow.txt'))
    await desk.reload()
    await vi.waitFor(() => expect(existsSync(`${folder}.kept`)).toBe(true), 10_000)
    rmSync(`${folder}.kept`)
  })

  it('answers questions, options and completions across the thread', async () => {
    const desk = await openedDesk()
    expect(await desk.answer(asking('list'))).toMatchObject({
      status: 'answered',
      message: 'marsh.txt pond.txt',
      corpus: { documents: 2 }
    })
    expect(await desk.page('pond.txt', 0)).toMatchObject({
      id: 'pond.txt',
      blocks: [{ text: 'Nine herons stood still.' }]
    })
    expect(await desk.page('lake.txt', 0)).toBeNull()
    expect(await desk.list(1)).toMatchObject({ documents: [{ id: 'pond.txt' }] })
    const counted = await desk.answer(asking('count', { subject: 'herons', limit: '2' }))
    expect(JSON.parse(counted.message)).toMatchObject({ subject: 'herons', limit: 2 })
    expect(await desk.complete('source', 'po')).toEqual(['pond.txt'])
    const document = documentKey(inventedDocument('pond.txt', 'Nine herons stood still.'))
    expect(await desk.context({ document, start: 5, end: 11 })).toMatchObject({
      citation: { document: 'pond.txt', text: 'Nine herons stood still.' }
    })
    expect(await desk.context({ document: 'gone', start: 5, end: 11 })).toBeNull()
  })

  it('answers what cannot be asked as invalid', async () => {
    const desk = await openedDesk()
    expect(await desk.answer(asking('nonsense'))).toMatchObject({ status: 'invalid', command: 'nonsense' })
    expect(await desk.answer(asking('count'))).toMatchObject({ status: 'invalid', corpus: { documents: 2 } })
  })

  it('rejects for a bug in a command and goes on', async () => {
    const desk = await openedDesk()
    await expect(desk.answer(asking('fail'))).rejects.toThrow('a heron flew into the works')
    expect((await desk.answer(asking('list'))).status).toBe('answered')
    expect(trouble).toEqual([])
  })

  it('says why a corpus cannot be opened', async () => {
    rmSync(folder, { recursive: true })
    expect(await open()).toMatchObject({ kind: 'failed', reason: expect.stringContaining(folder) })
  })
})

describe('reloading', () => {
  it('swaps and reports what was added, changed, removed and rejected', async () => {
    const desk = await openedDesk()
    write('brook.txt', 'A dipper dipped.')
    write('pond.txt', 'Ten herons stood still.')
    write('empty.txt', '')
    rmSync(join(folder, 'marsh.txt'))
    const report = await desk.answer(asking('reread'), { id: '1', name: 'Ada Quill', surface: 'discord' })
    expect(report).toMatchObject({ status: 'answered', corpus: { documents: 2 } })
    expect(report.message).toContain('2 documents, 1 added, 1 changed, 1 removed, 1 rejected')
    expect(report.details).toEqual([
      'added: brook.txt',
      'changed: pond.txt',
      'removed: marsh.txt',
      'rejected: empty.txt: it is empty.'
    ])
    expect((await desk.answer(asking('list'))).message).toBe('brook.txt pond.txt')
  })

  it('says that nothing changed', async () => {
    const desk = await openedDesk()
    expect(await desk.reload()).toMatchObject({ message: expect.stringContaining('nothing changed'), details: [] })
  })

  it('keeps the running corpus when the folder cannot be read, when its reading crashes and when nothing is left', async () => {
    const desk = await openedDesk()
    const kept = async () => expect((await desk.answer(asking('list'))).message).toBe('marsh.txt pond.txt')
    write('bomb', 'x')
    expect(await desk.reload()).toMatchObject({ status: 'invalid', message: expect.stringContaining('crashed') })
    await kept()
    for (const name of ['bomb', 'marsh.txt', 'pond.txt']) rmSync(join(folder, name))
    expect(await desk.reload()).toMatchObject({ status: 'invalid', message: expect.stringContaining('no document') })
    write('pond.txt', '')
    expect(await desk.reload()).toMatchObject({ status: 'invalid', message: expect.stringContaining('it is empty') })
    rmSync(folder, { recursive: true })
    expect(await desk.reload()).toMatchObject({ status: 'invalid', message: expect.stringContaining(folder) })
    await kept()
  })

  it('refuses a second reload while one is under way', async () => {
    const desk = await openedDesk()
    write('brook.txt', 'A dipper dipped.')
    const [first, second] = await Promise.all([desk.reload(), desk.reload()])
    expect(first).toMatchObject({ status: 'answered', details: ['added: brook.txt'] })
    expect(second).toMatchObject({ status: 'invalid', message: expect.stringContaining('under way') })
    expect((await desk.reload()).status).toBe('answered')
  })

  it('lets the old corpus finish what it was asked', async () => {
    const desk = await openedDesk()
    const slow = desk.answer(asking('wait'))
    write('brook.txt', 'A dipper dipped.')
    const report = await desk.reload()
    expect(report.status).toBe('answered')
    expect((await desk.answer(asking('list'))).message).toBe('brook.txt marsh.txt pond.txt')
    expect((await slow).message).toBe('marsh.txt pond.txt')
  })
})

describe('a thread that crashes', () => {
  it('answers everyone who waits with one line, and is started again', async () => {
    const desk = await openedDesk()
    const answers = await Promise.all([desk.answer(asking('crash')), desk.answer(asking('list'))])
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 'invalid', message: expect.stringContaining('started again') })
    expect((await desk.answer(asking('list'))).message).toBe('marsh.txt pond.txt')
    expect(trouble).toHaveLength(1)
    expect(trouble[0]).toContain('code 7')
  })

  it('says that nothing can be read while it cannot be started, and recovers', async () => {
    const desk = await openedDesk()
    write('bomb', 'x')
    await desk.answer(asking('crash'))
    expect(await desk.answer(asking('list'))).toMatchObject({
      status: 'invalid',
      message: expect.stringContaining('cannot be read at the moment')
    })
    rmSync(join(folder, 'bomb'))
    expect((await desk.answer(asking('list'))).status).toBe('answered')
  })
})

describe('closing', () => {
  it('waits for the answers under way and refuses later ones', async () => {
    const desk = await openedDesk()
    const slow = desk.answer(asking('wait'))
    await desk.close()
    expect((await slow).status).toBe('answered')
    expect((await desk.answer(asking('list'))).status).toBe('invalid')
    expect((await desk.reload()).status).toBe('invalid')
    expect(trouble).toEqual([])
  })
})
