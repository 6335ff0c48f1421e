import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightsFiles } from '../../src/claims/attribution/models.ts'
import {
  encodeTagger,
  partOfSpeechTagger,
  partsOfSpeech,
  readTagger,
  shapeOf,
  spellingOf,
  tagSentence
} from '../../src/text/tagger.ts'
import { tokenize } from '../../src/text/tokens.ts'

const tagger = readTagger(weightsFiles.tagger)
const tagsOf = (text: string): string[] =>
  tagSentence(
    tagger,
    tokenize(text).map(token => spellingOf(token.text))
  ).map(tag => partsOfSpeech[tag] ?? '')

test('tags words by what stands around them', () => {
  expect(tagsOf('The minister plans to visit the plants in May.')).toEqual([
    'DT',
    'NN',
    'VBZ',
    'TO',
    'VB',
    'DT',
    'NNS',
    'IN',
    'NNP',
    '.'
  ])
})

test('tells a name that no dictionary holds', () => {
  expect(tagsOf('Wrzlowski said it.').slice(0, 2)).toEqual(['NNP', 'VBD'])
})

test('gives every token one tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const words = tokenize(text).map(token => spellingOf(token.text))
      expect(tagSentence(tagger, words).filter(tag => partsOfSpeech[tag] !== undefined)).toHaveLength(words.length)
    })
  )
})

test('the shape of a word', () => {
  expect(shapeOf('McCain')).toBe('XxXx')
  expect(shapeOf('2015-16')).toBe('9-9')
  expect(shapeOf('')).toBe('')
})

test('a tagger file holds the dictionary and the weights', () => {
  const dictionary = new Map([[7, Uint8Array.of(1, 2)]])
  const written = encodeTagger(partOfSpeechTagger({ weights: Float32Array.of(1, -1), shift: 31, scale: 1 }, dictionary))
  expect(written.length).toBe(4 + 4 + 1 + 2 + 4 + 2)
})
