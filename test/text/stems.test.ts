import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStopWord, stem } from '../../src/text/stems.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { oddText } from './odd-text.ts'

test.each([
  ['militant', 'Militants'],
  ['minister', 'minister’s'],
  ['minister', "ministers'"],
  ['organization', 'organisations'],
  ['defense', 'defence'],
  ['analyze', 'analysed'],
  ['labor', 'labour'],
  ['program', 'programmes'],
  ['kilometer', 'kilometres'],
  ['travel', 'travelled'],
  ['fulfill', 'fulfilled'],
  ['Erdogan', 'Erdoğan'],
  ['UK', 'U.K.'],
  ['US', 'U.S.'],
  ['US', 'USA']
])('%s and %s share a stem', (one, other) => {
  expect(stem(one)).toBe(stem(other))
})

test.each([
  ['us', 'US'],
  ['prize', 'price'],
  ['general', 'gene'],
  ['promise', 'prominent'],
  ['size', 'sister']
])('%s and %s do not', (one, other) => {
  expect(stem(one)).not.toBe(stem(other))
})

test.each(['exercise', 'advise', 'raise', 'surprise', 'promise'])('%s keeps its s', word => {
  expect(stem(word)).not.toContain('z')
})

test('stop words tie words together; words that carry a claim’s sense and names in capitals are none', () => {
  expect(['the', 'The', 'of', 'he', 'I', 'who', 'don’t', '’s'].filter(word => !isStopWord(word))).toEqual([])
  expect(['not', 'no', 'most', 'only', 'more', 'all', 'WHO', 'IS', 'US', 'Peru'].filter(isStopWord)).toEqual([])
})

test('a stem depends on nothing that was stemmed before, whatever the word', () => {
  fc.assert(
    fc.property(oddText, text => {
      const stems = (): string[] => tokenize(text).map(token => stem(token.text))
      const first = stems()
      expect(stems()).toEqual(first)
      expect(first.every(found => found === found.toLowerCase() || /[^\p{ASCII}]/u.test(found))).toBe(true)
    })
  )
})
