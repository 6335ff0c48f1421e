import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InventedCorpus, inventedCorpus, lakeReports } from './discord/invented-corpus.ts'
import { LoopbackDiscord } from './discord/loopback/loopback-discord.ts'

let corpus: InventedCorpus
let discord: LoopbackDiscord
let started: ChildProcess[] = []

beforeEach(async () => {
  corpus = await inventedCorpus(lakeReports)
  discord = await LoopbackDiscord.start()
  started = []
})

afterEach(async () => {
  for (const program of started) if (program.exitCode === null) program.kill('SIGKILL')
  discord.close()
  await corpus.remove()
})

/** The whole program against the loopback, told of it by its environment alone. */
const start = (changes: Readonly<Record<string, string>>) => {
  const program = spawn(process.execPath, [resolve('src/main.ts')], {
    cwd: corpus.path,
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, CORPUS_DIR: corpus.path, ...changes }
  })
  started.push(program)
  let log = ''
  program.stderr.setEncoding('utf8').on('data', chunk => {
    log += chunk
  })
  return { program, logged: () => log }
}

const portOf = (log: string): string => /"port":(\d+)/.exec(log)?.[1] ?? ''

describe('the bot with a web server', () => {
  it('serves its documents, its health and its figures until it ends', async () => {
    const { program, logged } = start({ WEB_PORT: '0', DISCORD_GUILD_ID: discord.guildId })
    await expect.poll(() => portOf(logged()), { timeout: 20_000 }).not.toBe('')
    const url = `http://127.0.0.1:${portOf(logged())}`
    const health = async () => (await fetch(`${url}/healthz`)).json()
    await expect.poll(health, { timeout: 20_000 }).toMatchObject({ ready: true, discord: 'connected' })
    await expect.poll(() => discord.commands.find('who-said'), { timeout: 20_000 }).not.toBeNull()
    await discord.slash('who-said', { query: 'carry the town for a century' }).shown
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('command="who-said",status="answered"} 1')
    expect((await fetch(`${url}/sources`)).status).toBe(200)
    program.kill('SIGTERM')
    expect(await once(program, 'exit')).toEqual([0, null])
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })

  it('says in one line that its port is taken, or its documents cannot be read', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    for (const [changes, line] of [
      [{ WEB_PORT: port }, /^WEB_PORT: port \d+ of 127\.0\.0\.1 is taken/],
      [{ CORPUS_DIR: `${corpus.path}/nowhere` }, /nowhere: /]
    ] as const) {
      const { program } = start(changes)
      const [err, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')])
      const lines = err.split('\n').filter(printed => printed !== '' && !printed.startsWith('{'))
      expect(lines).toEqual([expect.stringMatching(line)])
      expect(code).toBe(1)
    }
    taken.close()
  })
})
