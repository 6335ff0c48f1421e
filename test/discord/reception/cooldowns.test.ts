import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Cooldowns } from '../../../src/discord/reception/cooldowns.ts'

describe('a user', () => {
  test('may ask five times at once, then once every two seconds', () => {
    let now = 1000
    const cooldowns = new Cooldowns(5, 2000, () => now)
    expect([1, 2, 3, 4, 5].map(() => cooldowns.ask('ann'))).toEqual([0, 0, 0, 0, 0])
    expect(cooldowns.ask('ann')).toBe(2000)
    expect(cooldowns.ask('bea')).toBe(0)
    now += 1500
    expect(cooldowns.ask('ann')).toBe(500)
    now += 500
    expect([cooldowns.ask('ann'), cooldowns.ask('ann')]).toEqual([0, 2000])
    now += 10_000
    expect([1, 2, 3, 4, 5, 6].map(() => cooldowns.ask('ann'))).toEqual([0, 0, 0, 0, 0, 2000])
  })

  test('never asks more often in any stretch of time than that', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { minLength: 10, maxLength: 60 }), pauses => {
        let now = 0
        const cooldowns = new Cooldowns(3, 1000, () => now)
        const asked: number[] = []
        for (const pause of pauses) {
          now += pause
          if (cooldowns.ask('ann') === 0) asked.push(now)
        }
        for (const [index, time] of asked.entries()) {
          const before = asked[index - 3]
          if (before !== undefined) expect(time - before).toBeGreaterThanOrEqual(1000)
        }
      })
    )
  })

  test('is forgotten when rested', () => {
    let now = 0
    const cooldowns = new Cooldowns(5, 2000, () => now)
    for (let user = 0; user < 50_000; user++) {
      cooldowns.ask(String(user))
      now += 1
    }
    expect(cooldowns.size).toBeLessThan(13_000)
  })
})
