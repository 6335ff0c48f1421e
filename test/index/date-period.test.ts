import { describe, expect, it } from 'vitest'
import { datePeriod, liesWithin } from '../../src/index/date-period.ts'

describe('datePeriod', () => {
  it.each([
    ['2019', 20190101, 20191231],
    ['2019-02', 20190201, 20190228],
    ['2020-02-29', 20200229, 20200229],
    ['02-29', 229, 229],
    ['2019/3/5', 20190305, 20190305]
  ])('reads %s', (date, first, last) => {
    expect(datePeriod(date)).toMatchObject({ first, last })
  })

  it.each(['', '19', '2019-00', '2019-02-29', '02-30', '10-28-2019', '2019-1-1-1', '0000', 'May', '-', '٢٠١٩'])(
    'refuses "%s"',
    date => {
      expect(datePeriod(date)).toBeNull()
    }
  )
})

describe('liesWithin', () => {
  it.each([
    ['2019-03-12', '2019-03-12', null, true],
    ['2019-03-12', null, '2019-03-12', false],
    ['2019-03-12', '2019', '2020', true],
    // Somewhere in 2019 may lie before March.
    ['2019', '2019-03', null, false],
    ['2019', null, '2019-12', false],
    ['2019', '2018-05', '2020-01', true],
    ['10-28', '2015', null, false],
    ['10-28', '2015-03-12', null, false],
    ['10-28', '10', null, false],
    ['10-28', '10-01', '11-01', true],
    ['2015-10-28', '10-01', null, true],
    ['2015', '01-01', null, false],
    [null, null, null, true],
    [null, '2015', null, false],
    [null, null, '2015', false],
    ['no date', null, null, true]
  ])('%s from %s to %s: %s', (date, after, before, within) => {
    expect(liesWithin(date, after, before)).toBe(within)
  })
})
