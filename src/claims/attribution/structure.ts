import type { Phrase } from '../../text/phrases.ts'
import { isMark, isVerb, quotationMarks } from './context.ts'
import type { Finding } from './quotation.ts'
import { type Reading, type ReadSentence, type Stretch, wordAt } from './reading.ts'

/**
 * Attributions that layout shows rather than words: the turns of a transcript ("SMITH: …"), a headline that names its source
 * before a colon or behind a dash, and a quotation with its author behind a dash ("…" — Jane Smith). What a structure has
 * settled, the models need not guess.
 */
export const findStructures = (reading: Reading): Finding[] => {
  const turns = findTurns(reading)
  const settled = new Set(turns.map(({ cue }) => cue))
  const headlines = findHeadlines(reading).filter(({ cue }) => !settled.has(cue))
  return [...turns, ...headlines, ...findClosings(reading)]
}

const longestName = 7
/** From so many turns on a document counts as a transcript. */
const fewestTurns = 2

/** Words before a colon that label a piece of text and speak for nobody. */
const labels = new Set(
  `analysis opinion exclusive watch video photos update updated breaking report editorial note correction live factbox
  explainer interview poll source sources read more related also see photo image caption by from date time where when what why
  how who fact example conclusion summary background topics tags category part chapter step question answer`.split(
    /\s+/
  )
)

const finding = (cue: number, source: Stretch, content: Stretch): Finding => ({
  cue,
  source: { ...source, head: source.end - 1, kind: 'name' } satisfies Phrase,
  extents: [content],
  probability: 1
})

type Turn = { readonly colon: number; readonly name: Stretch; readonly end: number }

const findTurns = (reading: Reading): Finding[] => {
  const turns = [...reading.sentencesOf.keys()].flatMap(block => turnOf(reading, block) ?? [])
  const few = turns.length < fewestTurns
  return turns
    .filter(({ name }) => !few || isShouted(reading, name))
    .map(({ colon, name, end }) => finding(colon, name, { start: colon + 1, end }))
}

/** A paragraph that opens with a name in capitals, or one letter, and a colon, and says something after it. */
const turnOf = (reading: Reading, block: number): Turn | null => {
  const sentences = reading.sentencesOf.get(block) ?? []
  const first = reading.sentences[sentences[0] ?? -1]
  const last = reading.sentences[sentences.at(-1) ?? -1]
  if (!first || !last) return null
  const turn = beforeColon(reading, first)
  return turn && isInCapitals(reading, turn.name) && turn.colon + 1 < last.end ? { ...turn, end: last.end } : null
}

/** The capitalised words that a sentence opens with when a colon follows them. */
const beforeColon = (reading: Reading, sentence: ReadSentence): { colon: number; name: Stretch } | null => {
  let { start } = sentence
  while (start < sentence.end && isMark(wordAt(reading, start), quotationMarks)) start++
  for (let colon = start; colon < Math.min(start + longestName, sentence.end); colon++) {
    const word = wordAt(reading, colon)
    if (word.text === ':')
      return colon > start && !isLabel(reading, start, colon) ? { colon, name: { start, end: colon } } : null
    if (word.kind === 'number' || (word.kind === 'mark' && !".,()'’".includes(word.text))) return null
    if (word.kind === 'word' && !isCapitalised(word.text) && (colon === start || !nameParticles.has(word.lower)))
      return null
  }
  return null
}

const isLabel = (reading: Reading, start: number, colon: number): boolean =>
  labels.has(wordAt(reading, start).lower) || labels.has(wordAt(reading, colon - 1).lower)

const isInCapitals = ({ words }: Reading, { start, end }: Stretch): boolean =>
  words.slice(start, end).every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase())

/** Capitals that are no mere initials: "QUIST", but not "A". */
const isShouted = ({ words }: Reading, { start, end }: Stretch): boolean =>
  words.slice(start, end).reduce((letters, { kind, text }) => letters + (kind === 'word' ? text.length : 0), 0) > 2

const isCapitalised = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase()

const longestTrail = 6

/** "Harbour Office: old bridge to close" and "Old bridge to close — harbour office": a headline that names its source. */
const findHeadlines = (reading: Reading): Finding[] =>
  reading.sentences.flatMap(sentence => {
    if (!sentence.heading) return []
    const opening = sentence.place === 0 ? beforeColon(reading, sentence) : null
    if (opening && opening.colon + 1 < sentence.end)
      return [finding(opening.colon, opening.name, { start: opening.colon + 1, end: sentence.end })]
    const dash = lastDash(reading, sentence)
    const name = { start: dash + 1, end: sentence.end }
    return dash > sentence.start && endsLine(reading, sentence.end) && looksLikeSource(reading, name)
      ? [finding(dash, name, { start: sentence.start, end: dash })]
      : []
  })

/** The place of the last dash of a headline that stands between spaces, outside of quotations; -1 for none. */
const lastDash = (reading: Reading, { start, end }: ReadSentence): number => {
  for (let place = end - 2; place >= Math.max(start + 1, end - 1 - longestTrail); place--) {
    const mark = wordAt(reading, place)
    if (mark.kind !== 'mark' || !dashes.includes(mark.text.charAt(0))) continue
    const apart = wordAt(reading, place - 1).end < mark.start && mark.end < wordAt(reading, place + 1).start
    return apart && mark.quotation < 0 ? place : -1
  }
  return -1
}

const looksLikeSource = ({ words }: Reading, { start, end }: Stretch): boolean =>
  isCapitalised(words[start]?.text ?? '') &&
  words.slice(start, end).every(({ kind, text }) => kind !== 'mark' || ".'’".includes(text))

const dashes = '—–―-~'

/** Quotations with a dash and a name behind them, up to the end of the line or the next quotation. */
const findClosings = (reading: Reading): Finding[] =>
  reading.quotations.flatMap(quotation => {
    const dash = quotation.end
    const mark = wordAt(reading, dash)
    if (quotation.start < 0 || mark.kind !== 'mark' || !dashes.includes(mark.text.charAt(0))) return []
    if (reading.sentences[mark.sentence]?.heading) return []
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
