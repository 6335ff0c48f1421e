import { isAlphanumericAt, isBlankAt, isDigitAt, isLetterAt, isLowerAt } from './characters.ts'
import { inReadingOrder, type Span } from './span.ts'

/**
 * Words in quotation marks. `start` and `end` take in the marks, `inner` leaves them out. `closed` is false where the
 * closing mark is missing and the quotation runs to its paragraph's end; `depth` is 0 outside any other quotation.
 */
export type Quotation = Span & { readonly inner: Span; readonly closed: boolean; readonly depth: number }

/**
 * The quotations of each paragraph, in reading order, the outer before the inner; none crosses a paragraph.
 *
 * A quotation closes with the mark its opening one asks for or, as news pages mix them, any other of the same weight
 * (double or single); a double one is closed by no single mark, a single one by a double mark if no double one is open.
 * Where a paragraph leaves a double quotation open and the next one closes it without opening it anew, what stands
 * before that mark is a quotation without an opening mark.
 * Apostrophes (don’t, ministers’, ’90s, ’tis) and the marks of feet and inches (6'2") are no quotation marks.
 */
export const findQuotations = (text: string, paragraphs: readonly Span[]): Quotation[] => {
  const quotations: Quotation[] = []
  let carried = false
  for (const paragraph of paragraphs) {
    const found = inParagraph(text, paragraph, carried)
    for (const quotation of found.quotations.sort(inReadingOrder)) quotations.push(quotation)
    carried = found.leftOpen
  }
  return quotations
}

type Mark = Span & {
  readonly double: boolean
  readonly opens: boolean
  readonly closes: boolean
  /** After an s and before a word: perhaps the apostrophe of a plural possessive. */
  readonly possessive: boolean
}

type Open = Span & { readonly double: boolean; readonly firm: boolean }

const inParagraph = (text: string, paragraph: Span, carried: boolean) => {
  const quotations: Quotation[] = []
  const marks = findMarks(text, paragraph)
  const ahead = lookAhead(marks)
  const open: Open[] = []
  let doubles = 0

  const close = (position: number, mark: Mark): void => {
    const opening = open[position]
    if (opening === undefined) return
    for (const dropped of open.splice(position)) if (dropped.double) doubles--
    quotations.push({
      start: opening.start,
      end: mark.end,
      inner: { start: opening.end, end: mark.start },
      closed: true,
      depth: open.length
    })
  }

  if (carried && closesFirst(marks)) {
    open.push({ start: paragraph.start, end: paragraph.start, double: true, firm: true })
    doubles++
  }
  for (const [index, mark] of marks.entries()) {
    const isOpen = mark.double ? doubles > 0 : open.at(-1)?.double === false
    if (mark.closes && (isOpen || !mark.opens)) {
      if (mark.double) {
        const position = doubles > 0 ? open.findLastIndex(({ double }) => double) : 0
        close(position, mark)
      } else if (isOpen && !(mark.possessive && (ahead.sure[index] ?? 0) > 0)) {
        close(open.length - 1, mark)
      }
    } else if (mark.opens) {
      const firm = mark.double || isFirmAt(text, paragraph, mark)
      // A single mark that nothing closes is an apostrophe, unless it begins what somebody says.
      if (!mark.double && !firm && (ahead.any[index] ?? 0) === 0) continue
      open.push({ start: mark.start, end: mark.end, double: mark.double, firm })
      if (mark.double) doubles++
    }
  }
  for (const [depth, opening] of open.filter(({ firm }) => firm).entries()) {
    quotations.push({
      start: opening.start,
      end: paragraph.end,
      inner: { start: opening.end, end: paragraph.end },
      closed: false,
      depth
    })
  }
  return { quotations, leftOpen: doubles > 0 }
}

/** Whether the paragraph's first double mark closes something. */
const closesFirst = (marks: readonly Mark[]): boolean => {
  const first = marks.find(({ double }) => double)
  return first?.closes === true && !first.opens
}

type Ahead = { readonly sure: readonly number[]; readonly any: readonly number[] }

/**
 * For each mark, how many later marks could close a single quotation that is open there, less those that later single
 * quotations need: `any` with perhaps-possessive ones, `sure` without.
 */
const lookAhead = (marks: readonly Mark[]): Ahead => {
  const stray = strayDoubles(marks)
  const sure: number[] = []
  const any: number[] = []
  let surely = 0
  let perhaps = 0
  for (let index = marks.length - 1; index >= 0; index--) {
    sure[index] = surely
    any[index] = perhaps
    const mark = marks[index]
    if (mark === undefined || (mark.double && !stray.has(index))) continue
    if (mark.closes) {
      perhaps++
      if (!mark.possessive) surely++
    } else {
      perhaps = Math.max(0, perhaps - 1)
      surely = Math.max(0, surely - 1)
    }
  }
  return { sure, any }
}

/** Double marks that can only close and have no double one to close. */
const strayDoubles = (marks: readonly Mark[]): ReadonlySet<number> => {
  const stray = new Set<number>()
  let depth = 0
  for (const [index, { double, opens, closes }] of marks.entries()) {
    if (!double) continue
    if (closes && depth > 0) depth--
    else if (opens) depth++
    else stray.add(index)
  }
  return stray
}

