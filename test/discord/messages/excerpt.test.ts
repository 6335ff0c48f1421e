import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockQuote, escapedLine } from '../../../src/discord/messages/excerpt.ts'
import type { Slice } from '../../../src/text/span.ts'

const quoteOf = (text: string, start = 0): Slice => ({ start, end: start + text.length, text })

/** The words that stand in a quotation, as its reader sees them. */
const wordsOf = (markdown: string): string =>
  markdown
    .split('\n')
    .map(line => line.replace(/^> /u, ''))
    .join(' ')
    .replace(/\\([^0-9A-Za-z\s])/gu, '$1')
    .replaceAll('**', '')

const sentences = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Sentence ${index} tells of the otters by the river.`).join(' ')

describe('blockQuote', () => {
  test('shows a short quotation whole, with the marked words in bold', () => {
    expect(blockQuote(quoteOf('Up to 400 herons came.', 50), [{ start: 50, end: 59 }], 200)).toBe(
      '> **Up to 400** herons came.'
    )
  })

  test('quotes every line and leaves out blank ones', () => {
    expect(blockQuote(quoteOf('One.\r\n\r\n- two\n> three'), [], 200)).toBe('> One.\n> \\- two\n> \\> three')
  })

  test('marks words across a line break line by line', () => {
    expect(blockQuote(quoteOf('so we left\nat once, he said'), [{ start: 3, end: 18 }], 200)).toBe(
      '> so **we left**\n> **at once**, he said'
    )
  })

  test('ends a long quotation with a sentence and shows that it goes on', () => {
    const quote = blockQuote(quoteOf(sentences(30)), [], 300)
    expect(quote).toMatch(/^> Sentence 0 .* river\. …$/u)
    expect(quote.length).toBeGreaterThan(150)
  })

  test('shows the marked words wherever they stand in a long quotation', () => {
    const text = `${sentences(40)} Exactly 77 came. ${sentences(40)}`
    const start = text.indexOf('77')
    const quote = blockQuote(quoteOf(text), [{ start, end: start + 2 }], 300)
    expect(quote).toMatch(/^> … .*Exactly \*\*77\*\* came\. Sentence 0 .* river\. …$/u)
  })

  test('cuts a sentence without end between words', () => {
    const text = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ')
    expect(blockQuote(quoteOf(text), [], 300)).toMatch(/^> word0 (?:word\d+ )*word\d+ …$/u)
    expect(text).toContain(wordsOf(blockQuote(quoteOf(text), [], 300)).replace(/ …$/u, ' '))
  })

  test('cuts a word without end between characters', () => {
    expect(blockQuote(quoteOf('👩‍🔬'.repeat(500)), [], 100)).toMatch(/^> (?:👩‍🔬)+ …$/u)
  })

  test('shows words of the text only, in their order, within its room', () => {
    const texts = fc.array(fc.constantFrom('otter', '*star*', 'a.', '\n', '_', '\\', ':x', 'é', '😀', 'río. The'), {
      maxLength: 300
    })
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.integer({ min: 60, max: 400 }),
        (parts, at, length, limit) => {
          const text = parts.join(' ')
          const start = 1000 + (text.length === 0 ? 0 : at % text.length)
          const markdown = blockQuote(quoteOf(text, 1000), [{ start, end: start + length }], limit)
          const shown = wordsOf(markdown).replace(/^… /u, '').replace(/ …$/u, '').replace(/\s+/gu, ' ').trim()
          expect(text.replace(/\s+/gu, ' ')).toContain(shown)
          expect(markdown.isWellFormed()).toBe(true)
          // Bold takes four characters a line on top.
          expect(markdown.length).toBeLessThanOrEqual(limit + 4 * markdown.split('\n').length)
        }
      ),
      { numRuns: 1000 }
    )
  })
})

describe('escapedLine', () => {
  test('keeps to its limit, escaped, and does not cut words', () => {
    expect(escapedLine('Otters * and\nherons', 40)).toBe('Otters \\* and herons')
    expect(escapedLine('Otters and herons of the lake', 16)).toBe('Otters and …')
  })

  test('never takes more room than it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 10, max: 80 }), (text, limit) => {
        const line = escapedLine(text, limit)
        expect(line.length).toBeLessThanOrEqual(limit)
        expect(line).not.toContain('\n')
      })
    )
  })
})
