import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/answers/ask/ask.ts'
import { readShortForm } from '../../../src/answers/ask/stands-for.ts'
import { archiveWith } from '../invented.ts'

const archive = archiveWith({
  'a.txt': `Boats of the bay

The Lake Boat Office (LBO) counted 90 boats. An LBO spokesman praised the NHO. The HU [Herring Union] met in May, and the Herring Guild stands for fair weather.
`
})

const marked = (question: string): string | undefined => {
  const [finding] = ask(archive, question).findings
  return finding?.kind === 'passage' ? finding.answer?.text : undefined
}

describe('what an abbreviation stands for', () => {
  it.each([
    ['What does LBO stand for?', 'Lake Boat Office'],
    ['what does lbo stand for', 'Lake Boat Office'],
    ['What is the HU?', 'Herring Union'],
    ['What is HU short for?', 'Herring Union']
  ])('“%s”', (question, long) => {
    expect(marked(question)).toBe(long)
  })

  it('is not guessed', () => {
    const answer = ask(archive, 'What does NHO stand for?')
    expect(answer.status).toBe('not-in-sources')
    expect(answer.message).toContain('“NHO” occurs in them, but no sentence was found that spells it out')
    expect(ask(archive, 'What does XYZ stand for?').message).toContain('“XYZ” does not occur')
  })

  it('is not asked where a body stands for something', () => {
    expect(readShortForm('What does the Herring Guild stand for?')).toBeNull()
    expect(ask(archive, 'What does the guild stand for?').findings[0]?.citation.text).toContain('fair weather')
    expect(readShortForm('What is the price?')).toBeNull()
  })
})
