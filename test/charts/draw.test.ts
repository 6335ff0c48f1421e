import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimates } from '../../src/answers/estimates/estimate.ts'
import { drawPng, drawSvg } from '../../src/charts/draw.ts'
import type { Plot } from '../../src/charts/plot.ts'
import { plotsOf } from '../../src/charts/plots-of.ts'
import { theme } from '../../src/charts/theme.ts'
import { languageOf } from '../../src/languages/languages.ts'
import { otters, seals } from '../answers/invented-counts.ts'

const [ranges, timeline] = plotsOf(estimates(seals, { subject: 'harp seals norway' }))
const [parts] = plotsOf(estimates(otters, { subject: 'otters norway' }))

const svgOf = (plot: Plot | undefined): Promise<string> => {
  if (plot === undefined) throw new Error('there is no such plot')
  return drawSvg(plot)
}

/** The words of a picture, as they are drawn. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) => text)

const claimants = [
  'Astrid Hovland',
  'Arctic Survey',
  'Blue Coast Society',
  'Olaf Brekke',
  'Ingrid Moen',
  'Ministry of Fisheries',
  'Jonas Lie',
  'World Seal Fund'
]
const figures = [
  'Up to 1,200,000',
  'about 400,000-600,000',
  'at least 90,000',
  'around 2 million',
  '7,500',
  'between 30,000 and 50,000',
  'More than 250,000',
  'Fewer than 2,000'
]

describe('a range plot', () => {
  it('says what is counted, how it differs, who claims it, in the documents’ words', async () => {
    const texts = textsOf(await svgOf(ranges))
    expect(texts).toContain('Harp seals, Norway')
    expect(texts.join(' ')).toContain('at least 1,000 times apart')
    expect(texts).toEqual(expect.arrayContaining([...claimants, ...figures]))
    expect(texts).toContain('Fjord Post, 11 June 2013')
  })

  it('is logarithmic over more than a decade, and says so', async () => {
    const texts = textsOf(await svgOf(ranges))
    expect(texts).toEqual(expect.arrayContaining(['10,000', '100,000', '1 million']))
    expect(texts.join(' ')).toContain('Logarithmic scale')
  })

  it('starts at zero within a decade', async () => {
    const texts = textsOf(await svgOf({ ...plotOf(20, 60), unit: '%' }))
    expect(texts).toEqual(expect.arrayContaining(['0%', '20%', '40%', '60%']))
    expect(texts.join(' ')).not.toContain('Logarithmic')
  })

  it('puts parts under a heading of their own', async () => {
    const texts = textsOf(await svgOf(parts))
    expect(texts).toContain('A part of these: sea otters, Norway')
  })

  it('has paper of its own, and its content in words', async () => {
    const svg = await svgOf(ranges)
    expect(svg).toContain(`fill="${theme.paper}"`)
    expect(svg).toMatch(/<title>Chart of estimates\. harp seals, Norway\. Astrid Hovland: Up to 1,200,000/)
  })
})

describe('a timeline', () => {
  it('shows each figure with its claimant, and years', async () => {
    const texts = textsOf(await svgOf(timeline))
    expect(texts).toEqual(expect.arrayContaining([...claimants, ...figures, '2012', '2020', '1 million']))
  })

  it('is called a picture over time in the language of its reader', async () => {
    const [, german] = plotsOf(estimates(seals, { subject: 'harp seals norway' }), languageOf('de'))
    expect(textsOf(await svgOf(timeline))).toContain('Harp seals, Norway, over time')
    expect(textsOf(await svgOf(german))).toContain('Harp seals, Norway, im Lauf der Zeit')
  })

  it('shows days where no year is stated', async () => {
    const row = { claimant: 'Ada Quill', source: '', figure: '40', low: 40, high: 40, isAbout: false }
    const rows = [
      { ...row, date: '10-28' },
      { ...row, date: '10-30' }
    ]
    const plot = {
      ...plotOf(1, 2),
      kind: 'timeline' as const,
      sections: [{ title: 'herons', isNarrower: false, rows }]
    }
    const texts = textsOf(await svgOf(plot))
    expect(texts).toEqual(expect.arrayContaining(['28 Oct', '29 Oct', '30 Oct']))
    expect(texts.join(' ')).not.toContain('2000')
  })
})

describe('a PNG', () => {
  it('is twice as large as the SVG', async () => {
    if (ranges === undefined) throw new Error('there is no such plot')
    const png = await drawPng(ranges)
    const header = new DataView(png.buffer, png.byteOffset, png.byteLength)
    expect(header.getUint32(0)).toBe(0x89504e47)
    expect(header.getUint32(16)).toBe(2 * theme.width)
  })

  it('is drawn of whatever documents may hold', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('\ud800', '<text>', '&amp;', '\u0000', '\u202e', ']]>', '"', "'", '\\', 'x'.repeat(400), '')
    )
    const end = fc.option(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { nil: null })
    const row = fc.record({
      claimant: text,
      source: text,
      figure: text,
      low: fc.double({ min: 0, max: 1e15, noNaN: true }),
      high: end,
      isAbout: fc.boolean(),
      date: fc.constantFrom('2011', '2012-05', '2013-05-06')
    })
    const plot = fc.record({
      kind: fc.constantFrom('ranges' as const, 'timeline' as const),
      title: text,
      subtitle: text,
      unit: fc.constantFrom('' as const, '%' as const),
      sections: fc.array(
        fc.record({ title: text, isNarrower: fc.boolean(), rows: fc.array(row, { minLength: 1, maxLength: 4 }) }),
        { minLength: 1, maxLength: 3 }
      ),
      locale: fc.constantFrom('en-GB', 'de-DE'),
      alt: text
    })
    await fc.assert(
      fc.asyncProperty(plot, async one => {
        expect((await drawPng(one)).length).toBeGreaterThan(1000)
      }),
      { numRuns: 25 }
    )
  }, 60_000)
})

const plotOf = (...values: readonly number[]): Plot => ({
  kind: 'ranges',
  title: 'herons',
  subtitle: '',
  unit: '',
  locale: 'en-GB',
  sections: [
    {
      title: 'herons',
      isNarrower: false,
      rows: values.map(value => ({
        claimant: 'Ada Quill',
        source: 'Marsh Gazette',
        figure: String(value),
        low: value,
        high: value,
        isAbout: false,
        date: null
      }))
    }
  ],
  alt: 'herons'
})
