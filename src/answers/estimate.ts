import type { Estimate } from '../claims/claims.ts'
import type { Document } from '../corpus/document.ts'
import { stem } from '../text/stems.ts'
import type { Answer } from './answer.ts'
import type { Archive } from './archive.ts'
import { estimateFinding } from './cite.ts'
import { coverage, evidenceIn, named } from './coverage.ts'
import { count, replyTo } from './reply.ts'
import { isUnknown, readTerms, type Term } from './terms.ts'

/** What is counted and where, in free words, and by whom. */
export type EstimateQuery = { readonly subject: string; readonly by?: string | undefined }

/** An estimate held against what was asked. */
type Candidate = {
  readonly document: Document
  readonly estimate: Estimate
  /** What it does not meet: nothing for an answer. */
  readonly lacks: readonly Lack[]
  /** By how much it counts less than was asked: "ISIL militants" narrows "militants", and so does a place. */
  readonly narrower: number
}

type Lack = 'subject' | 'place' | 'claimant'

/** What a subject in free words asks for. */
type Asked = {
  readonly words: readonly Term[]
  readonly names: readonly Term[]
  readonly places: readonly Term[]
  readonly claimant: readonly Term[]
}

/** How many estimates an answer shows. */
const shown = 10

/**
 * The figures that the documents give for a subject, side by side, each with its bound, claimant and sentence. An estimate
 * answers only if it counts what was asked, where it was asked, and by whom; the nearest others are shown as such.
 */
export const estimates = (archive: Archive, query: EstimateQuery, command = 'estimate'): Answer => {
  const reply = replyTo(command, archive)
  const asked = readAsked(archive, query)
  if (asked.words.length + asked.names.length + asked.places.length === 0) {
    return reply.invalid('subject: name what is counted, and where if it matters, such as: militants afghanistan')
  }
  const candidates = allEstimates(archive).map(one => judge(one, asked))
  const found = withoutLesserUnits(candidates.filter(({ lacks }) => lacks.length === 0)).sort(byFit)
  if (found.length > 0) {
    const findings = found
      .slice(0, shown)
      .map(({ document, estimate }) => estimateFinding(document, estimate, command === 'ask' ? estimate : null))
    return reply.answered(summary(found), findings)
  }
  const nearest = candidates
    .filter(({ lacks }) => lacks.length === 1)
    .sort((a, b) => rank(a) - rank(b) || byFit(a, b))
    .slice(0, 2)
    .map(({ document, estimate }) => estimateFinding(document, estimate))
  return reply.notInSources(whyNot(archive, asked, candidates), nearest)
}

const readAsked = (archive: Archive, { subject, by }: EstimateQuery): Asked => {
  const terms = readTerms(archive, subject)
  return {
    words: terms.filter(({ kind }) => kind === 'word' || kind === 'number'),
    names: terms.filter(({ kind }) => kind === 'name'),
    places: terms.filter(({ kind }) => kind === 'place'),
    claimant: by ? readTerms(archive, by) : []
  }
}

const allEstimates = ({ corpus, claims }: Archive): { document: Document; estimate: Estimate }[] =>
  corpus.documents.flatMap(document =>
    (claims.get(document.id)?.estimates ?? []).map(estimate => ({ document, estimate }))
  )

const judge = ({ document, estimate }: { document: Document; estimate: Estimate }, asked: Asked): Candidate => {
  const lacks: Lack[] = []
  if (!countsWhatWasAsked(document, estimate, asked)) lacks.push('subject')
  if (!isWhereAsked(document, estimate, asked)) lacks.push('place')
  if (!isByClaimant(document, estimate, asked)) lacks.push('claimant')
  return { document, estimate, lacks, narrower: narrowness(document, estimate, asked) }
}

/**
 * What is counted holds at least one of the words asked for, what it is about every name, and the sentence all the rest.
 * "Members of NAME" is also met by people, or by no noun at all, where the figure is about NAME.
 */
const countsWhatWasAsked = (document: Document, estimate: Estimate, { words, names }: Asked): boolean => {
  const counted = evidenceIn(document, spansOf(estimate.of, estimate.unitAt))
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

const isWhereAsked = (document: Document, estimate: Estimate, { places }: Asked): boolean =>
  coverage(places, evidenceIn(document, spansOf(estimate.place, estimate.of, estimate.about))).missing.length === 0

const isByClaimant = (document: Document, { claimant }: Estimate, asked: Asked): boolean => {
  if (asked.claimant.length === 0) return true
  return (
    claimant !== null &&
    coverage(asked.claimant, evidenceIn(document, spansOf(claimant.name, claimant.role, claimant.mention))).missing
      .length === 0
  )
}

/** How many words of what is counted, and whether a place, narrow the estimate to less than was asked. */
const narrowness = (document: Document, { of, place }: Estimate, { words, names, places }: Asked): number => {
  const asked = new Set([...words, ...names, ...places].flatMap(({ forms }) => forms.flat()))
  const narrowing = evidenceIn(document, spansOf(of)).words.filter(({ key }) => !asked.has(key))
  return narrowing.length + (place !== null && places.length === 0 ? 1 : 0)
}

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

/** A share or a sum of money is no count: where counts were found, figures in other units are left out. */
const withoutLesserUnits = (found: readonly Candidate[]): Candidate[] => {
  const counts = found.filter(({ estimate }) => !isShare(estimate))
  return [...(counts.length > 0 ? counts : found)]
}

const isShare = ({ unit }: Estimate): boolean => unit?.startsWith('percent') ?? false

/** What is counted just as asked first, and figures before "dozens"; then by date, and as the documents come. */
const byFit = (a: Candidate, b: Candidate): number =>
  Number(a.estimate.vague) - Number(b.estimate.vague) ||
  a.narrower - b.narrower ||
  (a.estimate.date ?? '').localeCompare(b.estimate.date ?? '') ||
  a.document.id.localeCompare(b.document.id) ||
  a.estimate.start - b.estimate.start

/** Of what lacks one thing, the same subject elsewhere or by somebody else is nearer than another subject there. */
const rank = ({ lacks }: Candidate): number => (lacks.includes('subject') ? 1 : 0)

const summary = (found: readonly Candidate[]): string => {
  const claimants = new Set(
    found.flatMap(({ estimate: { claimant } }) => (claimant?.name ?? claimant?.mention)?.text.toLowerCase() ?? [])
  )
  const by = claimants.size > 1 ? ` by ${claimants.size} claimants` : ''
  return `${count(found.length, 'estimate')}${by}.`
}

const whyNot = (
  archive: Archive,
  { words, names, places, claimant }: Asked,
  candidates: readonly Candidate[]
): string => {
  const unknown = [...names, ...places, ...claimant].filter(term => isUnknown(archive, term))
  if (unknown.length > 0)
    return `Not in the sources: ${named(unknown)} ${unknown.length > 1 ? 'do' : 'does'} not occur in them.`
  const subject = named([...words, ...names])
  const onSubject = candidates.filter(({ lacks }) => !lacks.includes('subject'))
  if (onSubject.length === 0) return `Not in the sources: no figure for ${subject || named(places)}.`
  if (onSubject.every(({ lacks }) => lacks.includes('place')))
    return `Not in the sources: no figure for ${subject} that is stated for ${named(places)}.`
  return `Not in the sources: no figure for ${subject} by ${named(claimant)}.`
}

const spansOf = (
  ...parts: readonly (Parameters<typeof evidenceIn>[1][number] | null)[]
): Parameters<typeof evidenceIn>[1] => parts.filter(part => part !== null)
