import { describe, expect, it } from 'vitest'
import type { Archive } from '../../../src/answers/archive/archive.ts'
import { sourceLink } from '../../../src/answers/links.ts'
import { sourceList, sourcePage } from '../../../src/answers/source-page.ts'
import type { Route, WebReply } from '../../../src/web/route.ts'
import { sourceRoutes } from '../../../src/web/sources/source-routes.ts'
import { archiveWith, fisheries } from '../../answers/invented.ts'

const get = async (archive: Archive, link: string, base = ''): Promise<WebReply & { readonly body: string }> => {
  const desk = {
    page: async (id: string, offset: number) => sourcePage(archive, id, offset),
    list: async (first: number) => sourceList(archive, first)
  }
  const [path = '', query = ''] = (link.split('#')[0] ?? '').slice(base.length).split('?')
  const matches = ({ path: of }: Route) => (of.endsWith('/') ? path.startsWith(of) : path === of)
  const route = sourceRoutes(desk, base).find(matches)
  if (route === undefined) throw new Error(`no route for ${link}`)
  const rest = route.path.endsWith('/') ? decodeURIComponent(path.slice(route.path.length)) : ''
  const reply = await route.answer({ rest, query: new URLSearchParams(query), headers: {}, body: Buffer.alloc(0) })
  return { ...reply, body: String(reply.body) }
}

const archive = archiveWith(fisheries)

const norway = fisheries['a-norway.txt'] ?? ''

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** The words between the page's marks, and those of its first mark. */
const marked = (body: string): string[] =>
  [...body.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, words = '']) => words)

describe('the page of a document', () => {
  it('marks the cited words, once with the id that links lead to', async () => {
    const words = 'tied up in more than 90 harbours'
    const { status, body } = await get(archive, sourceLink('', 'a-norway.txt', spanOf(norway, words)))
    expect(status).toBe(200)
    expect(body).toContain(`<mark id="cited">${words}</mark>`)
    expect(body.match(/<mark/g)).toHaveLength(1)
  })

  it('marks words across paragraphs and in the headline', async () => {
    const span = { start: norway.indexOf('idle trawlers'), end: norway.indexOf('fuel has become') }
    const { body } = await get(archive, sourceLink('', 'a-norway.txt', span))
    expect(marked(body).length).toBeGreaterThan(1)
    expect(body.match(/id="cited"/g)).toHaveLength(1)
    expect(marked(body)[0]).toBe('idle trawlers, minister says')
  })

  it.each([
    '?from=5',
    '?from=9&to=5',
    '?from=5&to=99999999',
    '?from=-1&to=5',
    '?from=1e2&to=200',
    '?from=a&to=b',
    '?from=5&to=5',
    '?from=99999999999999999999&to=5'
  ])('has no mark for %s', async query => {
    const { status, body } = await get(archive, `/sources/a-norway.txt${query}`)
    expect(status).toBe(200)
    expect(body).not.toContain('<mark')
    expect(body).toContain('Nobody helps a skipper')
  })

  it('has who speaks and the figures beside it, linked to their sentences', async () => {
    const { body } = await get(archive, '/sources/a-norway.txt')
    expect(body).toMatch(
      /<a href="\/sources\/a-norway\.txt\?from=\d+&amp;to=\d+#cited"><bdi>Astrid Hovland<\/bdi><\/a>/
    )
    expect(body).toMatch(/#cited"><bdi>[Uu]p to 1,200 trawlers<\/bdi>/)
    expect(body).toContain('according to Astrid Hovland')
  })

  it('is not there for other documents', async () => {
    const { status, body } = await get(archive, '/sources/d-peru.txt')
    expect(status).toBe(404)
    expect(body).not.toContain('d-peru')
  })

  it.each(['lake/été 1.txt', '..', 'a?b#c&d', '%2e%2e%2fx', '😀"><script>', ' ', "it's"])(
    'finds %j by its link',
    async id => {
      const odd = archiveWith({ [id]: 'The harbour\n\nTwo herons stood there.' })
      const link = sourceLink('/records', id, { start: 0, end: 3 })
      expect(link).toMatch(/^\/records\/sources\/[^/?#"<>\s]+\?from=0&to=3#cited$/)
      const { status, body } = await get(odd, link, '/records')
      expect(status).toBe(200)
      expect(body).toContain('Two herons stood there.')
      expect(body).toContain('href="/records/sources"')
    }
  )

  it('shows hostile documents as text', async () => {
    const text = `---
title: </title><script>alert(1)</script>
publisher: "\\"><img src=x onerror=alert(1)>"
url: javascript:alert(1)
---

<script>alert(2)</script> said <b onclick="alert(3)">Ada Quill</b>, </p></article> the warden.
`
    const hostile = archiveWith({ 'x.md': text })
    const { body } = await get(hostile, '/sources/x.md')
    expect(body).not.toMatch(/<(?:script|img|b )/)
    expect(body).not.toMatch(/href="javascript/i)
    expect(body.match(/<\/title>/g)).toHaveLength(1)
    expect(body).toContain('&lt;script&gt;alert(2)&lt;/script&gt;')
  })

  it.each([
    ['https://news.example/a?b=1&c="2"', 'href="https://news.example/a?b=1&amp;c=%222%22"'],
    ['https://bank.example@elsewhere.example/', null],
    ['ftp://news.example/', null]
  ])('links the original %s only where it is a plain web address', async (url, link) => {
    const linked = archiveWith({ 'x.md': `---\ntitle: Herons\nurl: '${url}'\n---\n\nTwo herons stood there.` })
    const { body } = await get(linked, '/sources/x.md')
    expect(body.includes('Open the original')).toBe(link !== null)
    if (link !== null) expect(body).toContain(link)
  })

  it('needs no script, and allows no style but its own', async () => {
    const { body, headers } = await get(archive, '/sources/a-norway.txt')
    expect(body).not.toContain('<script')
    expect(body).not.toMatch(/(?:src|style)=/)
    expect(headers?.['content-security-policy']).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+';/)
  })

  it('leads through a long document', async () => {
    const long = archiveWith({ 'long.txt': `Herons\n\n${'The heron stood in the reeds. '.repeat(4000)}` })
    const first = await get(long, '/sources/long.txt')
    const next = /<a href="([^"]+)">Later<\/a>/.exec(first.body)?.[1] ?? ''
    const second = await get(long, next)
    expect(first.body).not.toContain('>Earlier<')
    expect(second.body).toContain('>Earlier<')
    expect(second.body).not.toContain('>Later<')
    expect(second.body).not.toContain('<mark')
  })
})

describe('the list of documents', () => {
  it('links each', async () => {
    const { status, body } = await get(archive, '/sources')
    expect(status).toBe(200)
    expect(body).toContain('<a href="/sources/c-chile.txt"><bdi>Chile looks for a harbour</bdi></a>')
  })

  it('goes on after a hundred', async () => {
    const many = archiveWith(Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${n}.txt`, 'Herons.'])))
    const { body } = await get(many, '/sources')
    const next = /<a href="([^"]+)">After<\/a>/.exec(body)?.[1] ?? ''
    const rest = await get(many, next)
    expect(rest.body.match(/<li>/g)).toHaveLength(1)
    expect(rest.body).toContain('>Before<')
  })
})
