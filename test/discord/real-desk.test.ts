import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { optionsOf } from '../../src/commands/command/options.ts'
import { commands } from '../../src/commands/commands.ts'
import { openDesk, type ThreadDesk } from '../../src/commands/desk/open-desk.ts'
import { type InventedCorpus, inventedCorpus, lakeReports } from './invented-corpus.ts'
import type { Shown } from './loopback/exchange.ts'
import { controlsIn, messageSchema, withNested } from './loopback/limits.ts'
import { LoopbackDiscord } from './loopback/loopback-discord.ts'
import type { Options } from './loopback/payloads.ts'
import { type RunningBot, runBot } from './running-bot.ts'

let corpus: InventedCorpus
let desk: ThreadDesk
let discord: LoopbackDiscord
let running: RunningBot

const open = async (): Promise<void> => {
  corpus = await inventedCorpus(lakeReports)
  const opened = await openDesk({ corpus: corpus.path, commands })
  if (opened.kind === 'failed') throw new Error(opened.reason)
  desk = opened.desk
  discord = await LoopbackDiscord.start()
  running = await runBot(discord, commands, desk)
}

const shut = async (): Promise<void> => {
  await running.bot.stop()
  await desk.close()
  discord.close()
  await corpus.remove()
}

afterEach(() => {
  expect(discord.violations).toEqual([])
})

const ask = async (command: string, options: Options = {}): Promise<string> =>
  (await discord.slash(command, options).shown).text

const reload = async (): Promise<string> =>
  (await discord.slash('reload', {}, discord.member({ permissions: PermissionFlagsBits.ManageGuild })).shown).text

