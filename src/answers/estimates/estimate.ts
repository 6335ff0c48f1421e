import { english } from '../../languages/english.ts'
import type { AnswerLines, Language } from '../../languages/language.ts'
import { stem } from '../../text/stems.ts'
import type { Answer, Finding } from '../answer.ts'
import type { Archive } from '../archive/archive.ts'
import { cite, estimateFinding } from '../cite.ts'
import { askedTexts } from '../coverage.ts'
import { unknownLine } from '../reasons.ts'
import { replyTo } from '../reply.ts'
import { readTerms } from '../terms.ts'
import { isPartOf } from './counted-thing.ts'
import {
  type EstimateAsked,
  type EstimateCandidate,
  type EstimateQuery,
  heldAgainst,
  type Lack,
  readAsked
} from './estimate-asked.ts'
import { type EstimateGroup, groupEstimates, narrowerOnes, type Placed, type Repeated } from './estimate-groups.ts'
import { estimatesFor } from './estimate-index.ts'

/** How many estimates an answer shows. */
const shown = 12

/**
 * The figures that the documents give for a subject, side by side, each with its bound, claimant and sentence. An estimate
 * answers only if it counts what was asked, where it was asked, by whom and when; the nearest others are shown as such.
 * Figures are taken apart by what they count; what counts only a part of it comes after the whole.
 */
export const estimates = (
  archive: Archive,
  query: EstimateQuery,
  language: Language = english,
  command = 'estimate'
): Answer => {
  const reply = replyTo(command, archive, language)
  const asked = readAsked(archive, query)
  if (asked.words.length + asked.names.length + asked.places.length === 0) {
    return reply.invalid(reply.says.nameWhatIsCounted)
  }
  const candidates = candidatesFor(archive, asked)
  const found = answering(candidates)
  if (found.length > 0) return reply.grouped(...showGroups(groupsOf(archive, found, asked), reply.says, command))
  // Of figures for something else, those for the same place or by the same claimant are near, all others are just figures.
  const hasLimits = asked.places.length > 0 || asked.by !== null
  const nearest = candidates
    .filter(({ lacks }) => lacks.length === 1 && (hasLimits || !lacks.includes('subject')))
    .sort((a, b) => rank(a) - rank(b) || Number(a.estimate.vague) - Number(b.estimate.vague))
  const nearestFindings = groupEstimates(archive, nearest)
    .flatMap(({ estimates: own }) => own)
    .slice(0, 2)
    .map(one => findingOf(one))
  return reply.notInSources(whyNot(archive, asked, candidates, reply.says), nearestFindings)
}

/** The estimates that answer a query, in their groups, the one nearest to what was asked first; none where nothing answers. */
export const estimateGroupsFor = (archive: Archive, query: EstimateQuery): readonly EstimateGroup<Placed>[] => {
  const asked = readAsked(archive, query)
  if (asked.words.length + asked.names.length + asked.places.length === 0) return []
  return groupsOf(archive, answering(candidatesFor(archive, asked)), asked)
}

/** The estimates that have something of what is asked, each held against all of it. */
const candidatesFor = (archive: Archive, asked: EstimateAsked): readonly EstimateCandidate[] =>
  estimatesFor(archive, [
    ...asked.words,
    ...asked.names,
    ...asked.places,
    ...(asked.by === null ? [] : readTerms(archive, asked.by.name))
  ]).map(one => heldAgainst(one, asked))

/** Those of the estimates that answer. */
const answering = (candidates: readonly EstimateCandidate[]): readonly EstimateCandidate[] =>
  withoutLesserUnits(
    withParts(
      candidates.filter(({ lacks }) => lacks.length === 0),
      candidates
    )
  )

