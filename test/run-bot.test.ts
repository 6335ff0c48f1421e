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

  it('answers interactions that Discord sends to it, and opens no gateway', async () => {
    const { program, logged } = start({ WEB_PORT: '0', DISCORD_PUBLIC_KEY: discord.signer.publicKey })
    await expect.poll(() => portOf(logged()), { timeout: 20_000 }).not.toBe('')
    const url = `http://127.0.0.1:${portOf(logged())}`
    const health = async () => (await fetch(`${url}/healthz`)).json()
    await expect.poll(health, { timeout: 20_000 }).toMatchObject({ ready: true, discord: 'http' })
    discord.sendTo(`${url}/interactions`)
    const shown = await discord.slash('who-said', { query: 'carry the town for a century' }).shown
    expect(shown.text).toContain('Tomas Reik')
    const post = (body: string, headers: Record<string, string>) =>
      fetch(`${url}/interactions`, { method: 'POST', body, headers })
    const ping = '{"id":"1","application_id":"1","token":"t","version":1,"type":1}'
    const pong = await post(ping, discord.signer.headers(ping))
    expect([pong.status, await pong.json()]).toEqual([200, { type: 1 }])
    expect((await post(ping, discord.signer.headers(`${ping} `))).status).toBe(401)
    expect((await post(ping, {})).status).toBe(401)
    expect((await post(ping, discord.signer.headers(ping, Date.now() - 600_000))).status).toBe(401)
    for (const odd of ['[]', 'null', '{', '{"type":2}', ''])
      expect((await post(odd, discord.signer.headers(odd))).status, odd).toBe(400)
    for (const type of ['application/xml', 'multipart/form-data; boundary=x'])
      expect((await post(ping, { ...discord.signer.headers(ping), 'content-type': type })).status).toBe(200)
    // Signed, and yet of no kind that is known, or without what its kind has.
    for (const odd of ['"type":99', '"type":2', '"type":3,"data":null', '"type":4', '"type":5,"data":{}']) {
      const body = `{"id":"1","application_id":"1","token":"t",${odd}}`
      expect((await post(body, discord.signer.headers(body))).status).toBe(202)
    }
    const after = await discord.slash('who-said', { query: 'carry the town for a century' }).shown
    expect(after.text).toContain('Tomas Reik')
    expect((await post('x'.repeat(1_000_001), {})).status).toBe(413)
    expect(discord.gateway.log).toEqual([])
    program.kill('SIGTERM')
    expect(await once(program, 'exit')).toEqual([0, null])
    expect(discord.violations).toEqual([])
  })

  it('says in one line which setting keeps it from starting', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    for (const [changes, line] of [
      [{ WEB_PORT: port }, /^WEB_PORT: port \d+ of 127\.0\.0\.1 is taken/],
      [{ WEB_PORT: '0', DISCORD_PUBLIC_KEY: 'ab'.repeat(32) }, /^DISCORD_PUBLIC_KEY: .* not the public key/],
      [{ WEB_PORT: '0', DISCORD_PUBLIC_KEY: discord.signer.publicKey, DISCORD_TOKEN: 'a.b.c' }, /^DISCORD_TOKEN: /],
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
