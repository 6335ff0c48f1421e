import { describe, expect, it } from 'vitest'
import { speakerAsked } from '../../src/answers/speaker-asked.ts'
import { archiveWith } from './invented.ts'

const archive = archiveWith({
  'harbour.txt': `Port talks stall in Larvik

Harbour Minister Anna Holt said on Monday that the piers would stay open. Deputy Harbour Minister Nils Brandt said that they would close.

“Nobody asked us,” union leader David Holt said.

“We wait,” said Eva Lind, Brandt's spokeswoman.

The Northern Weather Office said on Friday that storms were near.
`
})

/** Whom a name or description stands for, by the names the document gives. */
const meant = (asked: string): string[] => {
  const isAsked = speakerAsked(archive, asked)
  const names = [...archive.documents.values()].flatMap(document =>
    (archive.claims.get(document.id)?.statements ?? []).flatMap(({ speaker }) =>
      isAsked(document, speaker) ? (speaker?.name?.text ?? speaker?.mention?.text ?? '') : []
    )
  )
  return [...new Set(names)].sort()
}

describe('whom a speaker that is asked for stands for', () => {
  it('is one of two people of a surname when the full name is given', () => {
    expect(meant('Anna Holt')).toEqual(['Anna Holt'])
    expect(meant('David Holt')).toEqual(['David Holt'])
    expect(meant('Maria Holt')).toEqual([])
  })

  it('is both of them for the surname alone', () => {
    expect(meant('holt')).toEqual(['Anna Holt', 'David Holt'])
  })

  it('is not whoever works for the one named', () => {
    expect(meant('Brandt')).toEqual(['Nils Brandt'])
    expect(meant("Brandt's spokeswoman")).toEqual(['Eva Lind'])
  })

  it('is the holder of an office, not the deputy', () => {
    expect(meant('the harbour minister')).toEqual(['Anna Holt'])
    expect(meant('deputy harbour minister')).toEqual(['Nils Brandt'])
  })

  it('is a body by its initials', () => {
    expect(meant('NWO')).toEqual(['Northern Weather Office'])
  })

  it('is nobody for nothing', () => {
    expect(meant('')).toEqual([])
    expect(meant('the')).toEqual([])
  })
})
