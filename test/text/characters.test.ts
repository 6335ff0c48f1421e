import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  hasDigit,
  inCodeOrder,
  isCapitalised,
  isDigit,
  isSpace,
  startsSmall,
  startsUpper,
  withoutAccents
} from '../../src/text/characters.ts'
import { oddText } from './odd-text.ts'

test('white space of any kind is space, the end of a text is not', () => {
  expect([' ', '\t', '\n', '\u00a0', '\u2009'].every(isSpace)).toBe(true)
  expect(['a', '_', '.', undefined].some(isSpace)).toBe(false)
})

test('a digit is one of 0 to 9', () => {
  expect(['0', '5', '9'].every(isDigit)).toBe(true)
  expect(['/', ':', '٣', 'a', undefined].some(isDigit)).toBe(false)
  expect(['M21', '4th'].every(hasDigit)).toBe(true)
  expect(hasDigit('four')).toBe(false)
})

test('a capital is told in any script that has them', () => {
  expect(['Pier', 'Éva', 'Ж', 'Ωmega'].every(isCapitalised)).toBe(true)
  expect(['pier', 'éva', '4th', '港', ''].some(isCapitalised)).toBe(false)
})

test('the case of a first letter is that of its category', () => {
  fc.assert(
    fc.property(oddText, text => {
      expect(startsUpper(text)).toBe(/^\p{Lu}/u.test(text))
      expect(startsSmall(text)).toBe(/^[a-z]/.test(text))
    })
  )
  expect(['Pier', '𐐀'].every(startsUpper)).toBe(true)
  expect(['pier', '𐐨', '4th', 'ǅ', ''].some(startsUpper)).toBe(false)
})

test.each([
  ['Şişli', 'Sisli'],
  ['Côte d’Azur', 'Cote d’Azur'],
  ['co\u00adoperate', 'cooperate'],
  ['plain', 'plain']
])('%s without accents is %s', (words, plain) => expect(withoutAccents(words)).toBe(plain))

test('code order is the same whatever the language', () => {
  expect(['é', 'b', 'a', 'B', 'a'].toSorted(inCodeOrder)).toEqual(['B', 'a', 'a', 'b', 'é'])
})
