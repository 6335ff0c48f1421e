import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Finding, ShownSpeaker } from '../../src/answers/answer.ts'
import type { Archive } from '../../src/answers/archive/archive.ts'
import { openArchive } from '../../src/answers/archive/open-archive.ts'
import { marksOf } from '../../src/answers/shown.ts'
import { commands } from '../../src/commands/commands.ts'
import { english } from '../../src/languages/english.ts'
import type { Slice } from '../../src/text/span.ts'
import { archiveWith, fisheries } from './invented.ts'
import { otters } from './invented-counts.ts'

const asked: Readonly<Record<string, readonly Record<string, string>[]>> = {
  ask: [
    { question: 'When did it begin?' },
    { question: 'How many people were there?' },
    { question: 'What did the minister say about the harbour?' },
    { question: 'Where are the militants?' }
  ],
  'who-said': [{ query: 'the country' }, { query: 'said', speaker: 'minister' }, { query: 'threat' }],
  estimate: [
    { subject: 'people' },
    { subject: 'members' },
    { subject: 'trawlers norway' },
    { subject: 'otters norway' }
  ],
  search: [{ query: 'the minister said' }, { query: '"in the" -of' }],
  sources: [{}],
  source: [{ document: 'a' }],
  help: [{}]
}

const answersOf = (archive: Archive): Answer[] =>
  commands.flatMap(command =>
    command.kind === 'question'
      ? (asked[command.name] ?? []).map(options => command.run(archive, command.options.parse(options), english))
      : []
  )

const findingsOf = (answer: Answer): readonly Finding[] =>
  answer.status === 'not-in-sources' ? answer.nearest : answer.findings

const speakerSlices = (speaker: ShownSpeaker | null): Slice[] => (speaker?.mention ? [speaker.mention] : [])

const slicesOf = (finding: Finding): readonly Slice[] => {
  if (finding.kind === 'document') return [finding.citation]
  const marked = [finding.citation, ...(finding.answer ? [finding.answer] : []), ...marksOf(finding)]
  if (finding.kind === 'passage') return marked
  if (finding.kind === 'estimate') return [...marked, finding.estimate, ...speakerSlices(finding.estimate.claimant)]
  const { speaker, cue, content, via } = finding.statement
  return [
    ...marked,
    ...(finding.matches ?? []),
    ...[speaker, ...via].flatMap(speakerSlices),
    ...(cue ? [cue] : []),
    ...content
  ]
}

const expectVerbatim = (archive: Archive): number => {
  let citations = 0
  for (const finding of answersOf(archive).flatMap(findingsOf)) {
    const document = archive.documents.get(finding.citation.document)
    expect(finding.citation.sha256).toBe(document?.sha256)
    for (const { start, end, text } of slicesOf(finding)) expect(document?.text.slice(start, end)).toBe(text)
    if (finding.kind === 'estimate')
      for (const { document: id, start, end, text, sha256 } of finding.repeats) {
        expect(archive.documents.get(id)).toMatchObject({ sha256 })
        expect(archive.documents.get(id)?.text.slice(start, end)).toBe(text)
      }
    if (finding.kind === 'statement')
      for (const speaker of [finding.statement.speaker, ...finding.statement.via])
        for (const words of [speaker?.name, speaker?.role]) if (words) expect(document?.text).toContain(words)
    citations++
  }
  return citations
}

describe('every citation of every answer', () => {
  it('equals its slice over an invented corpus', () => {
    expect(expectVerbatim(archiveWith(fisheries))).toBeGreaterThan(10)
  })

  it('equals its slice where a figure stands more than once', () => {
    expect(expectVerbatim(otters)).toBeGreaterThan(1)
  })

  it('equals its slice over the shipped corpus', async () => {
    expect(expectVerbatim(await openArchive('corpus'))).toBeGreaterThan(10)
  })

  it('equals its slice over generated documents full of odd Unicode', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...Object.values(fisheries)
          .join('\n')
          .split(/(?<=\s)/)
      ),
      fc.constantFrom(
        '\u00a0',
        '\r\n',
        '\n\n',
        '“',
        '”',
        '’',
        '‘',
        '…',
        '\u202e',
        '\ud83d\udea2',
        '\ufeff',
        'e\u0301',
        '5,000 ',
        '\ud800'
      ),
      fc.string({ unit: 'binary', maxLength: 6 })
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 20, maxLength: 200 }), words => {
        expectVerbatim(archiveWith({ 'odd.txt': `${words.join('')} The minister said there were 40 people.` }))
      }),
      { numRuns: 100 }
    )
  })
})
