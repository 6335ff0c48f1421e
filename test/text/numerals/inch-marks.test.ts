import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inchMarkReader } from '../../../src/text/numerals/inch-marks.ts'
import { findQuantities } from '../../../src/text/quantities/quantities.ts'

const units = (text: string, from = 0) =>
  findQuantities(text, { start: from, end: text.length }).map(({ unit }) => unit)

test.each([
  ['The crew laid a 40" pipe.', ['inch']],
  ['The keeper is 6\'2" tall.', [null, 'inch']],
  ['"The keeper is 6\'2" tall," she said.', [null, 'inch']],
  ['"We counted 40", Marlow said.', [null]],
  ['Marlow said: "We counted 40"', [null]],
  ['They asked for the "40" and for a 12" pipe.', [null, 'inch']],
  ['"None sank," Marlow said of the 12" pipes.', ['inch']],
  ['The 40″ pipe broke.', ['inch']]
])('%s', (text, expected) => expect(units(text)).toEqual(expected))

test('a quotation that an earlier sentence of the paragraph opened is still open', () => {
  const text = '"They came at noon. We counted 40", Marlow said.'
  expect(units(text, text.indexOf('We'))).toEqual([null])
})

test('one of an earlier paragraph is not', () => {
  const text = '"They came at noon.\n\nThe crew laid a 40" pipe.'
  expect(units(text, text.indexOf('The crew'))).toEqual(['inch'])
})

test('only a mark right after a figure is one of inches', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('"', '4', 'a', ' ', "'", '\n\n', '.')), fc.nat(20), (parts, from) => {
      const text = parts.join('')
      const isInch = inchMarkReader(text, from)
      for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1))
        if (isInch(at)) expect(text[at - 1]).toBe('4')
    })
  ))
