import { describe, expect, it } from 'vitest'
import type { Answer, FindingGroup } from '../../src/answers/answer.ts'
import { groupHeads, speakerWords } from '../../src/answers/shown.ts'

const group = (title: string, findings: number, known: Partial<FindingGroup> = {}): FindingGroup => ({
  title,
  findings,
  narrower: false,
  difference: null,
  ...known
})
const answer = (groups: readonly FindingGroup[]): Answer => ({
  command: 'estimate',
  status: 'answered',
  message: '3 figures',
  corpus: { version: 'test', documents: 1 },
  details: [],
  findings: [],
  groups
})

describe('groupHeads', () => {
  it('stand before the first finding of each group, the first without the difference that the message tells', () => {
    const groups = [
      group('herons, Elm', 2, { difference: 'twice as many' }),
      group('young herons, Elm', 3, { narrower: true, difference: 'the same' }),
      group('storks, Elm', 1)
    ]
    expect([...groupHeads(answer(groups))]).toEqual([
      [0, { title: 'herons, Elm', warning: null, difference: null }],
      [2, { title: 'young herons, Elm', warning: expect.stringMatching(/part of the above/), difference: 'the same' }],
      [5, { title: 'storks, Elm', warning: null, difference: null }]
    ])
  })

  it('are none for a single group, and without groups', () => {
    expect(groupHeads(answer([group('herons, Elm', 2)])).size).toBe(0)
    expect(groupHeads(answer([])).size).toBe(0)
  })
})

describe('speakerWords', () => {
  const mention = { start: 0, end: 3, text: 'she' }

  it('call a speaker by name, else by what the document calls them', () => {
    expect(speakerWords({ name: 'Ada Quill', role: 'warden', mention })).toEqual({
      called: 'Ada Quill',
      role: 'warden'
    })
    expect(speakerWords({ name: null, role: 'a warden', mention })).toEqual({ called: 'a warden', role: null })
    expect(speakerWords({ name: null, role: null, mention })).toEqual({ called: 'she', role: null })
  })

  it('are none for nobody', () => {
    expect(speakerWords(null)).toBeNull()
    expect(speakerWords({ name: null, role: null, mention: null })).toBeNull()
  })
})
