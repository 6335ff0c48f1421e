import { expect, test } from 'vitest'
import { readDateline } from '../../../src/corpus/metadata/dateline.ts'
import { wordsOf } from '../../../src/text/span.ts'

const read = (text: string) => {
  const dateline = readDateline(text, { start: 0, end: text.length })
  return (
    dateline && [
      wordsOf(text, dateline),
      wordsOf(text, dateline.place),
      dateline.agency && wordsOf(text, dateline.agency)
    ]
  )
}

test.each([
  ['ODENSE, October 3. /FYNPRESS/. The bridge opened.', 'ODENSE, October 3. /FYNPRESS/.', 'ODENSE', 'FYNPRESS'],
  ['ODENSE (FP) — The bridge opened.', 'ODENSE (FP) —', 'ODENSE', 'FP'],
  ['ODENSE, Denmark (FP) -- The bridge opened.', 'ODENSE, Denmark (FP) --', 'ODENSE', 'FP'],
  ['ODENSE, Oct 3 (Fyn Press) - The bridge opened.', 'ODENSE, Oct 3 (Fyn Press) -', 'ODENSE', 'Fyn Press'],
  [
    'Odense, 3 October 2019 (Fyn Press) – The bridge opened.',
    'Odense, 3 October 2019 (Fyn Press) –',
    'Odense',
    'Fyn Press'
  ],
  [
    'NEW ODENSE, Ill., March 3, 2020 /PressWire/ -- Example Corp said',
    'NEW ODENSE, Ill., March 3, 2020 /PressWire/ --',
    'NEW ODENSE',
    'PressWire'
  ],
  ['ODENSE — The bridge opened.', 'ODENSE —', 'ODENSE', null]
])('%s', (text, whole, place, agency) => {
  expect(read(text)).toEqual([whole, place, agency])
})

test.each([
  'The bridge (the second) — a long one — opened.',
  'Apple (AAPL) — the company — said so.',
  'Odense opened its bridge on October 3.',
  'He said 24/7/365 that Odense is open.',
  'Tom Oak, 43 (left) - the winner.',
  '“ODENSE (FP) — is a dateline,” she said.',
  'DNA — the molecule that all of us carry'.toLowerCase(),
  ''
])('no dateline: %s', text => {
  expect(read(text)).toBeNull()
})
