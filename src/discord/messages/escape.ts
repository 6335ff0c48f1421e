/**
 * The visible words of a text from outside (a document, a question, an error): line ends become `\n`, other control
 * characters and tabs a space; direction overrides and isolates, zero-width and other invisible characters go (joiners
 * stay where a script or an emoji needs them), a character keeps at most four combining marks, and half a surrogate pair
 * becomes U+FFFD.
 */
export const cleanse = (text: string): string =>
  text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(controlCharacters, ' ')
    .replace(invisibleCharacters, '')
    .replace(joinerBetweenWestern, '')
    .replace(piledMarks, '$1')

/**
 * Puts a backslash before everything that Discord reads as Markdown, a mention, an emoji, a time stamp or a link; nothing
 * else changes. Discord takes a backslash before any character that is no letter, digit or space
 * (https://docs.discord.com/developers/reference#message-formatting lists the constructs). discord.js' own
 * `escapeMarkdown` leaves lists in mid-line, links, mentions, time stamps and emoji codes as they are.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(alwaysEscaped, '\\$&')
    .replace(colonBeforeWord, '\\:')
    .replace(listMark, '$1\\$2')
    .replace(listNumber, '$1\\.')

/** Whether a character takes a backslash (a few more do at the start of a line). */
export const needsEscape = (character: string): boolean => escapedCharacters.has(character) || character === ':'

/** `text` on one line, its white space run together. */
export const onOneLine = (text: string): string => cleanse(text).replace(/\s+/gu, ' ').trim()

const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const controlCharacters = /[\u0000-\u0009\u000e-\u001f\u007f-\u009f]/gu

// Direction marks, overrides and isolates; zero-width space, word joiner, byte-order mark; soft hyphen; fillers that look
// like nothing; invisible operators; tags (a second, hidden text).
const invisibleCharacters =
  /\u034f|[\u180b-\u180d]|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

// Persian, the Indic scripts and composed emoji need their joiners; Western scripts never do, and hide words with them.
const joinerBetweenWestern =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]+|[\u200c\u200d](?=[\u200c\u200d])|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu

const piledMarks = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu

const alwaysEscaped = /[\\*_~`|<>[\]@#]/gu
const escapedCharacters: ReadonlySet<string> = new Set('\\*_~`|<>[]@#')

// A colon opens an emoji code (`:wave:`), or follows the scheme of a link; before a space or at the end it is only a colon.
const colonBeforeWord = /:(?!\s|$)/gu

// List items, "-# small print" and "1. numbered" items, which count at the start of a line alone. Asterisks and the marks of
// headings and quotations are escaped everywhere.
const listMark = /^([^\S\n]*)([-+])/gmu
const listNumber = /^([^\S\n]*\d+)\./gmu
