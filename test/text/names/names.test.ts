import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNames } from '../../../src/text/names/names.ts'
import { splitSentences } from '../../../src/text/sentences.ts'
import { oddText } from '../odd-text.ts'

const short = { person: 'P', organisation: 'O', place: 'L', unknown: '?' } as const
const find = (text: string): string[] =>
  findNames(text, splitSentences(text)).map(({ start, end, kind }) => `${short[kind]} ${text.slice(start, end)}`)

test.each([
  ['Peruvian Deputy Foreign Minister Ana Ruiz spoke.', ['P Ana Ruiz']],
  [
    'White House Press Secretary Tom Hale and CIA Director Li Wei met.',
    ['O White House', 'P Tom Hale', 'O CIA', 'P Li Wei']
  ],
  ['Secretary of State Mary Okoro and Minister of National Defence Juma Zed met.', ['P Mary Okoro', 'P Juma Zed']],
  ['It was spokesman Juma Zed, Sen. J. K. Brown and Mr. Zub.', ['P Juma Zed', 'P J. K. Brown', 'P Zub']],
  [
    'She met Ursula von Hagen, Omar bin Rashid and Adel al-Sharif’s son.',
    ['P Ursula von Hagen', 'P Omar bin Rashid', 'P Adel al-Sharif']
  ],
  ['The head Facebook wants is a major Zub supporter, said driver Zub.', ['O Facebook', '? Zub', '? Zub']],
  ['He saw Theresa May in May.', ['P Theresa May']],
  ['They said Republican Tom Hale lost to Democrat Mary Okoro.', ['P Tom Hale', 'P Mary Okoro']]
])('people: %s', (text, expected) => {
  expect(find(text)).toEqual(expected)
})

test.each([
  ['The Ministry of Rural Affairs and Trade spoke.', ['O Ministry of Rural Affairs and Trade']],
  ['It is the Islamic Front of Norland and the Isles.', ['O Islamic Front of Norland and the Isles']],
  [
    'The Food and Drug Administration and the Bank of Norland met.',
    ['O Food and Drug Administration', 'O Bank of Norland']
  ],
  ['Officials of the Bank of Norland and the Treasury met.', ['O Bank of Norland', 'O Treasury']],
  ['The Centre for Rural Studies told NATO.', ['O Centre for Rural Studies', 'O NATO']],
  ['Hale & Sons Ltd. sued the Norland Rice Company.', ['O Hale & Sons Ltd', 'O Norland Rice Company']],
  ['Doctors who left the WHO said they COULD return if they could.', ['O WHO']],
  ['The UN General Assembly met.', ['O UN General Assembly']],
  ['A TV set and a CEO.', []]
])('bodies: %s', (text, expected) => {
  expect(find(text)).toEqual(expected)
})

test.each([
  ['It rained in Peru, North Waziristan and the Gulf of Aden.', ['L Peru', 'L North Waziristan', 'L Gulf of Aden']],
  ['It rained in Zub Province and on Mount Zub.', ['L Zub Province', 'L Mount Zub']],
  ['An Afghan in a Peruvian town met Europeans.', []],
  ['The US-led team crossed the Chad-Niger border.', ['L US', 'L Chad', 'L Niger']],
  ['LIMA, Oct. 3 (ZNA) — Rain fell.', ['L LIMA', 'O ZNA']]
])('places: %s', (text, expected) => {
  expect(find(text)).toEqual(expected)
})

test('a capital that opens a sentence or a quotation is no evidence', () => {
  expect(find('Farmers left. “Terrible,” they said. Rain fell. However, Officials slept.')).not.toContain('? Terrible')
  expect(find('Farmers left. Zub left.')).toEqual([])
  expect(find('Zub left. They saw Zub.')).toEqual(['? Zub', '? Zub'])
  expect(find('Zub said no. Zub’s farm burned.')).toEqual(['P Zub', 'P Zub'])
  expect(find('Recently Peru won. Numerous UN posts fell. Speaking in Peru, Zub said no.')).toEqual([
    'L Peru',
    'O UN',
    'L Peru',
    'P Zub'
  ])
})

test('the text’s other mentions tell what a name is', () => {
  expect(find('Minister Ana Zub spoke. The rain pleased Zub.')).toEqual(['P Ana Zub', 'P Zub'])
  expect(find('They met Orla Zub there. It was Zub who left.')).toEqual(['P Orla Zub', 'P Zub'])
})

test('in a headline only known names count', () => {
  expect(find('Farm Prices Rise Again in Peru, Zub Tells Lawmakers\nMinister Ana Zub spoke in Peru.')).toEqual([
    'L Peru',
    'P Ana Zub',
    'L Peru'
  ])
  expect(find('Angry Ana Zub Leaves Farm Talks Early\nMinister Ana Zub spoke.')).toEqual(['P Ana Zub', 'P Ana Zub'])
})

test('dates and titles alone are no names', () => {
  expect(find('It was on Monday, October 3, that the President and the Prime Minister met.')).toEqual([])
})

test('names are inside their sentences, in order, apart, and begin and end with a character of a word', () => {
  fc.assert(
    fc.property(oddText, text => {
      const sentences = splitSentences(text)
      let at = 0
      for (const { start, end } of findNames(text, sentences)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(sentences.some(sentence => sentence.start <= start && end <= sentence.end)).toBe(true)
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}.])?$/su)
        at = end
      }
    })
  )
})
