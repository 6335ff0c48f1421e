import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstEndingAfter, firstFrom, hull } from '../../src/text/span.ts'

/** Spans in order that do not overlap, some of them touching, some empty. */
const ordered = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }))).map(steps => {
  let at = 0
  return steps.map(([gap, length]) => {
    const start = at + gap
    at = start + length
    return { start, end: at }
  })
})

describe('hull', () => {
  test('covers all spans, in whatever order they come', () => {
    expect(
      hull([
        { start: 7, end: 9 },
        { start: 2, end: 3 },
        { start: 4, end: 12 }
      ])
    ).toEqual({ start: 2, end: 12 })
    expect(hull([])).toBeNull()
  })

  test('takes more spans than a call takes arguments', () => {
    const spans = Array.from({ length: 300_000 }, (_, start) => ({ start, end: start + 1 }))
    expect(hull(spans)).toEqual({ start: 0, end: 300_000 })
  })
})

describe('look-ups in ordered spans', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 4, end: 6 },
    { start: 9, end: 10 }
  ]

  test.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [9, 2],
    [10, 3]
  ])('the first that starts at or after %i', (offset, position) => expect(firstFrom(spans, offset)).toBe(position))

  test.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [6, 2],
    [10, 3]
  ])('the first that ends after %i', (offset, position) => expect(firstEndingAfter(spans, offset)).toBe(position))

  test('find what a search from the start finds', () => {
    const positionIn = (found: number, count: number): number => (found < 0 ? count : found)
    fc.assert(
      fc.property(ordered, fc.nat({ max: 60 }), (all, offset) => {
        expect(firstFrom(all, offset)).toBe(
          positionIn(
            all.findIndex(({ start }) => start >= offset),
            all.length
          )
        )
        expect(firstEndingAfter(all, offset)).toBe(
          positionIn(
            all.findIndex(({ end }) => end > offset),
            all.length
          )
        )
      })
    )
  })
})
