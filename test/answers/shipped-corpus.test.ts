import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, ShownSpeaker } from '../../src/answers/answer.ts'
import type { Archive } from '../../src/answers/archive/archive.ts'
import { openArchive } from '../../src/answers/archive/open-archive.ts'
import { commands } from '../../src/commands/commands.ts'
import { answerCommand } from '../../src/commands/desk/answer-command.ts'

let archive: Archive

beforeAll(async () => {
  archive = await openArchive('corpus')
})

const answer = (command: string, options: Record<string, string>): Answer =>
  answerCommand(commands, archive, { command, options })

const nameOf = (speaker: ShownSpeaker | null): string | null => speaker?.name ?? speaker?.mention?.text ?? null

const estimates = (subject: string) =>
  answer('estimate', { subject }).findings.flatMap(finding =>
    finding.kind === 'estimate'
      ? [{ text: finding.estimate.text.toLowerCase(), by: nameOf(finding.estimate.claimant) }]
      : []
  )

const firstStatement = (found: Answer) => {
  const [finding] = found.findings
  if (finding?.kind !== 'statement') throw new Error(`${found.status}: ${found.message}`)
  const { speaker, via } = finding.statement
  return {
    by: nameOf(speaker),
    role: speaker?.role ?? null,
    via: via.map(nameOf),
    answer: finding.answer?.text ?? null
  }
}

const firstAnswer = (question: string): string | null => {
  const [finding] = answer('ask', { question }).findings
  return finding && finding.kind !== 'document' ? (finding.answer?.text ?? null) : null
}

describe('the documents that ship with the bot', () => {
  it('are all accepted', () => {
    expect(archive.corpus.rejected).toEqual([])
    expect(archive.corpus.documents).toHaveLength(5)
  })

  it('give the figures for militants in Afghanistan, each to its own claimant, and not the heading’s', () => {
    const found = estimates('militants afghanistan')
    expect(found[0]).toEqual({ text: 'up to 50,000', by: 'Anatoly Antonov' })
    const data = found.find(({ text }) => text === 'about 2,000-3,000')
    expect(data?.by).toContain('Collective Security Treaty Organization')
    expect(found.map(({ text }) => text)).not.toContain('50,000')
  })

  it('lay conflicting figures for one group side by side', () => {
    expect(estimates('islamic state members').slice(0, 2)).toEqual(
      expect.arrayContaining([
        { text: 'around 30,000', by: 'Central Intelligence Agency' },
        { text: 'around 200,000', by: 'Iraqi authorities' }
      ])
    )
  })

  it('name who used a few words', () => {
    expect(firstStatement(answer('who-said', { query: '"terrorist ram"' }))).toMatchObject({
      by: 'Alexander Bortnikov',
      role: expect.stringContaining('Director')
    })
    expect(firstStatement(answer('who-said', { query: 'uphold the Shanghai Spirit' })).by).toBe('Wei Fenghe')
  })

  it('leave unnamed officials unnamed, beside a named one', () => {
    expect(firstStatement(answer('who-said', { query: 'nascent at best' })).by?.toLowerCase()).toBe(
      'other pentagon officials'
    )
  })

  it('tell relayed words from the relay’s own', () => {
    expect(firstStatement(answer('who-said', { query: 'stay out of Africa' }))).toMatchObject({
      by: 'Josep Borrell',
      via: ['Sergey Lavrov']
    })
  })

  it('answer when without adding a year, and where', () => {
    expect(firstAnswer('When did Russia start its military operation in Syria?')).toBe('September 30')
    expect(firstAnswer('Where was the meeting of SCO defense ministers held?')).toBe('Beijing')
  })

  it('answer what somebody said about something', () => {
    const found = firstStatement(answer('ask', { question: 'What did Bortnikov say about training camps?' }))
    expect(found.by).toBe('Alexander Bortnikov')
    expect(found.answer).toContain('training camps')
  })

  it.each([
    ['ask', { question: 'How many militants are there in Pakistan?' }],
    ['ask', { question: 'What did Biden say about the Islamic State?' }],
    ['estimate', { subject: 'militants tajikistan' }]
  ])('say no to /%s %j, with the nearest finding marked as such', (command, options) => {
    const found = answer(command, options)
    expect(found.status).toBe('not-in-sources')
    expect(found.status === 'not-in-sources' && found.nearest.length).toBeGreaterThan(0)
  })
})
