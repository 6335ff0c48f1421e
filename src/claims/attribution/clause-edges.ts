import { isFiniteVerb, isMark } from './context.ts'
import type { Finding } from './finding.ts'
import { type Reading, type Stretch, type Word, wordAt } from './reading.ts'
import { verbGroupStart } from './whole-source.ts'

/**
 * Where a content ends, and where it begins, when the build of the sentence leaves no doubt: the clauses around what was said
 * that are the writer's, and those behind it that are the speaker's too. `findings` are in the order of their cues.
 */
export const withClauseEdges = (reading: Reading, findings: readonly Finding[]): Finding[] =>
  findings.map((finding, place) => ({
    ...finding,
    extents: finding.extents
      .map(extent => withParallelClauses(reading, finding, extent, findings[place + 1]))
      .map(extent => withHedge(reading, finding, extent))
      .map(extent => withoutNextVerb(reading, finding, extent, findings, place))
      .map(extent => withoutNextDeed(reading, finding, extent))
      .map(extent => withoutMainVerb(reading, finding, extent))
      .map(extent => withoutBackground(reading, finding, extent))
      .filter(({ start, end }) => start < end)
  }))

const farthest = 120

/** "that the piers had cracked |, and that repairs would take a year": a clause built like the one before is said by the same. */
const withParallelClauses = (
  reading: Reading,
  { cue }: Finding,
  extent: Stretch,
  next: Finding | undefined
): Stretch => {
  const first = wordAt(reading, extent.start)
  const { sentence } = wordAt(reading, cue)
  const bounds = reading.sentences[sentence]
  if (!bounds || extent.start < cue || extent.end >= bounds.end || first.quotation >= 0) return extent
  const opens = first.lower === 'that' || wordAt(reading, extent.start - 1, sentence).lower === 'that'
  const that = opens ? parallelThat(reading, extent.end, sentence) : -1
  if (that < 0) return extent
  const limit = Math.min(bounds.end, extent.end + farthest, clauseStartOf(reading, next, that) ?? bounds.end)
  let end = limit
  while (end > that && wordAt(reading, end - 1).kind === 'mark') end--
  return end > that + 1 ? { start: extent.start, end } : extent
}

/** The "that" of ", and that", "and also that", ", that" at a position; -1 for none. "And that is why" is no clause of speech. */
const parallelThat = (reading: Reading, position: number, sentence: number): number => {
  const at = (place: number): Word => wordAt(reading, place, sentence)
  let place = position
  while (at(place).text === ',' || at(place).text === '”') place++
  const joined = at(place).tag === 'CC'
  if (joined) place++
  if (at(place).tag === 'RB') place++
  if (at(place).lower !== 'that' || (!joined && place === position)) return -1
  return isFiniteVerb(at(place + 1)) ? -1 : place
}

/** Where the clause of another cue with a subject of its own begins, behind a position: ", and Berg replied". */
const clauseStartOf = (reading: Reading, next: Finding | undefined, position: number): number | null => {
  const start = next?.source?.start ?? -1
  if (!next || start <= position || wordAt(reading, start - 1).tag !== 'CC') return null
  return wordAt(reading, start - 2).text === ',' ? start - 2 : start - 1
}

const longestHedge = 4

/** "According to the office | around | 40% …": what stands between a source and its content, when it opens the clause, is content. */
const withHedge = (reading: Reading, { cue, source }: Finding, extent: Stretch): Stretch => {
  const gap = extent.start - (source?.end ?? extent.start)
  if (wordAt(reading, cue).lower !== 'according' || !source || gap <= 0 || gap > longestHedge) return extent
  for (let place = source.end; place < extent.start; place++) {
    const { kind, tag } = wordAt(reading, place)
    if (kind === 'mark' ? tag !== '$' && tag !== '#' : !hedging.has(tag)) return extent
  }
  const tied = nounTies.has(wordAt(reading, source.end).lower)
  return tied ? extent : { start: source.end, end: extent.end }
}

const hedging = new Set(['IN', 'RB', 'RBR', 'JJ', 'JJR', 'JJS', 'CD', 'DT'])
const nounTies = new Set(['of', 'in', 'at', 'from', 'for', 'on', 'by', 'with'])

/** "the piers had cracked | and warned the council": a second verb of the same speaker says something of its own. */
const withoutNextVerb = (
  reading: Reading,
  { cue, source }: Finding,
  extent: Stretch,
  findings: readonly Finding[],
  place: number
): Stretch => {
  const head = wordAt(reading, cue)
  if (extent.start < cue || !isFiniteVerb(head)) return extent
  for (let later = place + 1; later < Math.min(findings.length, place + 4); later++) {
    const other = findings[later]
    if (!other || other.cue >= extent.end) break
    if (other.cue <= extent.start || other.extents.length === 0 || other.source !== source) continue
    const start = verbGroupStart(reading, other.cue)
    const joint = wordAt(reading, start - 1, head.sentence)
    if (wordAt(reading, other.cue).tag !== head.tag || joint.tag !== 'CC' || joint.quotation !== head.quotation)
      continue
    const end = wordAt(reading, start - 2).text === ',' ? start - 2 : start - 1
    if (end > extent.start + 1) return { start: extent.start, end }
  }
  return extent
}

