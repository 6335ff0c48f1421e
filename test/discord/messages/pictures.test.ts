import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { estimates } from '../../../src/answers/estimates/estimate.ts'
import { otters, seals } from '../../answers/invented-counts.ts'
import { InventedDesk, inventedCommands } from '../invented-desk.ts'
import { messageSchema, withNested } from '../loopback/limits.ts'
import { LoopbackDiscord } from '../loopback/loopback-discord.ts'
import { type RunningBot, runBot } from '../running-bot.ts'

let discord: LoopbackDiscord
let desk: InventedDesk
let running: RunningBot

beforeEach(async () => {
  discord = await LoopbackDiscord.start()
  desk = new InventedDesk()
  desk.answers = async () => estimates(seals, { subject: 'harp seals norway' })
  running = await runBot(discord, inventedCommands, desk)
})

afterEach(async () => {
  await running.bot.stop()
  discord.close()
  expect(discord.violations).toEqual([])
})

const ask = () => discord.slash('count', { lake: 'Long Mere', bird: 'heron' }).shown

const shownIn = (body: unknown) =>
  messageSchema
    .parse(body)
    .components.flatMap(withNested)
    .flatMap(({ items = [] }) => items)

describe('pictures', () => {
  test('of figures beside each other and over time come with the answer, each with its words', async () => {
    desk.pictures = async ({ kind }) => new TextEncoder().encode(kind)
    const { files, body, wasDeferred } = await ask()
    expect(files.map(({ name, type, data }) => [name, type, new TextDecoder().decode(data)])).toEqual([
      ['estimates.png', 'image/png', 'ranges'],
      ['estimates-over-time.png', 'image/png', 'timeline']
    ])
    expect(shownIn(body).map(({ description }) => description)).toEqual([
      expect.stringMatching(/^Chart of estimates\. harp seals, Norway\. Astrid Hovland: Up to 1,200,000/),
      expect.stringMatching(/^Chart of estimates over time\./)
    ])
    expect(wasDeferred).toBe(false)
  })

  test('come with a deferred answer too', async () => {
    desk.pictures = async () => {
      await new Promise(resolve => setTimeout(resolve, 1700))
      return new Uint8Array([1])
    }
    const { files, wasDeferred } = await ask()
    expect({ files: files.length, wasDeferred }).toEqual({ files: 2, wasDeferred: true })
  })

  test.each([
    ['fail', () => Promise.reject(new Error('no ink'))],
    ['cannot be drawn now', async () => null]
  ])('that %s are done without', async (_, draw) => {
    desk.pictures = draw
    const { text, files, body } = await ask()
    expect(text).toContain('Astrid Hovland')
    expect(files).toEqual([])
    expect(shownIn(body)).toEqual([])
  })

  test('say at most as much as Discord takes', async () => {
    desk.pictures = async () => new Uint8Array([1])
    const answer = estimates(seals, { subject: 'harp seals norway' })
    const groups = answer.groups?.map(group => ({ ...group, title: 'harp seals '.repeat(300) })) ?? []
    desk.answers = async () => ({ ...answer, groups })
    expect(shownIn((await ask()).body)).toHaveLength(2)
  })

  test('are not made of one figure', async () => {
    desk.pictures = async () => new Uint8Array([1])
    desk.answers = async () => estimates(otters, { subject: 'otters sweden' })
    expect((await ask()).files).toEqual([])
  })
})
