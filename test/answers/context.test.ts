import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite } from '../../src/answers/cite.ts'
import { contextOf, documentKey, placeCited } from '../../src/answers/context.ts'
import { archiveWith } from './invented.ts'
import { inventedReport, reportNumbers } from './invented-reports.ts'

const diary = `The diary of the weir

The gauge was read at dawn. The weir stood dry. Nobody had expected that.

Then the river rose. The keeper opened two gates. The meadow was flooded by noon. Sheep were driven uphill.

A boat came. It carried bread. The night was calm.
`
const archive = archiveWith({ 'diary.txt': diary })

const around = (words: string) => {
  const [document] = archive.corpus.documents
  if (document === undefined) throw new Error('one document')
  const start = diary.indexOf(words)
  return contextOf(archive, placeCited(cite(document, { start, end: start + words.length })))
}

describe('the context of a citation', () => {
  it('is two sentences before and two after, with the cited ones told apart', () => {
    const context = around('The meadow was flooded by noon.')
    expect(context?.citation.text).toBe(
      'Then the river rose. The keeper opened two gates. The meadow was flooded by noon. Sheep were driven uphill.\n\nA boat came.'
    )
    expect(context?.cited.text).toBe('The meadow was flooded by noon.')
  })

  it('reaches into the neighbouring paragraphs and no further', () => {
    expect(around('Then the river rose.')?.citation.text).toMatch(/^The weir stood dry\. Nobody had[\s\S]*two gates\./)
    expect(around('The gauge was read at dawn.')?.citation.text).toMatch(
      /^The diary of the weir\s+The gauge[\s\S]*Nobody had expected that\.$/
    )
    expect(around('The night was calm.')?.citation.text).toBe('A boat came. It carried bread. The night was calm.')
  })

  it('is not given of a document that was changed, moved or removed, nor of a place without words', () => {
    const [document] = archive.corpus.documents
    if (document === undefined) throw new Error('one document')
    const place = placeCited(cite(document, { start: 30, end: 40 }))
    expect(contextOf(archive, place)).not.toBeNull()
    expect(contextOf(archiveWith({ 'diary.txt': `${diary}More.\n` }), place)).toBeNull()
    expect(contextOf(archiveWith({ 'moved.txt': diary }), place)).toBeNull()
    expect(contextOf(archiveWith({}), place)).toBeNull()
    expect(contextOf(archive, { ...place, start: 1e9, end: 1e9 + 1 })).toBeNull()
    expect(contextOf(archive, { ...place, document: '' })).toBeNull()
  })

  it('is found by a key of 24 hexadecimal digits', () => {
    for (const document of archive.corpus.documents) expect(documentKey(document)).toMatch(/^[0-9a-f]{24}$/)
  })

  it('is verbatim and holds what is cited, wherever that stands', () => {
    fc.assert(
      fc.property(reportNumbers, fc.nat(400), fc.nat(200), (number, start, length) => {
        const reports = archiveWith({ 'a.txt': inventedReport(number), 'b.txt': inventedReport(number + 1) })
        const [, document] = reports.corpus.documents
        if (document === undefined) throw new Error('two documents')
        const context = contextOf(reports, { document: documentKey(document), start, end: start + length + 1 })
        if (context === null) return
        const { citation, cited } = context
        expect(citation.document).toBe('b.txt')
        expect(document.text.slice(citation.start, citation.end)).toBe(citation.text)
        expect(document.text.slice(cited.start, cited.end)).toBe(cited.text)
        expect(citation.start).toBeLessThanOrEqual(cited.start)
        expect(cited.end).toBeLessThanOrEqual(citation.end)
      }),
      { numRuns: 30 }
    )
  })
})
