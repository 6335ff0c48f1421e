import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Estimate } from '../../../src/claims/claims.ts'
import { findEstimates } from '../../../src/claims/estimates/estimates.ts'
import { readClaims } from '../../../src/claims/read-claims.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'

const paragraphs = (...lines: string[]): string => lines.join('\n\n')

const opening =
  'River Guard Ends Its Season\n\nThe river guard closed its season on the lake with a small parade and a long speech.'

const read = (...lines: string[]): readonly Estimate[] =>
  readClaims(readDocument('guard.txt', paragraphs(opening, ...lines))).estimates

const only = (...lines: string[]): Estimate => {
  const estimates = read(...lines)
  expect(estimates).toHaveLength(1)
  const [first] = estimates
  if (first === undefined) throw new Error('no estimate')
  return first
}

const told = ({ of, about, place, claimant, date }: Estimate) => ({
  of: of?.text ?? null,
  about: about?.text ?? null,
  place: place?.text ?? null,
  by: claimant?.name?.text ?? claimant?.mention?.text ?? null,
  date
})

describe('what is counted', () => {
  test.each([
    ['There were up to 700 river pirates in Kenya.', 'river pirates'],
    ['The raid freed more than 40 boats and rafts in Kenya.', 'boats and rafts'],
    ['Around 35% of Reed League members in Kenya are students.', 'Reed League members'],
    ['The share of students in Kenya reaches 35%.', 'students'],
    ['They hold about 35% of the Kenyan territory.', 'Kenyan territory'],
    ['There are around 900 in the Reed League.', null]
  ])('%s', (text, of) => expect(told(only(text)).of).toBe(of))

  test('two figures of one sentence are two estimates, each with its own things', () =>
    expect(read('There are up to 700 pirates in Kenya, organized into over 40 crews.').map(told)).toMatchObject([
      { of: 'pirates', place: 'Kenya' },
      { of: 'crews', place: 'Kenya' }
    ]))
})

describe('whose it is', () => {
  test('the name after "in" or "of"', () => {
    expect(told(only('There are around 900 in RL.')).about).toBe('RL')
    expect(told(only('He met 20 fighters of the Reed League.')).about).toBe('Reed League')
  })

  test('the name that they belong to', () =>
    expect(told(only('About 400 of the pirates in Kenya belong to the Reed League.')).about).toBe('Reed League'))

  test('the subject of "includes", by its name', () =>
    expect(told(only('The Reed League includes around 900 people.'))).toMatchObject({
      of: 'people',
      about: 'Reed League'
    }))

  test('"the group" is the group that the paragraph named', () =>
    expect(
      told(
        only(
          'The Reed League is a radical organization that Kenya has outlawed. The extremist group has around 900 people.'
        )
      )
    ).toMatchObject({ of: 'people', about: 'Reed League' }))

  test('another thing that is called a group is not', () =>
    expect(
      told(only('The Reed League is an extremist organization. The air group includes more than 50 planes.')).about
    ).toBeNull())

  test('a person is no group', () => expect(told(only('Minister Ada Okoro has 12 boats.')).about).toBeNull())

  test('a place is no group', () => expect(told(only('They counted 20 fighters in Kenya.')).about).toBeNull())
})

describe('where', () => {
  test.each([
    ['There were 700 pirates in southern Kenya.', 'Kenya'],
    ['In Kenya, there were 700 pirates.', 'Kenya'],
    ['There were 700 pirates in the country [Kenya], with boats.', 'Kenya'],
    ['There were 700 pirates in Kenya and Uganda.', 'Kenya and Uganda'],
    ['They hold 35% of the territory of Kenya.', 'Kenya'],
    ['There were 700 pirates in Karman Province.', 'Karman Province'],
    ['There were citizens of Kenya among 700 pirates.', null],
    ['Kenyan officials counted 700 pirates.', null]
  ])('%s', (text, place) => expect(told(only(text)).place).toBe(place))

  test('the one place of the paragraph before it', () =>
    expect(told(only('The pirates hide in Kenya. There are 700 of them.')).place).toBe('Kenya'))

  test('not one of two places, nor that of another paragraph', () => {
    expect(told(only('The pirates hide in Kenya. They trade in Uganda. There are 700 pirates.')).place).toBeNull()
    expect(told(only('The pirates hide in Kenya.', 'There are 700 pirates.')).place).toBeNull()
  })
})

describe('where, of several figures', () => {
  const placesOf = (...lines: string[]) => read(...lines).map(estimate => [estimate.value, told(estimate).place])

  test.each([
    [
      '12 sailors were held in Tolmin and 9 in Port Ansel.',
      [
        [12, 'Tolmin'],
        [9, 'Port Ansel']
      ]
    ],
    [
      'In southern Tolmin 12 people drowned; in Ansel, 9.',
      [
        [12, 'Tolmin'],
        [9, 'Ansel']
      ]
    ],
    [
      'In Tolmin 12 people drowned, while 9 were hurt in Ansel.',
      [
        [12, 'Tolmin'],
        [9, 'Ansel']
      ]
    ],
    [
      'In Tolmin 12 people drowned and 9 were hurt.',
      [
        [12, 'Tolmin'],
        [9, 'Tolmin']
      ]
    ],
    [
      '12 sailors were held in Tolmin and 9 were freed.',
      [
        [12, 'Tolmin'],
        [9, null]
      ]
    ],
    [
      'There were 12 boats and 9 rafts in Kenya.',
      [
        [12, 'Kenya'],
        [9, 'Kenya']
      ]
    ]
  ])('%s', (text, places) => expect(placesOf(text)).toEqual(places))

  test('a place that no table knows keeps that of the paragraph away', () => {
    expect(placesOf('The flood hit Kenya. In neighbouring Tolmin 12 people drowned.')).toEqual([[12, 'Tolmin']])
    expect(placesOf('The flood hit Kenya. In the town of Tolmin 12 people drowned.')).toEqual([[12, 'Tolmin']])
    expect(placesOf('The flood hit Kenya. In Tolmin 12 people drowned; 9 boats sank.')).toEqual([
      [12, 'Tolmin'],
      [9, null]
    ])
  })
})

