import compromise from 'compromise'
import { plainUnit } from './plain-units.ts'
import type { CaseKind, ReadCase, Reader, ReadFigure } from './reader.ts'

type Found = {
  readonly offset: { readonly start: number; readonly length: number }
  readonly number: {
    readonly prefix: string
    readonly num: number | null
    readonly suffix: string
    readonly unit: string
  }
}

/** Signs of money that it takes for a part of the number. */
const signs = new Map([
  ['$', 'dollar'],
  ['£', 'pound sterling'],
  ['€', 'euro'],
  ['¥', 'japanese yen']
])

/** compromise 14.17.0: the numbers of its tagger, without its ordinals; it knows no bounds or changes. */
export const compromiseNumbers: Reader = {
  name: 'compromise',
  read: text => figuresIn(text),
  readCase: (kind, text): ReadCase | null => {
    const figures = figuresIn(text)
    return { figures, ofKind: figures.filter(({ unit }) => isOfKind(kind, unit)).length }
  }
}

const isOfKind = (kind: CaseKind, unit: string): boolean =>
  kind === 'percent' ? unit === 'percentage' : kind === 'currency' ? isMoney(unit) : kind === 'number' && unit === '-'

const isMoney = (unit: string): boolean => unit === 'dollar' || [...signs.values()].includes(unit)

const figuresIn = (text: string): ReadFigure[] => {
  const found: Found[] = compromise(text).numbers().isCardinal().json({ offset: true })
  return found.flatMap(({ offset, number }): ReadFigure[] => {
    if (number.num === null) return []
    const written = text.slice(offset.start, offset.start + offset.length)
    const sign = signs.get(number.prefix) ?? signs.get(written.charAt(0))
    const unit = sign ?? plainUnit(number.suffix === '%' ? '%' : number.unit)
    return [
      {
        ...{ value: number.num, low: null, high: null, bound: '=', change: '=', unit },
        span: [offset.start, offset.start + offset.length]
      }
    ]
  })
}
