import type { Span } from '../text/span.ts'
import type { Citation } from './answer.ts'

/**
 * The address that opens at the words of a citation: the document's own web page with a text fragment, else, where the bot's source
 * viewer has an address (`publicUrl`, without a slash at its end), the document's page there. Null where there is neither.
 */
export const linkTo = (citation: Citation, publicUrl: string | null): string | null =>
  originalLinkTo(citation) ?? (publicUrl === null ? null : sourceLink(publicUrl, citation.document, citation))

/** Where the source viewer under the address or path `base` shows a document; with a span, the words it covers, highlighted. */
export const sourceLink = (base: string, document: string, cited: Span | null = null): string =>
  `${base}/sources/${encodeURIComponent(document.toWellFormed())}${cited === null ? '' : citedPart(cited)}`

const citedPart = ({ start, end }: Span): string => `?from=${start}&to=${end}#cited`

/** The document's own address, opened at the cited words; null for none, and for one that is no plain web address. */
const originalLinkTo = ({ url, text }: Citation): string | null => {
  const address = url === null ? null : URL.parse(url)
  if (address === null || !['http:', 'https:'].includes(address.protocol)) return null
  const directive = textDirective(text)
  if (directive === null) return address.href
  const [fragment = ''] = address.hash.split(':~:')
  address.hash = `${fragment === '' ? '#' : fragment}:~:${directive}`
  return address.href
}

/**
 * `text=` with the quotation, or with its first and last words where it is long or stands on several lines, as
 * https://wicg.github.io/scroll-to-text-fragment/#syntax has it. A page may set quotation marks and dashes otherwise than its text, so
 * that marks at either end are left out. Null for words that no page could be searched for.
 */
const textDirective = (text: string): string | null => {
  const lines = text
    .toWellFormed()
    .split(/[\r\n]/u)
    .map(wordsIn)
    .filter(words => words.length > 0)
  const first = lines[0] ?? []
  const last = lines.at(-1) ?? []
  const isShort = lines.length === 1 && first.length <= 2 * endWords
  const parts = isShort ? [first] : [first.slice(0, endWords), last.slice(-endWords)]
  const terms = parts.map(words => encoded(withoutMarksAround(words.join(' '))))
  const directive = `text=${terms.join(',')}`
  return terms.includes('') || directive.length > longestDirective ? null : directive
}

const wordsIn = (line: string): readonly string[] => line.split(/\s/u).filter(word => word !== '')

const withoutMarksAround = (words: string): string => {
  let start = 0
  let end = words.length
  while (start < end && !isLetterOrDigit(words.charAt(start))) start++
  while (end > start && !isLetterOrDigit(words.charAt(end - 1))) end--
  return words.slice(start, end)
}

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(character)

// A dash would make a prefix or a suffix of the words.
const encoded = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D')

const endWords = 6
const longestDirective = 320
