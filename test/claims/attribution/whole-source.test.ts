import { expect, test } from 'vitest'
import { article, attributed } from '../article.ts'

test.each([
  [
    'Director of the Northern Harbour Office (NHO) Ida Lund said the dam would hold.',
    'Director of the Northern Harbour Office (NHO) Ida Lund'
  ],
  [
    'On Monday, State Councillor and Minister of Public Works Ida Lund said the dam would hold.',
    'State Councillor and Minister of Public Works Ida Lund'
  ],
  ['Lund and Berg said the dam would hold.', 'Lund and Berg'],
  ['Norland and the northern states said the dam would hold.', 'Norland and the northern states'],
  ['Ida Lund, who heads the harbour office, said the dam would hold.', 'Ida Lund'],
  ['A source close to the talks said the dam would hold.', 'A source close to the talks'],
  ['According to a report by the harbour office, the dam would hold.', 'a report by the harbour office'],
  ['The son of Ida Lund said the dam would hold.', 'The son of Ida Lund']
])('%s', (sentence, source) => {
  expect(attributed(article(sentence)).map(line => line.split(' | ')[0])).toEqual([source])
})
