import type { Block } from '../corpus/document.ts'
import type { Attribution, StatementKind } from './claims.ts'
import type { ReadSentence, Word } from './reading.ts'
import { isCapitalised } from './word-kinds.ts'

/** Words before a colon that label a piece of text and speak for nobody. */
const labels = new Set(
  `analysis opinion exclusive watch video photos update updated breaking report editorial note correction live factbox
  explainer interview q a poll source sources read more related also see photo image caption by from date time where when what why
  how who fact example conclusion summary background topics tags category part chapter step question answer`.split(
    /\s+/
  )
)

/** A source that the layout names: "NAME: …" in a transcript or headline, "… — NAME" after a headline or a quotation. */
export type Structural = Pick<Attribution, 'source' | 'cue' | 'content'>

/**
 * Reads speakers off the layout of one sentence. `opensBlock`: it is the first of its block. `transcript`: the document has
 * several blocks that open with a name and a colon.
 */
export const structuralSource = (
  { words, sentence }: ReadSentence,
  block: Block,
  opensBlock: boolean,
  transcript: boolean
): Structural | null => {
  if (opensBlock) {
    const colon = nameBeforeColon(words)
    const last = words.at(-1)
    if (colon > 0 && last !== undefined && (transcript || block.kind === 'headline' || isShouted(words, colon))) {
      const first = words[0]
      const name = words[colon - 1]
      const mark = words[colon]
      const content = words[colon + 1]
      if (first !== undefined && name !== undefined && mark !== undefined && content !== undefined)
        return {
          source: { start: first.start, end: name.end },
          cue: { start: mark.start, end: mark.end },
          content: [{ start: content.start, end: block.kind === 'headline' ? last.end : block.end }]
        }
    }
  }
  return trailingName(words, sentence, block)
}

/** Position of the colon after the name that opens a transcript's turn; -1 where none does. */
export const nameBeforeColon = (words: readonly Word[]): number => {
  for (let at = 0; at < Math.min(words.length - 1, 7); at++) {
    const word = words[at]
    if (word === undefined || word.quotation >= 0) return -1
    if (word.text === ':')
      return at > 0 && !labels.has(words[at - 1]?.lower ?? '') && !labels.has(words[0]?.lower ?? '') ? at : -1
    if (
      word.kind === 'mark'
        ? !['.', ',', '(', ')'].includes(word.text)
        : !isCapitalised(word) && at > 0 && word.lower !== 'of'
    )
      return -1
    if (at === 0 && (word.kind !== 'word' || !isCapitalised(word))) return -1
  }
  return -1
}

const isShouted = (words: readonly Word[], colon: number): boolean => {
  let letters = 0
  for (let at = 0; at < colon; at++) {
    const text = words[at]?.text ?? ''
    if (words[at]?.kind === 'word' && text !== text.toUpperCase()) return false
    if (words[at]?.kind === 'word') letters += text.length
  }
  return letters > 2
}

const dashes = new Set(['—', '–', '--', '-', '―'])

/** "… — NAME" that ends a headline, or a quotation that fills its block. */
const trailingName = (
  words: readonly Word[],
  { start, end }: ReadSentence['sentence'],
  block: Block
): Structural | null => {
  let dash = -1
  for (let at = words.length - 2; at >= Math.max(1, words.length - 12); at--)
    if (dashes.has(words[at]?.text ?? '')) {
      dash = at
      break
    }
  const mark = words[dash]
  const first = words[dash + 1]
  const before = words[dash - 1]
  const last = words.at(-1)
  if (mark === undefined || first === undefined || before === undefined || last === undefined || block.end !== end)
    return null
  if (mark.quotation >= 0 || mark.start === before.end || first.start === mark.end) return null
  const heading = block.kind === 'headline' || block.kind === 'subheading' || block.kind === 'standfirst'
  const quoted = before.quotation >= 0
  if (!heading && !quoted) return null
  if (!(quoted || looksLikeSource(words.slice(dash + 1))) || (heading && !quoted && words.length - dash > 7))
    return null
  const name = last.kind === 'mark' && last.text === '.' ? words.at(-2) : last
  if (name === undefined || name === mark) return null
  return {
    source: { start: first.start, end: name.end },
    cue: { start: mark.start, end: mark.end },
    content: [{ start: quoted ? Math.max(block.start, quotedFrom(words, dash, start)) : start, end: before.end }]
  }
}

const quotedFrom = (words: readonly Word[], dash: number, fallback: number): number => {
  const quotation = words[dash - 1]?.quotation
  let at = dash - 1
  while (at > 0 && words[at - 1]?.quotation === quotation) at--
  return words[at]?.start ?? fallback
}

const looksLikeSource = (words: readonly Word[]): boolean => {
  const last = words.findLast(({ kind }) => kind === 'word')
  const first = words[0]
  if (first === undefined || last === undefined || first.kind === 'mark') return false
  return (
    isCapitalised(first) &&
    words.every(({ kind, text }) => kind !== 'mark' || text === '.' || text === "'" || text === '’')
  )
}

/** How much of `content` stands inside quotation marks decides what kind of speech it is. */
export const kindOf = (quoted: number, total: number): StatementKind =>
  quoted === 0 ? 'indirect' : quoted >= total * 0.95 ? 'direct' : 'mixed'
