import { PermissionFlagsBits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { usualLimits } from '../../src/discord/reception/reception.ts'
import { answered, InventedDesk, inventedCommands, passage } from './invented-desk.ts'
import type { Exchange, Shown } from './loopback/exchange.ts'
import { LoopbackDiscord } from './loopback/loopback-discord.ts'
import { patient, type RunningBot, runBot } from './running-bot.ts'

let discord: LoopbackDiscord
let desk: InventedDesk
let running: RunningBot

const start = async (settings: Parameters<typeof LoopbackDiscord.start>[0]): Promise<void> => {
  discord = await LoopbackDiscord.start(settings)
  desk = new InventedDesk()
  desk.answers = async ({ options: { bird } }) => answered([passage(`We saw the ${String(bird)}.`)])
}

beforeEach(() => start({}))

afterEach(async () => {
  await running.bot.stop()
  discord.close()
  expect(discord.violations).toEqual([])
})

const member = (number: number) => discord.member({ userId: String(310_000_000_000_000_000n + BigInt(number)) })
const count = (bird: string, sender = discord.member()) => discord.slash('count', { lake: 'Long Mere', bird }, sender)
const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))
const birds = (length: number): readonly string[] => Array.from({ length }, (_, index) => `bird${index}x`)

describe('with the usual limits', () => {
  beforeEach(async () => {
    running = await runBot(discord, inventedCommands, desk, {}, usualLimits)
  })

  test('two hundred people who ask at once are all answered in time, each once and with the own answer', async () => {
    const exchanges = birds(200).map((bird, number) => count(bird, member(number)))
    const shown = await Promise.all(exchanges.map(exchange => exchange.shown))
    expect(shown.map(({ text }, index) => text.includes(`> We saw the bird${index}x.`))).toEqual(shown.map(() => true))
    expect(exchanges.map(({ times }) => times)).toEqual(exchanges.map(() => 1))
  })

  test('one who asks too fast is told when to ask again, others are not held up', async () => {
    const shown = await Promise.all(birds(7).map(bird => count(bird).shown))
    const refused = shown.filter(({ text }) => text.includes('faster than'))
    expect(refused).toHaveLength(2)
    for (const { text, isPrivate } of refused) {
      expect(text).toMatch(/in (?:a second|2 seconds)\.$/)
      expect(isPrivate).toBe(true)
    }
    expect((await count('heron', member(1)).shown).text).toContain('We saw the heron.')
  })

  test('buttons count as questions, moderation does not', async () => {
    desk.answers = async () => answered(birds(12).map(bird => passage(`We saw the ${bird}.`)))
    const first = await count('heron').shown
    const pressed = await Promise.all([1, 2, 3, 4, 5].map(() => discord.click(first, '▶').shown))
    expect(pressed.filter(({ text }) => text.includes('faster than'))).toHaveLength(1)
    const moderator = () => discord.member({ permissions: PermissionFlagsBits.ManageGuild })
    const recounts = await Promise.all([1, 2, 3].map(() => discord.slash('recount', {}, moderator()).shown))
    expect(recounts.every(({ text }) => text.includes('Counted again.'))).toBe(true)
  })

  test('a flood of completions is answered, and questions meanwhile too', async () => {
    desk.completions = async typed => {
      await pause(20)
      return [typed]
    }
    const typing = birds(500).map(bird => discord.type('count', 'bird', bird))
    const question = count('heron')
    const choices = await Promise.all(typing.map(exchange => exchange.choices))
    expect(
      choices.every((offered, index) => [0, 1].includes(offered.length) && offered.every(o => o === `bird${index}x`))
    ).toBe(true)
    expect(choices.some(offered => offered.length === 1)).toBe(true)
    expect((await question.shown).text).toContain('We saw the heron.')
  })
})

