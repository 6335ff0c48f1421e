/** What a character is, as far as finding words and sentences needs to know. */
type CharacterClass = 'letter' | 'digit' | 'extend' | 'space' | 'format' | 'other'

const letter = 1
const digit = 2
const extend = 3
const space = 4
const format = 5
const other = 6
const names: readonly CharacterClass[] = ['other', 'letter', 'digit', 'extend', 'space', 'format', 'other']

/** Classes of the Basic Multilingual Plane, filled as characters turn up: a regular expression a character is too slow. */
const known = new Uint8Array(0x10000)

const classify = (character: string): number => {
  if (/^\p{L}$/u.test(character)) return letter
  if (/^\p{N}$/u.test(character)) return digit
  if (/^(?:\p{M}|\u200d|\p{EMod})$/u.test(character)) return extend
  if (/^\s$/u.test(character)) return space
  if (/^[\p{Cf}\p{Cc}]$/u.test(character)) return format
  return other
}

const codeOf = (codePoint: number): number => {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint))
  const seen = known[codePoint] ?? 0
  if (seen !== 0) return seen
  const found = classify(String.fromCharCode(codePoint))
  known[codePoint] = found
  return found
}

/**
 * The class of a code point: letters and digits of any script, marks that extend the character before them (accents,
 * variation selectors, emoji joiners), white space, and invisible format or control characters (soft hyphen, zero-width
 * space, direction overrides).
 */
export const classOf = (codePoint: number): CharacterClass => names[codeOf(codePoint)] ?? 'other'

/** Whether the UTF-16 unit at `at` is a letter of any script; false outside the text. */
export const isLetterAt = (text: string, at: number): boolean => classAt(text, at) === letter

/** Whether the UTF-16 unit at `at` is a digit of any script. */
export const isDigitAt = (text: string, at: number): boolean => classAt(text, at) === digit

/** Whether the UTF-16 unit at `at` is a letter or a digit. */
export const isAlphanumericAt = (text: string, at: number): boolean => {
  const found = classAt(text, at)
  return found === letter || found === digit
}

/** Whether `at` lies outside the text or on white space or an invisible character. */
export const isBlankAt = (text: string, at: number): boolean => {
  const found = classAt(text, at)
  return found === space || found === format || found === 0
}

/** Whether the character at `at` is an upper-case letter. */
export const isUpperAt = (text: string, at: number): boolean => {
  const character = characterAt(text, at)
  return character !== character.toLowerCase() && isLetterAt(text, at)
}

/** Whether the character at `at` is a lower-case letter. */
export const isLowerAt = (text: string, at: number): boolean => {
  const character = characterAt(text, at)
  return character !== character.toUpperCase() && character === character.toLowerCase() && isLetterAt(text, at)
}

/** Whether a character is white space, no-break spaces included. */
export const isSpace = (character: string | undefined): boolean =>
  character !== undefined && (character < '!' || character > '~') && character.trim() === ''

/** Whether a character is one of 0 to 9. */
export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

/** Whether one of 0 to 9 stands in the words. */
export const hasDigit = (words: string): boolean => /\d/.test(words)

/** Whether a word starts with an upper-case letter. */
export const isCapitalised = (word: string): boolean => {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

/** Whether a word starts with an upper-case letter by its Unicode category, as a regular expression with `\p{Lu}` tells it. */
export const startsUpper = (word: string): boolean => {
  const first = word.charCodeAt(0)
  // Most are ASCII, where it takes no regular expression.
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word)
}

/** Whether a word starts with a small letter of ASCII: most do, and have nothing of a name. */
export const startsSmall = (word: string): boolean => {
  const first = word.charCodeAt(0)
  return first >= 97 && first <= 122
}

/** Words without their accents, other marks and invisible characters: "Erdoğan" → "Erdogan". */
export const withoutAccents = (words: string): string =>
  /^[\p{ASCII}]*$/u.test(words) ? words : words.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')

/** Orders strings by their UTF-16 units: the same on every machine, whatever its language. */
export const inCodeOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether a character ends a line or a paragraph. */
export const isLineBreak = (character: string | undefined): boolean =>
  character === '\n' ||
  character === '\r' ||
  character === '\u2028' ||
  character === '\u2029' ||
  character === '\u0085' ||
  character === '\v' ||
  character === '\f'

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0)

const classAt = (text: string, at: number): number => {
  const codePoint = at < 0 ? undefined : text.codePointAt(at)
  return codePoint === undefined ? 0 : codeOf(codePoint)
}
