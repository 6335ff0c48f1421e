import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuotable } from '../../src/corpus/document.ts'
import { readDocument } from '../../src/corpus/read-document.ts'
import { wordsOf } from '../../src/text/span.ts'
import { kindsOf, wordsOfKind } from './kinds-of.ts'

const page = (...paragraphs: string[]): string => paragraphs.join('\n\n')

const report = [
  'The harbour of Port Ember closed on Monday after a crane fell into the main channel, the harbour master said.',
  '“Nobody was hurt, and we hope to lift it by Thursday,” Lena Marsh said in the town hall.'
]

describe('the head of a page', () => {
  test('navigation, headline and standfirst before the report', () => {
    const text = page('All news', 'Crane falls into harbour', 'Ships wait outside the breakwater', ...report)
    expect(kindsOf(readDocument('a.txt', text)).map(([kind]) => kind)).toEqual([
      'boilerplate',
      'headline',
      'standfirst',
      'body',
      'body'
    ])
  })

  test('a page date above and a byline below the headline are metadata', () => {
    const document = readDocument(
      'a.txt',
      page('Tue, 4 May 2021', 'Crane falls into harbour', 'By Ann Reed', ...report)
    )
    expect(wordsOfKind(document, 'metadata')).toEqual(['Tue, 4 May 2021', 'By Ann Reed'])
    expect(document.metadata.title?.value).toBe('Crane falls into harbour')
    expect(document.metadata.author?.value).toBe('Ann Reed')
    expect(document.metadata.date?.value).toBe('2021-05-04')
  })

  test('a question can be the headline', () => {
    const document = readDocument('a.txt', page('Who pays for the fallen crane?', ...report))
    expect(wordsOfKind(document, 'headline')).toEqual(['Who pays for the fallen crane?'])
  })

  test('a sentence that introduces somebody whom the report introduces anew is a standfirst', () => {
    const again =
      'The channel stays closed, Harbour Master Lena Marsh said on Monday, when the town council met at the pier.'
    const document = readDocument(
      'a.txt',
      page('Port closed', 'What Harbour Master Lena Marsh told the council.', again)
    )
    expect(wordsOfKind(document, 'standfirst')).toEqual(['What Harbour Master Lena Marsh told the council.'])
  })

  test('a short first sentence of the report is no standfirst', () => {
    const document = readDocument('a.txt', page('Port closed', 'A crane fell on Monday.', ...report))
    expect(wordsOfKind(document, 'standfirst')).toEqual([])
  })

  test('a text without a headline has none, and no title', () => {
    const document = readDocument('a.txt', page(...report))
    expect(document.metadata.title).toBeNull()
    expect(kindsOf(document).map(([kind]) => kind)).toEqual(['body', 'body'])
  })

  test('a list of words is body, not a page of headlines', () => {
    expect(kindsOf(readDocument('a.txt', 'apples\npears\nplums')).map(([kind]) => kind)).toEqual([
      'body',
      'body',
      'body'
    ])
  })

  test('a title from beside the text finds its line in it', () => {
    const text = page('Harbour news today', 'Crane falls into harbour', ...report)
    const document = readDocument('7', text, { title: 'CRANE FALLS INTO HARBOUR' })
    expect(wordsOfKind(document, 'headline')).toEqual(['Crane falls into harbour'])
    expect(document.metadata.title).toEqual({
      value: 'CRANE FALLS INTO HARBOUR',
      origin: { kind: 'field', field: 'title' }
    })
  })
})

describe('between the paragraphs', () => {
  test('a short line without a full stop before a paragraph is a sub-heading', () => {
    const document = readDocument('a.txt', page('Port closed', ...report, 'Ships wait outside', ...report))
    expect(wordsOfKind(document, 'subheading')).toEqual(['Ships wait outside'])
  })

  test('a quotation, a list line before another and a last line are no sub-headings', () => {
    const text = page('Port closed', ...report, '“Nobody was hurt”', ...report, 'Alpha', 'Beta', 'Gamma')
    expect(wordsOfKind(readDocument('a.txt', text), 'subheading')).toEqual([])
  })

  test('a related list ends where the report resumes', () => {
    const text = page(
      'Port closed',
      ...report,
      'Related articles',
      'How cranes are built',
      'Ten ports to see',
      ...report
    )
    const document = readDocument('a.txt', text)
    expect(wordsOfKind(document, 'boilerplate')).toEqual([
      'Related articles',
      'How cranes are built',
      'Ten ports to see'
    ])
    expect(wordsOfKind(document, 'body')).toHaveLength(4)
  })

  test('a link line and a share bar stand alone', () => {
    const text = page(
      'Port closed',
      ...report,
      'Read more: Ten ports to see before you sail',
      'Twitter Facebook',
      ...report
    )
    expect(wordsOfKind(readDocument('a.txt', text), 'boilerplate')).toHaveLength(2)
  })

  test('what an image left before the first word stands apart', () => {
    const document = readDocument('a.txt', page('Port closed', `fallen crane 2${report[0]}`, report[1] ?? ''))
    expect(wordsOfKind(document, 'boilerplate')).toEqual(['fallen crane 2'])
    expect(wordsOfKind(document, 'body')).toEqual(report)
  })
})

