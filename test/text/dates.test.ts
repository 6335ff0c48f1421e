import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDates } from '../../src/text/dates.ts'
import { oddText } from './odd-text.ts'

const find = (text: string): string[] =>
  findDates(text).map(
    ({ start, end, iso, weekday }) => `${text.slice(start, end)} = ${iso}${weekday ? ` ${weekday}` : ''}`
  )

test.each([
  ['on October 28', ['October 28 = 10-28']],
  ['on 28 October 2015', ['28 October 2015 = 2015-10-28']],
  ['on Oct. 28, 2015.', ['Oct. 28, 2015 = 2015-10-28']],
  ['on July 4th and the 3rd of May', ['July 4th = 07-04', '3rd of May = 05-03']],
  ['Sat, 21 May 2022', ['Sat, 21 May 2022 = 2022-05-21 saturday']],
  ['on Wednesday, Oct. 7', ['Wednesday, Oct. 7 = 10-07 wednesday']],
  ['2015-10-28T09:00 and 28.10.2015', ['2015-10-28 = 2015-10-28', '28.10.2015 = 2015-10-28']],
  ['10/28/2015 and 28/10/2015 but 10/11/2015', ['10/28/2015 = 2015-10-28', '28/10/2015 = 2015-10-28']],
  ['on October 16-17, and 16–17 October 2020', ['October 16-17 = 10-16', '16–17 October 2020 = 2020-10-16']],
  ['October 30 - November 2, 2020', ['October 30 - November 2, 2020 = 2020-10-30']],
  ['in June 2014, in late 2014, from 2013-2014', ['June 2014 = 2014-06', '2014 = 2014', '2013-2014 = 2013']],
  ['in mid-2014', ['mid-2014 = 2014']]
])('%s', (text, expected) => {
  expect(find(text)).toEqual(expected)
})

test.each([
  'He may 5 times go.',
  'They March on 5 cities.',
  'May 5 people come?',
  'It hit 2000 people, 2,000 or 2015 soldiers.',
  'on February 31',
  'Room 2014 was shut.',
  'in May, on Monday',
  'call 555-2014-11',
  'on 2015-13-01 at 31/31/2015'
])('no date, or none with a day: %s', text => {
  expect(find(text).filter(found => !found.endsWith('= 2015'))).toEqual([])
})

test('dates are in order, apart, inside the part, and possible', () => {
  fc.assert(
    fc.property(oddText, fc.nat(20), (text, from) => {
      const within = { start: Math.min(from, text.length), end: text.length }
      let at = within.start
      for (const { start, end, iso } of findDates(text, within)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(within.end)
        expect(iso).toMatch(/^(?:\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d|\d\d-\d\d)$/)
        if (iso.length === 10) expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso)
        at = end
      }
    })
  )
})

test('a written date is read as itself, in either order', () => {
  const months = 'January February March April May June July August September October November December'.split(' ')
  fc.assert(
    fc.property(fc.date({ min: new Date('1500-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), date => {
      const iso = date.toISOString().slice(0, 10)
      const [day, month, year] = [date.getUTCDate(), months[date.getUTCMonth()], iso.slice(0, 4)]
      for (const text of [`${day} ${month} ${year}`, `${month} ${day}, ${year}`, iso]) {
        expect(findDates(`It was ${text}, they said.`)).toEqual([
          { start: 7, end: 7 + text.length, iso, weekday: null }
        ])
      }
    })
  )
})
