import type { Span } from '../text/span.ts'

/**
 * The text with every character that a terminal would obey instead of showing replaced by one that it shows: escape sequences, other
 * control characters and direction overrides. White space becomes a space. Lengths and offsets stay as they are.
 */
export const harmless = (text: string): string =>
  text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    .replaceAll(/[\u0000-\u001f]/g, control => String.fromCharCode(firstPicture + control.charCodeAt(0)))
    .replaceAll(/[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD')

/** Columns that a terminal gives to a text: two for wide letters and emoji, none for marks that combine. */
export const widthOf = (text: string): number => {
  if (isPlain(text)) return text.length
  let width = 0
  for (const character of text) width += columnsOf(character)
  return width
}

/**
 * Breaks a text of one line at spaces into lines of at most `width` columns, as spans without the spaces between them. A no-break space
 * keeps its words together; a word longer than a line is cut. Linear in the length of the text.
 */
export const wrapped = (text: string, width: number): readonly Span[] => {
  const lines: Span[] = []
  let line: Span | null = null
  for (const word of wordsOf(text, Math.max(width, 2))) {
    if (line !== null && widthOf(text.slice(line.start, word.end)) <= width && word.start > line.end)
      line = { start: line.start, end: word.end }
    else {
      if (line !== null) lines.push(line)
      line = word
    }
  }
  return line === null ? lines : [...lines, line]
}

/** U+2400, the first of the pictures that stand for control characters: ␀, ␁, …, ␛. */
const firstPicture = 0x2400

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked for
const isPlain = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text)

const columnsOf = (character: string): number => {
  if (/[\p{M}\u200b-\u200d\u2060\ufeff]/u.test(character)) return 0
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u.test(
    character
  )
    ? 2
    : 1
}

/** Words between spaces, those longer than a line in pieces that touch. */
const wordsOf = (text: string, width: number): readonly Span[] => {
  const words: Span[] = []
  let start = 0
  while (start < text.length) {
    if (text[start] === ' ') {
      start++
      continue
    }
    const space = text.indexOf(' ', start)
    const end = space < 0 ? text.length : space
    words.push(...pieces(text, { start, end }, width))
    start = end
  }
  return words
}

const pieces = (text: string, word: Span, width: number): readonly Span[] => {
  if (word.end - word.start <= width && widthOf(text.slice(word.start, word.end)) <= width) return [word]
  const found: Span[] = []
  let start = word.start
  let at = word.start
  let columns = 0
  for (const character of text.slice(word.start, word.end)) {
    const wide = columnsOf(character)
    if (columns + wide > width) {
      found.push({ start, end: at })
      start = at
      columns = 0
    }
    columns += wide
    at += character.length
  }
  return [...found, { start, end: word.end }]
}
