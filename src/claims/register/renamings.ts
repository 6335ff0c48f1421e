import type { Document } from '../../corpus/document.ts'
import { wordsOf } from '../../text/span.ts'
import { type Reading, type ReadSentence, readingOf } from '../reading.ts'
import { type NameMention, readNameMentions } from '../speakers/name-mentions.ts'

/** Two names that a document says mean the same body, as written. */
export type Renaming = readonly [name: string, otherName: string]

/** Words that say that what stands before them is called what stands after them. */
const phrases: readonly (readonly string[])[] = [
  ['called', 'itself'],
  ['calls', 'itself'],
  ['renamed', 'itself'],
  ['known', 'as'],
  ['also', 'called'],
  ['formerly', 'called'],
  ['previously', 'called'],
  ['renamed', 'as']
]

const openers = [...new Set(phrases.map(([first = '']) => first))]

/**
 * The names that a document equates in words: "the Lake Guard, formerly known as the Shore Watch", "It called itself the
 * Shore Watch", where "it" is whoever the sentence before begins with. Names are only read where such words stand.
 */
export const findRenamings = (document: Document): Renaming[] => {
  const text = document.text.toLowerCase()
  if (!openers.some(word => text.includes(word))) return []
  const reading = readingOf(document)
  const places = reading.sentences.flatMap((read, sentence) => phrasesIn(read).map(at => ({ sentence, at })))
  if (places.length === 0) return []
  const mentions = readNameMentions(reading)
  return places.flatMap(({ sentence, at }) => {
    const names = mentions[sentence] ?? []
    const after = names.find(({ from }) => from >= at + 2 && from <= at + 3)
    const before =
      names.findLast(({ to }) => to <= at && at - to <= 4) ?? subjectBefore(reading, mentions, sentence, at)
    if (after === undefined || before === undefined) return []
    return [[nameText(reading, before), shortAfter(reading, after) ?? nameText(reading, after)] as const]
  })
}

const phrasesIn = ({ words }: ReadSentence): number[] => {
  const found: number[] = []
  for (let at = 0; at + 2 < words.length; at++)
    if (phrases.some(([first, second]) => words[at]?.lower === first && words[at + 1]?.lower === second)) found.push(at)
  return found
}

/** For "it called itself": the name that begins the sentence before, or that opens this one. */
const subjectBefore = (
  { sentences }: Reading,
  mentions: readonly (readonly NameMention[])[],
  sentence: number,
  at: number
): NameMention | undefined => {
  const pronoun = sentences[sentence]?.words[at - 1]?.lower
  if (pronoun !== 'it' && pronoun !== 'which') return undefined
  const opener = mentions[sentence - 1]?.[0]
  const together = sentences[sentence]?.sentence.block === sentences[sentence - 1]?.sentence.block
  return together && opener !== undefined && opener.from <= 2 ? opener : undefined
}

/** The abbreviation in brackets that soon follows a name, whose long form may hold more words than the name: "Guard of A and B (GAB)". */
const shortAfter = ({ sentences }: Reading, { sentence, to }: NameMention): string | null => {
  const words = sentences[sentence]?.words ?? []
  for (let at = to; at < Math.min(words.length, to + 7); at++) {
    const inside = words[at + 1]
    if (words[at]?.text !== '(' || inside === undefined) continue
    return inside.kind === 'word' && inside.text === inside.text.toUpperCase() ? inside.text : null
  }
  return null
}

const nameText = ({ sentences, document: { text } }: Reading, { sentence, from, to }: NameMention): string => {
  const words = sentences[sentence]?.words ?? []
  const start = words[from]?.start ?? 0
  return wordsOf(text, { start, end: words[to - 1]?.end ?? start })
}
