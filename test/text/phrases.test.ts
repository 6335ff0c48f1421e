import { expect, test } from 'vitest'
import { findPhrases } from '../../src/text/phrases.ts'

/** "the/DT mayor/NN" → the words of each phrase, its head in capitals. */
const phrasesOf = (tagged: string): string[] => {
  const words = tagged.split(' ').map(pair => ({ lower: pair.split('/')[0] ?? '', tag: pair.split('/')[1] ?? '' }))
  return findPhrases(words, 0, words.length).map(({ start, end, head }) =>
    words
      .slice(start, end)
      .map(({ lower }, n) => (start + n === head ? lower.toUpperCase() : lower))
      .join(' ')
  )
}

test('a phrase runs from its determiner to its last noun', () => {
  expect(phrasesOf('the/DT former/JJ head/NN of/IN the/DT port/NN authority/NN')).toEqual([
    'the former HEAD',
    'the port AUTHORITY'
  ])
})

test('pronouns stand alone', () => {
  expect(phrasesOf('he/PRP told/VBD them/PRP')).toEqual(['HE', 'THEM'])
})

test('an owner is a phrase inside the phrase', () => {
  expect(phrasesOf("reis/NNP 's/POS lawyer/NN")).toEqual(["reis 's LAWYER", 'REIS'])
  expect(phrasesOf('his/PRP$ claim/NN')).toEqual(['his CLAIM', 'HIS'])
})

test('a participle after a noun ends the phrase', () => {
  expect(phrasesOf('falk/NNP telling/VBG reporters/NNS')).toEqual(['FALK', 'REPORTERS'])
})

test('count words stand for people', () => {
  expect(phrasesOf('some/DT say/VBP so/RB')).toEqual(['SOME'])
  expect(phrasesOf('many/JJ say/VBP so/RB')).toEqual(['MANY'])
})
