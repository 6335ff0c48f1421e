import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { attributed } from '../article.ts'

const found = (...paragraphs: readonly string[]): string[] =>
  attributed(readDocument('interview.txt', ['The harbour, in her own words', ...paragraphs].join('\n\n')))

describe('turns', () => {
  test('names in small letters, when two people take turns', () => {
    expect(
      found(
        'Adler: When will the mine close?',
        'Ida Brandt: It closes in June. Nobody will lose a pension.',
        'Adler: And the railway?',
        'Brandt: The railway stays.'
      )
    ).toEqual([
      'Adler | : | When will the mine close?',
      'Ida Brandt | : | It closes in June. Nobody will lose a pension.',
      'Adler | : | And the railway?',
      'Brandt | : | The railway stays.'
    ])
  })

  test('letters for question and answer', () => {
    expect(found('Q: When will the mine close?', 'A: It closes in June.')).toEqual([
      'Q | : | When will the mine close?',
      'A | : | It closes in June.'
    ])
  })

  test('what somebody is may stand between name and colon', () => {
    expect(found('IDA LUND, harbour chief: It closes in June.', 'BERG: And the railway?')).toEqual([
      'IDA LUND | : | It closes in June.',
      'BERG | : | And the railway?'
    ])
  })

  test('a turn goes on over paragraphs up to the next, not into a stage direction or what follows the last', () => {
    expect(
      found(
        'LUND: The mine closes in June.',
        'Nobody will lose a pension.',
        'BERG: And the railway?',
        '(Laughter.)',
        'LUND: The railway stays.',
        'The council meets on Monday.'
      )
    ).toEqual([
      'LUND | : | The mine closes in June. / Nobody will lose a pension.',
      'BERG | : | And the railway?',
      'LUND | : | The railway stays.'
    ])
  })
})

describe('what is no transcript', () => {
  test('lists of labels, also when they repeat', () => {
    expect(found('Height: 40 metres', 'Built: 1931', 'Owner: The council')).toEqual([])
    expect(found('Ferry: red', 'Harbour: Larvik', 'Ferry: blue', 'Harbour: Stavern')).toEqual([])
  })

  test('one name that is followed by a colon once', () => {
    expect(found('Larvik: The old dam was mended in May. The council meets on Monday.')).toEqual([])
  })
})
