import { expect, test } from 'vitest'
import { findAttributions } from '../../../src/claims/attributions.ts'
import { article } from '../article.ts'

/** How it was said, as the reader sees it. */
const cuesOf = (sentence: string): (string | null)[] => {
  const document = article(sentence)
  return findAttributions(document).map(({ cue }) => cue && document.text.slice(cue.start, cue.end))
}

test.each([
  ['The ministry denied that the road was closed.', 'denied'],
  ['The ministry has repeatedly denied that the road was closed.', 'has repeatedly denied'],
  ['Quist has never claimed that the piers were sound.', 'has never claimed'],
  ['Quist falsely claimed that the piers were sound.', 'falsely claimed'],
  ['Quist would also claim that the piers were sound.', 'would also claim'],
  ['Quist also claimed that the piers were sound.', 'claimed'],
  ['Quist called for “more boats and fewer words.”', 'called for'],
  ['Quist expressed concern about the old dam.', 'expressed concern about'],
  ['The boats are old, according to Quist.', 'according to']
])('%s: %s', (sentence, cue) => {
  expect(cuesOf(sentence)).toEqual([cue])
})
