import { expect, test } from 'vitest'
import { foldGivenName, foldName } from '../../../src/claims/register/transliterations.ts'

test.each([
  ['Shoikin', 'Shoykin'],
  ['Gorchakov', 'Gortchakov'],
  ['Zhukovskiy', 'Zhukovsky'],
  ['Khalilov', 'Halilov'],
  ['Yermakov', 'Ermakov'],
  ['Haddou', 'Hadu'],
  ['Petrović', 'Petrovic']
])('%s and %s are one family name', (one, other) => {
  expect(foldName(one)).toBe(foldName(other))
})

test.each([
  ['Berg', 'Borg'],
  ['Ivanov', 'Ivanova'],
  ['Quist', 'Quint']
])('%s and %s are two', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other))
})

test('given names are one across short forms and scripts', () => {
  expect(foldGivenName('Sergey')).toBe(foldGivenName('Sergei'))
  expect(foldGivenName('Dmitry')).toBe(foldGivenName('Dmitri'))
  expect(foldGivenName('Mohamed')).toBe(foldGivenName('Muhammad'))
  expect(foldGivenName('Joe')).toBe(foldGivenName('Joseph'))
  expect(foldGivenName('Sergei')).not.toBe(foldGivenName('Sven'))
})
