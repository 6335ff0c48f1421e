/** What kind of words would answer a question. */
export type Wanted =
  | 'person'
  | 'date'
  | 'place'
  | 'quantity'
  | 'percentage'
  | 'money'
  | 'duration'
  | 'reason'
  | 'thing'
  | 'truth'

/** Verbs that open a question, or stand behind its question word. */
export const questionAuxiliaries = new Set(
  'did does do has have had is was were are will would can could might may'.split(' ')
)

/** The kind of words that a question asks for, of its words in lower case: by its question word and what stands behind that. */
export const wantedBy = (words: readonly string[]): Wanted => {
  const lower = withoutCondition(words)
  const [first = ''] = lower
  const how = lower.indexOf('how')
  const measured = how < 0 ? undefined : wantedByMeasure[lower[how + 1] ?? '']
  if (measured) return measured
  const noun = wantedByNoun[lower[questionLength(lower)] ?? '']
  return (
    wantedByLead[first] ??
    (questionLength(lower) > 0 ? noun : undefined) ??
    (questionAuxiliaries.has(first) ? 'truth' : 'thing')
  )
}

/** "*When the talks fail*, what follows?" asks what: the words from the later question word on, where the first only sets the scene. */
const withoutCondition = (lower: readonly string[]): readonly string[] => {
  if (!scenes.has(lower[0] ?? '') || questionAuxiliaries.has(lower[1] ?? '')) return lower
  const asker = lower.findIndex(
    (word, at) => at > 2 && questionWords.has(word) && questionAuxiliaries.has(lower[at + 1] ?? '')
  )
  return asker < 0 ? lower : lower.slice(asker)
}

const scenes = new Set(['when', 'where'])

const wantedByLead: Readonly<Record<string, Wanted>> = {
  who: 'person',
  whom: 'person',
  whose: 'person',
  when: 'date',
  where: 'place',
  why: 'reason'
}

/** "How *long* …". */
const wantedByMeasure: Readonly<Record<string, Wanted>> = {
  long: 'duration',
  old: 'duration',
  many: 'quantity',
  much: 'quantity',
  far: 'quantity',
  tall: 'quantity',
  high: 'quantity',
  deep: 'quantity',
  big: 'quantity',
  large: 'quantity',
  fast: 'quantity',
  heavy: 'quantity',
  wide: 'quantity'
}

/** "Which *city* …", "in what *year* …". */
const wantedByNoun: Readonly<Record<string, Wanted>> = {
  year: 'date',
  month: 'date',
  day: 'date',
  date: 'date',
  time: 'date',
  city: 'place',
  country: 'place',
  town: 'place',
  place: 'place',
  region: 'place',
  province: 'place',
  state: 'place',
  person: 'person',
  minister: 'person',
  president: 'person',
  official: 'person',
  century: 'date',
  decade: 'date',
  percentage: 'percentage',
  percent: 'percentage',
  share: 'percentage',
  proportion: 'percentage',
  fraction: 'percentage',
  number: 'quantity',
  price: 'money',
  cost: 'money'
}

const questionWords = new Set('who whom whose what which when where why how'.split(' '))

/** How many words at the front only ask: "When", "In which". */
const questionLength = (lower: readonly string[]): number => {
  const [first = '', second = ''] = lower
  if (questionWords.has(first)) return 1
  return ['in', 'on', 'at'].includes(first) && questionWords.has(second) ? 2 : 0
}

/** How many words at the front ask and do not tell: "When did", "In which year was", "What percentage of". */
export const leadLength = (lower: readonly string[]): number => {
  let length = questionLength(lower)
  if (length > 0 && wantedByNoun[lower[length] ?? '']) length++
  while (questionAuxiliaries.has(lower[length] ?? '')) length++
  return length
}
