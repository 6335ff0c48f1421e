import { isSpace } from './characters.ts'

/** A stretch of a document's text: UTF-16 offsets, `end` exclusive, so that `text.slice(start, end)` is what it covers. */
export type Span = { readonly start: number; readonly end: number }

/** A span with the words it covers, for those who do not hold the text. */
export type Slice = Span & { readonly text: string }

/** The span of `text` together with its words. */
export const slice = (text: string, { start, end }: Span): Slice => ({ start, end, text: text.slice(start, end) })

/** The words that a span covers. */
export const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end)

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Reading order; of two spans with one start the longer comes first. */
export const inReadingOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The smallest span that covers all of `spans`; null for none. */
export const hull = (spans: readonly Span[]): Span | null => {
  // A loop, for a spread of a hundred thousand arguments overflows the stack.
  let covered: Span | null = null
  for (const { start, end } of spans)
    covered =
      covered === null ? { start, end } : { start: Math.min(covered.start, start), end: Math.max(covered.end, end) }
  return covered
}

/** Position of the first of `spans` that starts at or after an offset, their number where none does. In order of their starts. */
export const firstFrom = (spans: readonly Span[], offset: number): number =>
  firstWhere(spans, ({ start }) => start >= offset)

/** Position of the first of `spans` that ends after an offset, their number where none does. In order of their ends. */
export const firstEndingAfter = (spans: readonly Span[], offset: number): number =>
  firstWhere(spans, ({ end }) => end > offset)

/** Position of the first of `items` for which `holds`, their number where it does for none. It must hold for all after the first. */
export const firstWhere = <T extends object>(items: readonly T[], holds: (item: T) => boolean): number => {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item === undefined || holds(item)) high = middle
    else low = middle + 1
  }
  return low
}

/** The span without white space at either end; an all-blank span becomes empty at its start. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start
  let to = end
  while (from < to && isSpace(text[from])) from++
  while (to > from && isSpace(text[to - 1])) to--
  return from < to ? { start: from, end: to } : { start, end: start }
}
