import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InventedDesk, inventedCommands } from '../invented-desk.ts'
import { LoopbackDiscord } from '../loopback/loopback-discord.ts'
import { runBot } from '../running-bot.ts'

let discord: LoopbackDiscord
let desk: InventedDesk

beforeEach(async () => {
  discord = await LoopbackDiscord.start()
  desk = new InventedDesk()
})

afterEach(() => {
  discord.close()
  expect(discord.violations).toEqual([])
})

describe('registration', () => {
  test('puts the commands into the server that is configured', async () => {
    const { bot } = await runBot(discord, inventedCommands, desk)
    expect(
      discord.commands
        .in(discord.guildId)
        .map(({ name }) => name)
        .sort()
    ).toEqual(['count', 'lake', 'recount'])
    expect(discord.commands.in(null)).toEqual([])
    await bot.stop()
  })

  test('puts them everywhere without a server, for servers and direct messages, moderation for servers alone', async () => {
    const { bot } = await runBot(discord, inventedCommands, desk, { guildId: null, applicationId: null })
    const stored = new Map(discord.commands.in(null).map(command => [command.name, command]))
    expect(stored.get('count')).toMatchObject({
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      default_member_permissions: null
    })
    expect(stored.get('recount')).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '32'
    })
    await bot.stop()
  })

  test.each([{ guildId: null }, {}])('leaves commands that did not change alone (%o)', async changes => {
    await (await runBot(discord, inventedCommands, desk, changes)).bot.stop()
    await (await runBot(discord, inventedCommands, desk, changes)).bot.stop()
    expect(discord.commands.overwrites).toBe(1)
  })

  test('overwrites commands of which one changed, came or went', async () => {
    const [count, recount] = inventedCommands
    if (count === undefined || recount === undefined) throw new Error('two commands')
    const sets = [[count], [count, recount], [count, { ...recount, description: 'Otherwise' }], [recount]]
    for (const commands of sets) await (await runBot(discord, commands, desk)).bot.stop()
    expect(discord.commands.overwrites).toBe(sets.length)
    expect(discord.commands.in(discord.guildId).map(({ name }) => name)).toEqual(['recount'])
  })
})

describe('what keeps the bot from starting', () => {
  const failure = (changes: Parameters<typeof runBot>[3]): Promise<string> =>
    runBot(discord, inventedCommands, desk, changes).then(
      () => 'started',
      error => `${error.name}: ${error.message}`
    )

  test('a wrong token is told from the rest, and not repeated', async () => {
    const line = await failure({ token: 'somebody.else.s' })
    expect(line).toMatch(/^StartUpError: DISCORD_TOKEN: [^\n]*$/)
    expect(line).not.toContain('somebody.else.s')
  })

  test('a token that the gateway refuses', async () => {
    discord.failNext('GET /api/v10/gateway/bot', {
      status: 200,
      body: {
        url: discord.gateway.url,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 }
      }
    })
    expect(await failure({ token: 'somebody.else.s' })).toMatch(/^StartUpError: DISCORD_TOKEN: [^\n]*gateway[^\n]*$/)
  })

  test('an address where nothing answers', async () => {
    expect(await failure({ apiUrl: 'http://127.0.0.1:9/api' })).toMatch(
      /^StartUpError: DISCORD_API_URL: [^\n]*127\.0\.0\.1:9[^\n]*$/
    )
  })

  test('an address where something else answers', async () => {
    expect(await failure({ apiUrl: discord.apiUrl.replace('/api', '/elsewhere') })).toMatch(
      /^StartUpError: DISCORD_API_URL: [^\n]*$/
    )
  })

  test.each([
    { status: 200, body: 'hello' },
    { status: 404, body: { message: 'no such page' } },
    { status: 200, body: { url: 1 } }
  ])('an address where something answers like this: %o', async answer => {
    discord.failNext('GET /api/v10/gateway/bot', answer)
    expect(await failure({})).toMatch(/^StartUpError: DISCORD_API_URL: [^\n]*$/)
  })

  test('a server that the bot is not in', async () => {
    expect(await failure({ guildId: '500000000000000009' })).toMatch(
      /^StartUpError: DISCORD_GUILD_ID: [^\n]*500000000000000009[^\n]*$/
    )
  })

  test("another application's id", async () => {
    expect(await failure({ applicationId: '100000000000000009' })).toMatch(
      /^StartUpError: DISCORD_APPLICATION_ID: [^\n]*100000000000000001[^\n]*$/
    )
  })
})

describe('the gateway', () => {
  test('is asked for no intents, and its heartbeats are kept', async () => {
    discord.close()
    discord = await LoopbackDiscord.start({ heartbeat: 100 })
    const { bot } = await runBot(discord, inventedCommands, desk)
    await expect.poll(() => discord.gateway.heartbeats).toBeGreaterThan(2)
    expect(discord.gateway.log).toEqual(['identify'])
    await bot.stop()
  })

  test('is resumed when it drops, and what was asked meanwhile is answered', async () => {
    const { bot } = await runBot(discord, inventedCommands, desk)
    expect((await discord.slash('count', { lake: 'Long Mere', bird: 'heron' }).shown).text).toContain('Forty')
    discord.gateway.drop()
    const meanwhile = discord.slash('count', { lake: 'Long Mere', bird: 'stork' })
    expect((await meanwhile.shown).text).toContain('/count stork')
    expect((await discord.slash('count', { lake: 'Long Mere', bird: 'crane' }).shown).text).toContain('/count crane')
    expect(discord.gateway.log).toEqual(['identify', 'resume'])
    await bot.stop()
  })

  test('is identified to again when the session is gone', async () => {
    const { bot } = await runBot(discord, inventedCommands, desk)
    discord.gateway.forget()
    discord.gateway.drop()
    await expect.poll(() => discord.gateway.log, { timeout: 15_000 }).toEqual(['identify', 'resume', 'identify'])
    expect((await discord.slash('count', { lake: 'Long Mere', bird: 'heron' }).shown).text).toContain('Forty')
    await bot.stop()
  })

  test('that refuses the token later ends the bot, and says so', async () => {
    const { bot } = await runBot(discord, inventedCommands, desk)
    discord.gateway.kick(4004)
    expect(await bot.lost).toMatch(/^DISCORD_TOKEN: [^\n]*$/)
    await bot.stop()
  })
})

describe('stopping', () => {
  test('lets an answer under way be given, and sends newcomers away', async () => {
    let release = (): void => {}
    const { bot } = await runBot(discord, inventedCommands, desk)
    const { answers } = desk
    desk.answers = async asking => {
      await new Promise<void>(resolve => {
        release = resolve
      })
      return answers(asking)
    }
    const exchange = discord.slash('count', { lake: 'Long Mere', bird: 'heron' })
    await expect.poll(() => desk.asked.length).toBe(1)
    const stopped = bot.stop()
    const late = await discord.slash('count', { lake: 'Long Mere', bird: 'stork' }).shown
    expect(late.text).toContain('being restarted')
    release()
    expect((await exchange.shown).text).toContain('Forty')
    await stopped
    expect(desk.asked).toHaveLength(1)
  })

  test('tells those whose answer does not come in time', async () => {
    const { bot } = await runBot(discord, inventedCommands, desk)
    desk.answers = () => new Promise(() => {})
    const exchange = discord.slash('count', { lake: 'Long Mere', bird: 'heron' })
    await expect.poll(() => desk.asked.length).toBe(1)
    await bot.stop()
    expect((await exchange.shown).text).toContain('being restarted')
    expect(exchange.times).toBe(1)
  })
})
