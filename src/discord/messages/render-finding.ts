import type {
  Citation,
  Finding,
  ShownDocument,
  ShownEstimate,
  ShownSpeaker,
  ShownStatement
} from '../../answers/answer.ts'
import { countedInWords, placeToShow } from '../../answers/estimates/figure-words.ts'
import { linkTo } from '../../answers/links.ts'
import { type GroupHead, marksOf, speakerWords } from '../../answers/shown.ts'
import type { DiscordLines, Language } from '../../languages/language.ts'
import { blockQuote, escapedLine } from './excerpt.ts'
import { maskedLink } from './link.ts'

/** What findings are shown with: the language of the reader, and where the source viewer is reached, if anywhere. */
export type Look = { readonly language: Language; readonly publicUrl: string | null }

/**
 * A finding as Discord Markdown: who says it or what is counted, the quotation with the words that answer in bold, and
 * where it stands, with a link that opens there. At most 3,000 characters, whatever the documents hold, so that one always fits into
 * a message.
 */
export const renderFinding = (finding: Finding, look: Look): string =>
  [
    ...heading(finding, look.language.discord),
    quotation(finding),
    sourceLine(finding.kind, finding.citation, look),
    repeatsLine(finding, look.language.discord)
  ]
    .filter(isSaid)
    .join('\n')

/** The heading of a group of findings. */
export const renderGroup = ({ title, warning, difference }: GroupHead): string =>
  [`__${escapedLine(title, 160)}__${warning === null ? '' : ` – ${warning}`}`, known(difference, 300)]
    .filter(isSaid)
    .join('\n')

const heading = (finding: Finding, says: DiscordLines): readonly string[] => {
  switch (finding.kind) {
    case 'passage':
      return []
    case 'statement':
      return statementHeading(finding.statement, says)
    case 'estimate':
      return estimateHeading(finding.estimate, finding.citation.text, says)
    case 'document':
      return documentHeading(finding.citation.document, finding.document, says)
  }
}

const statementHeading = ({ speaker, kind, via }: ShownStatement, says: DiscordLines): readonly string[] => {
  const who = speakerLine(speaker)
  // Of indirect speech the words are the document's, not the speaker's.
  const said = kind === 'indirect' ? says.reportedSpeech : ''
  return [joined([who, ...via.slice(0, mostVia).map(relay => viaLine(relay, says)), said])]
}

const estimateHeading = (estimate: ShownEstimate, quote: string, says: DiscordLines): readonly string[] => {
  const words = countedInWords(estimate, quote)
  const isFirst = words.startsWith(estimate.text)
  const figure = isFirst
    ? [bold(estimate.text, 160), known(words.slice(estimate.text.length).trim(), 160)].filter(isSaid).join(' ')
    : bold(words, 160)
  const asOf = estimate.date === null ? '' : says.asOf(escapedLine(estimate.date, 40))
  return [joined([figure, known(placeToShow(estimate), 120), asOf]), speakerLine(estimate.claimant)]
}

const documentHeading = (id: string, document: ShownDocument, says: DiscordLines): readonly string[] => {
  const { title, conflictingDates, dateline } = document
  const dates = conflictingDates.slice(0, 5).map(date => escapedLine(date, 40))
  return [
    bold(title ?? id, 300),
    joined([known(document.author, 120), known(dateline, 160)]),
    says.contents(document),
    dates.length === 0 ? '' : says.otherDates(dates.join(', '))
  ]
}

const quotation = (finding: Finding): string => {
  const { citation } = finding
  // The title stands above already, and a document is not cited for a sentence.
  if (finding.kind === 'document') return ''
  return blockQuote(citation, marksOf(finding), longestQuote)
}

/** Publisher, date and title as far as they are known, and the link, in small print. */
export const sourceLine = (kind: Finding['kind'], citation: Citation, { publicUrl, language }: Look): string => {
  const { publisher, date, title, document } = citation
  // A document as a whole is opened where it begins.
  const link = kind === 'document' ? (citation.url ?? linkTo(citation, publicUrl)) : linkTo(citation, publicUrl)
  const facts = [
    known(publisher, 120),
    known(date, 40),
    escapedLine(kind === 'document' ? document : (title ?? document), 160),
    link === null ? '' : openLink(language.discord.open, link, citation.url)
  ]
  return `-# ${joined(facts)}`
}

/** A link that is too long with the words it opens at leads to the document itself. */
const openLink = (label: string, link: string, url: string | null): string =>
  maskedLink(label, link, longestLink) ?? (url === null ? '' : (maskedLink(label, url, longestLink) ?? ''))

/** Where else the same figure stands, in small print. */
const repeatsLine = (finding: Finding, says: DiscordLines): string => {
  if (finding.kind !== 'estimate' || finding.repeats.length === 0) return ''
  const { repeats } = finding
  const places = repeats.slice(0, mostRepeats).map(placeOf)
  return `-# ${says.againIn(places, repeats.length - places.length)}`
}

const placeOf = ({ publisher, date, title, document }: Citation): string =>
  [known(publisher, 60), known(date, 40), escapedLine(title ?? document, 80)].filter(isSaid).join(', ')

/** "**Name**, role"; nothing for nobody. */
const speakerLine = (speaker: ShownSpeaker | null): string => {
  const words = speakerWords(speaker)
  return words === null ? '' : [bold(words.called, 120), known(words.role, 160)].filter(isSaid).join(', ')
}

const viaLine = (speaker: ShownSpeaker, says: DiscordLines): string => {
  const line = speakerLine(speaker)
  return line === '' ? '' : says.via(line)
}

const known = (fact: string | null, limit: number): string => (fact === null ? '' : escapedLine(fact, limit))

const bold = (words: string, limit: number): string => {
  const line = escapedLine(words, limit)
  return line === '' ? '' : `**${line}**`
}

const isSaid = (fact: string): boolean => fact !== ''

const joined = (facts: readonly string[]): string => facts.filter(isSaid).join(' · ')

const longestQuote = 700
const longestLink = 512
const mostVia = 2
const mostRepeats = 3
