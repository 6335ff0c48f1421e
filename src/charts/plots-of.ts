import type { Answer, Finding, FindingGroup, ShownEstimate, ShownSpeaker } from '../answers/answer.ts'
import { intervalOf } from '../answers/estimates/interval.ts'
import { datePeriod } from '../index/date-period.ts'
import { english } from '../languages/english.ts'
import type { Language } from '../languages/language.ts'
import { dateInWords } from './date-words.ts'
import type { Plot, PlotRow, PlotSection } from './plot.ts'

/**
 * The pictures that an answer's estimates make: the figures of its first group, with those that count a part of it below, and the
 * first group over time where its dates differ; of a timeline its series. None for answers with fewer than two such figures.
 */
export const plotsOf = (answer: Answer, language: Language = english): readonly Plot[] => {
  if (answer.series !== undefined) return seriesPlots(answer.findings, answer.series, language)
  const [first, ...others] =
    answer.status === 'answered' ? takenApart(answer.findings, answer.groups ?? [], language) : []
  if (first === undefined) return []
  const sections = [first, ...others.filter(other => other.isNarrower && other.kind === first.kind)].filter(
    ({ rows }) => rows.length > 0
  )
  const facts = {
    title: first.title,
    subtitle: first.difference ?? '',
    unit: first.kind === 'share' ? '%' : ''
  } as const
  const rows = sections.flatMap(section => section.rows)
  const dated = first.rows.filter(({ date }) => date !== null)
  return [
    ...(rows.length < 2 ? [] : [withAlt({ kind: 'ranges', ...facts, sections }, language)]),
    ...(canBeDated(dated)
      ? [withAlt({ kind: 'timeline', ...facts, sections: [{ ...first, rows: dated }] }, language)]
      : [])
  ]
}

/** A timeline's figures for one thing, over time: those with a year, where some have none. */
const seriesPlots = (
  findings: readonly Finding[],
  { title, findings: places }: NonNullable<Answer['series']>,
  language: Language
): readonly Plot[] => {
  const own = places.flatMap(place => findings[place] ?? [])
  const all = own.flatMap(finding => rowOf(finding, language))
  const rows = [all, all.filter(hasYear)].find(canBeDated)
  if (rows === undefined) return []
  const isShare = own.some(finding => finding.kind === 'estimate' && kindOf(finding.estimate) === 'share')
  const plot = { kind: 'timeline', title, subtitle: '', unit: isShare ? '%' : '' } as const
  return [withAlt({ ...plot, sections: [{ title, isNarrower: false, rows }] }, language)]
}

const hasYear = ({ date }: PlotRow): boolean => date !== null && (datePeriod(date)?.hasYear ?? false)

type Part = PlotSection & { readonly kind: string; readonly difference: string | null }

const takenApart = (
  findings: readonly Finding[],
  groups: readonly FindingGroup[],
  language: Language
): readonly Part[] => {
  let from = 0
  return groups.map(({ title, narrower, difference, findings: size }) => {
    const own = findings.slice(from, from + size)
    from += size
    const [kind = ''] = own.flatMap(finding => (finding.kind === 'estimate' ? [kindOf(finding.estimate)] : []))
    return { title, isNarrower: narrower, difference, kind, rows: own.flatMap(finding => rowOf(finding, language)) }
  })
}

const kindOf = ({ kind, unit }: ShownEstimate): string =>
  kind === 'percentage' || kind === 'share' ? 'share' : kind === 'count' ? kind : `${kind} ${unit}`

const rowOf = (finding: Finding, { charts, locale }: Language): readonly PlotRow[] => {
  if (finding.kind !== 'estimate') return []
  const { estimate, citation } = finding
  const ends = endsOf(estimate)
  if (ends.low === null && ends.high === null) return []
  const { publisher, title, document } = citation
  const date = estimate.date ?? citation.date
  const own = publisher ?? title ?? document
  const claimant = nameOf(estimate.claimant)
  const when = date === null ? null : dateInWords(date, locale)
  return [
    {
      claimant: claimant ?? own,
      source: [claimant === null ? charts.inItsOwnWords : publisher, when].filter(Boolean).join(', '),
      figure: estimate.text,
      ...ends,
      isAbout: estimate.bound === '~',
      date
    }
  ]
}

const endsOf = (estimate: ShownEstimate): Pick<PlotRow, 'low' | 'high'> => {
  const { low, high } = intervalOf(estimate) ?? { low: null, high: null }
  const scale = (end: number | null): number | null => (end !== null && estimate.kind === 'share' ? end * 100 : end)
  return { low: scale(low), high: scale(high) }
}

const nameOf = (speaker: ShownSpeaker | null): string | null =>
  speaker && (speaker.name ?? speaker.role ?? speaker.mention?.text ?? null)

/** Whether the dates are of one sort, with a year or without, and not all the same. */
const canBeDated = (rows: readonly PlotRow[]): boolean => {
  const periods = rows.flatMap(({ date }) => (date === null ? [] : (datePeriod(date) ?? [])))
  return (
    periods.length === rows.length &&
    new Set(periods.map(({ first }) => first)).size > 1 &&
    new Set(periods.map(({ hasYear }) => hasYear)).size === 1
  )
}

const withAlt = (plot: Omit<Plot, 'alt' | 'locale'>, { charts, locale }: Language): Plot => {
  const kind = plot.kind === 'ranges' ? charts.ranges : charts.overTime
  const sections = plot.sections.map(({ title, isNarrower, rows }) => {
    const figures = rows.map(({ claimant, figure, date }) =>
      [`${claimant}: ${figure}`, date && dateInWords(date, locale)].filter(Boolean).join(', ')
    )
    return `${title}${isNarrower ? ` (${charts.partOfThese})` : ''}. ${figures.join('; ')}.`
  })
  return { ...plot, locale, alt: `${kind}. ${sections.join(' ')}`.split(/\s+/u).join(' ') }
}
