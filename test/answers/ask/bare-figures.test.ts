import { describe, expect, it } from 'vitest'
import { findBareFigures } from '../../../src/answers/ask/bare-figures.ts'
import { findTypedSpans } from '../../../src/answers/ask/typed-spans.ts'

const bare = (text: string): string[] =>
  findBareFigures(text, { start: 0, end: text.length }, []).map(
    ({ start, end, kind }) => `${kind} ${text.slice(start, end)}`
  )

describe('figures that stand alone', () => {
  it.each([
    ['The ferry opened in March as a trial.', ['date March']],
    ['They march in step.', []],
    ['The harbour froze on Friday.', ['date Friday']],
    ['Trade peaked in the early 1970s.', ['date 1970s']],
    ["Trade peaked in the 70's.", ["date 70's"]],
    ['It was dug in the late 19th century.', ['date 19th century']],
    ['The moat was dug from 1350 on.', ['date 1350']],
    ['The lock was lost at Brinna (1288).', ['date 1288']],
    ['Vik led the crew in landings (118) again.', ['count 118']],
    ['The feast was attended by 2000 guests.', ['count 2000']],
    ['Room 1204 was empty.', []]
  ])('%s', (text, found) => {
    expect(bare(text)).toEqual(found)
  })

  it('tells a date that is whole once', () => {
    const text = 'The lock closed on 4 March 2011 for good.'
    const dates = findTypedSpans(text, [{ start: 0, end: text.length }]).filter(({ kind }) => kind === 'date')
    expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual(['4 March 2011'])
  })
})