describe('what nobody asserts', () => {
  test.each([
    'Moller denied that 45 swimmers were missing.',
    'Moller dismissed reports of 45 missing swimmers.',
    'Moller denied losing 45 boats.',
    'Quist asked whether 45 swimmers were missing.',
    'The harbour owner never said 45 swimmers came.',
    'Quist has not confirmed that 45 boats sank.',
    'No one said that 45 boats sank.',
    'If Quist says that 45 boats sank, the parade is off.',
    'Moller’s claim that 45 boats were safe was false.',
    'It is not true that 45 boats sank.',
    'Reports that 45 boats sank were denied by Moller.',
    'Did 45 boats sink?',
    '“Are there 45 boats?” Ada Okoro asked.'
  ])('%s', text => expect(read(text)).toEqual([]))

  test.each([
    'The court rejected 45 requests.',
    'Moller denied that the pier was closed, saying 45 boats had moored there.',
    'Quist did not mention that 45 boats sank.',
    'Quist did not say why 45 boats sank.',
    'Quist did not deny that 45 boats sank.',
    'How did 45 boats sink?',
    'Crews will move 45 boats if the river rises.',
    'If the river rises, crews will move 45 boats.',
    'He asked if the 45 boats had sunk.',
    'Nobody was hurt when 45 boats sank.'
  ])('but %s', text => expect(read(text)).toMatchObject([{ value: 45 }]))

  test('a figure that is set against another one', () =>
    expect(read('There were 45 boats, not 300, in Kenya.').map(({ value }) => value)).toEqual([45]))
})

describe('by whom', () => {
  test('the source of a clause', () =>
    expect(told(only('According to Lake Council data, there are about 700 pirates in Kenya.')).by).toBe('Lake Council'))

  test('the speaker of a quotation', () =>
    expect(told(only('“There are up to 700 pirates in the country,” Minister Ada Okoro said.')).by).toBe('Ada Okoro'))

  test('nobody where the publisher says it', () =>
    expect(told(only('There are about 700 pirates in Kenya.')).by).toBeNull())

  test('two claimants of one sentence each with their figure', () =>
    expect(
      read(
        'According to the Lake Council, the league has 900 men, while Kenyan officials claim there are around 4,000 in it.'
      ).map(estimate => [estimate.value, told(estimate).by])
    ).toEqual([
      [900, 'Lake Council'],
      [4000, 'Kenyan officials']
    ]))
})

describe('when', () => {
  test('a date of the sentence', () =>
    expect(told(only('They caught 700 pirates in Kenya on March 4.')).date).toBe('03-04'))

  test('of two dates the nearer', () =>
    expect(told(only('After the vote of 2011 they caught 700 pirates in June 2014.')).date).toBe('2014-06'))

  test('not the date of the document', () =>
    expect(
      findEstimates(
        readDocument('a.md', '---\ntitle: Guard\ndate: 2015-03-04\n---\n\nThey caught 700 pirates in Kenya.\n'),
        []
      )
    ).toMatchObject([{ date: null }]))
})

describe('headings', () => {
  test('a figure that a sentence repeats is the sentence’s alone', () =>
    expect(
      read('Pirates on the Rise, 700 Boats Active', 'There are up to 700 boats in Kenya, he added.')
    ).toMatchObject([{ bound: '<', value: 700 }]))

  test('one that no sentence states is kept', () =>
    expect(read('Pirates on the Rise, 700 Boats Active', 'There are many boats in Kenya, he added.')).toMatchObject([
      { bound: '=', value: 700 }
    ]))
})

test('neither a biography nor a comment form is an estimate', () =>
  expect(read('Leave a Reply\n\nYour email address will not be shown. 12 fields are marked *')).toEqual([]))

test('every part is a slice of the document, in reading order', () => {
  const pieces = fc.constantFrom(
    'There are up to 700 pirates in Kenya.',
    'The Reed League has 900 men.',
    '“About 35%,” Ada Okoro said.',
    'It has 3 of them, 🛶 on\u00a0March 4.',
    'According to Lake Council data, 12 to 15 boats sank.',
    '\n\n',
    'In',
    '20',
    '[Kenya]'
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), parts => {
      const document = readDocument('odd.txt', parts.join(' '))
      let last = 0
      for (const { start, end, of, about, place, sentence } of readClaims(document).estimates) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(sentence.start).toBeLessThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(sentence.end)
        for (const part of [of, about, place])
          if (part !== null) expect(part.text).toBe(document.text.slice(part.start, part.end))
        last = end
      }
    })
  )
})
