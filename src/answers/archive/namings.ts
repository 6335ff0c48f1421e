import type { Naming } from '../../claims/register/register.ts'
import { countOf, lengthAt, type Texts, textAt } from '../../index/tables/columns.ts'

/** What a document tells the register as it is stored: JSON, or an empty text for a document that tells it nothing. */
export const namingText = (naming: Naming): string => {
  const { names, speaking } = naming
  return names.short.length + names.same.length + speaking.length === 0 ? '' : JSON.stringify(naming)
}

/** What the documents that tell a register something tell it, in their order. */
export const namingsIn = (stored: Texts): readonly Naming[] =>
  tellingIn(stored).map(number => JSON.parse(textAt(stored, number)))

/** Whether a register that is gathered from one column is the one gathered from the other. Linear, and reads no JSON. */
export const tellTheSame = (older: Texts, newer: Texts): boolean => {
  const [before, now] = [tellingIn(older), tellingIn(newer)]
  // A text that tells something is never empty, so that the same lengths and the same bytes are the same texts.
  return (
    before.length === now.length &&
    now.every((number, at) => lengthAt(newer, number) === lengthAt(older, before[at] ?? -1)) &&
    older.bytes.equals(newer.bytes)
  )
}

/** The numbers of the texts that are not empty. */
const tellingIn = (stored: Texts): readonly number[] =>
  Array.from({ length: countOf(stored) }, (_, number) => number).filter(number => lengthAt(stored, number) > 0)
