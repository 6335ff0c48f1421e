import { mayBeOneOffice } from '../../claims/role-words.ts'
import type { Document } from '../../corpus/document.ts'
import { plainQuery } from '../../index/parse-query.ts'
import type { Hit } from '../../index/search-engine.ts'
import { english } from '../../languages/english.ts'
import type { Language } from '../../languages/language.ts'
import type { Span } from '../../text/span.ts'
import type { Answer } from '../answer.ts'
import type { Archive } from '../archive/archive.ts'
import { passageFinding } from '../cite.ts'
import { introduction, whyNot } from '../reasons.ts'
import { replyTo } from '../reply.ts'
import { keysOf } from '../searched-text.ts'
import { type Corrected, correctSpelling } from '../spelling.ts'
import { readTerms, type Term } from '../terms.ts'
import { actorsIn } from './actors.ts'
import { isPlain, type OfficeAsked, officeStem } from './office-asked.ts'
import { fitOf, type OfficeSought } from './office-fit.ts'
import { type OfficeHolder, officeHolders, readingAround } from './office-holders.ts'
import type { RelationAsked } from './relation-asked.ts'
import { isCalledSo } from './relations.ts'

const shown = 3

/** How many passages are looked through for who holds an office. */
const looked = 80

/**
 * "Who is OFFICE?": those whom a sentence names beside this very office of this very country or body. A deputy, a former
 * holder, the same office elsewhere or another one there is no answer, but may be shown as the nearest.
 */
export const whoHolds = (archive: Archive, asked: OfficeAsked, language: Language = english): Answer => {
  const corrected = correctSpelling(archive, asked.phrase)
  const terms = termsOf(archive, corrected)
  const found = passagesNear(archive, corrected.text, terms).flatMap(({ document, hits }) =>
    officeHolders(document, hits).map(holder => judged(terms, officeSought(asked), holder))
  )
  const { says } = replyTo('ask', archive, language)
  return answerOf(archive, corrected, terms, found, asked.year, says.noOfficeHolder(asked.phrase, asked.year), language)
}

/**
 * "Who leads NAME?": those of whom a sentence says that they do, by a verb ("NAME leads", "led by NAME") or by what they are called
 * ("the director of NAME"). A sentence that names the object and some person answers nothing.
 */
export const whoStands = (archive: Archive, asked: RelationAsked, language: Language = english): Answer => {
  const { relation, phrase, year } = asked
  const corrected = correctSpelling(archive, asked.object)
  const terms = termsOf(archive, corrected)
  const isPast = asked.isPast || !relation.ends
  const sought: OfficeSought = { head: null, isPast, ...isCalledSo(relation, isPast) }
  const found = passagesNear(archive, corrected.text, terms).flatMap(({ document, hits }) => [
    ...officeHolders(document, hits).map(holder => judged(terms, sought, holder)),
    ...actorsIn(readingAround(document, hits), relation, terms).map(actor => ({
      ...actor,
      document,
      isWhole: isPast || !actor.isPast,
      met: actor.isNamed ? named : described
    }))
  ])
  const { says } = replyTo('ask', archive, language)
  const noneSo = phrase === null ? says.noSentence : says.noOneWho(phrase, year)
  return answerOf(archive, corrected, terms, found, year, noneSo, language)
}

/** How much more than somebody called so a subject of the verb itself counts, named or only described. */
const named = 100
const described = 0.5

/** Somebody who may be asked for: whether all that is asked is met, and how much of it. */
type Found = {
  readonly document: Document
  readonly sentence: Span
  readonly name: Span
  readonly isWhole: boolean
  readonly met: number
}

const judged = (terms: readonly Term[], sought: OfficeSought, holder: OfficeHolder): Found => ({
  ...holder,
  ...fitOf(terms, sought, holder)
})

const termsOf = (archive: Archive, { text }: Corrected): readonly Term[] =>
  readTerms(archive, text.replaceAll(/\b(?:the|an?)\s/giu, ''))

const officeSought = ({ head, isPast }: OfficeAsked): OfficeSought => ({
  head,
  isPast,
  isOfOffice: title =>
    isPlain(head)
      ? mayBeOneOffice(head, title.at(-1) ?? '')
      : title.some(word => officeStem(word) === officeStem(head)),
  isOfTitle: (word, office) => officeStem(word) === officeStem(head) || (isPlain(head) && word === office)
})

const answerOf = (
  archive: Archive,
  corrected: Corrected,
  terms: readonly Term[],
  all: readonly Found[],
  year: string | null,
  noneSo: string,
  language: Language
): Answer => {
  const reply = replyTo('ask', archive, language)
  const found = all.toSorted((a, b) => b.met - a.met)
  const answering = withoutRepeats(found.filter(each => each.isWhole && isOfYear(each, year)))
  if (answering.length > 0)
    return reply.answered(
      introduction(corrected, false, reply.says),
      answering.slice(0, shown).map(({ document, sentence, name }) => passageFinding(document, sentence, name))
    )
  const nearest = found.find(({ met }) => met > 0)
  return reply.notInSources(
    whyNot(archive, corrected, terms, [], reply.says) ?? noneSo,
    nearest ? [passageFinding(nearest.document, nearest.sentence)] : []
  )
}

/** The passages that the words of the question and other names of what it names find, by document. */
const passagesNear = (
  archive: Archive,
  phrase: string,
  terms: readonly Term[]
): { readonly document: Document; readonly hits: readonly Hit[] }[] => {
  const others = terms.flatMap(({ kind, forms }) => (kind === 'word' ? [] : forms.map(form => form.join(' '))))
  const hits = archive.engine.search(plainQuery([phrase, ...others].join(' ')), looked)
  return [...Map.groupBy(hits, ({ passage }) => passage.document)].flatMap(([id, inside]) => {
    const document = archive.documents.get(id)
    return document ? [{ document, hits: inside }] : []
  })
}

/** Whether the sentence, or the date of its document, gives the year asked for. */
const isOfYear = ({ document: { text, metadata }, sentence }: Found, year: string | null): boolean =>
  year === null ||
  text.slice(sentence.start, sentence.end).includes(year) ||
  metadata.date?.value.startsWith(year) === true

/** Each person once, by the last word of the name. */
const withoutRepeats = (found: readonly Found[]): Found[] => {
  const seen = new Set<string>()
  return found.filter(({ document: { text }, name }) => {
    const surname = keysOf(text.slice(name.start, name.end)).at(-1) ?? ''
    return !seen.has(surname) && seen.add(surname)
  })
}
