import type { Answer } from '../../answers/answer.ts'
import { placeCited } from '../../answers/context.ts'
import type { DiscordLines } from '../../languages/language.ts'
import { controlsFor, type SourceChoice } from './controls.ts'
import { escapedLine, plainLine } from './excerpt.ts'
import { framed, type Message, type MessagePart, mostCharacters, type Picture, textPart } from './message.ts'
import { type MessageState, shortVersion } from './message-state.ts'
import { type AnswerPage, findingsOf, pageOf, type WantedPage } from './pages.ts'
import type { Look } from './render-finding.ts'

/** How an answer is to be shown. */
export type View = Look & {
  /** The command as a person would type it, not yet escaped. */
  readonly question: string
  /** What its buttons ask again; null for an answer that has none. */
  readonly asking: Pick<MessageState, 'command' | 'options'> | null
  readonly wanted: WantedPage
  readonly isPrivate: boolean
  /** From which version of the corpus (its first characters) the page was that led to this one; null for a first answer. */
  readonly before: string | null
}

/** The page of an answer that a view asks for. */
export const pageIn = (answer: Answer, { question, wanted, before, ...look }: View): AnswerPage => {
  const room = mostCharacters - longestFooter - lengthOf(topOf(answer, question, before, look.language.discord))
  return pageOf(answer, wanted, {
    firstRoom: room - lengthOf(details(answer.details, look.language.discord)),
    room,
    ...look
  })
}

/**
 * A page of an answer as a Discord message: the question, what was found in one line, the findings, each with a button that shows the
 * words around it, buttons that turn the page, and the corpus it came from. Pictures stand below the first lines.
 */
export const renderAnswer = (
  answer: Answer,
  view: View,
  page: AnswerPage = pageIn(answer, view),
  pictures: readonly Picture[] = []
): Message => {
  const says = view.language.discord
  const isNotice = answer.status === 'invalid'
  const isPrivate = view.isPrivate || isNotice
  const [top = '', ...introduction] = topOf(answer, view.question, view.before, says)
  const { beside, rows } = controlsFor(
    {
      page: page.number,
      pages: page.of,
      isPrivate: isPrivate && !isNotice,
      places: page.findings.map(({ finding }) => (finding.kind === 'document' ? null : placeCited(finding.citation))),
      sources: sourcesOf(answer)
    },
    stateOf(answer, view.asking, page.number),
    says
  )
  const parts: readonly MessagePart[] = [
    textPart(top),
    ...(pictures.length === 0 ? [] : [{ kind: 'pictures' as const, pictures }]),
    ...(page.number === 0 ? details(answer.details, says) : []).map(textPart),
    ...introduction.map(textPart),
    ...page.findings.map(({ text }, at) => ({ kind: 'text' as const, text, button: beside[at] ?? null })),
    ...(rows.length === 0 ? [] : [{ kind: 'controls' as const, rows }]),
    textPart(footerLine(answer, page.of > 1 && rows.length === 0 ? page.after : 0, says))
  ]
  return framed(parts, colours[answer.status], { isPrivate, isNotice })
}

const stateOf = (answer: Answer, asking: View['asking'], page: number): MessageState | null =>
  asking === null ? null : { ...asking, page, corpus: shortVersion(answer.corpus.version) }

/** What stands above the findings of every page. */
const topOf = (answer: Answer, question: string, before: string | null, says: DiscordLines): readonly string[] => [
  [
    `-# ${escapedLine(question, 240)}`,
    escapedLine(answer.message, 400),
    ...(before === null || before === shortVersion(answer.corpus.version) ? [] : [`-# ${says.reloadedSince}`])
  ].join('\n'),
  ...(answer.status === 'not-in-sources' && answer.nearest.length > 0 ? [`**${says.notAnAnswer}**`] : [])
]

/** The documents that the findings come from, each with its first finding; none where there is only one. */
const sourcesOf = (answer: Answer): readonly SourceChoice[] => {
  const choices = new Map<string, SourceChoice>()
  for (const [finding, { citation }] of findingsOf(answer).entries()) {
    const { document, title, publisher, date } = citation
    if (choices.has(document)) continue
    choices.set(document, {
      label: plainLine(title ?? '', longestChoice) || plainLine(document, longestChoice) || '–',
      description: plainLine([publisher, date].filter(fact => fact !== null).join(' · '), longestChoice),
      finding
    })
  }
  return choices.size > 1 ? [...choices.values()] : []
}

const details = (lines: readonly string[], says: DiscordLines): readonly string[] => {
  if (lines.length === 0) return []
  const shown: string[] = []
  let left = longestDetails
  for (const line of lines) {
    const escaped = escapedLine(line, 300)
    left -= escaped.length + 1
    if (left < 0) break
    shown.push(escaped)
  }
  const missing = lines.length - shown.length
  return [[...shown, ...(missing === 0 ? [] : [`-# ${says.moreDetails(missing)}`])].join('\n')]
}

const footerLine = ({ corpus }: Answer, more: number, says: DiscordLines): string =>
  `-# ${says.footer({ version: escapedLine(corpus.version, 40), documents: corpus.documents, more })}`

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0)

const colours = { answered: 0x2f7d5b, 'not-in-sources': 0x8a8f98, invalid: 0xb5483a } as const satisfies Record<
  Answer['status'],
  number
>

const longestDetails = 2400
const longestFooter = 160
const longestChoice = 100
