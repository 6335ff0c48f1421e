import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { Outlets } from '../../../src/index/ranking/outlets.ts'
import { tabulate } from '../../../src/index/tables/passage-table.ts'
import { corpusOf } from '../invented-harbour.ts'

const publishers = [
  'The Beacon',
  'Beacon Weekly | All of the coast',
  'Inland Courier - Transport',
  'the beacon',
  'Quay'
]
const outlets = new Outlets(
  tabulate(
    corpusOf(publishers.map((publisher, at) => readDocument(`${at}.txt`, 'Ice came.', { publisher }))),
    new Map()
  )
)
const namedIn = (text: string) =>
  outlets.namedIn(text).map(({ mentions, documents }) => ({
    mentions: mentions.map(({ first, last }) => [first, last]),
    documents: publishers.flatMap((_, number) => (documents.has(number) ? number : []))
  }))

describe('Outlets', () => {
  it('finds a publisher by its name with or without its article, and all it published', () => {
    const beacon = [{ mentions: [[1, 1]], documents: [0, 3] }]
    expect(namedIn('the Beacon on ice')).toEqual(beacon)
    expect(namedIn('Did Beacon write this?')).toEqual(beacon)
  })

  it('finds a publisher without its section or slogan', () => {
    expect(namedIn('in the inland courier')).toEqual([{ mentions: [[2, 3]], documents: [2] }])
    expect(namedIn('Inland Courier - Transport')).toEqual([{ mentions: [[0, 2]], documents: [2] }])
  })

  it('takes the longest of overlapping names', () => {
    expect(namedIn('Beacon Weekly')).toEqual([{ mentions: [[0, 1]], documents: [1] }])
  })

  it('takes one small-lettered word for a common noun', () => {
    expect(namedIn('a beacon on the quay')).toEqual([])
  })

  it('keeps every mention, outlets in order of the first', () => {
    expect(namedIn('Quay, Beacon, Quay')).toEqual([
      {
        mentions: [
          [0, 0],
          [2, 2]
        ],
        documents: [4]
      },
      { mentions: [[1, 1]], documents: [0, 3] }
    ])
    expect(namedIn('Quay '.repeat(30_000))[0]?.mentions).toHaveLength(30_000)
  })

  it('knows no outlet where no document names its publisher', () => {
    const none = new Outlets(tabulate(corpusOf([readDocument('a.txt', 'Ice came.')]), new Map()))
    expect(none.namedIn('Ice came to Quay')).toEqual([])
  })
})
