import { isCapitalised } from '../../text/characters.ts'
import { isFiniteVerb, isMark, quotationMarks } from './context.ts'
import type { Finding } from './finding.ts'
import { goesOnWithName, isInCapitals, isLabel, shownBy } from './layout.ts'
import { type Reading, type ReadSentence, type Stretch, wordAt } from './reading.ts'

/** A paragraph that opens with a name and a colon; `place` counts the document's paragraphs. */
type Turn = { readonly place: number; readonly colon: number; readonly name: Stretch; readonly end: number }

/**
 * The turns of a transcript ("SMITH: …", "Q: …", "Jane Smith: …"). Names in capitals show one by themselves; other names where
 * at least two of them take at least two turns each, mostly in sentences, as no list of labels does.
 */
export const findTurns = (reading: Reading): Finding[] => {
  const turns = [...reading.sentencesOf.keys()].flatMap((block, place) => turnOf(reading, block, place) ?? [])
  const shouted = turns.filter(({ name }) => isInCapitals(reading, name))
  const own = shouted.length > 0 ? shoutedTurns(reading, shouted) : exchangeIn(reading, turns)
  const reach = reachesOf(reading, own)
  return own.map(({ colon, name }, n) => shownBy(colon, name, { start: colon + 1, end: reach[n] ?? colon + 1 }))
}

/** From so many turns on names of one or two letters count, too. */
const fewestTurns = 2

const shoutedTurns = (reading: Reading, turns: readonly Turn[]): readonly Turn[] =>
  turns.length < fewestTurns ? turns.filter(({ name }) => isShouted(reading, name)) : turns

/** Capitals that are no mere initials: "QUIST", but not "A". */
const isShouted = ({ words }: Reading, { start, end }: Stretch): boolean =>
  words.slice(start, end).reduce((letters, { kind, text }) => letters + (kind === 'word' ? text.length : 0), 0) > 2

const exchangeIn = (reading: Reading, turns: readonly Turn[]): readonly Turn[] => {
  const bySpeaker = Map.groupBy(turns, ({ name }) => wordAt(reading, name.end - 1).lower)
  const recurring = [...bySpeaker.values()].filter(({ length }) => length >= fewestTurns)
  const own = recurring.flat().sort((a, b) => a.colon - b.colon)
  const inSentences = own.filter(turn => isSentence(reading, turn))
  return recurring.length >= 2 && inSentences.length * 2 >= own.length ? own : []
}

const longestLook = 40

const isSentence = (reading: Reading, { colon, end }: Turn): boolean => {
  if (wordAt(reading, end - 1).text === '?') return true
  for (let place = colon + 1; place < Math.min(end, colon + longestLook); place++)
    if (isFiniteVerb(wordAt(reading, place))) return true
  return false
}

const longestName = 12

const turnOf = (reading: Reading, block: number, place: number): Turn | null => {
  const sentences = reading.sentencesOf.get(block) ?? []
  const first = reading.sentences[sentences[0] ?? -1]
  const last = reading.sentences[sentences.at(-1) ?? -1]
  const opening = first ? nameBeforeColon(reading, first) : null
  if (!opening || !last || opening.colon + 1 >= last.end || first?.heading) return null
  return { ...opening, place, end: last.end }
}

/** The name that a sentence opens with when a colon follows it, or a comma, what the person is, and a colon. */
const nameBeforeColon = (reading: Reading, sentence: ReadSentence): { colon: number; name: Stretch } | null => {
  let { start } = sentence
  while (start < sentence.end && isMark(wordAt(reading, start), quotationMarks)) start++
  let end = -1
  for (let colon = start; colon < Math.min(start + longestName, sentence.end); colon++) {
    const word = wordAt(reading, colon)
    if (word.text === ':') {
      const name = { start, end: end < 0 ? colon : end }
      return name.end > start && !isLabel(reading, name) ? { colon, name } : null
    }
    if (word.text === ',' && end < 0) end = colon
    else if (word.kind === 'number' || (word.kind === 'mark' && !".,()'’".includes(word.text))) return null
    else if (end >= 0 ? isFiniteVerb(word) : word.kind === 'word' && !mayBeName(reading, start, colon)) return null
  }
  return null
}

const mayBeName = (reading: Reading, start: number, position: number): boolean => {
  const word = wordAt(reading, position)
  return position === start ? isCapitalised(word.text) : goesOnWithName(word)
}

/** So many paragraphs without a name may go on with a turn. */
const longestTurn = 6

/** How far each turn goes: over paragraphs up to the next turn, where turns make up most of what stands between the first and last. */
const reachesOf = (reading: Reading, turns: readonly Turn[]): number[] => {
  const [first, last] = [turns[0], turns.at(-1)]
  const span = first && last ? last.place - first.place + 1 : 0
  const isDense = turns.length > fewestTurns && turns.length * 2 >= span
  const blocks = [...reading.sentencesOf.keys()]
  return turns.map((turn, n) => {
    const next = turns[n + 1]
    if (!isDense || !next || next.place - turn.place > longestTurn) return turn.end
    let { end } = turn
    for (let place = turn.place + 1; place < next.place; place++) {
      const paragraph = reading.sentencesOf.get(blocks[place] ?? -1) ?? []
      const opening = reading.sentences[paragraph[0] ?? -1]
      if (!opening || opening.heading || '([*'.includes(wordAt(reading, opening.start).text)) break
      end = reading.sentences[paragraph.at(-1) ?? -1]?.end ?? end
    }
    return end
  })
}
