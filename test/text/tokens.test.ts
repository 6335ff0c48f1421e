import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPossessive, tokenize, tokensOf } from '../../src/text/tokens.ts'
import { oddText } from './odd-text.ts'

const words = (text: string): string[] => tokenize(text).map(token => token.text)

test.each([
  ['They don’t sell Su-34 parts', ['They', 'don’t', 'sell', 'Su-34', 'parts']],
  ['The U.S. and U.S.-led force', ['The', 'U.S.', 'and', 'U.S.-led', 'force']],
  ["Chad’s, not Peru's", ['Chad', '’s', ',', 'not', 'Peru', "'s"]],
  ['ministers’ cars', ['ministers', '’', 'cars']],
  ['1,200-1,800 at 3.5%.', ['1,200', '-', '1,800', 'at', '3.5', '%', '.']],
  ['at 10:30 on the 16th', ['at', '10:30', 'on', 'the', '16th']],
  ['a 62-year-old, mid-2014', ['a', '62-year-old', ',', 'mid-2014']],
  ['R&D of J. K. Hale', ['R&D', 'of', 'J', '.', 'K', '.', 'Hale']],
  ['Wait... what… now', ['Wait', '...', 'what', '…', 'now']],
  ['one\u00a0two', ['one', 'two']],
  ['end.Next', ['end', '.', 'Next']],
  ['in ’90s', ['in', '’', '90s']],
  ['👩‍👩‍👧 👍🏽!', ['👩‍👩‍👧', '👍🏽', '!']],
  ['cafe\u0301 naïve', ['cafe\u0301', 'naïve']]
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('numbers are numbers, what mixes digits and letters is a word', () => {
  const kinds = Object.fromEntries(tokenize('5 5bn 3.5 F-16 1,2 %').map(({ text, kind }) => [text, kind]))
  expect(kinds).toEqual({ '5': 'number', '5bn': 'word', '3.5': 'number', 'F-16': 'word', '1,2': 'number', '%': 'mark' })
})

test('only a split-off s is possessive', () => {
  expect(
    tokenize('Chad’s s don’t')
      .filter(isPossessive)
      .map(({ start }) => start)
  ).toEqual([4])
})

test('tokenizes a part of the text in the text’s own offsets', () => {
  expect(tokenize('one two three', { start: 4, end: 7 })).toEqual([{ start: 4, end: 7, text: 'two', kind: 'word' }])
  expect(tokenize('U.S.-led', { start: 0, end: 3 }).at(-1)?.end).toBe(3)
})

test('tokens are verbatim, in order, and leave out nothing but blanks and invisible characters', () => {
  fc.assert(
    fc.property(oddText, text => {
      let at = 0
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(at)
        expect(token.end).toBeGreaterThan(token.start)
        expect(token.text).toBe(text.slice(token.start, token.end))
        expect(text.slice(at, token.start)).toMatch(/^[\s\p{Cf}\p{Cc}]*$/u)
        at = token.end
      }
      expect(text.slice(at)).toMatch(/^[\s\p{Cf}\p{Cc}]*$/u)
    })
  )
})

test('parts that are asked for again have the tokens of that very part of that very text', () => {
  const asked = fc.record({ text: fc.nat(2), start: fc.nat(30), length: fc.nat(30) })
  fc.assert(
    fc.property(fc.tuple(oddText, oddText, oddText), fc.array(asked, { maxLength: 20 }), (texts, all) => {
      for (const { text: number, start, length } of all) {
        const text = texts[number] ?? ''
        const part = { start, end: start + length }
        expect(tokensOf(text, part)).toEqual(tokenize(text, part))
      }
    })
  )
})
