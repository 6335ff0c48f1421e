import { isCapitalised, isDigit } from '../../text/characters.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Block, BlockKind } from '../document.ts'
import { type Dateline, readDateline } from '../metadata/dateline.ts'
import { backgroundStart } from './background.ts'
import { furnitureOf } from './boilerplate.ts'
import type { Furniture } from './furniture-phrases.ts'
import { captionLeftover } from './leftovers.ts'
import { readHead } from './page-head.ts'
import { readTail } from './page-tail.ts'
import type { Paragraph } from './paragraphs.ts'
import { countWords, finalMark, opensQuotation } from './shape.ts'

/** A document's blocks, and what was noticed about its metadata on the way. */
export type Structure = {
  readonly blocks: readonly Block[]
  readonly headline: Span | null
  readonly byline: Span | null
  readonly pageDate: Span | null
  readonly dateline: Dateline | null
}

/**
 * What each paragraph of a news page is for, from its shape and place alone: head (navigation, date, byline, headline, standfirst),
 * body under sub-headings, background, and the page's furniture wherever it stands. `title` is what fields already call the document.
 */
export const findBlocks = (text: string, paragraphs: readonly Paragraph[], title: string | null): Structure => {
  const furniture = paragraphs.map(paragraph => furnitureOf(text, paragraph))
  const head = readHead(text, paragraphs, furniture, title)
  const tail = readTail(text, paragraphs, furniture, head.body)
  const kinds = paragraphs.map((paragraph, position): BlockKind => {
    if (paragraph.form === 'hidden') return 'boilerplate'
    if (position >= tail.start) return 'boilerplate'
    return head.kinds[position] ?? 'body'
  })
  markInserted(text, paragraphs, furniture, kinds, head.body)
  markSubheadings(text, paragraphs, kinds, head.body)
  for (let position = backgroundStart(text, paragraphs, kinds); position < kinds.length; position++) {
    if (kinds[position] === 'body') kinds[position] = 'background'
  }
  const opening = paragraphs[kinds.indexOf('body')]
  const dateline = opening === undefined ? null : readDateline(text, opening)
  const blocks = paragraphs.flatMap((paragraph, position) =>
    blocksOf(text, paragraph, kinds[position] ?? 'body', dateline)
  )
  return { blocks, dateline, headline: head.headline, byline: head.author ?? tail.author, pageDate: head.date }
}

/** Furniture between paragraphs of the report: lists until the report resumes, single lines alone. */
const markInserted = (
  text: string,
  paragraphs: readonly Paragraph[],
  furniture: readonly (Furniture | null)[],
  kinds: BlockKind[],
  from: number
): void => {
  let inList = false
  for (let position = from; position < paragraphs.length; position++) {
    const paragraph = paragraphs[position]
    if (paragraph === undefined || kinds[position] !== 'body') continue
    const found = furniture[position] ?? null
    if (found === 'list') inList = true
    else if (inList && found === null && resumes(text, paragraph)) inList = false
    if (inList || found !== null) kinds[position] = 'boilerplate'
  }
}

/** A report resumes with a full paragraph or a heading of its own, not with one more line of a list. */
const resumes = (text: string, paragraph: Paragraph): boolean => {
  if (paragraph.form === 'heading') return true
  const first = text.charAt(paragraph.start)
  const starts = isCapitalised(first) || opensQuotation(text, paragraph)
  return starts && countWords(text, paragraph, 20) >= 20 && !',:'.includes(finalMark(text, paragraph) || ',')
}

const longestSubheading = 120

/** A short line without final punctuation between paragraphs, followed by a paragraph: a sub-heading. */
const markSubheadings = (text: string, paragraphs: readonly Paragraph[], kinds: BlockKind[], from: number): void => {
  paragraphs.forEach((paragraph, position) => {
    if (position < from || kinds[position] !== 'body') return
    if (paragraph.form === 'heading') kinds[position] = 'subheading'
    if (paragraph.form !== 'text' || !looksLikeHeading(text, paragraph)) return
    const next = paragraphs[position + 1]
    if (position === from || next === undefined || kinds[position + 1] !== 'body' || next.form !== 'text') return
    const follows = finalMark(text, next) !== '' || countWords(text, next, 25) >= 25
    if (follows && countWords(text, next, 8) >= 8) kinds[position] = 'subheading'
  })
}

const looksLikeHeading = (text: string, paragraph: Paragraph): boolean => {
  if (paragraph.end - paragraph.start > longestSubheading || opensQuotation(text, paragraph)) return false
  if (countWords(text, paragraph, 16) > 15) return false
  const first = text.charAt(paragraph.start)
  if (!isCapitalised(first) && !isDigit(first.charAt(0))) return false
  const mark = finalMark(text, paragraph)
  // A question after a colon is somebody's turn in an interview.
  return mark === '' || (mark === '?' && !text.slice(paragraph.start, paragraph.end).includes(':'))
}

/** A paragraph's blocks: the dateline and what an image left before the first word stand apart from the report's words. */
const blocksOf = (text: string, paragraph: Paragraph, kind: BlockKind, dateline: Dateline | null): Block[] => {
  const { start, end } = paragraph
  if (kind !== 'body') return [{ start, end, kind }]
  const datelined = dateline !== null && contains(paragraph, dateline)
  const apart: Block | null = datelined
    ? { start, end: dateline.end, kind: 'metadata' }
    : asBoilerplate(captionLeftover(text, paragraph))
  if (apart === null) return [{ start, end, kind }]
  let from = apart.end
  while (from < end && text.charAt(from).trim() === '') from++
  return from < end ? [apart, { start: from, end, kind }] : [apart]
}

const asBoilerplate = (span: Span | null): Block | null => span && { ...span, kind: 'boilerplate' }