describe('the end of a page', () => {
  test.each([
    [['Please enter your comment below', 'Please enter your full name']],
    [['Leave a comment', 'Your email address will not be shown to other readers.']],
    [
      [
        'Sign up for Harbour News',
        'a daily letter full of tides and cranes, and it costs you nothing at all to read it!'
      ]
    ],
    [['Copyright © 2021 Harbour Post. All rights reserved.']],
    [['We use cookies to make this page work better for you.']],
    [['3 Comments', 'Tom says:', 'I saw the crane fall and told my brother about it, and he did not believe me then.']]
  ])('%j is boilerplate', lines => {
    const document = readDocument('a.txt', page('Port closed', ...report, ...report, ...lines))
    expect(wordsOfKind(document, 'boilerplate')).toEqual(lines)
  })

  test('the author’s name and biography, and whatever follows, are boilerplate and name the author', () => {
    const biography = [
      'Ann Reed',
      'Ann Reed',
      'Ann Reed has worked for the Harbour Post as a reporter since 2001. Before that she sailed.',
      'divider',
      'Reed studied in Port Ember and spent two long years on a ship that carried grain to the north.',
      'View more articles from Ann Reed'
    ]
    const document = readDocument('a.txt', page('Port closed', ...report, ...report, ...biography))
    expect(wordsOfKind(document, 'boilerplate')).toEqual(biography)
    expect(document.metadata.author?.value).toBe('Ann Reed')
  })

  test('a person of the report is no author, though a journalist', () => {
    const text = page(
      'Port closed',
      ...report,
      'Ann Reed is a reporter. “I saw it fall,” she said.',
      ...report,
      ...report
    )
    const document = readDocument('a.txt', text)
    expect(wordsOfKind(document, 'boilerplate')).toEqual([])
    expect(document.metadata.author).toBeNull()
  })

  test('a comment link on top of a page does not end it', () => {
    const document = readDocument('a.txt', page('Port closed', 'Leave a comment', ...report))
    expect(wordsOfKind(document, 'body')).toEqual(report)
  })

  test('sections without speech that end a report are background', () => {
    const explained = 'Port Ember has two basins and a dry dock. It was built in 1911 and widened in 1954.'
    const document = readDocument('a.txt', page('Port closed', ...report, 'The harbour of Port Ember', explained))
    expect(wordsOfKind(document, 'background')).toEqual([explained])
    expect(wordsOfKind(document, 'subheading')).toEqual(['The harbour of Port Ember'])
  })

  test('a last section with speech is body', () => {
    const document = readDocument('a.txt', page('Port closed', ...report, 'The harbour of Port Ember', ...report))
    expect(wordsOfKind(document, 'background')).toEqual([])
  })
})

describe('metadata', () => {
  test('an agency in the dateline is the publisher; the dateline stands apart from the report', () => {
    const document = readDocument('a.txt', `Port closed\n\nPORT EMBER, May 4. /COASTPRESS/. ${report[0]}`)
    expect(document.metadata.publisher).toEqual({ value: 'COASTPRESS', origin: { kind: 'span', start: 33, end: 43 } })
    expect(document.metadata.dateline?.value).toBe('PORT EMBER, May 4. /COASTPRESS/.')
    expect(document.metadata.date?.value).toBe('05-04')
    expect(wordsOfKind(document, 'body')).toEqual([report[0]])
  })

  test('an agency whose report is relayed is nobody’s publisher', () => {
    const text = page(
      'Port closed',
      'A crane fell into the harbour of Port Ember on Monday, the Coast Press news agency reported.'
    )
    expect(readDocument('a.txt', text).metadata.publisher).toBeNull()
  })

  test('a dateline that differs from the page’s date is kept as a conflict', () => {
    const text = page('5 May 2021', 'Port closed', `PORT EMBER, May 4 (CP) - ${report[0]}`, report[1] ?? '')
    const { date, conflictingDates } = readDocument('a.txt', text).metadata
    expect(date?.value).toBe('2021-05-05')
    expect(conflictingDates.map(({ value }) => value)).toEqual(['05-04'])
  })

  test('fields go before the text and are named', () => {
    const { metadata } = readDocument('7', page('Port closed', ...report), {
      publisher: 'Harbour Post',
      date: '2021-05-04'
    })
    expect(metadata.publisher).toEqual({ value: 'Harbour Post', origin: { kind: 'field', field: 'publisher' } })
    expect(metadata.date).toEqual({ value: '2021-05-04', origin: { kind: 'field', field: 'date' } })
  })
})

