import type { Metadata, Stated } from './document.ts'
import type { Structure } from './find-blocks.ts'
import type { FieldValue } from './metadata.ts'

/** The date that a field states, as far as it does: null when it states none that can be read. */
export const fieldDate = ({ value, field }: FieldValue): Stated | null => {
  const iso =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?=$|T|\s)/.exec(value.trim())?.[0] ?? /^\d{2}-\d{2}$/.exec(value.trim())?.[0]
  return iso === undefined ? null : { value: iso, origin: { kind: 'field', field } }
}

/** A document's date and those that contradict it. */
export const readDates = (
  _text: string,
  _structure: Structure,
  field: Stated | null
): Pick<Metadata, 'date' | 'conflictingDates'> => ({ date: field, conflictingDates: [] })
