import type { Phrase } from '../../text/phrases.ts'
import { firstPhraseAfter } from './context.ts'
import type { Finding } from './quotation.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'

/**
 * The words that stand for the source, from its base noun phrase on: "a spokesman | for the mayor of Lund", "a source | close to
 * the talks". They end before the cue, the content and any comma. A name takes only "of" and "from".
 */
export const wholeSource = (reading: Reading, source: Phrase, { cue, extents }: Finding): Stretch => {
  const { sentence } = wordAt(reading, source.head)
  const phrases = reading.sentences[sentence]?.phrases ?? []
  const prepositions = source.kind === 'name' ? ofNames : ofOffices
  if (source.kind === 'pronoun' || source.kind === 'relative' || source.kind === 'owner') return source
  const limit = [cue, ...extents.map(({ start }) => start)].filter(position => position >= source.end)
  const end = Math.min(...limit, reading.sentences[sentence]?.end ?? source.end)
  let reached = source.end
  for (let taken = 0; taken < mostTaken; taken++) {
    const next = phraseBehind(reading, sentence, phrases, reached, prepositions)
    if (!next || next.end > end) break
    reached = next.end
  }
  return { start: source.start, end: reached }
}

const mostTaken = 4
const ofNames = new Set(['of', 'from'])
const ofOffices = new Set(['of', 'from', 'for', 'at', 'in', 'on', 'with', 'to', 'and'])

/** The phrase that a preposition (or an adjective and one: "familiar with") ties to what ends at `position`. */
const phraseBehind = (
  reading: Reading,
  sentence: number,
  phrases: readonly Phrase[],
  position: number,
  prepositions: ReadonlySet<string>
): Phrase | null => {
  const tied = wordAt(reading, position, sentence)
  const adjective = tied.tag === 'JJ' || tied.lower === 'close' ? 1 : 0
  const tie = wordAt(reading, position + adjective, sentence).lower
  if (!prepositions.has(tie) || (adjective === 1 && tie === 'and')) return null
  const start = position + adjective + 1
  const phrase = phrases[firstPhraseAfter(phrases, start)]
  return phrase?.start === start && phrase.kind !== 'relative' && phrase.kind !== 'pronoun' ? phrase : null
}
