import { stem } from '../../text/stems.ts'
import { isPossessive, type Token, tokenize } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'

/** An office whose holder is asked for: "Who was the deputy mayor of NAME?" */
export type OfficeAsked = {
  /** Without its article: "deputy mayor of NAME". */
  readonly phrase: string
  /** Its noun, in lower case: "mayor". */
  readonly head: string
  /** Whether those are asked for who held it once: "Who *was* …". */
  readonly isPast: boolean
  /** "… in 1990". */
  readonly year: string | null
}

/**
 * Reads "Who is OFFICE?", in these or a few other words or as the bare "OFFICE of BODY"; null for any other question,
 * also for one that tells more of the holder than the office ("Who is the mayor that …?").
 */
export const readOffice = (asked: string): OfficeAsked | null => {
  const tokens = tokenize(asked).filter(token => token.kind !== 'mark' || isPossessive(token))
  const lower = tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'"))
  const from = leadLength(lower)
  let to = tokens.length
  while (to > from && isNow(lower[to - 1])) to--
  const year = tokens[to - 1]?.kind === 'number' && lower[to - 2] === 'in' ? (lower[to - 1] ?? null) : null
  if (year !== null) to -= 2
  const phrase = tokens.slice(from, to)
  const words = lower.slice(from, to)
  const preposition = words.findIndex(word => prepositions.has(word))
  const headAt = (preposition < 0 ? words.length : preposition) - 1
  const head = words[headAt]
  const [first, last] = [phrase[0], phrase.at(-1)]
  if (head === undefined || !first || !last || !isPost(head) || !phrase.every(isPartOfOffice)) return null
  if (words.slice(0, headAt).some((word, at) => isCounted(word, words[at + 1] ?? ''))) return null
  if (from === 0 && words.length < 3) return null
  return { phrase: asked.slice(first.start, last.end), head, isPast: lower.slice(0, from).includes('was'), year }
}

/** Whether an office of such a noun may be asked for by a plainer one: "head" for a director or chairman. */
export const isPlain = (head: string): boolean => plain.has(head)

const plain = wordSet('head leader chief boss')

/** Nouns of offices that one person holds at a time. */
const posts = wordSet(`minister secretary undersecretary president premier chancellor spokesman spokeswoman spokesperson
  director chief head leader boss chairman chairwoman chairperson chair commissioner ambassador envoy governor mayor
  commander speaker ceo king queen emperor empress emir sultan pope coach captain prosecutor treasurer principal dean
  superintendent vice-president ombudsman rapporteur sheriff attorney deputy general`)

const isPost = (word: string): boolean => posts.has(word) || /^(?:vice|co|ex)-\p{L}+$/u.test(word)

/** "the *first* chair", "the *last* king": who of all holders is no office; a *first* deputy, minister or secretary is. */
const isCounted = (word: string, next: string): boolean =>
  counting.has(word) || (ordinals.has(word) && !numberedOffices.has(next))

const counting = wordSet('last final original founding inaugural only oldest youngest longest-serving')
const ordinals = wordSet('first second third fourth fifth')
const numberedOffices = wordSet('deputy vice minister secretary undersecretary assistant lady vice-president officer')

const prepositions = wordSet('of for at in to')

const closed =
  wordSet(`who whom whose which that what when where why how is are was were be been do does did has have had
  will would can could may might not and or but by from with about against after before than as on if it he she they this`)

/** Whether a token may stand in a noun phrase that names an office or a body: no number, no word that ties others together. */
export const isPartOfOffice = ({ kind, text }: Token): boolean =>
  kind !== 'number' && (!closed.has(text.toLowerCase()) || (text.length > 1 && text === text.toUpperCase()))

const isNow = (word: string | undefined): boolean => word === 'now' || word === 'today' || word === 'currently'

const askers =
  wordSet(`who who's whos what what's which tell me name of is was are were 's the a an current currently now
  present person new`)

/** How many words at the front only ask: "Who is the", "What is the name of the". */
const leadLength = (lower: readonly string[]): number => {
  const end = lower.findIndex(word => !askers.has(word))
  const lead = lower.slice(0, Math.max(0, end))
  const isAsked =
    lead.includes('name') ||
    (lead.some(word => word.startsWith('who')) && lead.some(word => word.endsWith('s'))) ||
    lead.every(word => articles.has(word))
  return isAsked ? lead.length : 0
}

const articles = new Set(['the', 'a', 'an', 'current'])

/** The stem of an office's noun; those that differ only in whom they describe are one. */
export const officeStem = (head: string): string => stem(head.replace(/(?<=.{4})(?:woman|person)$/u, 'man'))
