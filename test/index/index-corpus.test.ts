import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/corpus/read-document.ts'
import { indexCorpus } from '../../src/index/index-corpus.ts'
import { parseQuery, plainQuery } from '../../src/index/parse-query.ts'
import type { Query } from '../../src/index/query.ts'
import type { Hit } from '../../src/index/search-engine.ts'
import { slice } from '../../src/text/span.ts'
import { claims, corpusOf, documents, register } from './invented-harbour.ts'

const engine = indexCorpus(corpusOf(documents), claims, register)

const find = (typed: string): readonly Hit[] => {
  const parsed = parseQuery(typed)
  return parsed.kind === 'query' ? engine.search(parsed.query, 10) : []
}
const foundIn = (typed: string): readonly string[] => find(typed).map(({ passage }) => passage.document)
const wordsOf = ({ passage, matches }: Hit): readonly string[] => {
  const text = documents.find(({ id }) => id === passage.document)?.text ?? ''
  return matches.map(match => slice(text, match).text)
}

describe('indexCorpus', () => {
  it('puts the passage first that holds most of the question', () => {
    expect(foundIn('Why does the ferry stay in port?')[0]).toBe('ferry.txt')
    expect(foundIn('who measured the strait for a bridge')[0]).toBe('bridge.txt')
  })

  it('finds other forms of a word and marks them', () => {
    const [hit] = find('measuring engineer')
    expect(hit && wordsOf(hit)).toEqual(['Engineers', 'measured'])
    expect(hit?.coverage).toBe(1)
  })

  it('finds a name by its other name, both ways', () => {
    const short = find('npu')
    expect(short.map(({ passage }) => passage.document).toSorted()).toEqual(['npu.txt', 'union.txt'])
    const union = short.find(({ passage }) => passage.document === 'union.txt')
    expect(union && wordsOf(union)).toEqual(['Northern Pilots Union', 'NPU'])
    const talks = find('Northern Pilots Union').find(({ passage }) => passage.document === 'npu.txt')
    expect(talks && wordsOf(talks)).toEqual(['NPU'])
  })

  it('tells a country from a pronoun', () => {
    expect(foundIn('US')).toEqual(['union.txt'])
    expect(foundIn('us')).toEqual([])
  })

  it('ranks what an outlet published first where the question names it', () => {
    expect(foundIn('What does the Inland Courier say about the strait at Oxley?')[0]).toBe('bridge.txt')
    expect(foundIn('What does the Harbour Gazette say about the strait at Oxley?')[0]).toBe('ferry.txt')
  })

  it('shows each sentence with its share of the query', () => {
    const [hit] = find('Mira Holt spring')
    expect(hit?.sentences.map(({ coverage }) => coverage)).toEqual([0, 1])
  })

  it.each([
    ['"for a bridge"', ['bridge.txt']],
    ['"For a BRIDGE" ships', ['bridge.txt']],
    ['"bridge for a"', []],
    ['“on a” -nobody', []],
    ['"the us"', ['union.txt']],
    ['"of it"', ['npu.txt']],
    ['strait -ices -boat', ['union.txt']],
    ['strait -"a bridge"', ['ferry.txt', 'union.txt']],
    ['strait source:gazette', ['ferry.txt', 'union.txt']],
    ['strait source:"A bridge"', ['bridge.txt']],
    ['strait source:ferry.txt', ['ferry.txt']],
    ['strait source:azette', []],
    ['strait speaker:holt', ['ferry.txt']],
    ['strait speaker:"Captain Holt"', ['ferry.txt']],
    ['strait speaker:mayor', []],
    ['strait after:2020', ['bridge.txt']],
    ['strait after:2019-03-12', ['bridge.txt', 'ferry.txt']],
    ['strait before:2020', ['ferry.txt']],
    ['strait before:2019-03-12', []],
    ['strait after:10', []],
    ['strait after:10-01', ['union.txt']],
    ['pay before:2030', []]
  ])('keeps to the filters of %s', (typed, expected) => {
    expect(foundIn(typed).toSorted()).toEqual(expected)
  })

  it('finds nothing for nothing', () => {
    for (const typed of ['', 'the of', 'xylophone', 'source:gazette', '-ferry']) expect(foundIn(typed)).toEqual([])
    expect(indexCorpus(corpusOf([]), new Map(), register).search(plainQuery('ferry'), 5)).toEqual([])
  })

  it('gives as many passages as are asked for', () => {
    const many = corpusOf(
      Array.from({ length: 300 }, (_, at) => readDocument(`${at}.txt`, `Quay ${at} has a crane.`, {}))
    )
    const large = indexCorpus(many, new Map(), register)
    for (const count of [0, 5, 150, 300]) {
      expect(large.search(plainQuery('crane'), count)).toHaveLength(count)
      expect(large.search({ ...plainQuery(''), phrases: ['has a'] }, count)).toHaveLength(count)
    }
  })

  it('answers questions of tens of thousands of words', () => {
    const long = ['October 3 ', 'ferry ', 'NPU ', 'Harbour Gazette ferry ', 'ferry, crew, wait, '].map(words =>
      words.repeat(10_000)
    )
    expect(long.map(words => engine.search(plainQuery(words), 10).length)).toEqual([0, 1, 2, 2, 2])
    const unknown = Array.from({ length: 10_000 }, (_, at) => `w${at}${at % 4 === 0 ? ',' : ''}`)
    expect(engine.search(plainQuery([...unknown, 'ferry'].join(' ')), 10)).toHaveLength(1)
  })

  it('counts the passages that hold a word in text or title', () => {
    expect(engine.frequency('straits')).toBe(3)
    expect(engine.frequency('Talks')).toBe(1)
    expect(engine.frequency('xylophone')).toBe(0)
    expect(engine.passages).toBe(4)
  })

  it('gives whole sentences, verbatim, within one document, best first, for any text and query', () => {
    const word = fc.constantFrom(
      'ice',
      'Ferry',
      'strait.',
      'Oxley',
      '“ships',
      'wait”',
      'U.S.',
      '4,000',
      'naïve',
      '😀',
      '\n\n',
      'of'
    )
    const prose = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 300 })
    fc.assert(
      fc.property(
        fc.array(prose, { maxLength: 4 }),
        fc.array(word, { maxLength: 6 }),
        fc.boolean(),
        (bodies, asked, quoted) => {
          const written = bodies.map((body, at) => readDocument(`${at}.txt`, body.join(' ')))
          const query: Query = { ...plainQuery(asked.join(' ')), phrases: quoted ? asked.slice(0, 2) : [] }
          const hits = indexCorpus(corpusOf(written), new Map(), register).search(query, 20)
          hits.forEach(({ passage, score, coverage, matches, sentences }, rank) => {
            const document = written.find(({ id }) => id === passage.document)
            expect(sentences.length).toBeGreaterThan(0)
            expect(sentences[0]?.start).toBe(passage.start)
            expect(sentences.at(-1)?.end).toBe(passage.end)
            for (const { start, end } of sentences) {
              expect(document?.sentences.some(each => each.start === start && each.end === end)).toBe(true)
            }
            if (sentences.length > 1) expect(passage.end - passage.start).toBeLessThanOrEqual(1200)
            let last = passage.start
            for (const { start, end } of matches) {
              expect(start).toBeGreaterThanOrEqual(last)
              expect(end).toBeGreaterThan(start)
              expect(slice(document?.text ?? '', { start, end }).text).toMatch(/[\p{L}\p{M}\p{N}]/u)
              last = end
            }
            expect(last).toBeLessThanOrEqual(passage.end)
            expect(coverage).toBeGreaterThanOrEqual(0)
            expect(coverage).toBeLessThanOrEqual(1)
            expect(score).toBeLessThanOrEqual(hits[rank - 1]?.score ?? score)
          })
        }
      ),
      { numRuns: 60 }
    )
  })
})
