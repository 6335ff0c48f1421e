import { expect, test } from 'vitest'
import { cueVerb } from '../../src/claims/cue-verbs.ts'
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
