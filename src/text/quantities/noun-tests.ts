import type { FigureToken } from '../numerals/figure-tokens.ts'
import { wordSet } from '../word-set.ts'
import { baseVerbs, extents, functionWords, isParticiple, neverNouns, verbs } from './noun-words.ts'
import { isPlural } from './plurals.ts'

/** Right after a number other than one, what looks like a plural is one: "three wins". */
export const isVerbAfterNumber = (word: string, one: boolean): boolean =>
  verbs.has(word) && (one || !isPlural(word) || neverNouns.has(word))

/** "19 support the bill", "over 45 backing him": after a number other than one this is no noun phrase without a plural. */
export const isVerbWithObject = (tokens: readonly FigureToken[], from: number, next: number): boolean => {
  const first = tokens[from]?.lower ?? ''
  if (!baseVerbs.has(first) && !(first.endsWith('ing') && first.length > 5)) return false
  return next > from + 1 || objectOpeners.has(tokens[next]?.lower ?? '')
}

const objectOpeners = wordSet(
  'a an the this that these those his her its their my our your him it them no they we he she you to'
)

/** Participles that stand for people by themselves: "35 wounded", "60 missing". */
const standingAlone = wordSet(
  'wounded injured killed dead missing displaced unemployed jailed accused detained infected hospitalized hospitalised evacuated arrested'
)

/** "748 opposed", "one seeking to win", "100,000 strong": a lone word that counts nothing. */
export const isBareVerbal = (tokens: readonly FigureToken[], at: number): boolean => {
  const word = tokens[at]?.lower ?? ''
  if (extents.has(word)) return true
  if (isParticiple(word)) return !standingAlone.has(word) && tokens[at]?.text === word
  return word.endsWith('ing') && word.length > 5 && objectOpeners.has(tokens[at + 1]?.lower ?? '')
}

/** Whether the token before one modifies what follows: an adjective, a participle, an adverb, or the first half of a compound. */
export const isModifierBefore = (tokens: readonly FigureToken[], at: number): boolean => {
  const before = tokens[at - 1]?.lower ?? ''
  return before === '-' || looksLikeAdverb(before) || isModifier(before)
}

/** Whether a word stands before a noun to describe it, as far as its form tells. */
export const isModifier = (word: string): boolean => word === 'other' || isAdjective(word) || isParticiple(word)

/** Whether a token can be a word of a noun phrase: no function word and no verb. */
export const isWordOf = (token: FigureToken | undefined): boolean =>
  token?.kind === 'word' && !functionWords.has(token.lower) && !verbs.has(token.lower)

/** By its ending; for what only shape can tell. */
const isAdjective = (word: string): boolean => /(?:al|ive|ous|ful|less|ish|ible|able|ic|an|ese|new|big|old)$/.test(word)

/** Words in -ly that are no adverbs. */
const nounsAndAdjectivesInLy = wordSet(
  `family supply reply ally assembly monopoly italy bully belly jelly rally july fly deadly
   elderly friendly likely early only daily weekly monthly hourly costly ugly lonely lovely holy butterfly anomaly`
)

/** Whether a word in lower case looks like an adverb. */
export const looksLikeAdverb = (word: string): boolean =>
  word.length > 4 && word.endsWith('ly') && !nounsAndAdjectivesInLy.has(word)
