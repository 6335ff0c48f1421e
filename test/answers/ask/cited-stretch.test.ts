import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { citedStretch } from '../../../src/answers/ask/cited-stretch.ts'
import { sentencesFor } from '../../../src/answers/ask/sentences-for.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a-mill.txt': `The mill at Tornby

The mill at Tornby was rebuilt by the Vestrand guild. It was given a wheel of black oak after the great flood. Bakers come on Sundays.

A museum of bread stands beside the road to the harbour.
`,
  'b-ferry.txt': `The ferry at Kvaloy

The ferry at Kvaloy was painted red. Its captain keeps bees. Nobody has counted the gulls of the pier.

The boat race of Ormsund was rowed in fog. The oar of whalebone won. Nobody else finished.
`
})

const candidatesFor = (question: string) => {
  const looked = sentencesFor(archive, question, 'thing')
  return { looked, candidates: looked.candidates }
}

describe('what is cited for a sentence', () => {
  it('is two sentences where one points back to the other', () => {
    const [finding] = ask(archive, 'What wheel was the mill at Tornby given after the great flood?').findings
    expect(finding?.citation.text).toBe(
      'The mill at Tornby was rebuilt by the Vestrand guild. It was given a wheel of black oak after the great flood.'
    )
  })

  it('is two sentences where the question is told in both', () => {
    const [finding] = ask(archive, 'Which oar won the race of Ormsund?').findings
    expect(finding?.citation.text).toBe('The boat race of Ormsund was rowed in fog. The oar of whalebone won.')
  })

  it('is one sentence where those beside it tell nothing of it', () => {
    const [finding] = ask(archive, 'What colour was the ferry at Kvaloy painted?').findings
    expect(finding?.citation.text).toBe('The ferry at Kvaloy was painted red.')
  })

  it('holds the sentence, no more than two of one paragraph, and is cited once', () => {
    const { looked, candidates } = candidatesFor('What was the mill at Tornby given after the great flood?')
    for (const candidate of candidates) {
      const stretch = citedStretch(looked, candidate)
      expect(stretch.start).toBeLessThanOrEqual(candidate.sentence.start)
      expect(stretch.end).toBeGreaterThanOrEqual(candidate.sentence.end)
      expect(candidate.document.text.slice(stretch.start, stretch.end)).not.toContain('\n')
      const held = candidate.document.sentences.filter(({ start, end }) => start < stretch.end && end > stretch.start)
      expect(held.length).toBeLessThanOrEqual(2)
    }
    const cited = ask(archive, 'What wheel was the mill at Tornby given after the great flood?').findings
    const spans = cited.map(({ citation: { document, start, end } }) => ({ document, start, end }))
    for (const a of spans)
      for (const b of spans)
        if (a !== b && a.document === b.document) expect(a.start >= b.end || b.start >= a.end).toBe(true)
  })
})
