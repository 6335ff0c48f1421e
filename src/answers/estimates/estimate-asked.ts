import type { Estimate } from '../../claims/claims.ts'
import type { Document } from '../../corpus/document.ts'
import { liesWithin } from '../../index/date-period.ts'
import { placeOf } from '../../text/names/places.ts'
import { stem } from '../../text/stems.ts'
import type { Archive } from '../archive/archive.ts'
import { coverage, evidenceIn } from '../coverage.ts'
import { type SpeakerAsked, speakerAsked } from '../speaker-asked.ts'
import { inTitleCase, readTerms, type Term } from '../terms.ts'
import { predicateOfShare } from './counted-keys.ts'
import { isInside } from './counted-thing.ts'
import { dateOfFigure, type Placed } from './estimate-groups.ts'

/** What is counted and where, in free words; by whom, where and when, if that is limited. */
export type EstimateQuery = {
  readonly subject: string
  readonly by?: string | undefined
  readonly place?: string | undefined
  /** ISO dates, as far as given. */
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/** An estimate held against what was asked. */
export type EstimateCandidate = Placed & {
  /** What it does not meet: nothing for an answer. */
  readonly lacks: readonly Lack[]
  /** Whether it is stated for a city or state of the country that was asked about: a part of an answer, if there is one. */
  readonly isInside: boolean
}

/** What was asked for and an estimate does not have. */
export type Lack = 'subject' | 'place' | 'claimant' | 'date'

/** What a subject in free words asks for, and its limits. */
export type EstimateAsked = {
  readonly words: readonly Term[]
  readonly names: readonly Term[]
  readonly places: readonly Term[]
  /** The places in the names that the table of places gives them. */
  readonly within: readonly string[]
  readonly by: { readonly name: string; readonly isAsked: SpeakerAsked } | null
  readonly after: string | null
  readonly before: string | null
}

/** What a query asks for, in all the ways in which the archive may write it. */
export const readAsked = (archive: Archive, { subject, by, place, after, before }: EstimateQuery): EstimateAsked => {
  const terms = readTerms(archive, subject)
  const places = [...terms.filter(({ kind }) => kind === 'place'), ...(place ? readTerms(archive, place) : [])]
  const words = terms.filter(({ kind }) => kind === 'word' || kind === 'number')
  return {
    words: words.length > 1 || terms.length > words.length ? words.filter(term => !isOfFigures(term)) : words,
    names: terms.filter(({ kind }) => kind === 'name'),
    places,
    within: places.flatMap(({ text }) => placeOf(text) ?? placeOf(inTitleCase(text)) ?? []),
    by: by ? { name: by, isAsked: speakerAsked(archive, by) } : null,
    after: after ?? null,
    before: before ?? null
  }
}

/** Holds an estimate against what was asked. */
export const heldAgainst = (placed: Placed, asked: EstimateAsked): EstimateCandidate => {
  const { document, estimate } = placed
  const lacks: Lack[] = []
  if (!countsWhatWasAsked(document, estimate, asked)) lacks.push('subject')
  if (!isWhereAsked(document, estimate, asked)) lacks.push('place')
  if (!isByClaimant(document, estimate, asked)) lacks.push('claimant')
  if (!liesWithin(dateOfFigure(placed), asked.after, asked.before)) lacks.push('date')
  const place = estimate.place && placeOf(estimate.place.text)
  return { document, estimate, lacks, isInside: asked.within.some(asked => isInside(place, asked)) }
}

/**
 * What is counted holds at least one of the words asked for, what it is about every name, and the sentence all the rest.
 * "Members of NAME" is also met by people, or by no noun at all, where the figure is about NAME.
 */
const countsWhatWasAsked = (document: Document, estimate: Estimate, { words, names }: EstimateAsked): boolean => {
  const counted = evidenceIn(document, spansOf(estimate.of, estimate.unitAt, predicateOfShare(document, estimate)))
  const about = evidenceIn(document, spansOf(estimate.about))
  if (coverage(names, counted, about).missing.length > 0) return false
  if (words.length === 0) return true
  const { met, missing } = coverage(words, counted)
  const isOfGroup = names.length > 0 || coverage(words, about).met.length > 0
  const isMember = (term: Term): boolean => isOfGroup && isOfPeople(estimate) && isPeopleWord(term)
  if (met.length === 0 && !missing.some(isMember)) return false
  const others = missing.filter(term => !isMember(term))
  return coverage(others, evidenceIn(document, [estimate.sentence]), about).missing.length === 0
}

const isWhereAsked = (document: Document, estimate: Estimate, { places }: EstimateAsked): boolean =>
  coverage(places, evidenceIn(document, spansOf(estimate.place, estimate.of, estimate.about))).missing.length === 0

const isByClaimant = (document: Document, { claimant }: Estimate, { by }: EstimateAsked): boolean =>
  by === null || by.isAsked(document, claimant)

/** Words that ask for a figure and not for what it counts: "number of herons", "share of herons". */
const figureWords = new Set(
  'number figure estimate total count amount share percentage proportion percent many much'.split(' ').map(stem)
)

const isOfFigures = ({ forms }: Term): boolean => forms.some(([key]) => key !== undefined && figureWords.has(key))

/** Nouns that count the people of a group, whatever the group calls them. */
const peopleWords = new Set(
  'member people person fighter militant man woman individual adherent follower supporter combatant recruit'
    .split(' ')
    .map(stem)
)

const isPeopleWord = ({ forms }: Term): boolean => forms.some(([key]) => key !== undefined && peopleWords.has(key))

const isOfPeople = ({ of, unit }: Estimate): boolean => {
  if (!of) return unit === null || peopleWords.has(stem(unit))
  const head = of.text.split(' ').at(-1) ?? ''
  return peopleWords.has(stem(head))
}

const spansOf = (
  ...parts: readonly (Parameters<typeof evidenceIn>[1][number] | null)[]
): Parameters<typeof evidenceIn>[1] => parts.filter(part => part !== null)
