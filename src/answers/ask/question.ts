import { stem } from '../../text/stems.ts'
import { type Token, tokenize } from '../../text/tokens.ts'
import { leadLength, questionAuxiliaries, type Wanted, wantedBy } from './wanted.ts'

/**
 * A question taken apart.
 * - `said-by`: "What did NAME say about TOPIC?"; `topic` may be empty; `isStrict` where nothing but a statement answers, as
 *   it might for "What did NAME believe in?".
 * - `told`: "What did NAME tell AUDIENCE?"
 * - `said-who`: "Who said / warned / claimed …?", with whom it was said to where the verb takes a hearer ("Who warned NAME to …").
 * - `figure`: "How many … ?", with the claimant of "according to …" where one is named.
 * - `fact`: everything else; `wanted` says which kind of words would answer it.
 */
export type Question =
  | { readonly kind: 'said-by'; readonly speaker: string; readonly topic: string; readonly isStrict: boolean }
  | { readonly kind: 'told'; readonly speaker: string; readonly audience: string }
  | { readonly kind: 'said-who'; readonly topic: string; readonly hearer: string | null }
  | { readonly kind: 'figure'; readonly counted: string; readonly claimant: string | null }
  | { readonly kind: 'fact'; readonly wanted: Wanted; readonly topic: string }

/** Reads a question in English, with or without a question mark. */
export const readQuestion = (asked: string): Question => {
  const words = tokenize(asked).filter(({ kind }) => kind !== 'mark')
  const lower = words.map(({ text }) => text.toLowerCase())
  const rest = (from: number): string => between(asked, words, from, words.length)
  return (
    saidBy(asked, words, lower) ??
    saidWho(asked, words, lower) ??
    figure(asked, words, lower) ?? { kind: 'fact', wanted: wantedBy(lower), topic: rest(leadLength(lower)) }
  )
}

/** Which kind of words would answer a question, whatever it asks for. */
export const wantedOf = (question: Question): Wanted => {
  switch (question.kind) {
    case 'fact':
      return question.wanted
    case 'figure':
      return 'quantity'
    case 'said-who':
      return 'person'
    default:
      return 'thing'
  }
}

/** Verbs that ask for a statement, by stem. */
const speechVerbs = new Set(
  'say tell state claim warn argue announce mention think declare insist stress note add admit deny promise demand urge predict suggest describe call believe report reveal accuse propose explain comment respond'
    .split(' ')
    .map(stem)
)

/** Of these the ones after which only a statement is an answer. */
const sayingVerbs = new Set('say tell state claim warn announce declare insist comment respond'.split(' ').map(stem))

/** Words between the verb and the topic: "say to reporters *about*", "say *that*". */
const topicLeads = new Set('about on regarding concerning of that'.split(' '))

const tellingLeads = new Set('about regarding concerning that'.split(' '))

/** Whether capitals tell names in a text: it is not written in capitals throughout. */
const isMixed = (text: string): boolean => text !== text.toUpperCase()

const isSpeechVerb = (word: string): boolean => speechVerbs.has(stem(word)) || word === 'said' || word === 'told'

const saidBy = (asked: string, words: readonly Token[], lower: readonly string[]): Question | null => {
  if (lower[0] !== 'what' || !questionAuxiliaries.has(lower[1] ?? '')) return null
  // A word with a capital is part of a name: "the Northern *State*".
  const verb = lower.findIndex(
    (word, position) => position > 2 && isSpeechVerb(word) && (words[position]?.text === word || !isMixed(asked))
  )
  if (verb < 0) return null
  const lead = lower.findIndex((word, position) => position > verb && topicLeads.has(word))
  const speaker = between(asked, words, 2, verb)
  const isTold = stem(lower[verb] ?? '') === 'tell' || lower[verb] === 'told'
  // "told a summit of ministers": behind the audience only these lead to a topic.
  const about = lower.findIndex((word, position) => position > verb && tellingLeads.has(word))
  if (isTold && about < 0 && lead !== verb + 1 && verb + 1 < words.length)
    return { kind: 'told', speaker, audience: between(asked, words, verb + 1, words.length) }
  return {
    kind: 'said-by',
    speaker,
    isStrict: sayingVerbs.has(stem(lower[verb] ?? '')) || isTold || lower[verb] === 'said',
    topic: between(asked, words, lead < 0 ? verb + 1 : lead + 1, words.length)
  }
}

const saidWho = (asked: string, words: readonly Token[], lower: readonly string[]): Question | null => {
  if (lower[0] !== 'who') return null
  const verb = questionAuxiliaries.has(lower[1] ?? '') ? 2 : 1
  const said = lower[verb]
  if (said === undefined || !(isSpeechVerb(said) || hearingVerbs.has(stem(said))) || lower.length === verb + 1)
    return null
  const from = topicLeads.has(lower[verb + 1] ?? '') ? verb + 2 : verb + 1
  const isHeard = said === 'told' || hearingVerbs.has(stem(said))
  const heard = isHeard ? lower.findIndex((word, position) => position > verb && hearingEnds.has(word)) : -1
  return {
    kind: 'said-who',
    topic: between(asked, words, from, words.length),
    hearer: heard > verb + 1 ? between(asked, words, verb + 1, heard) : null
  }
}

/** Verbs behind which the hearer stands, and words that end whom they name: "urged NAME *to* …", "told NAME *that* …". */
const hearingVerbs = new Set('tell warn urge ask advise order remind inform'.split(' ').map(stem))
const hearingEnds = new Set(
  'to not that about of against regarding concerning why how when where if whether'.split(' ')
)

const figure = (asked: string, words: readonly Token[], lower: readonly string[]): Question | null => {
  const how = lower.findIndex((word, position) => word === 'how' && /^(many|much)$/.test(lower[position + 1] ?? ''))
  if (how < 0) return null
  const source = accordingTo(asked, words, lower, how)
  const until = source && source.position > how ? source.position : words.length
  return { kind: 'figure', counted: between(asked, words, how + 2, until), claimant: source?.name ?? null }
}

/** The source named by "according to …", and at which word that begins. Before the question it ends at its comma. */
const accordingTo = (
  asked: string,
  words: readonly Token[],
  lower: readonly string[],
  question: number
): { position: number; name: string } | null => {
  const position = lower.findIndex((word, at) => word === 'according' && lower[at + 1] === 'to')
  if (position < 0) return null
  const end = position < question ? question : words.length
  return { position, name: between(asked, words, position + 2, end) }
}

const between = (asked: string, words: readonly Token[], from: number, to: number): string => {
  const first = words[from]
  const last = words[to - 1]
  return first && last && to > from ? asked.slice(first.start, last.end) : ''
}
