import { isIdle, isOffice, isRank, mayBeOneOffice } from '../../claims/role-words.ts'
import { plainQuery } from '../../index/parse-query.ts'
import { english } from '../../languages/english.ts'
import type { Language } from '../../languages/language.ts'
import { findPlace } from '../../text/names/places.ts'
import { contains, type Span } from '../../text/span.ts'
import { isStopWord } from '../../text/stems.ts'
import { wordSet } from '../../text/word-set.ts'
import type { Answer } from '../answer.ts'
import type { Archive } from '../archive/archive.ts'
import { passageFinding } from '../cite.ts'
import { evidenceOf, keysOf, occurrences, type Word, wordsIn } from '../evidence.ts'
import { introduction, whyNot } from '../reasons.ts'
import { replyTo } from '../reply.ts'
import { correctSpelling } from '../spelling.ts'
import { readTerms, type Term } from '../terms.ts'
import { isPlain, type OfficeAsked, officeStem } from './office-asked.ts'
import { type OfficeHolder, officeHolders } from './office-holders.ts'

const shown = 3

/** How many passages are looked through for who holds an office. */
const looked = 80

/**
 * "Who is OFFICE?": those whom a sentence names beside this very office of this very country or body. A deputy, a former
 * holder, the same office elsewhere or another one there is no answer, but may be shown as the nearest.
 */
export const whoHolds = (archive: Archive, asked: OfficeAsked, language: Language = english): Answer => {
  const reply = replyTo('ask', archive, language)
  const corrected = correctSpelling(archive, asked.phrase)
  const terms = readTerms(archive, corrected.text.replaceAll(/\b(?:the|an?)\s/giu, ''))
  const holders = holdersNear(archive, corrected.text, terms)
    .map(holder => ({ holder, fit: fitOf(terms, asked, holder) }))
    .toSorted((a, b) => b.fit.met - a.fit.met)
  const found = withoutRepeats(
    holders.filter(({ holder, fit }) => fit.isWhole && isOfYear(holder, asked.year)).map(({ holder }) => holder)
  )
  if (found.length > 0)
    return reply.answered(
      introduction(corrected, false, reply.says),
      found.slice(0, shown).map(({ document, sentence, name }) => passageFinding(document, sentence, name))
    )
  const [nearest] = holders.filter(({ fit }) => fit.met > 0)
  return reply.notInSources(
    whyNot(archive, corrected, terms, [], reply.says) ?? reply.says.noOfficeHolder(asked.phrase, asked.year),
    nearest ? [passageFinding(nearest.holder.document, nearest.holder.sentence)] : []
  )
}

/** Everybody named with an office in the passages that the words of the question and other names of its places find. */
const holdersNear = (archive: Archive, phrase: string, terms: readonly Term[]): OfficeHolder[] => {
  const others = terms.flatMap(({ kind, forms }) => (kind === 'word' ? [] : forms.map(form => form.join(' '))))
  const hits = archive.engine.search(plainQuery([phrase, ...others].join(' ')), looked)
  return [...Map.groupBy(hits, ({ passage }) => passage.document)].flatMap(([id, inside]) => {
    const document = archive.documents.get(id)
    return document ? officeHolders(document, inside) : []
  })
}

/** Whether the sentence, or the date of its document, gives the year asked for. */
const isOfYear = ({ document: { text, metadata }, sentence }: OfficeHolder, year: string | null): boolean =>
  year === null ||
  text.slice(sentence.start, sentence.end).includes(year) ||
  metadata.date?.value.startsWith(year) === true

type Fit = {
  /** Whether it is the office asked for. */
  readonly isWhole: boolean
  /** How much of it is met; a country or body counts for more than the office's words. */
  readonly met: number
}

const fitOf = (terms: readonly Term[], asked: OfficeAsked, { document: { text }, role, isPast }: OfficeHolder): Fit => {
  const words = wordsIn(text, role.slice)
  const part = partWith(text, words, asked.head)
  const [evidence, own] = [evidenceOf(words), evidenceOf(part)]
  const places = terms.map(term => occurrences(term.kind === 'word' ? own : evidence, term.forms))
  const isHead = (term: Term): boolean => term.text.toLowerCase() === asked.head
  const isOfOffice = isPlain(asked.head)
    ? mayBeOneOffice(asked.head, role.office)
    : part.some(word => officeStem(written(text, word)) === officeStem(asked.head))
  const isMet = (term: Term, at: number): boolean => (isHead(term) ? isOfOffice : (places[at] ?? []).length > 0)
  const covered = [...places.flat(), ...spelledOut(text, words, places.flat())]
  const asksPlace = terms.some(({ kind }) => kind === 'place')
  const isExtra = (word: Word): boolean => {
    const lower = written(text, word)
    const ofOffice =
      isOfOffice && (officeStem(lower) === officeStem(asked.head) || (isPlain(asked.head) && lower === role.office))
    if (ofOffice || covered.some(span => contains(span, word)) || isStopWord(lower) || isIdle(lower)) return false
    if (unspecific.has(lower) || (isRank(lower) && !isOffice(lower))) return false
    return asksPlace || !isPlace(text, word)
  }
  const held = asksPlace ? [...new Set([...part, ...words.filter(word => isPlace(text, word))])] : part
  const met = terms.reduce((sum, term, at) => sum + (isMet(term, at) ? (term.kind === 'word' ? 1 : 3) : 0), 0)
  return { isWhole: terms.every(isMet) && isOfOffice && !held.some(isExtra) && (asked.isPast || !isPast), met }
}

/** The words before an acronym in brackets that it shortens: "the *Lake Boat Office* (LBO)". */
const spelledOut = (text: string, words: readonly Word[], acronyms: readonly Span[]): Span[] =>
  acronyms.flatMap(acronym => {
    const letters = text.slice(acronym.start, acronym.end).toLowerCase()
    const at = words.findIndex(({ start }) => start === acronym.start)
    const before = at < letters.length ? [] : words.slice(at - letters.length, at)
    return before.map(word => written(text, word).slice(0, 1)).join('') === letters ? before : []
  })

/** Words of a title that make no other office of it: "minister of *national* defence". */
const unspecific = wordSet('national federal republic state-run mr mrs ms dr sir')

const isPlace = (text: string, { start, end }: Word): boolean => findPlace(text.slice(start, end)) !== null

const written = (text: string, { start, end }: Word): string => text.slice(start, end).toLowerCase()

/** Of two offices that one person holds ("chief engineer and head of the yard") the one that holds a noun. */
const partWith = (text: string, words: readonly Word[], head: string): readonly Word[] => {
  const parts: Word[][] = [[]]
  for (const word of words) {
    if (written(text, word) === 'and') parts.push([])
    else parts.at(-1)?.push(word)
  }
  if (!parts.every(part => part.some(word => isOffice(written(text, word))))) return words
  return parts.find(part => part.some(word => officeStem(written(text, word)) === officeStem(head))) ?? words
}

/** Each person once, by the last word of the name. */
const withoutRepeats = (holders: readonly OfficeHolder[]): OfficeHolder[] => {
  const seen = new Set<string>()
  return holders.filter(({ document: { text }, name }) => {
    const surname = keysOf(text.slice(name.start, name.end)).at(-1) ?? ''
    return !seen.has(surname) && seen.add(surname)
  })
}
