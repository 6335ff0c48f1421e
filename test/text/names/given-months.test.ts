import { describe, expect, test } from 'vitest'
import { findNames } from '../../../src/text/names/names.ts'
import { splitSentences } from '../../../src/text/sentences.ts'

const names = (text: string) => findNames(text, splitSentences(text)).map(({ start, end }) => text.slice(start, end))

describe('a month is a given name', () => {
  test.each([
    ['Mayor Jan Quist opened the pier.', 'Jan Quist'],
    ['The pier is safe, said harbour chief Jan Quist.', 'Jan Quist'],
    ['June Marlow opened the pier.', 'June Marlow'],
    ['The pier is safe, April Marlow said.', 'April Marlow'],
    ['He left in May. August Marlow stayed.', 'August Marlow']
  ])('%s', (text, name) => expect(names(text)).toContain(name))
})

describe('a month is a time', () => {
  test.each([
    'In June Marlow opened the pier.',
    'On 4 May Marlow opened the pier.',
    'Since June Marlow has been away.',
    'It opened last April Marlow said.',
    'The May Day parade ended.',
    'The June Harbour Council session ended.',
    'They met on May 4, Marlow said.',
    'The report says June sales fell.'
  ])('%s', text => expect(names(text).join(' ')).not.toMatch(/Jan|April|May|June|August/))
})
