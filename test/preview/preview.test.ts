import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type InventedCorpus, inventedCorpus } from '../discord/invented-corpus.ts'
import { faultsOf } from '../discord/loopback/description.ts'
import { browserAtHand } from './browser.ts'
import { type RunningPreview, runPreview } from './running-preview.ts'

const places = [
  'Elm',
  'Birch',
  'Alder',
  'Rowan',
  'Willow',
  'Hazel',
  'Aspen',
  'Linden',
  'Maple',
  'Larch',
  'Cedar',
  'Yew'
]

const reports = Object.fromEntries(
  places.map((place, at) => [
    `${place} reeds (été).txt`,
    `Herons return to the ${place} reeds

Up to ${40 + 10 * at} herons nest in the ${place} reeds this year, warden Ada Quill${place} said on Friday.

"We have not seen such a spring since the flood," Quill${place} told reporters.
`
  ])
)

let corpus: InventedCorpus
let preview: RunningPreview

beforeAll(async () => {
  corpus = await inventedCorpus(reports)
  preview = await runPreview(corpus.path)
})

afterAll(async () => {
  expect(await preview.stop()).toBe(0)
  await Promise.all([corpus.path, `${corpus.path}-kept`].map(path => rm(path, { recursive: true, force: true })))
})

const ask = async (asked: object) => {
  const body = JSON.stringify({ isModerator: false, locale: 'en-GB', ...asked })
  const reply = await fetch(`${preview.url}/preview/interactions`, { method: 'POST', body })
  return { status: reply.status, ...(reply.ok ? answered.parse(await reply.json()) : { sent: [], texts: {} }) }
}

const answered = z.object({
  sent: z.array(z.object({ as: z.string(), body: z.unknown() })),
  texts: z.record(z.string(), z.unknown())
})

const slash = (name: string, options: object = {}, focused: string | null = null) => ({
  kind: 'slash',
  name,
  options,
  focused
})

