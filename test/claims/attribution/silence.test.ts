import { expect, test } from 'vitest'
import { isSilence } from '../../../src/claims/attribution/silence.ts'
import { article, attributed } from '../article.ts'
import { doubted, readingOf } from './doubted.ts'

const found = (sentence: string): string[] => attributed(article(sentence))

test.each([
  'Quist refused to confirm that the piers had cracked.',
  'Quist did not immediately confirm that the piers had cracked.',
  'The mayor refused to admit that the harbour was lost.',
  'The mayor would not comment on the report.',
  'The council positioned itself as a friend of the harbour.',
  'The group presented itself as a harbour guard.',
  'Highlights of Mayor Nora Quist’s speech at the harbour forum in Larvik.',
  'The harbour is expected to open in May.',
  'The harbour seems to be closed.',
  'Asked about the dam, the crowd went silent.'
])('states nothing: %s', sentence => {
  expect(found(sentence)).toEqual([])
})

test('who is asked and answers is heard once', () => {
  expect(found('When asked if the dam would hold, Lund said it would.')).toEqual(['Lund | said | it would'])
  expect(found('Asked about the dam, Lund said: “It will hold.”')).toEqual(['Lund | said | “It will hold.”'])
})

const isDropped = (sentence: string, cue: string, source: string, content: string): boolean => {
  const reading = readingOf(sentence)
  const words = content.split(' ')
  const start = reading.words.findIndex((_, i) => words.every((word, n) => reading.words[i + n]?.text === word))
  const finding = { ...doubted(reading, cue, source), extents: [{ start, end: start + words.length }] }
  return isSilence(reading, finding)
}

test('what a clause without its own “that” is about is not what its subject says', () => {
  expect(isDropped('It was a phrase the council rejects.', 'rejects', 'the council', 'a phrase')).toBe(true)
  expect(isDropped('They left the lake, which Berg praised.', 'praised', 'Berg', 'which')).toBe(true)
  expect(isDropped('The piers have cracked the council said.', 'said', 'the council', 'The piers have cracked')).toBe(
    false
  )
  expect(isDropped('No repairs, the council said.', 'said', 'the council', 'No repairs')).toBe(false)
})

test('“all told” is nobody’s telling, and a place before a figure no speaker', () => {
  expect(isDropped('All told, Quist lost nine boats.', 'told', 'Quist', 'lost nine boats')).toBe(true)
  expect(isDropped('Quist told us the boats cost little.', 'told', 'Quist', 'the boats cost little')).toBe(false)
  expect(isDropped('Ten drowned in Larvik; in Ansel, nine.', 'in', 'Ansel', 'nine')).toBe(true)
  expect(isDropped('Word came from Quist: the boats were lost.', 'from', 'Quist', 'the boats were lost')).toBe(false)
})