/** "“the dam will hold” | and went home": a verb like the cue's behind a whole quotation tells what the speaker did next. */
const withoutNextDeed = (reading: Reading, { cue }: Finding, extent: Stretch): Stretch => {
  const head = wordAt(reading, cue)
  const quotation = reading.quotations[wordAt(reading, extent.start).quotation]
  const isWhole = quotation?.closed && extent.start > cue && extent.start <= quotation.start + 1
  if (!isWhole || quotation.end >= extent.end || head.quotation >= 0) return extent
  const joint = wordAt(reading, quotation.end)
  const verb = wordAt(reading, quotation.end + 1)
  const isDeed = joint.tag === 'CC' && verb.tag === head.tag && isFiniteVerb(verb)
  return isDeed ? { start: extent.start, end: quotation.end } : extent
}

const openers = new Set(['IN', 'CC', 'WDT', 'WP', 'WP$', 'WRB'])

/**
 * "Her claim that the dam would fail | was ignored": where a noun of speech is the subject, its clause ends before the verb that
 * the sentence would otherwise lack.
 */
export const withoutMainVerb = (reading: Reading, { cue }: Pick<Finding, 'cue'>, extent: Stretch): Stretch => {
  const { sentence, tag } = wordAt(reading, cue)
  const bounds = reading.sentences[sentence]
  const isNoun = tag === 'NN' || tag === 'NNS'
  if (!isNoun || !bounds || extent.start <= cue || wordAt(reading, extent.start).lower !== 'that') return extent
  for (let place = Math.max(bounds.start, cue - farthest); place < cue; place++)
    if (isFiniteVerb(wordAt(reading, place))) return extent
  let verbs = 0
  for (let place = extent.start + 1; place < Math.min(extent.end, extent.start + farthest); place++) {
    const word = wordAt(reading, place)
    if (word.quotation >= 0) return extent
    // A word that opens another clause brings a verb of its own along.
    if (openers.has(word.tag) && (word.tag !== 'IN' || subordinators.has(word.lower))) verbs--
    const before = wordAt(reading, place - 1)
    // "had failed | emerged": a participle right behind a verb that takes none is the past of another verb.
    const isPast =
      word.tag === 'VBN' && (before.tag === 'VBN' || before.tag === 'VB') && !takesParticiple.has(before.lower)
    if ((!isFiniteVerb(word) && !isPast) || isFiniteVerb(before)) continue
    verbs++
    if (verbs < 2) continue
    const end = startOfGroup(reading, place)
    return end > extent.start + 2 ? { start: extent.start, end } : extent
  }
  return extent
}

const takesParticiple = new Set('be been being get gotten have'.split(' '))

const startOfGroup = (reading: Reading, verb: number): number => {
  let start = verb
  while (start > verb - 4 && wordAt(reading, start - 1).tag === 'RB') start--
  return wordAt(reading, start - 1).text === ',' ? start - 1 : start
}

const subordinators = new Set(
  'that because if as when while after before since although though unless until'.split(' ')
)

/** Words that open a background where they follow a quoted fragment, and those that do behind any comma. */
const behindFragment = new Set('when where which after though although until during following'.split(' '))
const behindComma = new Set(['while', 'whereas', 'amid'])
/** "While reducing costs", "when it comes to": no clause of the writer's. */
const opensOwnClause = ({ lower, tag }: Word): boolean => lower !== 'it' && tag !== 'VBG'
const fewestBefore = 4

/** "“beyond repair” | when asked about the fire", "repairs had begun | amid growing anger": what the writer knows besides. */
const withoutBackground = (reading: Reading, { cue }: Finding, extent: Stretch): Stretch => {
  if (extent.start < cue) return extent
  const last = Math.min(extent.end, extent.start + farthest)
  for (let place = extent.start + 2; place < last; place++) {
    const word = wordAt(reading, place)
    if (word.quotation >= 0) continue
    const before = wordAt(reading, place - 1)
    const behind = before.text === ',' ? wordAt(reading, place - 2) : before
    const opens =
      (behindFragment.has(word.lower) && isMark(behind, '”')) || (behindComma.has(word.lower) && before.text === ',')
    const cut =
      (opens && opensOwnClause(wordAt(reading, place + 1))) ||
      (word.lower === 'amid' && before.tag !== 'RB' && place >= extent.start + fewestBefore)
    if (cut) return { start: extent.start, end: before.text === ',' ? place - 1 : place }
    if (place === extent.end - 1 && asides.has(word.lower) && before.text === ',')
      return { start: extent.start, end: place - 1 }
  }
  return extent
}

const asides = new Set(['however', 'though', 'too'])
