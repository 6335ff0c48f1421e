import {
  closingAbbreviations,
  leadingAbbreviations,
  letteredNouns,
  numberAbbreviations,
  sayingVerbs,
  sentenceOpeners
} from './abbreviations.ts'
import { isAlphanumericAt, isBlankAt, isDigitAt, isLetterAt, isLineBreak, isLowerAt, isUpperAt } from './characters.ts'
import { firstEndingAfter, type Span, trimmed } from './span.ts'

/**
 * The sentences of `text` (or of the part `within`): trimmed, in order, without overlap, covering every character that
 * is not white space; offsets count in `text`. A line break always ends a sentence.
 *
 * Boundaries are proposed by Intl.Segmenter (UAX #29) and struck out where an abbreviation, an initial, a bracket, a
 * quotation's attribution or a list number shows that the sentence goes on. A quotation of several sentences is cut at
 * each of them, and its closing mark stays with the last.
 */
export const splitSentences = (text: string, within: Span = { start: 0, end: text.length }): Span[] => {
  const sentences: Span[] = []
  const to = Math.min(within.end, text.length)
  let start = Math.max(0, within.start)
  while (start < to) {
    let end = start
    while (end < to && !isLineBreak(text[end])) end++
    splitLine(text, { start, end }, sentences)
    start = end + 1
  }
  return sentences
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

const splitLine = (text: string, line: Span, sentences: Span[]): void => {
  const { start, end } = trimmed(text, line)
  if (start === end) return
  const brackets = closingBrackets(text, start, end)
  let open = start
  for (const proposed of boundaries(text, start, end)) {
    const boundary = afterStrayMarks(text, proposed, end)
    if (boundary <= open || boundary >= end) continue
    if (goesOn(text, open, boundary, end) || isInBracket(brackets, open, boundary)) continue
    sentences.push(trimmed(text, { start: open, end: boundary }))
    open = firstOf(text, boundary, end)
  }
  // Nothing is left where only characters that do not show stand after the last boundary.
  if (open < end) sentences.push({ start: open, end })
}

/** Where Intl.Segmenter, and two cases it leaves out, would start a new sentence. */
function* boundaries(text: string, start: number, end: number): Generator<number> {
  // Segmenter takes quadratic time on a long string, so that it gets windows. What it says near a window's end is not
  // to be relied on: the next window starts at the last boundary that is.
  let from = start
  let size = window
  while (from < end) {
    const to = Math.min(end, from + size)
    const reliable = to === end ? end : to - margin
    let last = from
    for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
      const boundary = from + index + segment.length
      if (boundary > reliable) break
      yield* missedBoundaries(text, last, boundary)
      yield boundary
      last = boundary
    }
    size = last === from ? size * 2 : window
    from = last
    if (to === end && last < end) return
  }
}

const window = 2048
const margin = 128

/** "… The" and, where the space is missing, "ended.The": UAX #29 breaks at neither. */
function* missedBoundaries(text: string, start: number, end: number): Generator<number> {
  for (let at = start + 1; at < end - 2; at++) {
    const character = text[at]
    if (character === '…') {
      let next = at + 1
      while (next < end && isClosing(text[next])) next++
      if (isBlankAt(text, next) && isUpperAt(text, firstOf(text, next, end))) yield next
    } else if (character === '.' && isUpperAt(text, at + 1) && isLowerAt(text, at - 1) && isLowerAt(text, at - 2)) {
      const opener = wordFrom(text, at + 1, end)
      if (opener.length > 1 && sentenceOpeners.has(opener.toLowerCase())) yield at + 1
    }
  }
}

/** A closing mark that stands apart from its sentence ("… home. ” Then") still belongs to it. */
const afterStrayMarks = (text: string, boundary: number, end: number): number => {
  let at = boundary
  while (at < end && (isOnlyClosing(text[at]) || (text[at] === '"' && at + 1 < end && isBlankAt(text, at + 1)))) at++
  return at > boundary && (at === end || isBlankAt(text, at)) ? at : boundary
}

const goesOn = (text: string, start: number, boundary: number, end: number): boolean => {
  const next = firstOf(text, boundary, end)
  if (next >= end) return false
  let last = boundary
  while (last > start && isBlankAt(text, last - 1)) last--
  let mark = last
  while (mark > start && isClosing(text[mark - 1])) mark--
  const closed = mark < last
  const terminator = text[mark - 1]
  if (terminator === '?' || terminator === '!') {
    return isLowerAt(text, next) || (closed && isQuote(text[last - 1]) && isAttribution(text, next, end))
  }
  if (terminator === '…') return isLowerAt(text, next)
  if (terminator !== '.') return false
  if (isLowerAt(text, next)) return true
  return !closed && abbreviates(text, start, mark - 1, next, end)
}

