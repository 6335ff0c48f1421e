import { Culture, recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-number'
import {
  recognizeAge,
  recognizeCurrency,
  recognizeDimension,
  recognizeTemperature
} from '@microsoft/recognizers-text-number-with-unit'
import { plainUnit } from './plain-units.ts'
import type { CaseKind, ReadCase, Reader, ReadFigure } from './reader.ts'

type Result = ReturnType<typeof recognizeNumber>[number]
type Recognize = (text: string, culture: string) => Result[]

/** The models with a unit, then numbers: of those that overlap, the longest counts, and of equal ones the first. */
const models: readonly Recognize[] = [
  recognizePercentage,
  recognizeAge,
  recognizeCurrency,
  recognizeTemperature,
  recognizeDimension,
  recognizeNumber
]

/** Its own models for its own cases. The package for JavaScript has none of ranges. */
const modelOf: Record<CaseKind, Recognize | null> = {
  number: recognizeNumber,
  numberrange: null,
  percent: recognizePercentage,
  currency: recognizeCurrency,
  dimension: recognizeDimension,
  age: recognizeAge,
  ordinal: recognizeNumber
}

/** Recognizers-Text 1.3.1 by Microsoft: numbers, and numbers with a unit. It knows no bounds, changes or counted things. */
export const recognizersText: Reader = {
  name: 'Recognizers-Text',
  read: text => {
    const found = models
      .flatMap(recognize => recognize(text, Culture.English).flatMap(figureOf))
      .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    const longest: ReadFigure[] = []
    for (const figure of found.toSorted((a, b) => lengthOf(b) - lengthOf(a)))
      if (longest.every(({ span }) => span[1] <= figure.span[0] || figure.span[1] <= span[0])) longest.push(figure)
    return longest
  },
  readCase: (kind, text): ReadCase | null => {
    const recognize = modelOf[kind]
    if (recognize === null) return null
    const figures = recognize(text, Culture.English).flatMap(figureOf)
    return { figures, ofKind: figures.length }
  }
}

const lengthOf = ({ span }: ReadFigure): number => span[1] - span[0]

/** A result's end is its last character; its number stands as a string, with a "%" where it is a percentage. */
const figureOf = ({ start, end, resolution, typeName }: Result): ReadFigure[] => {
  const written: unknown = resolution?.['value']
  if (typeof written !== 'string') return []
  const value = Number(written.replace('%', ''))
  if (Number.isNaN(value)) return []
  const unit: unknown = resolution?.['unit']
  const plain = plainUnit(typeof unit === 'string' ? unit : written.endsWith('%') ? '%' : '')
  const named =
    typeName === 'age' ? `${plain} of age` : typeName === 'dimension' && plain === 'pound' ? 'pound-mass' : plain
  return [
    {
      ...{ value, low: null, high: null, bound: '=', change: '=' },
      unit: typeName === 'currency' && plain === 'pound' ? 'pound sterling' : named,
      span: [start, end + 1]
    }
  ]
}
