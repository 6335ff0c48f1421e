import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type InventedCorpus, inventedCorpus, lakeReports } from './invented-corpus.ts'
import { LoopbackDiscord } from './loopback/loopback-discord.ts'

let corpus: InventedCorpus
let discord: LoopbackDiscord

beforeEach(async () => {
  corpus = await inventedCorpus(lakeReports)
  discord = await LoopbackDiscord.start()
})

afterEach(async () => {
  discord.close()
  await corpus.remove()
  expect(discord.violations).toEqual([])
})

/** The whole program, as `npm start` runs it, told of the loopback by its environment alone. */
const start = (changes: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, [fileURLToPath(new URL('../../src/main.ts', import.meta.url))], {
    cwd: corpus.path,
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_GUILD_ID: discord.guildId,
      CORPUS_DIR: corpus.path,
      ...changes
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })

const outcome = async (program: ChildProcess) => {
  if (program.stdout === null || program.stderr === null) throw new Error('output is piped')
  const [out, err, [code]] = await Promise.all([text(program.stdout), text(program.stderr), once(program, 'exit')])
  return { out, err, code }
}

test('answers in Discord until it is asked to end', async () => {
  const program = start()
  const ended = outcome(program)
  await expect.poll(() => discord.commands.find('who-said'), { timeout: 20_000 }).not.toBeNull()
  const exchange = discord.slash('who-said', { query: 'carry the town for a century' })
  expect((await exchange.shown).text).toContain('Tomas Reik')
  program.kill('SIGTERM')
  const { code, err } = await ended
  expect(code).toBe(0)
  expect(err).not.toContain(discord.token)
  expect(err).not.toContain(exchange.token)
})

test.each([
  ['DISCORD_TOKEN', 'MTAwMDAwMDAwMDAwMDAwMDAy.somebody.else'],
  ['DISCORD_API_URL', 'http://127.0.0.1:9/api'],
  ['DISCORD_GUILD_ID', '500000000000000009'],
  ['DISCORD_APPLICATION_ID', '100000000000000009']
])('with a wrong %s says so in one line and fails', async (variable, value) => {
  const { code, err, out } = await outcome(start({ [variable]: value }))
  const lines = err.split('\n').filter(line => line !== '' && !line.startsWith('{'))
  expect(lines).toEqual([expect.stringMatching(new RegExp(`^${variable}: `))])
  expect({ code, out }).toEqual({ code: 1, out: '' })
})

test.each(['1', '2'])('whose token the gateway refuses says so in one line and fails (%s shards)', async shards => {
  discord.failNext('GET /api/v10/gateway/bot', {
    status: 200,
    body: {
      url: discord.gateway.url,
      shards: 2,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 }
    }
  })
  const { code, err } = await outcome(start({ DISCORD_TOKEN: 'somebody.else.s', DISCORD_SHARDS: shards }))
  const lines = err.split('\n').filter(line => line !== '' && !line.startsWith('{'))
  expect(lines).toEqual([expect.stringMatching(/^DISCORD_TOKEN: [^\n]*gateway/)])
  expect(err).not.toContain('somebody.else.s')
  expect(code).toBe(1)
})

test.each(['1', '2'])(
  'survives a Discord that is gone, and answers when it is back (%s shards)',
  async shards => {
    const program = start({ DISCORD_SHARDS: shards })
    const ended = outcome(program)
    await expect.poll(() => discord.commands.find('who-said'), { timeout: 20_000 }).not.toBeNull()
    discord.gateway.askToReconnect()
    await discord.goAway()
    await pause(1500)
    const before = discord.gateway.log.length
    await discord.comeBack()
    await expect
      .poll(() => discord.gateway.log.length, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(before + Number(shards))
    expect((await discord.slash('who-said', { query: 'carry the town for a century' }).shown).text).toContain(
      'Tomas Reik'
    )
    await discord.goAway()
    program.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  },
  40_000
)

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))