describe('the server of the preview', () => {
  it('gives the very bodies that Discord would get', async () => {
    const { sent, texts } = await ask(slash('estimate', { subject: 'herons' }))
    expect(sent[0]?.as).toBe('response')
    expect(faultsOf('POST /interactions/{interaction_id}/{interaction_token}/callback', sent[0]?.body)).toEqual([])
    expect(Object.keys(texts).join('\n')).toContain('herons')
    const { sent: choices } = await ask(slash('estimate', { subject: 'her' }, 'subject'))
    expect(choices[0]?.body).toMatchObject({ type: 8, data: { choices: [{ value: 'herons' }] } })
  })

  it('lets moderate who says to be a moderator, and nobody else', async () => {
    const refused = await ask(slash('reload'))
    expect(JSON.stringify(refused.sent)).toContain('moderators')
    const { sent } = await ask({ ...slash('reload'), isModerator: true })
    expect(sent.map(({ as }) => as)).toEqual(['response', 'change'])
  })

  it.each([
    slash('nothing'),
    slash('estimate', { colour: 'red' }),
    { kind: 'press', customId: 'x' },
    { kind: 'other' }
  ])('refuses what no client would send: %j', async asked => {
    expect((await ask(asked)).status).toBe(400)
  })

  it('serves this machine and its own pages alone', async () => {
    const status = async (path: string, headers: Record<string, string>, method = 'GET') => {
      const sent = request(preview.url + path, { method, headers }).end(method === 'POST' ? '{}' : undefined)
      const [reply] = await once(sent, 'response')
      await text(reply)
      return reply.statusCode
    }
    const host = new URL(preview.url).host
    expect(await status('/', { host })).toBe(200)
    expect(await status('/', { host: 'rebound.example' })).toBe(403)
    expect(await status('/sources', { host: `127.0.0.1.rebound.example` })).toBe(403)
    expect(await status('/preview/interactions', { host, origin: 'https://elsewhere.example' }, 'POST')).toBe(403)
    expect(await status('/preview/interactions', { host, 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403)
    expect(
      await status('/preview/commands', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })
    ).toBe(403)
    expect(await status('/', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200)
  })

  it('serves its own files and its libraries, and nothing else of the disk', async () => {
    const status = async (path: string) => (await fetch(preview.url + path)).status
    expect(await status('/preview/preview.js')).toBe(200)
    expect(await status('/preview/lib/lit-html/directives/when.js')).toBe(200)
    for (const path of [
      '/preview/',
      '/preview/..%2fpreview-page.ts',
      '/preview/lib/lit/..%2f..%2fpino%2fpino.js',
      '/preview/lib/pino/pino.js',
      '/preview/lib/lit/package.json',
      '/preview/lib/lit/nothing.js'
    ])
      expect(await status(path), path).toBe(404)
  })
})

const program = browserAtHand()
if (program === null)
  console.warn('No Chromium at hand (CHROMIUM can name one): the page of the preview is not driven.')

describe.skipIf(program === null)('the page of the preview', () => {
  let browser: Browser
  let page: Page
  const trouble: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } })
    page.on('pageerror', error => trouble.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') trouble.push(message.text())
    })
    page.on('request', asked => {
      const address = asked.url()
      if (!address.startsWith(preview.url) && !address.startsWith('data:')) trouble.push(`loads ${address}`)
    })
    await page.goto(preview.url)
    await page.waitForSelector('html[data-ready]')
  })

  afterAll(async () => {
    await browser.close()
  })

  const last = () => page.locator('discord-message').last()

  it('takes a command from its first letters to the words in their source', async () => {
    await page.keyboard.type('/est')
    await expect.poll(() => page.locator('#popup').innerText()).toContain('/estimate')
    await page.keyboard.press('Tab')
    await page.keyboard.type('her')
    await expect.poll(() => page.locator('#popup').innerText()).toContain('herons')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => last().innerText(), { timeout: 20_000 }).toContain('12 estimates')
    const firstPage = await last().innerText()
    expect(firstPage).toMatch(/up to \d+ herons/i)
    await page.locator('discord-button').filter({ hasText: '▶' }).click()
    await expect.poll(() => last().innerText()).not.toBe(firstPage)
    expect(await page.locator('discord-message').count()).toBe(1)
    const figure = /up to \d+/i.exec(await last().innerText())?.[0] ?? 'no figure'
    const [source] = await Promise.all([
      page.context().waitForEvent('page'),
      last().getByRole('link', { name: 'Open' }).first().click()
    ])
    await source.waitForSelector('mark#cited')
    expect((await source.locator('mark#cited').innerText()).toLowerCase()).toContain(figure.toLowerCase())
    expect(await source.locator('mark#cited').evaluate(mark => mark.getBoundingClientRect().top)).toBeGreaterThan(0)
    await source.close()
  })

  it('shows the sentences around to the one who asks alone', async () => {
    await last().locator('discord-button').filter({ hasText: 'Context' }).first().click()
    await expect.poll(() => last().innerText(), { timeout: 20_000 }).toContain('such a spring')
    await expect.poll(() => last().getAttribute('ephemeral')).not.toBeNull()
  })

  it('asks about a message', async () => {
    await page.locator('.words').fill('We have not seen such a spring since the flood')
    await page.keyboard.press('Enter')
    await last().locator('select').selectOption('Who said this?')
    await expect.poll(() => last().innerText(), { timeout: 20_000 }).toContain('Ada Quill')
  })

  it('gives the last answer as a file', async () => {
    await page.locator('.words').fill('/export')
    await page.locator('#popup button').first().click()
    await page.keyboard.press('Enter')
    await expect.poll(() => last().locator('a.file').getAttribute('href'), { timeout: 20_000 }).toMatch(/^data:text\//)
  })

  it('offers moderation to moderators alone', async () => {
    await page.locator('.words').fill('/rel')
    expect(await page.locator('#popup').isVisible()).toBe(false)
    await page.locator('#moderator').check()
    await page.locator('.words').fill('/reload')
    await page.locator('#popup button').first().click()
    await page.keyboard.press('Enter')
    await expect.poll(() => last().innerText(), { timeout: 20_000 }).toContain('12 documents')
  })

  it('loads nothing from outside and breaks no rule of its own', () => {
    expect(trouble).toEqual([])
  })
})