describe('when it is full', () => {
  test('whoever comes is told to ask again, and nobody is lost', async () => {
    running = await runBot(discord, inventedCommands, desk, {}, { ...patient, atOnce: 2, waiting: 10 })
    const { answers } = desk
    desk.answers = async asking => {
      await pause(20)
      return answers(asking)
    }
    const shown = await Promise.all(birds(60).map((bird, number) => count(bird, member(number)).shown))
    const isBusy = ({ text, isPrivate }: Shown): boolean => isPrivate && text.includes('in a few seconds')
    expect(shown.filter(isBusy).length).toBeGreaterThan(10)
    const rest = shown.map((one, index) => isBusy(one) || one.text.includes(`We saw the bird${index}x.`))
    expect(rest.every(Boolean)).toBe(true)
    expect((await count('heron').shown).text).toContain('We saw the heron.')
  })
})

describe('when Discord falters', () => {
  beforeEach(async () => {
    running = await runBot(discord, inventedCommands, desk)
  })

  test.each([
    { status: 429, body: { message: 'Slow down', retry_after: 0.3, global: false }, headers: { 'retry-after': '0.3' } },
    {
      status: 429,
      body: { message: 'Slow down', retry_after: 0.3, global: true },
      headers: { 'retry-after': '0.3', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }
    },
    { status: 500 },
    { status: 503 }
  ])('a reply that it puts off is given all the same: %o', async answer => {
    discord.failNext('/callback', answer)
    const exchange = count('heron')
    expect((await exchange.shown).text).toContain('We saw the heron.')
    expect(exchange.times).toBe(1)
  })

  test('a late change of a reply that it puts off is made all the same', async () => {
    const { answers } = desk
    desk.answers = async asking => {
      await pause(1700)
      return answers(asking)
    }
    discord.failNext('PATCH', {
      status: 429,
      body: { retry_after: 0.3, global: false },
      headers: { 'retry-after': '0.3' }
    })
    const exchange = count('heron')
    expect((await exchange.shown).text).toContain('We saw the heron.')
    expect(exchange.times).toBe(1)
  })

  test('connections that drop again and again lose and double no reply', async () => {
    const exchanges: Exchange[] = []
    for (let round = 0; round < 6; round++) {
      exchanges.push(...birds(5).map(bird => count(`${bird}${round}`)))
      if (round === 3) discord.gateway.forget()
      if (round % 2 === 0) discord.gateway.drop()
      else discord.gateway.askToReconnect()
      const before = discord.gateway.log.length
      await expect.poll(() => discord.gateway.log.length, { timeout: 20_000 }).toBeGreaterThan(before)
      if (round === 3) await expect.poll(() => discord.gateway.log.at(-1), { timeout: 20_000 }).toBe('identify')
      exchanges.push(...birds(5).map(bird => count(`${bird}${round}again`)))
    }
    const shown = await Promise.all(exchanges.map(exchange => exchange.shown))
    expect(shown.every(({ text }) => text.includes('We saw the bird'))).toBe(true)
    expect(exchanges.every(({ times }) => times === 1)).toBe(true)
  }, 60_000)
})

describe('with two shards', () => {
  const other = '500000000004194305'

  test.each([2, 'auto' as const])('one bot answers the servers of both (%s)', async shards => {
    discord.close()
    await start({ shards: 2 })
    running = await runBot(discord, inventedCommands, desk, { shards })
    expect(discord.gateway.shards).toEqual([0, 1])
    const elsewhere = { kind: 'member' as const, guildId: other, roles: [], permissions: 0n }
    expect((BigInt(other) >> 22n) % 2n).not.toBe((BigInt(discord.guildId) >> 22n) % 2n)
    for (const sender of [discord.member(), elsewhere, { kind: 'user' as const }])
      expect((await count('heron', sender).shown).text).toContain('We saw the heron.')
    discord.gateway.drop()
    const meanwhile = [count('stork'), count('crane', elsewhere)]
    const texts = await Promise.all(meanwhile.map(async exchange => (await exchange.shown).text))
    expect(texts.every(text => /We saw the (?:stork|crane)\./.test(text))).toBe(true)
    expect(discord.gateway.log).toEqual(['identify', 'identify', 'resume', 'resume'])
  })
})
