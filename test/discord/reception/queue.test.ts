import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Queue } from '../../../src/discord/reception/queue.ts'

test('work is done in order, never more at once than allowed, also where some fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      async (fails, atOnce) => {
        const queue = new Queue(atOnce, 5)
        const begun: number[] = []
        let running = 0
        const results = fails.map((isFailing, number) =>
          queue.run(async () => {
            begun.push(number)
            running++
            expect(running).toBeLessThanOrEqual(atOnce)
            await new Promise(resolve => setImmediate(resolve))
            running--
            if (isFailing) throw new Error('out of ink')
            return number
          })
        )
        expect(queue.isFull).toBe(fails.length >= atOnce + 5)
        const settled = await Promise.allSettled(results)
        expect(settled.map(({ status }) => status === 'rejected')).toEqual(fails)
        expect(begun).toEqual(fails.map((_, number) => number))
        expect(queue.isFull).toBe(false)
      }
    )
  )
})
