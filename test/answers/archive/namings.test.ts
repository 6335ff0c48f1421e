import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namingsIn, namingText, tellTheSame } from '../../../src/answers/archive/namings.ts'
import type { Naming } from '../../../src/claims/register/register.ts'
import { textsOf } from '../../../src/index/tables/columns.ts'

const nothing = { short: [], same: [] }

const namings = fc.record({
  document: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
  date: fc.constantFrom(null, '2031-05-02'),
  names: fc.constant(nothing),
  speaking: fc.array(
    fc.record({
      name: fc.string({ unit: 'binary' }),
      role: fc.constant(null),
      mention: fc.constantFrom(null, 'Maro'),
      statements: fc.constantFrom(0, 1)
    }),
    { maxLength: 2 }
  )
})

const stored = (of: readonly Naming[]) => textsOf(of.map(namingText))
const telling = (of: readonly Naming[]) => of.filter(({ speaking }) => speaking.length > 0)

describe('stored namings', () => {
  it('are read as they were, without those that tell nothing', () => {
    fc.assert(
      fc.property(fc.array(namings), of => {
        expect(namingsIn(stored(of))).toEqual(telling(of))
      })
    )
  })

  it('tell the same where those that tell something are the same', () => {
    fc.assert(
      fc.property(fc.array(namings, { maxLength: 3 }), fc.array(namings, { maxLength: 3 }), (a, b) => {
        const isSame = JSON.stringify(telling(a)) === JSON.stringify(telling(b))
        expect(tellTheSame(stored(a), stored(b))).toBe(isSame)
        expect(tellTheSame(stored(a), stored(telling(a)))).toBe(true)
      })
    )
  })
})
