import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/corpus/read-document.ts'

const dates = (text: string, date?: string) => {
  const { metadata } = readDocument('a.txt', text, date === undefined ? {} : { date })
  return [metadata.date?.value ?? null, ...metadata.conflictingDates.map(({ value }) => value)]
}

test.each([
  ['2019-03-04', '2019-03-04'],
  ['2019-03-04 08:45:59.000000000Z', '2019-03-04'],
  ['2019-03', '2019-03'],
  ['2019', '2019'],
  ['03-04', '03-04'],
  ['March 4, 2019', '2019-03-04'],
  ['some time ago', null],
  ['2019-13-40', null]
])('the field %j states %j', (field, date) => {
  expect(dates('The mill burned down.', field)).toEqual([date])
})

describe('a date that cannot have passed', () => {
  const told = (season: string, when: string) =>
    `The mill reopened after the flood of ${season}. Its owner left on ${when}.`

  test('is a conflict: a season that has not begun', () => {
    expect(dates(told('this summer', 'July 9'), '2018-04-30')).toEqual(['2018-04-30', '07-09'])
    expect(dates(told('this autumn', 'October 2'), '2018-06-21')).toEqual(['2018-06-21', '10-02'])
  })

  test('is none when the season has begun, in either hemisphere, or the date lies before', () => {
    expect(dates(told('this summer', 'July 9'), '2018-09-21')).toEqual(['2018-09-21'])
    expect(dates(told('this summer', 'July 9'), '2018-01-21')).toEqual(['2018-01-21'])
    expect(dates(told('this summer', 'April 3'), '2018-04-30')).toEqual(['2018-04-30'])
  })

  test('is none when it has a year of its own, or is yet to come', () => {
    expect(dates(told('this summer', 'July 9, 2017'), '2018-04-30')).toEqual(['2018-04-30'])
    expect(dates('The mill will reopen this summer, and its owner leaves on July 9.', '2018-04-30')).toEqual([
      '2018-04-30'
    ])
  })

  test('is a conflict: a later day "this year"', () => {
    expect(dates('Its owner left on July 9 this year.', '2018-04-30')).toEqual(['2018-04-30', '07-09'])
  })
})

describe('a weekday', () => {
  test('that the page’s date does not fall on is a conflict', () => {
    expect(dates('Sun, 8 May 2021\n\nMill burned\n\nThe mill burned down, its owner said.')).toEqual([
      '2021-05-08',
      'Sun'
    ])
    expect(dates('Sat, 8 May 2021\n\nMill burned\n\nThe mill burned down, its owner said.')).toEqual(['2021-05-08'])
  })

  test('that a day of the news has in no year near is a conflict', () => {
    expect(dates('The mill burned down on Sunday, May 8, its owner said.', '2021-05-10')).toEqual([
      '2021-05-10',
      '05-08'
    ])
    expect(dates('The mill burned down on Saturday, May 8, its owner said.', '2021-05-10')).toEqual(['2021-05-10'])
  })

  test('of last year’s autumn is none', () => {
    expect(dates('The mill burned down on Sunday, November 8, its owner said.', '2021-05-10')).toEqual(['2021-05-10'])
  })
})

test('the same day, stated less fully, is no conflict', () => {
  expect(dates('5 May 2021\n\nMill burned\n\nODENSE, May 5 (FP) - The mill burned down.')).toEqual(['2021-05-05'])
})

test('a date in a sentence never dates the document', () => {
  expect(dates('The mill burned down on May 5, 2021.')).toEqual([null])
})
