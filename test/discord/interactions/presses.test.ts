import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentKey } from '../../../src/answers/context.ts'
import { customIdsWith } from '../../../src/discord/messages/message-state.ts'
import { answered, cited, InventedDesk, inventedCommands, passage } from '../invented-desk.ts'
import type { Shown } from '../loopback/exchange.ts'
import { controlsIn } from '../loopback/limits.ts'
import { LoopbackDiscord } from '../loopback/loopback-discord.ts'
import { type RunningBot, runBot } from '../running-bot.ts'

let discord: LoopbackDiscord
let desk: InventedDesk
let running: RunningBot

const herons = (count: number) =>
  answered(
    Array.from({ length: count }, (_, day) =>
      passage(`Heron ${day}.`, null, { document: `day-${day}.md`, title: `Day ${day}`, start: day * 10 })
    )
  )

beforeEach(async () => {
  discord = await LoopbackDiscord.start()
  desk = new InventedDesk()
  desk.answers = async () => herons(12)
  running = await runBot(discord, inventedCommands, desk)
})

afterEach(async () => {
  await running.bot.stop()
  discord.close()
  expect(discord.violations).toEqual([])
})

const asked = (isPrivate = false): Promise<Shown> =>
  discord.slash('count', { lake: 'Long Mere', bird: 'heron', ...(isPrivate ? { private: true } : {}) }).shown

const heronsIn = ({ text }: Shown): readonly string[] => [...text.matchAll(/> Heron (\d+)/g)].map(([, day = '']) => day)

const another = () => discord.member({ userId: '300000000000000002' })

describe('the pages of an answer', () => {
  test('are turned in place by the one who asked, who asks the same again', async () => {
    const first = await asked()
    expect(heronsIn(first)).toEqual(['0', '1', '2', '3', '4'])
    const second = await discord.click(first, '▶').shown
    expect(heronsIn(second)).toEqual(['5', '6', '7', '8', '9'])
    expect(second).toMatchObject({ isUpdate: true, isPrivate: false })
    const last = await discord.click(second, '▶').shown
    expect(heronsIn(last)).toEqual(['10', '11'])
    expect(() => discord.click(last, '▶')).toThrow()
    expect(heronsIn(await discord.click(last, '◀').shown)).toEqual(['5', '6', '7', '8', '9'])
    expect(new Set(desk.asked.map(asking => JSON.stringify(asking))).size).toBe(1)
  })

  test('are turned for anybody else beside it, for them alone', async () => {
    const first = await asked()
    const theirs = await discord.click(first, '▶', another()).shown
    expect(heronsIn(theirs)).toEqual(['5', '6', '7', '8', '9'])
    expect(theirs).toMatchObject({ isUpdate: false, isPrivate: true })
    expect(await discord.click(theirs, '▶', another()).shown).toMatchObject({ isUpdate: true, isPrivate: true })
  })

  test('are turned after the bot was started again', async () => {
    const first = await asked()
    await running.bot.stop()
    running = await runBot(discord, inventedCommands, desk)
    expect(heronsIn(await discord.click(first, '▶').shown)).toEqual(['5', '6', '7', '8', '9'])
  })

  test('tell when the documents have been reloaded, and are the last one where there are fewer', async () => {
    const second = await discord.click(await asked(), '▶').shown
    desk.answers = async () => ({ ...herons(6), corpus: { version: 'beef', documents: 1 } })
    const third = await discord.click(second, '▶').shown
    expect(heronsIn(third)).toEqual(['5'])
    expect(third.text).toContain('have been reloaded since')
    expect((await discord.click(third, '◀').shown).text).not.toContain('have been reloaded since')
  })

  test('are jumped to by their sources', async () => {
    expect(heronsIn(await discord.choose(await asked(), 'Day 7').shown)).toEqual(['5', '6', '7', '8', '9'])
  })

  test('that take long are deferred in time', async () => {
    const first = await asked()
    desk.answers = async () => {
      await new Promise(resolve => setTimeout(resolve, 3200))
      return herons(12)
    }
    const second = await discord.click(first, '▶').shown
    expect(second).toMatchObject({ wasDeferred: true, isUpdate: true })
    expect(heronsIn(second)).toEqual(['5', '6', '7', '8', '9'])
  })

  test.each([0, 1800])(
    'stay when the answer fails after %i ms, and the one who pressed is told',
    async milliseconds => {
      const first = await asked()
      desk.answers = async () => {
        await new Promise(resolve => setTimeout(resolve, milliseconds))
        throw new Error('out of ink')
      }
      const { text, isUpdate, isPrivate } = await discord.click(first, '▶').shown
      expect(text).toContain('Something went wrong')
      expect({ isUpdate, isPrivate }).toEqual({ isUpdate: false, isPrivate: true })
    }
  )
})

