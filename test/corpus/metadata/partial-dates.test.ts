import { expect, test } from 'vitest'
import { contradicts, dateParts } from '../../../src/corpus/metadata/partial-dates.ts'

test.each([
  ['2015-10-28', { year: 2015, month: 10, day: 28 }],
  ['2015-10', { year: 2015, month: 10, day: null }],
  ['2015', { year: 2015, month: null, day: null }],
  ['10-28', { year: null, month: 10, day: 28 }],
  ['10', null],
  ['2015-13', null],
  ['10-32', null],
  ['2021-02-30', null],
  ['2021-02-29', null],
  ['2020-02-29', { year: 2020, month: 2, day: 29 }],
  ['02-29', { year: null, month: 2, day: 29 }],
  ['2015-10-28-01', null],
  ['next week', null]
])('%s', (iso, parts) => {
  expect(dateParts(iso)).toEqual(parts)
})

test.each([
  ['2015-10-28', '10-28', false],
  ['2015-10-28', '2015', false],
  ['2015-10-28', '10-27', true],
  ['2015-10-28', '2016', true],
  ['10-28', '2016', false]
])('%s against %s', (one, other, contradiction) => {
  expect(contradicts(one, other)).toBe(contradiction)
  expect(contradicts(other, one)).toBe(contradiction)
})
