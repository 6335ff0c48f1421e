import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { estimates } from '../../src/answers/estimate.ts'
import { archiveWith, fisheries } from './invented.ts'

const archive = archiveWith(fisheries)

/** Each figure as written, its bound, its value or ends, and who claims it. */
const figures = ({ findings }: Answer) =>
  findings.flatMap(finding => {
    if (finding.kind !== 'estimate') return []
    const { text, bound, value, low, high, claimant } = finding.estimate
    return [{ text, bound, value: value ?? [low, high], claimant: claimant?.name ?? claimant?.mention?.text ?? null }]
  })

const textsOf = (answer: Answer): string[] => figures(answer).map(({ text }) => text)

describe('estimates', () => {
  it('lays the figures for a subject and place side by side, under their own claimants', () => {
    const answer = estimates(archive, { subject: 'trawlers norway' })
    expect(answer.status).toBe('answered')
    expect(figures(answer)).toContainEqual({ text: 'Up to 1,200', bound: '<', value: 1200, claimant: 'Astrid Hovland' })
    expect(figures(answer)).toContainEqual({
      text: 'about 700-800',
      bound: 'range',
      value: [700, 800],
      claimant: 'North Sea Council'
    })
  })

  it('tells how many of many estimates it shows', () => {
    const counts = Array.from(
      { length: 15 },
      (_, at) => `Keeper ${'ABCDEFGHIJKLMNO'[at]}. Lind counted ${at + 20} seals in Norway.`
    )
    const answer = estimates(archiveWith({ 'seals.txt': `Seals Counted\n\n${counts.join('\n\n')}\n` }), {
      subject: 'seals norway'
    })
    expect(answer.findings).toHaveLength(12)
    expect(answer.message).toMatch(/^15 estimates\b.*, the first 12 shown\./)
  })

  it('does not count a heading as an estimate beside its sentence', () => {
    expect(textsOf(estimates(archive, { subject: 'trawlers norway' }))).not.toContain('9,000')
  })

  it('finds the members of a group that the sentence calls "the group"', () => {
    const answer = estimates(archive, { subject: 'blue fleet members' })
    expect(textsOf(answer).sort()).toEqual(['around 20,000', 'around 3,000'])
  })

  it('keeps to one claimant', () => {
    const answer = estimates(archive, { subject: 'blue fleet members', by: 'harbour authorities' })
    expect(textsOf(answer)).toEqual(['around 20,000'])
  })

  it('is not answered with the same subject elsewhere, but shows that as the nearest', () => {
    const answer = estimates(archive, { subject: 'trawlers chile' })
    expect(answer.status).toBe('not-in-sources')
    expect(answer.status === 'not-in-sources' && answer.nearest.length).toBeGreaterThan(0)
    expect(answer.message).toContain('chile')
  })

  it('says which name the corpus does not know', () => {
    const answer = estimates(archive, { subject: 'trawlers tajikistan' })
    expect(answer.status).toBe('not-in-sources')
    expect(answer.message).toContain('“tajikistan” does not occur')
  })
})
