import { hull, type Span } from '../../text/span.ts'
import type { Attribution } from '../claims.ts'

/** No speech is followed through more mouths than this. */
const deepest = 4

/**
 * For each attribution the positions of those whose content holds it (its source and cue), innermost first: Z's warning
 * in "X revealed that Z warned …" lies inside X's. One sweep over the contents in reading order.
 */
export const findEnclosing = (attributions: readonly Attribution[]): readonly (readonly number[])[] => {
  const contents = attributions
    .flatMap(({ content }, index) => content.map(span => ({ span, index })))
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const anchors = attributions
    .map((attribution, index) => ({ at: anchorOf(attribution), index }))
    .toSorted((a, b) => a.at.start - b.at.start)
  const enclosing: number[][] = attributions.map(() => [])
  const open: { readonly span: Span; readonly index: number }[] = []
  let next = 0
  for (const { at, index } of anchors) {
    for (
      let content = contents[next];
      content !== undefined && content.span.start <= at.start;
      content = contents[++next]
    ) {
      while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= content.span.start) open.pop()
      open.push(content)
    }
    for (const { span, index: outer } of open.slice(-deepest * 2).reverse())
      if (outer !== index && span.end >= at.end && (enclosing[index]?.length ?? 0) < deepest)
        enclosing[index]?.push(outer)
  }
  return enclosing
}

/** Where an attribution stands: its source and cue, or the start of its content where it has neither. */
const anchorOf = ({ source, cue, content }: Attribution): Span =>
  hull([source, cue].filter(span => span !== null)) ?? content[0] ?? { start: 0, end: 0 }
