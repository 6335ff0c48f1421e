import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberScale } from '../../src/charts/number-scale.ts'

const rowsOf = (...numbers: readonly number[]) =>
  numbers.map(number => ({
    claimant: '',
    source: '',
    figure: '',
    low: number,
    high: number,
    isAbout: false,
    date: null
  }))

describe('numberScale', () => {
  it('is logarithmic only over more than a decade of positive numbers', () => {
    expect(numberScale(rowsOf(10, 100)).isLog).toBe(false)
    expect(numberScale(rowsOf(10, 101)).isLog).toBe(true)
    expect(numberScale(rowsOf(0, 5000)).isLog).toBe(false)
  })

  it('marks powers of ten, and steps between them where those are few', () => {
    expect(numberScale(rowsOf(300, 2_000_000)).ticks).toEqual([1000, 10_000, 100_000, 1_000_000])
    expect(numberScale(rowsOf(2000, 50_000)).ticks).toEqual([2000, 5000, 10_000, 20_000, 50_000])
    expect(numberScale(rowsOf(30, 70)).ticks).toEqual([0, 20, 40, 60, 80])
  })

  it('begins at zero, unless that would press near numbers together', () => {
    expect(numberScale(rowsOf(1.1e9, 1.5e9))).toMatchObject({ ticks: [1.1e9, 1.2e9, 1.3e9, 1.4e9, 1.5e9], isCut: true })
    expect(numberScale(rowsOf(30, 70)).isCut).toBe(false)
    expect(numberScale(rowsOf(70, 70)).isCut).toBe(false)
  })

  it('takes what is next to nothing for zero', () => {
    expect(numberScale(rowsOf(5e-324, 1e15))).toMatchObject({ isLog: false })
    expect(numberScale(rowsOf(5e-324)).ticks[0]).toBe(0)
  })

  it('holds every number between its ends, and has ticks that can be read', () => {
    const numbers = fc.array(fc.double({ min: 0.001, max: 1e13, noNaN: true }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(numbers, values => {
        const { ticks, fraction } = numberScale(rowsOf(...values))
        for (const value of values) {
          expect(fraction(value)).toBeGreaterThanOrEqual(-1e-6)
          expect(fraction(value)).toBeLessThanOrEqual(1 + 1e-6)
        }
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(18)
        for (const tick of ticks) expect(fraction(tick)).toBeLessThanOrEqual(1 + 1e-6)
      })
    )
  })
})
