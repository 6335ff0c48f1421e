import type { Answer, Finding, ShownSpeaker } from '../answers/answer.ts'

/**
 * An answer's findings as CSV (RFC 4180): a line of names, then a line for each finding, every cell in quotation marks. A cell that a
 * spreadsheet would compute is made text with an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const csvOf = (answer: Answer): string => {
  const rows = [
    ...answer.findings.map(finding => cellsOf(finding, 'found')),
    ...(answer.status === 'not-in-sources' ? answer.nearest.map(finding => cellsOf(finding, 'nearest, no answer')) : [])
  ]
  return [columns, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

const columns = [
  'found as',
  'kind',
  'speaker or claimant',
  'role',
  'figure',
  'bound',
  'value',
  'low',
  'high',
  'unit',
  'of',
  'place',
  'date of the figure',
  'words',
  'document',
  'start',
  'end',
  'sha256',
  'title',
  'publisher',
  'date of the document',
  'url'
] as const

type Cell = string | number | null

const cellsOf = (finding: Finding, foundAs: string): readonly Cell[] => {
  const { citation } = finding
  const speaker = speakerOf(finding)
  const estimate = finding.kind === 'estimate' ? finding.estimate : null
  return [
    foundAs,
    finding.kind,
    speaker?.name ?? speaker?.mention?.text ?? null,
    speaker?.role ?? null,
    ...(estimate === null
      ? noFigure
      : [
          estimate.text,
          estimate.bound,
          estimate.value,
          estimate.low,
          estimate.high,
          estimate.unit,
          estimate.of,
          estimate.place,
          estimate.date
        ]),
    citation.text,
    citation.document,
    citation.start,
    citation.end,
    citation.sha256,
    citation.title,
    citation.publisher,
    citation.date,
    citation.url
  ]
}

const noFigure: readonly null[] = Array(9).fill(null)

/** Who said it or claims it. */
const speakerOf = (finding: Finding): ShownSpeaker | null => {
  if (finding.kind === 'statement') return finding.statement.speaker
  return finding.kind === 'estimate' ? finding.estimate.claimant : null
}

const cell = (value: Cell): string => {
  const text = value === null ? '' : typeof value === 'number' ? String(value) : defused(value)
  return `"${text.replaceAll('"', '""')}"`
}

/** What begins a formula, also behind white space, which spreadsheets pass over. */
const defused = (text: string): string =>
  /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/u.test(text) ? `'${text}` : text
