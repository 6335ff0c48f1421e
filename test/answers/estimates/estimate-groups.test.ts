import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { estimates } from '../../../src/answers/estimates/estimate.ts'
import { archiveOfReports, otters, seals } from '../invented-counts.ts'

const figuresOf = ({ findings }: Answer): string[] =>
  findings.flatMap(finding => (finding.kind === 'estimate' ? [finding.estimate.text] : []))

/** Each group's title and figures, marked where it is narrower than the first. */
const groupsOf = (answer: Answer) => {
  const figures = figuresOf(answer)
  let from = 0
  return (answer.groups ?? []).map(({ title, findings, narrower }) => {
    const own = figures.slice(from, from + findings)
    from += findings
    return [narrower ? `part: ${title}` : title, ...own]
  })
}

describe('grouped estimates', () => {
  it('lay the figures for one thing in one place side by side, by date, and keep parts of it after them', () => {
    expect(groupsOf(estimates(otters, { subject: 'otters norway' }))).toEqual([
      ['otters, Norway', 'about 3,000', '9,000'],
      ['part: sea otters, Norway', 'About 200'],
      ['part: otters, Oslo', '250'],
      ['part: otters killed, Norway', '40']
    ])
  })

  it('never mix one place with another', () => {
    const groups = groupsOf(estimates(otters, { subject: 'otters' }))
    expect(groups).toContainEqual(['otters, Sweden', 'Up to 5,000'])
    expect(groups).toContainEqual(['otters, Norway', 'about 3,000', '9,000'])
  })

  it('leave shares and money out where things are counted', () => {
    const figures = figuresOf(estimates(otters, { subject: 'otters norway' }))
    expect(figures).not.toContain('About 12%')
    expect(figures.join(' ')).not.toContain('$')
  })

  it('say how the figures differ', () => {
    const answer = estimates(otters, { subject: 'otters norway' })
    expect(answer.groups?.[0]?.difference).toBe('3,000 and 9,000: 3 times apart, different claimants')
    expect(answer.message).toContain('3 times apart')
    expect(answer.groups?.[1]?.difference).toBeNull()
  })

  it('show a repetition once, with every citation', () => {
    const [finding] = estimates(otters, { subject: 'otters norway' }).findings
    expect(finding).toMatchObject({
      citation: { document: 'r1', publisher: 'Fjord Post' },
      repeats: [{ document: 'r2', publisher: 'NordWire', text: expect.stringContaining('about 3,000 otters') }]
    })
  })

  it('do not take the same number by another claimant, or of another date, for a repetition', () => {
    const archive = archiveOfReports([
      ['Fjord Post', '2013', 'According to the River Council, there are about 3,000 otters in Norway.'],
      ['Fjord Post', '2014', 'According to the Otter Trust, there are about 3,000 otters in Norway.']
    ])
    const answer = estimates(archive, { subject: 'otters norway' })
    expect(answer.findings).toHaveLength(2)
    expect(answer.groups?.[0]?.difference).toBe('3,000 and 3,000: the same, different claimants')
  })

  it('know a group under all its names, and tell its fighters from its members', () => {
    const archive = archiveOfReports([
      ['NordWire', '2013', 'The Lantern Front (LF) has around 500 fighters, the River Council says.'],
      ['NordWire', '2014', 'According to the Otter Trust, LF has at least 2,000 members.'],
      ['NordWire', '2015', 'The army says that there are about 9,000 people in the Lantern Front.']
    ])
    const groups = groupsOf(estimates(archive, { subject: 'lantern front members' }))
    expect(groups[0]?.slice(1)).toEqual(['at least 2,000', 'about 9,000'])
    expect(groups[1]).toEqual([expect.stringMatching(/^part: .*fighters$/), 'around 500'])
  })

  it('are one group for eight claimants who contradict each other', () => {
    const answer = estimates(seals, { subject: 'harp seals norway' })
    expect(answer.groups).toEqual([
      {
        title: 'harp seals, Norway',
        findings: 8,
        narrower: false,
        difference: '8 figures from at most 2,000 to 2 million: at least 1,000 times apart, 8 claimants'
      }
    ])
  })
})

describe('filters', () => {
  it('keep to a claimant, a place, and dates as far as they are given', () => {
    const of = (query: object) => figuresOf(estimates(otters, { subject: 'otters', ...query }))
    expect(of({ by: 'River Council', place: 'Norway' })).toEqual(['about 3,000', '250', '40'])
    expect(of({ place: 'sweden' })).toEqual(['Up to 5,000'])
    expect(of({ place: 'Norway', before: '2014' })).toEqual(['about 3,000'])
    expect(of({ place: 'Norway', after: '2015-02', before: '2015-03' })).toEqual(['9,000'])
  })

  it('say which of them nothing meets, and show the nearest', () => {
    const says = (query: object) => estimates(otters, { subject: 'otters', ...query })
    expect(says({ after: '2030' }).message).toBe('Not in the sources: no figure for “otters” from 2030 on.')
    expect(says({ before: '2001-05' }).message).toContain('before 2001-05')
    expect(says({ place: 'Chile' }).message).toContain('“Chile” does not occur')
    expect(says({ by: 'Ingrid Moen', place: 'Oslo' }).message).toContain('no figure for “otters” by “Ingrid Moen”')
    const none = says({ after: '2030' })
    expect(none.status === 'not-in-sources' && none.nearest.length).toBeGreaterThan(0)
  })

  it('do not take figures for something else as near', () => {
    const answer = estimates(otters, { subject: 'lighthouses' })
    expect(answer.message).toBe('Not in the sources: no figure for “lighthouses”.')
    expect(answer.status === 'not-in-sources' && answer.nearest).toEqual([])
  })

  it('do not answer for a country with a city of it alone', () => {
    const archive = archiveOfReports([
      ['NordWire', '2018', 'There are 250 otters in Oslo, according to the River Council.'],
      ['NordWire', '2018', 'The River Council works for all of Norway.']
    ])
    const answer = estimates(archive, { subject: 'otters norway' })
    expect(answer.status).toBe('not-in-sources')
    expect(answer.status === 'not-in-sources' && answer.nearest).toHaveLength(1)
  })
})
