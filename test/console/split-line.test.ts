import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shellWords, splitLine } from '../../src/console/split-line.ts'

const texts = (line: string) => splitLine(line).map(({ text }) => text)

describe('splitLine', () => {
  it.each([
    ['  nine   herons ', ['nine', 'herons']],
    ['"still water" -deep', ['"still water"', '-deep']],
    ["'still water' deep", ['"still water"', 'deep']],
    ['“still water” “deep”', ['“still water”', '“deep”']],
    ['-"still water"', ['-"still water"']],
    ['"still" \'deep\'', ['still', 'deep']],
    ["What's Quill’s pond?", ["What's", 'Quill’s', 'pond?']],
    ["the herons' pond isn't ours", ['the', "herons'", 'pond', "isn't", 'ours']],
    ["'it isn't deep' she said", ['"it isn\'t deep"', 'she', 'said']],
    ['"he said \\"no\\" twice"', ['"he said \\"no\\" twice"']],
    ['an open " mark', ['an', 'open', '"', 'mark']],
    ['"open', ['"open']],
    ["rock 'n' roll", ['rock', 'n', 'roll']],
    ['"still water".', ['"still water".']],
    ['site:"Marsh Gazette"', ['site:"Marsh Gazette"']],
    ['', []]
  ])('%j', (line, expected) => {
    expect(texts(line)).toEqual(expected)
  })

  it('finds the name before a colon and its value without marks', () => {
    expect(splitLine('by:"Ada Quill" By:Ada by:“Ada Quill” \'by:Ada Quill\' https://x.org 9:30')).toMatchObject([
      { name: 'by', value: 'Ada Quill' },
      { name: 'by', value: 'Ada' },
      { name: 'by', value: 'Ada Quill' },
      { name: null, value: 'by:Ada Quill' },
      { name: null, value: 'https://x.org' },
      { name: '9', value: '30', text: '9:30' }
    ])
  })

  it('loses no letter, whatever is typed', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '')
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '"', "'", '“', '”', ':', '-', ' ', '\\', '漢') }),
        line => {
          expect(letters(texts(line).join(''))).toBe(letters(line))
        }
      )
    )
  })

  it('reads ten thousand unclosed marks', () => {
    expect(texts(`${'"a '.repeat(9_999)}"`)).toHaveLength(5_000)
    expect(texts("'a ".repeat(10_000))).toHaveLength(10_000)
  })
})

describe('wordsOf', () => {
  it('gives words that a shell unquoted their marks back, unless there is one word alone', () => {
    expect(shellWords(['still water', '-deep pond', 'by:Ada Quill']).map(({ text }) => text)).toEqual([
      '"still water"',
      '-"deep pond"',
      'by:"Ada Quill"'
    ])
    expect(shellWords(['still water']).map(({ text }) => text)).toEqual(['still water'])
    expect(shellWords(['"still water" -deep']).map(({ text }) => text)).toEqual(['"still water" -deep'])
  })
})
