import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Progress, ReadingProgress } from '../../../src/answers/archive/reading-progress.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('ReadingProgress', () => {
  it('tells how many documents, how fast, and how long the rest of the bytes will take', () => {
    const told: Progress[] = []
    const progress = new ReadingProgress(each => told.push(each))
    for (let document = 1; document <= 100; document++) {
      vi.advanceTimersByTime(100)
      progress.read(document, document / 400)
    }
    progress.indexing()
    expect(told.length).toBeLessThan(40)
    expect(told.at(-1)).toEqual({ kind: 'indexing', documents: 100 })
    for (const each of told.slice(0, -1)) {
      if (each.kind !== 'reading') throw new Error('indexing too early')
      expect(each.rate).toBeCloseTo(10)
      expect(each.secondsLeft).toBeCloseTo(40 - each.documents / 10)
    }
  })

  it('does not guess before it knows anything', () => {
    const told: Progress[] = []
    const progress = new ReadingProgress(each => told.push(each))
    vi.advanceTimersByTime(5000)
    progress.read(1, 0.0001)
    expect(told).toMatchObject([{ documents: 1, secondsLeft: null }])
  })
})
