import { phraseBefore, type WordRun } from '../../claims/noun-phrases.ts'
import { type Reading, readingOf, type Word } from '../../claims/reading.ts'
import { isOffice } from '../../claims/role-words.ts'
import { readNameMentions } from '../../claims/speakers/name-mentions.ts'
import { headOf, type Role, roleAfter, roleBefore, roleOf } from '../../claims/speakers/roles.ts'
import type { Document } from '../../corpus/document.ts'
import type { Hit } from '../../index/search-engine.ts'
import type { Span } from '../../text/span.ts'

/** A person named beside an office in one sentence. */
export type OfficeHolder = {
  readonly document: Document
  readonly sentence: Span
  readonly name: Span
  readonly role: Role
  /** The document says "was". */
  readonly isPast: boolean
}

/** Who holds which office according to the sentences of the passages found in one document, in reading order. */
export const officeHolders = (document: Document, hits: readonly Hit[]): OfficeHolder[] => {
  const reading = readingAround(document, hits)
  return readNameMentions(reading).flatMap((mentions, at) => {
    const words = reading.sentences[at]?.words ?? []
    const sentence = reading.sentences[at]?.sentence
    return mentions.flatMap(mention => {
      const [first, last] = [words[mention.from], words[mention.to - 1]]
      if (!sentence || !first || !last || mention.kind === 'organisation' || mention.kind === 'place') return []
      const named = { document, sentence, name: { start: first.start, end: last.end } }
      return rolesBeside(document.text, words, mention).map(role => ({ ...named, ...role }))
    })
  })
}

/** What is read of a document's sentences in the passages found. */
export const readingAround = (document: Document, hits: readonly Hit[]): Reading => {
  const whole = readingOf(document)
  return {
    ...whole,
    sentences: whole.sentences.filter(({ sentence }) =>
      hits.some(({ passage }) => sentence.start < passage.end && sentence.end > passage.start)
    )
  }
}

const rolesBeside = (
  text: string,
  words: readonly Word[],
  mention: WordRun & { readonly titledFrom: number }
): { readonly role: Role; readonly isPast: boolean }[] => {
  const beside = [roleBefore(text, words, mention), roleAfter(text, words, mention.to)]
  const told = [roleToldAfter(text, words, mention.to), roleToldBefore(text, words, mention.titledFrom)]
  return [
    ...beside.flatMap(role => (role === null ? [] : { role, isPast: false })),
    ...told.flatMap(role => role ?? [])
  ]
}

const copulas = new Set(['is', 'was', 'became', 'remains'])
const fillers = new Set(['still', 'currently', 'now', 'also', 'then'])
const closers = new Set('who which that since until from when where but while because in on after before'.split(' '))
const longest = 14

/** "NAME is the mayor of the town": the office that the verb after a name tells. */
const roleToldAfter = (text: string, words: readonly Word[], nameTo: number) => {
  const copula = words[nameTo]
  if (!copula || !copulas.has(copula.lower)) return null
  let from = nameTo + 1
  while (fillers.has(words[from]?.lower ?? '')) from++
  const rest = words.slice(from, from + longest)
  const closed = rest.findIndex(({ kind, lower, text: written }) =>
    kind === 'word' ? closers.has(lower) : !['-', "'", '’', '(', ')'].includes(written)
  )
  return told(text, words, { from, to: from + (closed < 0 ? rest.length : closed) }, copula)
}

/** "The mayor of the town is NAME". */
const roleToldBefore = (text: string, words: readonly Word[], nameFrom: number) => {
  const copula = words[nameFrom - 1]
  const phrase = copula && copulas.has(copula.lower) ? phraseBefore(words, nameFrom - 1, 0) : null
  return copula && phrase ? told(text, words, phrase, copula) : null
}

const told = (text: string, words: readonly Word[], phrase: WordRun, copula: Word) => {
  const office = headOf(words, phrase)
  const isDenied = words.slice(phrase.from, phrase.to).some(({ lower }) => denials.has(lower))
  if (isDenied || !isOffice(words[office]?.text ?? '')) return null
  const role = roleOf(text, words, phrase, office)
  return role && { role, isPast: copula.lower === 'was' }
}

const denials = new Set(['not', 'no', 'never', 'neither', 'hardly'])
