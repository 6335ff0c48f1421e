import { isCapitalised } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'
import type { BlockKind } from '../document.ts'
import { readDateline } from '../metadata/dateline.ts'
import { isNavigation } from './boilerplate.ts'
import { readByline } from './byline.ts'
import type { Furniture } from './furniture-phrases.ts'
import { isPageAge, isPageDate } from './page-date.ts'
import type { Paragraph } from './paragraphs.ts'
import { countWords, endsSentence, finalMark, isProse, opensQuotation } from './shape.ts'

/** The head of a page: the kinds of the paragraphs before the body, and where the body begins. */
type Head = {
  readonly kinds: readonly BlockKind[]
  /** Position of the first paragraph of the body. */
  readonly body: number
  readonly headline: Span | null
  /** The author's name in a byline. */
  readonly author: Span | null
  /** The line that dates the page. */
  readonly date: Span | null
}

/** Reads navigation, headline, standfirst, byline and date before a report's first paragraph. `title` comes from fields, or is null. */
export const readHead = (
  text: string,
  paragraphs: readonly Paragraph[],
  furniture: readonly (Furniture | null)[],
  title: string | null
): Head => {
  const roles = paragraphs
    .slice(0, furthest)
    .map((paragraph, position) => roleOf(text, paragraph, furniture[position] ?? null))
  const opening = bodyStart(text, paragraphs, roles)
  const before = paragraphs.slice(0, opening)
  const headline = pickHeadline(text, before, roles, title)
  const kinds = before.map((paragraph, position): BlockKind => {
    const role = roles[position]
    if (role === 'metadata' || role === 'boilerplate') return role
    if (headline === -1) return 'body'
    if (position === headline) return 'headline'
    if (position < headline) return countWords(text, paragraph) <= 4 ? 'boilerplate' : 'body'
    return paragraph.form === 'heading' ? 'subheading' : 'standfirst'
  })
  const metadata = before.filter((_, position) => roles[position] === 'metadata')
  const found = {
    headline: before[headline] ?? null,
    author: metadata.map(paragraph => readByline(text, paragraph)).find(name => name !== null) ?? null,
    date: metadata.find(paragraph => isPageDate(text, paragraph)) ?? null
  }
  if (headline !== -1 && opensWithStandfirst(text, paragraphs, opening)) {
    return { ...found, kinds: [...kinds, 'standfirst'], body: opening + 1 }
  }
  const early = kinds.indexOf('body')
  return { ...found, kinds, body: early === -1 ? opening : early }
}

type Role = 'metadata' | 'boilerplate' | 'words'

const roleOf = (text: string, paragraph: Paragraph, furniture: Furniture | null): Role => {
  if (paragraph.form === 'hidden') return 'boilerplate'
  if (isPageDate(text, paragraph) || isPageAge(text, paragraph) || readByline(text, paragraph) !== null)
    return 'metadata'
  return isNavigation(text, paragraph) || furniture !== null ? 'boilerplate' : 'words'
}

/** How many paragraphs may stand before a report: beyond that they are no page's head. */
const furthest = 16

/** Position of the first paragraph that reads as a report; when none does, of the first that is neither heading nor metadata. */
const bodyStart = (text: string, paragraphs: readonly Paragraph[], roles: readonly Role[]): number => {
  let candidates = 0
  let plain = -1
  for (let position = 0; position < roles.length; position++) {
    const paragraph = paragraphs[position]
    if (paragraph === undefined || roles[position] !== 'words') continue
    if (paragraph.form !== 'heading' && opensBody(text, paragraph, candidates === 0)) return position
    if (paragraph.form !== 'heading' && plain === -1) plain = position
    candidates++
  }
  return plain === -1 ? roles.length : plain
}

const opensBody = (text: string, paragraph: Paragraph, isFirst: boolean): boolean => {
  if (paragraph.form === 'item' || readDateline(text, paragraph) !== null) return true
  if (isProse(text, paragraph, 3)) {
    const asked = '?!？！'.includes(finalMark(text, paragraph) || '.')
    return !(isFirst && asked && countWords(text, paragraph) <= 20)
  }
  return opensQuotation(text, paragraph) && endsSentence(text, paragraph)
}

const longestHeadline = 300

const pickHeadline = (
  text: string,
  paragraphs: readonly Paragraph[],
  roles: readonly Role[],
  title: string | null
): number => {
  const wanted = title === null ? null : folded(title)
  const isWords = (position: number) => roles[position] === 'words'
  const matching = paragraphs.findIndex(
    (paragraph, position) => isWords(position) && folded(wordsOf(text, paragraph)) === wanted
  )
  if (matching !== -1) return matching
  const heading = paragraphs.findIndex(
    ({ form, start, end }, position) => form === 'heading' && end - start <= longestHeadline && isWords(position)
  )
  if (heading !== -1) return heading
  const candidates = paragraphs.map(
    (paragraph, position) =>
      isWords(position) &&
      paragraph.end - paragraph.start <= longestHeadline &&
      (title === null || isCapitalised(text.charAt(paragraph.start)))
  )
  const full = candidates.findIndex((fits, position) => {
    const paragraph = paragraphs[position]
    return fits && paragraph !== undefined && countWords(text, paragraph) >= 3
  })
  return full === -1 ? candidates.indexOf(true) : full
}

const wordsOf = (text: string, { start, end }: Span): string =>
  end - start > longestHeadline ? '' : text.slice(start, end)

const folded = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const longestStandfirst = 18

/**
 * Whether a short sentence before the report sums it up: the paragraph after it then introduces the same person or body in
 * full once more, which running text does not do.
 */
const opensWithStandfirst = (text: string, paragraphs: readonly Paragraph[], position: number): boolean => {
  const paragraph = paragraphs[position]
  const next = paragraphs[position + 1]
  if (paragraph === undefined || next === undefined || paragraph.form !== 'text') return false
  if (countWords(text, paragraph, longestStandfirst) >= longestStandfirst || readDateline(text, paragraph) !== null)
    return false
  if (readDateline(text, next) !== null) return true
  const following = text.slice(next.start, Math.min(next.end, next.start + 600))
  const words = text.slice(paragraph.start, paragraph.end).split(/\s/)
  return words.some((_, from) => {
    const run = words.slice(from, from + 3)
    return run.length === 3 && run.every(isCapitalised) && following.includes(run.join(' '))
  })
}
