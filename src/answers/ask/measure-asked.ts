import { findQuantities } from '../../text/quantities/quantities.ts'
import type { Quantity } from '../../text/quantities/quantity.ts'
import { wordSet } from '../../text/word-set.ts'
import { holds, searchable } from '../searched-text.ts'
import { isRequired, type Term } from '../terms.ts'
import type { Looked, SentenceCandidate } from './sentences-for.ts'

/**
 * Whether a sentence holds a measure of the sort that a question asks for: years for "how old", a length for "how tall", money for
 * "how much … cost"; and years or a length of whom or what it names. A sentence of many figures none of which is one is no
 * answer. True for all other questions.
 */
export const holdsMeasureAsked = (
  { question, asked }: Looked,
  { document: { text }, sentence, words, typed, features }: SentenceCandidate,
  terms: readonly Term[]
): boolean => {
  const sort = sortAsked(question)
  if (sort === null) return true
  if (sort === 'money') return typed.some(({ kind }) => kind === 'money')
  const names = terms.filter(isRequired)
  const evidence = searchable(words)
  const isOfThing = asked.some(({ kind, key, text }) => kind === 'word' && !sorts[text] && evidence.places.has(key))
  const isOfIt = isOfThing || features.pointsBack > 0 || names.some(({ forms }) => holds(evidence, forms))
  if (names.length > 0 && !isOfIt) return false
  const isMeasured = findQuantities(text, sentence).some(quantity => isOfSort[sort](quantity))
  return isMeasured || (sort === 'age' && words.some(({ key }) => tellsOfAge.has(key)))
}

type Sort = 'age' | 'length' | 'weight' | 'money'

const sortAsked = (question: string): Sort | null => {
  const asked = /\bhow (\p{L}+)\b/iu.exec(question)?.[1]?.toLowerCase() ?? ''
  if (asked === 'much') return costs.test(question) ? 'money' : null
  return sorts[asked] ?? null
}

const sorts: Readonly<Record<string, Sort>> = {
  old: 'age',
  tall: 'length',
  high: 'length',
  deep: 'length',
  wide: 'length',
  heavy: 'weight'
}

/** Verbs of money: "how much did it cost", "how much was paid for". */
const costs = /\b(?:costs?|pay|pays|paid|spend|spends|spent|owe|owes|owed|worth)\b/iu

const lengths = wordSet('metre kilometre centimetre millimetre micrometre mile foot inch yard nautical-mile fathom')
const weights = wordSet('kilogram gram milligram tonne ton pound-mass ounce stone')
const times = wordSet('year month week day hour decade century')

const isOfSort: Readonly<Record<Exclude<Sort, 'money'>, (quantity: Quantity) => boolean>> = {
  age: ({ kind, unit }) => kind === 'age' || times.has(unit ?? ''),
  length: ({ unit }) => lengths.has(unit ?? ''),
  weight: ({ unit }) => weights.has(unit ?? '')
}

/** Keys of words beside which a bare number or a date tells an age: "at age 38", "born in 1950". */
const tellsOfAge = new Set(['age', 'born', 'birth', 'birthday', 'found', 'built', 'date'])
