import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { customIdsWith, type MessageState, stateIn, stemOf } from '../../../src/discord/messages/message-state.ts'

const stems = ['back', 'page', 'on', 'all', `context:${'0'.repeat(24)}:zzzzz:zzzzz`]
const word = fc.constantFrom('herons', 'lake', 'the', 'when', 'did', '“quoted”', 'Ōrvand', '🪶')
const state: fc.Arbitrary<MessageState> = fc.record({
  command: fc.constantFrom('ask', 'who-said', 'corpus add'),
  options: fc.dictionary(
    fc.string({ maxLength: 32 }),
    fc.oneof(
      fc.array(word, { maxLength: 30 }).map(words => words.join(' ')),
      fc.integer(),
      fc.boolean()
    )
  ),
  page: fc.nat(),
  corpus: fc.string({ maxLength: 12 })
})

const shuffled = (ids: readonly string[], seed: number): readonly string[] =>
  [...ids].sort((a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7))

describe('the state of a message', () => {
  test('comes back from its buttons, in whatever order they stand, or is known not to fit', () => {
    fc.assert(
      fc.property(state, fc.nat(), (sent, seed) => {
        const ids = customIdsWith(sent, stems)
        if (ids === null) return
        expect(ids.every(id => id.length <= 100)).toBe(true)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.map(stemOf)).toEqual(stems)
        expect(stateIn(shuffled(ids, seed))).toEqual(sent)
      })
    )
  })

  test('fits for a question of common length into one button, for a long one into a row', () => {
    const asked = (question: string): MessageState => ({
      command: 'ask',
      options: { question },
      page: 0,
      corpus: '0f1e2d3c4b5a'
    })
    expect(customIdsWith(asked('When did the herons come back to the lake?'), ['all'])).not.toBeNull()
    const long =
      'Which warden said that the ferry would not run in the winter, and how many people were on it then? '.repeat(3)
    expect(customIdsWith(asked(long), ['back', 'page', 'on'])).not.toBeNull()
  })

  test('does not fit where it cannot be made short, and nothing of it is sent then', () => {
    const noise = Array.from({ length: 600 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20000))).join('')
    expect(customIdsWith({ command: 'ask', options: { question: noise }, page: 0, corpus: '' }, stems)).toBeNull()
  })

  test('that is forged or garbled is none', () => {
    const raw = (text: string): string => `on|0|${text}`
    const deflated = (text: string): string => raw(deflateRawSync(text).toString('base64url'))
    for (const ids of [
      [],
      ['on'],
      ['on|0|'],
      [raw('!!!')],
      [raw('AAAA')],
      [deflated('{}')],
      [deflated('["",-1,"ask",{}]')],
      [deflated('["",1.5,"ask",{}]')],
      [deflated('["",0,"ask",{"question":{"a":1}}]')],
      [deflated(`["",0,"ask",{"question":"${'x'.repeat(1_000_000)}"}]`)]
    ])
      expect(stateIn(ids)).toBeNull()
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 100 })), ids => {
        expect(stateIn(ids)).toBeNull()
      })
    )
  })
})
