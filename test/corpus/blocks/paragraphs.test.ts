import { expect, test } from 'vitest'
import { plainParagraphs } from '../../../src/corpus/blocks/paragraphs.ts'
import { wordsOf } from '../../../src/text/span.ts'

const read = (text: string) => plainParagraphs(text).map(paragraph => wordsOf(text, paragraph))

test('a line is a paragraph, whatever ends it', () => {
  expect(read('One.\nTwo.\r\n\r\n  Three.\u2028Four.\rFive.\n')).toEqual(['One.', 'Two.', 'Three.', 'Four.', 'Five.'])
})

test('lines that were wrapped at a column are one paragraph', () => {
  const text = [
    'The mill on the river burned down in the night to Sunday, and the',
    'people of the village watched it from the bridge until the morning',
    'came with rain.',
    'Nobody was hurt, the fire brigade said.',
    '',
    'The owner had insured the mill in the spring, he told reporters at',
    'noon.'
  ].join('\n')
  expect(read(text)).toEqual([
    text.split('\n').slice(0, 3).join('\n'),
    'Nobody was hurt, the fire brigade said.',
    text.split('\n').slice(5).join('\n')
  ])
})

test('a menu of short lines is not wrapped text', () => {
  const menu = 'Please enter your comment!\nPlease enter your name here\nSave it for the next time'
  expect(read(menu)).toEqual(menu.split('\n'))
})
