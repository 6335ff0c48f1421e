import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sideBySide, standingFigure } from '../../src/charts/figures.ts'
import { placedLabels } from '../../src/charts/placed-labels.ts'
import type { PlotRow } from '../../src/charts/plot.ts'

const row = (claimant: string, value: number): PlotRow => ({
  ...{ claimant, source: '', figure: `${value} boats`, low: value, high: value, isAbout: false, date: '2014' }
})

const drawn = (rows: readonly PlotRow[], across: readonly number[]) =>
  sideBySide(rows.map((one, at) => standingFigure(one, across[at] ?? 0, value => 300 - value, 40, '#000')))

describe('labels of figures over time', () => {
  it('moves a figure that would cover another beside it', () => {
    const [first, second] = drawn([row('Ada', 50), row('Ivo', 50)], [100, 100])
    expect(first?.x1).toBe(100)
    expect(Math.abs((second?.x1 ?? 100) - 100)).toBeGreaterThanOrEqual(20)
  })

  it('stand in the order of their figures', () => {
    const rows = [row('Ada', 100), row('Ivo', 80), row('Kari', 90)]
    const names = placedLabels(rows, drawn(rows, [300, 300, 300]), 500, 300).filter(
      ({ text }) => !text.includes('boats')
    )
    expect(names.toSorted((a, b) => a.y - b.y).map(({ text }) => text)).toEqual(['Ada', 'Kari', 'Ivo'])
  })

  it('never cover each other, however near the figures are', () => {
    const near = fc.array(fc.tuple(fc.nat(280), fc.nat(500)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(near, pairs => {
        const rows = pairs.map(([value], at) => row(`Keeper ${at}`, value))
        const texts = placedLabels(
          rows,
          drawn(
            rows,
            pairs.map(([, x]) => x)
          ),
          500,
          300
        )
        const names = texts.filter(({ text }) => text.startsWith('Keeper'))
        for (const a of names)
          for (const b of names) if (a !== b) expect(Math.abs(a.x - b.x) > 30 || Math.abs(a.y - b.y) > 30).toBe(true)
      })
    )
  })
})
