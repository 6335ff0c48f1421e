import type { Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import type { BlockKind } from '../document.ts'

/** Past-tense verbs by which reports give somebody's speech; background explains in the present or names no speaker of the day. */
const spoke = wordSet(
  'said told added stressed noted emphasized emphasised continued reminded warned argued insisted explained replied asked announced urged pointed recalled concluded admitted claimed commented remarked declared'
)

/**
 * Position of the first sub-heading of the background: the sections that end a report, each without anybody's speech, where every section
 * before them has it and they are the smaller part. As many blocks as there are when no such section stands at the end.
 */
export const backgroundStart = (text: string, blocks: readonly Span[], kinds: readonly BlockKind[]): number => {
  const sections = sectionsOf(kinds)
  const silent = sections.findIndex(section => !hasSpeech(text, blocks, kinds, section))
  const start = sections[silent]?.start ?? 0
  if (silent < 1 || sections.slice(silent).some(section => hasSpeech(text, blocks, kinds, section)))
    return blocks.length
  return bodyBlocks(kinds.slice(start)) < bodyBlocks(kinds.slice(0, start)) ? start : blocks.length
}

const bodyBlocks = (kinds: readonly BlockKind[]): number => kinds.filter(kind => kind === 'body').length

/** The stretches between sub-headings, as positions of blocks; the report's opening is the first of them. */
const sectionsOf = (kinds: readonly BlockKind[]): Span[] => {
  const starts = [0, ...kinds.flatMap((kind, position) => (kind === 'subheading' && position > 0 ? [position] : []))]
  return starts.map((start, section) => ({ start, end: starts[section + 1] ?? kinds.length }))
}

const hasSpeech = (text: string, blocks: readonly Span[], kinds: readonly BlockKind[], section: Span): boolean =>
  blocks.slice(section.start, section.end).some((block, offset) => {
    if (kinds[section.start + offset] !== 'body') return false
    const words = text.slice(block.start, block.end).split(/[\s,.:;"“”]/)
    return '"“«'.includes(text.charAt(block.start)) || words.some(word => spoke.has(word))
  })
