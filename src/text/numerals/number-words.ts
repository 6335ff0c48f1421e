/** The words that numbers are spelled with in English. All keys in lower case. */

const counted = (words: string, from: number, step: number): [string, number][] =>
  words.split(' ').map((word, index) => [word, from + index * step])

/** zero to nineteen. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...counted('zero one two three four five six seven eight nine ten eleven twelve', 0, 1),
  ...counted('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13, 1),
  ['nought', 0],
  ['naught', 0]
])

/** "twenty" to "ninety". */
export const tens: ReadonlyMap<string, number> = new Map([
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ['fourty', 40]
])

/** Words that multiply the number before them. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15]
])

/** Their plurals after a number: "three dozens", "two millions". */
const pluralScales = new Map([
  ...[...scales].map(([word, value]): [string, number] => [`${word}s`, value]),
  ...['doz', 'dozs', 'dz', 'dzs'].map((word): [string, number] => [word, 12])
])

/** What a scale word multiplies the number before it with. */
export const scaleOf = (word: string): number | undefined => scales.get(word) ?? pluralScales.get(word)

/** Short scales after figures; "m" stands apart, since it may be metres. */
export const scaleSuffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mil', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
  ['doz', 12],
  ['dozs', 12],
  ['dz', 12],
  ['dzs', 12]
])

/** Plurals that count without a number: at least two of their scale. */
export const vagueCounts: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12]
])

const denominatorsOfOne = new Map([
  ...counted(
    'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth',
    3,
    1
  ),
  ...counted('sixteenth seventeenth eighteenth nineteenth twentieth', 16, 1),
  ...counted('thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth', 30, 10),
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
  ['half', 2],
  ['quarter', 4]
] satisfies [string, number][])

/** "third" → 3, in the singular, for "a third" and "one third". */
export const denominators: ReadonlyMap<string, number> = denominatorsOfOne

/** "thirds" → 3, in the plural, for "two thirds". */
export const pluralDenominators: ReadonlyMap<string, number> = new Map([
  ...[...denominatorsOfOne].map(([word, value]): [string, number] => [`${word}s`, value]),
  ['firsts', 1],
  ['halves', 2]
])

/** Ordinals that may end a spelled denominator: "twenty-first", "thirty-second". */
export const lastOrdinals: ReadonlyMap<string, number> = new Map([
  ...counted('first second third fourth fifth sixth seventh eighth ninth', 1, 1),
  ...counted('firsts seconds thirds fourths fifths sixths sevenths eighths ninths', 1, 1)
])

/** Every spelled ordinal, for what is no quantity: "the second attack". */
export const isOrdinal = (word: string): boolean =>
  lastOrdinals.has(word) || (denominatorsOfOne.has(word) && word !== 'half' && word !== 'quarter')

/** Fractions that are one character. */
export const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8]
])

/** Whether a word can be part of a spelled number. */
export const isNumberWord = (word: string): boolean => smallNumbers.has(word) || tens.has(word) || scales.has(word)
