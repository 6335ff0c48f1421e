import type { Answer, Citation, Finding, ShownSpeaker } from '../answers/answer.ts'
import { countedInWords, placeToShow } from '../answers/estimates/figure-words.ts'
import { speakerWords } from '../answers/shown.ts'
import type { Language } from '../languages/language.ts'

/**
 * An answer as Markdown: the question, what was found, each finding as a block quotation with its speaker or figure, and a footnote
 * that says where it stands, to the character. Nothing in the words of a document is read as Markdown.
 */
export const markdownOf = (answer: Answer, question: string, { exports: says }: Language): string => {
  const { message, details, corpus } = answer
  const nearest = answer.status === 'not-in-sources' ? answer.nearest : []
  const findings = [...answer.findings, ...nearest]
  return `${[
    `# ${plain(question)}`,
    plain(message),
    ...(details.length === 0 ? [] : [details.map(line => `- ${plain(line)}`).join('\n')]),
    ...answer.findings.map((finding, at) => findingOf(finding, at + 1)),
    ...(nearest.length === 0 ? [] : [`## ${says.nearest}`]),
    ...nearest.map((finding, at) => findingOf(finding, answer.findings.length + at + 1)),
    says.corpus(plain(corpus.version), corpus.documents),
    ...(findings.length === 0 ? [] : [findings.map(({ citation }, at) => footnote(citation, at + 1)).join('\n')])
  ].join('\n\n')}\n`
}

const findingOf = (finding: Finding, number: number): string =>
  [...headOf(finding).map(head => `${head}\n`), `${quoted(finding.citation.text)} [^${number}]`].join('\n')

const headOf = (finding: Finding): readonly string[] => {
  if (finding.kind === 'statement') return named(finding.statement.speaker)
  if (finding.kind !== 'estimate') return []
  const { estimate, citation } = finding
  const what = [countedInWords(estimate, citation.text), placeToShow(estimate)].filter(part => part !== null)
  return [`**${plain(what.join(', '))}**`, ...named(estimate.claimant)]
}

const named = (speaker: ShownSpeaker | null): readonly string[] => {
  const words = speakerWords(speaker)
  return words === null ? [] : [`**${plain([words.called, words.role].filter(part => part !== null).join(', '))}**`]
}

const footnote = ({ document, start, end, sha256, title, publisher, date, url }: Citation, number: number): string => {
  const facts = [publisher, title === null ? null : `“${title}”`, date].filter(fact => fact !== null)
  const place = `${document}:${start}-${end}`
  const link = url !== null && /^https?:/i.test(url) && URL.canParse(url) ? ` <${new URL(url).href}>` : ''
  return `[^${number}]: ${plain([...facts, place, `SHA-256 ${sha256}`].join(', '))}${link}`
}

const quoted = (text: string): string =>
  text
    .split(/\r\n|\r|\n/u)
    .map(line => `> ${plain(line)}`)
    .join('\n')

/** On one line, and with a backslash before everything that CommonMark may read (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&!@]/g, '\\$&')
    .replace(/^([-+]|\d{1,9}[.)])/, mark => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replaceAll(/:\/\//g, '\\://')
