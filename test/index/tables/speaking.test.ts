import { describe, expect, it } from 'vitest'
import type { Speaker, Statement } from '../../../src/claims/claims.ts'
import { callings, callingWords, speakersByPassage } from '../../../src/index/tables/speaking.ts'
import { register } from '../invented-harbour.ts'

const speaker = (name: string | null, role: string | null = null): Speaker => {
  const words = (text: string | null) => (text === null ? null : { start: 0, end: text.length, text })
  return { name: words(name), role: words(role), mention: null }
}
const said = (by: Speaker | null, content: Statement['content'], via: readonly Speaker[] = []): Statement => ({
  source: null,
  cue: null,
  content,
  kind: 'direct',
  speaker: by,
  via
})

describe('speakersByPassage', () => {
  const passages = [
    { start: 0, end: 100 },
    { start: 102, end: 200 },
    { start: 202, end: 300 }
  ]
  const [holt, quill] = [speaker('Mira Holt'), speaker('Ada Quill')]

  it('names who speaks where the words stand, in each passage they reach into', () => {
    const found = speakersByPassage(passages, [
      said(holt, [{ start: 90, end: 103 }]),
      said(quill, [{ start: 150, end: 200 }])
    ])
    expect([...found]).toEqual([
      [0, [holt]],
      [1, [holt, quill]]
    ])
  })

  it('names those who relay too, and each but once', () => {
    const words = [
      { start: 210, end: 220 },
      { start: 230, end: 240 }
    ]
    expect([...speakersByPassage(passages, [said(holt, words, [quill]), said(null, words, [quill])])]).toEqual([
      [2, [holt, quill]]
    ])
  })

  it('leaves out passages that the words only touch, and words without a speaker', () => {
    expect(
      speakersByPassage(passages, [said(holt, [{ start: 100, end: 102 }]), said(null, [{ start: 0, end: 9 }])])
    ).toEqual(new Map())
  })
})

describe('callingWords', () => {
  it('gives the words of name and role, each after a null', () => {
    const callings = callingWords([speaker('Mira Hölt', 'harbour-master'), speaker(null, 'an O’Dell pilot')])
    expect(callings).toEqual([null, 'mira', 'holt', null, 'harbour', 'master', null, 'an', "o'dell", 'pilot'])
    expect(callingWords([])).toEqual([])
  })
})

describe('callings', () => {
  it('adds the names that the register has for whoever may be meant', () => {
    expect(callings(register, 'captain')).toEqual(['captain', 'Mira Holt', 'Captain Holt'])
    expect(callings(register, 'NPU')).toEqual(['NPU', 'northern pilots union'])
    expect(callings(register, '—')).toEqual(['—'])
  })
})
