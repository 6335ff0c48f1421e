import type { Span } from '../text/span.ts'
import { contradictingDates } from './date-conflicts.ts'
import type { Dateline } from './dateline.ts'
import type { Metadata, Stated } from './document.ts'
import { contradicts, dateParts } from './partial-dates.ts'
import { findDates } from './plain-dates.ts'

/** A date beside a text, as it is written there, and the name of the field. */
type FieldDate = { readonly value: string; readonly field: string }

/** Where a text may date itself: the page's header, the dateline, its sentences. */
export type DatedParts = {
  readonly pageDate: Span | null
  readonly dateline: Dateline | null
  readonly sentences: readonly Span[]
}

/**
 * A document's date and those that contradict it. A field goes before the page's header, that before the dateline; what the sentences say can
 * contradict the date but never sets it. A field without a date that can be read states none.
 */
export const readDates = (
  text: string,
  { pageDate, dateline, sentences }: DatedParts,
  field: FieldDate | undefined
): Pick<Metadata, 'date' | 'conflictingDates'> => {
  const stated = [fieldDate(field), dateIn(text, pageDate), dateIn(text, dateline)].filter(date => date !== null)
  const [date = null, ...others] = stated
  if (date === null) return { date, conflictingDates: [] }
  const inText = contradictingDates(text, sentences, date.value).map(asStated)
  const conflictingDates = [...others.filter(other => contradicts(other.value, date.value)), ...inText]
  return { date, conflictingDates: conflictingDates.filter(isFirstOfItsValue) }
}

const fieldDate = (field: FieldDate | undefined): Stated | null => {
  if (field === undefined) return null
  const words = field.value.trim()
  const origin = { kind: 'field', field: field.field } as const
  // Machines write the time after the date; people write the date in words.
  const [day = ''] = words.split(/[T\s]/)
  if (dateParts(day) !== null) return { value: day, origin }
  const [mention] = findDates(words)
  return mention === undefined ? null : { value: mention.iso, origin }
}

const dateIn = (text: string, span: Span | null): Stated | null => {
  const [mention] = span === null ? [] : findDates(text, span)
  return mention === undefined ? null : asStated(mention)
}

const asStated = ({ iso, start, end }: Span & { readonly iso: string }): Stated => ({
  value: iso,
  origin: { kind: 'span', start, end }
})

const isFirstOfItsValue = (date: Stated, position: number, all: readonly Stated[]): boolean =>
  all.findIndex(({ value }) => value === date.value) === position
