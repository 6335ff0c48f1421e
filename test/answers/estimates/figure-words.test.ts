import { describe, expect, test } from 'vitest'
import { countedInWords, placeToShow } from '../../../src/answers/estimates/figure-words.ts'

describe('a figure with what it counts', () => {
  test.each([
    ['up to 50', 'herons', 'There are up to 50 herons.', 'up to 50 herons'],
    ['dozens', 'herons', 'They saw dozens of herons.', 'dozens of herons'],
    ['40%', 'reed beds', 'It burned 40%\nof the reed beds.', '40% of the reed beds'],
    ['40%', 'reed beds', 'It burned 40% of all reed beds.', '40% of reed beds'],
    ['$3 million', 'aid', 'They sent $3 million in aid.', '$3 million in aid'],
    ['$3 million', 'losses', 'They had losses of $3 million.', 'losses of $3 million'],
    ['40%', 'women', 'The share of women reaches 40%.', '40% women'],
    ['100', null, 'There are 100.', '100']
  ])('%s, %s', (text, of, quote, words) => expect(countedInWords({ text, of }, quote)).toBe(words))

  test('does not name its place twice', () => {
    expect(placeToShow({ of: 'Karman territory', place: 'Karman' })).toBeNull()
    expect(placeToShow({ of: 'herons', place: 'Karman' })).toBe('Karman')
  })
})
