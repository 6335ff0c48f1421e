import { expect, test } from 'vitest'
import { isClearCue, withThatClauses, withVerbsOfClauses } from '../../../src/claims/attribution/clear-clauses.ts'
import { doubted, readingOf, wordsOf } from './doubted.ts'

const clauseOf = (sentence: string, cue: string, source: string): string[] => {
  const reading = readingOf(sentence)
  return withThatClauses(reading, [doubted(reading, cue, source)]).flatMap(({ extents }) => wordsOf(reading, extents))
}

test.each([
  ['Harbour officials claim there are forty boats in the bay.', 'claim', 'Harbour officials'],
  ['Quist insisted the piers were sound.', 'insisted', 'Quist'],
  ['Quist said the piers were sound.', 'said', 'Quist'],
  ['The mayor alleged that the council had lied.', 'alleged', 'The mayor'],
  ['The Larvik Post quoted Ida Lund as saying the dam was lost.', 'saying', 'Ida Lund']
])('a clause right behind a verb of speech is its content: %s', (sentence, cue, source) => {
  const [content, ...more] = clauseOf(sentence, cue, source)
  expect(more).toEqual([])
  expect(sentence.replaceAll('.', '').endsWith(`${cue} ${content}`)).toBe(true)
})

test.each([
  ['Quist claimed the prize on Monday.', 'claimed', 'Quist'],
  ['The claims of the council were old.', 'claims', 'the council'],
  ['Quist said on Monday a storm was near.', 'said', 'Quist']
])('without a clause right behind it nothing is clear: %s', (sentence, cue, source) => {
  expect(clauseOf(sentence, cue, source)).toEqual([])
})

test('whoever is quoted as saying something is looked at, however unlikely', () => {
  const quoted = readingOf('The Larvik Post quoted Ida Lund as saying the dam was lost.')
  expect(
    isClearCue(
      quoted,
      quoted.words.findIndex(({ text }) => text === 'saying')
    )
  ).toBe(true)
  const known = readingOf('Ida Lund is as old as the saying the dam is named for.')
  expect(
    isClearCue(
      known,
      known.words.findIndex(({ text }) => text === 'saying')
    )
  ).toBe(false)
})

test('what opens a sentence without a verb of its own is not the content when a clause stands behind the cue', () => {
  const reading = readingOf('Speaking on the radio, Quist said the piers were sound.')
  const opening = { ...doubted(reading, 'said', 'Quist'), extents: [{ start: 0, end: 4 }] }
  const [found] = withThatClauses(reading, [opening])
  expect(wordsOf(reading, found?.extents ?? [])).toEqual(['the piers were sound'])
})

test('a clause that was cut behind its subject goes on to its verb', () => {
  const reading = readingOf('Berg revealed that the engineer, Nora Quist, warned him.')
  const at = (word: string): number => reading.words.findIndex(({ text }) => text === word)
  const cut = { ...doubted(reading, 'revealed', 'Berg'), extents: [{ start: at('that'), end: at('engineer') + 1 }] }
  const whole = { ...cut, extents: [{ start: at('that'), end: at('him') + 1 }] }
  expect(withVerbsOfClauses(reading, [cut])).toEqual([whole])
  expect(withVerbsOfClauses(reading, [whole])).toEqual([whole])
})