const isFirmAt = (text: string, paragraph: Span, { start }: Mark): boolean => {
  if (start === paragraph.start) return true
  let before = start
  while (before > paragraph.start && isBlankAt(text, before - 1)) before--
  const last = text[before - 1]
  return text[start] === '‘' && (last === undefined || last === ':' || last === ',' || before === paragraph.start)
}

const findMarks = (text: string, { start, end }: Span): Mark[] => {
  const marks: Mark[] = []
  let at = start
  while (at < end) {
    if (isPlain(text.charCodeAt(at))) {
      at++
      continue
    }
    const first = text[at] ?? ''
    const pair = pairs.get(first)
    const doubled = pair !== undefined && at + 1 < end && text[at + 1] === first
    const width = doubled ? 2 : 1
    if (doubled || all.includes(first)) {
      const mark = markAt(text, { start: at, end: at + width }, doubled ? pair : first, { start, end })
      if (mark !== null) marks.push(mark)
    }
    at += width
  }
  return marks
}

/** Whether a character is of ASCII and none of its three marks, as nearly all are. */
const isPlain = (code: number): boolean => code < 128 && code !== 0x22 && code !== 0x27 && code !== 0x60

const all = '"“”„‟«»\'‘’‚‛‹›'
const openingMarks = '“„‟«‘‚‛‹'
const closingMarks = '”»’›'
const singles = "'‘’‚‛‹›"
/** Two single marks in a row are one double one, as typewriters and some newspapers' archives have them. */
const pairs = new Map([
  ["'", '"'],
  ['`', '“'],
  ['‘', '“'],
  ['’', '”']
])

/** What the mark at `span`, written as or standing for `character`, can do; null for an apostrophe or a measure. */
const markAt = (
  text: string,
  { start: at, end: after }: Span,
  character: string,
  { start, end }: Span
): Mark | null => {
  const double = !singles.includes(character)
  const spaceBefore = at === start || isBlankAt(text, at - 1) || '([{—–-/'.includes(text[at - 1] ?? '')
  const markBefore = at > start && all.includes(text[at - 1] ?? '')
  const spaceAfter = after >= end || isBlankAt(text, after)
  const wordAfter = after < end && isAlphanumericAt(text, after)
  const wordBefore = at > start && isAlphanumericAt(text, at - 1)
  if (!double && (isApostrophe(text, at, start, end) || (wordBefore && wordAfter))) return null
  if (isPrime(text, at, start, end)) return null
  const opensHere = (spaceBefore || (markBefore && !isClosedBefore(text, at))) && !spaceAfter
  const closesHere = !spaceBefore || spaceAfter
  const possessive =
    !double && isSAt(text, at - 1) && after + 1 < end && isBlankAt(text, after) && isLowerAt(text, after + 1)
  const span = { start: at, end: after, double, possessive }
  if (openingMarks.includes(character)) {
    // „…“ closes with the mark that opens elsewhere, »…« likewise.
    if (character === '“' && closesHere && !opensHere && !wordAfter) return { ...span, opens: false, closes: true }
    if (character === '«' && wordBefore && spaceAfter) return { ...span, opens: false, closes: true }
    return spaceAfter ? null : { ...span, opens: true, closes: false }
  }
  if (closingMarks.includes(character)) {
    const reversed = double && spaceBefore && wordAfter
    return { ...span, opens: reversed, closes: !reversed }
  }
  return { ...span, opens: opensHere, closes: closesHere || (double && !opensHere) }
}

/** Elisions at a word's start: ’90s, ’tis, ’em, rock ’n’ roll. */
const isApostrophe = (text: string, at: number, start: number, end: number): boolean => {
  if (at > start && isAlphanumericAt(text, at - 1)) return false
  if (isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && !isDigitAt(text, at + 3)) return true
  let to = at + 1
  while (to < end && to < at + 8 && isLetterAt(text, to)) to++
  return elided.has(text.slice(at + 1, to).toLowerCase())
}

const elided = new Set(['tis', 'twas', 'twere', 'twill', 'em', 'til', 'till', 'n', 'cause', 'bout', 'round'])

/** Feet and inches: 6'2". A bare 6' or 12" cannot be told from a closing mark and only closes what is open. */
const isPrime = (text: string, at: number, start: number, end: number): boolean => {
  const character = text[at]
  if (at === start || !isDigitAt(text, at - 1)) return false
  if (character === "'") return at + 1 < end && isDigitAt(text, at + 1)
  if (character !== '"') return false
  let from = at - 1
  while (from > start && at - from < 4 && isDigitAt(text, from - 1)) from--
  return from > start && text[from - 1] === "'" && isDigitAt(text, from - 2)
}

const isClosedBefore = (text: string, at: number): boolean => closingMarks.includes(text[at - 1] ?? '')

const isSAt = (text: string, at: number): boolean => text[at] === 's' || text[at] === 'S'
