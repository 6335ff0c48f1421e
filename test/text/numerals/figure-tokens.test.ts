import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenizeFigures } from '../../../src/text/numerals/figure-tokens.ts'
import { oddText } from '../odd-text.ts'

const tokens = (text: string, prefixes: readonly string[] = []) =>
  tokenizeFigures(text, { start: 0, end: text.length }, word => prefixes.includes(word))

const shown = (text: string, prefixes: readonly string[] = []) =>
  tokens(text, prefixes).map(({ kind, text: written, value }) => (kind === 'digits' ? value : `${kind[0]}:${written}`))

test.each([
  ['2,000', [2000]],
  ['1.250.000', [1_250_000]],
  ['1.250,5', [1250.5]],
  ['1,3', [1.3]],
  ['.08', [0.08]],
  ['12,34,567.89', [1_234_567.89]],
  ['22,24,26', [22, 'm:,', 24, 'm:,', 26]],
  ['10:45', ['o:10:45']],
  ['2.0.1', ['o:2.0.1']],
  ['2019-09-01T10:38:07Z', ['o:2019-09-01T10:38:07Z']],
  ['12/05/2015', ['o:12/05/2015']],
  ['21st', ['o:21st']],
  ['1990s', ['o:1990s']],
  ['’80s', ['o:’80s']],
  ['1234567890123456', ['o:1234567890123456']],
  ['5-10', [5, 'm:-', 10]],
  ['M21', ['w:M21']],
  ['U.S. forces', ['w:U.S.', 'w:forces']],
  ['people’s', ['w:people’s']],
  ['see www.example.org/1?b=20 now', ['w:see', 'o:www.example.org/1?b=20', 'w:now']]
])('%s', (text, expected) => expect(shown(text)).toEqual(expected))

test('a prefix that the caller knows parts from the figure', () => {
  expect(shown('USD10', ['USD'])).toEqual(['w:USD', 10])
  expect(shown('USD10')).toEqual(['w:USD10'])
})

test('glued tells whether a space stands before', () =>
  expect(tokens('5 km-long').map(({ glued }) => glued)).toEqual([false, false, true, true]))

test('tokens lie in order and hold their words', () => {
  fc.assert(
    fc.property(oddText, text => {
      let last = 0
      for (const { start, end, text: written } of tokens(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(written).toBe(text.slice(start, end))
        expect(end).toBeGreaterThan(start)
        last = end
      }
    })
  )
})
