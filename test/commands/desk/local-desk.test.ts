import { describe, expect, it } from 'vitest'
import type { Archive } from '../../../src/answers/archive/archive.ts'
import { documentKey } from '../../../src/answers/context.ts'
import type { Actor } from '../../../src/commands/command/actor.ts'
import { LocalDesk } from '../../../src/commands/desk/local-desk.ts'
import { Keeper } from '../../../src/commands/moderation/keeper.ts'
import { inventedArchive, inventedDocument } from '../invented-archive.ts'
import { inventedCommands } from '../invented-commands.ts'

const pond = inventedArchive({ documents: [inventedDocument('pond.txt', 'Nine herons stood still.')] })
const marsh = inventedArchive({ documents: [inventedDocument('marsh.txt', 'Four bitterns boomed.')] })
const list = { command: 'list', options: {} }

const ada: Actor = { id: '1', name: 'Ada Quill', surface: 'console' }

const deskOver = (open: () => Promise<Archive>) =>
  new LocalDesk(inventedCommands, pond, open, new Keeper({ corpus: '', data: null }))

describe('LocalDesk', () => {
  it('answers and completes from its archive', async () => {
    const desk = deskOver(async () => pond)
    expect((await desk.answer(list)).message).toBe('pond.txt')
    expect(await desk.complete('source', 'pond')).toEqual(['pond.txt'])
    expect(desk.manifest.documents).toBe(1)
    const [document = inventedDocument('', '')] = pond.corpus.documents
    const context = await desk.context({ document: documentKey(document), start: 0, end: 4 })
    expect(context?.citation.text).toBe('Nine herons stood still.')
  })

  it('swaps its archive when a moderation command reloads it', async () => {
    const desk = deskOver(async () => marsh)
    const report = await desk.answer({ command: 'reread', options: {} }, ada)
    expect(report.details).toEqual(['added: marsh.txt', 'removed: pond.txt'])
    expect((await desk.answer(list)).message).toBe('marsh.txt')
    expect(await desk.complete('source', 'pond')).toEqual([])
  })

  it('lets nobody moderate who is not named', async () => {
    const desk = deskOver(async () => marsh)
    expect(await desk.answer({ command: 'reread', options: {} })).toMatchObject({
      status: 'invalid',
      message: '/reread is for moderators only.'
    })
    expect((await desk.answer(list)).message).toBe('pond.txt')
  })

  it('keeps its archive when the new one cannot be read or is empty', async () => {
    const failing = deskOver(() => Promise.reject(new Error('pond/: no such folder')))
    expect(await failing.reload()).toMatchObject({
      status: 'invalid',
      message: 'The corpus was not reloaded and answers as before (1 document): pond/: no such folder'
    })
    expect((await failing.answer(list)).message).toBe('pond.txt')
    const emptied = deskOver(async () => inventedArchive({}))
    expect((await emptied.reload()).status).toBe('invalid')
    expect((await emptied.answer(list)).message).toBe('pond.txt')
  })

  it('refuses a second reload while one is under way', async () => {
    const desk = deskOver(async () => marsh)
    const [first, second] = await Promise.all([desk.reload(), desk.reload()])
    expect([first.status, second.status]).toEqual(['answered', 'invalid'])
  })
})
