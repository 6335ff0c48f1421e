import { describe, expect, it } from 'vitest'
import { missingNames } from '../../src/answers/required.ts'
import { keyedWords, searchable } from '../../src/answers/searched-text.ts'
import { readTerms } from '../../src/answers/terms.ts'
import { archiveWith, fisheries } from './invented.ts'

const archive = archiveWith(fisheries)

const missing = (question: string, ...evidence: string[]): string[] =>
  missingNames(
    readTerms(archive, question),
    evidence.map(text => searchable(keyedWords(text)))
  ).map(({ text }) => text)

describe('missingNames', () => {
  it('finds names, places and numbers that no evidence holds', () => {
    expect(missing('How many boats had Orrinfleet in Peru in 1990?', 'Orrinfleet had forty boats.')).toEqual([
      'Peru',
      '1990'
    ])
  })

  it('takes a name from any stretch of the evidence', () => {
    expect(missing('Where does Orrinfleet fish?', 'It fishes off Chile.', 'Orrinfleet, a portrait')).toEqual([])
  })

  it('takes words for an abbreviation, two words for one, a numeral for a figure', () => {
    expect(missing('Who leads the GLB?', 'The Great Lakes Board is led by nobody.')).toEqual([])
    expect(missing('Where is Harborfront?', 'The Harbor Front is in the east.')).toEqual([])
    expect(missing('Which are the 3 banks?', 'The three banks are shallow.')).toEqual([])
  })

  it('takes a number from behind a hyphen', () => {
    expect(missing('How heavy is krypton 18 in water?', 'Much krypton-18 is in water.')).toEqual([])
  })

  it('never asks for a verb', () => {
    expect(missing('Why did Orrinfleet yodel?', 'Orrinfleet sang.')).toEqual([])
  })
})
