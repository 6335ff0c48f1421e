import type { Phrase } from '../../text/phrases.ts'
import { isMark, isVerb, quotationMarks } from './context.ts'
import type { Finding } from './quotation.ts'
import { type Reading, type Stretch, wordAt } from './reading.ts'

/**
 * Attributions that layout shows rather than words: the turns of a transcript ("SMITH: …") and a quotation with its
 * author behind a dash ("…" — Jane Smith). What a structure has settled, the models need not guess.
 */
export const findStructures = (reading: Reading): Finding[] => [...findTurns(reading), ...findClosings(reading)]

const longestName = 6
/** From so many turns on a document counts as a transcript. */
const fewestTurns = 3

const finding = (cue: number, source: Stretch, content: Stretch): Finding => ({
  cue,
  source: { ...source, head: source.end - 1, kind: 'name' } satisfies Phrase,
  extents: [content],
  probability: 1
})

type Turn = { readonly block: number; readonly colon: number; readonly name: Stretch; readonly end: number }

const findTurns = (reading: Reading): Finding[] => {
  const turns = [...reading.sentencesOf.keys()].flatMap(block => turnOf(reading, block) ?? [])
  return turns.length < fewestTurns
    ? []
    : turns.map(({ colon, name, end }) => finding(colon, name, { start: colon + 1, end }))
}

/** A paragraph that opens with a name in capitals, or one letter, and a colon, and says something after it. */
const turnOf = (reading: Reading, block: number): Turn | null => {
  const sentences = reading.sentencesOf.get(block) ?? []
  const first = reading.sentences[sentences[0] ?? -1]
  const last = reading.sentences[sentences.at(-1) ?? -1]
  if (!first || !last) return null
  let start = first.start
  while (start < first.end && isMark(wordAt(reading, start), quotationMarks)) start++
  for (let colon = start + 1; colon < Math.min(start + longestName, first.end); colon++) {
    if (wordAt(reading, colon).text !== ':') continue
    const name = { start, end: colon }
    return isTurnName(reading, name) && colon + 1 < last.end ? { block, colon, name, end: last.end } : null
  }
  return null
}

const isTurnName = ({ words }: Reading, { start, end }: Stretch): boolean => {
  for (let i = start; i < end; i++) {
    const word = words[i]
    if (!word || (word.kind === 'word' && word.text !== word.text.toUpperCase())) return false
    if (word.kind === 'number') return false
  }
  return true
}

const dashes = '—–―-~'

/** Quotations with a dash and a name behind them, up to the end of the line or the next quotation. */
const findClosings = (reading: Reading): Finding[] =>
  reading.quotations.flatMap(quotation => {
    const dash = quotation.end
    const mark = wordAt(reading, dash)
    if (quotation.start < 0 || mark.kind !== 'mark' || !dashes.includes(mark.text.charAt(0))) return []
    const name = nameBehind(reading, dash)
    return name ? [finding(dash, name, { start: quotation.start, end: quotation.end })] : []
  })

/** The capitalised words behind a dash, when a line or a quotation ends right after them. */
const nameBehind = (reading: Reading, dash: number): Stretch | null => {
  const start = dash + 1
  let end = start
  while (end < start + longestName && isNameWord(reading, start, end)) end++
  if (end === start) return null
  return endsLine(reading, end) ? { start, end } : null
}

const isNameWord = (reading: Reading, start: number, position: number): boolean => {
  const word = wordAt(reading, position)
  if (position > start && breaksLine(reading, position)) return false
  if (word.kind !== 'word')
    return position > start && word.text === '.' && wordAt(reading, position - 1).text.length <= 3
  const first = word.text.charAt(0)
  const capital = first !== first.toLowerCase()
  return capital ? !(isVerb(word) && position === start) : position > start && nameParticles.has(word.lower)
}

const nameParticles = new Set('de del della der den di da dos du la le van von bin ibn al el of the and'.split(' '))

/** Whether a name that ends before `position` ends its line: nothing, a full stop or another quotation follows. */
const endsLine = (reading: Reading, position: number): boolean => {
  if (breaksLine(reading, position)) return true
  const next = wordAt(reading, position)
  return next.text === '.' ? breaksLine(reading, position + 1) : isMark(next, quotationMarks)
}

const breaksLine = ({ text, words }: Reading, position: number): boolean => {
  const before = words[position - 1]
  const next = words[position]
  if (!before || !next) return true
  return next.start > before.end && text.slice(before.end, next.start).includes('\n')
}
