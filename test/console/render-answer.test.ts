import { describe, expect, it } from 'vitest'
import type { Answer, Citation, Finding, ShownSpeaker } from '../../src/answers/answer.ts'
import { renderAnswer } from '../../src/console/render-answer.ts'
import type { TerminalStyle } from '../../src/console/style.ts'
import { widthOf } from '../../src/console/terminal-text.ts'

const document = 'We counted again at dawn. "At most 40 herons nest in the Elm reeds this year," Ada Quill said.'
const asItIs = (text: string): string => text
const plainStyle: TerminalStyle = { strong: asItIs, quiet: asItIs, mark: asItIs, warn: asItIs }
const page = { width: 60, style: plainStyle }
const marking = { width: 60, style: { ...plainStyle, mark: (text: string) => `<${text}>` } }

const sliceOf = (words: string, text = document) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}

const cited = (words: string, known: Partial<Citation> = {}, text = document): Citation => ({
  document: 'marsh/01.txt',
  ...sliceOf(words, text),
  sha256: 'a'.repeat(64),
  title: null,
  publisher: null,
  date: null,
  url: null,
  ...known
})

const quill: ShownSpeaker = { name: 'Ada Quill', role: 'warden of the Elm reserve', mention: sliceOf('Ada Quill') }
const sentence = '"At most 40 herons nest in the Elm reeds this year," Ada Quill said.'

const estimate: Extract<Finding, { kind: 'estimate' }> = {
  kind: 'estimate',
  citation: cited(sentence, { publisher: 'Marsh Gazette', date: '05-14', title: 'Fewer herons' }),
  answer: null,
  estimate: {
    ...sliceOf('At most 40'),
    kind: 'count',
    bound: '<',
    limit: '<',
    value: 40,
    low: null,
    high: null,
    unit: 'heron',
    of: 'herons',
    whole: null,
    place: 'Elm reeds',
    claimant: quill,
    date: '05-14'
  },
  repeats: []
}

const statement: Finding = {
  kind: 'statement',
  citation: cited(sentence),
  answer: sliceOf('40 herons'),
  statement: {
    speaker: { ...quill, mention: { start: 0, end: 2, text: 'We' } },
    cue: sliceOf('said'),
    content: [],
    kind: 'direct',
    via: [{ name: 'Marsh Gazette', role: null, mention: null }]
  }
}

const answered = (...findings: Finding[]): Answer => ({
  command: 'ask',
  status: 'answered',
  message: 'One finding.',
  corpus: { version: 'v1', documents: 1 },
  details: [],
  findings
})

