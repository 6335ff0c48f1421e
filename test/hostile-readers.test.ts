import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type InventedCorpus, inventedCorpus, lakeReports } from './discord/invented-corpus.ts'
import { LoopbackDiscord } from './discord/loopback/loopback-discord.ts'

const odd = 'ü heron?#.md'
const line = `${'The grey heron stood in the reeds of Ostrea and "said" 40 words, '.repeat(58_000)}said Warden Mira Talvik.`

let corpus: InventedCorpus
let discord: LoopbackDiscord
let program: ChildProcess
let log = ''
let port = 0

// The whole program, with its web server, over documents of which one is a single line of almost four megabytes.
beforeAll(async () => {
  corpus = await inventedCorpus({ ...lakeReports, [odd]: 'Two bitterns boomed.', 'line.txt': line })
  await corpus.write('longer.txt', `${line}${line.slice(0, 1_300_000)}`)
  discord = await LoopbackDiscord.start()
  program = spawn(process.execPath, [resolve('src/main.ts')], {
    cwd: corpus.path,
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_GUILD_ID: discord.guildId,
      CORPUS_DIR: corpus.path,
      DATA_DIR: join(corpus.path, 'data'),
      WEB_PORT: '0',
      LOG_LEVEL: 'debug'
    }
  })
  program.stderr?.setEncoding('utf8').on('data', chunk => {
    log += chunk
  })
  await vi.waitUntil(() => discord.commands.find('ask') !== null, { timeout: 90_000, interval: 100 })
  port = Number(/"port":(\d+)/.exec(log)?.[1])
}, 100_000)

afterAll(async () => {
  const ended = once(program, 'exit')
  program.kill('SIGTERM')
  const code = await ended
  discord.close()
  await corpus.remove()
  expect(code).toEqual([0, null])
  expect(discord.violations).toEqual([])
})

const get = (path: string, more: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, more)

/** Sends bytes as they are and gives all that comes back until the server closes. */
const raw = async (bytes: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(bytes)
  return text(socket)
}

describe('the source viewer of the whole program', () => {
  test.each([
    '..%2f..%2fetc/passwd',
    '../../../etc/passwd',
    '..%252f..%252fetc%252fpasswd',
    '%2fetc%2fpasswd',
    'data%2faudit.jsonl',
    'herons.md%00.txt',
    'herons.md/..',
    '..\\..\\etc\\passwd',
    '__proto__',
    'x'.repeat(10_000)
  ])('shows no file but the documents: %#', async path => {
    const reply = await raw(`GET /sources/${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(reply).toMatch(/^HTTP\/1\.1 404/)
    expect(reply).not.toContain('root:')
  })

  test('finds odd names, and takes any offsets', async () => {
    expect(await (await get(`/sources/${encodeURIComponent(odd)}`)).text()).toContain('Two bitterns boomed.')
    for (const offsets of ['from=-5&to=-1', 'from=0&to=99999999999999999999', 'from=1e9&to=2e9', 'from=NaN', 'to=5']) {
      const reply = await get(`/sources/herons.md?${offsets}`)
      expect([offsets, reply.status, (await reply.text()).includes('<mark')]).toEqual([offsets, 200, false])
    }
    expect((await get(`/sources/line.txt?from=3700000&to=3700010`)).status).toBe(200)
    expect((await get('/sources?first=99999999999')).status).toBe(200)
  })

  test('knows no method but its own, and nothing of the host that is asked for', async () => {
    for (const method of ['POST', 'PUT', 'OPTIONS'])
      expect((await get('/sources/herons.md', { method })).status).toBe(405)
    expect(await raw('TRACE /sources HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 405/)
    expect((await get('/sources/herons.md', { method: 'HEAD' })).status).toBe(200)
    const elsewhere = 'GET /sources/herons.md HTTP/1.1\r\nHost: trap.example\r\nConnection: close\r\n\r\n'
    const reply = await raw(elsewhere)
    expect(reply).toMatch(/^HTTP\/1\.1 200/)
    expect(reply).not.toContain('trap.example')
  })

  test('answers ten thousand requests, and questions after them', async () => {
    const statuses = new Map<number, number>()
    for (let round = 0; round < 100; round++)
      for (const { status, body } of await Promise.all(
        Array.from({ length: 100 }, (_, at) => get(at % 2 === 0 ? '/sources/bridge.md' : `/sources/no-${at}.md`))
      )) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        await body?.cancel()
      }
    expect([...statuses.keys()].every(status => [200, 404, 503].includes(status))).toBe(true)
    expect(statuses.get(200)).toBeGreaterThan(100)
    expect((await discord.slash('search', { query: 'Selna' }).shown).text).toContain('Selna')
  }, 90_000)

  test('cuts off those who never finish asking, and answers others meanwhile', async () => {
    const slow = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'))
    await Promise.all(slow.map(socket => once(socket, 'connect')))
    const gone = slow.map(socket => once(socket, 'close'))
    for (const socket of slow)
      socket
        .on('error', () => {})
        .resume()
        .write('GET /sources HTTP/1.1\r\nHost: x\r\nX-A: ')
    expect((await get('/sources')).status).toBe(200)
    await Promise.all(gone)
  }, 30_000)

  test('tells the log and the figures neither tokens nor what was read', async () => {
    const asked = discord.slash('search', { query: 'herons' })
    await asked.shown
    const figures = await (await get('/metrics')).text()
    for (const secret of [discord.token, asked.token, 'herons.md', 'passwd', 'trap.example', '300000000000000001']) {
      expect(figures).not.toContain(secret)
      expect(log).not.toContain(secret)
    }
  })
})

describe('a line of megabytes', () => {
  test('that is longer than a document may be is rejected alone', () => {
    expect(log).toMatch(/"document":"longer\.txt"/)
  })

  test('is searched, quoted and shown around like any other, within the limits', async () => {
    const found = await discord.slash('search', { query: '"stood in the reeds"' }).shown
    expect(found.text).toMatch(/> .*\*\*stood in the reeds\*\*/)
    expect((await discord.click(found, 'Context').shown).text).toContain('stood in the reeds')
    const said = await discord.slash('who-said', { query: 'grey heron stood in the reeds' }).shown
    expect(said.text.length).toBeGreaterThan(0)
    expect((await discord.slash('source', { document: 'line.txt' }).shown).text).toContain('line')
  }, 30_000)
})

describe('two hundred at once', () => {
  test('are all answered, each within three seconds and once', async () => {
    const asked = [
      ['search', { query: 'bridge' }],
      ['who-said', { query: 'carry the town for a century' }],
      ['ask', { question: 'When did the reserve open?' }],
      ['estimate', { subject: 'herons ostrea' }]
    ] as const
    const exchanges = Array.from({ length: 200 }, (_, at) => {
      const [command, options] = asked[at % asked.length] ?? asked[0]
      return discord.slash(command, options, discord.member({ userId: String(330_000_000_000_000_000n + BigInt(at)) }))
    })
    const shown = await Promise.all(exchanges.map(exchange => exchange.shown))
    expect(shown.filter(({ isPrivate }) => isPrivate)).toEqual([])
    expect(shown.every(({ text: words }) => /Selna|Reik|March 3|400/.test(words))).toBe(true)
    expect(exchanges.every(({ times }) => times === 1)).toBe(true)
  }, 60_000)
})
