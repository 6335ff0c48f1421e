import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, Choices, folded } from '../../../src/commands/desk/choices.ts'

/** What is offered as it is defined: every candidate is looked at. */
const offered = (candidates: readonly Candidate[], typed: string): readonly string[] => {
  const words = folded(typed)
    .split(' ')
    .filter(word => word !== '')
  const found = candidates.filter(candidate => words.every(word => candidate.words.includes(` ${word}`)))
  const first = found.filter(candidate => candidate.words.startsWith(folded(typed)))
  return [...new Set([...first, ...found].map(({ shown }) => shown))].slice(0, 25)
}

const word = fc.constantFrom('reed', 'Reeds', 'réed', 'red', 'e', 'eel', '7', 'ferry', '–', '')
const line = fc.array(word, { maxLength: 4 }).map(words => words.join(' '))

describe('Choices', () => {
  it('offer what has every word typed, those that begin as typed first, at most 25', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), line, (lines, typed) => {
        const candidates = lines.map((shown, at) => ({ shown: `${shown} ${at % 40}`, words: folded(shown) }))
        expect(new Choices(candidates).matching(typed)).toEqual(offered(candidates, typed))
      }),
      { numRuns: 500 }
    )
  })

  it('offer nothing where nothing matches, and no two candidates as one', () => {
    const choices = new Choices([
      { shown: 'Reed', words: ' reed' },
      { shown: 'Ferry', words: ' ferry' }
    ])
    expect(choices.matching('eed')).toEqual([])
    expect(choices.matching('reed ferry')).toEqual([])
    expect(choices.matching('FERR')).toEqual(['Ferry'])
  })
})
