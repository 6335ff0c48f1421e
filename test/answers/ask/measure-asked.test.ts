import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a.txt': `The lighthouse of Kvaloy

OSLO, May 3. Rosa Quill opened the lighthouse of Kvaloy in May with 40 guests. The lighthouse is 31 metres tall and weighs 90 tonnes. Astrid Hovland, a 44-year-old engineer, drew it. The Salt Guild bought the lighthouse of Tunevik for $4 million.

In March Mikkel Storm, president of Norway, told a summit that some towns of Fiji had lost their boats. The summit in Lisbon ended on June 2. The Herring Union joined the Lake Guild. The ferry sailed to Kvaloy because the bridge had fallen.
`
})

const first = (question: string): string => ask(archive, question).findings[0]?.citation.text ?? ''
const status = (question: string): string => ask(archive, question).status

describe('a measure', () => {
  it.each([
    ['How tall is the lighthouse of Kvaloy?', '31 metres'],
    ['How old is Astrid Hovland?', '44-year-old'],
    ['How much did the Salt Guild pay for the lighthouse of Tunevik?', '$4 million']
  ])('“%s” is answered by one of its sort', (question, expected) => {
    expect(first(question)).toContain(expected)
  })

  it.each(['How old is Rosa Quill?', 'How tall is Rosa Quill?'])(
    '“%s” is not answered by figures of another sort',
    question => {
      expect(status(question)).toBe('not-in-sources')
    }
  )
})

describe('a question that takes something for granted', () => {
  it.each([
    'When did Mikkel Storm become president of Fiji?',
    'When did the summit in Oslo end?',
    'Why did the Herring Union join the Lake Guild?'
  ])('“%s” is not answered by what is true of something else', question => {
    expect(status(question)).toBe('not-in-sources')
  })

  it('is answered where it is so', () => {
    expect(first('When did the summit in Lisbon end?')).toContain('June 2')
    expect(first('Why did the ferry sail to Kvaloy?')).toContain('because')
  })
})
