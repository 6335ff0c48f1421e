import { isStopWord, stem } from '../text/stems.ts'

/** Told of one word: where it stands and how it is written for comparing (see `scanWords`). */
export type WordVisitor = (word: string, start: number, end: number) => void

/**
 * Visits the words of `text` from `start` to `end` in order, as the index counts them: runs of letters, marks and digits.
 * An apostrophe or a stop between letters stays inside ("don't", "U.S"), as do the commas and the point of a figure;
 * a hyphen parts words. Words come in lower case without accents, apostrophes straight, figures without grouping commas,
 * so that two spellings that differ in these alone are one word. Only abbreviations that small letters would make a
 * stop word keep their capitals ("US", "U.S", "WHO").
 */
export const scanWords = (text: string, start: number, end: number, visit: WordVisitor): void => {
  scanWordSpans(text, start, end, (from, to) => visit(normalWord(text.slice(from, to)), from, to))
}

/** Visits the same words, of which it tells where they stand alone: for those whose numbers are known. */
export const scanWordSpans = (
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number) => void
): void => {
  let at = start
  while (at < end) {
    if (kindAt(text, at) === 0) {
      at++
      continue
    }
    const from = at
    let last = kindAt(text, at)
    at++
    while (at < end) {
      const kind = kindAt(text, at)
      if (kind !== 0) last = kind
      else if (at + 1 >= end || !joins(text, at, last, kindAt(text, at + 1))) break
      at++
    }
    visit(from, at)
  }
}

/** The words of a text, as `scanWords` writes them. */
export const wordsIn = (text: string): readonly string[] => {
  const words: string[] = []
  scanWords(text, 0, text.length, word => words.push(word))
  return words
}

/** A word as phrases are compared: "US" and "us" are one. */
export const plainWord = (word: string): string => word.toLowerCase()

/** The term under which a word is found: its stem, or null for a word that says nothing on its own. */
export const termOf = (word: string): string | null => (isStopWord(word) ? null : stem(word))

const letter = 1
const digit = 2

const kindAt = (text: string, at: number): 0 | typeof letter | typeof digit => {
  const code = text.charCodeAt(at)
  if (code < 128) {
    if (code >= 48 && code <= 57) return digit
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? letter : 0
  }
  if (code === 0x2019) return 0
  return beyondAscii(text, at, code)
}

const beyondAscii = (text: string, at: number, code: number): 0 | typeof letter | typeof digit => {
  // The second half of a pair is of the kind of the whole; a half that stands alone is of none.
  const character =
    code >= 0xdc00 && code <= 0xdfff && at > 0
      ? text.slice(at - 1, at + 1)
      : String.fromCodePoint(text.codePointAt(at) ?? 0)
  return /^[\p{L}\p{M}]$/u.test(character) ? letter : /^\p{N}$/u.test(character) ? digit : 0
}

const joins = (text: string, at: number, before: number, after: number): boolean => {
  if (before !== after || after === 0) return false
  const mark = text.charAt(at)
  // "U.S." is one word, "ended.Then" is two: a stop joins single letters only.
  if (before === letter)
    return mark === "'" || mark === '’' || (mark === '.' && isInitial(text, at - 1) && isInitial(text, at + 1))
  return mark === ',' || mark === '.'
}

const isInitial = (text: string, at: number): boolean =>
  (at === 0 || kindAt(text, at - 1) === 0) && (at + 1 >= text.length || kindAt(text, at + 1) === 0)

const normalWord = (word: string): string => {
  const folded = /^[ -~]*$/.test(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'")
  const first = folded.charCodeAt(0)
  if (first >= 48 && first <= 57) return folded.replaceAll(',', '').toLowerCase()
  return isAbbreviation(folded) ? folded : folded.toLowerCase()
}

/** "U.S", and capitals that would be a stop word in small letters: "IS", "WHO". */
const isAbbreviation = (word: string): boolean => {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)]
  if (first < 65 || first > 90) return false
  if (second === 46) return true
  return second >= 65 && second <= 90 && isStopWord(word.toLowerCase()) && !isStopWord(word)
}
