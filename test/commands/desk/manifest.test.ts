import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, listingOf } from '../../../src/commands/desk/manifest.ts'

/** Documents by their ids, which are sorted as a corpus sorts them; none is a number, since objects put those first. */
const folder = fc
  .dictionary(
    fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'b', 'c', 'd', '\ue000', '😀'))
      .map(name => `r${name}`),
    fc.constantFrom('ab12', 'cd34')
  )
  .map(texts => Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))))

const listed = (texts: Readonly<Record<string, string>>) =>
  listingOf(Object.entries(texts).map(([id, sha256]) => ({ id, sha256 })))

describe('the differences of two listings', () => {
  it('name every document that came, changed or went, and no other', () => {
    fc.assert(
      fc.property(folder, folder, (before, after) => {
        const { added, changed, removed } = differences(listed(before), listed(after))
        expect(added.first).toEqual(Object.keys(after).filter(id => !Object.hasOwn(before, id)))
        expect(removed.first).toEqual(Object.keys(before).filter(id => !Object.hasOwn(after, id)))
        expect(changed.first).toEqual(
          Object.keys(after).filter(id => Object.hasOwn(before, id) && before[id] !== after[id])
        )
        for (const { count, first } of [added, changed, removed]) expect(count).toBe(first.length)
      })
    )
  })

  it('count all and name no more than a person reads', () => {
    const many = listingOf(Array.from({ length: 1500 }, (_, at) => ({ id: `${at + 1000}.txt`, sha256: 'ab12' })))
    const { added, removed } = differences(listingOf([]), many)
    expect(added).toMatchObject({ count: 1500, first: { length: 1000 } })
    expect(removed).toEqual({ count: 0, first: [] })
  })
})
