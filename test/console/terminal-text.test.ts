import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmless, widthOf, wrapped } from '../../src/console/terminal-text.ts'

const linesOf = (text: string, width: number) => wrapped(text, width).map(({ start, end }) => text.slice(start, end))
const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe('harmless', () => {
  it('shows what a terminal would obey', () => {
    expect(harmless('a\u001b[31mred\u0007\u009b2J')).toBe('a␛[31mred␇\uFFFD2J')
    expect(harmless('left\u202eright\u2066in')).toBe('left\uFFFDright\uFFFDin')
    expect(harmless('one\r\ntwo\tthree\u2028four')).toBe('one  two three four')
  })

  it('leaves everything else and every offset alone', () => {
    fc.assert(
      fc.property(anyText, text => {
        const shown = harmless(text)
        expect(shown).toHaveLength(text.length)
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u)
      })
    )
    expect(harmless('“Zoë” no\u00a0break – 漢字 🦩')).toBe('“Zoë” no\u00a0break – 漢字 🦩')
  })
})

describe('widthOf', () => {
  it('counts two columns for wide letters and none for marks', () => {
    expect(widthOf('heron')).toBe(5)
    expect(widthOf('e\u0301')).toBe(1)
    expect(widthOf('漢字 🦩')).toBe(7)
  })
})

describe('wrapped', () => {
  it('breaks between words, keeps no-break spaces and cuts what is too long', () => {
    expect(linesOf('nine grey herons stood', 10)).toEqual(['nine grey', 'herons', 'stood'])
    expect(linesOf('at 10\u00a0metres', 6)).toEqual(['at', '10\u00a0met', 'res'])
    expect(linesOf('漢字漢字', 4)).toEqual(['漢字', '漢字'])
    expect(linesOf('two  spaces stay', 12)).toEqual(['two  spaces', 'stay'])
    expect(linesOf('', 10)).toEqual([])
  })

  it('keeps every word, in order, in lines that fit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 60 }), (text, width) => {
        const lines = linesOf(harmless(text), width)
        expect(lines.join('').replaceAll(' ', '')).toBe(harmless(text).replaceAll(' ', ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      })
    )
  })
})
