import { type DateMention, findDates } from '../../text/dates.ts'
import type { Span } from '../../text/span.ts'
import type { Metadata, Stated } from '../document.ts'
import { contradictingDates } from './date-conflicts.ts'
import type { Dateline } from './dateline.ts'
import { contradicts, dateParts } from './partial-dates.ts'
import { canBeNear, fallsOnAnother } from './weekdays.ts'

/** A date beside a text, as it is written there, and the name of the field. */
type FieldDate = { readonly value: string; readonly field: string }

/** Where a text may date itself: the page's header, the dateline, its sentences. */
type DatedParts = {
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
  const own = [dateIn(text, pageDate), dateIn(text, dateline)].filter(date => date !== null)
  const stated = [fieldDate(field), ...own.map(asStated)].filter(date => date !== null)
  const [date = null, ...others] = stated
  if (date === null) return { date, conflictingDates: [] }
  const conflictingDates = [
    ...others.filter(other => contradicts(other.value, date.value)),
    ...own.flatMap(mention => wrongWeekday(text, mention)),
    ...contradictingDates(text, sentences, date.value).map(asStated),
    ...sentences.slice(0, opening).flatMap(sentence => impossibleWeekdays(text, sentence, date.value))
  ]
  return { date, conflictingDates: firstOfEachValue(conflictingDates) }
}

/** How many sentences open a report: they tell the day of its news. */
const opening = 5

/** The weekday beside a date of the page's own, as it stands there, where that date falls on another. */
const wrongWeekday = (text: string, { start, end, iso, weekday }: DateMention): Stated[] => {
  if (weekday === null || !fallsOnAnother(iso, weekday)) return []
  const [name = ''] = text.slice(start, end).split(/[\s,.]/)
  return [{ value: name, origin: { kind: 'span', start, end: start + name.length } }]
}

/** Dates without a year whose weekday they have in no year near the document's. */
const impossibleWeekdays = (text: string, sentence: Span, date: string): Stated[] => {
  const own = dateParts(date)
  if (own === null || own.year === null) return []
  return findDates(text, sentence).flatMap(mention => {
    const parts = dateParts(mention.iso)
    if (parts === null || parts.year !== null || mention.weekday === null) return []
    if (canBeNear(parts, mention.weekday, own)) return []
    return [asStated(mention)]
  })
}

const inFigures = /^\d+[-/.]\d/

const fieldDate = (field: FieldDate | undefined): Stated | null => {
  if (field === undefined) return null
  const words = field.value.trim()
  const origin = { kind: 'field', field: field.field } as const
  // Machines write the time after the date; people write the date in words.
  const [day = ''] = words.split(/[T\s]/)
  if (dateParts(day) !== null) return { value: day, origin }
  const [mention] = findDates(words)
  // Of figures that are no day of any month ("2021-02-30") not even the year is to be trusted.
  const isPartOfFigures = mention !== undefined && inFigures.test(day) && mention.end < day.length
  return mention === undefined || isPartOfFigures ? null : { value: mention.iso, origin }
}

const dateIn = (text: string, span: Span | null): DateMention | null =>
  span === null ? null : (findDates(text, span)[0] ?? null)

const asStated = ({ iso, start, end }: Span & { readonly iso: string }): Stated => ({
  value: iso,
  origin: { kind: 'span', start, end }
})

const firstOfEachValue = (dates: readonly Stated[]): Stated[] => {
  const first = new Map<string, Stated>()
  for (const date of dates) if (!first.has(date.value)) first.set(date.value, date)
  return [...first.values()]
}
