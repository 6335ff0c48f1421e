import { splitSentences } from '../../text/sentences.ts'
import type { Slice, Span } from '../../text/span.ts'
import { cleanse, escapeMarkdown, needsEscape, onOneLine } from './escape.ts'

/**
 * A quotation in Discord's Markdown, block-quoted line by line, with the marked words in bold, in about `limit` characters
 * (the marks of at most 30 bold stretches come on top). A longer one shows the stretch around the first mark, cut where a sentence begins or ends if
 * that leaves enough of it, else between words, and "…" stands where something was left out.
 * `marks` are spans of the document that `quote` is a slice of, in reading order.
 */
export const blockQuote = (quote: Slice, marks: readonly Span[], limit: number): string => {
  const words = cleansed(quote, marks)
  const shown = stretchAround(words.text, words.marks[0] ?? { start: 0, end: 0 }, limit - quoteRoom)
  const before = shown.start > 0 ? '… ' : ''
  const after = shown.end < words.text.length ? ' …' : ''
  return `${before}${emphasised(words.text, words.marks, shown)}${after}`
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => `> ${line}`)
    .join('\n')
}

/** `text` on one line and escaped, in at most `limit` characters: cut between words, or between characters of one long word. */
export const escapedLine = (text: string, limit: number): string => {
  const line = onOneLine(text)
  if (reach(line, 0, limit - lineStartRoom) === line.length) return escapeMarkdown(line)
  const end = wordEnd(line, 0, reach(line, 0, limit - ellipsisRoom))
  return `${escapeMarkdown(line.slice(0, end).trimEnd())} …`
}

/** `text` on one line in at most `limit` characters, where no Markdown is read: cut as `escapedLine` cuts. */
export const plainLine = (text: string, limit: number): string => {
  const line = onOneLine(text)
  return line.length <= limit ? line : `${line.slice(0, wordEnd(line, 0, limit - ellipsisRoom)).trimEnd()} …`
}

/** The visible words of a quotation, and where the marked ones stand in them. */
const cleansed = (quote: Slice, marks: readonly Span[]): { text: string; marks: readonly Span[] } => {
  const { start: origin } = quote
  let text = ''
  let at = 0
  const marked: Span[] = []
  for (const mark of marks) {
    const start = Math.max(wholeCharacter(quote.text, mark.start - origin), at)
    const end = wholeCharacter(quote.text, Math.min(mark.end - origin, quote.text.length))
    if (start >= end) continue
    text += cleanse(quote.text.slice(at, start))
    const words = cleanse(quote.text.slice(start, end))
    marked.push({ start: text.length, end: text.length + words.length })
    text += words
    at = end
  }
  return { text: text + cleanse(quote.text.slice(at)), marks: marked }
}

/** The stretch of `text` to show: all of it where it fits, else as much as fits around `focus`. */
const stretchAround = (text: string, focus: Span, limit: number): Span => {
  if (reach(text, 0, limit) === text.length) return { start: 0, end: text.length }
  const room = limit - ellipsisRoom
  const start = reach(text, 0, room) >= focus.end ? 0 : startBefore(text, focus.start, room)
  return { start, end: endBefore(text, start, focus.end, reach(text, start, room)) }
}

/** Where to begin so that the focus comes early: where a sentence begins if one does nearby, else where a word does. */
const startBefore = (text: string, focus: number, room: number): number => {
  const earliest = Math.max(0, focus - Math.floor(room / 6))
  const begins = splitSentences(text, { start: earliest, end: focus }).map(({ start }) => start)
  return begins.find(start => start > earliest) ?? wordStart(text, earliest, focus)
}

/** Where to end, `furthest` at the latest: after a sentence if that keeps the focus and half the stretch, else after a word. */
const endBefore = (text: string, start: number, focusEnd: number, furthest: number): number => {
  if (furthest === text.length) return furthest
  const least = Math.max(Math.min(focusEnd, furthest), start + Math.floor((furthest - start) / 2))
  // The last sentence ends there only because the text was cut there.
  const sentences = splitSentences(text, { start, end: furthest }).slice(0, -1)
  return sentences.map(({ end }) => end).findLast(end => end >= least) ?? wordEnd(text, start, furthest)
}

const wordStart = (text: string, from: number, before: number): number => {
  for (let at = from; at < before; at++) if (isSpace(text[at - 1]) && !isSpace(text[at])) return at
  return before
}

const wordEnd = (text: string, from: number, furthest: number): number => {
  for (let at = furthest; at > from; at--) if (isSpace(text[at]) && !isSpace(text[at - 1])) return at
  return characterEnd(text, from, furthest)
}

/** The last place up to `furthest` where a character ends as a reader sees it (a letter with its accents, an emoji). */
const characterEnd = (text: string, from: number, furthest: number): number => {
  const near = Math.max(from, furthest - longestCharacter)
  const ends = [...characters.segment(text.slice(near, furthest + longestCharacter))].map(
    ({ index, segment }) => near + index + segment.length
  )
  return ends.findLast(end => end > from && end <= furthest) ?? wholeCharacter(text, furthest)
}

/** How far `text` may be shown from `start` in `room` characters. */
const reach = (text: string, start: number, room: number): number => {
  let left = room
  for (let at = start; at < text.length; at++) {
    left -= costOf(text[at] ?? '')
    if (left < 0) return at
  }
  return text.length
}

/** What a character takes at most when shown: a backslash before it, or "> " and a backslash after a new line. */
const costOf = (character: string): number => {
  if (character === '\n') return 4
  return needsEscape(character) ? 2 : 1
}

const emphasised = (text: string, marks: readonly Span[], shown: Span): string => {
  const pieces: string[] = []
  let at = shown.start
  let left = mostBold
  const marked = (line: string): string => (left-- > 0 ? bold(line) : escapeMarkdown(line))
  for (const mark of marks) {
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, shown.end)
    if (start >= end) continue
    pieces.push(escapeMarkdown(text.slice(at, start)), text.slice(start, end).split('\n').map(marked).join('\n'))
    at = end
  }
  return [...pieces, escapeMarkdown(text.slice(at, shown.end))].join('')
}

const bold = (line: string): string => (line.trim() === '' ? line : `**${escapeMarkdown(line)}**`)

const isSpace = (character: string | undefined): boolean => character === undefined || character.trim() === ''

/** `at`, or the place before it where cutting there would halve a surrogate pair. */
const wholeCharacter = (text: string, at: number): number => (isHalf(text.codePointAt(at - 1), text[at]) ? at - 1 : at)

const isHalf = (before: number | undefined, after: string | undefined): boolean =>
  before !== undefined && before > 0xffff && after !== undefined

const mostBold = 30
const lineStartRoom = 1
const quoteRoom = 2 + lineStartRoom
const ellipsisRoom = 4
const longestCharacter = 64
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
