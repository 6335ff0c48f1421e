import { describe, expect, test } from 'vitest'
import {
  genderOf,
  honorific,
  isGeneric,
  isKin,
  isOffice,
  isPeopleNoun,
  mayBeOneOffice
} from '../../src/claims/role-words.ts'

/** Words that every object answers to, as a text may hold them. */
const inherited = ['constructor', 'Constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']

test('a form of address tells "he" or "she", or only that it is one', () => {
  expect(honorific('Mrs')).toBe('she')
  expect(honorific('Mr')).toBe('he')
  expect(honorific('Dr')).toBeNull()
  expect(honorific('harbour')).toBeUndefined()
})

test.each(inherited)('%s is no form of address, office or kin', word => {
  expect(honorific(word)).toBeUndefined()
  expect([isOffice, isGeneric, isKin, isPeopleNoun].filter(asks => asks(word))).toEqual([])
  expect(genderOf(word)).toBeNull()
  expect(mayBeOneOffice(word, 'director')).toBe(false)
})

describe('offices', () => {
  test('are known in any case, and joined to a prefix', () => {
    expect(['Minister', 'harbour', 'vice-rector', 'surgeon'].filter(isOffice)).toEqual([
      'Minister',
      'vice-rector',
      'surgeon'
    ])
  })

  test('have plurals that are people', () => {
    expect(['ministers', 'deputies', 'spokeswomen', 'bridges'].filter(isPeopleNoun)).toEqual([
      'ministers',
      'deputies',
      'spokeswomen'
    ])
  })

  test('of one family may name one person', () => {
    expect(mayBeOneOffice('chief', 'Director')).toBe(true)
    expect(mayBeOneOffice('chief', 'surgeon')).toBe(false)
  })
})
