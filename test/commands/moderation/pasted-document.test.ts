import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastedDocument } from '../../../src/commands/moderation/pasted-document.ts'
import { readFrontMatter } from '../../../src/corpus/metadata/front-matter.ts'
import { oddText } from '../../text/odd-text.ts'

const onOneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

describe('a pasted document', () => {
  it('has its facts above its text', () => {
    expect(pastedDocument(' Ten storks came.\n', { title: 'Storks: a count', date: '2031-05' })).toBe(
      '---\ntitle: "Storks: a count"\ndate: 2031-05\n---\n\nTen storks came.\n'
    )
  })

  it.each([
    '---',
    'a\n---\nurl: x',
    '"',
    "'",
    '- a',
    '# a',
    '*a',
    '&a',
    '!!js/function x',
    '{a',
    'null',
    '1e3',
    '0x1F',
    '~',
    '2031'
  ])('states %j as it was typed, and nothing else', title => {
    const { fields, broken } = readFrontMatter(pastedDocument('Ten storks came.', { title, publisher: title }))
    expect(broken).toBe(null)
    expect(fields.title?.value).toBe(onOneLine(title))
    expect(fields.publisher?.value).toBe(onOneLine(title))
    expect(fields.url).toBe(undefined)
  })

  it('states whatever is typed, and keeps the text', () => {
    fc.assert(
      fc.property(oddText, oddText, (typed, text) => {
        const title = typed
          .toWellFormed()
          .replaceAll(/\p{Cc}/gu, ' ')
          .slice(0, 200)
          .toWellFormed()
        const document = pastedDocument(text, { title, date: '10-28' })
        const { fields, broken, span } = readFrontMatter(document)
        expect(broken).toBe(null)
        expect(fields.title?.value ?? '').toBe(onOneLine(title))
        expect(fields.date?.value).toBe('10-28')
        expect(document.slice(span?.end).trim()).toBe(text.trim())
      })
    )
  })
})
