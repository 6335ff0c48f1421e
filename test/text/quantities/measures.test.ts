import { expect, test } from 'vitest'
import { tokenizeFigures } from '../../../src/text/numerals/figure-tokens.ts'
import { readMeasure } from '../../../src/text/quantities/measures.ts'

const unit = (figure: string): string | null => {
  const tokens = tokenizeFigures(figure, { start: 0, end: figure.length }, () => false)
  return readMeasure(tokens, 1)?.unit ?? null
}

test.each([
  ['5 km', 'kilometre'],
  ['5 kilometers', 'kilometre'],
  ['5km/h', 'kilometre per hour'],
  ['5 miles an hour', 'mile per hour'],
  ['5 sq m', 'square metre'],
  ['5 km²', 'square kilometre'],
  ['5 cubic feet', 'cubic foot'],
  ['5 GB', 'gigabyte'],
  ['5MW', 'megawatt'],
  ['5mW', 'milliwatt'],
  ['5 degrees Celsius', 'celsius'],
  ['5°C', 'celsius'],
  ['5°', 'degree'],
  ['5 per cent', 'percentage'],
  ['5 percentage points', 'percentage point'],
  ['5 Canadian dollars', 'canadian dollar'],
  ['5 US dollars a month', 'dollar per month'],
  ['5 dollars a year earlier', 'dollar'],
  ['5 parts per million', 'part per million'],
  ['5 in Paris', null],
  ['5 boats', null]
])('%s', (figure, expected) => expect(unit(figure)).toBe(expected))
