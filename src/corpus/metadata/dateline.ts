import { hasDigit, isCapitalised } from '../../text/characters.ts'
import type { Span } from '../../text/span.ts'

/** How a report of an agency opens: where, when and by whom, as far as each is stated. The span ends before the report's first word. */
export type Dateline = Span & { readonly place: Span; readonly agency: Span | null }

const longest = 140

/**
 * The dateline at the start of a paragraph: "CITY, October 28. /AGENCY/.", "CITY (AGENCY) —", "City, Oct 28 (AGENCY) -",
 * "CITY —"; null when there is none. A place in ordinary letters counts only where a date stands beside the agency.
 */
export const readDateline = (text: string, paragraph: Span): Dateline | null => {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longest))
  const place = placeLength(head)
  if (place === 0) return null
  const shouted = isShouted(head.slice(0, place))
  const dash = dashAfter(head, place)
  const found = betweenSlashes(head, place) ?? betweenBrackets(head, place)
  if (found === null) {
    if (!shouted || dash === null || !isDatelinePart(head.slice(place, dash.start))) return null
    return at(paragraph.start, { start: 0, end: dash.end }, place, null)
  }
  const between = head.slice(place, found.before)
  if (!isDatelinePart(between)) return null
  if (!shouted && !hasDigit(between)) return null
  const end = endOfMarks(head, found.after)
  if (found.needsDash && !'—–-'.includes(head.charAt(end - 1))) return null
  return at(paragraph.start, { start: 0, end }, place, found.agency)
}

type Agency = { readonly agency: Span; readonly before: number; readonly after: number; readonly needsDash: boolean }

const at = (offset: number, whole: Span, place: number, agency: Span | null): Dateline => ({
  start: offset,
  end: offset + whole.end,
  place: { start: offset, end: offset + place },
  agency: agency === null ? null : { start: offset + agency.start, end: offset + agency.end }
})

/** Length of the place's words: capitalised, up to the first comma, bracket, slash or dash. */
const placeLength = (head: string): number => {
  let end = 0
  while (end < head.length && end < 40 && !',(/—–'.includes(head.charAt(end)) && !head.startsWith(' -', end)) end++
  const words = head.slice(0, end).trimEnd()
  if (words === '' || words.split(' ').length > 4) return 0
  return words.split(' ').every(isCapitalised) && !hasDigit(words) ? words.length : 0
}

const isShouted = (words: string): boolean =>
  words === words.toUpperCase() && words !== words.toLowerCase() && words.length > 2

/** What may stand between place and agency: a region or country, a date; short, and no sentence. Many languages write months small. */
const isDatelinePart = (between: string): boolean => {
  const words = between.split(/[\s,.]/).filter(Boolean)
  const small = words.filter(word => !isCapitalised(word) && !hasDigit(word) && word !== 'of' && word !== 'de')
  return words.length <= 8 && small.length <= (hasDigit(between) ? 1 : 0)
}

const betweenSlashes = (head: string, from: number): Agency | null => {
  const open = head.indexOf('/', from)
  const close = open === -1 ? -1 : head.indexOf('/', open + 1)
  if (close === -1 || !isAgencyName(head.slice(open + 1, close))) return null
  return { agency: { start: open + 1, end: close }, before: open, after: close + 1, needsDash: false }
}

const betweenBrackets = (head: string, from: number): Agency | null => {
  const open = head.indexOf('(', from)
  const close = open === -1 ? -1 : head.indexOf(')', open)
  if (close === -1 || !isAgencyName(head.slice(open + 1, close))) return null
  return { agency: { start: open + 1, end: close }, before: open, after: close + 1, needsDash: true }
}

const isAgencyName = (name: string): boolean => {
  const words = name.split(' ')
  return name.length >= 2 && name.length <= 40 && words.length <= 5 && !hasDigit(name) && words.every(isCapitalised)
}

/** A dash that stands free (" — ", " - ", " -- ") within the next 40 characters. */
const dashAfter = (head: string, from: number): Span | null => {
  for (let start = from; start < Math.min(head.length, from + 40); start++) {
    const dash = '—–-'.includes(head.charAt(start))
    if (!dash) continue
    const free = start === from || head[start - 1] === ' ' || head[start - 1] === '\u00a0'
    if (!free && head[start] === '-') continue
    return { start, end: endOfMarks(head, start) }
  }
  return null
}

const endOfMarks = (head: string, from: number): number => {
  let end = from
  for (let next = from; next < head.length && '.—–- \u00a0'.includes(head.charAt(next)); next++) {
    if (head[next] !== ' ' && head[next] !== '\u00a0') end = next + 1
  }
  return end
}