describe('Markdown', () => {
  const text = [
    '---',
    'title: Port closed',
    'published: 2021-05-04',
    '---',
    '',
    '# Port of Ember closed',
    '',
    'A crane fell into the harbour on Monday,',
    'the harbour master said.',
    '',
    '## What comes next ##',
    '',
    '- Divers look at the crane.',
    '- Ships wait outside.',
    '',
    '```',
    '# not a heading',
    '```'
  ].join('\r\n')

  test('marks make the structure and stay outside the spans', () => {
    expect(kindsOf(readDocument('a.md', text))).toEqual([
      ['metadata', '---\r\ntitle: Port closed\r\npublished: 2021-05-04\r\n---'],
      ['headline', 'Port of Ember closed'],
      ['body', 'A crane fell into the harbour on Monday,\r\nthe harbour master said.'],
      ['subheading', 'What comes next'],
      ['body', 'Divers look at the crane.'],
      ['body', 'Ships wait outside.'],
      ['boilerplate', '```\r\n# not a heading\r\n```']
    ])
  })

  test('front matter states title and date', () => {
    const { title, date } = readDocument('a.md', text).metadata
    expect(title).toEqual({ value: 'Port closed', origin: { kind: 'field', field: 'title' } })
    expect(date).toEqual({ value: '2021-05-04', origin: { kind: 'field', field: 'published' } })
  })

  test('the same marks are words in plain text', () => {
    expect(wordsOfKind(readDocument('a.txt', '# One\n\nThe crane fell into the sea.'), 'headline')).toEqual(['# One'])
  })
})

const pieces = [
  'Crane falls into harbour',
  'All news',
  '“Nobody was hurt,” she said.',
  'PORT EMBER (CP) — ',
  'By Ann Reed',
  'Leave a Reply',
  'Related articles',
  '4 May 2021',
  'The harbour of Port Ember closed on Monday after a crane fell into the main channel.',
  '# ',
  '- ',
  '> ',
  '---',
  '```',
  '<!--',
  'crane 2The ',
  '\n',
  '\r\n',
  '\n\n',
  '\u00a0',
  '\u2028',
  '\u200b',
  '\u202e',
  '\ufeff',
  '🏗️',
  'é',
  '港口关闭了。',
  '\ud83c',
  '…'
]
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 40 })
    .map(parts => parts.join(''))
)

describe('for any text', () => {
  test.each(['a.txt', 'a.md'])('blocks and sentences of %s are in order, trimmed and verbatim', id => {
    fc.assert(
      fc.property(text, words => {
        const document = readDocument(id, words)
        expect(document.text).toBe(words)
        let end = 0
        for (const block of document.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end)
          expect(block.end).toBeGreaterThan(block.start)
          expect(wordsOf(words, block)).toBe(wordsOf(words, block).trim())
          end = block.end
        }
        expect(end).toBeLessThanOrEqual(words.length)
        let last = 0
        for (const sentence of document.sentences) {
          const block = document.blocks[sentence.block]
          expect(block !== undefined && isQuotable(block)).toBe(true)
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(last, block?.start ?? 0))
          expect(sentence.end).toBeLessThanOrEqual(block?.end ?? 0)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          last = sentence.end
        }
      })
    )
  })

  test('the blocks of plain text cover every character that is no white space', () => {
    fc.assert(
      fc.property(text, words => {
        const { blocks } = readDocument('a.txt', words)
        const gaps = [...blocks, { start: words.length }].map(({ start }, position) =>
          words.slice(blocks[position - 1]?.end ?? 0, start)
        )
        expect(gaps.join('').trim()).toBe('')
      })
    )
  })

  test('only marks stand between the blocks of Markdown', () => {
    fc.assert(
      fc.property(text, words => {
        const { blocks } = readDocument('a.md', words)
        const gaps = [...blocks, { start: words.length }].map(({ start }, position) =>
          words.slice(blocks[position - 1]?.end ?? 0, start)
        )
        expect(gaps.join('').replace(/[\s#>*+=.)\d-]/g, '')).toBe('')
      })
    )
  })

  test('facts with a span are read from that span, and reading twice gives the same', () => {
    fc.assert(
      fc.property(text, words => {
        const document = readDocument('a.txt', words)
        expect(readDocument('a.txt', words)).toEqual(document)
        expect(document.sha256).toBe(createHash('sha256').update(words).digest('hex'))
        for (const fact of [document.metadata.title, document.metadata.author, document.metadata.dateline]) {
          if (fact?.origin.kind !== 'span') continue
          expect(fact.value).toBe(wordsOf(words, fact.origin).replace(/\s+/g, ' ').trim())
        }
      })
    )
  })
})

test.each([
  ['one line of a megabyte', 'The tide came in again. '.repeat(42_000), 1, 42_000],
  ['fifty thousand headings', '# a\n'.repeat(50_000), 50_000, 50_000],
  ['brackets that never close', 'A ('.repeat(300_000), 1, 1],
  ['names alone', 'Ann Reed\n\n'.repeat(20_000), 20_000, 20_000]
])('%s is read to the end', (_, words, blocks, sentences) => {
  for (const name of ['a.txt', 'a.md']) {
    const document = readDocument(name, words)
    expect(document.blocks).toHaveLength(blocks)
    expect(document.sentences).toHaveLength(sentences)
    expect(document.blocks.at(-1)?.end).toBe(words.trimEnd().length)
    expect(document.sentences.at(-1)).toMatchObject({ end: words.trimEnd().length, block: blocks - 1 })
  }
})