describe('over a folder of invented reports', () => {
  beforeAll(open)
  afterAll(shut)

  test('/estimate lays figures and their claimants side by side', async () => {
    const text = await ask('estimate', { subject: 'herons ostrea' })
    expect(text).toMatch(/\*\*up to 400\*\*[^\n]*\n\*\*(?:Warden )?Mira Talvik\*\*/)
    expect(text).toMatch(/\*\*about 1,200-1,500\*\*[^\n]*\n\*\*[^\n]*Fishery Union\*\*/)
    expect(text).toContain(
      '[Open](https://courier.example/herons?page=%281%29#:~:text=According%20to%20the%20Fishery%20Union'
    )
  })

  test('/estimate sends a picture of the figures, with the picture in words', async () => {
    const { files, body } = await discord.slash('estimate', { subject: 'herons ostrea' }).shown
    expect(files.map(({ name, type }) => [name, type])).toEqual([['estimates.png', 'image/png']])
    expect([...(files[0]?.data.subarray(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47])
    const [item] = messageSchema
      .parse(body)
      .components.flatMap(withNested)
      .flatMap(({ items = [] }) => items)
    expect(item?.media.url).toBe('attachment://estimates.png')
    expect(item?.description).toMatch(/Fishery Union: about 1,200-1,500.*Mira Talvik: up to 400/)
  })

  test('/estimate of what nobody counts is not in the sources', async () => {
    expect(await ask('estimate', { subject: 'otters mordania' })).not.toContain('> **')
  })

  test('/who-said names the speaker', async () => {
    expect(await ask('who-said', { query: 'carry the town for a century' })).toMatch(
      /\*\*(?:Mayor )?Tomas Reik\*\*[\s\S]*> /
    )
  })

  test('/ask answers with the sentence, the words that answer in bold', async () => {
    expect(await ask('ask', { question: 'When did the reserve open?' })).toContain('**March 3**')
  })

  test('/search, /sources and /source show documents', async () => {
    expect(await ask('search', { query: '"Port Selna"' })).toContain('**Port Selna**')
    expect(await ask('sources')).toMatch(/New bridge at Port Selna[\s\S]*Herons return to Lake Orvand/)
    expect(await ask('source', { document: 'herons.md' })).toContain('The Lakeside Courier · 2031-05-14')
  })

  test('Context shows what stands around a finding', async () => {
    const shown = await discord.slash('who-said', { query: 'carry the town for a century' }).shown
    const { text, isPrivate } = await discord.click(shown, 'Context').shown
    expect(text).toMatch(/> Engineers have finished[\s\S]*\*\*.*carry the town for a century.*\*\*[\s\S]*30 workers/)
    expect(text).toContain('New bridge at Port Selna')
    expect(isPrivate).toBe(true)
  })

  test('messages can be asked about', async () => {
    const content = '> The bridge will **carry the town** for a century'
    const said = await discord.onMessage('Who said this?', { content }).shown
    expect(said.text).toMatch(/\*\*(?:Mayor )?Tomas Reik\*\*/)
    expect(said.isPrivate).toBe(true)
    const found = await discord.onMessage('Find in the sources', { content: 'what of the "bridge" at: -Selna?' }).shown
    expect(found.text).toContain('> ')
    const all = await discord.click(found, 'Show to all').shown
    expect({ text: all.text, isPrivate: all.isPrivate }).toEqual({ text: found.text, isPrivate: false })
  })

  test('/export gives the last answer of the one who asks as a file, for that one alone', async () => {
    const reader = discord.member({ userId: '300000000000000055' })
    expect((await discord.slash('export', {}, reader).shown).text).toContain('Ask something first')
    await discord.slash('search', { query: '"Port Selna"' }, reader).shown
    await ask('sources')
    const { files, isPrivate, text } = await discord.slash('export', { format: 'csv', file: '../Port.CSV' }, reader)
      .shown
    expect(isPrivate).toBe(true)
    expect(text).toContain('/search')
    expect(files.map(({ name }) => name)).toEqual(['port.csv'])
    expect(Buffer.from(files[0]?.data ?? []).toString()).toMatch(/^"found as",[^\n]+\n"found","passage"/)
    const named = await discord.slash('export', { file: 'Цапли' }, reader).shown
    expect(named.files.map(({ name }) => name)).toEqual(['answer.md'])
  })

  test('/help lists every command', async () => {
    const text = await ask('help')
    for (const { name } of commands) if (name !== 'help') expect(text).toContain(`/${name}`)
  })

  test('every command is answered, for anything that may be typed', async () => {
    const typed = [
      '',
      '"',
      '-',
      'source:',
      '\ud800',
      '*'.repeat(90),
      '@everyone',
      '١٢٣',
      'a'.repeat(90),
      '? '.repeat(40)
    ]
    for (const command of commands) {
      const required = optionsOf(command).filter(option => option.required)
      for (const words of typed) {
        const options = Object.fromEntries(required.map(({ name }) => [name, words]))
        expect((await ask(command.name, options)).length).toBeGreaterThan(0)
      }
    }
  })

  test('speakers, documents and subjects complete', async () => {
    expect(await discord.type('who-said', 'speaker', 'tal').choices).toContainEqual(expect.stringContaining('Talvik'))
    expect(await discord.type('source', 'document', 'bri').choices).toContainEqual(expect.stringMatching(/bridge/i))
    expect((await discord.type('estimate', 'subject', 'her').choices).length).toBeGreaterThan(0)
  })
})

describe('/reload', () => {
  beforeEach(open)
  afterEach(shut)

  test('says what came, changed, went and could not be read; the rest answers on', async () => {
    await corpus.write('ferry.md', '---\ntitle: Ferry stops\n---\n\nThe ferry to Selna stops in June.\n')
    await corpus.write('bridge.md', `${lakeReports['bridge.md']}\nIt opens in May.\n`)
    expect(await reload()).toMatch(/added: ferry\.md/)
    expect(await ask('search', { query: 'ferry' })).toContain('stops in June')

    await corpus.write('herons.md', new Uint8Array([0xff, 0xfe, 0xff, 0x00, 0xd8]))
    await rm(join(corpus.path, 'ferry.md'))
    const report = await reload()
    expect(report).toMatch(/removed: ferry\.md/)
    expect(report).toMatch(/rejected: herons\.md: [^\n]+/)
    expect(await ask('search', { query: 'ferry' })).not.toContain('stops in June')
    expect(await ask('search', { query: 'bridge' })).toContain('Port Selna')
  })

  test('that fails leaves the documents as they were', async () => {
    await rm(corpus.path, { recursive: true })
    expect(await reload()).toContain('answers as before')
    expect(await ask('search', { query: 'bridge' })).toContain('Port Selna')
    corpus = await inventedCorpus({})
  })

  test('is refused while another is under way', async () => {
    const reports = await Promise.all([reload(), reload()])
    expect(reports.filter(report => report.includes('already under way'))).toHaveLength(1)
    expect(reports.filter(report => report.includes('Read the corpus again'))).toHaveLength(1)
  })

  test('is refused to a member, and nothing is read', async () => {
    await corpus.write('ferry.md', 'The ferry to Selna stops in June.\n')
    expect(await ask('reload')).toBe('/reload is for moderators of the server only.')
    expect(await ask('search', { query: 'ferry' })).not.toContain('stops in June')
  })
})

describe('/corpus', () => {
  beforeEach(open)
  afterEach(shut)

  const moderator = () => discord.member({ permissions: PermissionFlagsBits.ManageGuild })
  const add = async (options: Options): Promise<string> =>
    (await discord.slash('corpus add', options, moderator()).shown).text

  test('adds a file that is attached, and the bot answers from it', async () => {
    const file = discord.attach('Ferry.TXT', Buffer.from('The ferry to Selna stops in June.\n'))
    expect(await add({ file })).toContain('ferry.txt was added')
    expect(await ask('search', { query: 'ferry' })).toContain('stops in June')
  })

  test('adds a text that is pasted into its form', async () => {
    const form = await discord.slash('corpus add', {}, moderator()).form
    const typed = { title: 'Ferry: the end', text: 'The ferry to Selna stops in June.', date: '2031-05' }
    expect((await discord.sendIn(form, typed, moderator()).shown).text).toContain('ferry-the-end.md was added')
    expect(await ask('source', { document: 'ferry-the-end.md' })).toContain('2031-05')
    expect((await discord.sendIn(form, typed).shown).text).toBe('/corpus add is for moderators of the server only.')
  })

  test.each([
    ['100 MB large', () => discord.attach('large.txt', Buffer.from('x'), { size: 100_000_000 })],
    [
      'no text, whatever it says of itself',
      () => discord.attach('photo.txt', new Uint8Array([0x89, 0x50, 0xff, 0]), { content_type: 'text/plain' })
    ],
    ['named to escape', () => discord.attach('../../escape.sh', Buffer.from('x'))]
  ])('refuses a file that is %s, and leaves the folder as it was', async (_, attach) => {
    const before = await readdir(corpus.path)
    expect(await add({ file: attach() })).toMatch(/too large|not UTF-8|zero bytes|must end in/)
    expect(await readdir(corpus.path)).toEqual(before)
    expect(await ask('search', { query: 'bridge' })).toContain('Port Selna')
  })

  test('offers the documents that can be removed', async () => {
    expect(await discord.type('corpus remove', 'document', 'her', moderator()).choices).toEqual(['herons.md'])
  })
})

/** The text of all pages of a message and of the context of all that they cite; what its lists offer is looked at as well. */
const everythingIn = async (first: Shown): Promise<string> => {
  const texts: string[] = []
  for (let page = first; ; ) {
    const controls = controlsIn(page.body)
    texts.push(page.text)
    for (const [at] of controls.filter(({ label }) => label === 'Context').entries())
      texts.push((await discord.click(page, 'Context', discord.member(), at).shown).text)
    const offered = controls.flatMap(({ options = [] }) => options.map(({ label }) => label))
    for (const label of offered) expect(label).not.toMatch(/\u202e|[\u0301\u0335]{5}/u)
    if (!controls.some(({ label, disabled }) => label === '▶' && disabled !== true)) return texts.join('\n')
    page = await discord.click(page, '▶').shown
  }
}

describe('hostile documents', () => {
  beforeEach(open)
  afterEach(shut)

  const traps = [
    '@everyone',
    '<@300000000000000001>',
    '<@&600000000000000001>',
    '</reload:900000000000000001>',
    '<t:0:R>',
    '[free herons](https://trap.example)',
    'https://trap.example/x',
    '||heron||',
    '**heron**',
    '`heron`',
    '\u202eheron\u202c',
    `h${'\u0301\u0335'.repeat(60)}eron`
  ]

  test('show their words and do nothing else', async () => {
    const title = JSON.stringify(`# ${traps.join(' ')}`)
    const body = traps.map(trap => `The ${trap} herons ${trap} came to Ostrea, said Warden Mira ${trap} Talvik.`)
    const long = `The herons ${'of the lake '.repeat(400)}${'@here '.repeat(50)} flew ${'x'.repeat(5000)}.`
    const lines = ['# heron', '- heron', '1. heron', '> heron', '-# heron', '```', 'heron', '```']
    await corpus.write(
      'trap.md',
      `---\ntitle: ${title}\npublisher: ${title}\nurl: javascript:heron\n---\n\n${body.join('\n\n')}\n\n${lines.join('\n')}\n\n${long}\n`
    )
    expect(await reload()).toContain('trap')
    const questions: readonly (readonly [string, Options])[] = [
      ['search', { query: 'herons' }],
      ['search', { query: 'heron flew' }],
      ['who-said', { query: 'herons came to Ostrea' }],
      ['ask', { question: 'Who said that @everyone herons came to [Ostrea](https://trap.example)?' }],
      ['sources', {}],
      ['source', { document: 'trap.md' }]
    ]
    for (const [command, options] of questions) {
      const shown = await discord.slash(command, options).shown
      const text = await everythingIn(shown)
      expect(text).toContain('heron')
      // Nothing of a trap is left that Discord would read; what is escaped is taken out first.
      const read = text.replace(/\\[^0-9A-Za-z\s]/gu, '')
      for (const construct of [
        /<[@#/:t]/u,
        /@(?:everyone|here)/u,
        /(?<!\]\()https?:/u,
        /\]\([^)]*trap/u,
        /\|\|/u,
        /[\u0301\u0335]{5}/u,
        /`/u,
        /\u202e/u
      ])
        expect(read).not.toMatch(construct)
      expect(read).not.toMatch(/^> (?:#|- |1\. |>)/mu)
      expect(text).not.toContain('javascript')
    }
  })
})
