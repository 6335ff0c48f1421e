import { isDigit, isSpace } from '../characters.ts'

/**
 * Tells straight double marks of inches (`a 40" pipe`) from those of quotations (`"We counted 40", she said`): one after a figure is
 * of inches unless a quotation is open there that it closes; after feet (`6'2"`) it is in any case.
 * @param from where the reader will begin to ask; quotations of the same paragraph that open before it are seen
 * @returns asked for every `"` from there on, in order: whether it stands for inches
 */
export const inchMarkReader = (text: string, from: number): ((at: number) => boolean) => {
  let open: boolean | null = null
  return at => {
    open ??= isOpenAt(text, from)
    const isInch = isDigit(text[at - 1]) && (!open || isAfterFeet(text, at))
    if (!isInch) open = opensQuotation(text, at)
    return isInch
  }
}

/** Further back no quotation is looked for, so that a text without paragraphs is read in linear time. */
const reach = 1000
/** The longest figure between feet and inches: `6'11"`, `5'10.5"`. */
const longestInches = 5
const openingNeighbours = '([{—–-/'
const feetMarks = "'’′"

const isOpenAt = (text: string, from: number): boolean => {
  const start = Math.max(0, from - reach)
  const before = text.slice(start, from)
  let open = false
  for (let at = before.indexOf('"', before.lastIndexOf('\n\n') + 1); at >= 0; at = before.indexOf('"', at + 1))
    if (open || !isDigit(before[at - 1])) open = opensQuotation(text, start + at)
  return open
}

/** Whether a mark opens a quotation; any other leaves none open. */
const opensQuotation = (text: string, at: number): boolean => {
  const before = text[at - 1]
  const isFirst = before === undefined || isSpace(before) || openingNeighbours.includes(before)
  return isFirst && !isSpace(text[at + 1])
}

const isAfterFeet = (text: string, at: number): boolean => {
  let start = at
  while (at - start < longestInches && (isDigit(text[start - 1]) || text[start - 1] === '.')) start--
  return feetMarks.includes(text[start - 1] ?? ' ') && isDigit(text[start - 2])
}
