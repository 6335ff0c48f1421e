import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a-fleet.txt': `Fleet leaves the bay

OSLO, May 3. The Tunevik fleet left Kvaloy Bay on May 2 because the ice had broken. In June, Skipper Rosa Quill of Kvaloy wrote to the Lake Guild. The guild owns twelve lamps.

Rosa Quill won the Ostermund regatta in 1987 and met the Danish envoy in Lisbon. The envoy praised the formation of the Lake Guild in April.
`
})

const status = (question: string): string => ask(archive, question).status
const first = (question: string): string => ask(archive, question).findings[0]?.citation.text ?? ''

describe('a sentence that shares only names with a question', () => {
  it.each([
    'Why did Rosa Quill burn Kvaloy?',
    'When did Rosa Quill marry?',
    'How did Rosa Quill die?',
    'When was the Lake Guild robbed?',
    'Did Rosa Quill sue the Lake Guild?',
    'How much did the Lake Guild lose?'
  ])('is no answer to “%s”', question => {
    expect(status(question)).toBe('not-in-sources')
  })

  it.each([
    ['When did Rosa Quill win the Ostermund regatta?', '1987'],
    ['When did the Tunevik fleet leave Kvaloy Bay?', 'May 2'],
    ['When was the Lake Guild formed?', 'in April'],
    ['Why did the Tunevik fleet depart?', 'because the ice had broken'],
    ['Did Rosa Quill meet the Danish envoy?', 'met the Danish envoy']
  ])('may answer “%s” where it tells of that in another form of the word', (question, expected) => {
    expect(first(question)).toContain(expected)
  })
})

describe('a claim', () => {
  const island = archiveWith({
    'a.txt': `Storm over Hestby

The mayor abandoned the pier on Friday. The port of Ostermund lost its ferry. Lamps went out in Tunevik.
`
  })

  it('is borne out only by what is cited and what the document says of itself', () => {
    expect(ask(island, 'Did Hestby abandon the pier?').findings[0]?.citation.text).toContain('abandoned')
    expect(ask(island, 'Did Ostermund abandon Tunevik?').status).toBe('not-in-sources')
  })
})

describe('where something is', () => {
  const yards = archiveWith({
    'a.txt': `Yards of the bay

Brinnafleet, a yard based in Lisbon, built the Seal ferry. According to Nordmole data, there are about 90 boats in Fiji. The company Ostwind in Sweden repairs lamps.
`
  })
  const marked = (question: string): string | undefined => {
    const [finding] = ask(yards, question).findings
    return finding?.kind === 'passage' ? finding.answer?.text : undefined
  }

  it('is told by the word asked for, or right behind the name', () => {
    expect(marked('Where is Brinnafleet based?')).toBe('Lisbon')
    expect(marked('Where is Ostwind based?')).toContain('Sweden')
  })

  it('is not told by any place in a sentence with the name', () => {
    expect(ask(yards, 'Where is the headquarters of Nordmole?').status).toBe('not-in-sources')
  })
})

describe('a name', () => {
  it('that stands in the sources is never said to be missing, whatever stem its stem has', () => {
    const towns = archiveWith({
      'a.txt': 'Towns of the bay\n\nBrinnbase opened a pier. The pier of Oddbases burned in May.'
    })
    for (const name of ['Brinnbase', 'Oddbases'])
      expect(ask(towns, `Why did ${name} refuse the loan of the crown?`).message).not.toContain('does not occur')
  })
})