describe('renderAnswer', () => {
  it('shows an estimate with its bound, subject, place, claimant, date, quotation and citation', () => {
    expect(renderAnswer(answered(estimate), page)).toBe(
      [
        'One finding.',
        '',
        ' 1  At most 40 herons, Elm reeds',
        '    according to Ada Quill, warden of the Elm reserve · as',
        '    of 05-14',
        '    │ "At most 40 herons nest in the Elm reeds this year,"',
        '    │ Ada Quill said.',
        '    marsh/01.txt:26-94 · Marsh Gazette · 05-14 · Fewer',
        '    herons'
      ].join('\n')
    )
  })

  it('puts estimates of several things under headings, which tell how those of the later ones differ', () => {
    const groups = [
      { title: 'herons, Elm reeds', findings: 1, narrower: false, difference: 'said above' },
      { title: 'young herons', findings: 1, narrower: true, difference: '40 and 80: 2 times apart' }
    ]
    const lines = renderAnswer({ ...answered(estimate, estimate), groups }, { ...page, width: 100 }).split('\n')
    expect(lines.slice(1, 5)).toEqual(['', 'herons, Elm reeds', '', ' 1  At most 40 herons, Elm reeds'])
    const second = lines.indexOf('young herons (a part of the above, not to be compared with it)')
    expect(lines.slice(second + 1, second + 4)).toEqual([
      '40 and 80: 2 times apart',
      '',
      expect.stringMatching(/^ 2 {2}At/)
    ])
    expect(renderAnswer({ ...answered(estimate), groups: groups.slice(0, 1) }, page)).toBe(
      renderAnswer(answered(estimate), page)
    )
  })

  it('says where else a figure stands', () => {
    const repeats = [cited('We counted again at dawn.', { publisher: 'Reed Weekly', date: '05-20' })]
    expect(renderAnswer(answered({ ...estimate, repeats }), { ...page, width: 100 })).toMatch(
      /\n {4}again in marsh\/01\.txt:\d+-\d+ · Reed Weekly · 05-20$/
    )
  })

  it('puts "of" between a figure and what it counts where the document does', () => {
    const shown = (text: string, of: string) => {
      const citation = cited(text, {}, text)
      return renderAnswer(
        answered({ ...estimate, citation, estimate: { ...estimate.estimate, text: 'dozens', of } }),
        page
      )
    }
    expect(shown('There were dozens of young herons.', 'young herons')).toContain(' 1  dozens of young herons, Elm')
    expect(shown('Herons came in dozens.', 'herons')).toContain(' 1  dozens herons, Elm')
  })

  it('shows who said it, in which words the document calls them, and who relayed it', () => {
    const shown = renderAnswer(answered(statement), { ...page, width: 100 })
    expect(shown).toContain(' 1  Ada Quill, warden of the Elm reserve\n')
    expect(shown).toContain('    direct speech, “said” · here “We” · via Marsh Gazette\n')
  })

  it('marks the words that answer, also across a line break', () => {
    expect(renderAnswer(answered(statement), marking)).toContain('│ "At most <40 herons> nest')
    const broken = { ...statement, answer: sliceOf('this year," Ada Quill') }
    expect(renderAnswer(answered(broken), marking)).toContain('<this year,">\n    │ <Ada Quill> said.')
    expect(renderAnswer(answered(estimate), marking)).toContain('"<At most 40> herons')
  })

  it('does not name a speaker whom the document does not', () => {
    const unnamed = { ...statement, statement: { ...statement.statement, speaker: null, via: [] } }
    expect(renderAnswer(answered(unnamed), page)).toContain(' 1  Speaker not named')
    const described = { name: null, role: 'a reserve warden', mention: null }
    const role = { ...statement, statement: { ...statement.statement, speaker: described } }
    expect(renderAnswer(answered(role), page)).toContain(' 1  a reserve warden\n')
    const publisher = { ...estimate, estimate: { ...estimate.estimate, claimant: null } }
    expect(renderAnswer(answered(publisher), page)).toContain('in the publisher’s own words')
  })

  it('says of nearest findings that they are no answers', () => {
    const missing: Answer = {
      ...answered(),
      status: 'not-in-sources',
      message: 'Not in the sources: nothing on storks.',
      findings: [],
      nearest: [{ kind: 'passage', citation: cited('We counted again at dawn.'), answer: null }]
    }
    expect(renderAnswer(missing, page)).toBe(
      [
        'Not in the sources: nothing on storks.',
        '',
        'The nearest finding, not an answer:',
        '',
        ' ~  │ We counted again at dawn.',
        '    marsh/01.txt:0-25'
      ].join('\n')
    )
  })

  it('shows what a document says about itself', () => {
    const shown = renderAnswer(
      answered({
        kind: 'document',
        citation: cited('We counted again at dawn.', { publisher: 'Marsh Gazette', date: '2021-05' }),
        document: {
          title: 'Fewer herons',
          publisher: 'Marsh Gazette',
          author: 'Bo Reed',
          date: '2021-05',
          conflictingDates: ['2021-06-01'],
          dateline: 'ELM, May 14',
          url: 'https://gazette.example/1',
          sentences: 2,
          statements: 1,
          estimates: 1
        }
      }),
      page
    )
    expect(shown.split('\n').slice(2)).toEqual([
      ' 1  Fewer herons',
      '    by Bo Reed · ELM, May 14',
      '    also dated 2021-06-01',
      '    https://gazette.example/1',
      '    2 sentences · 1 statement · 1 figure',
      '    marsh/01.txt · Marsh Gazette · 2021-05'
    ])
  })

  it('lets no document reach the terminal', () => {
    const evil = 'Quiet \u001b]0;owned\u0007\u001b[2J water \u202edessap\nand a break.'
    const finding: Finding = {
      kind: 'passage',
      citation: cited(evil, { title: evil, publisher: evil, document: evil }, evil),
      answer: null
    }
    const shown = renderAnswer({ ...answered(finding), message: evil, details: [evil] }, page)
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(shown).toContain('Quiet ␛]0;owned␇␛[2J water')
  })

  it('shows of a very long passage what stands around the answer, and says so', () => {
    const long = `${'reeds and water '.repeat(500)}nine herons ${'water and reeds '.repeat(500)}`
    const finding: Finding = {
      kind: 'passage',
      citation: cited(long, {}, long),
      answer: sliceOf('nine herons', long)
    }
    const shown = renderAnswer(answered(finding), marking)
    expect(shown).toContain('<nine herons>')
    expect(shown.length).toBeLessThan(4_000)
    expect(shown).toMatch(/\[14\d{3} more characters of this passage are not shown here\]/)
  })

  it('fits the width of the page', () => {
    for (const width of [20, 33, 80])
      for (const line of renderAnswer(answered(estimate, statement), { ...page, width }).split('\n'))
        expect(widthOf(line)).toBeLessThanOrEqual(width)
  })
})
