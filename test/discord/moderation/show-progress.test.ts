import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Replies } from '../../../src/discord/interactions/replies.ts'
import type { Message } from '../../../src/discord/messages/message.ts'
import { showProgress } from '../../../src/discord/moderation/show-progress.ts'
import { InventedDesk } from '../invented-desk.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const to = { id: '1', token: 'invented', application_id: '2', locale: 'en-US' }
const nothing = async (): Promise<void> => undefined

/** Replies that note edits; each takes so many milliseconds. */
const noting = (edits: Message[], takes: number): Replies => ({
  send: nothing,
  ask: nothing,
  defer: nothing,
  update: nothing,
  deferUpdate: nothing,
  follow: nothing,
  suggest: nothing,
  edit: async (_, message) => {
    edits.push(message)
    await new Promise(resolve => setTimeout(resolve, takes))
  }
})

const doneAfter = (milliseconds: number): Promise<string> =>
  new Promise(resolve => setTimeout(() => resolve('done'), milliseconds))

describe('showProgress', () => {
  it('edits the reply every few seconds while documents are read, and not after that', async () => {
    const desk = new InventedDesk()
    const edits: Message[] = []
    const work = showProgress({ replies: noting(edits, 100), desk }, to, doneAfter(10_000))
    await vi.advanceTimersByTimeAsync(4_000)
    expect(edits).toEqual([])
    desk.reading = { kind: 'reading', documents: 1200, rate: 240, share: 0.5, secondsLeft: 5 }
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await work).toBe('done')
    expect(JSON.stringify(edits)).toContain('1,200 documents so far (50%), 240 a second, about 5 seconds left')
    expect(edits).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(edits).toHaveLength(2)
  })

  it('sends no second edit while one is on its way, and waits for it', async () => {
    const desk = new InventedDesk()
    desk.reading = { kind: 'indexing', documents: 3 }
    const edits: Message[] = []
    let isDone = false
    const work = showProgress({ replies: noting(edits, 20_000), desk }, to, doneAfter(10_000)).then(() => {
      isDone = true
    })
    await vi.advanceTimersByTimeAsync(15_000)
    expect(edits).toHaveLength(1)
    expect(isDone).toBe(false)
    await vi.advanceTimersByTimeAsync(10_000)
    await work
    expect(isDone).toBe(true)
  })
})
