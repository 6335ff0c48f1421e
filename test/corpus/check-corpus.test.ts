import { expect, test } from 'vitest'
import { describeCorpus } from '../../src/corpus/check-corpus.ts'
import { readDocument } from '../../src/corpus/read-document.ts'

const document = readDocument(
  'mill.txt',
  'Mill burned\n\nODENSE, March 4. /FYNPRESS/. The mill burned down in the night, its owner said. Nobody was hurt.'
)

test('a report tells facts with where they were read, what is not stated, and counts', () => {
  const corpus = {
    version: '0123456789ab',
    documents: [document],
    rejected: [{ document: 'latin.txt', reason: 'is not UTF-8; save it as UTF-8' }],
    leftOut: ['a.png']
  }
  expect(describeCorpus(corpus, () => ({ statements: 1 }))).toEqual([
    'mill.txt: accepted',
    '  title      Mill burned (characters 0-11)',
    '  publisher  FYNPRESS (characters 31-39)',
    '  author     not stated',
    '  date       03-04 (characters 21-28)',
    '  dateline   ODENSE, March 4. /FYNPRESS/. (characters 13-41)',
    '  url        not stated',
    '  blocks     1 metadata, 1 headline, 1 body',
    '  sentences  3',
    '  statements 1',
    '',
    'latin.txt: rejected: is not UTF-8; save it as UTF-8',
    '1 file left out (only .txt, .md and .jsonl are read, and no README): a.png',
    '1 document accepted, 1 rejected; corpus version 0123456789ab'
  ])
})

test('dates that contradict are shown beside the date', () => {
  const doubtful = readDocument('a.txt', 'The mill closed this year on July 9.', { date: '2018-04-30' })
  expect(describeCorpus({ version: '', documents: [doubtful], rejected: [] })).toContain(
    '  conflict   the text also dates itself 07-09 (characters 29-35)'
  )
})

test('what is neither searched nor quoted is shown by its beginning', () => {
  const form =
    'Sign up for our newsletter and get the news of the harbour, the markets and the weather in your inbox each morning.'
  const text = `Mill burned\n\nThe mill burned down in the night. Nobody was hurt.\n\n${form}\n\nShare this article\n`
  const left = readDocument('mill.txt', text)
  const lines = describeCorpus({ version: '', documents: [left], rejected: [], leftOut: [] })
  expect(left.blocks.filter(({ kind }) => kind === 'boilerplate')).toHaveLength(2)
  expect(lines.filter(line => line.includes('left out:'))).toEqual([
    '  left out:  Sign up for our newsletter and get the news of the harbour, …',
    '  left out:  Share this article'
  ])
})
