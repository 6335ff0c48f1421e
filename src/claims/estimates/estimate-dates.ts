import type { DateMention } from '../../text/dates.ts'
import { contains, firstFrom, type Span } from '../../text/span.ts'

/**
 * As of when a figure holds, as far as its own sentence says: the nearest date, the one after it at equal distance.
 * @param dates those of the figure's sentence, in order
 * @param within the parts of the sentence that belong to the figure: the content of the statement it stands in
 * @returns an ISO date as far as it is stated ("10-28", "2015-10", "2015"), null where the sentence states none
 */
export const findDateOf = (dates: readonly DateMention[], figure: Span, within: readonly Span[]): string | null => {
  const next = firstFrom(dates, figure.end)
  const [after, before] = [dates[next], dates[next - 1]].map(date =>
    date !== undefined && within.some(span => contains(span, date)) ? date : undefined
  )
  if (after === undefined || before === undefined) return (after ?? before)?.iso ?? null
  return after.start - figure.end <= figure.start - before.end ? after.iso : before.iso
}
