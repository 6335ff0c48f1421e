import { isCapitalised } from '../../text/characters.ts'
import type { Phrase } from '../../text/phrases.ts'
import { isMark, isVerb, quotationMarks } from './context.ts'
import type { Finding } from './finding.ts'
import { type Reading, type Stretch, type Word, wordAt } from './reading.ts'

/** Small questions about lines and the names on them, for whoever reads attributions off the layout. */

/** An attribution that layout shows: it is certain, and its source is all of the words that stand there. */
export const shownBy = (cue: number, source: Stretch, content: Stretch): Finding => ({
  cue,
  source: { ...source, head: source.end - 1, kind: 'name' } satisfies Phrase,
  extents: [content],
  probability: 1
})

/** Marks that open a line of dialogue, or stand between a quotation and its source. */
export const dashes = '—–―-~'

/** Whether a token is such a mark. */
export const isDash = ({ kind, text }: Word): boolean => kind === 'mark' && dashes.includes(text.charAt(0))

/** Whether all words of a stretch are written in capitals. */
export const isInCapitals = ({ words }: Reading, { start, end }: Stretch): boolean =>
  words.slice(start, end).every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase())

const nameParticles = new Set('de del della der den di da dos du la le van von bin ibn al el of the and'.split(' '))

/** Whether a word may go on with a name that began before it. */
export const goesOnWithName = ({ text, lower }: Word): boolean => isCapitalised(text) || nameParticles.has(lower)

/** Words before a colon that label a piece of text and speak for nobody. */
const labels = new Set(
  `analysis opinion exclusive watch video photos update updated breaking report editorial note correction live factbox
  explainer interview source sources read more related also see photo image caption by from date time where when what why
  how who fact example conclusion summary background topics tags category part chapter step question answer`.split(
    /\s+/
  )
)

/** Whether words before a colon label what follows ("Correction:") instead of naming who speaks. */
export const isLabel = (reading: Reading, { start, end }: Stretch): boolean =>
  labels.has(wordAt(reading, start).lower) || labels.has(wordAt(reading, end - 1).lower)

/** Whether a name that ends before `position` ends its line: nothing, a full stop or another quotation follows. */
export const endsLine = (reading: Reading, position: number): boolean => {
  if (breaksLine(reading, position)) return true
  const next = wordAt(reading, position)
  return next.text === '.' ? breaksLine(reading, position + 1) : isMark(next, quotationMarks)
}

/** Whether a line begins at a word: the text does, or a line break stands before it. */
export const breaksLine = ({ text, words }: Reading, position: number): boolean => {
  const before = words[position - 1]
  const next = words[position]
  if (!before || !next) return true
  return next.start > before.end && text.slice(before.end, next.start).includes('\n')
}

const longestName = 7

/** The capitalised words from `start` on. */
export const nameFrom = (reading: Reading, start: number): Stretch => {
  let end = start
  while (end < start + longestName && isNameWord(reading, start, end)) end++
  return { start, end }
}

const isNameWord = (reading: Reading, start: number, position: number): boolean => {
  const word = wordAt(reading, position)
  if (position > start && breaksLine(reading, position)) return false
  if (word.kind !== 'word')
    return position > start && word.text === '.' && wordAt(reading, position - 1).text.length <= 3
  if (isCapitalised(word.text)) return !(isVerb(word) && position === start)
  return position > start && goesOnWithName(word)
}
