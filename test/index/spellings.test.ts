import { describe, expect, it } from 'vitest'
import { spellingsOf } from '../../src/index/spellings.ts'

const words = ['harbour', 'harbours', 'arbour', 'valparaiso', 'trawler', 'trawl', 'oslo']
const known = (letter: string) => words.filter(word => word.startsWith(letter))
const spelled = (asked: string): string[] => spellingsOf(asked, known, () => 1).map(({ word }) => word)

describe('spellingsOf', () => {
  it('finds a letter more, fewer, other or swapped', () => {
    for (const written of ['harbor', 'harbourr', 'harbuor', 'harbovr']) expect(spelled(written)).toContain('harbour')
  })

  it('allows two slips from eight letters on only', () => {
    expect(spelled('valparisoo')).toEqual(['valparaiso'])
    expect(spelled('trwlr')).toEqual([])
  })

  it('keeps the first letter', () => {
    expect(spelled('harbou')).not.toContain('arbour')
    expect(spelled('parbour')).toEqual([])
  })

  it('puts the nearest first, then the most frequent, and leaves out what no passage holds', () => {
    const frequencies: Record<string, number> = { harbour: 1, harbours: 9, arbour: 0 }
    const found = spellingsOf('harbourz', known, word => frequencies[word] ?? 0)
    expect(found.map(({ word }) => word)).toEqual(['harbours', 'harbour'])
  })
})
