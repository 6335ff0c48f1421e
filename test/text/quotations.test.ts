import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuotations } from '../../src/text/quotations.ts'
import { contains, type Span } from '../../src/text/span.ts'
import { oddText } from './odd-text.ts'

/** Paragraphs of a text by line; the quotations as "depth text", with "…" where one is not closed. */
const linesOf = (text: string): Span[] => {
  const lines: Span[] = []
  let at = 0
  for (const line of text.split('\n')) {
    lines.push({ start: at, end: at + line.length })
    at += line.length + 1
  }
  return lines
}
const find = (text: string): string[] =>
  findQuotations(text, linesOf(text)).map(
    ({ start, end, depth, closed }) => `${depth} ${text.slice(start, end)}${closed ? '' : ' …'}`
  )

test.each([
  ['“Go,” he said. “Now.”', ['0 “Go,”', '0 “Now.”']],
  ['"Go," he said. "Now."', ['0 "Go,"', '0 "Now."']],
  ['‘Go,’ he said, ‘now.’', ['0 ‘Go,’', '0 ‘now.’']],
  ["'Go,' he said, 'the farmers' own way.' It isn't.", ["0 'Go,'", "0 'the farmers' own way.'"]],
  ["''Go,'' he said. ``Now.''", ["0 ''Go,''", "0 ``Now.''"]],
  ['‘‘Go,’’ he said, ‘‘call it ‘mad’.’’', ['0 ‘‘Go,’’', '0 ‘‘call it ‘mad’.’’', '1 ‘mad’']],
  ['„Geh“, sagt «er» zu »ihm«', ['0 „Geh“', '0 «er»', '0 »ihm«']],
  ['“He said ‘go’ and “stay” to us,” she said', ['0 “He said ‘go’ and “stay” to us,”', '1 ‘go’', '1 “stay”']],
  ['“one closed with" and "the other”', ['0 “one closed with"', '0 "the other”']],
  ['once ‘well fed by ‘friends of the farm’.”', ['0 ‘well fed by ‘friends of the farm’.”', '1 ‘friends of the farm’']],
  ['"She told me \'Go away!\'" he said', ['0 "She told me \'Go away!\'"', "1 'Go away!'"]],
  ['"A.""B." ("C") and—"D"', ['0 "A."', '0 "B."', '0 "C"', '0 "D"']],
  ['she said “a,” then “b and left', ['0 “a,”', '0 “b and left …']],
  ['‘He was here, they said', ['0 ‘He was here, they said …']],
  ['the farmers’ sons’ hats don’t fit in the ’90s, ’tis so', []],
  ["the '90s, 'tis, rock 'n' roll, the farmers' hats", []],
  ['a ‘Abd name', []],
  ['He is 6\'2" tall', []],
  ['"5\'11" wide" holds', ['0 "5\'11" wide"']],
  ['said the ‘farmers’ plan’ failed', ['0 ‘farmers’ plan’']]
])('%s', (text, expected) => {
  expect(find(text)).toEqual(expected)
})

test('the marks are outside the inner span', () => {
  const text = 'He said “go” twice'
  expect(findQuotations(text, linesOf(text))).toEqual([
    { start: 8, end: 12, inner: { start: 9, end: 11 }, closed: true, depth: 0 }
  ])
})

test('a quotation left open ends with its paragraph; the next one opens it anew or only closes it', () => {
  expect(find('“We go.\n“We stay,” he said.')).toEqual(['0 “We go. …', '0 “We stay,”'])
  expect(find('"We go.\nWe stay," he said. "Yes."')).toEqual(['0 "We go. …', '0 We stay,"', '0 "Yes."'])
  expect(find('“We go.” He left.\nWe stay,” he said.')).toEqual(['0 “We go.”'])
})

test('quotations lie in their paragraph, in order, one inside the other or apart', () => {
  fc.assert(
    fc.property(oddText, text => {
      const lines = linesOf(text)
      const found = findQuotations(text, lines)
      let last = -1
      for (const quotation of found) {
        expect(quotation.start).toBeGreaterThanOrEqual(last)
        last = quotation.start
        expect(contains(quotation, quotation.inner)).toBe(true)
        expect(quotation.inner.start).toBeLessThanOrEqual(quotation.inner.end)
        expect(lines.some(line => contains(line, quotation))).toBe(true)
        expect(quotation.depth).toBeGreaterThanOrEqual(0)
        for (const other of found) {
          const apart = other.end <= quotation.start || other.start >= quotation.end
          expect(apart || contains(quotation, other) || contains(other, quotation)).toBe(true)
        }
      }
    })
  )
})

test('ten thousand marks in one paragraph are all seen', () => {
  expect(find(`${'“'.repeat(10_000)}x`)).toHaveLength(10_000)
  expect(find('“a” '.repeat(10_000))).toHaveLength(10_000)
})
