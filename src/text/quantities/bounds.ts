import type { FigureToken } from '../numerals/figure-tokens.ts'
import { wordSet } from '../word-set.ts'
import { levelNouns } from './noun-words.ts'

/** What a bound's words say about a single figure. */
export type Limit = '=' | '~' | '<' | '>'

/** Words before or after a figure that limit it. */
export type BoundWords = {
  readonly limit: Limit
  /** First token of the words before the figure; the figure's own where none stands there. */
  readonly from: number
  /** First token after the words that follow the unit. */
  readonly next: number
}

const before: ReadonlyMap<string, Limit> = new Map(
  (
    [
      [
        '~',
        'about|around|roughly|approximately|approx|circa|some|nearly|almost|close to|near|nearing|estimated|estimated at|estimated to be|an estimated|or so'
      ],
      [
        '~',
        'perhaps|maybe|possibly|about some|in the region of|in the order of|on the order of|somewhere around|virtually|practically|or about'
      ],
      ['~', '~|≈|approximatively|an approximate'],
      [
        '<',
        'up to|at most|fewer than|less than|under|below|no more than|not more than|a maximum of|maximum of|as many as|sub|sub -'
      ],
      [
        '<',
        'as much as|as high as|smaller than|lower than|lesser than|at the most|not exceeding|no larger than|no greater than'
      ],
      [
        '<',
        'just under|just below|shy of|just shy of|reaches|<|≤|< =|= <|capped at|maximum|at most equal to|equal to or less than'
      ],
      ['<', 'less than or equal to|less or equal than|smaller or equal than|lower or equal than|fewer or equal than'],
      ['<', 'smaller than or equal to|lower than or equal to'],
      [
        '>',
        'more than|over|at least|no fewer than|no less than|not less than|not fewer than|above|exceeding|in excess of|at the least'
      ],
      [
        '>',
        'upwards of|upward of|a minimum of|minimum of|greater than|larger than|bigger than|higher than|better than|just over'
      ],
      [
        '>',
        'just above|well over|exceed|exceeds|exceeded|surpass|surpassing|surpassed|surpasses|topped|topping|tops|north of'
      ],
      ['>', 'older than|longer than|a little over|slightly more than|slightly over|slightly above|minimum|>|≥|> =|= >'],
      [
        '>',
        'greater than or equal to|greater or equal than|bigger or equal than|higher or equal than|larger or equal than'
      ],
      ['>', 'more than or equal to|bigger than or equal to|higher than or equal to|at least or equal to']
    ] as const
  ).flatMap(([limit, phrases]) => phrases.split('|').map((phrase): [string, Limit] => [phrase, limit]))
)
const after: ReadonlyMap<string, Limit> = new Map([
  ['or more', '>'],
  ['and more', '>'],
  ['or over', '>'],
  ['or older', '>'],
  ['and older', '>'],
  ['and over', '>'],
  ['and up', '>'],
  ['and above', '>'],
  ['or above', '>'],
  ['or higher', '>'],
  ['or greater', '>'],
  ['or bigger', '>'],
  ['or larger', '>'],
  ['or smaller', '<'],
  ['and counting', '>'],
  ['at least', '>'],
  ['at a minimum', '>'],
  ['- plus', '>'],
  ['plus', '>'],
  ['+', '>'],
  ['or less', '<'],
  ['or fewer', '<'],
  ['or below', '<'],
  ['or under', '<'],
  ['or lower', '<'],
  ['or younger', '<'],
  ['and under', '<'],
  ['and younger', '<'],
  ['at most', '<'],
  ['at the most', '<'],
  ['tops', '<'],
  ['or so', '~'],
  ['- odd', '~'],
  ['odd', '~'],
  ['- ish', '~'],
  ['give or take', '~'],
  ['approximately', '~'],
  ['or thereabouts', '~']
])

const longest = 5
/** Words that may stand between a bound and its figure. */
const fillers = wordSet('a an the just only another additional further total whopping staggering record of')

/**
 * Reads the bound's words that end right before a figure: "up to", "no more than", "about". Of several the stronger counts:
 * "up to about 50" is at most 50.
 * @param at position of the figure's first token
 * @param floor tokens before this position belong to another figure
 */
export const readBoundBefore = (tokens: readonly FigureToken[], at: number, floor: number): BoundWords | null => {
  let from = at
  let limit: Limit = '='
  for (let round = 0; round < 3; round++) {
    const found = phraseEndingAt(tokens, from, floor) ?? phraseEndingAt(tokens, skipFillers(tokens, from, floor), floor)
    if (found === null) break
    from = found.from
    limit = stronger(limit, found.limit)
  }
  return limit === '=' ? null : { limit, from, next: at }
}

/** Reads the bound's words right after a figure or its unit: "or more", "-plus", "or so", "at least". */
export const readBoundAfter = (tokens: readonly FigureToken[], at: number): BoundWords | null => {
  let joined = ''
  let found: BoundWords | null = null
  for (let length = 0; length < 3; length++) {
    const token = tokens[at + length]
    if (token === undefined || (token.kind !== 'word' && token.lower !== '-' && token.text !== '+')) break
    joined = joined === '' ? token.lower : `${joined} ${token.lower}`
    const limit = after.get(joined)
    if (limit === undefined || (token.text === '+' && !token.glued)) continue
    found = { limit, from: at, next: at + length + 1 }
  }
  return found !== null && tokens[found.next]?.lower === 'than' ? null : found
}

const stronger = (a: Limit, b: Limit): Limit => (a === '<' || a === '>' || b === '=' ? a : b)

const phraseEndingAt = (
  tokens: readonly FigureToken[],
  end: number,
  floor: number
): { from: number; limit: Limit } | null => {
  let joined = ''
  let found: { from: number; limit: Limit } | null = null
  for (let at = end - 1; at >= floor && end - at <= longest; at--) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'digits' || token.kind === 'opaque') break
    joined = joined === '' ? token.lower : `${token.lower} ${joined}`
    const limit = before.get(joined)
    if (limit !== undefined && standsAlone(tokens, at, joined)) found = { from: at, limit }
  }
  return found
}

/** "all over 5 towns", "the above 5", "in the run-up to 5 votes": no bound. */
const standsAlone = (tokens: readonly FigureToken[], at: number, phrase: string): boolean => {
  const previous = tokens[at - 1]?.lower ?? ''
  if (phrase === 'up to') return !(tokens[at - 1]?.lower === '-' && tokens[at]?.glued)
  if (phrase === 'over') return previous !== 'all' && previous !== 'took'
  if (phrase === 'tops' || phrase === 'minimum' || phrase === 'maximum') return tokens[at - 1]?.kind === 'word'
  if (phrase === 'under' || phrase === 'above' || phrase === 'below') return previous !== 'the'
  return phrase !== 'reaches' || !isLevel(tokens, at)
}

const longestSubject = 10

/** "The share of women reaches 40%" states a level; "a wave reaches 3 metres" tells how far it goes at most. */
const isLevel = (tokens: readonly FigureToken[], verb: number): boolean => {
  for (let at = verb - 1; at >= 0 && verb - at <= longestSubject; at--) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'digits' || (token.kind === 'mark' && !'[]()'.includes(token.text)))
      return false
    if (levelNouns.has(token.lower)) return true
  }
  return false
}

const skipFillers = (tokens: readonly FigureToken[], end: number, floor: number): number => {
  let at = end
  while (at - 1 >= floor && end - at < 4 && fillers.has(tokens[at - 1]?.lower ?? '')) at--
  return at
}
