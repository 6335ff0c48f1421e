import { PermissionFlagsBits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../../src/commands/moderation/audit-log.ts'
import { answered, InventedDesk, inventedCommands, passage } from '../invented-desk.ts'
import { LoopbackDiscord } from '../loopback/loopback-discord.ts'
import { type RunningBot, runBot } from '../running-bot.ts'

let discord: LoopbackDiscord
let desk: InventedDesk
let running: RunningBot

beforeEach(async () => {
  discord = await LoopbackDiscord.start()
  desk = new InventedDesk()
  running = await runBot(discord, inventedCommands, desk)
})

afterEach(async () => {
  await running.bot.stop()
  discord.close()
  expect(discord.violations).toEqual([])
  expect(running.logged()).not.toContain(discord.token)
  expect(running.logged()).not.toContain('token-of-')
})

const never = new Promise<never>(() => {})

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))

describe('a command', () => {
  test('reaches the desk with its options and is answered for everybody to see', async () => {
    const exchange = discord.slash('count', { lake: 'Long Mere', bird: 'grey heron', year: 1999, nests: true })
    const { text, isPrivate, wasDeferred } = await exchange.shown
    expect(desk.asked).toEqual([
      { command: 'count', options: { lake: 'Long Mere', bird: 'grey heron', year: 1999, nests: true }, locale: 'en-GB' }
    ])
    expect(text).toContain('/count grey heron lake\\:Long Mere year\\:1999 nests\\:true')
    expect(text).toContain('> **Forty** herons came.')
    expect({ isPrivate, wasDeferred }).toEqual({ isPrivate: false, wasDeferred: false })
  })

  test('is answered in direct messages too', async () => {
    expect((await discord.slash('count', { lake: 'Long Mere', bird: 'heron' }, { kind: 'user' }).shown).text).toContain(
      'Forty'
    )
  })

  test('that could not be understood is answered for the one who asked alone', async () => {
    desk.answers = async () => ({ ...answered([]), status: 'invalid', message: '"bird" is too short.', findings: [] })
    const { text, isPrivate } = await discord.slash('count', { lake: 'Long Mere', bird: 'heron' }).shown
    expect(text).toContain('"bird" is too short.')
    expect(isPrivate).toBe(true)
  })

  test('that takes long is deferred in time and answered when it is done', async () => {
    desk.answers = async () => {
      await pause(3200)
      return answered([passage('Forty herons came.')])
    }
    const { text, wasDeferred } = await discord.slash('count', { lake: 'Long Mere', bird: 'heron' }).shown
    expect(wasDeferred).toBe(true)
    expect(text).toContain('Forty herons came.')
  })

  test.each([0, 1800])('that fails after %i ms gets one calm line, and the log the reason', async milliseconds => {
    desk.answers = async () => {
      await pause(milliseconds)
      throw new Error('the ink ran out in writeDown')
    }
    const { text } = await discord.slash('count', { lake: 'Long Mere', bird: 'heron' }).shown
    expect(text).toBe('Something went wrong on our side, and it has been noted. Please try again in a moment.')
    expect(running.logged()).toMatch(/the ink ran out in writeDown[\s\S]*interactions\.test\.ts/)
  })

  test.each([
    { status: 404, code: 10062 },
    { status: 400, code: 40060 },
    { status: 404, code: 10015 }
  ])('whose interaction Discord has given up (%o) is logged and survived', async ({ status, code }) => {
    discord.failNext('/callback', { status, body: { message: 'Gone', code } })
    discord.slash('count', { lake: 'Long Mere', bird: 'heron' })
    await expect.poll(running.logged).toContain(`"code":${code}`)
    expect((await discord.slash('count', { lake: 'Long Mere', bird: 'stork' }).shown).text).toContain(
      '/count stork lake\\:Long Mere'
    )
  })

  test('is answered although Discord fails once', async () => {
    discord.failNext('/callback', { status: 502 })
    expect((await discord.slash('count', { lake: 'Long Mere', bird: 'heron' }).shown).text).toContain('Forty')
  })

  test('many at once are all answered, each with its own answer', async () => {
    desk.answers = async ({ options }) => answered([passage(`We saw the ${String(Object.values(options)[1])}.`)])
    const birds = Array.from({ length: 60 }, (_, index) => `bird${index}x`)
    const texts = await Promise.all(
      birds.map(async bird => (await discord.slash('count', { lake: 'Long Mere', bird }).shown).text)
    )
    expect(texts.every((text, index) => text.includes(`> We saw the ${birds[index]}.`))).toBe(true)
  })
})

describe('completion', () => {
  test('offers what the desk knows', async () => {
    desk.completions = async typed => [`${typed}on`, `${typed}ring gull`]
    expect(await discord.type('count', 'bird', 'her').choices).toEqual(['heron', 'herring gull'])
  })

  test('offers at most 25, each once, and none that Discord would not take', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `bird ${index}`)
    desk.completions = async () => ['', ' \n', 'x'.repeat(101), 'half a \ud800 pair', 'bird 0', ...many]
    const choices = await discord.type('count', 'by', '').choices
    expect(choices).toEqual(many.slice(0, 25))
  })

  test.each(['fails', 'takes too long'])('offers nothing when the desk %s', async how => {
    desk.completions = how === 'fails' ? () => Promise.reject(new Error('no birds')) : () => never
    expect(await discord.type('count', 'bird', 'her').choices).toEqual([])
  })
})

