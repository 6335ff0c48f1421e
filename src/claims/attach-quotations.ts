import type { Quotation } from '../text/quotations.ts'
import type { Span } from '../text/span.ts'
import type { Reading } from './reading.ts'

/** An attribution in the making: `sentence` is the position in `Reading.sentences` where its cue stands. */
export type Draft = {
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: Span[]
  readonly sentence: number
}

/** Shorter quotations without a cue are names, titles and scare quotes, and nobody's speech. */
const fewestWords = 3

/**
 * Gives the quotations that no content covers to the speaker before them, by adding their spans to that draft's content:
 * a quotation that opens a sentence after speech in its paragraph ("“…,” X said. “…”"), one that fills the paragraph after
 * speech or after "X said:", and the further paragraphs of a quotation that each open with a mark.
 * Other quotations stay with nobody. Linear in the number of quotations and drafts.
 */
export const attachQuotations = (reading: Reading, drafts: readonly Draft[], covered: ReadonlySet<number>): void => {
  const { sentences, quotations, document } = reading
  const drafted = new Map<number, Draft>()
  for (const draft of drafts) if (!isInside(draft.cue, reading)) drafted.set(draft.sentence, draft)
  let sentence = 0
  let speaking: Draft | undefined
  let passed = 0
  for (const [index, quotation] of quotations.entries()) {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.sentence.start ?? 0) <= quotation.start)
      sentence++
    for (; passed <= sentence; passed++) speaking = drafted.get(passed) ?? speaking
    const read = sentences[sentence]
    if (read === undefined || covered.has(index) || speaking === undefined) continue
    const opensSentence = read.sentence.start === quotation.start
    if (!opensSentence || wordCount(document.text, quotation) < fewestWords) continue
    const last = speaking.content.at(-1) ?? speaking.cue
    if (last === null) continue
    const speakingBlock = sentences[speaking.sentence]?.sentence.block ?? -1
    const block = read.sentence.block
    const lastBlock = blockOf(reading, sentence, last)
    if (speakingBlock === block) {
      if (speaking.sentence < sentence && followsOn(reading, speaking)) speaking.content.push(quotation)
      continue
    }
    const fillsBlock = document.blocks[block]?.start === quotation.start && isLastOf(reading, sentence, quotation)
    const adjacent = block - Math.max(speakingBlock, lastBlock) === 1
    if (fillsBlock && adjacent && followsOn(reading, speaking)) speaking.content.push(quotation)
  }
}

const isInside = (span: Span | null, { quotations }: Reading): boolean => {
  if (span === null) return false
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  return (quotations[low]?.start ?? Number.POSITIVE_INFINITY) <= span.start
}

const wordCount = (text: string, { inner }: Quotation): number => {
  let count = 0
  let inWord = false
  for (let at = inner.start; at < inner.end && count < fewestWords; at++) {
    const blank = text.charAt(at).trim() === ''
    if (!blank && !inWord) count++
    inWord = !blank
  }
  return count
}

/** The block of the last content: it may lie in a later block than the cue, when quotations of other paragraphs were added. */
const blockOf = ({ sentences }: Reading, sentence: number, { end }: Span): number => {
  for (let at = sentence; at >= Math.max(0, sentence - 40); at--) {
    const read = sentences[at]
    if (read !== undefined && read.sentence.start < end) return read.sentence.block
  }
  return -1
}

/** Whether the speech goes on: its content ended with a quotation, or its sentence announced one with a colon. */
const followsOn = ({ document: { text }, sentences }: Reading, { content, sentence }: Draft): boolean => {
  const last = content.at(-1)
  if (last === undefined) return text.charAt((sentences[sentence]?.sentence.end ?? 0) - 1) === ':'
  return '"”»“'.includes(text.charAt(last.end - 1)) || '"“„«'.includes(text.charAt(last.start))
}

/** Whether nothing but white space follows the quotation in its block. */
const isLastOf = ({ sentences, document }: Reading, sentence: number, { end }: Span): boolean => {
  const block = document.blocks[sentences[sentence]?.sentence.block ?? -1]
  return (
    block !== undefined &&
    document.text.slice(end, Math.min(block.end, end + 8)).trim().length <= 1 &&
    block.end - end <= 8
  )
}
