import { describe, expect, test } from 'vitest'
import { article, attributed } from '../article.ts'

const found = (sentence: string): string[] => attributed(article(sentence))

describe('clauses that the same speaker adds', () => {
  test.each([
    'Quist told the meeting that the piers had cracked, and that repairs would take a year.',
    'Quist told the meeting that the piers had cracked and that repairs would take a year.',
    'Quist told the meeting that the piers had cracked, that the quay was unsafe and that repairs would take a year.',
    'Quist told the meeting that the piers had cracked, but also that nobody had been hurt.'
  ])('%s', sentence => {
    expect(found(sentence)).toEqual([`Quist | told | ${sentence.slice('Quist told the meeting '.length, -1)}`])
  })

  test('the clause of another speaker is not among them', () => {
    expect(found('Quist argued that the plan was costly, and Berg replied that it was cheap.')).toEqual([
      'Quist | argued | that the plan was costly',
      'Berg | replied | that it was cheap'
    ])
  })

  test('a hedge before a figure belongs to it', () => {
    expect(found('According to the official around 40% of the boats are old.')).toEqual([
      'the official | According to | around 40% of the boats are old'
    ])
  })
})

describe('what is no longer the speaker’s', () => {
  test('a second verb of the same speaker says something of its own', () => {
    expect(found('The minister said the dam was safe and warned the council to stay calm.')).toEqual([
      'The minister | said | the dam was safe',
      'The minister | warned | the council to stay calm'
    ])
  })

  test.each([
    ['Her warning that the dam would fail was ignored.', 'Her | warning | that the dam would fail'],
    ['Lund’s statement that the dam would hold surprised the council.', 'Lund | statement | that the dam would hold'],
    ['The allegation by Berg that Lund had lied was dropped.', 'Berg | allegation by | that Lund had lied']
  ])('the verb whose subject a noun of speech is: %s', (sentence, expected) => {
    expect(found(sentence)).toEqual([expected])
  })

  test.each([
    ['Quist said repairs had begun, amid growing anger over the delays.', 'repairs had begun'],
    [
      'Quist said the council had “abandoned” the harbour amid anger over the new bridge.',
      'the council had “abandoned” the harbour'
    ],
    ['Quist said repairs had begun, while the council argued over money.', 'repairs had begun'],
    [
      'Quist said the piers were “beyond repair”, where boats have been tied up since May.',
      'the piers were “beyond repair”'
    ],
    ['Quist said the boats were “old” when asked about the fire.', 'the boats were “old”']
  ])('background behind it: %s', (sentence, content) => {
    expect(found(sentence)).toEqual([`Quist | said | ${content}`])
  })

  test('what follows a fragment but finishes the sentence about it stays', () => {
    expect(found('Quist said the piers were “beyond repair” and would go.')).toEqual([
      'Quist | said | the piers were “beyond repair” and would go'
    ])
  })
})
