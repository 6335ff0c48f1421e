import type { Estimate } from '../../claims/claims.ts'
import type { Document } from '../../corpus/document.ts'
import { datePeriod } from '../../index/date-period.ts'
import type { Difference } from '../../languages/language.ts'
import { slice } from '../../text/span.ts'
import type { Archive } from '../archive/archive.ts'
import { type CountedThing, countedThing, groupOf, isPartOf } from './counted-thing.ts'
import { differenceOf } from './estimate-difference.ts'

/** An estimate in its document. */
export type Placed = { readonly document: Document; readonly estimate: Estimate }

/** An estimate, and the others in which its claimant gives the same figure again. */
export type Repeated<Found extends Placed> = Found & { readonly repeats: readonly Placed[] }

/** Estimates that count the same thing in the same place, which alone may be compared. */
export type EstimateGroup<Found extends Placed> = {
  readonly thing: CountedThing
  readonly title: string
  /** By date, undated ones last, then by claimant. */
  readonly estimates: readonly Repeated<Found>[]
  readonly difference: Difference | null
}

/** Takes estimates apart by what they count and where, in the order in which each thing first comes. */
export const groupEstimates = <Found extends Placed>(
  archive: Archive,
  found: readonly Found[]
): EstimateGroup<Found>[] => {
  const byKey = new Map<string, { readonly thing: CountedThing; readonly members: Found[] }>()
  for (const one of found) {
    const thing = countedThing(archive, one.document, one.estimate)
    const known = byKey.get(thing.key)
    if (known) known.members.push(one)
    else byKey.set(thing.key, { thing, members: [one] })
  }
  return [...byKey.values()].map(({ thing, members }) => {
    const estimates = withRepeats(archive, members.toSorted(byDateAndClaimant))
    return {
      thing,
      title: titleOf(thing, estimates),
      estimates,
      difference: differenceOf(
        estimates.map(({ document, estimate }) => ({
          quantity: estimate,
          claimant: claimantKey(archive, document, estimate),
          date: dateOfFigure({ document, estimate })
        }))
      )
    }
  })
}

/** Of groups in order, those that count a part of what the first one counts. */
export const narrowerOnes = ([first, ...others]: readonly {
  readonly thing: CountedThing
}[]): ReadonlySet<CountedThing> =>
  new Set(others.map(({ thing }) => thing).filter(thing => first !== undefined && isPartOf(thing, first.thing)))

/** As of when a figure is; where it does not say, the date of its document. */
export const dateOfFigure = ({ document, estimate }: Placed): string | null =>
  estimate.date ?? document.metadata.date?.value ?? null

const byDateAndClaimant = (a: Placed, b: Placed): number =>
  firstDay(a) - firstDay(b) ||
  compare(claimantName(a.estimate), claimantName(b.estimate)) ||
  compare(a.document.id, b.document.id) ||
  a.estimate.start - b.estimate.start

const firstDay = (placed: Placed): number => {
  const date = dateOfFigure(placed)
  return (date === null ? null : datePeriod(date)?.first) ?? Number.MAX_SAFE_INTEGER
}

const claimantName = ({ claimant }: Estimate): string =>
  (claimant?.name ?? claimant?.role ?? claimant?.mention)?.text ?? ''

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first of those that say the same, with the others as its repetitions. */
const withRepeats = <Found extends Placed>(archive: Archive, members: readonly Found[]): Repeated<Found>[] => {
  const merged: { readonly first: Found; readonly key: string; readonly repeats: Placed[]; date: string | null }[] = []
  const byKey = new Map<string, (typeof merged)[number][]>()
  for (const member of members) {
    const key = claimKey(archive, member)
    const alike = byKey.get(key) ?? []
    const { date } = member.estimate
    const same = alike.find(one => one.date === null || date === null || one.date === date)
    if (same) {
      same.repeats.push(member)
      same.date ??= date
      continue
    }
    const one = { first: member, key, repeats: [], date }
    merged.push(one)
    byKey.set(key, [...alike, one])
  }
  return merged.map(({ first, repeats }) => ({ ...first, repeats }))
}

/** Equal for the same figure by the same claimant; of figures without a claimant, for the same figure. */
const claimKey = (archive: Archive, { document, estimate }: Placed): string => {
  const { limit, value, low, high, unit, kind } = estimate
  const numbers = kind === 'count' ? [limit, value, low, high] : [limit, value, low, high, unit]
  return JSON.stringify([claimantKey(archive, document, estimate), ...numbers])
}

/** One key for one claimant under all names that the corpus knows it by; whoever is not named is the same in one document only. */
const claimantKey = ({ register }: Archive, document: Document, { claimant }: Estimate): string | null => {
  if (claimant === null) return null
  const { name, role, mention } = claimant
  if (name === null) return `${document.id} ${(role ?? mention)?.text.toLowerCase() ?? ''}`
  const own = name.text.replaceAll('’', "'").toLowerCase()
  return [own, ...register.aliasesOf(name.text)].sort()[0] ?? own
}

/** "Islamic State: people"; "militants killed, Afghanistan", each part in the words of the first document that has it. */
const titleOf = ({ place, aspect, aspectStem }: CountedThing, estimates: readonly Placed[]): string => {
  const [described = estimates[0]] = estimates.filter(({ estimate }) => estimate.of !== null)
  if (described === undefined) return ''
  const { document, estimate } = described
  const { of, place: written } = estimate
  const about = groupOf(estimate)
  const what = of ?? (about === null ? slice(document.text, estimate) : null)
  const counted = joined(' ', what?.text, aspectStem === 'change' ? null : aspect)
  const group = about === null || counted.includes(about.text) ? null : about.text
  const where = place === null || written === null || counted.includes(written.text) ? null : written.text
  return joined(', ', joined(': ', group, counted), where)
    .split(/\s+/u)
    .join(' ')
}

const joined = (mark: string, ...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(mark)
