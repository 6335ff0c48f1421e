import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a.txt': `Harbour talks

OSLO, May 3. “The quays are full,” Harbour Minister Astrid Hovland said. “We need unmanned aerial vehicles to watch them,” Hovland added.

Skipper Rosa Quill said that Lisbon was too far. “He never paid,” said Quill, whom reporters had asked about Jon Arnason.

According to Norway's Lake Boat Office, about 700 boats lie idle in Fiji.
`
})

const told = (question: string): string => {
  const { status, message } = ask(archive, question)
  expect(status).toBe('not-in-sources')
  return message
}

describe('what somebody never said', () => {
  it('is told with how often they are quoted', () => {
    expect(told('What did Hovland say about Lisbon?')).toContain(
      '“Hovland” is quoted 2 times, never with a mention of “Lisbon”'
    )
    expect(told('What did Quill say about Fiji?')).toContain('never with a mention of “Fiji”')
  })

  it('is not claimed of what stands beside their statement', () => {
    const { message } = ask(archive, 'What did Quill say about Arnason?')
    expect(message).not.toContain('mention of “Arnason”')
  })
})

describe('what somebody said', () => {
  it('is found under another name of the topic', () => {
    expect(ask(archive, 'What did Hovland say about drones?').findings[0]?.citation.text).toContain('unmanned aerial')
  })

  it('is found of a body by its letters, whatever country stands before its name', () => {
    const [finding] = ask(archive, 'How many boats are in Fiji according to the LBO?').findings
    expect(finding?.kind === 'estimate' && finding.estimate.value).toBe(700)
  })
})
