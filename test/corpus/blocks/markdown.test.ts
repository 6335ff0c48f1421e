import { expect, test } from 'vitest'
import { markdownParagraphs } from '../../../src/corpus/blocks/markdown.ts'
import { wordsOf } from '../../../src/text/span.ts'

const read = (text: string) => markdownParagraphs(text).map(paragraph => [paragraph.form, wordsOf(text, paragraph)])

test.each([
  ['# Mill burned', [['heading', 'Mill burned']]],
  ['###### Mill burned ##', [['heading', 'Mill burned']]],
  ['#hashtag and words', [['text', '#hashtag and words']]],
  ['Mill burned\n===', [['heading', 'Mill burned']]],
  ['The mill\nburned.', [['text', 'The mill\nburned.']]],
  [
    '- one\n  more\n* two\n12. three',
    [
      ['item', 'one\n  more'],
      ['item', 'two'],
      ['item', 'three']
    ]
  ],
  ['-5 degrees', [['text', '-5 degrees']]],
  [
    '> The mill\n> burned.\n>\n> Twice.',
    [
      ['text', 'The mill\n> burned.'],
      ['text', 'Twice.']
    ]
  ],
  ['***', [['hidden', '***']]],
  [
    '~~~\n# code\n\n~~~\nAfter.',
    [
      ['hidden', '~~~\n# code\n\n~~~'],
      ['text', 'After.']
    ]
  ],
  ['```\nnever closed\n\n# code', [['hidden', '```\nnever closed\n\n# code']]],
  ['[mill]: https://example.org/mill', [['hidden', '[mill]: https://example.org/mill']]],
  ['[mill]: burned, they said', [['text', '[mill]: burned, they said']]],
  [
    '<!-- a\n\nnote --> \nText.',
    [
      ['hidden', '<!-- a\n\nnote -->'],
      ['text', 'Text.']
    ]
  ]
])('%j', (text, paragraphs) => {
  expect(read(text)).toEqual(paragraphs)
})
