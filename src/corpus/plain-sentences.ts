import { type Span, trimmed } from '../text/span.ts'

export const splitSentences = (text: string, within: Span = { start: 0, end: text.length }): Span[] => {
  const spans: Span[] = []
  for (const { segment, index } of segmenter.segment(text.slice(within.start, within.end))) {
    const start = within.start + index
    const span = trimmed(text, { start, end: start + segment.length })
    if (span.start < span.end) spans.push(span)
  }
  return spans
}
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
