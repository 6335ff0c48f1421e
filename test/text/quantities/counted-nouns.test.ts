import { describe, expect, test } from 'vitest'
import { tokenizeFigures } from '../../../src/text/numerals/figure-tokens.ts'
import { readCountedNoun } from '../../../src/text/quantities/counted-nouns.ts'
import { isPlural, singular } from '../../../src/text/quantities/plurals.ts'

const counted = (text: string, one = false): string | null => {
  const tokens = tokenizeFigures(text, { start: 0, end: text.length }, () => false)
  return readCountedNoun(tokens, 0, one)?.unit ?? null
}

describe('readCountedNoun', () => {
  test.each([
    ['boats sank', 'boat'],
    ['old fishing boats near the pier', 'old fishing boat'],
    ['wounded sailors', 'wounded sailor'],
    ['badly wounded sailors', 'badly wounded sailor'],
    ['well-known singers', 'well-known singer'],
    ['Reed and Lake boats', 'reed lake boat'],
    ['weapons systems', 'weapons system'],
    ['of the best boats', 'best boat'],
    ['of its harbour workers', 'harbour worker'],
    ['“silent” boats', 'silent” boat'],
    ['wins in a row', 'win'],
    ['women', 'woman'],
    ['cities', 'city'],
    ['support the bill', null],
    ['were lost', null],
    [', and', null],
    ['', null]
  ])('%s', (text, unit) => expect(counted(text)?.replace('”', '') ?? null).toBe(unit?.replace('”', '') ?? null))

  test.each([
    ['sailor told them', 'sailor'],
    ['armed man said', 'armed man'],
    ['of the boats', 'boat']
  ])('after one: %s', (text, unit) => expect(counted(text, true)).toBe(unit))
})

test.each([
  ['boats', 'boat'],
  ['cities', 'city'],
  ['churches', 'church'],
  ['boxes', 'box'],
  ['men', 'man'],
  ['fishermen', 'fisherman'],
  ['lives', 'life'],
  ['movies', 'movie'],
  ['series', 'series'],
  ['aircraft', 'aircraft'],
  ['bus', 'bus'],
  ['class', 'class'],
  ['crisis', 'crisis']
])('singular of %s', (plural, one) => expect(singular(plural)).toBe(one))

test('what only looks like a plural is none', () =>
  expect(['news', 'virus', 'glass', 'analysis', 'is', 'this'].filter(isPlural)).toEqual([]))
