import { expect, test } from 'vitest'
import { fullGivenName, genderOfName } from '../../../src/claims/register/given-name-genders.ts'
import { speakers } from '../article.ts'

test('a given name tells "he" or "she" where it nearly always does', () => {
  expect(genderOfName('ingrid')).toBe('she')
  expect(genderOfName('olaf')).toBe('he')
  expect(genderOfName('robin')).toBeNull()
})

test('short forms stand for the full one', () => {
  expect(fullGivenName('kate')).toBe('katherine')
  expect(fullGivenName('sigrid')).toBe('sigrid')
})

test.each(['constructor', 'tostring', 'toString', 'valueOf', '__proto__'])('%s is a name like any other', name => {
  expect(fullGivenName(name)).toBe(name)
  expect(genderOfName(name)).toBeNull()
})

test('a person named with a word that every object answers to is one person', () => {
  expect(
    speakers('Harbour Minister Constructor Quist said the piers had cracked.', '“Nobody was hurt,” Quist said.')
  ).toEqual(['Constructor Quist (Harbour Minister)', 'Constructor Quist (Harbour Minister)'])
})
