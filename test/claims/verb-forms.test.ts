import { expect, test } from 'vitest'
import { completesCue, cueVerb, isSpeechNoun, needsMark } from '../../src/claims/cue-verbs.ts'
import { formsOf } from '../../src/claims/verb-forms.ts'

test.each([
  ['claim', ['claim', 'claims', 'claimed', 'claiming']],
  ['deny', ['deny', 'denies', 'denied', 'denying']],
  ['say', ['say', 'says', 'said', 'saying']],
  ['acknowledge', ['acknowledge', 'acknowledges', 'acknowledged', 'acknowledging']],
  ['admit', ['admit', 'admits', 'admitted', 'admitting']],
  ['stress', ['stress', 'stresses', 'stressed', 'stressing']],
  ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
  ['write', ['write', 'writes', 'wrote', 'written', 'writing']]
])('%s', (verb, forms) => {
  expect(formsOf(verb).map(([spelling]) => spelling)).toEqual(forms)
})

test('a spelling gives its verb and its form', () => {
  expect(cueVerb('warned')).toEqual({ verb: 'warn', form: 'past' })
  expect(cueVerb('saying')).toEqual({ verb: 'say', form: 'ing' })
  expect(cueVerb('harbour')).toBeUndefined()
})

test('what stands beside a verb decides whether it tells of speech', () => {
  expect(completesCue('warn', 'of')).toBe(true)
  expect(completesCue('warn', 'in')).toBe(false)
  expect(needsMark('continue')).toBe(true)
  expect(needsMark('say')).toBe(false)
  expect(isSpeechNoun('warnings')).toBe(true)
  expect(isSpeechNoun('boats')).toBe(false)
})
