import { givenNames } from '../../text/names/given-names.ts'
import { isDemonym } from '../../text/names/places.ts'
import { isInTitleCase } from '../headline-words.ts'
import type { WordRun } from '../noun-phrases.ts'
import type { Word } from '../reading.ts'
import { isPeopleName, isPeopleNoun } from '../role-words.ts'
import { hasCapital, isTime } from '../word-kinds.ts'

/** Whether words that are no known name are one by their capitals; a sentence's first word and a headline prove nothing. */
export const isProper = (words: readonly Word[], phrase: WordRun): boolean => {
  const inside = words.slice(phrase.from, phrase.to)
  const [first] = inside
  if (first === undefined || !inside.every(word => hasCapital(word) || word.kind !== 'word')) return false
  if (isPeople(words, phrase) || isDemonymAlone(words, phrase)) return false
  if (isInTitleCase(words)) return inside.length === 2 && givenNames.has(first.lower)
  return inside.length > 1 || first.text === first.text.toUpperCase() || !(isTime(first) || opensAt(words, phrase.from))
}

/** Whether the word at a position has its capital because a sentence or a quotation begins there. */
const opensAt = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]
  if (before === undefined) return true
  const closed = before.quotation >= 0 && before.quotation !== words[at]?.quotation
  return before.kind === 'mark' && before.text !== ',' && !closed
}

/** Whether a name is that of people of one kind: "Senate Democrats", "Cubans". */
export const isPeople = (words: readonly Word[], { from, to }: WordRun): boolean => {
  const last = words[to - 1]
  if (last === undefined) return false
  return isPeopleName(last.text) || (to - from === 1 && isPeopleNoun(last.text)) || isDemonymPlural(last.text)
}

const isDemonymPlural = (word: string): boolean => word.endsWith('s') && isDemonym(word) && isDemonym(word.slice(0, -1))

/** Whether a phrase is one adjective of place: "Afghan". */
export const isDemonymAlone = (words: readonly Word[], { from, to }: WordRun): boolean =>
  to - from === 1 && isDemonym(words[from]?.text ?? '')
