import type { Quantity } from '../../text/quantities/quantity.ts'
import { contains, firstEndingAfter, firstFrom, hull, type Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import type { Speaker, Statement } from '../claims.ts'
import type { ReadSentence, Word } from '../reading.ts'
import { isPoll, pollOf } from './polls.ts'

/** Who claims a figure, and the parts of the text that say so: what stands elsewhere tells nothing of the figure. */
type Claim = { readonly claimant: Speaker | null; readonly within: readonly Span[] }

/** Looks up who claims one of the quantities of a sentence, named by its position. To be asked in reading order. */
type ClaimLookUp = (position: number, quantities: readonly Quantity[], quantity: Quantity) => Claim

/**
 * Whose figure a number is, in this order:
 *
 * 1. the speaker of the innermost statement whose content holds it. "55% of voters said …" is a result and no claimant;
 * 2. of a figure in a quotation, whoever is quoted with other words of that quotation;
 * 3. whoever says the words before it, where those go on: "X said that A, and that 30 B", "A, X said, and 30 B";
 * 4. the source of "according to", where nobody else speaks in the sentence;
 * 5. of a share, the poll that its sentence names ("30% in a Kelby survey"), or the one that gave the share before it in the paragraph.
 *
 * Null is the publisher's own voice.
 * @param statements of the document that the sentences are of
 */
export const claimLookUp = (
  text: string,
  sentences: readonly ReadSentence[],
  statements: readonly Statement[]
): ClaimLookUp => {
  const holding = holdingStatements(statements)
  const quoted = quotedSpeakers(sentences, statements)
  const bySentence = statementsBySentence(sentences, statements)
  let poll: { readonly block: number; readonly claimant: Speaker } | null = null
  return (position, quantities, quantity) => {
    const { sentence, words } = sentences[position] ?? { sentence: { start: 0, end: 0, block: -1 }, words: [] }
    const isResult = ({ source }: Statement): boolean => source !== null && beginsWithShare(source, quantities)
    const statement = holding(quantity.figure, isResult)
    const speakers = (bySentence[position] ?? []).filter(one => !isResult(one))
    const beside =
      statement?.speaker ??
      quoted.get(words[firstFrom(words, quantity.start)]?.quotation ?? -1) ??
      speakerGoingOn(words, speakers, quantity.figure) ??
      (statement === null ? onlyAccordingTo(text, speakers) : null)
    const isResultOfPoll = statement === null && (quantity.kind === 'percentage' || quantity.kind === 'share')
    const last = speakers.length === 0 && poll?.block === sentence.block ? poll.claimant : null
    const claimant = beside ?? (isResultOfPoll ? (pollOf(text, words, quantity) ?? last) : null)
    if (claimant !== null) poll = isPoll(claimant) ? { block: sentence.block, claimant } : null
    return { claimant, within: statement?.content ?? [sentence] }
  }
}

/**
 * A look-up for figures in reading order: of the statements whose content holds the figure and that are not left out, the shortest with a
 * speaker, or else the shortest. Asked for the number alone, for a content may end before its "%".
 */
const holdingStatements = (
  statements: readonly Statement[]
): ((figure: Span, isLeftOut: (statement: Statement) => boolean) => Statement | null) => {
  const contents = statements
    .flatMap(statement => {
      const length = statement.content.reduce((sum, { start, end }) => sum + end - start, 0)
      return statement.content.map(span => ({ span, statement, length }))
    })
    .sort((a, b) => a.span.start - b.span.start)
  let next = 0
  let open: typeof contents = []
  return (figure, isLeftOut) => {
    for (
      let content = contents[next];
      content !== undefined && content.span.start <= figure.start;
      content = contents[next]
    ) {
      open.push(content)
      next++
    }
    open = open.filter(({ span }) => span.end > figure.start)
    const holding = open
      .filter(({ span, statement }) => contains(span, figure) && !isLeftOut(statement))
      .sort((a, b) => a.length - b.length)
      .map(({ statement }) => statement)
    return holding.find(({ speaker }) => speaker !== null) ?? holding[0] ?? null
  }
}

/** "55% of voters", "some two-thirds of those asked". */
const beginsWithShare = (source: Span, quantities: readonly Quantity[]): boolean => {
  const first = quantities[firstEndingAfter(quantities, source.start)]
  return first !== undefined && first.start <= source.start && (first.kind === 'percentage' || first.kind === 'share')
}

/** By the position of an outermost quotation, the first who is quoted with words of it. */
const quotedSpeakers = (
  sentences: readonly ReadSentence[],
  statements: readonly Statement[]
): ReadonlyMap<number, Speaker> => {
  const speakers = new Map<number, Speaker>()
  const starts = statements
    .flatMap(({ content, speaker, kind }) =>
      speaker === null || kind === 'indirect' ? [] : content.map(({ start }) => ({ start, speaker }))
    )
    .sort((a, b) => a.start - b.start)
  let next = 0
  for (const { words } of sentences)
    for (const { end, quotation } of words)
      for (let one = starts[next]; one !== undefined && one.start < end; one = starts[++next])
        if (quotation >= 0 && !speakers.has(quotation)) speakers.set(quotation, one.speaker)
  return speakers
}

/** The statements whose cue stands in each sentence. */
const statementsBySentence = (
  sentences: readonly ReadSentence[],
  statements: readonly Statement[]
): readonly (readonly Statement[])[] => {
  const found: Statement[][] = sentences.map(() => [])
  const spans = sentences.map(({ sentence }) => sentence)
  for (const statement of statements) {
    const start = statement.cue?.start ?? statement.content[0]?.start ?? 0
    found[firstEndingAfter(spans, start)]?.push(statement)
  }
  return found
}

const joints = wordSet('and or but')
const clauseWords = wordSet('when who which while where whereas although though')

/**
 * Whoever says the words before a figure, where they go on: "that A and B", "that A, and that B" (", and B" begins a sentence of the
 * publisher's own), and after "A, X said" all that the sentence has left.
 */
const speakerGoingOn = (words: readonly Word[], speakers: readonly Statement[], figure: Span): Speaker | null => {
  const last = speakers.findLast(({ source, cue, content }) => endOf([...content, source, cue]) <= figure.start)
  if (last === undefined || speakers.some(({ cue }) => cue !== null && cue.start > endOf([last.cue]))) return null
  const end = endOf(last.content)
  const rest = words.slice(firstFrom(words, end), firstFrom(words, figure.start))
  if (rest.some(({ text, lower }) => text === ';' || clauseWords.has(lower))) return null
  if (last.cue !== null && last.cue.start >= end) return last.speaker
  const comma = rest[0]?.text === ',' ? 1 : 0
  const isJoined = joints.has(rest[comma]?.lower ?? '') && (comma === 0 || rest[comma + 1]?.lower === 'that')
  return isJoined ? last.speaker : null
}

const endOf = (spans: readonly (Span | null)[]): number => hull(spans.filter(span => span !== null))?.end ?? 0

const onlyAccordingTo = (text: string, speakers: readonly Statement[]): Speaker | null => {
  const [only, ...others] = speakers
  if (only === undefined || others.length > 0 || only.cue === null) return null
  return text.slice(only.cue.start, only.cue.end).toLowerCase().startsWith('according') ? only.speaker : null
}
