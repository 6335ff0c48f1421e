import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/answers/answer.ts'
import { timelineOf } from '../../src/answers/timeline.ts'
import { plotsOf } from '../../src/charts/plots-of.ts'
import { archiveOfReports } from './invented-counts.ts'

const archive = archiveOfReports([
  ['NordWire', '2018-05-02', 'About 900 otters live in Norway, said Ingrid Moen.'],
  ['NordWire', '11-30', 'There were 300 otters in Norway in all, said Ingrid Moen.'],
  ['NordWire', '2015', 'According to the River Council, 3,000 otters live in Norway.'],
  ['NordWire', '02-01', 'There were 200 otters in Norway in all, said the River Council.'],
  ['NordWire', '2016-06', '“The otters of Norway are thriving along every river,” said Ingrid Moen.'],
  ['NordWire', '', 'Some 70 otters live in Norway, said Per Dahl.']
])

const dates = (findings: readonly Finding[]) =>
  findings.map(finding =>
    finding.kind === 'estimate' ? (finding.estimate.date ?? finding.citation.date) : finding.citation.date
  )

describe('timeline', () => {
  it('puts what is dated in order, what has no year last, and counts what has no date', () => {
    const answer = timelineOf(archive, { subject: 'otters norway' })
    const order = [...new Set(dates(answer.findings))]
    expect(order).toEqual(['2015', '2016-06', '2018-05-02', '02-01', '11-30'])
    expect(answer.message).toMatch(/^\d+ dated statements and figures\. \d+ more without a date\.$/)
    expect(answer.findings.map(({ kind }) => kind)).toContain('statement')
    expect(answer.findings.map(({ kind }) => kind)).toContain('estimate')
  })

  it('keeps to its limits', () => {
    const answer = timelineOf(archive, { subject: 'otters norway', after: '2016', before: '2018' })
    expect(new Set(dates(answer.findings))).toEqual(new Set(['2016-06']))
  })

  it('marks the figures for one thing, of which a picture is drawn where their dates can be laid along one axis', () => {
    const answer = timelineOf(archive, { subject: 'otters norway' })
    const places = answer.series?.findings ?? []
    expect(places.map(place => answer.findings[place]?.kind)).toEqual(Array(4).fill('estimate'))
    const [plot, ...others] = plotsOf(answer)
    expect(others).toEqual([])
    expect(plot).toMatchObject({ kind: 'timeline', title: 'otters, Norway' })
    expect(plot?.sections[0]?.rows.map(({ date }) => date)).toEqual(['2015', '2018-05-02'])
    expect(plotsOf(timelineOf(archive, { subject: 'otters norway', after: '2017' }))).toEqual([])
  })

  it('says that nothing dated is about a subject', () => {
    for (const subject of ['zebras', 'the of', '?!'])
      expect(timelineOf(archive, { subject })).toMatchObject({ status: 'not-in-sources', findings: [] })
  })

  it('shows no more than 25', () => {
    const many = archiveOfReports(
      Array.from({ length: 40 }, (_, at) => [
        'NordWire',
        `20${10 + at}-01-01`,
        `About ${at + 5}00 otters live in Norway, said Ingrid Moen.`
      ])
    )
    const answer = timelineOf(many, { subject: 'otters norway' })
    expect(answer.findings).toHaveLength(25)
    expect(answer.message).toContain('the first 25 shown')
  })
})
