import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { ask } from '../../../src/answers/ask/ask.ts'
import { archiveWith, fisheries } from '../invented.ts'

const archive = archiveWith(fisheries)

const answered = ({ findings: [finding] }: Answer): string | undefined =>
  finding && finding.kind !== 'document' ? finding.answer?.text : undefined

describe('ask', () => {
  it('answers when with the date as stated, without a year that is not', () => {
    expect(answered(ask(archive, 'When did the ministry begin to pay a fuel grant?'))).toBe('February 12')
  })

  it('answers where with the place', () => {
    expect(answered(ask(archive, 'Where were the talks on the new harbour held?'))).toBe('Valparaiso')
  })

  it('answers how many with an estimate', () => {
    const answer = ask(archive, 'How many trawlers are there in Norway?')
    expect(answer.findings.map(finding => finding.kind === 'estimate' && finding.answer?.text)).toContain('Up to 1,200')
  })

  it('answers how many by one claimant', () => {
    const answer = ask(archive, 'How many trawlers are there in Norway according to the NSC?')
    expect(answer.findings.map(finding => finding.kind === 'estimate' && finding.answer?.text)).toEqual([
      'about 700-800'
    ])
  })

  it('does not answer about one country with a figure about another', () => {
    const answer = ask(archive, 'How many trawlers are there in Iceland?')
    expect(answer.status).toBe('not-in-sources')
    expect(answer.status === 'not-in-sources' && answer.nearest[0]?.kind).toBe('estimate')
  })

  it('does not answer when without a date', () => {
    expect(ask(archive, 'When was Blue Fleet founded?').status).toBe('not-in-sources')
  })

  it('says what is wrong with a question about nothing', () => {
    expect(ask(archive, 'what is it?').status).toBe('invalid')
  })
})
