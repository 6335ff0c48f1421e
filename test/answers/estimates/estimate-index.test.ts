import { describe, expect, it } from 'vitest'
import type { Archive } from '../../../src/answers/archive/archive.ts'
import { estimates } from '../../../src/answers/estimates/estimate.ts'
import { estimatesFor } from '../../../src/answers/estimates/estimate-index.ts'
import { readTerms } from '../../../src/answers/terms.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a.txt': 'Herons Counted\n\nKeeper Ada Lind counted 40 herons in Oslo.\n',
  'b.txt': 'Seals Counted\n\nKeeper Ivo Marsh counted 90 seals in Kenya. They had losses of $3 million.\n',
  'c.txt':
    'The Reed League\n\nThe Reed League includes around 900 people. About 30% of its rowers are foreign divers.\n',
  'd.txt': 'Nothing Counted\n\nThe herons of Oslo and the seals of Kenya were not seen by the Reed League.\n'
})

/** The archive, and the documents whose claims were asked for. */
const watched = (): { readonly watching: Archive; readonly read: Set<string> } => {
  const read = new Set<string>()
  const claims = new Map(archive.claims)
  claims.get = id => {
    read.add(id)
    return archive.claims.get(id)
  }
  return { watching: { ...archive, claims }, read }
}

describe('estimatesFor', () => {
  it.each([
    ['herons', ['a.txt']],
    ['Norway', ['a.txt']],
    ['seals', ['b.txt']],
    ['losses', ['b.txt']],
    ['Ivo Marsh', ['b.txt']],
    ['Reed League', ['c.txt']],
    ['divers', ['c.txt']],
    ['otters', []]
  ])('%s', (asked, ids) => {
    const found = estimatesFor(archive, readTerms(archive, asked))
    expect([...new Set(found.map(({ document }) => document.id))]).toEqual(ids)
  })

  it('reads no document that counts nothing of what is asked for', () => {
    const { watching, read } = watched()
    expect(estimates(watching, { subject: 'herons oslo' }).findings).toHaveLength(1)
    expect([...read]).toEqual(['a.txt'])
  })
})
