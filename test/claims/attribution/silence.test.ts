import { expect, test } from 'vitest'
import { article, attributed } from '../article.ts'

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
