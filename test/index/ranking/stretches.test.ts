import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/corpus/read-document.ts'
import { indexCorpus } from '../../../src/index/index-corpus.ts'
import { plainQuery } from '../../../src/index/parse-query.ts'
import { corpusOf, register } from '../invented-harbour.ts'

/** Sentences of sixty characters, of which twenty fill a passage. */
const filler = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `On day ${100 + at} the weather station logged plain grey skies.`)
const texts = (document: string, query: ReturnType<typeof plainQuery>, limit: number): readonly string[] =>
  indexCorpus(corpusOf([readDocument('log.txt', document, {})]), new Map(), register)
    .search(query, limit)
    .map(({ passage }) => document.slice(passage.start, passage.end))

describe('what is shown of a passage', () => {
  const [lamp, keeper] = ['The old lighthouse lamp went dark.', 'Its keeper Mira Holt blamed a gull.']
  const across = [...filler(20), lamp, keeper, ...filler(20)].join(' ')

  it('is where most of the question stands, though a passage ends in between', () => {
    // Wherever the passages are cut, one of these puts the cut between the two sentences.
    for (let before = 15; before < 25; before++) {
      const document = [...filler(before), lamp, keeper, ...filler(20)].join(' ')
      const [first] = texts(document, plainQuery('Which keeper blamed a gull for the lighthouse lamp?'), 1)
      expect(first).toContain(`${lamp} ${keeper}`)
      expect(first?.length).toBeLessThanOrEqual(1200)
    }
  })

  it('makes way where others have shown almost all of it', () => {
    const found = texts(across, plainQuery('the keeper of the lighthouse lamp and a gull'), 5)
    expect(found).toHaveLength(1)
  })

  it('does not go beyond a passage for a phrase or without a word, which are kept by the passage', () => {
    for (let before = 15; before < 25; before++) {
      const document = [...filler(before), lamp, keeper, ...filler(20)].join(' ')
      const query = plainQuery('lamp keeper')
      for (const text of texts(document, { ...query, phrases: ['old lighthouse'] }, 3))
        expect(text).toContain('old lighthouse')
      for (const text of texts(document, { ...query, without: ['gull'] }, 3)) expect(text).not.toContain('gull')
    }
  })

  it('is never shown twice, and fits the room of a passage', () => {
    const sentence = fc.constantFrom(
      'The lamp burned.',
      'A gull took the keeper’s hat and flew over the long grey mole to the far side of the harbour.',
      'Nobody saw the lighthouse keeper on the mole that night.',
      'Rain fell.'
    )
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 120 }), fc.integer({ min: 1, max: 8 }), (of, limit) => {
        const document = of.join(' ')
        const engine = indexCorpus(corpusOf([readDocument('log.txt', document, {})]), new Map(), register)
        const hits = engine.search(plainQuery('Did the lighthouse keeper see a gull on the mole?'), limit)
        const spans = hits.map(({ passage }) => passage).toSorted((a, b) => a.start - b.start)
        spans.forEach(({ start, end }, at) => {
          expect(end - start).toBeLessThanOrEqual(1200)
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
        })
        for (const { passage, sentences, matches } of hits) {
          expect([sentences[0]?.start, sentences.at(-1)?.end]).toEqual([passage.start, passage.end])
          for (const { start, end } of matches) {
            expect(start).toBeGreaterThanOrEqual(passage.start)
            expect(end).toBeLessThanOrEqual(passage.end)
          }
        }
        expect(hits.length).toBeLessThanOrEqual(limit)
      })
    )
  })
})
