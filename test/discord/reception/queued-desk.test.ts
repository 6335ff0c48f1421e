import { expect, test } from 'vitest'
import type { Plot } from '../../../src/charts/plot.ts'
import { Queue } from '../../../src/discord/reception/queue.ts'
import { queuedDesk } from '../../../src/discord/reception/queued-desk.ts'
import { InventedDesk } from '../invented-desk.ts'

const plot: Plot = {
  kind: 'ranges',
  title: 'herons',
  subtitle: '',
  unit: '',
  sections: [],
  locale: 'en-GB',
  alt: 'herons'
}
const asking = { command: 'count', options: {} }

test('draws while few wait, and does without pictures while many do', async () => {
  const desk = new InventedDesk()
  desk.pictures = async () => new Uint8Array([1])
  const queued = queuedDesk(desk, new Queue(1, 100), new Promise(() => {}))
  expect(await queued.draw(plot)).toEqual(new Uint8Array([1]))
  const answers = Array.from({ length: 20 }, () => queued.answer(asking))
  expect(await queued.draw(plot)).toBeNull()
  await Promise.all(answers)
  expect(await queued.draw(plot)).not.toBeNull()
})

test('tells those who wait that the bot is being restarted, in their language', async () => {
  const desk = new InventedDesk()
  desk.answers = () => new Promise(() => {})
  const closing = Promise.withResolvers<void>()
  const queued = queuedDesk(desk, new Queue(1, 100), closing.promise)
  const answers = [queued.answer(asking), queued.answer({ ...asking, locale: 'de' })]
  closing.resolve()
  expect((await Promise.all(answers)).map(({ status, message }) => [status, message])).toEqual([
    ['invalid', expect.stringContaining('being restarted')],
    ['invalid', expect.stringContaining('neu gestartet')]
  ])
})
