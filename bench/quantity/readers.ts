import { findQuantities } from '../../src/text/quantities/quantities.ts'
import { extractQuantities } from '../../src/text/quantities/quantity-record.ts'
import { compromiseNumbers } from './compromise.ts'
import type { CaseKind, Reader, ReadFigure } from './reader.ts'
import { recognizersText } from './recognizers-text.ts'

/** Kinds of ours that a model of Recognizers-Text reads: what it leaves to its other models is no error in a case that wants none. */
const ownKinds: Partial<Record<CaseKind, string>> = { percent: 'percentage', currency: 'money', age: 'age' }

const onRecord: Reader = {
  name: 'On Record',
  read: extractQuantities,
  readCase: (kind, text) => {
    const found = findQuantities(text)
    const ofKind = found.filter(one => (kind === 'number' ? one.unit === null : one.kind === ownKinds[kind]))
    const figures = found.map(
      ({ start, end, value, low, high, bound, unit }): ReadFigure => ({
        ...{ value, low, high, bound, change: '=', unit: unit ?? '-' },
        span: [start, end]
      })
    )
    return { figures, ofKind: ofKind.length }
  }
}

/** On Record, then its peers on npm. */
export const readers: readonly Reader[] = [onRecord, recognizersText, compromiseNumbers]
