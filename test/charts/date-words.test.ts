import { expect, it } from 'vitest'
import { dateInWords, middleOf } from '../../src/charts/date-words.ts'

it.each([
  ['2015-10-28', '28 October 2015'],
  ['2015-10', 'October 2015'],
  ['2015', '2015'],
  ['10-28', '28 October'],
  ['02-29', '29 February'],
  ['last week', 'last week']
])('%s is put into words with nothing added: %s', (date, words) => {
  expect(dateInWords(date, 'en-GB')).toBe(words)
})

it('puts a date in the middle of the days that it may mean', () => {
  expect(middleOf('2015-10-28')?.toISOString()).toBe('2015-10-28T00:00:00.000Z')
  expect(middleOf('2015-06')?.toISOString()).toBe('2015-06-15T12:00:00.000Z')
  expect(middleOf('soon')).toBeNull()
})
