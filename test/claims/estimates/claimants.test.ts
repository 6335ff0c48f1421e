import { describe, expect, test } from 'vitest'
import { readClaims } from '../../../src/claims/read-claims.ts'
import { readDocument } from '../../../src/corpus/read-document.ts'

/** "figure: claimant" of each estimate; "–" in the publisher's own voice. */
const claimants = (...paragraphs: readonly string[]): string[] => {
  const text = ['Ferry line asks its riders', 'The ferry line asked its riders.', ...paragraphs].join('\n\n')
  return readClaims(readDocument('ferry.txt', text)).estimates.map(
    ({ figure, claimant }) =>
      `${text.slice(figure.start, figure.end)}: ${(claimant?.mention ?? claimant?.name)?.text ?? '–'}`
  )
}

describe('shares of a poll', () => {
  test.each([
    ['In a Kelby poll, 55 percent of riders said they want more boats.', ['55: a Kelby poll']],
    ['Lena Quist is popular, with 87 percent of the riders viewing her well in a Kelby poll.', ['87: a Kelby poll']],
    ['In 2014 a Kelby poll gave her 30 percent.', ['30: a Kelby poll']],
    ['Her lead has shrunk, with the Kelby survey putting her at 31 percent.', ['31: the Kelby survey']],
    ['The poll comes weeks after the line sold 30 percent of its boats.', ['30: –']]
  ])('%s', (text, told) => expect(claimants(text)).toEqual(told))

  test('go on in its paragraph, and not in the next', () => {
    const first = 'In a Kelby poll Lena Quist is at 27 percent.'
    const more = 'Ivo Marsh trails her at 13 percent.'
    expect(claimants(`${first} ${more}`)).toEqual(['27: a Kelby poll', '13: a Kelby poll'])
    expect(claimants(first, more)).toEqual(['27: a Kelby poll', '13: –'])
  })

  test('are not claimed by the share of people who gave an answer', () =>
    expect(claimants('55 percent of riders said the line needs 40 boats.')).toEqual(['55: –', '40: –']))
})

describe('what goes on', () => {
  test.each([
    [
      'The middle fifth pays 8.9 percent, the ferry board said in a report, and those at the bottom pay 0.8 percent.',
      ['8.9: the ferry board', '0.8: the ferry board']
    ],
    [
      'Lena Quist told the meeting that 20 boats were lost, and that 30 sailors drowned.',
      ['20: Lena Quist', '30: Lena Quist']
    ],
    ['“We lost 20 boats,” Lena Quist said. “They took 300 of our nets.”', ['20: Lena Quist', '300: Lena Quist']],
    [
      '“We lost 20 boats. The storm took 300 nets. It was over in 5 minutes,” Lena Quist said.',
      ['20: Lena Quist', '300: Lena Quist', '5: Lena Quist']
    ],
    [
      'The line, which has 400 workers, lost 20 boats, according to the harbour office.',
      ['400: the harbour office', '20: the harbour office']
    ],
    ['Lena Quist leads with 22%, according to Ivo Marsh.', ['22: Ivo Marsh']]
  ])('%s', (text, told) => expect(claimants(text)).toEqual(told))
})
