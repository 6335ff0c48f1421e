import { describe, expect, test } from 'vitest'
import { article, attributed } from '../article.ts'

const found = (sentence: string): string[] => attributed(article(sentence))

describe('what is reported by nobody the text names', () => {
  test.each([
    [
      'Many of the boats, including a red one, were reportedly damaged.',
      '– | reportedly | Many of the boats, including a red one, were / damaged'
    ],
    ['Reportedly, the dam has failed.', '– | Reportedly | the dam has failed'],
    ['Lund, who was reportedly ill, left the meeting.', '– | reportedly | who was / ill'],
    ['Reports that the dam had failed emerged on Monday.', '– | Reports | that the dam had failed'],
    ['There were reports that the dam had failed.', '– | reports | that the dam had failed'],
    ['Lund spoke amid reports that the dam had failed.', '– | reports | that the dam had failed'],
    ['It was reported that the dam had failed.', '– | was reported | that the dam had failed'],
    ['Lund is said to have sold the boats.', '– | is said | Lund / to have sold the boats']
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual([expected])
  })

  test('a report with an author is the author’s', () => {
    expect(found('Berg denied reports by engineers that the dam had failed.').some(line => line.startsWith('–'))).toBe(
      false
    )
  })

  test('what somebody passes on is that one’s statement', () => {
    expect(found('Lund said the dam had reportedly failed.')).toEqual(['Lund | said | the dam had reportedly failed'])
  })

  test('a doubt about one word is no report', () => {
    expect(found('The reportedly ill minister left the meeting.')).toEqual([])
  })
})