describe('moderation', () => {
  const moderators = {
    'Manage Server': () => discord.member({ permissions: PermissionFlagsBits.ManageGuild }),
    Administrator: () => discord.member({ permissions: PermissionFlagsBits.Administrator }),
    'a role': () => discord.member({ roles: ['600000000000000009', '600000000000000001'] })
  }

  test.each(Object.entries(moderators))('is open to a member with %s, who alone sees the answer', async (_, member) => {
    const { text, isPrivate, wasDeferred } = await discord.slash('recount', {}, member()).shown
    expect(text).toContain('Counted again.')
    expect({ isPrivate, wasDeferred, reloads: desk.reloads }).toEqual({
      isPrivate: true,
      wasDeferred: true,
      reloads: 1
    })
  })

  const others = {
    'a member without rights': () => discord.member(),
    'a member with other rights': () =>
      discord.member({ permissions: PermissionFlagsBits.ManageMessages, roles: ['600000000000000002'] }),
    'a moderator of another server': () => ({
      kind: 'member' as const,
      guildId: '500000000000000002',
      roles: ['600000000000000001'],
      permissions: PermissionFlagsBits.Administrator
    }),
    'somebody in direct messages': () => ({ kind: 'user' as const })
  }

  test.each(Object.entries(others))('is refused to %s', async (_, sender) => {
    const { text, isPrivate } = await discord.slash('recount', {}, sender()).shown
    expect(text).toBe('/recount is for moderators of the server only.')
    expect(isPrivate).toBe(true)
    expect(desk.asked).toEqual([])
  })
})

describe('a subcommand', () => {
  const moderator = () => discord.member({ permissions: PermissionFlagsBits.ManageGuild })

  test('reaches the desk by its whole name, with who uses it', async () => {
    const { text } = await discord.slash('lake drain', {}, moderator()).shown
    expect(desk.asked).toEqual([{ command: 'lake drain', options: {}, locale: 'en-GB' }])
    expect(desk.actors).toEqual([{ id: '300000000000000001', name: 'reader', surface: 'discord' }])
    expect(text).toContain('/lake drain')
  })

  test('completes', async () => {
    desk.completions = async typed => [`${typed} Mere`]
    expect(await discord.type('lake add', 'name', 'Long', moderator()).choices).toEqual(['Long Mere'])
  })

  test('is refused to a member, and no file is fetched', async () => {
    const map = discord.attach('map.txt', Buffer.from('reeds'), { url: 'http://127.0.0.1:1/map.txt' })
    const { text } = await discord.slash('lake add', { map }).shown
    expect(text).toBe('/lake add is for moderators of the server only.')
    expect(desk.asked).toEqual([])
  })

  test('gets a file with its name and its bytes', async () => {
    const map = discord.attach('map of it.txt', Buffer.from('reeds'))
    const { text } = await discord.slash('lake add', { map }, moderator()).shown
    const [asked] = desk.asked
    expect(asked?.options).toEqual({ map: { name: 'map of it.txt', bytes: Buffer.from('reeds') } })
    expect(text).toContain('/lake add map of it.txt')
  })

  const hostile = {
    'too large': () => discord.attach('map.txt', new Uint8Array(1001)),
    'larger than stated': () => discord.attach('map.txt', new Uint8Array(1001), { size: 5 }),
    'kept elsewhere': () =>
      discord.attach('map.txt', Buffer.from('x'), { url: 'http://127.0.0.1:1/attachments/1/map' }),
    'at no address': () => discord.attach('map.txt', Buffer.from('x'), { url: 'file:///etc/hostname' }),
    gone: () => ({ ...discord.attach('map.txt', Buffer.from('x')), url: `${discord.apiUrl}/attachments/7/map.txt` })
  }

  test.each(Object.entries(hostile))('refuses a file that is %s, and asks nobody', async (_, attach) => {
    const { text } = await discord.slash('lake add', { map: attach() }, moderator()).shown
    expect(text).toMatch(/^\/lake add: "map" (?:is too large: at most|is not kept by|could not be fetched)/)
    expect(desk.asked).toEqual([])
  })
})

