import { describe, expect, test } from 'vitest'
import { article, attributed } from '../article.ts'

const found = (...paragraphs: readonly string[]): string[] => attributed(article(...paragraphs))

describe('marks', () => {
  test.each([
    ['"The dam’s wall won\'t crack”, Lund said.', '"The dam’s wall won\'t crack”'],
    ['‘The dam’s walls won’t crack,’ Lund said.', '‘The dam’s walls won’t crack,’'],
    ['«The dam will hold», Lund said.', '«The dam will hold»'],
    ['„The dam will hold“, Lund said.', '„The dam will hold“'],
    ['“It’s the fishermen’s dam,” Lund said.', '“It’s the fishermen’s dam,”']
  ])('are one however they are typed: %s', (paragraph, content) => {
    expect(found(paragraph)).toEqual([`Lund | said | ${content}`])
  })

  test('a closing mark that was forgotten before the cue', () => {
    expect(found('“The dam will hold, Lund said. The council meets on Monday.')).toEqual([
      'Lund | said | “The dam will hold,'
    ])
  })

  test('a mark left open because the next paragraph goes on', () => {
    expect(found('Lund said: “They all know it, and Berg said so.', '“Nobody listened.”')).toContain(
      'Lund | said | “They all know it, and Berg said so. / “Nobody listened.”'
    )
  })

  test('what somebody did after a quotation is no part of it', () => {
    expect(found('Lund said ‘the dam will hold’ and went home.')).toEqual(['Lund | said | ‘the dam will hold’'])
  })
})

describe('titles and scare quotes', () => {
  test.each([
    'He read “The Long Winter of the North” and went home.',
    'She sang “The Old Dam of Larvik” and left.',
    'The book “The Old Dam of Larvik” sold 900 copies.',
    'The “museum” opened in May.'
  ])('are nobody’s: %s', paragraph => {
    expect(found(paragraph)).toEqual([])
  })
})

test('an abbreviation that the document explains is no word of grammar', () => {
  expect(found('The Island Service (IS) is old. In 1914, IS announced the founding of a new harbour club.')).toEqual([
    'IS | announced | the founding of a new harbour club'
  ])
})
