/** One word of a command line. */
export type LineWord = {
  /** What stands before its colon, in lower case: "by" of `by:"Ada Quill"`; null where no name stands. */
  readonly name: string | null
  /** What follows the name (or the whole word), without quotation marks. */
  readonly value: string
  /** The word as part of free text: several words that were quoted together keep their marks. */
  readonly text: string
}

/**
 * Splits a typed line at white space, except between quotation marks (`"…"`, `'…'`, `“…”`), as a shell does. Unlike a shell it takes a
 * mark for a letter where none closes it, and an apostrophe inside a word always: nothing that a person types is an error.
 * Linear in the length of the line.
 */
export const splitLine = (line: string): readonly LineWord[] => {
  const words: LineWord[] = []
  // A mark that was not closed once is not closed further on either; without this memory 10,000 of them would cost their square.
  const unclosed = new Set<string>()
  let at = afterSpace(line, 0)
  while (at < line.length) {
    const nameEnd = endOfName(line, at)
    const opening = nameEnd === at && line[at] === '-' ? at + 1 : nameEnd
    const closing = closingMark(line, opening, unclosed)
    const end = endOfWord(line, closing < 0 ? opening : closing + 1)
    const name = nameEnd === at ? null : line.slice(at, nameEnd - 1).toLowerCase()
    words.push(
      closing < 0
        ? { name, value: line.slice(nameEnd, end), text: line.slice(at, end) }
        : quotedWord(line, { at, nameEnd, opening, closing, end }, name)
    )
    at = afterSpace(line, end)
  }
  return words
}

/** The same for words that a shell has split already; of one word alone the text stays as it is. */
export const shellWords = (shellWords: readonly string[]): readonly LineWord[] =>
  shellWords.map(word => {
    const nameEnd = endOfName(word, 0)
    const value = word.slice(nameEnd)
    const marked = shellWords.length > 1 && hasSpace(value) && !value.includes('"')
    return {
      name: nameEnd === 0 ? null : word.slice(0, nameEnd - 1).toLowerCase(),
      value,
      text: marked ? withMarks(word, nameEnd) : word
    }
  })

type Bounds = {
  readonly at: number
  readonly nameEnd: number
  readonly opening: number
  readonly closing: number
  readonly end: number
}

const quotedWord = (line: string, { at, nameEnd, opening, closing, end }: Bounds, name: string | null): LineWord => {
  const quoted = line.slice(opening + 1, closing)
  const inner = line[opening] === '"' ? quoted.replaceAll('\\"', '"') : quoted
  const tail = line.slice(closing + 1, end)
  const lead = line.slice(at, opening)
  const keeps = hasSpace(quoted) || line[opening] === '“'
  // A search knows double marks only; single ones around double ones stay, since they are the words' own.
  const mark = line[opening] === "'" && !quoted.includes('"') ? '"' : null
  const marked = mark === null ? line.slice(opening, closing + 1) : mark + quoted + mark
  return {
    name,
    value: line.slice(nameEnd, opening) + inner + tail,
    text: lead + (keeps ? marked : inner) + tail
  }
}

const withMarks = (word: string, nameEnd: number): string => {
  const from = nameEnd === 0 && word.startsWith('-') ? 1 : nameEnd
  return `${word.slice(0, from)}"${word.slice(from)}"`
}

const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”']
])

/** Where the quotation that opens at `opening` closes, or -1 if no mark stands there or none closes it. */
const closingMark = (line: string, opening: number, unclosed: Set<string>): number => {
  const mark = line[opening] ?? ''
  const closer = closers.get(mark)
  if (closer === undefined || unclosed.has(mark)) return -1
  for (let at = line.indexOf(closer, opening + 1); at >= 0; at = line.indexOf(closer, at + 1)) {
    const isApostrophe = closer === "'" && isLetter(line[at + 1])
    const isEscaped = closer === '"' && line[at - 1] === '\\'
    if (!isApostrophe && !isEscaped) return at
  }
  unclosed.add(mark)
  return -1
}

/** The place after `name:`, or `at` itself where no name stands. */
const endOfName = (line: string, at: number): number => {
  let end = at
  while (isNameCharacter(line[end])) end++
  return end > at && line[end] === ':' && !line.startsWith('//', end + 1) ? end + 1 : at
}

const afterSpace = (line: string, from: number): number => {
  let at = from
  while (isSpace(line[at])) at++
  return at
}

const endOfWord = (line: string, from: number): number => {
  let at = from
  while (at < line.length && !isSpace(line[at])) at++
  return at
}

const isSpace = (character: string | undefined): boolean => character !== undefined && character.trim() === ''

const hasSpace = (text: string): boolean => /\s/u.test(text)

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

const isNameCharacter = (character: string | undefined): boolean => character !== undefined && /[\w-]/.test(character)
