import type {
  Citation,
  Finding,
  FindingGroup,
  ShownDocument,
  ShownEstimate,
  ShownSpeaker,
  ShownStatement
} from '../answers/answer.ts'
import type { Span } from '../text/span.ts'
import { blockQuote, escapedLine } from './excerpt.ts'
import { maskedLink } from './link.ts'

/**
 * A finding as Discord Markdown: who says it or what is counted, the quotation with the words that answer in bold, and
 * where it stands. At most 3,000 characters, whatever the documents hold, so that one always fits into a message.
 */
export const renderFinding = (finding: Finding): string =>
  [...heading(finding), quotation(finding), sourceLine(finding), repeatsLine(finding)].filter(isSaid).join('\n')

/** The heading of a group of findings; `isFirst` for the group whose difference the answer's message tells already. */
export const renderGroup = ({ title, narrower, difference }: FindingGroup, isFirst: boolean): string => {
  const part = narrower ? ' – a part of the above, not to be compared with it' : ''
  return [`__${escapedLine(title, 160)}__${part}`, isFirst ? '' : known(difference, 300)].filter(isSaid).join('\n')
}

const heading = (finding: Finding): readonly string[] => {
  switch (finding.kind) {
    case 'passage':
      return []
    case 'statement':
      return statementHeading(finding.statement)
    case 'estimate':
      return estimateHeading(finding.estimate)
    case 'document':
      return documentHeading(finding.citation.document, finding.document)
  }
}

const statementHeading = ({ speaker, kind, via }: ShownStatement): readonly string[] => {
  const who = speakerLine(speaker)
  // Of indirect speech the words are the document's, not the speaker's.
  const said = kind === 'indirect' ? 'reported speech' : ''
  return [joined([who, ...via.slice(0, MOST_VIA).map(viaLine), said])]
}

const estimateHeading = (estimate: ShownEstimate): readonly string[] => {
  const figure = [bold(estimate.text, 160), known(estimate.of, 160)].filter(isSaid).join(' ')
  const asOf = estimate.date === null ? '' : `as of ${escapedLine(estimate.date, 40)}`
  return [joined([figure, known(estimate.place, 120), asOf]), speakerLine(estimate.claimant)]
}

const documentHeading = (id: string, document: ShownDocument): readonly string[] => {
  const { title, sentences, statements, estimates, conflictingDates, dateline } = document
  const dates = conflictingDates.slice(0, 5).map(date => escapedLine(date, 40))
  return [
    bold(title ?? id, 300),
    joined([known(document.author, 120), known(dateline, 160)]),
    `${counted(sentences, 'sentence')} · ${counted(statements, 'statement')} · ${counted(estimates, 'figure')}`,
    dates.length === 0 ? '' : `The document also gives other dates for itself: ${dates.join(', ')}`
  ]
}

const quotation = (finding: Finding): string => {
  const { citation } = finding
  // The title stands above already, and a document is not cited for a sentence.
  if (finding.kind === 'document') return ''
  return blockQuote(citation, marksOf(finding), LONGEST_QUOTE)
}

const marksOf = (finding: Exclude<Finding, { kind: 'document' }>): readonly Span[] => {
  if (finding.answer !== null) return [finding.answer]
  return finding.kind === 'estimate' ? [finding.estimate] : []
}

/** Publisher, date and title as far as they are known, and the link, in small print. */
const sourceLine = ({ kind, citation }: Finding): string => {
  const { publisher, date, title, document, url } = citation
  const facts = [
    known(publisher, 120),
    known(date, 40),
    escapedLine(kind === 'document' ? document : (title ?? document), 160),
    url === null ? '' : (maskedLink('Open', url, LONGEST_LINK) ?? '')
  ]
  return `-# ${joined(facts)}`
}

/** Where else the same figure stands, in small print. */
const repeatsLine = (finding: Finding): string => {
  if (finding.kind !== 'estimate' || finding.repeats.length === 0) return ''
  const { repeats } = finding
  const more = repeats.length > MOST_REPEATS ? [`${repeats.length - MOST_REPEATS} more`] : []
  return `-# again in ${[...repeats.slice(0, MOST_REPEATS).map(placeOf), ...more].join('; ')}`
}

const placeOf = ({ publisher, date, title, document }: Citation): string =>
  [known(publisher, 60), known(date, 40), escapedLine(title ?? document, 80)].filter(isSaid).join(', ')

/** "**Name**, role"; where no name can be given, the document's own description; nothing for nobody. */
const speakerLine = (speaker: ShownSpeaker | null): string => {
  if (speaker === null) return ''
  const { name, role, mention } = speaker
  const first = name ?? role ?? mention?.text ?? ''
  return [bold(first, 120), name === null ? '' : known(role, 160)].filter(isSaid).join(', ')
}

const viaLine = (speaker: ShownSpeaker): string => {
  const line = speakerLine(speaker)
  return line === '' ? '' : `via ${line}`
}

const known = (fact: string | null, limit: number): string => (fact === null ? '' : escapedLine(fact, limit))

const bold = (words: string, limit: number): string => {
  const line = escapedLine(words, limit)
  return line === '' ? '' : `**${line}**`
}

const isSaid = (fact: string): boolean => fact !== ''

const joined = (facts: readonly string[]): string => facts.filter(isSaid).join(' · ')

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`

const LONGEST_QUOTE = 700
const LONGEST_LINK = 400
const MOST_VIA = 2
const MOST_REPEATS = 3