describe('a private answer', () => {
  test('is seen by the one who asked, page by page, until it is shown to all', async () => {
    const first = await asked(true)
    expect(first.isPrivate).toBe(true)
    const second = await discord.click(first, '▶').shown
    expect(second).toMatchObject({ isPrivate: true, isUpdate: true })
    const shown = await discord.click(second, 'Show to all').shown
    expect(shown).toMatchObject({ isPrivate: false, isUpdate: false })
    expect(heronsIn(shown)).toEqual(['5', '6', '7', '8', '9'])
    expect(() => discord.click(shown, 'Show to all')).toThrow()
  })

  test('that takes long is deferred privately', async () => {
    desk.answers = async () => {
      await new Promise(resolve => setTimeout(resolve, 1800))
      return herons(1)
    }
    expect(await asked(true)).toMatchObject({ isPrivate: true, wasDeferred: true })
  })

  test('asks without the option that the room adds', async () => {
    await asked(true)
    expect(desk.asked[0]?.options).toEqual({ lake: 'Long Mere', bird: 'heron' })
  })
})

describe('Context', () => {
  test('shows the words around a finding to the one who asks for it', async () => {
    desk.contexts = async ({ document, start, end }) => {
      const key = documentKey({ id: 'day-2.md', sha256: '0'.repeat(64) })
      if (document !== key || start !== 20 || end !== 28) return null
      const text = 'It was cold. Heron 2. It snowed.'
      return {
        citation: cited(text, { start: 7, url: 'https://courier.example/2' }),
        cited: { start: 20, end: 28, text: 'Heron 2.' }
      }
    }
    const { text, isPrivate, isUpdate } = await discord.click(await asked(), 'Context', another(), 2).shown
    expect(text).toContain('> It was cold. **Heron 2.** It snowed.')
    expect(text).toContain('(https://courier.example/2#:~:text=Heron%202)')
    expect({ isPrivate, isUpdate }).toEqual({ isPrivate: true, isUpdate: false })
  })

  test('of a document that was changed says so', async () => {
    expect((await discord.click(await asked(), 'Context').shown).text).toMatch(/changed or removed/)
  })

  test('that fails is one calm line', async () => {
    desk.contexts = () => Promise.reject(new Error('out of ink'))
    expect((await discord.click(await asked(), 'Context').shown).text).toContain('Something went wrong')
  })
})

describe('a forged control', () => {
  const state = (changes: object) =>
    customIdsWith(
      { command: 'count', options: { bird: 'heron', lake: 'Long Mere' }, page: 0, corpus: '', ...changes },
      ['on']
    )?.[0] ?? ''
  const forged = (id: string) =>
    discord.press(id, another(), [{ type: 2, custom_id: id, label: 'x' }], '300000000000000001').shown

  test.each([
    'on',
    'on|0|',
    'on|0|????',
    `on|0|${deflateRawSync('x'.repeat(90_000)).toString('base64url').slice(0, 90)}`,
    'context:..:0:1|0|',
    `context:${'0'.repeat(24)}:5:5|0|`,
    `context:${'0'.repeat(24)}:-1:5|0|`,
    'jump|0|',
    '</reload:1>',
    '@everyone'
  ])('does nothing: %s', async id => {
    const { text, isPrivate } = await forged(id)
    expect(text).toBe('This button is not in use any more. Please ask again.')
    expect(isPrivate).toBe(true)
    expect(desk.asked).toEqual([])
  })

  test('cannot moderate', async () => {
    expect((await forged(state({ command: 'recount', options: {} }))).text).toContain('not in use')
    expect(desk.reloads).toBe(0)
  })

  test('of a page far beyond the end shows the last', async () => {
    expect(heronsIn(await forged(state({ page: 1e9 })))).toEqual(['10', '11'])
  })
})

test('a message command asks with the words of the message, for the one who asks alone', async () => {
  await running.bot.stop()
  const named = inventedCommands.map(command => (command.name === 'count' ? { ...command, name: 'search' } : command))
  running = await runBot(discord, named, desk)
  const shown = await discord.onMessage('Find in the sources', { content: '**Forty** "herons" <@1> came' }).shown
  expect(desk.asked.at(-1)).toMatchObject({ command: 'search', options: { query: 'Forty herons came' } })
  expect(shown.isPrivate).toBe(true)
  expect(controlsIn(shown.body).map(({ label }) => label)).toContain('Show to all')
  const { text, isPrivate } = await discord.onMessage('Find in the sources', { content: '🪶' }).shown
  expect(text).toContain('no words')
  expect(isPrivate).toBe(true)
})
