import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Compared, differenceOf } from '../../../src/answers/estimates/estimate-difference.ts'
import { english } from '../../../src/languages/english.ts'

type Figure = Partial<Compared['quantity']> & { readonly claimant?: string | null; readonly date?: string }

const compared = ({ claimant = null, date, ...quantity }: Figure): Compared => ({
  quantity: { kind: 'count', bound: '=', limit: '=', value: null, low: null, high: null, unitAt: null, ...quantity },
  claimant,
  date: date ?? null
})

const difference = (...figures: readonly Figure[]) => {
  const found = differenceOf(figures.map(compared))
  return found && english.answers.difference(found)
}

describe('differenceOf', () => {
  it('compares two numbers', () => {
    expect(difference({ value: 40, claimant: 'a' }, { value: 300, claimant: 'b' })).toBe(
      '40 and 300: 7.5 times apart, different claimants'
    )
    expect(difference({ value: 100, claimant: 'a' }, { value: 110, claimant: 'a' })).toBe(
      '100 and 110: 10% apart, the same claimant'
    )
    expect(difference({ value: 0, claimant: 'a' }, { value: 7 })).toBe('0 and 7: 7 apart, one claimant named')
  })

  it('names the unit of money and measures as the documents do', () => {
    const unitAt = (text: string) => ({ start: 0, end: text.length, text })
    const money = { kind: 'money', unitAt: unitAt('$'), claimant: 'a' } as const
    expect(difference({ ...money, value: 3e6 }, { ...money, value: 9e6 })).toBe(
      '$3 million and $9 million: 3 times apart, the same claimant'
    )
    const measure = { kind: 'measure', unitAt: unitAt('kilometres'), claimant: 'a' } as const
    expect(difference({ ...measure, limit: '<', value: 40 }, { ...measure, value: 90 })).toBe(
      'At most 40 kilometres and 90 kilometres: at least 2.3 times apart, the same claimant'
    )
    expect(difference({ low: 34, high: 12, claimant: 'a' }, { value: 40, claimant: 'a' })).toBe(
      '12–34 and 40: at least 18% apart, the same claimant'
    )
  })

  it('takes the nearest ends of ranges and bounds, and says that the rest is open', () => {
    expect(difference({ low: 20, high: 30, claimant: 'a' }, { value: 60, claimant: 'b' })).toBe(
      '20–30 and 60: at least 2 times apart, different claimants'
    )
    expect(difference({ limit: '<', value: 20, claimant: 'a' }, { limit: '>', value: 90, claimant: 'b' })).toBe(
      'At most 20 and at least 90: at least 4.5 times apart, different claimants'
    )
  })

  it('does not set figures apart that one number meets', () => {
    expect(difference({ limit: '<', value: 50, claimant: 'a' }, { low: 20, high: 30, claimant: 'b' })).toBe(
      'At most 50 and 20–30: not in conflict, since they overlap, different claimants'
    )
    expect(difference({ value: 50 }, { value: 50 })).toBe('50 and 50: the same, no claimant named')
  })

  it('compares shares in points, whether they are written as a percentage or as a fraction', () => {
    expect(
      difference({ kind: 'percentage', value: 40, claimant: 'a' }, { kind: 'share', value: 0.5, claimant: 'b' })
    ).toBe('40% and 50%: 10 points apart, different claimants')
  })

  it('says what one claimant has said at different dates', () => {
    expect(difference({ value: 10, claimant: 'a', date: '2011' }, { value: 30, claimant: 'a', date: '2015' })).toBe(
      '10 and 30: 3 times apart, the same claimant, at different dates'
    )
  })

  it('has nothing to say of one figure, or of figures without a number', () => {
    expect(difference({ value: 10 })).toBeNull()
    expect(difference({ value: 10 }, {})).toBeNull()
  })

  it('never sets figures apart that have a number in common', () => {
    const end = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(end, fc.array(fc.tuple(end, end), { minLength: 2, maxLength: 6 }), (common, widths) => {
        const figures = widths.map(([below, above]) => ({ low: common - below, high: common + above }))
        expect(difference(...figures)).not.toContain('apart')
      })
    )
  })
})
