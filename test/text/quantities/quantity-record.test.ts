import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../../src/text/quantities/quantities.ts'
import { extractQuantities, quantityRecord } from '../../../src/text/quantities/quantity-record.ts'

const records = (text: string) =>
  extractQuantities(text).map(({ value, low, high, change, unit }) => [value ?? `${low}..${high}`, change, unit])

describe('the conventions of the scored form', () => {
  test.each([
    ['Dozens of kites fell.', [[12, '=', 'kite']]],
    ['Hundreds of kites fell.', [['100..1000', '=', 'kite']]],
    ['Tens of thousands of kites fell.', [['10000..100000', '=', 'kite']]],
    ['A third of the kites fell.', [[1 / 3, '=', '% kite']]],
    ['It is 40.', [[40, '=', '-']]],
    ['a 15-year-old boy', [[15, '=', 'year of age']]],
    ['one of the best kites', [[1, '=', 'good kite']]],
    ['They won 9-2.', [['9..2', '=', '-']]],
    ['It runs on 5G.', [[5, '=', 'generation wireless']]],
    ['Shares cost 164p.', [[164, '=', 'point']]],
    ['It flew three times.', [[3, '=', 'count']]]
  ])('%s', (text, expected) => expect(records(text)).toEqual(expected))
})

describe('change holds the bound or the direction', () => {
  test.each([
    ['Output rose 3%.', 'up'],
    ['Output fell under 3%.', 'down'],
    ['Output rose nearly 3%.', 'up'],
    ['Output rose about 3%.', '~'],
    ['Output rose more than 3%.', '>'],
    ['Output moved -3%.', 'down'],
    ['Output jumped from 20 to 30 tonnes.', '='],
    ['Output is up to 3%.', '<']
  ])('%s', (text, change) => expect(records(text)[0]?.[1]).toBe(change))
})

test('a record is made from the text and a quantity alone', () => {
  const text = 'They lost up to 50 kites.'
  expect(findQuantities(text).map(quantity => quantityRecord(text, quantity))).toEqual([
    { value: 50, low: null, high: null, bound: '<', change: '<', unit: 'kite', concept: '-', span: [10, 18] }
  ])
})

test('records stand in the order of the text, with offsets into it', () => {
  const text = 'We have 5G. It takes 20 masts. They won 3-1.'
  expect(extractQuantities(text).map(({ span: [start, end] }) => text.slice(start, end))).toEqual(['5G', '20', '3-1'])
})
