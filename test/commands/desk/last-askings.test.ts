import { expect, it } from 'vitest'
import { LastAskings } from '../../../src/commands/desk/last-askings.ts'

const asking = (command: string) => ({ command, options: {} })

it('remembers what each person asked last, and forgets those first who asked longest ago', () => {
  const last = new LastAskings()
  expect(last.of('ada')).toBe(null)
  last.remember('ada', asking('one'))
  last.remember('bo', asking('two'))
  last.remember('ada', asking('three'))
  expect(last.of('ada')).toEqual(asking('three'))
  for (let at = 0; at < 9_999; at++) last.remember(`p${at}`, asking('many'))
  expect(last.of('bo')).toBe(null)
  expect(last.of('ada')).toEqual(asking('three'))
})
