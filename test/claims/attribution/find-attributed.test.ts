import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../../src/claims/attributions.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'

type Plain = { readonly source: string | null; readonly cue: string | null; readonly content: readonly string[] }

/** Attributions as words, in reading order. */
const attributionsIn = (text: string): Plain[] =>
  findAttributions(readDocument('harbour-news', text)).map(({ source, cue, content }) => ({
    source: source && text.slice(source.start, source.end),
    cue: cue && text.slice(cue.start, cue.end),
    content: content.map(({ start, end }) => text.slice(start, end))
  }))

const speakersOf = (text: string): (string | null)[] => attributionsIn(text).map(({ source }) => source)

describe('direct speech', () => {
  test('a quotation before its cue, and the one that goes on after it', () => {
    const found = attributionsIn(
      '“We will keep the ferry running through the winter,” Marta Lindqvist said on Friday. “Nobody on the islands will be cut off.”'
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.source).toBe('Marta Lindqvist')
    expect(found[0]?.content.join(' ')).toContain('keep the ferry running')
    expect(found[0]?.content.join(' ')).toContain('cut off')
  })

  test('a quotation split around its cue belongs together', () => {
    const [found, ...more] = attributionsIn(
      '“The number,” Mayor Olsen said, “has reached four hundred since the spring.”'
    )
    expect(more).toEqual([])
    expect(found?.source).toContain('Olsen')
    expect(found?.content.join(' ')).toMatch(/The number.*four hundred/u)
  })

  test('the speaker may stand behind the verb', () => {
    const [found] = attributionsIn(
      '“The bridge is safe for lorries again,” said Tomas Berg, who heads the road office.'
    )
    expect(found?.source).toContain('Tomas Berg')
    expect(found?.cue).toBe('said')
  })

  test('a quotation that opens every paragraph with a mark stays with its speaker', () => {
    const found = attributionsIn(
      [
        'Councillor Ruth Amsel said: “We have waited nine years for this school.',
        '“Now the roof is on and the children can see where they will sit.”'
      ].join('\n\n')
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.content.at(-1)).toContain('where they will sit')
  })

  test('two speakers of one paragraph keep their own words', () => {
    const found = attributionsIn(
      '“The dam will hold for another decade,” Irene Falk said. “It will not hold through the winter,” Paul Sander replied.'
    )
    expect(found.map(({ source }) => source)).toEqual(['Irene Falk', 'Paul Sander'])
  })
})

describe('indirect speech', () => {
  test('said that', () => {
    const [found] = attributionsIn('The minister said that the harbour would open in March.')
    expect(found?.source).toBe('The minister')
    expect(found?.content.join(' ')).toContain('the harbour would open in March')
  })

  test('a clause before its speaker', () => {
    const [found] = attributionsIn('The harbour will not open before March, the minister said.')
    expect(found?.source).toBe('the minister')
    expect(found?.content).toEqual(['The harbour will not open before March'])
  })

  test('according to', () => {
    const [found] = attributionsIn('About nine hundred boats lie idle, according to the coast guard.')
    expect(found?.source).toBe('the coast guard')
    expect(found?.cue).toBe('according to')
    expect(found?.content).toEqual(['About nine hundred boats lie idle'])
  })

  test('whom somebody tells is not the speaker', () => {
    expect(speakersOf('Ferreira told reporters on Monday that the talks had failed.')).toEqual(['Ferreira'])
  })
})

describe('layout that shows who speaks', () => {
  const turns = [
    'ADLER: When will the mine close?',
    'BRANDT: It closes in June, and nobody will lose a pension.',
    'ADLER: And the railway?',
    'BRANDT: The railway stays.'
  ]

  test('the turns of a transcript', () => {
    const found = attributionsIn(turns.join('\n\n'))
    expect(speakersOf(turns.join('\n\n'))).toEqual(['ADLER', 'BRANDT', 'ADLER', 'BRANDT'])
    expect(found[1]?.content.join(' ')).toBe('It closes in June, and nobody will lose a pension.')
  })

  test('a dash and a name behind a quotation', () => {
    const [found] = attributionsIn('“I have never seen the river so low in all my years here.” — Greta Holm')
    expect(found?.source).toBe('Greta Holm')
  })
})

describe('what nobody says', () => {
  test('a report in the publisher’s own voice', () => {
    expect(attributionsIn('The harbour opened in March. Nine ships lay at the new quay, and it rained.')).toEqual([])
  })

  test('what somebody has not said', () => {
    expect(attributionsIn('The minister has said nothing about the ferries.')).toEqual([])
    expect(attributionsIn('Lindqvist did not say whether the harbour would open.')).toEqual([])
    expect(attributionsIn('The coast guard declined to comment on the number of boats.')).toEqual([])
  })

  test('marks around a word or a title', () => {
    expect(attributionsIn('The old town has a “museum” and a cinema, which opened in 1931.')).toEqual([])
  })
})

const odd = fc.array(
  fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    "''",
    ',',
    '.',
    ':',
    '—',
    '\n\n',
    ' ',
    'said',
    'Mr',
    'Lee',
    'told',
    'that',
    'X:',
    '👩‍🚀',
    '\u0301',
    '\r\n',
    'he',
    'according to'
  ),
  { maxLength: 60 }
)

test('spans are in order, inside the text and never empty, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        odd.map(parts => parts.join(' ')),
        odd.map(parts => parts.join(''))
      ),
      text => {
        let last = 0
        for (const { source, cue, content } of findAttributions(readDocument('odd', text))) {
          expect(content.length).toBeGreaterThan(0)
          for (const span of [source, cue, ...content]) {
            if (!span) continue
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.end).toBeLessThanOrEqual(text.length)
          }
          for (const [n, piece] of content.entries())
            expect(piece.start).toBeGreaterThanOrEqual(content[n - 1]?.end ?? 0)
          expect(content[0]?.start).toBeGreaterThanOrEqual(last)
          last = content[0]?.start ?? last
        }
      }
    )
  )
})

test('the same text gives the same attributions', () => {
  const text = '“We are ready,” Anna Reis said. The ministry denied that the road was closed.'
  expect(attributionsIn(text)).toEqual(attributionsIn(text))
})
