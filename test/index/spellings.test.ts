import { describe, expect, it } from 'vitest'
import { spellingsOf } from '../../src/index/spellings.ts'

const known = ['harbour', 'harbours', 'arbour', 'valparaiso', 'trawler', 'trawl', 'oslo']
const words = (asked: string): string[] => spellingsOf(asked, known, () => 1).map(({ word }) => word)

describe('spellingsOf', () => {
  it('finds a letter more, fewer, other or swapped', () => {
    for (const written of ['harbor', 'harbourr', 'harbuor', 'harbovr']) expect(words(written)).toContain('harbour')
  })

  it('allows two slips from eight letters on only', () => {
    expect(words('valparisoo')).toEqual(['valparaiso'])
    expect(words('trwlr')).toEqual([])
  })

  it('keeps the first letter', () => {
    expect(words('harbou')).not.toContain('arbour')
    expect(words('parbour')).toEqual([])
  })

  it('puts the nearest first, then the most frequent, and leaves out what no passage holds', () => {
    const frequencies: Record<string, number> = { harbour: 1, harbours: 9, arbour: 0 }
    const found = spellingsOf('harbourz', known, word => frequencies[word] ?? 0)
    expect(found.map(({ word }) => word)).toEqual(['harbours', 'harbour'])
  })
})
