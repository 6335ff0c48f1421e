import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/answers/archive/archive.ts'
import { type SourcePage, sourceList, sourcePage } from '../../src/answers/source-page.ts'
import { inventedArchive, inventedDocument } from '../commands/invented-archive.ts'
import { archiveWith, fisheries } from './invented.ts'

const archive = archiveWith(fisheries)

const pageOf = (of: Archive, id: string, offset = 0): SourcePage => {
  const page = sourcePage(of, id, offset)
  if (page === null) throw new Error(`no page for ${id}`)
  return page
}

/** A document as one block, in which nothing was read. */
const unread = (text: string): Archive => inventedArchive({ documents: [inventedDocument('unread.txt', text)] })

describe('sourcePage', () => {
  it('shows a document by its blocks, with who speaks in it and its figures', () => {
    const id = 'a-norway.txt'
    const text = fisheries[id] ?? ''
    const page = pageOf(archive, id)
    expect(page).toMatchObject({ id, length: text.length, shown: { start: 0, end: text.length } })
    expect(page.facts).toMatchObject({ title: 'Norway has 9,000 idle trawlers, minister says', date: '03-04' })
    expect(page.blocks.map(({ kind }) => kind)).toContain('headline')
    const hovland = page.speakers.find(({ name }) => name === 'Astrid Hovland')
    expect(hovland?.role).toContain('Fisheries Minister')
    expect(hovland?.statements).toBeGreaterThan(1)
    expect(text.slice(hovland?.first.start, hovland?.first.end)).toContain('idle trawlers')
    const idle = page.estimates.find(({ estimate }) => estimate.value === 1200)
    expect(text.slice(idle?.sentence.start, idle?.sentence.end)).toContain(idle?.estimate.text)
  })

  it('knows no other documents', () => {
    expect(sourcePage(archive, 'd-peru.txt', 0)).toBeNull()
    expect(sourcePage(archive, '__proto__', 0)).toBeNull()
  })

  it.each([-1, Number.NaN, 10 ** 9, Number.POSITIVE_INFINITY])('shows the first page for an offset of %s', offset => {
    expect(pageOf(archive, 'c-chile.txt', offset).shown.start).toBe(0)
  })

  it('cuts a long document between words into pages that follow each other', () => {
    const text = `Herons\n\n${'The heron stood in the reeds. '.repeat(9000)}`
    const long = unread(text)
    const starts: number[] = []
    for (let at = 0; at < text.length; ) {
      const { shown, blocks } = pageOf(long, 'unread.txt', at)
      expect(shown.start).toBe(at)
      expect(shown.end).toBeGreaterThan(at)
      for (const block of blocks) expect(block.text).toBe(text.slice(block.start, block.end))
      starts.push(at)
      at = shown.end
    }
    expect(starts).toHaveLength(3)
  })

  it('holds the offset that was asked for', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab \n]{1,50}$/), fc.nat(), (piece, asked) => {
        const text = `Words ${piece.repeat(8000)}`
        const offset = asked % text.length
        const { shown } = pageOf(unread(text), 'unread.txt', offset)
        expect(shown.start).toBeLessThanOrEqual(offset)
        expect(shown.end).toBeGreaterThan(offset)
      })
    )
  })
})

describe('sourceList', () => {
  it('lists documents in order from a position on', () => {
    expect(sourceList(archive, 1)).toMatchObject({
      first: 1,
      corpus: { version: 'invented', documents: 3 },
      documents: [{ id: 'b-iceland.txt' }, { id: 'c-chile.txt', title: 'Chile looks for a harbour' }]
    })
    expect(sourceList(archive, 3).documents).toEqual([])
  })
})
