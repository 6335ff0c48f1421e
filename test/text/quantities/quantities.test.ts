import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../../src/text/quantities/quantities.ts'
import type { Quantity } from '../../../src/text/quantities/quantity.ts'

const one = (text: string): Quantity => {
  const found = findQuantities(text)
  expect(found.map(({ start, end }) => text.slice(start, end))).toHaveLength(1)
  const [first] = found
  if (first === undefined) throw new Error('nothing found')
  return first
}

const said = (text: string): string[] => findQuantities(text).map(({ start, end }) => text.slice(start, end))

describe('values', () => {
  test.each([
    ['The depot held 2,450 crates.', 2450],
    ['The depot held 12.5 tonnes.', 12.5],
    ['The depot held 1.250.000 crates.', 1_250_000],
    ['The depot held 40 000 crates.', 40_000],
    ['The depot held 12,34,567 crates.', 1_234_567],
    ['The depot held two hundred and six crates.', 206],
    ['The depot held twenty-eight thousand four hundred crates.', 28_400],
    ['The depot held one and a half million crates.', 1_500_000],
    ['The depot held half a million crates.', 500_000],
    ['The depot held 3 million and a half crates.', 3_500_000],
    ['The depot held two dozen crates.', 24],
    ['The depot held a dozen crates.', 12],
    ['The depot held 3 hundred and 21 crates.', 321],
    ['The depot held 35m crates.', 35_000_000],
    ['The depot held 7k crates.', 7000],
    ['The depot held 2½ tonnes.', 2.5],
    ['The depot held 2 1/4 tonnes.', 2.25],
    ['The depot cost $1.2bn.', 1_200_000_000],
    ['The depot cost $16.4 million.', 16_400_000],
    ['The depot cost €300m.', 300_000_000],
    ['The valley fell to minus-20 degrees.', -20],
    ['The beam is 6.2×10^-4 metres wide.', 0.00062],
    ['The fence is 5 feet 6 inches high.', 5.5],
    ['The ticket was 3 dollars and 50 cents.', 3.5]
  ])('%s', (text, value) => expect(one(text).value).toBeCloseTo(value, 10))

  test('a million with its own scale word is not doubled', () =>
    expect(one('They shipped 2 million crates.')).toMatchObject({ value: 2_000_000, unit: 'crate' }))

  test('a length in figures keeps its unit when no plural follows', () =>
    expect(one('The wall is 35m long.')).toMatchObject({ value: 35, unit: 'metre' }))
})

describe('bounds', () => {
  test.each([
    ['up to 90 boats', '<', 'up to 90'],
    ['at most 90 boats', '<', 'at most 90'],
    ['fewer than 90 boats', '<', 'fewer than 90'],
    ['no more than 90 boats', '<', 'no more than 90'],
    ['as many as 90 boats', '<', 'as many as 90'],
    ['more than 90 boats', '>', 'more than 90'],
    ['over 90 boats', '>', 'over 90'],
    ['at least 90 boats', '>', 'at least 90'],
    ['no fewer than 90 boats', '>', 'no fewer than 90'],
    ['90 or more boats', '>', '90 or more'],
    ['90-plus boats', '>', '90-plus'],
    ['about 90 boats', '~', 'about 90'],
    ['some 90 boats', '~', 'some 90'],
    ['nearly 90 boats', '~', 'nearly 90'],
    ['an estimated 90 boats', '~', 'an estimated 90'],
    ['90 or so boats', '~', '90 or so'],
    ['up to about 90 boats', '<', 'up to about 90'],
    ['90 boats', '=', '90']
  ])('%s', (text, bound, words) => {
    const quantity = one(text)
    expect(quantity.bound).toBe(bound)
    expect(text.slice(quantity.start, quantity.end)).toBe(words)
    expect(quantity.value).toBe(90)
    expect(quantity.unit).toBe('boat')
  })

  test('the share that something reaches is its level, how far a thing reaches an upper bound', () => {
    expect(one('The share of seasonal workers reaches 35%.')).toMatchObject({ bound: '=', value: 35 })
    expect(one('The share of seasonal workers reaches up to 35%.')).toMatchObject({ bound: '<', value: 35 })
    expect(one('The total of the fines reaches 300 euros.')).toMatchObject({ bound: '=', value: 300 })
    expect(one('Each crew reaches 30 rowers.')).toMatchObject({ bound: '<', value: 30 })
  })

  test('a bound does not cross to the next figure', () =>
    expect(findQuantities('More than 20 boats and 30 rafts').map(({ bound }) => bound)).toEqual(['>', '=']))
})