describe('a command that is given too little', () => {
  const moderator = () => discord.member({ permissions: PermissionFlagsBits.ManageGuild })
  const typed = { story: 'Once there was\na heron.', depth: '' }

  test('asks for the rest in a form, with what was given in it, and is answered when that comes back', async () => {
    const form = await discord.slash('lake add', { name: 'Long Mere' }, moderator()).form
    expect(desk.asked).toEqual([])
    expect(form.title).toBe('Add a lake')
    expect(form.components.map(({ label, component }) => [label, component.required, component.style])).toEqual([
      ['name', true, 1],
      ['depth', false, 1],
      ['story', false, 2]
    ])
    expect(form.components[0]?.component.value).toBe('Long Mere')
    const { text, isPrivate, wasDeferred } = await discord.sendIn(form, typed, moderator()).shown
    expect({ isPrivate, wasDeferred }).toEqual({ isPrivate: true, wasDeferred: true })
    expect(text).toContain('/lake add name\\:Long Mere story\\:Once there was a heron.')
    expect(desk.asked).toEqual([
      { command: 'lake add', options: { name: 'Long Mere', story: 'Once there was\na heron.' }, locale: 'en-GB' }
    ])
    expect(desk.actors).toEqual([{ id: '300000000000000001', name: 'reader', surface: 'discord' }])
  })

  test('opens no form for a member, and takes none that a member makes up', async () => {
    expect((await discord.slash('lake add').shown).text).toBe('/lake add is for moderators of the server only.')
    const form = await discord.slash('lake add', {}, moderator()).form
    for (const sender of [discord.member(), { kind: 'user' } as const])
      expect((await discord.sendIn(form, typed, sender).shown).text).toBe(
        '/lake add is for moderators of the server only.'
      )
    expect(desk.asked).toEqual([])
  })

  test.each(['form:lake drain', 'form:count', 'form:', 'form:nothing', 'x', 'form:lake add\u0000'])(
    'takes no form %j that it did not open',
    async id => {
      const form = await discord.slash('lake add', {}, moderator()).form
      const { text } = await discord.sendIn({ ...form, custom_id: id }, typed, moderator()).shown
      expect(text).toBe('This form is not in use any more. Please ask again.')
      expect(desk.asked).toEqual([])
    }
  )

  test('takes no option from a form that it does not ask for', async () => {
    const form = await discord.slash('lake add', {}, moderator()).form
    const [first] = form.components
    if (first === undefined) throw new Error('no field')
    const forged = { ...form, components: [first, { ...first, component: { ...first.component, custom_id: 'map' } }] }
    await discord.sendIn(forged, { name: 'Long Mere', map: 'x' }, moderator()).shown
    expect(desk.asked).toMatchObject([{ options: { name: 'Long Mere' } }])
  })
})

describe('the audit log', () => {
  test('is told of refused attempts, from commands and from forms', async () => {
    const told: AuditEntry[] = []
    desk.keeper.audit.listen(entry => told.push(entry))
    await discord.slash('recount').shown
    const form = await discord.slash('lake add', {}, discord.member({ permissions: 32n })).form
    await discord.sendIn(form, { story: 'x'.repeat(1000) }).shown
    await expect
      .poll(() => told)
      .toMatchObject([
        { command: 'recount', outcome: 'refused', actor: { id: '300000000000000001', surface: 'discord' } },
        { command: 'lake add', outcome: 'refused', options: { story: `${'x'.repeat(200)}…` } }
      ])
  })

  test('is read out in the log channel, without mentions, and the bot survives where it cannot be', async () => {
    await running.bot.stop()
    running = await runBot(discord, inventedCommands, desk, { logChannelId: '200000000000000007' })
    const note = {
      actor: { id: '7', name: '@everyone **Ada**', surface: 'discord' as const },
      command: 'lake add',
      options: {},
      outcome: 'done' as const,
      message: '<@&1> was added.'
    }
    await desk.keeper.audit.note(note)
    await expect
      .poll(() => discord.posted)
      .toEqual([
        {
          channel: '200000000000000007',
          text: '**/lake add** · \\@everyone \\*\\*Ada\\*\\* (7) · done\n\\<\\@&1\\> was added.'
        }
      ])
    discord.failNext('/channels/', { status: 403, body: { message: 'Missing Permissions', code: 50013 } })
    await desk.keeper.audit.note(note)
    await expect.poll(running.logged).toContain('LOG_CHANNEL_ID')
    expect((await discord.slash('count', { lake: 'Long Mere', bird: 'heron' }).shown).text).toContain('Forty')
  })

  test('is waited for at the end of the program', async () => {
    await running.bot.stop()
    running = await runBot(discord, inventedCommands, desk, { logChannelId: '200000000000000007' })
    const before = discord.posted.length
    discord.failNext('/channels/', {
      status: 429,
      body: { message: 'Slow down', retry_after: 0.3, global: false },
      headers: { 'retry-after': '0.3' }
    })
    await desk.keeper.audit.note({
      actor: { id: '7', name: 'Ada', surface: 'discord' },
      command: 'lake add',
      options: {},
      outcome: 'done',
      message: 'Long Mere was added.'
    })
    await running.bot.stop()
    expect(discord.posted.slice(before)).toMatchObject([{ text: expect.stringContaining('Long Mere was added.') }])
  })
})

test('a button that nobody waits for gets a line, not silence', async () => {
  const { text, isPrivate } = await discord.press('page:2').shown
  expect(text).toBe('This button is not in use any more. Please ask again.')
  expect(isPrivate).toBe(true)
})
