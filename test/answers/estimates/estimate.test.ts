import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { estimates } from '../../../src/answers/estimates/estimate.ts'
import { archiveWith, fisheries } from '../invented.ts'

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

describe('a question put in more words', () => {
  const reeds = archiveWith({
    'reeds.txt': [
      'Reed Guard Counts Divers',
      'Captain Ada Lind said there are up to 900 divers in Norway, organised into over 40 crews in Norway.',
      'Captain Ada Lind said about 200 divers were arrested in Norway.',
      'Around 35% of Reed League members are foreign rowers, Captain Ada Lind said.',
      'Nationals of more than 90 nations have joined the rowing clubs, Captain Ada Lind said.',
      'The clubs have offices in 70 nations.',
      'The guard sails a distance of 60 kilometres. It had losses of $4 million.'
    ].join('\n\n')
  })

  it.each(['number of divers in norway', 'how many divers are in norway'])('%s', subject =>
    expect(textsOf(estimates(reeds, { subject }))).toEqual(textsOf(estimates(reeds, { subject: 'divers norway' })))
  )

  it('shows the parts of a whole right after it', () => {
    const { groups } = estimates(reeds, { subject: 'norway' })
    expect(groups?.map(({ title, narrower }) => [title, narrower])).toEqual([
      ['divers, Norway', false],
      ['divers arrested, Norway', true],
      ['crews, Norway', false]
    ])
  })

  it('does not take for a part what those counted did', () =>
    expect(estimates(reeds, { subject: 'nations' }).groups?.map(({ narrower }) => narrower)).toEqual([false, false]))

  it('finds a share by what it is said of the whole', () => {
    const [finding] = estimates(reeds, { subject: 'share of foreign rowers' }).findings
    expect(finding).toMatchObject({ estimate: { text: 'Around 35%', limit: '~', whole: 'Reed League members' } })
  })

  it('finds money and measures by what they are of', () => {
    expect(textsOf(estimates(reeds, { subject: 'distance' }))).toEqual(['60 kilometres'])
    expect(textsOf(estimates(reeds, { subject: 'losses' }))).toEqual(['$4 million'])
  })

  it('names a missing subject as it was asked', () =>
    expect(estimates(reeds, { subject: 'green divers' }).message).toContain('“green divers”'))
})
