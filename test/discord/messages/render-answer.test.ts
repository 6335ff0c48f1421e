import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Citation, Finding, ShownSpeaker } from '../../../src/answers/answer.ts'
import { renderAnswer, type View } from '../../../src/discord/messages/render-answer.ts'
import { english } from '../../../src/languages/english.ts'
import { german } from '../../../src/languages/german.ts'
import { answered, cited, passage } from '../invented-desk.ts'
import { faultsOf } from '../loopback/description.ts'
import { controlsIn, messageFaults, messageSchema, withNested } from '../loopback/limits.ts'

const view: View = {
  question: '/count heron',
  asking: { command: 'count', options: { bird: 'heron', lake: 'Long Mere' } },
  wanted: { kind: 'page', page: 0 },
  isPrivate: false,
  before: null,
  publicUrl: null,
  language: english
}

/** The message's text, and what Discord would refuse about it. */
const rendered = (answer: Answer, question = '/count heron', changes: Partial<View> = {}) => {
  const { components, isPrivate } = renderAnswer(answer, { ...view, question, ...changes })
  const body = { components, flags: 1 << 15, allowed_mentions: { parse: [] } }
  const faults = [
    ...messageFaults(body),
    ...faultsOf('PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original', body)
  ]
  const shown = messageSchema.parse(body).components.flatMap(withNested)
  const controls = controlsIn(body)
  return {
    blocks: shown.flatMap(({ content }) => content ?? []),
    labels: controls.flatMap(({ label }) => label ?? []),
    choices: controls.flatMap(({ options }) => options ?? []),
    isPrivate,
    faults,
    components: shown.length
  }
}

const warden: ShownSpeaker = { name: 'Mira Talvik', role: 'head of the reserve', mention: null }

const statement = (changes: Partial<Extract<Finding, { kind: 'statement' }>['statement']>): Finding => ({
  kind: 'statement',
  citation: cited('The herons are back, the warden said.'),
  answer: null,
  statement: { speaker: warden, cue: null, content: [], kind: 'direct', via: [], ...changes }
})

const estimate = (
  claimant: ShownSpeaker | null,
  facts: Partial<Citation> = {}
): Extract<Finding, { kind: 'estimate' }> => {
  const citation = cited('Up to 400 herons came, the warden said.', { start: 70, ...facts })
  return {
    kind: 'estimate',
    citation,
    answer: null,
    estimate: {
      start: 70,
      end: 79,
      text: 'Up to 400',
      kind: 'count',
      bound: '<',
      limit: '<',
      value: 400,
      low: null,
      high: null,
      unit: 'heron',
      of: 'herons',
      whole: null,
      place: 'Lake Orvand',
      claimant,
      date: '05-14'
    },
    repeats: []
  }
}