describe('ranges', () => {
  test.each([
    ['1,200-1,800 miners', 1200, 1800],
    ['2,000 to 3,000 miners', 2000, 3000],
    ['2,000–3,000 miners', 2000, 3000],
    ['between 10 and 15 thousand miners', 10_000, 15_000],
    ['from 34 to 12 miners', 34, 12],
    ['$10 to $15 billion', 10e9, 15e9],
    ['5k-20k miners', 5000, 20_000],
    ['three or four miners', 3, 4],
    ['more than 100 but fewer than 300', 100, 300],
    ['children between the ages of 6 and 12', 6, 12],
    ['at most 300 and at least 100', 100, 300]
  ])('%s', (text, low, high) => expect(one(text)).toMatchObject({ bound: 'range', value: null, low, high }))

  test('the scale does not spread where the low end would pass the high one', () =>
    expect(one('$200 to $4 million')).toMatchObject({ low: 200, high: 4e6 }))

  test('words before a range are kept beside it', () =>
    expect(one('about 1,200-1,800 miners')).toMatchObject({ bound: 'range', limit: '~', unit: 'miner' }))

  test('contradicting limits are two figures', () =>
    expect(said('no more than 15 ferries but over 240 rafts')).toEqual(['no more than 15', 'over 240']))

  test.each([
    ['dozens of miners', 24, 100],
    ['hundreds of miners', 200, 1000],
    ['tens of thousands of miners', 20_000, 100_000],
    ['several hundred miners', 200, 1000]
  ])('%s is vague', (text, low, high) =>
    expect(one(text)).toMatchObject({ bound: 'range', vague: true, value: null, low, high, unit: 'miner' })
  )
})

describe('kinds and units', () => {
  test.each([
    ['One in five orchards failed.', 'share', 0.2, 'orchard'],
    ['Two-thirds of the orchards failed.', 'share', 2 / 3, 'orchard'],
    ['A quarter of the orchards failed.', 'share', 0.25, 'orchard'],
    ['Nine out of 10 orchards failed.', 'share', 0.9, 'orchard'],
    ['It fell on 35% of the orchards.', 'percentage', 35, 'percentage'],
    ['It fell on 40 per cent of the orchards.', 'percentage', 40, 'percentage'],
    ['Rates rose 25 basis points.', 'measure', 25, 'basis point'],
    ['The orchard is 20 square kilometres.', 'measure', 20, 'square kilometre'],
    ['The truck did 90 km/h.', 'measure', 90, 'kilometre per hour'],
    ['It costs $20 a barrel.', 'money', 20, 'dollar per barrel'],
    ['It costs A$20.', 'money', 20, 'australian dollar'],
    ['It costs 20 Swiss francs.', 'money', 20, 'swiss franc'],
    ['It costs USD 20 million.', 'money', 20e6, 'dollar'],
    ['They pump 52,000 barrels a day.', 'measure', 52_000, 'barrel per day'],
    ['a 15-year-old boy', 'age', 15, 'year'],
    ['a woman aged 72', 'age', 72, 'year'],
    ['She will be 35.', 'age', 35, 'year'],
    ['They waited 18 months.', 'measure', 18, 'month'],
    ['They sent a six-page letter.', 'count', 6, 'page'],
    ['They ran 20 training camps.', 'count', 20, 'training camp'],
    ['They met 12 women.', 'count', 12, 'woman'],
    ['They flew 9 cargo aircraft.', 'count', 9, 'cargo aircraft'],
    ['They hold two 500-pound anchors.', 'count', 2, 'anchor'],
    ['They fly 12 MiG-29 jets.', 'count', 12, 'mig-29 jet'],
    ['They fly 12 MiG-29s.', 'count', 12, 'mig-29'],
    ['They fly two Boeing 737 jets.', 'count', 2, 'boeing 737 jet'],
    ['They issued about 90,000 K-1 passes.', 'count', 90_000, 'k-1 pass'],
    ['They held two in-person meetings.', 'count', 2, 'in-person meeting'],
    ["They met hundreds of the guild's “elders”.", 'count', null, "guild's elder"],
    ['It is for people over 65.', 'age', 65, 'year'],
    ['It is for children under five.', 'age', 5, 'year'],
    ['Women 45 and older sail.', 'age', 45, 'year'],
    ['Jane Roe, who is 35, sails.', 'age', 35, 'year'],
    ['Their army is 100,000 strong.', 'count', 100_000, null],
    ['She threw 40 TDs.', 'count', 40, 'touchdown'],
    ['At Karman 12 died.', 'count', 12, null],
    ['One diver sank.', 'count', 1, 'diver'],
    ['The vote was 748 opposed.', 'count', 748, null]
  ])('%s', (text, kind, value, unit) => {
    const [first] = findQuantities(text)
    expect(first).toMatchObject({ kind, unit })
    if (value === null) expect(first?.value).toBeNull()
    else expect(first?.value).toBeCloseTo(value, 10)
  })

  test('a bare number takes the unit of its neighbour', () =>
    expect(findQuantities('eight or nineteen euros').map(({ unit }) => unit)).toEqual(['euro', 'euro']))

  test.each([
    ['He named 40 armed river pirates who fled.', 'armed river pirates'],
    ['He named over 400 units and groups in the delta.', 'units and groups'],
    ['Around 35% of union members are students.', 'union members'],
    ['The share of seasonal workers reaches 35%.', 'seasonal workers'],
    ['The number of missing sailors has reached 35.', 'missing sailors'],
    ['Nine divers died and 12 were hurt.', 'divers'],
    ['The fleet lost 12 of the guild\'s "elders".', 'guild\'s "elders'],
    ['Eighteen of the 40 divers', 'divers']
  ])('%s counts %s', (text, counted) => expect(findQuantities(text).at(-1)?.counted?.text).toBe(counted))

  test('"one" counts only what follows it', () => {
    expect(said('one diver')).toEqual(['one'])
    expect(said('one of the divers')).toEqual(['one'])
    expect(said('No one saw this one.')).toEqual([])
  })
})

