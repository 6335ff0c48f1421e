import { describe, expect, test } from 'vitest'
import { furnitureOf, isNavigation } from '../../../src/corpus/blocks/boilerplate.ts'
import { readByline } from '../../../src/corpus/blocks/byline.ts'
import { captionLeftover } from '../../../src/corpus/blocks/leftovers.ts'
import { isPageDate } from '../../../src/corpus/blocks/page-date.ts'
import { type Span, wordsOf } from '../../../src/text/span.ts'

const whole = (text: string): Span => ({ start: 0, end: text.length })

describe('lines that date a page', () => {
  test.each([
    'Sat, 4 May 2019',
    'Published: May 4, 2019 10:30 GMT',
    '2019-05-04',
    'Updated 4th May 2019, 9:05 pm',
    'May 2019'
  ])('%s', line => {
    expect(isPageDate(line, whole(line))).toBe(true)
  })
  test.each(['May 4 was a Saturday', 'In 2019 the mill burned', 'March', '40 ships', 'The 4 May Movement'])(
    'not %s',
    line => {
      expect(isPageDate(line, whole(line))).toBe(false)
    }
  )
})

describe('bylines', () => {
  test.each([
    ['By Ann Reed', 'Ann Reed'],
    ['BY ANN REED', 'ANN REED'],
    ['By Ann Reed and Tom Oak, Odense Post', 'Ann Reed and Tom Oak'],
    ['Posted by Ann Reed on 4 May 2019', 'Ann Reed'],
    ['Author: Ann de la Reed', 'Ann de la Reed']
  ])('%s', (line, name) => {
    const found = readByline(line, whole(line))
    expect(found && wordsOf(line, found)).toBe(name)
  })
  test.each(['By the river the mill burned', 'By 2019 it was gone', 'Ann Reed', 'Bystanders saw it'])(
    'not %s',
    line => {
      expect(readByline(line, whole(line))).toBeNull()
    }
  )
})

describe('a page’s furniture', () => {
  test.each([
    ['Leave a Reply', 'closing'],
    ['12 Comments', 'closing'],
    ['© Copyright 2019 Odense Post', 'closing'],
    ['Sign up for our morning letter', 'list'],
    ['RELATED ARTICLES', 'list'],
    ['More Odense News', 'list'],
    ['This website uses cookies to count its readers.', 'list'],
    ['Read more: Seven mills that you should see', 'line'],
    ['ADVERTISEMENT', 'line'],
    ['divider', 'line'],
    ['mill-in-winter.jpg', 'line'],
    ['Share Tweet Email', 'line'],
    ['* * *', 'line']
  ])('%s is %s', (line, furniture) => {
    expect(furnitureOf(line, whole(line))).toBe(furniture)
  })
  test.each([
    'Comments by the owner of the mill angered the village on Sunday.',
    'Sharing the cost of the mill will take years, the mayor said.',
    'More news of the fire came in on Sunday, and none of it was good.',
    'Subscribers of the paper met on Sunday.',
    'Images of the mill were shown.',
    'Terms of use were changed on Sunday, the owner of the mill said.',
    'Most popular with visitors is the old mill on the river.',
    'Advertising for the mill began on Sunday.',
    'Latest news from the mill was not good, the owner said.',
    'Related articles of law were read out in the court.'
  ])('a sentence is none: %s', line => {
    expect(furnitureOf(line, whole(line))).toBeNull()
  })
  test.each(['All news', 'HOME', 'Home > World > Europe', 'Skip to content'])('%s leads elsewhere', line => {
    expect(isNavigation(line, whole(line))).toBe(true)
  })
})

describe('what images leave', () => {
  test.each([
    ['burned mill 1The mill burned.', 'burned mill 1'],
    ['mill 12Odense’s mill burned.', 'mill 12']
  ])('%s', (text, leftover) => {
    const found = captionLeftover(text, whole(text))
    expect(found && wordsOf(text, found)).toBe(leftover)
  })
  test.each([
    'the 3Com company said',
    'Some 40 mills burned',
    'mill 1 burned',
    'Boeing 747Freighter',
    'a 2CV drove by',
    'mill 12TH'
  ])('none: %s', text => {
    expect(captionLeftover(text, whole(text))).toBeNull()
  })
})
