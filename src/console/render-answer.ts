import type {
  Answer,
  Citation,
  Finding,
  ShownDocument,
  ShownEstimate,
  ShownSpeaker,
  ShownStatement
} from '../answers/answer.ts'
import { countedInWords, placeToShow } from '../answers/estimates/figure-words.ts'
import { count } from '../answers/reply.ts'
import { type GroupHead, groupHeads, marksOf, speakerWords } from '../answers/shown.ts'
import { renderQuote } from './render-quote.ts'
import type { Screen } from './style.ts'
import { harmless, wrapped } from './terminal-text.ts'

/**
 * An answer as lines for a terminal: its message, then every finding with who says it or what is counted, the quotation word for word with
 * the answering words marked, and where it stands (`document:start-end`, publisher, date). Nearest findings of an answer that is none are
 * marked as such. Whatever a document holds, no line of it can move the cursor or change the terminal.
 */
export const renderAnswer = (answer: Answer, screen: Screen): string => {
  const heads = groupHeads(answer)
  return [
    ...messageLines(answer, screen),
    ...answer.details.flatMap(detail => detailLines(detail, screen)),
    ...answer.findings.flatMap((finding, index) => [
      '',
      ...groupLines(heads.get(index), screen),
      ...findingLines(finding, index + 1, screen)
    ]),
    ...nearestLines(answer, screen)
  ].join('\n')
}

/** A line of text broken to the width of the screen, further lines indented by `indent` columns, the first too. */
export const paragraph = (text: string, indent: number, { width }: Pick<Screen, 'width'>): readonly string[] => {
  const line = harmless(text)
  const spans = wrapped(line, width - indent)
  return spans.map(({ start, end }) => ' '.repeat(indent) + line.slice(start, end))
}

const messageLines = ({ status, message }: Answer, screen: Screen): readonly string[] => {
  const { strong, warn } = screen.style
  return paragraph(message, 0, screen).map(status === 'answered' ? strong : warn)
}

/** Lines after the first hang further in, so that one sees where the next detail starts. */
const detailLines = (detail: string, screen: Screen): readonly string[] =>
  paragraph(detail, 6, screen).map((line, index) => (index === 0 ? line.slice(4) : line))

const groupLines = (head: GroupHead | undefined, screen: Screen): readonly string[] => {
  if (head === undefined) return []
  const { title, warning, difference } = head
  const heading = warning === null ? title : `${title} (${warning})`
  const lines = difference === null ? [heading] : [heading, difference]
  return [...lines.flatMap(line => paragraph(line, 0, screen).map(screen.style.strong)), '']
}

const nearestLines = (answer: Answer, screen: Screen): readonly string[] => {
  if (answer.status !== 'not-in-sources' || answer.nearest.length === 0) return []
  const { warn } = screen.style
  const title =
    answer.nearest.length === 1 ? 'The nearest finding, not an answer:' : 'The nearest findings, not answers:'
  return ['', warn(title), ...answer.nearest.flatMap(finding => ['', ...findingLines(finding, '~', screen)])]
}

const margin = 4

const findingLines = (finding: Finding, number: number | '~', screen: Screen): readonly string[] => {
  const { citation } = finding
  const quote = finding.kind === 'document' ? [] : renderQuote(citation, marksOf(finding), margin, screen)
  const [first = '', ...rest] = [...headLines(finding, screen), ...quote]
  return [
    screen.style.quiet(`${number}`.padStart(2)) + first.slice(2),
    ...rest,
    ...[sourceLine(finding), ...repeatLines(finding)]
      .flatMap(line => paragraph(line, margin, screen))
      .map(screen.style.quiet)
  ]
}

const headLines = (finding: Finding, screen: Screen): readonly string[] => {
  switch (finding.kind) {
    case 'passage':
      return []
    case 'statement':
      return statementLines(finding.statement, screen)
    case 'estimate':
      return estimateLines(finding.estimate, finding.citation.text, screen)
    case 'document':
      return documentLines(finding.citation.document, finding.document, screen)
  }
}

const statementLines = ({ speaker, cue, kind, via }: ShownStatement, screen: Screen): readonly string[] => [
  ...strongFirst(whoIs(speaker) ?? 'Speaker not named', screen),
  ...quietLine(
    [
      `${speech[kind]}${cue === null ? '' : `, “${cue.text}”`}`,
      otherName(speaker),
      ...via.map(relay => `via ${whoIs(relay) ?? 'someone not named'}`)
    ],
    screen
  )
]

const speech = { direct: 'direct speech', indirect: 'reported speech', mixed: 'partly direct speech' } as const

const estimateLines = (estimate: ShownEstimate, quote: string, screen: Screen): readonly string[] => {
  const { claimant, date } = estimate
  const figure = [countedInWords(estimate, quote), placeToShow(estimate)].filter(part => part !== null)
  return [
    ...strongFirst(figure.join(', '), screen),
    ...quietLine(
      [
        claimant === null ? 'in the publisher’s own words' : `according to ${whoIs(claimant) ?? 'someone not named'}`,
        date && `as of ${date}`
      ],
      screen
    )
  ]
}

const documentLines = (id: string, document: ShownDocument, screen: Screen): readonly string[] => {
  const { title, author, dateline, conflictingDates, url, sentences, statements, estimates } = document
  return [
    ...strongFirst(title ?? id, screen),
    ...quietLine([author && `by ${author}`, dateline], screen),
    ...quietLine([conflictingDates.length > 0 ? `also dated ${conflictingDates.join(', ')}` : null], screen),
    ...quietLine([url], screen),
    ...quietLine([count(sentences, 'sentence'), count(statements, 'statement'), count(estimates, 'figure')], screen)
  ]
}

/** "Name, role"; null for nobody. */
const whoIs = (speaker: ShownSpeaker | null): string | null => {
  const words = speakerWords(speaker)
  return words && (words.role === null ? words.called : `${words.called}, ${words.role}`)
}

/** What the document calls a named speaker beside these words, where that is not the name itself. */
const otherName = (speaker: ShownSpeaker | null): string | null => {
  if (speaker === null || speaker.name === null || speaker.mention === null) return null
  const { name, mention } = speaker
  return name.includes(mention.text) || mention.text.includes(name) ? null : `here “${mention.text}”`
}

const sourceLine = ({ kind, citation }: Finding): string => {
  const { document, publisher, date } = citation
  return kind === 'document' ? joined([document, publisher, date]) : citationLine(citation)
}

const citationLine = ({ document, start, end, publisher, date, title }: Citation): string =>
  joined([`${document}:${start}-${end}`, publisher, date, title])

const joined = (facts: readonly (string | null)[]): string => facts.filter(fact => fact !== null).join(' · ')

/** Where else the same figure stands. */
const repeatLines = (finding: Finding): readonly string[] => {
  if (finding.kind !== 'estimate' || finding.repeats.length === 0) return []
  const { repeats } = finding
  const more = repeats.length > mostRepeats ? [`and ${repeats.length - mostRepeats} more times`] : []
  return [...repeats.slice(0, mostRepeats).map(citation => `again in ${citationLine(citation)}`), ...more]
}

const mostRepeats = 5

const strongFirst = (text: string, screen: Screen): readonly string[] =>
  paragraph(text, margin, screen).map(line => ' '.repeat(margin) + screen.style.strong(line.slice(margin)))

const quietLine = (facts: readonly (string | null | undefined | '')[], screen: Screen): readonly string[] =>
  paragraph(facts.filter(fact => fact).join(' · '), margin, screen).map(screen.style.quiet)
