import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a-piers.txt': `Piers of the north

Norway has closed the Old Pier. The skippers are said to hold around 30% of the shares of Brinnafleet and 60% of the shares of Nordmole.

Envoy Mikkel Storm said in July that the ferry strike at Kvaloy would end in early 2031. The mail boat waits at Ostermund because the strait is full of ice, the crew said. The Lake Guard trained, so that smugglers would not come back in spring.

The Northern State fleet includes 40 tugs, a report of June found. Tuva Halvorsen praised the new lighthouse at Kvaloy. “The lamp is bright,” Halvorsen said.
`
})

const first = (question: string) => ask(archive, question).findings[0]
const marked = (question: string): string | undefined => {
  const finding = first(question)
  return finding && finding.kind !== 'document' ? finding.answer?.text : undefined
}

describe('marked words', () => {
  it('say something that the question does not', () => {
    expect(first('Who closed the Old Pier?')?.citation.text).toContain('Norway')
    expect(marked('Who closed the Old Pier?') ?? 'Norway').toContain('Norway')
  })

  it('are the share of the thing asked about', () => {
    expect(marked('What percentage of the shares of Brinnafleet do the skippers hold?')).toContain('30%')
    expect(marked('What percentage of the shares of Nordmole do the skippers hold?')).toContain('60%')
  })

  it('are the whole date where a month stands beside it', () => {
    expect(marked('When will the ferry strike at Kvaloy end?')).toContain('2031')
  })

  it('are a reason only behind a word that gives one', () => {
    expect(marked('Why does the mail boat wait at Ostermund?')).toBe('because the strait is full of ice, the crew said')
    expect(marked('Why might smugglers come back in spring?')).toBeUndefined()
  })

  it('are none for a claim', () => {
    expect(first('Did Norway close the Old Pier?')?.citation.text).toContain('closed')
    expect(marked('Did Norway close the Old Pier?')).toBeUndefined()
  })
})

describe('ask', () => {
  it('does not bear out a claim with a sentence that says little of it', () => {
    expect(ask(archive, 'Did Norway send gunboats to the ferry strike?').status).toBe('not-in-sources')
  })

  it('reads a misspelt name of who spoke, and says so', () => {
    const answer = ask(archive, 'What did Halvorsem say about the lamp?')
    expect(answer.status).toBe('answered')
    expect(answer.message).toContain('“Halvorsen”')
    expect(answer.message).toContain('“Halvorsem”')
  })

  it('takes no part of a name for a verb of saying', () => {
    expect(first('What is the size of Northern State fleet?')?.citation.text).toContain('40 tugs')
  })
})
