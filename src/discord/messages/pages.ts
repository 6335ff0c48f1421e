import type { Answer, Finding } from '../../answers/answer.ts'
import { type GroupHead, groupHeads } from '../../answers/shown.ts'
import type { Language } from '../../languages/language.ts'
import { type Look, renderFinding, renderGroup } from './render-finding.ts'

/** What a reader wants to see of an answer: a page, counted from 0, or the page with a finding. Beyond the end is the last. */
export type WantedPage =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'finding'; readonly finding: number }

/** A page of an answer: its number from 0, of how many, and its findings with the text of each. */
export type AnswerPage = {
  readonly number: number
  readonly of: number
  readonly findings: readonly ShownFinding[]
  /** How many findings the answer has after this page. */
  readonly after: number
}

type ShownFinding = { readonly finding: Finding; readonly text: string }

/** What an answer has found, or what is nearest to it. */
export const findingsOf = (answer: Answer): readonly Finding[] =>
  answer.status === 'not-in-sources' ? answer.nearest : answer.findings

/**
 * Cuts the findings of an answer into pages of about five, as many as fit, and gives the wanted one. The first page has `firstRoom`
 * characters, where it may hold no finding at all, each other `room`, where every finding must fit.
 */
export const pageOf = (
  answer: Answer,
  wanted: WantedPage,
  { firstRoom, room, ...look }: Look & { readonly firstRoom: number; readonly room: number }
): AnswerPage => {
  const findings = findingsOf(answer)
  const heads = groupHeads(answer, look.language)
  const pages: ShownFinding[][] = [[]]
  let left = firstRoom
  let places = roomForPlaces
  let head: GroupHead | null = null
  for (const [position, finding] of findings.entries()) {
    const own = heads.get(position) ?? null
    head = own ?? head
    const body = renderFinding(finding, look)
    const text = own === null ? body : `${renderGroup(own)}\n${body}`
    left -= text.length
    places -= placesOf(finding)
    if (left >= 0 && places >= 0) pages.at(-1)?.push({ finding, text })
    else {
      // A page that begins within a group says whose figures it goes on with.
      const again = own === null && head !== null ? `${renderGroup(continued(head, look.language))}\n${body}` : text
      pages.push([{ finding, text: again }])
      left = room - again.length
      places = roomForPlaces - placesOf(finding)
    }
  }
  const number = Math.min(wanted.kind === 'page' ? wanted.page : pageWith(pages, wanted.finding), pages.length - 1)
  const before = pages.slice(0, number + 1).flat().length
  return { number, of: pages.length, findings: pages[number] ?? [], after: findings.length - before }
}

const pageWith = (pages: readonly (readonly ShownFinding[])[], finding: number): number => {
  let left = finding
  const page = pages.findIndex(({ length }) => {
    left -= length
    return left < 0
  })
  return page < 0 ? pages.length - 1 : page
}

const continued = (head: GroupHead, { discord }: Language): GroupHead => ({
  ...head,
  title: discord.continued(head.title),
  difference: null
})

/** A finding with a button takes four of Discord's components, with the line above it; one without takes two. */
const placesOf = ({ kind }: Finding): number => (kind === 'document' ? 2 : 4)
const roomForPlaces = 20
