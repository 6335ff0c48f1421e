import { tokenize } from '../../text/tokens.ts'
import { wordKey } from '../searched-text.ts'

/** The form of a question: what its grammar says of the answer. */
export type HowAsked = {
  /** "Who built …", "Which company owns …": the answer is what does it, and stands before the verb. */
  readonly asksSubject: boolean
  /** The noun that says what is asked for, as a key: "which *treaty*". */
  readonly head: string | null
  /** The preposition that belongs to the answer: "*In* which …", "… made *of*?" */
  readonly preposition: string | null
}

/** Reads the form of a question in English. */
export const readHowAsked = (question: string): HowAsked => {
  const words = tokenize(question)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text)
  const lower = words.map(word => word.toLowerCase())
  const at = lower.findIndex(word => askers.has(word))
  const next = lower[at + 1] ?? ''
  const isNoun = at >= 0 && determiners.has(lower[at] ?? '') && !auxiliaries.has(next)
  const ends = isNoun ? lower.findIndex((word, place) => place > at + 1 && auxiliaries.has(word)) : at + 1
  const last = lower.at(-1) ?? ''
  const first = lower[at - 1] ?? ''
  return {
    asksSubject: at >= 0 && (isNoun ? ends < 0 || ends > at + 4 : !auxiliaries.has(next)),
    head: isNoun && next !== '' ? wordKey(words[at + 1] ?? '') : null,
    preposition: prepositions.has(first) ? wordKey(first) : prepositions.has(last) ? wordKey(last) : null
  }
}

const askers = new Set('who whom whose what which when where why how'.split(' '))
const determiners = new Set(['what', 'which', 'whose'])
const auxiliaries = new Set('did does do has have had is was were are will would can could might may'.split(' '))
const prepositions = new Set('in on at by from of for to with into under through over as'.split(' '))
