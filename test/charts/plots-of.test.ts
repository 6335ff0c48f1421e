import { describe, expect, it } from 'vitest'
import { estimates } from '../../src/answers/estimates/estimate.ts'
import { plotsOf } from '../../src/charts/plots-of.ts'
import { german } from '../../src/languages/german.ts'
import { archiveOfReports, otters, seals } from '../answers/invented-counts.ts'

describe('plotsOf', () => {
  it('draws figures beside each other, and over time where their dates differ', () => {
    const plots = plotsOf(estimates(seals, { subject: 'harp seals norway' }))
    expect(plots.map(({ kind }) => kind)).toEqual(['ranges', 'timeline'])
    const rows = plots[0]?.sections[0]?.rows.map(({ figure, low, high, isAbout }) => ({ figure, low, high, isAbout }))
    expect(rows).toEqual([
      { figure: 'Up to 1,200,000', low: null, high: 1_200_000, isAbout: false },
      { figure: 'about 400,000-600,000', low: 400_000, high: 600_000, isAbout: false },
      { figure: 'at least 90,000', low: 90_000, high: null, isAbout: false },
      { figure: 'around 2 million', low: 2_000_000, high: 2_000_000, isAbout: true },
      { figure: '7,500', low: 7_500, high: 7_500, isAbout: false },
      { figure: 'between 30,000 and 50,000', low: 30_000, high: 50_000, isAbout: false },
      { figure: 'More than 250,000', low: 250_000, high: null, isAbout: false },
      { figure: 'Fewer than 2,000', low: null, high: 2_000, isAbout: false }
    ])
  })

  it('keeps parts in sections of their own, and out of the timeline', () => {
    const [ranges, timeline] = plotsOf(estimates(otters, { subject: 'otters norway' }))
    expect(ranges?.sections.map(({ isNarrower, rows }) => [isNarrower, rows.length])).toEqual([
      [false, 2],
      [true, 1],
      [true, 1],
      [true, 1]
    ])
    expect(timeline?.sections.map(({ rows }) => rows.map(({ date }) => date))).toEqual([['2013-06-11', '2015-02']])
  })

  it('leaves out things that are no part of the first', () => {
    const [ranges] = plotsOf(estimates(otters, { subject: 'otters' }))
    expect(JSON.stringify(ranges)).not.toContain('Sweden')
  })

  it('says it all in words', () => {
    expect(plotsOf(estimates(otters, { subject: 'otters norway' }))[0]?.alt).toMatch(
      /^Chart of estimates\. otters, Norway\. River Council: about 3,000, 11 June 2013; .*sea otters, Norway \(a part of these\)\./
    )
  })

  it('draws shares in per cent', () => {
    const archive = archiveOfReports([
      ['NordWire', '2018', 'About 12% of otters in Norway are ill, said Ingrid Moen.'],
      ['NordWire', '2018', 'According to the River Council, 30% of otters in Norway are ill.']
    ])
    const [plot, ...others] = plotsOf(estimates(archive, { subject: 'otters norway' }))
    expect(plot).toMatchObject({ unit: '%', sections: [{ rows: [{ high: 12 }, { high: 30 }] }] })
    expect(others).toEqual([])
  })

  it('draws nothing for a single figure and for no answer', () => {
    expect(plotsOf(estimates(otters, { subject: 'otters sweden' }))).toEqual([])
    expect(plotsOf(estimates(otters, { subject: 'otters chile' }))).toEqual([])
  })

  it('say in German what they do not quote', () => {
    const [ranges, timeline] = plotsOf(estimates(seals, { subject: 'harp seals norway' }, german), german)
    expect(ranges?.alt).toMatch(/^Bild der Schätzungen\. harp seals, Norway\./)
    expect(ranges?.subtitle).toMatch(/^8 Zahlen von höchstens 2\.000 bis /)
    expect(timeline?.alt).toContain('4. März 2011')
  })
})
