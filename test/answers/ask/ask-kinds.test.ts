import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { ask } from '../../../src/answers/ask/ask.ts'
import { archiveWith, fisheries } from '../invented.ts'

const archive = archiveWith({
  ...fisheries,
  'd-lakes.txt': `Lake council counts its boats

BERN, June 2. The Lake Council bought unmanned aerial vehicles to watch the shore of Lake Tunevik. Engineer Petra Halloran designed the new lighthouse at Kvaloy in 1987. The ferry stopped because its engine had cracked. The council meets every spring in Ostermund.

The lighthouse keeps a lamp of 900 watts. Divers found a wreck beside it, and the museum named the wreck Silver Heron.
`
})

const first = (answer: Answer): string => {
  const [finding] = answer.findings
  return finding?.citation.text ?? ''
}

const nearest = (answer: Answer): string =>
  answer.status === 'not-in-sources' ? (answer.nearest[0]?.citation.text ?? '') : ''

describe('kinds of questions', () => {
  it.each([
    ['Who designed the lighthouse at Kvaloy?', 'Petra Halloran'],
    ['When was the lighthouse at Kvaloy designed?', '1987'],
    ['Why did the ferry stop?', 'because its engine had cracked'],
    ['Where does the council meet every spring?', 'Ostermund'],
    ['How many watts has the lamp of the lighthouse?', '900 watts'],
    ['Which wreck did divers find beside the lighthouse?', 'wreck'],
    ['Did the ferry stop?', 'The ferry stopped']
  ])('answers “%s” with the sentence that holds it', (question, expected) => {
    const answer = ask(archive, question)
    expect(answer.status).toBe('answered')
    expect(first(answer)).toContain(expected)
  })

  it('gives no verdict on a claim, only evidence', () => {
    expect(ask(archive, 'Did the ferry stop?').message).toMatch(/^The sources say/)
  })

  it('finds what somebody told somebody', () => {
    const answer = ask(archive, 'What did Hovland tell a meeting of the North Sea Council?')
    expect(answer.findings[0]?.kind).toBe('statement')
    expect(first(answer)).toContain('1,200 trawlers')
  })

  it('finds a thing by another name', () => {
    expect(first(ask(archive, 'What did the Lake Council buy drones for?'))).toContain('unmanned aerial vehicles')
  })
})

describe('reasons for a refusal', () => {
  it('says that a name stands nowhere', () => {
    const answer = ask(archive, 'When did Grimsvotn visit Kvaloy?')
    expect(answer.status).toBe('not-in-sources')
    expect(answer.message).toContain('“Grimsvotn” does not occur')
  })

  it('says which name the nearest passage lacks, and shows that passage', () => {
    const answer = ask(archive, 'Who designed the lighthouse at Valparaiso?')
    expect(answer.status).toBe('not-in-sources')
    expect(answer.message).toContain('“Valparaiso”')
    expect(nearest(answer)).not.toBe('')
  })

  it('never gives a verb as the reason', () => {
    const answer = ask(archive, 'Why did the ferry yodel?')
    if (answer.status === 'not-in-sources') expect(answer.message).not.toContain('yodel')
  })
})

describe('a slip of the pen in a name', () => {
  it('is read as the name it is nearest to, and said', () => {
    const answer = ask(archive, 'Who designed the lighthouse at Kvalloy?')
    expect(answer.status).toBe('answered')
    expect(first(answer)).toContain('Petra Halloran')
    expect(answer.message).toContain('Showing results for “Kvaloy”: “Kvalloy” does not occur in the sources.')
  })

  it('is offered where even so nothing answers', () => {
    const answer = ask(archive, 'When was Kvalloy abandoned by Norway?')
    expect(answer.status).toBe('not-in-sources')
    expect(answer.message).toContain('did you mean “Kvaloy”?')
  })
})

describe('a word that is spelled nearly like another', () => {
  it.each(['Who resigned the lighthouse?', 'Which wrench did divers find?', 'Did the ferry engines crank?'])(
    'is read as no other where both are common words: “%s”',
    question => {
      expect(ask(archive, question).message).not.toMatch(/Showing results|did you mean/)
    }
  )
})
