import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Finding } from '../../src/answers/answer.ts'
import { estimates } from '../../src/answers/estimates/estimate.ts'
import { findStatements } from '../../src/answers/who-said.ts'
import { exportAnswer } from '../../src/exports/export-answer.ts'
import { german } from '../../src/languages/german.ts'
import { archiveWith, fisheries } from '../answers/invented.ts'
import { oddText } from '../text/odd-text.ts'

const archive = archiveWith(fisheries)
const figures = estimates(archive, { subject: 'idle trawlers norway' })
const said = findStatements(archive, { query: 'small ports open' })

const answerWith = (text: string, title: string): Answer => {
  const citation = {
    document: 'a.txt',
    start: 0,
    end: text.length,
    text,
    sha256: '0'.repeat(64),
    title,
    publisher: title,
    date: '10-28',
    url: 'javascript:alert(1)'
  }
  const finding: Finding = { kind: 'passage', citation, answer: null }
  const corpus = { version: 'v1', documents: 1 }
  return { command: 'search', status: 'answered', message: 'Found.', corpus, details: [], findings: [finding] }
}

/** A strict reader of RFC 4180, which the writer is held against. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    expect(text[at]).toBe('"')
    let cell = ''
    for (at++; ; at++) {
      if (text[at] === '"' && text[at + 1] === '"') cell += text[at++]
      else if (text[at] === '"') break
      else cell += text[at]
    }
    rows.at(-1)?.push(cell)
    at++
    if (text[at] === ',') at++
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n')
      at += 2
      rows.push([])
    }
  }
  return rows.slice(0, -1)
}

describe('an answer as Markdown', () => {
  it('has the question, the findings with who said them, and a footnote for each that tells the place', () => {
    const { text, ending } = exportAnswer(said, '/who-said small ports open', 'markdown')
    const [first] = said.findings
    expect(ending).toBe('.md')
    expect(text).toMatch(/^# \/who-said small ports open\n\n1 statement/)
    expect(text).toContain('**Astrid Hovland, ')
    expect(text).toMatch(/\n> “We shall keep the small ports open,” the minister added\. \[\^1\]\n/)
    expect(text).toMatch(
      new RegExp(`\\n\\[\\^1\\]: .*a-norway\\.txt:${first?.citation.start}-${first?.citation.end}, SHA-256`)
    )
  })

  it('says of the nearest findings that they are no answer', () => {
    const { text } = exportAnswer(estimates(archive, { subject: 'trawlers chile' }), '/estimate', 'markdown')
    expect(text).toContain('no answer to this')
  })

  it('is framed in the language of whoever takes it along', () => {
    const none = estimates(archive, { subject: 'trawlers chile' })
    const { text } = exportAnswer({ ...none, corpus: { version: 'v1', documents: 1 } }, '/estimate', 'markdown', german)
    expect(text).toContain('\n## Das Nächste in den Quellen, keine Antwort hierauf\n')
    expect(text).toContain('\nStand v1, 1 Dokument.\n')
  })

  it('says a figure as its sentence does, and an unnamed claimant once', () => {
    const counted = estimates(
      archiveWith({ 'weir.txt': 'Weir\n\nDozens of otters live at the weir, according to officials.' }),
      { subject: 'otters' }
    )
    const { text } = exportAnswer(counted, '/estimate otters', 'markdown')
    expect(text).toContain('**Dozens of otters**')
    expect(text).toContain('\n**officials**\n')
  })

  it('lets no words of a document be read as anything but words', () => {
    const trap = '# a\n- b\n1. c\n> d\n[e](https://trap.example) <b> `f` **g** [^1]: h ![i](j) | k\n---'
    const { text } = exportAnswer(answerWith(trap, trap), trap, 'markdown')
    const read = text.replaceAll(/\\[^0-9A-Za-z\s]/g, '')
    expect(read).not.toMatch(/\]\(|`|<b>|javascript|(?<!\[\^\d{1,2})\]: h|https:\/\//)
    expect(read).not.toMatch(/^> (?:#|- |1\. |>|---)/m)
    expect(text).toContain('> \\# a\n> \\- b\n> 1\\. c\n> \\> d')
  })
})

describe('an answer as CSV', () => {
  it('has a line of names, and a line for each finding with its figure, its claimant and its place', () => {
    const [names = [], ...rows] = readCsv(exportAnswer(figures, '/estimate', 'csv').text)
    expect(rows).toHaveLength(figures.findings.length)
    const row = Object.fromEntries(names.map((name, at) => [name, rows[0]?.[at]]))
    expect(row).toMatchObject({ kind: 'estimate', document: 'a-norway.txt', place: 'Norway', 'found as': 'found' })
    expect(row['words']).toBe(figures.findings[0]?.citation.text)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200b=1', '=cmd|x', '＝1'])(
    'lets a spreadsheet compute nothing of %j',
    text => {
      const [, row = []] = readCsv(exportAnswer(answerWith(text, text), '', 'csv').text)
      expect(row.filter(cell => cell === `'${text}`)).toHaveLength(3)
      expect(row).not.toContain(text)
    }
  )

  it('gives every text back as it was, or with an apostrophe before it', () => {
    fc.assert(
      fc.property(oddText, text => {
        const [names = [], row = [], ...others] = readCsv(exportAnswer(answerWith(text, text), '', 'csv').text)
        const cell = row[names.indexOf('words')]
        expect([text, `'${text}`]).toContain(cell)
        expect(row).toHaveLength(names.length)
        expect(others).toEqual([])
      })
    )
  })
})

it('an answer as JSON is the answer', () => {
  const { text } = exportAnswer(said, '/who-said small ports open', 'json')
  expect(JSON.parse(text)).toEqual({ question: '/who-said small ports open', ...said })
})
