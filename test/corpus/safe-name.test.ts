import { basename, extname } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName, safeName } from '../../src/corpus/safe-name.ts'
import { oddText } from '../text/odd-text.ts'

describe('a safe name', () => {
  it.each([
    ['Herons & Co.: the 2nd count', 'herons-co-the-2nd-count.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['C:\\Windows\\x', 'c-windows-x.md'],
    ['.hidden', 'hidden.md'],
    ['CON', 'document-con.md'],
    ['lpt1', 'document-lpt1.md'],
    ['README', 'document-readme.md'],
    ['Übersicht – ½ Reiher', 'übersicht-1-2-reiher.md'],
    ['Цапли вернулись', 'цапли-вернулись.md'],
    ['…', 'document.md'],
    ['\u0301\u202e', 'document.md'],
    ['a\0b\nc', 'a-b-c.md'],
    ['-', 'document.md']
  ])('of %j', (words, name) => {
    expect(safeName(words, '.md')).toBe(name)
  })

  it.each([
    ['Report 5.TXT', 'report-5.txt'],
    ['../../.ssh/keys.md', 'keys.md'],
    ['..\\..\\boot.jsonl', 'boot.jsonl'],
    ['/etc/cron.d/evil.txt', 'evil.txt'],
    ['notes.md.exe', null],
    ['notes', null],
    ['.md', null],
    ['..', null],
    ['nul.txt', 'document-nul.txt']
  ])('of a file that was sent as %j', (sentAs, name) => {
    expect(safeFileName(sentAs)).toBe(name)
  })

  it('is always one plain name of a file, and its own safe name', () => {
    fc.assert(
      fc.property(oddText, words => {
        const name = safeName(words, '.md')
        expect(basename(name)).toBe(name)
        expect(extname(name)).toBe('.md')
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.md$/u)
        expect(Buffer.byteLength(name)).toBeLessThan(140)
        expect(name.isWellFormed()).toBe(true)
        expect(safeName(name.slice(0, -3), '.md')).toBe(name)
      })
    )
  })

  it('is cut where it is long, between characters', () => {
    expect(safeName('heron '.repeat(100), '.md')).toBe(`${'heron-'.repeat(20).slice(0, -1)}.md`)
    expect(Buffer.byteLength(safeName('е\u0301'.repeat(500), '.md'))).toBeLessThan(124)
  })
})
