import { monthWords, weekdayWords } from '../calendar.ts'
import { hasDigit, isCapitalised } from '../characters.ts'
import { isStopWord } from '../stems.ts'
import type { Token } from '../tokens.ts'
import { wordSet } from '../word-set.ts'
import { commonCapitals, organisationHeads, placeHeads, titles } from './name-words.ts'
import { findPlace } from './places.ts'

/** Months, and their abbreviations, that people are called by. */
const givenMonths = wordSet('jan april may june august')
/** Words before a month that tell a time: "in June Castle said …" is of a month. */
const timeWords = wordSet(
  `in on of since until till before after from during last next this late early mid every each through between by and or to for
   beginning end`
)
/** Capitalised words that follow a month without being anybody's name: "May Day", "April Fools". */
const occasions = wordSet(
  'day week month fools weekend holiday revolution uprising war elections election festival games fair'
)

/**
 * Whether a month's word is a person's given name: a title stands before it ("Mayor Jan Novak"), or a surname after it ("June Castle"), and
 * no day, year or word of time beside it.
 */
export const isNamedAsMonth = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined || !givenMonths.has(token.text.toLowerCase()) || !isCapitalised(token.text)) return false
  if (isFigure(before) || isFigure(next) || (next?.text === ',' && isFigure(tokens[at + 2]))) return false
  const lower = before?.text.toLowerCase() ?? ''
  if (timeWords.has(lower)) return false
  if (isNameOfBody(tokens, at + 1)) return false
  if (titles.has(lower)) return isSurname(next) || next?.kind !== 'word' || !isCapitalised(next.text)
  // "May Castle be elected!" wishes, so that word needs others before it.
  return isSurname(next) && (before !== undefined || token.text !== 'May')
}

const isFigure = (token: Token | undefined): boolean => token !== undefined && hasDigit(token.text)

const longestName = 4

/** "the June Security Council session": what follows the month ends as the name of a body or event. */
const isNameOfBody = (tokens: readonly Token[], from: number): boolean => {
  for (const token of tokens.slice(from, from + longestName)) {
    if (token.kind !== 'word' || !isCapitalised(token.text)) return false
    const lower = token.text.toLowerCase()
    if (organisationHeads.has(lower) || placeHeads.has(lower) || occasions.has(lower)) return true
  }
  return false
}

const isSurname = (token: Token | undefined): boolean => {
  if (token === undefined || token.kind !== 'word' || !isCapitalised(token.text) || isStopWord(token.text)) return false
  const lower = token.text.toLowerCase()
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) return false
  if (monthWords.has(lower) || weekdayWords.has(lower) || occasions.has(lower) || commonCapitals.has(lower))
    return false
  return !organisationHeads.has(lower) && !placeHeads.has(lower) && !titles.has(lower) && findPlace(token.text) === null
}
