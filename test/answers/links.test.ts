import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Citation } from '../../src/answers/answer.ts'
import { linkTo } from '../../src/answers/links.ts'

const cited = (text: string, url: string | null, document = 'lakes/herons 1.md'): Citation => ({
  document,
  start: 10,
  end: 10 + text.length,
  text,
  sha256: '0'.repeat(64),
  title: null,
  publisher: null,
  date: null,
  url
})

const link = (text: string, url = 'https://courier.example/a'): string | null => linkTo(cited(text, url), null)

describe('a link to cited words', () => {
  it('opens the page at a short quotation', () => {
    expect(link('Forty herons came.')).toBe('https://courier.example/a#:~:text=Forty%20herons%20came')
  })

  it('names the first and the last words of a long one, and of one on several lines', () => {
    expect(link('One two three four five six seven eight nine ten eleven twelve thirteen.')).toBe(
      'https://courier.example/a#:~:text=One%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen'
    )
    expect(link('Forty herons\n\ncame back.')).toBe('https://courier.example/a#:~:text=Forty%20herons,came%20back')
  })

  it('encodes what has a meaning there, and leaves out marks at either end', () => {
    expect(link('“Well-known, A&B (so)?”')).toBe('https://courier.example/a#:~:text=Well%2Dknown%2C%20A%26B%20(so')
  })

  it('keeps the fragment of the address, but no words that it named already', () => {
    expect(link('It rained.', 'https://a.example/x?y=1#part')).toBe('https://a.example/x?y=1#part:~:text=It%20rained')
    expect(link('It rained.', 'https://a.example/x#:~:text=snow')).toBe('https://a.example/x#:~:text=It%20rained')
  })

  it('opens the page as it is where the words cannot be named', () => {
    expect(link('…')).toBe('https://courier.example/a')
    expect(link('x'.repeat(4000))).toBe('https://courier.example/a')
  })

  it('leads to the source viewer for a document without a web address', () => {
    const viewer = 'https://sources.example/lakes%2Fherons%201.md'.replace('/lakes', '/sources/lakes')
    expect(linkTo(cited('It rained.', null), 'https://sources.example')).toBe(`${viewer}?from=10&to=20#cited`)
    expect(linkTo(cited('It rained.', 'javascript:alert(1)'), 'https://sources.example')).toBe(
      `${viewer}?from=10&to=20#cited`
    )
    expect(linkTo(cited('It rained.', null), null)).toBeNull()
    expect(linkTo(cited('It rained.', 'not an address'), null)).toBeNull()
  })

  it('is an address, and one of the document alone, whatever is cited', () => {
    const odd = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('-', ',', '&', ' a b '))
    fc.assert(
      fc.property(odd, odd, (text, id) => {
        const page = new URL(linkTo(cited(text, 'https://a.example/x'), null) ?? '')
        expect(`${page.origin}${page.pathname}${page.search}`).toBe('https://a.example/x')
        expect(page.hash).not.toMatch(/[-&]/)
        const viewed = new URL(linkTo(cited(text, null, id), 'https://s.example') ?? '')
        expect(viewed.origin).toBe('https://s.example')
        expect(viewed.hash).toBe('#cited')
      })
    )
  })
})
