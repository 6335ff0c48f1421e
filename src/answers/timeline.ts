import { type DatePeriod, datePeriod, liesWithin } from '../index/date-period.ts'
import { english } from '../languages/english.ts'
import type { Language } from '../languages/language.ts'
import type { Answer, Finding } from './answer.ts'
import type { Archive } from './archive/archive.ts'
import { statementFinding } from './cite.ts'
import { estimateGroupsFor, findingOf } from './estimates/estimate.ts'
import { replyTo } from './reply.ts'
import { statementsOn } from './who-said.ts'

/** What the timeline is of, in free words, and its limits. */
type TimelineQuery = {
  readonly subject: string
  /** ISO dates, as far as given. */
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/** How many statements and figures an answer shows. */
const shown = 25

/**
 * The dated statements and figures about a subject, oldest first; those without a year come last, in the order of the calendar, since
 * nobody can tell before or after which of the others they are. A figure has its own date, else that of its document; a statement that
 * of its document. The figures that count what was asked first of all are a series, of which a picture can be drawn.
 */
export const timelineOf = (archive: Archive, query: TimelineQuery, language: Language = english): Answer => {
  const reply = replyTo('timeline', archive, language)
  const { subject, after = null, before = null } = query
  const groups = estimateGroupsFor(archive, { subject })
  const series = groups[0]
  const figures = groups.flatMap(({ estimates }) => estimates).map(one => findingOf(one))
  const inSeries = new Set(figures.slice(0, series?.estimates.length ?? 0))
  const statements = statementsOn(archive, subject).map(({ document, statement }) =>
    statementFinding(document, statement)
  )
  const moments = [...figures, ...statements]
    .flatMap(momentOf)
    .filter(({ date }) => liesWithin(date, after, before))
    .sort(byTime)
  const undated = figures.length + statements.length - [...figures, ...statements].flatMap(momentOf).length
  if (moments.length === 0) return reply.notInSources(reply.says.nothingDated(subject), [])
  const findings = moments.slice(0, shown).map(({ finding }) => finding)
  const answer = reply.answered(reply.says.timeline({ all: moments.length, shown, undated }), findings)
  const places = findings.flatMap((finding, place) => (inSeries.has(finding) ? [place] : []))
  return series === undefined || places.length < 2
    ? answer
    : { ...answer, series: { title: series.title, findings: places } }
}

type Moment = { readonly finding: Finding; readonly date: string; readonly period: DatePeriod }

const momentOf = (finding: Finding): readonly Moment[] => {
  const date = (finding.kind === 'estimate' ? finding.estimate.date : null) ?? finding.citation.date
  const period = date === null ? null : datePeriod(date)
  return date === null || period === null ? [] : [{ finding, date, period }]
}

const byTime = (a: Moment, b: Moment): number =>
  Number(b.period.hasYear) - Number(a.period.hasYear) ||
  a.period.first - b.period.first ||
  a.period.last - b.period.last