/** Whether the period at `period` belongs to an abbreviation or a number and the sentence goes on at `next`. */
const abbreviates = (text: string, start: number, period: number, next: number, end: number): boolean => {
  const from = startOfWord(text, start, period)
  const word = text.slice(from, period).toLowerCase()
  if (word === '' || word.length > 12) return false
  const opener = isQuote(text[next]) || sentenceOpeners.has(wordFrom(text, next, end).toLowerCase())
  if (isDigitAt(text, from)) return from === start && period - from <= 3
  if (numberAbbreviations.has(word) && isDigitAt(text, next)) return true
  if (word.length === 1 && isUpperAt(text, from)) return isInitial(text, start, from, opener)
  // "No." alone is an answer; "Sat." and "Sen." before a capital are not.
  if (leadingAbbreviations.has(word)) return isUpperAt(text, from) || !opener
  if (closingAbbreviations.has(word)) return (isUpperAt(text, from) || word.length > 3 || word.includes('.')) && !opener
  return isDotted(word) && !opener
}

const isInitial = (text: string, start: number, from: number, opener: boolean): boolean => {
  let before = from
  while (before > start && isBlankAt(text, before - 1)) before--
  const previous = text.slice(startOfWord(text, start, before), before).toLowerCase()
  return !opener && !letteredNouns.has(previous)
}

/** `"Really?" Smith asked`: capitalised words or "I", then a verb of saying. */
const isAttribution = (text: string, next: number, end: number): boolean => {
  let at = next
  for (let count = 0; count < 5 && at < end; count++) {
    const word = wordFrom(text, at, end)
    if (count > 0 && sayingVerbs.has(word)) return true
    if (word === '' || !isUpperAt(text, at)) return false
    at = firstOf(text, at + word.length, end)
    if (text[at] === '.') at = firstOf(text, at + 1, end)
  }
  return false
}

/** For each opening bracket of the line the place of its closing one; those too far apart do not count. */
const closingBrackets = (text: string, start: number, end: number): readonly Span[] => {
  const open: number[] = []
  const found: Span[] = []
  for (let at = start; at < end; at++) {
    const character = text[at]
    if (character === '(' || character === '[') open.push(at)
    if (character !== ')' && character !== ']') continue
    const from = open.pop()
    if (from !== undefined && at - from <= longestBracket) found.push({ start: from, end: at })
  }
  return outermost(found)
}

const longestBracket = 400

/** Of nested brackets, listed by their ends, only the outer ones. */
const outermost = (brackets: readonly Span[]): readonly Span[] => {
  const outer: Span[] = []
  for (const bracket of brackets.toReversed()) {
    if (bracket.end < (outer.at(-1)?.start ?? Number.POSITIVE_INFINITY)) outer.push(bracket)
  }
  return outer.reverse()
}

/** Whether `boundary` falls inside a bracket that opened in the middle of the sentence. */
const isInBracket = (brackets: readonly Span[], open: number, boundary: number): boolean => {
  const bracket = brackets[firstEndingAfter(brackets, boundary - 1)]
  return bracket !== undefined && bracket.start > open && bracket.start < boundary
}

const firstOf = (text: string, from: number, end: number): number => {
  let at = from
  while (at < end && isBlankAt(text, at)) at++
  return at
}

const longestWord = 24

/** The word that starts at `from`, with inner apostrophes; empty where none does. */
const wordFrom = (text: string, from: number, end: number): string => {
  let at = from
  const to = Math.min(end, from + longestWord)
  while (at < to && (isAlphanumericAt(text, at) || isInnerMark(text, at))) at++
  return text.slice(from, at).replace('’', "'")
}

const isInnerMark = (text: string, at: number): boolean =>
  (text[at] === "'" || text[at] === '’' || text[at] === '-') && isLetterAt(text, at - 1) && isLetterAt(text, at + 1)

/** Where the word that ends at `end` starts, with inner periods and hyphens: "U.S", "Lt-Gen". */
const startOfWord = (text: string, start: number, end: number): number => {
  let at = end
  const to = Math.max(start, end - longestWord)
  while (at > to && (isAlphanumericAt(text, at - 1) || ((text[at - 1] === '.' || text[at - 1] === '-') && at < end)))
    at--
  while (at < end && !isAlphanumericAt(text, at)) at++
  return at
}

const isDotted = (word: string): boolean => /^(?:\p{L}\.)+\p{L}$/u.test(word)

const isQuote = (character: string | undefined): boolean =>
  character !== undefined && '"“”‘’\'„«»‹›'.includes(character)
const isOnlyClosing = (character: string | undefined): boolean =>
  character !== undefined && '”’»›)]'.includes(character)
const isClosing = (character: string | undefined): boolean => character !== undefined && '"”’\'»›)]'.includes(character)