describe('estimates', () => {
  test('speaks the language of the one who asks around words that stay as they are', () => {
    const nearest = [statement({ kind: 'indirect', via: [warden] })]
    const answer: Answer = { ...answered([]), status: 'not-in-sources', findings: [], nearest }
    const { blocks, labels } = rendered(answer, '/count heron', { language: german, isPrivate: true })
    const text = blocks.join('\n')
    expect(text).toContain('Das Nächste in den Quellen – keine Antwort hierauf')
    expect(text).toContain('laut **Mira Talvik**, head of the reserve · indirekte Rede')
    expect(text).toContain('> The herons are back, the warden said.')
    expect(labels).toEqual(['Zusammenhang', 'Allen zeigen'])
  })

  test('of several things stand under headings, which tell how those of the later ones differ', () => {
    const answer = {
      ...answered([estimate(null), estimate(null), estimate(null)]),
      groups: [
        { title: 'herons, Lake Orvand', findings: 1, narrower: false, difference: 'said above' },
        { title: 'young herons', findings: 2, narrower: true, difference: '40 and 80: 2 times apart' }
      ]
    }
    const [, one = '', two = '', three = ''] = rendered(answer).blocks
    expect(one).toMatch(/^__herons, Lake Orvand__\n\*\*Up to 400\*\*/)
    expect(two).toMatch(/^__young herons__ – a part of the above[^\n]*\n40 and 80: 2 times apart\n\*\*Up to 400/)
    expect(three).toMatch(/^\*\*Up to 400/)
  })

  test('of one thing have no heading', () => {
    const groups = [{ title: 'herons', findings: 1, narrower: false, difference: null }]
    expect(rendered({ ...answered([estimate(null)]), groups }).blocks[1]).toMatch(/^\*\*Up to 400/)
  })

  test('say where else they stand', () => {
    const repeats = [1, 2, 3, 4, 5].map(day => cited('Up to 400.', { publisher: `Gazette ${day}`, date: `05-0${day}` }))
    const block = first({ ...estimate(null), repeats })
    expect(block).toMatch(/\n-# again in Gazette 1, 05-01, Herons return[^;]*; Gazette 2.*; Gazette 3.*; 2 more$/)
  })
})

const first = (finding: Finding): string => rendered(answered([finding])).blocks[1] ?? ''

describe('a finding', () => {
  test('that is a passage shows the words, those that answer in bold, and where they stand', () => {
    expect(first(passage('Forty herons came.', 'Forty', { url: 'https://courier.example/a' }))).toBe(
      '> **Forty** herons came.\n-# The Lakeside Courier · 05-14 · Herons return to the lake · [Open](https://courier.example/a#:~:text=Forty%20herons%20came)'
    )
  })

  test('without title, publisher and date is named by its file', () => {
    expect(first(passage('It rained.', null, { title: null, publisher: null, date: null }))).toBe(
      '> It rained.\n-# lakes/herons.md'
    )
  })

  test('that is a statement shows who says it, and who relayed it', () => {
    const via = [{ name: 'Tomas Reik', role: 'mayor', mention: null }]
    expect(first(statement({ via }))).toMatch(
      /^\*\*Mira Talvik\*\*, head of the reserve · via \*\*Tomas Reik\*\*, mayor\n> /
    )
    expect(first(statement({ kind: 'indirect' }))).toMatch(
      /^\*\*Mira Talvik\*\*, head of the reserve · reported speech\n/
    )
  })

  test('of a speaker without a name shows the description, and no name that was not given', () => {
    const mention = { start: 0, end: 9, text: 'a visitor' }
    expect(first(statement({ speaker: { name: null, role: null, mention } }))).toMatch(/^\*\*a visitor\*\*\n> /)
    expect(first(statement({ speaker: null }))).toMatch(/^> The herons/)
  })

  test('that is an estimate shows the figure as written, what it counts, and who claims it', () => {
    expect(first(estimate(warden))).toBe(
      [
        '**Up to 400** herons · Lake Orvand · as of 05-14',
        '**Mira Talvik**, head of the reserve',
        '> **Up to 400** herons came, the warden said.',
        '-# The Lakeside Courier · 05-14 · Herons return to the lake'
      ].join('\n')
    )
    expect(first(estimate(null))).not.toContain('Talvik')
  })

  test('that is a document shows what it says about itself, and other dates it gives', () => {
    const document: Finding = {
      kind: 'document',
      citation: cited('Herons return to the lake'),
      document: {
        title: 'Herons return to the lake',
        publisher: 'The Lakeside Courier',
        author: 'Ada Lind',
        date: '05-14',
        conflictingDates: ['2031-05-13'],
        dateline: 'ORVAND, May 14',
        url: null,
        sentences: 1200,
        statements: 1,
        estimates: 0
      }
    }
    expect(first(document)).toBe(
      [
        '**Herons return to the lake**',
        'Ada Lind · ORVAND, May 14',
        '1,200 sentences · 1 statement · 0 figures',
        'The document also gives other dates for itself: 2031-05-13',
        '-# The Lakeside Courier · 05-14 · lakes/herons.md'
      ].join('\n')
    )
  })
})

describe('an answer', () => {
  test('begins with the question and ends with the corpus', () => {
    const { blocks, isPrivate } = rendered(answered([passage('Forty herons came.')]), '/count *heron* year:1999')
    expect(blocks[0]).toBe('-# /count \\*heron\\* year\\:1999\nOne count found.')
    expect(blocks.at(-1)).toBe('-# Corpus c0ffee12 · 3 documents')
    expect(isPrivate).toBe(false)
  })

  test('has five findings a page, and every finding on one', () => {
    const answer = answered(Array.from({ length: 12 }, (_, index) => passage(`Heron ${index}.`)))
    const pages = [0, 1, 2, 3].map(page => {
      const { blocks, labels } = rendered(answer, '/count heron', { wanted: { kind: 'page', page } })
      return { herons: blocks.filter(block => block.startsWith('> Heron')).length, labels }
    })
    expect(pages.map(({ herons }) => herons)).toEqual([5, 5, 2, 2])
    const row = (page: number) => ['◀', `${page}/3`, '▶']
    expect(pages.map(({ labels }) => labels.filter(label => label !== 'Context'))).toEqual([1, 2, 3, 3].map(row))
  })

  test('of a question that does not fit into its buttons says how many findings it leaves out', () => {
    const noise = Array.from({ length: 600 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20000))).join('')
    const { blocks, labels } = rendered(
      answered(Array.from({ length: 30 }, (_, index) => passage(`Heron ${index}.`))),
      '/count heron',
      { asking: { command: 'count', options: { bird: noise } } }
    )
    expect(labels).toEqual(Array.from({ length: 5 }, () => 'Context'))
    expect(blocks.at(-1)).toBe('-# Corpus c0ffee12 · 3 documents · 25 more found, not shown')
  })

  test('of several pages lets its readers jump to a source', () => {
    const findings = Array.from({ length: 12 }, (_, index) =>
      passage(`Heron ${index}.`, null, { document: `day-${index}.md`, title: index === 0 ? null : `*Day* ${index}` })
    )
    const { choices } = rendered(answered(findings))
    expect(choices.slice(0, 2)).toEqual([
      { label: 'day-0.md', value: '0', description: 'The Lakeside Courier · 05-14' },
      { label: '*Day* 1', value: '1', description: 'The Lakeside Courier · 05-14' }
    ])
    const jumped = rendered(answered(findings), '/count heron', { wanted: { kind: 'finding', finding: 7 } })
    expect(jumped.blocks.filter(block => block.startsWith('> '))[2]).toMatch(/^> Heron 7\./)
  })

  test('that goes on with a group says so', () => {
    const groups = [
      { title: 'herons', findings: 7, narrower: false, difference: 'said above' },
      { title: 'young herons', findings: 1, narrower: true, difference: null }
    ]
    const answer = { ...answered(Array.from({ length: 8 }, () => estimate(null))), groups }
    expect(rendered(answer, '/count', { wanted: { kind: 'page', page: 1 } }).blocks[1]).toMatch(
      /^__herons \(continued\)__\n\*\*Up to 400/
    )
  })

  test('that is private can be shown to all, one that is not understood cannot', () => {
    expect(rendered(answered([passage('A heron.')]), '/count heron', { isPrivate: true }).labels).toEqual(
      ['Show to all', 'Context'].sort()
    )
    const invalid: Answer = { ...answered([]), status: 'invalid', findings: [] }
    expect(rendered(invalid, '/count heron', { isPrivate: true }).labels).toEqual([])
  })

  test('to a page of other documents says that they have been reloaded', () => {
    const answer = answered([passage('A heron.')])
    expect(rendered(answer, '/count', { before: 'c0ffee12' }).blocks[0]).not.toContain('reloaded')
    expect(rendered(answer, '/count', { before: 'c0ffee11' }).blocks[0]).toContain('reloaded')
  })

  test('of help and reports shows every line that fits, and how many do not', () => {
    expect(rendered(answered([], { details: ['/count heron – Count', 'added: a_b.md'] })).blocks[1]).toBe(
      '/count heron – Count\nadded: a\\_b.md'
    )
    const many = Array.from({ length: 500 }, (_, index) => `rejected: file ${index}: not UTF-8`)
    expect(rendered(answered([], { details: many })).blocks[1]).toMatch(/^rejected: file 0: .*\n-# … and \d+ more$/s)
  })

  test('that is not in the sources says so, and marks what is near as no answer', () => {
    const nothing: Answer = {
      ...answered([]),
      status: 'not-in-sources',
      findings: [],
      nearest: [passage('Ten storks came.')]
    }
    const { blocks } = rendered({ ...nothing, message: 'The sources count no otters.' })
    expect(blocks[0]).toContain('The sources count no otters.')
    expect(blocks.slice(1, 3)).toEqual([
      '**Nearest in the sources – not an answer to this**',
      expect.stringContaining('> Ten storks came.')
    ])
    expect(rendered({ ...nothing, nearest: [] }).blocks).toHaveLength(2)
  })

  test('that could not be understood is for the one who asked alone', () => {
    expect(rendered({ ...answered([]), status: 'invalid', findings: [] }).isPrivate).toBe(true)
  })
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('*', '@everyone ', '[x](https://a.example)\n', '\n', '# ', '\ud83d', 'e\u0301', '||', 'word '),
  fc.constantFrom('*', '\n', 'x', 'a\n', '* ', 'long words ', '👩‍🔬', '\u0301').map(piece => piece.repeat(4000))
)
const maybe = fc.option(nasty, { nil: null })
const speaker = fc.option(
  fc.record({
    name: maybe,
    role: maybe,
    mention: fc.option(
      nasty.map(text => ({ start: 0, end: text.length, text })),
      { nil: null }
    )
  }),
  { nil: null }
)

const nastyFinding: fc.Arbitrary<Finding> = fc
  .record({
    text: nasty,
    title: maybe,
    publisher: maybe,
    date: maybe,
    name: nasty,
    speaker,
    other: speaker,
    kind: fc.nat({ max: 2 })
  })
  .map(({ text, title, publisher, date, name, speaker: who, other, kind }): Finding => {
    const url = `https://a.example/${'long/'.repeat(70)}`
    const citation = cited(text, { title, publisher, date, document: name, url })
    const answer = { start: 0, end: text.length, text }
    const via = other === null ? [] : [other, other, other]
    const letters = Array.from({ length: Math.min(text.length, 2000) }, (_, at) =>
      cited(text.charAt(at), { start: at })
    )
    if (kind === 0) return { kind: 'passage', citation, answer: other === null ? answer : null, matches: letters }
    if (kind === 1)
      return {
        kind: 'statement',
        citation,
        answer,
        statement: { speaker: who, cue: null, content: [], kind: 'indirect', via }
      }
    const bare = { kind: 'count', bound: '=', limit: '=', value: 1, low: null, high: null, unit: null } as const
    return {
      kind: 'estimate',
      citation,
      answer: null,
      estimate: { ...answer, ...bare, of: name, whole: null, place: title, claimant: who, date },
      repeats: [citation, citation, citation, citation, citation]
    }
  })

const nastyGroup = fc.record({
  title: nasty,
  findings: fc.nat({ max: 4 }),
  narrower: fc.boolean(),
  difference: fc.option(nasty, { nil: null })
})

describe('whatever the documents hold', () => {
  test('a message stays within every limit of Discord and shows at least one finding', () => {
    const answers = fc.record({
      findings: fc.array(nastyFinding, { minLength: 1, maxLength: 12 }),
      message: nasty,
      question: nasty,
      groups: fc.array(nastyGroup, { maxLength: 6 }),
      isPrivate: fc.boolean(),
      page: fc.oneof(fc.nat({ max: 12 }), fc.constant(1e9)),
      before: fc.constantFrom(null, 'c0ffee11')
    })
    fc.assert(
      fc.property(answers, ({ findings, message, question, groups, page, ...shown }) => {
        const { faults, blocks } = rendered({ ...answered(findings, { message }), groups }, question, {
          ...shown,
          wanted: { kind: 'page', page }
        })
        expect(faults).toEqual([])
        expect(blocks.length).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 300 }
    )
  })
})
