import { expect, it } from 'vitest'
import { measuredDesk, type Observed } from '../../../src/commands/desk/measured-desk.ts'
import { InventedDesk } from '../../discord/invented-desk.ts'

it('tells what a desk did, and what it is at, and changes nothing else', async () => {
  const inner = new InventedDesk()
  const events: Observed[] = []
  let waiting = 0
  let most = 0
  const desk = measuredDesk(inner, {
    observe: event => events.push(event),
    waiting: change => {
      waiting += change
      most = Math.max(most, waiting)
    }
  })
  const asking = { command: 'count', options: { bird: 'heron' } }
  const [answer] = await Promise.all([desk.answer(asking), desk.complete('subject', 'h')])
  expect(answer).toEqual(await inner.answers(asking))
  inner.answers = () => Promise.reject(new Error('a heron in the works'))
  await expect(desk.answer(asking)).rejects.toThrow('a heron in the works')
  expect(events.map(event => (event.kind === 'answered' ? event.status : event.kind)).toSorted()).toEqual([
    'answered',
    'completed',
    'failed'
  ])
  for (const { seconds } of events) expect(seconds).toBeGreaterThanOrEqual(0)
  expect([waiting, most]).toEqual([0, 2])
  expect(JSON.stringify(events)).not.toContain('heron')
})
