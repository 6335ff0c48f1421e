import { describe, expect, it } from 'vitest'
import { searchPassages } from '../../src/answers/search.ts'
import { archiveWith } from './invented.ts'

const archive = archiveWith({
  'lamps.txt': `Lamps of the bay

The harbour lamps and the pier lamps were lit in Kvaloy. Rosa Quill said the lamps would be sold. Nils Brekke said the pier was closed.
`
})

const shown = (query: string): string | undefined => searchPassages(archive, { query }).findings[0]?.citation.text

describe('a search limited to a speaker', () => {
  it('shows the words of that speaker where they hold some of the search', () => {
    expect(shown('harbour pier lamps')).toContain('were lit')
    expect(shown('harbour pier lamps speaker:Quill')).toContain('would be sold')
    expect(shown('harbour pier lamps speaker:bre')).toContain('was closed')
  })

  it('shows what fits best where that speaker says nothing of it', () => {
    expect(shown('harbour speaker:Quill')).toContain('were lit')
  })
})
