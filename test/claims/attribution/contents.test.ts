import { expect, test } from 'vitest'
import { withOwnWords } from '../../../src/claims/attribution/contents.ts'
import { doubted, readingOf, wordsOf } from './doubted.ts'

/** What is left of contents that run from the first word of a sentence to its cue's clause, and on from `behind` to its end. */
const own = (sentence: string, behind: string): string[] => {
  const reading = readingOf(sentence)
  const at = (word: string): number => reading.words.findIndex(({ text }) => text === word)
  const finding = doubted(reading, 'said', 'Quist')
  const extents = [
    { start: 0, end: finding.source?.start ?? 0 },
    { start: at(behind), end: reading.words.length - 1 }
  ]
  return wordsOf(reading, withOwnWords(reading, { ...finding, extents }).extents)
}

test('behind words that were quoted whole the story goes on', () => {
  expect(own('“Follow me,” Quist said, and the boys ran.', 'and')).toEqual(['“ Follow me , ”'])
})

test('what was not quoted goes on, and so do words in marks', () => {
  expect(own('The piers have cracked, Quist said, and the dam will fail.', 'and')).toHaveLength(2)
  expect(own('“Follow me,” Quist said, “and the boys will run.”', 'and')).toHaveLength(2)
})
