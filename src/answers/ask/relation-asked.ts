import { prepositions } from '../../claims/grammar-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'
import { isPartOfOffice } from './office-asked.ts'
import { type Relation, relationOfNoun, relationOfVerb } from './relations.ts'

/** A question for who stands in a relation to something: "Who leads NAME?", "By whom was NAME founded?" */
export type RelationAsked = {
  readonly relation: Relation
  /** What is led, owned or founded, without its article: "Lake Guild". */
  readonly object: string
  /** What stands behind "who": "leads the Lake Guild"; null where that is not the question's first word. */
  readonly phrase: string | null
  /** Whether those are asked for who stood in it once: "Who led …". */
  readonly isPast: boolean
  /** "… in 1990". */
  readonly year: string | null
}

/**
 * Reads a question for who stands in a relation, with or without a question mark; null for any other. Its object is no more
 * than a noun phrase: "Who led the fleet when it burned?" asks more than that.
 */
export const readRelation = (asked: string): RelationAsked | null => {
  const tokens = tokenize(asked).filter(({ kind }) => kind !== 'mark')
  const lower = tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'"))
  const found = activeIn(lower) ?? passiveIn(lower) ?? nounIn(lower)
  if (found === null) return null
  let { from, to } = found
  while (to > from && nowWords.has(lower[to - 1] ?? '')) to--
  const year = tokens[to - 1]?.kind === 'number' && lower[to - 2] === 'in' ? (lower[to - 1] ?? null) : null
  if (year !== null) to -= 2
  while (articles.has(lower[from] ?? '')) from++
  const object = tokens.slice(from, to)
  const [first, last] = [object[0], object.at(-1)]
  if (!first || !last || prepositions.has(lower[from] ?? '') || !object.every(isPartOfOffice)) return null
  const end = Math.max(last.end, tokens[found.at]?.end ?? 0)
  const { relation, isPast } = found
  const phrase = lower[0] === 'who' ? asked.slice(tokens[1]?.start ?? 0, end) : null
  return { relation, object: asked.slice(first.start, last.end), phrase, isPast, year }
}

/** Where in a question the relation stands, and from where to where its object. */
type Found = {
  readonly relation: Relation
  readonly isPast: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** "Who leads …", "who is currently running …", "who is in charge of …". */
const activeIn = (lower: readonly string[]): Found | null => {
  const asker = askerLength(lower)
  if (asker === 0) return null
  const isHelped = helpers.has(lower[asker] ?? '')
  let at = isHelped ? asker + 1 : asker
  while (adverbs.has(lower[at] ?? '')) at++
  const charge = charges.find(words => words.every((word, offset) => lower[at + offset] === word))
  const verb = charge && isHelped ? leading : relationOfVerb(lower[at] ?? '')
  if (verb === undefined || isHelped !== (verb === leading || verb.form === 'ing')) return null
  const length = verb === leading ? (charge?.length ?? 1) : particles.has(lower[at + 1] ?? '') ? 2 : 1
  const isPast = verb.form === 'past' || past.has(lower[asker] ?? '')
  return { relation: verb.relation, isPast, at, from: at + length, to: lower.length }
}

/** "By whom is … led", "Who was … founded by". */
const passiveIn = (lower: readonly string[]): Found | null => {
  const isLed = lower[0] === 'by' && (lower[1] === 'whom' || lower[1] === 'who')
  const helper = isLed ? 2 : 1
  const isAsked = isLed || ((lower[0] === 'who' || lower[0] === 'whom') && lower.at(-1) === 'by')
  const at = lower.length - (isLed ? 1 : 2)
  const verb = relationOfVerb(lower[at] ?? '')
  if (!isAsked || !helpers.has(lower[helper] ?? '') || verb === undefined || verb.form === 'ing') return null
  return { relation: verb.relation, isPast: past.has(lower[helper] ?? ''), at, from: helper + 1, to: at }
}

/** "Who is the owner of …". */
const nounIn = (lower: readonly string[]): Found | null => {
  const asker = askerLength(lower)
  let at = asker + 1
  while (articles.has(lower[at] ?? '') || adverbs.has(lower[at] ?? '')) at++
  const relation = relationOfNoun(lower[at] ?? '')
  if (asker === 0 || !helpers.has(lower[asker] ?? '') || relation === undefined || lower[at + 1] !== 'of') return null
  return { relation, isPast: past.has(lower[asker] ?? ''), at, from: at + 2, to: lower.length }
}

/** How many words at the front ask for a person: "Who", "Which person"; 0 where none do. */
const askerLength = (lower: readonly string[]): number => {
  if (lower[0] === 'who') return 1
  return (lower[0] === 'which' || lower[0] === 'what') && people.has(lower[1] ?? '') ? 2 : 0
}

const leading = relationOfVerb('leading')
const charges = ['in charge of', 'at the helm of', 'at the head of'].map(each => each.split(' '))
const people = wordSet('person man woman people politician official general individual')
const helpers = wordSet("is 's are was were")
const past = wordSet('was were')
const adverbs = wordSet('currently now also really actually still today originally first jointly')
const nowWords = wordSet('now today currently')
const articles = wordSet('the a an')
const particles = wordSet('over up')