describe('changes', () => {
  test.each([
    ['Output rose by nearly 3%.', 'up', '~'],
    ['Output fell 3%.', 'down', '='],
    ['Output is up more than 3%.', 'up', '>'],
    ['They cut harbour fees by 3%.', 'down', '='],
    ['Output fell to 3%.', null, '='],
    ['They saw a drop of 3%.', null, '='],
    ['Students make up 3% of the crew.', null, '=']
  ])('%s', (text, change, bound) => expect(one(text)).toMatchObject({ change, bound }))

  test('is that of the same amount in another unit', () =>
    expect(findQuantities('The share fell 12 points, or 0.6%, at noon.').map(({ change }) => change)).toEqual([
      'down',
      'down'
    ]))
})

describe('what is no quantity', () => {
  test.each([
    'It began on 5 May and ended on October 28.',
    'It began in 1994, not in 2003-2004.',
    'It began at 10:45, or 9 p.m.',
    'It was the second or third raid on the 21st.',
    'The Ka-52 and the M21 passed the F-150.',
    'See Resolution 1441, Article 5 and Section 12.',
    'The Big Ten met the Fab 4.',
    'Install version 2.0.1 or version 3.',
    'They won 3-1 and lost 0-2.',
    'The vote was two to one.',
    'Call +1-555-010-9999.',
    'Call +44 20 7946 0018 today.',
    'The vote was 230 to 190.',
    'The Gang of Eight met.',
    'The Boeing 737 jets landed.',
    'A 4x4 truck came.',
    'It rained in the run-up to the 2014 elections.',
    'The report [12] says so.',
    '1. Wash the net.',
    'It happened on 9/11, in the 1990s, in the ’80s.',
    'Visit https://example.org/a?b=20%2030 today.',
    'It runs on 5G.',
    'The order of the two was lost.',
    'Jane Roe, 35, sails.'
  ])('%s', text => expect(said(text)).toEqual([]))

  test('a year-like number that counts something is one', () =>
    expect(said('More than 2000 sailors left in 2014.')).toEqual(['More than 2000']))

  test('dates beside a figure leave it alone', () => expect(said('On May 5, 12 divers left.')).toEqual(['12']))
})