/** The groups, those nearest to what was asked first: the fewest words more than asked, then the most figures. Parts follow their whole. */
const groupsOf = (
  archive: Archive,
  found: readonly EstimateCandidate[],
  asked: EstimateAsked
): EstimateGroup<EstimateCandidate>[] => {
  const wanted = new Set([...asked.words, ...asked.names, ...asked.places].flatMap(({ forms }) => forms.flat()))
  const extra = ({ thing }: EstimateGroup<EstimateCandidate>): number =>
    [...thing.written].filter(word => !wanted.has(word)).length +
    [...thing.names].filter(name => !name.split(' ').every(word => wanted.has(word))).length +
    (thing.place !== null && !asked.within.includes(thing.place) ? 1 : 0)
  const isAside = ({ thing, estimates }: EstimateGroup<EstimateCandidate>): number =>
    Number(thing.aspect !== null && !wanted.has(stem(thing.aspect))) +
    Number(estimates.every(({ estimate }) => estimate.vague))
  const [first, ...others] = groupEstimates(archive, found).sort(
    (a, b) => isAside(a) - isAside(b) || extra(a) - extra(b) || b.estimates.length - a.estimates.length
  )
  if (first === undefined) return []
  const isPart = ({ thing }: EstimateGroup<EstimateCandidate>): boolean => isPartOf(thing, first.thing)
  return [first, ...others.filter(isPart), ...others.filter(group => !isPart(group))]
}

/** The finding of an estimate; `isAnswer` where its figure is what was asked for. */
export const findingOf = ({ document, estimate, repeats }: Repeated<Placed>, isAnswer = false): Finding =>
  estimateFinding(
    document,
    estimate,
    isAnswer ? estimate : null,
    repeats.map(again => cite(again.document, again.estimate.sentence))
  )

/** The message, the findings and their groups, as many as an answer shows. */
const showGroups = (
  groups: readonly EstimateGroup<EstimateCandidate>[],
  says: AnswerLines,
  command: string
): Parameters<ReturnType<typeof replyTo>['grouped']> => {
  const narrower = narrowerOnes(groups)
  const findings = groups
    .flatMap(({ estimates }) => estimates)
    .slice(0, shown)
    .map(one => findingOf(one, command === 'ask'))
  let left = shown
  const shownGroups = groups.flatMap(({ thing, title, estimates, difference }) => {
    const size = Math.min(left, estimates.length)
    left -= size
    if (size === 0) return []
    const line = difference === null ? null : says.difference(difference)
    return [{ title, findings: size, narrower: narrower.has(thing), difference: line }]
  })
  return [summary(groups, shownGroups[0]?.difference ?? null, says), findings, shownGroups]
}

/** What answers, with what is stated for a part of the place that was asked about. */
const withParts = (
  found: readonly EstimateCandidate[],
  candidates: readonly EstimateCandidate[]
): readonly EstimateCandidate[] =>
  found.length === 0
    ? []
    : candidates.filter(({ lacks, isInside }) => lacks.every(lack => lack === 'place' && isInside))

/** A share, a sum of money or a distance is no count: where counts were found, figures of other kinds are left out. */
const withoutLesserUnits = (found: readonly EstimateCandidate[]): readonly EstimateCandidate[] => {
  const counts = found.filter(({ estimate }) => estimate.kind === 'count')
  return counts.length > 0 ? counts : found
}

/** Of what lacks one thing, the same subject elsewhere or by somebody else is nearer than another subject there. */
const rank = ({ lacks }: EstimateCandidate): number => (lacks.includes('subject') ? 1 : 0)

/** "3 estimates by 3 claimants", and how those of the first group differ. */
const summary = (
  groups: readonly EstimateGroup<EstimateCandidate>[],
  difference: string | null,
  says: AnswerLines
): string => {
  const found = groups.flatMap(({ estimates }) => estimates)
  const claimants = new Set(
    found.flatMap(({ estimate: { claimant } }) => (claimant?.name ?? claimant?.mention)?.text.toLowerCase() ?? [])
  )
  return says.estimates({ all: found.length, shown, claimants: claimants.size, difference })
}

const whyNot = (
  archive: Archive,
  { words, names, places, by, after, before }: EstimateAsked,
  candidates: readonly EstimateCandidate[],
  says: AnswerLines
): string => {
  const wanted = {
    subject: [askedTexts(words).join(' '), ...askedTexts(names)].filter(Boolean),
    places: askedTexts(places),
    by: by?.name ?? null,
    after,
    before,
    lack: firstLack(candidates)
  }
  return unknownLine(archive, [...names, ...places], says) ?? says.noFigure(wanted)
}

/** The first of the things asked for that no estimate has which has those before. */
const firstLack = (candidates: readonly EstimateCandidate[]): Lack => {
  let left = candidates
  for (const lack of ['subject', 'place', 'claimant'] as const) {
    left = left.filter(({ lacks }) => !lacks.includes(lack))
    if (left.length === 0) return lack
  }
  return 'date'
}
