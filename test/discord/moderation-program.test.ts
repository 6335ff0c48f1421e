import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lakeReports } from './invented-corpus.ts'
import { LoopbackDiscord } from './loopback/loopback-discord.ts'
import type { Options } from './loopback/payloads.ts'

let home: string
let corpus: string
let data: string
let discord: LoopbackDiscord
let program: ChildProcess
let log: string

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'moderation-'))
  corpus = join(home, 'corpus')
  data = join(home, 'data')
  mkdirSync(corpus)
  for (const [name, content] of Object.entries(lakeReports)) writeFileSync(join(corpus, name), content)
  discord = await LoopbackDiscord.start()
})

afterEach(async () => {
  const ended = once(program, 'exit')
  program.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(log).not.toContain('"level":60')
  expect(log).not.toContain(discord.token)
  discord.close()
  rmSync(home, { recursive: true })
  expect(discord.violations).toEqual([])
})

/** The whole program, with its documents and its data in folders of the test; `limit` is said by the shell before it starts. */
const start = async (changes: Readonly<Record<string, string>> = {}, limit = 'true'): Promise<void> => {
  const { PATH = '' } = process.env
  program = spawn('/bin/sh', ['-c', `${limit}; exec "$0" "$1"`, process.execPath, resolve('src/main.ts')], {
    cwd: home,
    env: {
      PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_GUILD_ID: discord.guildId,
      CORPUS_DIR: corpus,
      DATA_DIR: data,
      ...changes
    },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  log = ''
  program.stderr?.setEncoding('utf8').on('data', chunk => {
    log += chunk
  })
  await expect.poll(() => discord.commands.find('reload'), { timeout: 20_000 }).not.toBeNull()
}

const moderator = (userId = '300000000000000001') =>
  discord.member({ permissions: PermissionFlagsBits.ManageGuild, userId })
const use = async (command: string, options: Options = {}, sender = moderator()): Promise<string> =>
  (await discord.slash(command, options, sender).shown).text
const add = (name: string, text: string, more: Options = {}): Promise<string> =>
  use('corpus add', { file: discord.attach(name, Buffer.from(text)), ...more })
const search = (query: string): Promise<string> => use('search', { query }, discord.member())

const audit = (): readonly { readonly command: string; readonly outcome: string }[] =>
  readFileSync(join(data, 'audit.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe.skipIf(process.platform === 'win32')('moderation of the whole program', () => {
  test('changes the documents and writes every attempt down', async () => {
    await start()
    expect(await add('ferry.txt', 'The ferry to Selna stops in June.')).toContain('ferry.txt was added')
    expect(await search('ferry')).toContain('stops in June')
    const form = await discord.slash('corpus add', {}, moderator()).form
    const typed = { title: 'The otter count', text: 'Six otters came to Ostrea.', date: '2031-06' }
    expect((await discord.sendIn(form, typed, moderator()).shown).text).toContain('the-otter-count.md was added')
    expect(await use('corpus status')).toContain('4 documents, 0 rejected')
    expect(await use('corpus remove', { document: 'ferry.txt' })).toContain('ferry.txt was removed')
    expect(await search('ferry')).not.toContain('stops in June')
    expect(await use('corpus list-rejected')).toContain('No document was rejected')
    expect(await use('corpus remove', { document: '../data/audit.jsonl' })).toContain('no document')
    const large = discord.attach('large.txt', Buffer.from('x'), { size: 100_000_000 })
    expect(await use('corpus add', { file: large })).toContain('too large')
    expect(await use('corpus add', { text: 'Otters.', title: 'Otters', date: 'spring' })).toContain('date')
    expect(await use('reload', {}, discord.member())).toContain('moderators')
    expect((await discord.sendIn(form, typed).shown).text).toContain('moderators')
    expect(await use('reload')).toContain('Read the corpus again')
    await expect
      .poll(() => audit().map(({ command, outcome }) => [command, outcome]))
      .toEqual([
        ['corpus add', 'done'],
        ['corpus add', 'done'],
        ['corpus remove', 'done'],
        ['corpus remove', 'failed'],
        ['corpus add', 'failed'],
        ['corpus add', 'failed'],
        ['reload', 'refused'],
        ['corpus add', 'refused'],
        ['reload', 'done']
      ])
    expect(readdirSync(corpus).sort()).toEqual(['bridge.md', 'herons.md', 'the-otter-count.md'])
  }, 40_000)

  test('lets one of several moderators change it at a time, and tells the others by whom', async () => {
    await start()
    const file = (name: string) => discord.attach(name, Buffer.from(`The ${name} ferry to Selna stops in June.`))
    const ids = ['310000000000000001', '310000000000000002', '310000000000000003', '310000000000000004']
    const told = await Promise.all([
      ...ids.map((id, at) => use('corpus add', { file: file(`ferry-${at}.txt`) }, moderator(id))),
      use('reload', {}, moderator('310000000000000005'))
    ])
    const added = told.filter(text => text.includes('was added')).length
    const done = added + told.filter(text => text.includes('Read the corpus again')).length
    const refused = told.filter(text => text.includes('already under way')).length
    expect(refused).toBeGreaterThan(0)
    expect(done + refused).toBe(5)
    expect(readdirSync(corpus)).toHaveLength(2 + added)
    const outcomes = audit().map(({ outcome }) => outcome)
    expect([outcomes.length, outcomes.filter(outcome => outcome === 'done').length]).toEqual([5, done])
  }, 40_000)

  test('gives every file one plain name, whatever it was sent as', async () => {
    await start()
    const names = [
      ['CON.md', 'document-con.md'],
      ['.hidden.md', 'hidden.md'],
      [`${'heron-'.repeat(50)}.txt`, /^(?:heron-){19}heron\.txt$/],
      ['\u202egnp.txt', 'gnp.txt'],
      ['مالك الحزين.md', 'مالك-الحزين.md'],
      ['Ferrie\u0301.md', 'ferrié.md']
    ] as const
    for (const [sentAs, name] of names) {
      const before = readdirSync(corpus)
      expect(await add(sentAs, `One ${sentAs.length} heron came.`), sentAs).toContain('was added')
      const [made, ...others] = readdirSync(corpus).filter(there => !before.includes(there))
      if (typeof name === 'string') expect(made).toBe(name)
      else expect(made).toMatch(name)
      expect(others).toEqual([])
    }
    expect(await add('ferri\u00e9.md', 'Its twin came.')).toContain('there is a document ferrié.md already')
    expect(await add('ferri\u00e9.md', 'Its twin came.', { replace: true })).toContain('was added')
    expect(await search('twin')).toContain('Its **twin** came')
  }, 40_000)

  test('goes on where nothing can be written to DATA_DIR', async () => {
    writeFileSync(data, 'a file in the way')
    await start()
    expect(await add('ferry.txt', 'The ferry to Selna stops in June.')).toMatch(
      /ferry\.txt was added[\s\S]*could not be written to the audit log/
    )
    expect(await use('corpus remove', { document: 'ferry.txt' })).toMatch(
      /not removed: .*kept in DATA\\_DIR.*as it was before/
    )
    expect(await search('ferry')).toContain('stops in June')
  }, 40_000)

  test('leaves the folder as it was where the disk is full', async () => {
    // No file may grow beyond some kilobytes: what is longer fails in the middle, as on a full disk.
    await start({}, 'ulimit -f 16')
    const before = readdirSync(corpus)
    expect(await add('ferry.txt', 'The ferry to Selna stops in June. '.repeat(5000))).toMatch(
      /ferry\.txt was not added: .*no room/
    )
    expect(readdirSync(corpus)).toEqual(before)
    expect(await search('bridge')).toContain('Port Selna')
    expect(await add('ferry.txt', 'The ferry to Selna stops in June.')).toContain('was added')
  }, 40_000)

  test.skipIf(process.getuid?.() === 0)(
    'leaves a folder alone in which it may not write',
    async () => {
      chmodSync(corpus, 0o555)
      await start()
      expect(await add('ferry.txt', 'The ferry to Selna stops in June.')).toContain('Check its permissions')
      expect(await use('corpus remove', { document: 'bridge.md' })).toContain('Check its permissions')
      chmodSync(corpus, 0o755)
      expect(readdirSync(corpus).sort()).toEqual(['bridge.md', 'herons.md'])
    },
    40_000
  )

  test('follows a folder that is a link, and no link in it', async () => {
    symlinkSync(corpus, join(home, 'linked'))
    writeFileSync(join(home, 'secret.md'), 'Six secret otters.')
    symlinkSync(join(home, 'secret.md'), join(corpus, 'otters.md'))
    await start({ CORPUS_DIR: join(home, 'linked') })
    expect(await search('secret otters')).not.toContain('> ')
    expect(await add('otters.md', 'Seven otters.', { replace: true })).toContain('is there already and is not a file')
    expect(await use('corpus remove', { document: 'otters.md' })).toContain('no document')
    expect(readFileSync(join(home, 'secret.md'), 'utf8')).toBe('Six secret otters.')
    expect(await add('ferry.txt', 'The ferry to Selna stops in June.')).toContain('was added')
    expect(existsSync(join(corpus, 'ferry.txt'))).toBe(true)
  }, 40_000)

  test('changes nothing of a corpus that is a single file', async () => {
    await start({ CORPUS_DIR: join(corpus, 'bridge.md') })
    expect(await add('ferry.txt', 'The ferry stops.')).toContain('single file')
    expect(await use('corpus remove', { document: 'bridge.md' })).toContain('single file')
    expect(await use('corpus status')).toContain('single file')
    expect(await search('bridge')).toContain('Port Selna')
  }, 40_000)
})