describe('always', () => {
  const bounds = { '=': '', '~': 'about ', '<': 'up to ', '>': 'more than ' } as const

  test('a rendered number is read back with its value and bound', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999_999_999 }),
        fc.constantFrom('grouped', 'spelled'),
        fc.constantFrom(...(Object.keys(bounds) as (keyof typeof bounds)[])),
        (value, form, bound) => {
          const number = form === 'grouped' ? value.toLocaleString('en-US') : spell(value)
          const text = `The fleet lost ${bounds[bound]}${number} kites there.`
          expect(findQuantities(text)).toMatchObject([{ value, bound, unit: 'kite' }])
        }
      )
    )
  })

  test('so are money, shares, scales and ranges', () => {
    const number = fc.integer({ min: 2, max: 900 })
    const scale = fc.constantFrom<readonly [string, number]>(
      ['', 1],
      [' thousand', 1e3],
      [' million', 1e6],
      ['bn', 1e9]
    )
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 9 }), scale, number, (whole, tenth, [word, power], more) => {
        const value = (whole + tenth / 10) * power
        const figure = `${whole}.${tenth}${word}`
        expect(one(`The fleet paid up to $${figure} there.`)).toMatchObject({
          kind: 'money',
          bound: '<',
          unit: 'dollar'
        })
        expect(one(`The fleet paid up to $${figure} there.`).value).toBeCloseTo(value, 3)
        expect(one(`It fell on ${whole}.${tenth}% of kites.`)).toMatchObject({ kind: 'percentage', bound: '=' })
        expect(one(`It fell on ${whole}.${tenth}% of kites.`).value).toBeCloseTo(whole + tenth / 10, 10)
        const range = { bound: 'range', low: whole * power, high: (whole + more) * power, unit: 'kite' }
        const [low, high] = [`${whole}${word}`, `${whole + more}${word}`]
        expect(one(`The fleet lost between ${low} and ${high} kites there.`)).toMatchObject(range)
        expect(one(`The fleet lost ${low} to ${high} kites there.`)).toMatchObject(range)
      })
    )
  })

  test('spans lie in order inside the text, verbatim', () => {
    const words = fc.constantFrom(
      'about',
      '5',
      '2,000',
      '-',
      'to',
      '$',
      '%',
      'million',
      'half',
      'a',
      'of',
      'and',
      'one',
      'kites',
      'km',
      '(',
      '½',
      '🛶',
      '\u00a0',
      '1e999',
      '9'.repeat(30)
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' }))), parts => {
        const text = parts.join(' ')
        let last = 0
        for (const { start, end, figure, unitAt, counted, value } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(start).toBeLessThanOrEqual(figure.start)
          expect(figure.end).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(text.length)
          for (const part of [unitAt, counted])
            if (part !== null) expect(part.text).toBe(text.slice(part.start, part.end))
          expect(value === null || Number.isFinite(value)).toBe(true)
          last = end
        }
      })
    )
  })

  test('a part of a text gives what that part alone would, in the offsets of the whole', () => {
    const text = 'Ten boats. About 20 kites. 30 rafts.'
    const [only] = findQuantities(text, { start: 11, end: 26 })
    expect(only).toMatchObject({ start: 11, end: 19, value: 20, unit: 'kite' })
  })

  test('long runs of digits and numbers are read to the end', () => {
    expect(findQuantities('7'.repeat(1_000_000))).toEqual([])
    expect(findQuantities('1,'.repeat(300_000))).toEqual([])
    expect(findQuantities('5 kites, '.repeat(50_000))).toHaveLength(50_000)
    const spelled = `${'one hundred '.repeat(50_000)}kites`
    const found = findQuantities(spelled)
    expect(found).toHaveLength(50_000)
    expect(found.at(-1)).toMatchObject({ end: spelled.length - ' kites'.length, value: 100, unit: 'kite' })
  })
})

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const spell = (value: number): string => {
  for (const [scale, word] of [
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred']
  ] as const)
    if (value >= scale) {
      const rest = value % scale
      const joint = scale === 100 ? ' and ' : ' '
      return `${spell(Math.floor(value / scale))} ${word}${rest === 0 ? '' : `${joint}${spell(rest)}`}`
    }
  if (value < 20) return small[value] ?? ''
  const ones = value % 10
  return `${tens[Math.floor(value / 10)]}${ones === 0 ? '' : `-${small[ones]}`}`
}
