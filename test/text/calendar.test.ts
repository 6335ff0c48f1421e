import { expect, test } from 'vitest'
import { monthNumbers, monthWords, weekdayNames, weekdays, weekdayWords } from '../../src/text/calendar.ts'

test('weekdays are numbered as a Date numbers them', () => {
  const name = (date: string): string =>
    new Date(date).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }).toLowerCase()
  const week = ['2021-05-02', '2021-05-03', '2021-05-04', '2021-05-05', '2021-05-06', '2021-05-07', '2021-05-08']
  for (const date of week) expect(weekdays[new Date(date).getUTCDay()]).toBe(name(date))
})

test('months are numbered from 1, by name and abbreviation', () => {
  for (let month = 1; month <= 12; month++) {
    const date = new Date(Date.UTC(2021, month - 1, 1))
    const named = (style: 'long' | 'short') =>
      date.toLocaleDateString('en', { month: style, timeZone: 'UTC' }).toLowerCase()
    expect([monthNumbers.get(named('long')), monthNumbers.get(named('short'))]).toEqual([month, month])
  }
  expect(monthNumbers.get('sept')).toBe(9)
  expect(monthNumbers.get('constructor')).toBeUndefined()
})

test('a newspaper’s "Sun" and a verb’s "wed" are weekdays only where abbreviations are asked for', () => {
  expect(['sun', 'wed', 'thurs'].filter(word => weekdayWords.has(word))).toHaveLength(3)
  expect(['sun', 'wed', 'thurs'].filter(word => weekdayNames.has(word))).toEqual([])
  expect([monthWords.has('may'), monthWords.has('sunday')]).toEqual([true, false])
})
